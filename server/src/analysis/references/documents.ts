import { Finder } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import { type Candidate, candidatesOf } from './candidate.js';

const DOCUMENT_NOUN =
  '(?:Policy|Policies|Notices?|Statement|Guidelines?|Addendum|Terms and Conditions|Terms & Conditions|Terms of (?:Service|Use|Sale)|Conditions of (?:Use|Sale|Carriage)|Terms|Rules|Code of Conduct|Charter|License|Licence|Agreement|Handbook|Description)';
const TITLED = new Finder(
  new RegExp(
    `(?<![A-Za-z"“])((?:[A-Z][\\w-]{0,30}(?:\\.\\w{1,20}){0,3}(?:['’]s)?[ ](?:(?:of|and|for|&)[ ])?){1,6}?${DOCUMENT_NOUN}(?:\\s+(?:and|or)\\s+${DOCUMENT_NOUN})?)(?![A-Za-z])`,
    'gu',
  ),
  'Polic|Notice|Statement|Guideline|Addendum|Terms|Conditions of|Rules|Code of|Charter|License|Licence|Agreement|Handbook|Description',
);
/** Titles that name the agreement itself or are not a document. */
const OWN =
  /^(?:(?:Terms|Conditions) of (?:Service|Use|Sale)|Terms (?:and|&) Conditions|(?:User|Service|Customer|Master|Framework|Subscription|Services?|License|Membership|Entire|Participation) Agreement|(?:Website|General|Current|Updated|New|Revised|Additional|Initial|Renewal|Subscription|Further|Short|Payment|Key|Defined|Other) Terms|(?:Prior|Written|Legal|Copyright|Early|Effective) Notices?)$/;
/** Licences by what they allow and how they are counted, which are bought and no texts. */
const NO_TEXT =
  /^(?:One|Per|Each|Evaluation|Trial|Server|Site|User|End-User|Runtime|Deployment|Enterprise|Personal|Single|Multi|Academic|Educational|Floating|Seat|Named|Concurrent|Production|Test|Subscription|OEM|Perpetual|Annual|Volume|Client|Device|Redistribution)\b.*\bLicen[cs]e$/;
const LEADING =
  /^(?:(?:The|This|These|Our|Your|Any|All|Such|If|Under|With|See|In|By|For|To|No|When|Please|Read|Neither|Both|Each|And|Unless|Subject to|A|An)\s+(?:the\s+|our\s+)?)+/;
const OWN_DETERMINER = /\b(?:these|such|any|an?|other|no|each|either|said|current|separate)\s+$/i;
const TOPIC =
  '(?:privacy|cookies?|acceptable use|fair use|refund|returns?|cancell?ation|security|trade ?marks?|brand|community|content|copyright|fees? and payment|pricing and payment|pricing|usage|shipping|takedown|abuse|moderation|data protection|data processing)';
