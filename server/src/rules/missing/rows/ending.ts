import { says } from '../../../analysis/queries/signals.js';
import type { ClauseType } from '../../../taxonomy/clauseTypes.js';
import { charges } from '../paying.js';
import { type MissingRow, mentions } from '../row.js';
import { ACCOUNTS, BUSINESS, STORED, signal } from '../signal.js';

/** Who may end what, in either order: the mere mention of an end settles nothing. */
const MAY =
  '(?:may|can|will|shall|rights? to|entitled to|free to|able to|wish to|want to|choose to|decide to|option to|ability to)';
const END = '(?:terminate|cancel|close|delete|deactivate|disable|end|withdraw from)';
const ENDED =
  '(?:account|agreement|contract|terms|services?|subscription|access|membership|use|licen[cs]es?|registration|relationship)';

/**
 * What lasts between the parties: an account, a membership, fees, a licence. A page that anybody reads and leaves again
 * has nothing to end.
 */
const LASTING = signal(
  [
    'accounts?',
    'regist(?:er|ers|ering|ration)',
    'registered (?:users?|members?|customers?)',
    'sign(?:s|ing|ed)? (?:up|in)',
    'log(?:s|ging|ged)? ?(?:in|on)',
    'subscri(?:be|bes|bed|bers?|ptions?)',
    'memberships?',
    'members?',
    '(?:the|each) (?:customer|client)',
    'pay(?:s|ing)?…(?:fees?|charges|prices?)',
    'fees',
    'purchases?',
    '(?:place|your)…orders?',
    'upload\\w*',
    'grant(?:s|ed)?…(?:you|users?)…licen[cs]es?',
    'licen[cs]es?…grant(?:s|ed)?…(?:you|users?)',
    '(?:use|using) (?:the|our|this) (?:\\w+ )?(?:apps?|applications?)',
    '(?:download|install)(?:ing)? (?:the|our|an?) (?:\\w+ )?(?:apps?|applications?|software)',
  ],
  ['账户|账号|帐户|帐号|注册|登[录錄入]|订阅|會員|会员|付费|购买|下载|安装|许可|授权|软件|客户|签约'],
);

/** Clauses that are meant for the time after the end. */
const SURVIVORS: readonly ClauseType[] = ['confidentiality', 'limitation-of-liability', 'intellectual-property'];

