import type { Contract } from '../../../analysis/contract.js';
import { says } from '../../../analysis/queries/signals.js';
import { isOfVisitsOnly } from '../../../analysis/queries/visits.js';
import { type MissingRow, mentions } from '../row.js';
import { BUSINESS, PERSONAL, PRIVACY, STORED, STORING, signal } from '../signal.js';

/** Software that customers take and run themselves. */
const TAKEN = signal(
  [
    '(?:install|reproduce|copy|embed|integrate|incorporate|link|compile)…(?:software|sdk|librar(?:y|ies)|components?|binar(?:y|ies)|object code|source code)',
    '(?:software|sdk|library|components?)……(?:installed|reproduced|copied|embedded|integrated|incorporated)',
  ],
  ['(?:安装|复制|集成|嵌入|编译)[^。，\\n]{0,16}(?:软件|SDK|组件|程序库|源代码|目标代码)'],
);

/** A text that speaks of no data needs rules on data less; hardly where nobody has an account or pays, or the customer runs the software. */
function speaksOfNoData(contract: Contract): number {
  if (says(contract, PERSONAL) || says(contract, STORING)) return 0;
  return isOfVisitsOnly(contract) || says(contract, TAKEN) ? 2 : 1;
}

/** Data that customers bring in, or that are about them. */
const HELD = signal(
  [
    'personal (?:data|information)',
    'personally identifiable',
    '(?:customer|user|your) (?:data|files|content|information)',
  ],
  ['个人(?:信息|资料|数据)|(?:用户|客户|业务)(?:的)?(?:数据|资料|信息)'],
);

/** Clauses on data, rights in works, and secrets. */
export const DATA: readonly MissingRow[] = [
  {
    type: 'data-protection',
    severities: 'W E E E E',
    name: 'Data protection and privacy',
    why: 'Whoever handles personal data must say so, and needs a contract where it is handled for the customer.',
    shown: signal(
      [
        "(?:our|the|this|its|following|applicable|\\w+'s|\\w+) privacy (?:policy|policies|notice|statement|shield|center|centre)(?! (?:of|practices))",
        '(?:collect|process|use|handle|protect|share|disclose|store)\\w*…personal (?:data|information)',
        'personal (?:data|information)…(?:collect|process|handle|protect|disclose|stored|transferr)\\w*',
        'data (?:processing|protection) (?:agreement|addendum|terms|law|legislation|act|regulation)',
        'gdpr',
      ],
      [
        '(?<!(?:其|[方站]的|以及|和|与其))隐私(?:权)?(?:政策|声明|条款|协议|保护|通知|权(?![，、,)）]|等|及|和|或))',
        '(?:收集|处理|使用|保护|提供|泄露|披露)[^。\\n]{0,24}(?:个人信息|个人资料|个人数据|个人隐私|用户隐私)',
        '(?:个人信息|个人资料|个人数据|个人隐私)[^。\\n]{0,24}(?:收集|处理|使用|保护|保密|泄露|披露|存储)',
      ],
    ),
    linked: PRIVACY,
    lighter: speaksOfNoData,
    law: ['eu-gdpr-13', 'eu-gdpr-14', 'eu-gdpr-28', 'cn-pipl-17', 'cn-pipl-21', 'ch-fadp-9', 'ch-fadp-19'],
  },
  {
    type: 'data-deletion',
    severities: 'I W W W I',
    name: 'Data retention and deletion',
    why: 'The customer cannot tell how long data may be fetched after the end and when it is deleted.',
    shown: signal(
      [
        '(?:delet|retain|retention|eras|destroy|remov|purg)\\w*…(?:data|content|information|files|documents|records|accounts?|material)',
        '(?:our|the|this) privacy (?:policy|notice|statement)',
        '(?:data|content|information|files|accounts?)…(?:delet|retain|eras|destroy|purg)\\w*',
      ],
      [
        '(?:数据|信息|内容|资料|账号|账户)[^。\\n]{0,16}(?:删除|保留|销毁|保存|清除|注销)|(?:删除|保留|销毁|保存|清除|注销)[^。\\n]{0,12}(?:数据|信息|内容|资料|账号|账户)',
      ],
    ),
    linked: PRIVACY,
    // Software that anybody takes along, without accounts, keeps nothing of those who use it.
    when: (contract) => says(contract, STORED) || !isOfVisitsOnly(contract),
    met: (contract) => contract.positionsOf('dataRetention').length > 0,
    lighter: (contract) => !says(contract, HELD) && !says(contract, STORED),
    law: ['cn-pipl-47'],
  },
  {
    type: 'intellectual-property',
    severities: 'I W I I I',
    name: 'Intellectual property',
    why: 'What the customer may do with software, texts and marks of the provider stays open.',
    shown: signal(
      [
        'intellectual property',
        'copyrights?',
        'trade ?marks?',
        'proprietary rights?',
        'licen[cs]ed under',
        '(?:owns?|ownership|title|retains?)…(?:rights?|title|interest)',
      ],
      ['知识产权|著作权|版权|商标'],
    ),
  },
  {
    type: 'confidentiality',
    severities: 'H W - I I',
    name: 'Confidentiality',
    why: 'What the parties learn of each other’s business is protected by the statute only.',
    // Readers and writers of a public site entrust nothing to each other.
    when: mentions(BUSINESS, 3),
    shown: signal(['confidential\\w*', 'non-?disclosure'], ['保密(?:信息|义务|条款|责任)|商业秘密']),
  },
];