const TOPIC_NOUN = '(?:polic(?:y|ies)|statements?|guidelines?|rules|guide|terms|page)';
const TOPICAL = new Finder(
  new RegExp(
    // Behind what it starts with, since few words are that and looking back at every word takes long.
    `(?=${TOPIC}\\s|privacy notice)(?<=\\b(?:[Oo]ur|[Tt]he|its|all|[Ss]ee)\\s(?:[\\w.]+\\s){0,2}?|['’]s\\s|[a-z]\\s[A-Z]\\w+\\s)(${TOPIC}\\s+${TOPIC_NOUN}|privacy notice)\\b`,
    'gu',
  ),
  'polic|statement|guide|rules|terms|page|privacy notice',
);
const TOPICAL_CAPITALS = new Finder(
  /(?:\b(?:OUR|THE|ITS)|['’]S)\s+((?:PRIVACY|COOKIES?|ACCEPTABLE USE|REFUND|SECURITY|COMMUNITY|CONTENT) (?:POLICY|POLICIES|NOTICE|STATEMENT|GUIDELINES))\b/g,
  'POLIC|NOTICE|STATEMENT|GUIDELINES',
);
const SHORT = new Finder(
  /\b(?:the|our|THE|OUR)\s+(SLA|AUP|DPA|MSA)\b(?!\s*[”"])|(?<=\b(?:SLA|AUP|DPA|MSA), )(SLA|AUP|DPA|MSA)\b|(?<=\b(?:including|with) the )(AUP|SLA|DPA)\b/g,
  'SLA|AUP|DPA|MSA',
);
const GENERIC = [
  new Finder(
    /\b((?:fare|carriage|booking|delivery|shipping) conditions(?: (?:for|of) [a-z]+(?: and [a-z]+)*(?: [a-z]+)?)?)\b/g,
    'conditions',
  ),
  new Finder(
    /\b((?:conditions|terms) of (?:use|carriage|service|sale) (?:of|for) (?!this\b|these\b|our\b|all\b|any\b|which\b)(?:(?! (?:and|or|that|which|who|have|has|is|are|shall|will|may|can|apply|in|on|by|when|where|if|as)\b)[^,.;\n]){3,60})/g,
    'conditions of|terms of',
  ),
  new Finder(/\b((?:all |any )?rules and policies(?= (?:related to|for|of|governing)))/g, 'rules and policies'),
  new Finder(/\b(official rules)\b/g, 'official rules'),
  new Finder(/(?<=\b(?:[Oo]ur|[Tt]he|[Ii]ts|their)\s|['’]s\s)((?:Code of (?:Conduct|Ethics)))\b/g, 'Code of'),
  new Finder(
    /\b(?<=\b[Ff]iles?\s|FILE\s)([\w-]{1,40}\.(?:html?|txt|md|pdf|docx?|rtf))\b|(?<![\w/.-])([A-Za-z][\w-]{0,40}\.(?:txt|md|pdf|docx?|rtf))(?=\s?文件)/g,
    'ile|FILE|文件',
  ),
  new Finder(
    /\b((?:Fees?|Pric(?:e|ing)|Rates?|Commission) (?:Schedule|List|Sheet))\b(?! [A-Z\d])/g,
    'Schedule|List|Sheet',
  ),
  new Finder(
    /\b((?:[A-Z][a-z]+ ){1,4}(?:Association|Chamber|Centre|Center|Institute|Commission)(?:['’]s)? (?:[A-Z][a-z]+ )*[Rr]ules)\b/g,
    'Association|Chamber|Centre|Center|Institute|Commission',
  ),
  new Finder(
    /\b(Rules of (?:Arbitration|Mediation|Procedure)(?: and [A-Z][a-z]+)? of the [A-Z][a-z]+(?: (?:of |for |the )*[A-Z][a-z]+){0,5})/g,
    'Rules of',
  ),
  new Finder(
    /\b(?:[Tt]he|[Tt]hat) ((?:English|German|French|Spanish|Chinese|Italian|Japanese|Dutch|Swedish|Portuguese)(?:[- ]language)? version)\b/g,
    'version',
  ),
  new Finder(
    /\b((?:conditions|terms|prices|rules) (?:stated|set out|published|shown|listed|displayed) (?:on|at) (?:our|the) web ?sites?)\b/g,
    'website|web site',
  ),
  new Finder(
    /\b([Tt]he (?:current|latest|most recent|applicable) version (?:is|are|will be|may be|can be) (?:accessible|available|found|viewed) (?:via|on|at|through|from) our website)\b/g,
    'our website',
  ),
  new Finder(/(?<![\w/])(robots\.txt|humans\.txt|LICENSE\.(?:md|txt))\b/g, 'robots.txt|humans.txt|LICENSE.'),
] as const;

const SHOWN =
  '专用服务条款|专用条款|专有条款|操作文档|操作指南|产品文档|产品说明|价格说明|服务说明|计费说明|使用流程|技术规范';
const CHINESE = [
  new Finder(new RegExp(`(?<!“|包括[^，。；（）]{0,14})((?:${SHOWN})(?:、(?:${SHOWN}))*)`, 'gu'), SHOWN),
  new Finder(
    /(?<![“《本]|[其方][^，。；]{0,6})((?:服务使用规则|隐私政策|隱私政策|隱私權政策|社区规则|社区规范|社区公约|平台规则|交易规则|退款政策|可接受使用政策|公平使用(?:政策|规定|规则)|会员协议)(?!》))/gu,
    '服务使用规则|隐私政策|隱私政策|隱私權政策|社区规则|社区规范|社区公约|平台规则|交易规则|退款政策|可接受使用政策|公平使用|会员协议',
  ),
  new Finder(
    /((?:官网|官網|网站|網站|页面|頁面|版面)(?:上|中|内|相关页面|相關頁面|服务展示版面|的){0,6}(?:现时有效|当时有效|公布|公示|所列|规定|展示|列明|相关|相關|载明|的|上){0,6}(?:价格表|价格体系|價格表|收费标准|收費標準|价目表|页面展示|管理规范(?:及流程)?|条件|收费[^，。；\n]{1,10}内容))/gu,
    '价格表|价格体系|價格表|收费|收費標準|价目表|页面展示|管理规范|条件',
  ),
  new Finder(
    /(相关的?许可协议|各个?(?:单项|产品|服务)[^，。；\n]{0,8}(?:协议|服务条款)|第三方(?:的)?(?:服务条款|用户协议|许可协议))/gu,
    '许可协议|各单项|各产品|各服务|各个|第三方',
  ),
  new Finder(/((?:英文|中文|德文|法文|日文|德语|英语|简体中文)版本?)(?=[为為有的与與和，。]|不|产|$)/gu, '文版|语版'),
  new Finder(
    /(?:当前|最新|现行)(?:版本|条款)(?:可以?|可在|可通过|将)[^，。；\n]{0,10}(?:网站|官网|页面)[^，。；\n]{0,6}(?:访问|查看|查阅|获取|公布)/gu,
    '当前|最新|现行',
  ),
  new Finder(/(本(?:协议|合同|框架协议|条款|服务协议)的?附件(?:（如有）|\(如有\))?)/gu, '附件'),
  new Finder(/((?:本(?:协议|合同)|[\p{Script=Han}]{2,4}云)?通用(?:服务)?条款)/gu, '通用'),
  new Finder(/((?:官方)?网站[^，。；\n]{0,24}上列明的)/gu, '列明的'),
] as const;

const ANNEX = new Finder(
  /\b((?:Annex|Exhibit|Schedule|Appendix|Attachment|ANNEX|EXHIBIT|SCHEDULE|APPENDIX)\s+(?:[A-Z](?:-?\d+)?|\d+|[IVX]+)(?![\w]))/g,
  'Annex|Exhibit|Schedule|Appendix|Attachment|ANNEX|EXHIBIT|SCHEDULE|APPENDIX',
);
const CHINESE_ANNEX = new Finder(
  /(附(?:件|录|錄|表)\s*(?:[一二三四五六七八九十]+|\d+|[A-Z](?![a-z])))/gu,
  '附件|附录|附錄|附表',
);

/** Documents, annexes and web pages that the text cites by name and without a link. Linear; never throws. */
export function documents(plain: string): readonly Candidate[] {
  const named = (name: string): { kind: 'document'; name: string } => ({ kind: 'document', name });
  const out = [...candidatesOf(plain, [ANNEX, CHINESE_ANNEX], (name) => ({ kind: 'annex', name }))];
  for (const match of TITLED.in(plain)) {
    const words = match[1] ?? '';
    const lead = Math.max(LEADING.exec(words)?.[0].length ?? 0, words.search(/(?<= (?:This|These) )[A-Z]/));
    const name = words.slice(lead);
    const start = match.index + lead;
    if (!/\s/.test(name) || OWN.test(name) || NO_TEXT.test(name)) continue;
    if (
      isHeading(plain, start, start + name.length) ||
      (/Notices?$/.test(name) && !/\b(?:Privacy|Cookies?|Data|Legal)\b/.test(name)) ||
      /^(?:Monthly|Account|Bank|Billing|Financial|Credit Card) Statement$/.test(name)
    )
      continue;
    if (OWN_DETERMINER.test(plain.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (
      /\bthis\s+$/i.test(plain.slice(Math.max(0, match.index - 6), start)) &&
      !/(?:Policy|Policies|Guidelines|Addendum)$/.test(name)
    )
      continue;
    if (/^(?:These|Such|Any|An?|No|Each)\b/.test(words)) continue;
    if (isDefined(plain, start, start + name.length)) continue;
    out.push({ start, end: start + name.length, target: named(name) });
  }
  for (const found of candidatesOf(plain, [TOPICAL, TOPICAL_CAPITALS, SHORT, ...GENERIC], named))
    if (!isDefined(plain, found.start, found.end)) out.push(found);
  if (hasHan(plain)) out.push(...candidatesOf(plain, CHINESE, named));
  return out;
}

/** Whether the words open a line as its title or as the term that the line defines. */
function isHeading(plain: string, start: number, end: number): boolean {
  if (!/(?:^|\n)[^\S\n]*(?:\([a-z\d]+\)\s*|[\d.]+\s+)?$/.test(plain.slice(Math.max(0, start - 12), start)))
    return false;
  return /^(?:\s*$|\s*[.:;]|\s*\n|\s+(?:means?|refers?|shall mean)\b)/.test(plain.slice(end, end + 14));
}

/** Whether the words stand in quotation marks: they are being defined or mentioned, not cited. */
function isDefined(plain: string, start: number, end: number): boolean {
  return /["“「]$/.test(plain.slice(Math.max(0, start - 1), start)) || /^[,.]?["”」]/.test(plain.slice(end, end + 2));
}
