import { says } from '../../../analysis/queries/signals.js';
import { charges } from '../paying.js';
import { type MissingRow, mentions } from '../row.js';
import { BUSINESS, CHINESE_OFFER, OFFER, PERSONAL, STORING, signal } from '../signal.js';

/** Clauses on what the provider does. */
export const SERVICE: readonly MissingRow[] = [
  {
    type: 'services',
    severities: 'E E E E E',
    name: 'Services',
    why: 'Without the services, nobody can tell what is owed and when it is badly performed.',
    shown: signal(
      [
        '(?:we|us|company|provider|supplier|licensor)…(?:provides?|offers?|suppl(?:y|ies)|delivers?|makes? available|operates?|grants?|allows?|lets?|enables?|helps?|gives?|develops?)',
        `(?:provides?|offers?|delivers?|makes? available|operates?|hosts?)…${OFFER}`,
        `${OFFER}(?: \\S+){0,2} (?:is|are|will be) (?:\\w+ )?(?:provided|offered|available|made available|owned|operated|hosted|delivered|designed|intended|an?)`,
        `${OFFER}(?: \\S+){0,2} (?:includes?|consists?|means?|allows?|enables?|lets?|provides?|offers?|comprises?|helps?)`,
        '(?:grant|grants|granted|give|gives|given)…(?:licen[cs]e|permission|right)',
        '(?:owned|operated|provided|offered|hosted|maintained|made available)(?: and \\w+)? by',
      ],
      [
        `提供[^。，\\n]{0,24}${CHINESE_OFFER}`,
        '服务内容',
        `是(?:一|由|指|基于|为|向)…${CHINESE_OFFER}`,
        '授予…(?:许可|权利)',
        '许可[^。\\n]{0,10}使用',
        '(?:功能|服务)(?:包括|包含|为)',
        '(?:网站|中文网|平台|应用|客户端|小程序|[社书]城|网)[^。，\\n]{0,8}由[^。，\\n]{2,30}(?:经营|运营|开发|主办)',
      ],
    ),
    lighter: mentions(
      signal(
        [`(?:use|using|access|accessing|visit|visiting|order|ordering|download|downloading)…${OFFER}`],
        [`(?:使用|访问|下载)[^。\\n]{0,16}${CHINESE_OFFER}`],
      ),
    ),
    law: ['cn-civil-code-470'],
  },
  {
    type: 'service-changes',
    // Maintenance and outages are near it, and often its further type.
    mainOnly: true,
    severities: 'I W W I I',
    name: 'Changes to the services',
    why: 'Whether the services may be changed or withdrawn, and on what notice, stays open.',
    lasting: true,
    met: (contract) => contract.positionsOf('serviceChangeNotice').length > 0,
    shown: signal(
      [
        `(?:modif|chang|discontinu|withdraw|updat|interrupt|improv|add|remov|alter|stop)\\w*…(?:the|our|any|existing|part of|these|this|of) (?:[\\w'-]+ ){0,3}(?:services?|features?|functionality|platform|sites?|website|software|products?|apps?|apis?|firmware|games?)`,
        '(?:services?|features?|functionality|platform|software|products?)…(?:may|can|will|are|is|be)…(?:chang|modif|discontinu|withdraw|updat|improv)\\w*',
        '(?:may|can|right to)…(?:modify|change|cancel|discontinue|suspend)…(?:programs?|programmes?|tools?|content)',
        '(?:may|can|free to|right to)…(?:take away|drop|retire|withdraw|switch off|shut down|discontinue)…(?:parts?|features?|functions?|whole) of (?:the|our|its)',
      ],
      [
        '(?:变更|修改|调整|停止提供|下线|升级|改变|更改)(?:所提供的?|提供|本|部分|任何|相关|网络|或停止|或终止|或中断)*服务',
        '(?:变更|修改|调整|更改|升级)[^。，\\n]{0,6}(?:功能|接口|插件|版本)',
        '服务(?:内容|功能|规格|形式)[^。\\n]{0,8}(?:变更|调整|修改|升级)',
        '(?:可|有权|保留|享有)[^。\\n]{0,40}(?:取消|停止|终止|关闭|下线)(?:部分|某|任何|个别|其中)[^。，\\n]{0,10}(?:服务|功能|业务|产品|城市|车型|线路)',
        '(?:享有|保留)[^。，\\n]{0,8}调整权',
        '(?:可|有权|保留)[^。\\n]{0,40}(?:变更|修改|调整|更改|下线|停止)[^。\\n]{0,16}(?:项目|软件|产品|功能|平台|应用|技术|内容)',
      ],
    ),
  },
  {
    type: 'support',
    severities: 'H W H I H',
    name: 'Support',
    why: 'Whether and how the customer gets help stays open.',
    // Readers, players and posters who pay nothing look for no help in the contract.
    when: (contract) => charges(contract) || says(contract, BUSINESS, 3),
    shown: signal(
      [
        '(?:technical|customer|product|user|email|telephone|premium|standard) (?:support|service|care)',
        'contact…support',
        'support (?:team|services?|hours|cent(?:er|re)|portal|requests?|tickets?|plans?|sites?|pages?|forums?|channels?)',
        'questions?…(?:about|regarding|concerning|on) (?!(?:these|this|the|our) (?:\\w+ )?(?:terms|agreement|polic))…(?:services?|products?|platform|account|orders?)……contact',
        'help ?(?:desk|cent(?:er|re)|page|line)|hotline',
        '(?:provide|offer|entitle|receive)\\w*…(?:support|maintenance)',
        'support (?:is|will be|and maintenance)',
        '(?:reach|call|ask)…support',
      ],
      ['技术支持|售后|客服|工单|客户服务|支持服务|支援|(?:电话|电邮|邮件|在线)[^。\\n]{0,8}支持'],
    ),
    linked: /support|help|支持|帮助/i,
    law: ['cn-consumer-law-26'],
  },
  {
    type: 'service-level',
    severities: 'H W H I H',
    name: 'Service level',
    why: 'Neither an availability nor its absence is stated, so that each outage may be a breach.',
    lasting: true,
    shown: signal(
      [
        'availability',
        'uptime',
        'downtime',
        'service[- ]levels?',
        'sla',
        'uninterrupted',
        '(?:interrupt|outage|unavailab)\\w*',
        'error[- ]free',
        'as[- ]available',
        '(?:always (?:available|up|working)|available (?:at all times|all the time|24))',
        '\\d+ ?(?:%|per ?cent\\.?) of (?:the|all) (?:hours|time|minutes|days)',
        // It is down for more than a day; the app is offline.
        "(?:it|they|service|app|platform|site|website|system|server)s?(?:['’]s|['’]re| is| are| goes| go| was| were) (?:down|offline|unreachable)",
        `(?:keep|stay|be)…${OFFER}…(?:running|up|online) (?:around|round|all|at all|day|24)`,
      ],
      [
        '可用(?:性|率|时间)|(?:在线|正常运行)(?:率|时间)|宕机|停机|不间断|服务等级|服务水平|中断|故障|维护|(?:不能|无法)(?:正常|继续)?使用',
      ],
    ),
    linked: /service[- ]?level|\bsla\b|服务(?:等级|水平|级)/i,
  },
  {
    type: 'due-care',
    severities: '- W I W I',
    name: 'Security measures of the provider',
    why: 'A provider that handles data must protect it; without measures stated, the customer cannot show that it chose with care.',
    lasting: true,
    shown: signal(
      [
        'security (?:measures|policy|policies|practices|standards|controls|procedures|incident|program)',
        'technical and organi[sz]ational',
        '(?:reasonable|due|appropriate|commercially reasonable|industry[- ]standard) (?:care|security|measures|safeguards|precautions|protections?)',
        'safeguards?',
        'secur(?:e|ity)…(?:data|information|services?)',
        '(?:appropriate|protect)…(?:precautions|measures|data|information)',
        'encrypt\\w*',
      ],
      ['安全(?:措施|保障|承诺|保护|技术|防护|性)|技术措施|勤勉|加密|保护[^。\\n]{0,16}(?:数据|信息|隐私|资料)'],
    ),
    linked: /security|\btom\b|安全/i,
    // People are told of it where they are told what becomes of their data; organisations ask for it in the contract.
    when: mentions(BUSINESS, 3),
    lighter: (contract) => !says(contract, PERSONAL) && !says(contract, STORING),
    law: ['eu-gdpr-28', 'eu-gdpr-32', 'cn-cybersecurity-law-23'],
  },
];