/** Clauses on how the contract ends. */
export const ENDING: readonly MissingRow[] = [
  {
    type: 'termination',
    severities: 'E E E E E',
    name: 'Termination',
    why: 'Without a rule, the contract can be ended only on the grounds and periods of the statute.',
    lasting: true,
    when: mentions(LASTING),
    shown: signal(
      [
        `${MAY}…\\b${END}\\b…\\b${ENDED}`,
        `${ENDED}…\\b(?:is|are|be|been|automatically)\\b…\\b(?:terminat|cancel|revok|clos|delet|deactivat|disabl|block)\\w*`,
        'terminat\\w*…(?:by|with|without|upon|on|for)…(?:notice|cause|breach|reason|convenience)',
        '(?:terms|agreement|contract|licen[cs]e|subscription)…\\b(?:expires?|terminates?|ends)',
        '(?:cancel|close|delete|deactivate|disable|block) (?:your|the|their|this) (?:account|profile|access|subscription|membership)',
        'until (?:terminated|cancell?ed)',
        'revo(?:ke|ked|cation)…(?:licen[cs]es?|permissions?|access|accounts?|use|rights?|membership|agreement)',
        '(?:licen[cs]es?|permissions?|access|membership|agreement)…revo(?:ke|ked|cation)',
        'right to use…(?:cease|end|stop)s?',
        'withdraw from (?:the|this)',
      ],
      [
        // 终止后 and 终止之日 speak of an end without saying how it comes about.
        '(?:可以?|有权|随时|立即|提前|选择|决定|应当?|将|自动|单方|拒绝)[^。\\n]{0,16}终止',
        '终止(?:本|该|其|您|向|对|服务|协议|合同|提供|使用|用户|与)',
        '(?:协议|合同|服务|许可|授权)[^。\\n]{0,8}终止(?![后之时的前日])',
        '解除[^。\\n]{0,8}(?:本|合同|协议|服务)',
        '(?:注销|封停|关闭|收回|删除)[^。\\n]{0,8}(?:账|帐|用户|服务|使用)',
      ],
    ),
    lighter: mentions(
      signal(
        [
          'suspend(?:s|ed)?',
          'suspension',
          'stop(?:ping)? (?:using|providing|your use)',
          'discontinue',
          'cease',
          'uninstall',
        ],
        ['停止(?:使用|提供|服务|后续)|暂停|中止|封禁|封号|取消|撤回'],
      ),
    ),
    law: ['cn-civil-code-563', 'cn-civil-code-564', 'cn-civil-code-565', 'eu-consumer-rights-6-1-o'],
  },
  {
    type: 'suspension',
    severities: 'I W I I I',
    name: 'Suspension',
    why: 'Without a right to suspend, only termination is left against misuse and unpaid bills.',
    when: mentions(ACCOUNTS),
    lasting: true,
    shown: signal(
      [
        'suspen(?:d|ds|ded|sion|ding)',
        '(?:restrict|block|disabl|limit|den(?:y|ies)|refus|remov)\\w*…(?:access|account|use|service)s?',
      ],
      ['(?:暂停|中止|冻结|限制|封禁|停止)[^。\\n]{0,12}(?:服务|账户|账号|帐号|使用|提供|功能|访问|协议|合同)'],
    ),
  },
  {
    type: 'effects-of-termination',
    // What becomes of things at the end often stands where they are spoken of.
    severities: '- W - I -',
    name: 'Effects of termination',
    why: 'What becomes of access, data, credit and open bills at the end stays open.',
    // Where nothing is said of an end at all, that is what is missing.
    // There must be bills, or something of the customer, that the end could touch.
    when: (contract) =>
      contract.hasType('termination') && (charges(contract) || says(contract, STORED) || says(contract, BUSINESS, 3)),
    shown: signal(
      [
        '(?:upon|after|following|on|in the event of|end of)…(?:terminat\\w*|expir(?:y|ation)|cancell?ation|dissolution|this period)',
        'surviv(?:e|es|al|ing)',
        '(?:terms|agreement|contract|subscription|membership) (?:comes? to an end|ends?|is over)',
        '(?:when|once|after|if)…accounts? (?:is|has been|are) (?:closed|deleted)',
        '(?:upon|after|following) the end of (?:the|this|your) (?:terms|agreement|contract|subscription|term)',
        'terminat\\w*……(?:delet|remov|download|export|retriev)\\w*…(?:content|data|profile|page|contributions?|files)',
        '(?:blocked|closed|terminated)……(?:contributions?|content|data)…(?:remain|stay)',
        '(?:blocked|closed|terminated) accounts',
        'accounts…(?:is|are) terminated……(?:incur|lose|loss|forfeit\\w*)',
        '(?:if|when|where)……terminat\\w*……(?:must|will|shall|may be unable|may not|cease|lose|delete|return|remain|obligat|entitled|remov)\\w*',
      ],
      [
        '(?:终止|届满|到期|解除|结束|注销)(?:后|时|之日|的?情况下)|终止[^。\\n]{0,30}(?:退还|清除|删除|失效|到期)|终止[^。\\n]{0,40}(?:仍将|仍然|继续)',
      ],
    ),
    lasting: true,
    met: (contract) => contract.positionsOf('dataRetention').length > 0,
  },
  {
    type: 'survival',
    severities: 'I W - I I',
    name: 'Survival',
    why: 'Whether duties such as confidentiality and limits of liability outlive the contract stays open.',
    lasting: true,
    when: (contract) => SURVIVORS.some((type) => contract.hasType(type)),
    shown: signal(
      [
        'surviv(?:e|es|al|ing)',
        '(?:outlive|outlast)s?',
        '(?:go|goes|carry|carries|live|lives|run|runs|stay|stays)(?: \\w+){0,2}…(?:after|beyond)…(?:ended|end|ends|over|left|leave)',
        '(?:sections?|clauses?|articles?|paragraphs?) \\d[\\w.,() ]{0,60}? (?:live|carry|carries|go|goes|run|runs) on',
        '(?:remain|continue)\\w*…(?:in (?:full )?(?:force|effect)|apply|binding)…(?:after|following|beyond|despite|notwithstanding)',
        '(?:after|following|beyond)…terminat\\w*…(?:remain|continue|apply)',
        '(?:remain|continue)\\w*…(?:in (?:full )?(?:force|effect)|binding) (?:with respect to|as to|for|regarding)',
        'continue\\w*…(?:after|following|beyond) (?:the )?(?:end of|terminat\\w*|expir\\w*)',
        '(?:sections?|clauses?|articles?) \\d……(?:continue|remain)s? (?:to apply|in (?:full )?(?:force|effect))',
      ],
      [
        '(?:终止|解除|届满|结束)[^。\\n]{0,16}(?:仍然?|继续|还)(?:有效|承担|履行)|第[^。\\n]{0,40}(?:仍然?|继续|还)有效|(?:终止|解除|届满|结束)[^。\\n]{0,4}不影响[^。\\n]{0,40}(?:条|款|约定)的?(?:效力|有效)|不因[^。\\n]{0,24}而(?:失效|终止|无效|免除|解除)|持续有效|存续|继续存在',
      ],
    ),
  },
];
