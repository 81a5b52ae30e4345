import { says } from '../../../analysis/queries/signals.js';
import { type MissingRow, mentions } from '../row.js';
import { ACCOUNTS, CONTENT, STORED, signal } from '../signal.js';

/** Customers keep files with the provider, rather than post for others to read. */
const KEPT = signal(
  [
    '(?:you|customers?|users?|members?|subscribers?|clients?) (?:\\w+ )?store(?!…(?:any|copies|copy) )…(?:data|content|files|documents)',
    '(?:data|files|documents) (?:that |which )?(?:you|customers?|users?) (?:\\w+ )?(?:upload|store)(?!,? (?:and |or )?(?:post|publish|share))',
    'your (?:files|documents|projects|repositories)',
    'customer (?:data|content)',
  ],
  ['(?:上传|存储|存放|保存)[^。\\n]{0,20}(?:内容|数据|文件|素材|作品)|(?:业务|客户)数据'],
);

/** What the services work on stays on the device of whoever uses them. */
const KEPT_BY_USER = signal(
  [
    '(?:data|files|content|information)…(?:stored|saved|kept|remains?) (?:only |solely |exclusively |entirely )?(?:locally|on (?:your|the|their) (?:own )?(?:\\w+ )?(?:devices?|computers?|phones?))',
    '(?:do not|does not|never|not) (?:store|keep|save|host)…(?:your|any|customer|user) (?:\\w+ )?(?:data|files|content)',
  ],
  [
    '(?:存储|存放|保存)(?:于|在)[^。，\\n]{0,8}(?:设备|手机|电脑)?(?:本地|设备)|(?:不|不会|均不)(?:额外)?(?:存储|保存)[^。，\\n]{0,8}(?:数据|内容|文件|信息)',
  ],
);

/** Clauses on what customers do and bring in. */
export const CUSTOMER: readonly MissingRow[] = [
  {
    type: 'acceptable-use',
    severities: 'I W I I I',
    name: 'Acceptable use',
    why: 'Suspension or termination for misuse needs a rule that was broken.',
    shown: signal(
      [
        '(?:you|customer|users?|subscriber|client|member|licensee) (?:may|must|shall|will|agrees?|can|should) not',
        'agree not to',
        "don't use",
        '(?:do not|prohibited|forbidden|not permitted|not allowed|restrictions?|unlawful purpose)',
      ],
      ['不得(?:利用|使用|从事|上传|发布|将|对|以|有|进行|制作|在)|禁止|不应|不可'],
    ),
    linked: /acceptable[- ]?use|\baup\b|fair[- ]?use|guidelines|使用(?:规则|政策|规范)/i,
  },
  {
    type: 'account-security',
    severities: 'H I I I H',
    name: 'Account security',
    why: 'Who answers for what is done with stolen credentials stays open.',
    lasting: true,
    when: mentions(ACCOUNTS),
    shown: signal(
      [
        'passwords?',
        'credentials',
        'unauthori[sz]ed (?:use|access)',
        'log-?in',
        'activit(?:y|ies)…accounts?',
        '(?:responsib\\w*|liab\\w*|keep)…(?:id|identifiers?|accounts?|access)…(?:secure(?:ly)?|safe(?:ly)?|secret|confidential\\w*)',
      ],
      ['密码|口令|密钥|凭证|登[录入陆](?:资料|信息)|账[户号]安全|帐[户号]安全|盗用'],
    ),
  },
  {
    type: 'compliance',
    severities: '- H - W -',
    name: 'Compliance with laws',
    why: 'Which side keeps to which laws, such as those on exports, sanctions, licences and logs, stays open.',
    shown: signal(
      [
        '(?:compl(?:y|ies|iance)|accordance) with…laws?',
        '(?:applicable|export|local|relevant) laws?',
        'export control',
        'sanctions',
      ],
      ['(?:遵守|遵循|违反|符合)[^。\\n]{0,24}(?:法律|法规|规定)|日志|备案|合法、?合规|违法(?:活动|行为|犯罪)'],
    ),
    law: ['cn-cybersecurity-law-23-no-3'],
  },
  {
    type: 'customer-data',
    severities: 'I W I W I',
    name: 'Customer data and content',
    why: 'Customers store content here: who owns it, who may use it and who answers for it stays open.',
    when: mentions(STORED),
    shown: signal(
      [
        `(?:own(?:s|ed|ership)?|retain\\w*|licen[cs]\\w*|responsib\\w*|rights)……(?:your|customer|user|client|subscriber|you)…${CONTENT}`,
        `(?:your|customer|user|client|subscriber)(?:'s|s')? (?:\\w+ )?${CONTENT}……(?:own\\w*|belong\\w*|remain\\w*|licen[cs]\\w*|responsib\\w*|yours|property|delet\\w*)`,
        `(?:you|customer|users?)…(?:responsib|liab|warrant|represent)\\w*……${CONTENT}`,
      ],
      [
        '(?:用户|业务|您的?|客户|上传|发布|提交)[^。\\n]{0,16}(?:数据|内容|信息|作品|资料|素材)[^。\\n]{0,40}(?:归|所有|拥有|负责|责任|授权|许可|权利|合法)',
      ],
    ),
  },
  {
    type: 'backup',
    severities: '- I I I -',
    name: 'Backup and disaster recovery',
    why: 'Who makes backups, and who bears the loss of data, stays open.',
    when: (contract) => says(contract, KEPT) && !says(contract, KEPT_BY_USER),
    shown: signal(
      [
        'back(?:ed|ing)?[- ]?ups?',
        'disaster recovery',
        '(?:loss|lost|corruption|destruction)…data',
        'data loss',
        '(?:archiv|stor)\\w+ (?:copies|copy)',
      ],
      ['备份|灾(?:后|难)恢复|(?:数据|资料|信息)[^。\\n]{0,8}(?:丢失|灭失|损失|毁损)'],
    ),
  },
];
