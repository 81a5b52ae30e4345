import { BARGAIN } from '../../../analysis/positions/endWords.js';
import { documentDate } from '../../../analysis/queries/documentDates.js';
import { otherDocuments, says } from '../../../analysis/queries/signals.js';
import { type MissingRow, mentions } from '../row.js';
import { BUSINESS, signal, TERMS } from '../signal.js';

// Nothing depends on what is done without notice, nor on notices of copyright, privacy and disputes, which have rules of
// their own.
const DUTY_TO_NOTIFY = signal(
  [
    '(?:we|us|you|party|customer|user|client|provider|company|supplier|subscriber|member)…(?<!without |obligation to |attempt to |try to )(?:notify|notifies|inform|informs)(?! the public|…(?:copyright|dmca|removal))',
    '(?<!(?:without|no) (?:\\w+ ){0,2})(?:written|prior|reasonable|advance|days?|months?|years?) (?:written |prior |advance )?notice',
    "(?<!without (?:\\w+ ){0,2})(?:days|months|weeks)['’] (?:written |prior |advance )?notice",
    '(?:give|gives|giving|provide|provides|providing|send|sends|sending|serve|serves)…(?<!take-?down |infringement |copyright )notice(?! of (?:claim|dispute|arbitration|infringement|copyright))',
  ],
  // 规则、公告、通知等 are papers, and 公告作为通知 says how one is given.
  ['(?<!无需|不另行?|不再|[、为])(?:通知|告知)(?!等|、|的?情形)'],
);
const THESE = `(?:these|this|the|our|such|present|said|all)(?: [\\w'-]+){0,4} ${TERMS}`;

/** By what somebody enters into a contract. */
const ACT = '(?:accept|sign|click|order|agree|execut|register|activat|subscri)\\w*';
const CHINESE_TEXT = '(?:协议|条款|合同|约定|规则|声明|政策|须知)';

/** A contract that both sides sign or seal applies from that day, which stands beside the signatures. */
const isSigned = mentions(
  signal(
    [
      '(?:effective|takes? effect|(?:come|enter)s? into (?:force|effect)|commences?)…(?:date|day)…(?:last signature|signed by (?:both|all|the last)|executed by (?:both|all)|last of the parties)',
      '(?:date of (?:the )?last signature|date on which…(?:is|was|has been) (?:signed|executed) by)',
    ],
    [
      '(?:签署|签字|簽字|签章|簽章|签订|簽訂|盖章|蓋章|公章|专用章)[^。\\n]{0,12}(?:之日|后)起?[^。\\n]{0,6}(?:生效|算)',
    ],
  ),
);

/** The day on which one accepts is the one from which the contract applies. */
const BEGINS = `effective date["*]{1,3} (?:\\w+ ){0,4}?(?:means|is|shall be|will be)……${ACT}`;
const BY_ACT = signal(
  [
    BEGINS,
    `(?:this|these|the|your) (?!revised|amended|updated|modified|new|changed)(?:[\\w'-]+ ){0,3}(?:terms|agreement|contract)…(?:effective|takes? effect|(?:come|enter)s? into (?:force|effect)|commences?) (?:\\w+ ){0,2}?(?:upon|when|once|from|on|as soon as)…(?:you|your|customer|both parties|the parties)…${ACT}`,
  ],
  [
    '自(?:您|用户|客户|双方)[^。，\\n]{0,16}(?:点击|勾选|签署|注册|同意|确认|激活)[^。\\n]{0,16}(?:之日|之时|时|后)起?[^。，\\n]{0,8}生效',
  ],
);

/** Clauses on the agreement itself. */
export const BOILERPLATE: readonly MissingRow[] = [
  {
    type: 'amendments',
    severities: 'W W E W W',
    name: 'Amendments to the terms',
    why: 'Without a rule, the terms can be changed only with the consent of every customer.',
    shown: signal(
      [
        `(?:amend|modif|chang|revis|updat|replac|vary|alter|supplement)\\w*……${THESE}`,
        `${THESE}…(?:may|can|will|might|shall|could|to|are|is|be|been)…(?:amend|chang|modif|updat|revis|alter|vari)\\w*`,
        `(?:amend|modif|chang|revis|updat)\\w* ${TERMS}`,
        '(?:latest|current|newest|updated|revised|new|most recent) (?:version|terms)',
        'check (?:back|in|this page|these)……(?:chang|updat|version)\\w*',
        // The form that the parties need for it: a variation is effective only if in writing and signed.
        '(?:amendment|variation|modification|alteration)s?…(?:only|must|shall|unless|not)…(?:writing|written|signed|agreed)',
      ],
      [
        // 协议之订立、解释、修订 and 协商终止或修改 list matters and give nobody a right.
        `(?<![、之或])(?:修改|变更|修订|更新|调整|更改|改动|修正)[^。\\n]{0,16}${CHINESE_TEXT}`,
        `${CHINESE_TEXT}(?:[^。，,\\n]{0,24}|[^。，,\\n]{0,12}[，,][^。，,\\n]{0,12})(?<![、之或])(?:修改|变更|修订|更新|变动|更改|修正)`,
      ],
    ),
  },
  {
    type: 'notices',
    severities: 'I W I W I',
    name: 'Notices',
    why: 'Duties depend on notices here, but not how they are given and when they count as received.',
    lasting: true,
    when: mentions(DUTY_TO_NOTIFY, 2),
    shown: signal(
      [
        'notices?…(?:shall|must|may|will|should) be (?:given|sent|made|in writing|delivered|deemed|provided|addressed)',
        'deemed (?:to (?:have been|be) )?(?:received|given|delivered|served)',
        '(?:send|giv|provid|deliver)\\w*…notices?…(?:by|via|to|through)',
        'notices?…electronic(?:ally)?',
        'electronic communications?',
        'communicat\\w*…(?:by|via|through) (?:e-?mail|post)',
        'notif\\w*…(?:by|via|through) (?:sending…)?(?:e-?mail|post|mail|letter)',
        'constitutes? (?:\\w+ ){0,2}notice',
        'communications?…(?:write|addressed|sent) to',
        '(?:send|inform|notify|tell|let)\\w*…in (?:writing|written form|text form)',
      ],
      [
        '视为[^。\\n]{0,8}(?:送达|告知|收到)|送达',
        '以(?:电子邮件|邮件|书面|短信|站内信)[^。\\n]{0,8}(?:通知|告知|报告|提醒)',
        '通过…(?:短信|邮件|站内信)…向(?:其|您|用户)[^。\\n]{0,4}发送',
        '通知[^。\\n]{0,8}(?:应当?|须|可)以[^。\\n]{0,12}(?:方式|形式)',
      ],
    ),
    mainOnly: true,
  },
  {
    type: 'assignment',
    severities: 'I W I I I',
    name: 'Assignment',
    why: 'Whether either party may transfer the contract, as in the sale of a business, is left to the statute.',
    lasting: true,
    shown: signal(
      [
        '(?:assign|transfer|delegat|novat)\\w*…(?:agreement|terms|rights|obligations|contract|duties|account)s?',
        'successors?',
        'pass…(?:agreement|contract|rights|obligations|duties)…to',
        'hand\\w*…(?:on|over)…(?:agreement|contract|rights|obligations|duties)',
        '(?:hand|pass|give)s? (?:(?:on|over) )?(?:our|its|their|your|the|any|all) (?:\\w+ (?:and|or) )?(?:rights|obligations|duties)…to',
        'hand\\w*…(?:agreement|contract|rights|obligations|duties)…over',
        '(?:agreement|terms|contract|account|licen[cs]e)…(?:assign|transfer)\\w*',
        `(?:sell|hand over|pass on|give|sign over) (?:\\w+ ){0,3}?${BARGAIN}…to (?:somebody|someone|anyone|another|others?)`,
        `(?:sell|hand|pass|sign)…${BARGAIN} (?:on |over )to`,
      ],
      [
        '(?:权利|义务|协议|合同|债权|账号|账户|许可)[^。\\n]{0,16}(?:转让|转移)|转让[^。\\n]{0,12}(?:权利|义务|协议|合同|账号|账户)',
      ],
    ),
  },
  {
    type: 'entire-agreement',
    severities: 'I W H I I',
    name: 'Entire agreement and precedence',
    why: 'The text names several documents, but not which of them prevails where they differ.',
    lasting: true,
    when: (contract) => otherDocuments(contract) >= 2,
    shown: signal(
      [
        '(?:entire|whole|complete|full|sole)(?: of the)? (?:agreement|understanding|contract)',
        'all that (?:was|has been|is) agreed',
        'supersede\\w*',
        'prevail\\w*',
        'precedence',
        'integral part',
        '(?:conflict|inconsisten)\\w*…(?:between|with)',
        'incorporated (?:herein|by reference|into)',
        '(?:part of|form) (?:this|these|the) (?:agreement|terms|contract)',
      ],
      ['完整协议|全部协议|完整的?[^。\\n]{0,6}(?:协议|合意)|组成部分|为准|优先(?:适用|于)|(?:具有)?同等(?:法律)?效力'],
    ),
  },
  {
    type: 'severability',
    severities: 'I W - I I',
    name: 'Severability',
    why: 'The statute mostly says the same, but a clause avoids a dispute about what stands if one provision falls.',
    lasting: true,
    shown: signal(
      [
        'severab\\w+',
        'severed',
        '(?:provision|part|portion|term|clause|section|condition)s?…(?:cannot|can not|may not|is not able to) be (?:enforced|upheld|given effect|relied)',
        '(?:provision|part|portion|term|clause|section)s?…(?:invalid|unenforceable|void|unlawful|illegal)',
        '(?:invalid|unenforceable|void|unlawful|illegal|not (?:enforceable|valid))……(?:remain|rest|other|remaining|replac|modif|effect)\\w*',
        // If one of these rules does not hold, the others still do.
        '(?:one|any|some|part)…of (?:these|the|our|this)……(?:the (?:rest|others?|remainder)|everything else)…(?:stays?|stands?|holds?|still|remains?|appl(?:y|ies)|continues?)',
      ],
      ['(?:无效|不可执行|抵触|失效)[^。\\n]{0,40}(?:其余|其他|其它|不影响|重新解释|有效)'],
    ),
    law: ['cn-civil-code-156', 'ch-co-20-2', 'de-bgb-306'],
  },
  {
    type: 'waiver',
    severities: 'H I - H H',
    name: 'No waiver',
    why: 'A party that lets a breach pass may be taken to have given up its right.',
    lasting: true,
    shown: signal(
      [
        '(?:waiver|waive|waiving)…(?:right|provision|breach|term)s?',
        '(?:failure|delay|fail|neglect)\\w*…(?:enforce|exercise|insist|act)',
        'not…waiver',
        "(?:not|\\w+n't) (?:mean|imply)…(?:giv(?:e|es|ing) up|abandon\\w*|forgo\\w*)",
        '(?:no|not) (?:delay|forbearance|indulgence)…right',
        "(?:do(?:es)? not|don't|doesn't) (?:enforce|exercise)",
        // Even if we wait, we can still enforce them later.
        '(?:delay|wait|(?:do|does) not|fail)\\w*……(?:can|may|will be able to) (?:still|also|nevertheless)? ?…(?:enforce|later|do so|act)',
        '(?:enforce|exercise|act on)……(?:later|another time|in (?:the )?future)',
      ],
      ['弃权|(?:不|未)[^。\\n]{0,24}(?:视为|构成|意味)[^。\\n]{0,12}放弃'],
    ),
  },
  {
    type: 'relationship',
    severities: '- I - H H',
    name: 'Relationship of the parties',
    why: 'A court may read agency, partnership or rights of third parties into the contract.',
    // Nobody takes people who buy for themselves for partners or agents.
    when: mentions(BUSINESS, 3),
    lasting: true,
    shown: signal(
      [
        'independ[ea]nt contractors?',
        'joint venture',
        'partnership',
        '(?:agency|employment|employer[- ]employee) relationship',
        'third[- ]party (?:beneficiar\\w+|rights)',
      ],
      ['(?:合伙|合资|代理|雇佣|劳动|劳务)(?:或[^。\\n]{0,8})?关系|仅对[^。\\n]{0,8}相对方'],
    ),
  },
  {
    type: 'effective-date',
    severities: 'W W W W W',
    name: 'Effective date',
    why: 'Nobody can tell which version binds and from when notice periods run.',
    // With the act that makes the contract; the version is still not told.
    lighter: mentions(
      signal(
        [
          BEGINS,
          "(?:this|these|the|your) (?!revised|amended|updated|modified|new|changed)(?:[\\w'-]+ ){0,3}(?:terms|agreement|contract|conditions|tos)…(?:effective|takes? effect|(?:come|enter)s? into (?:force|effect)|commences?)…(?:upon|when|once|until|from the (?:moment|date|day|time)|on the (?:date|day)|as soon as)",
        ],
        [
          '(?:本协议|本条款|本合同)(?![^。\\n]{0,30}(?:修改|变更|更新|修订))[^。\\n]{0,30}(?:之日|之时|时|后)起?(?:即?生效|成立)',
        ],
      ),
    ),
    // A clause that only says when the text was last changed is of the type too.
    bySentence: true,
    // The day is still to be filled in.
    shown:
      /\b(?:effective|in(?:to)? force|takes? effect|appl(?:y|ies))\b[^.\n]{0,40}?\b(?:on|from|as of|since)\b[^.\n]{0,20}?(?:[[<_{【]|\bXX)|自?[[［【_＿〖][^。\n]{0,20}?起?[^。\n]{0,4}(?:生效|施行)/giu,
    met: (contract) =>
      contract.positionsOf('effectiveDate').some((p) => p.clause.facts.type !== 'effective-date') ||
      documentDate(contract) === 'effective' ||
      // The day of the version, and the act from which it binds.
      (documentDate(contract) === 'revision' && says(contract, BY_ACT)) ||
      isSigned(contract),
    partly: {
      kind: 'revision-only',
      title: { text: 'Only the day of the last change' },
      severity: 'information',
      message: {
        text: 'The text tells the day of its version or of its last change, but not from when it applies. Nobody can tell which version binds and from when notice periods run. Add the day on which it enters into force.',
      },
      when: (contract) => documentDate(contract) === 'revision',
    },
  },
];
