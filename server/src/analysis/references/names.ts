import { Finder, matchesOf } from '../../text/finder.js';
import { hasHan } from '../../text/language.js';
import { type Candidate, candidatesOf } from './candidate.js';
import { CHINESE_NAMES, ENGLISH_NAMES } from './subjects.js';

const CITED = '(?:[Ss]ection|SECTION|sections|[Cc]lause|CLAUSE|clauses|provision|provisions|article)';
/** Not the "Account" section of a profile, nor a section of another document. */
const ELSEWHERE = '(?! of (?:your|the|our|its|each|their|such|an?)\\b| (?:in|on) (?:your|the)\\b)';
const NAMED_SECTION = new Finder(
  new RegExp(
    `(?:(?<=\\b(?:[Tt]he|[Oo]ur|[Ii]n|[Uu]nder)\\s)|(?=["“]))(["“]?(?:[A-Z][\\w&-]{0,30}(?:\\s+(?:of|and|the|to|for|[A-Z][\\w&-]{0,30})){0,6}|${ENGLISH_NAMES})["”]?\\s+${CITED}(?:\\s+(?:below|above|BELOW|ABOVE))?)\\b${ELSEWHERE}`,
    'gu',
  ),
  'ection|ECTION|lause|LAUSE|provision|article',
);
/** The same in a sentence of capitals: IN THE LIABILITY SECTION. */
const CAPITALS_NAMED = new Finder(
  /(?<=\bTHE\s)((?!(?:FOLLOWING|FOREGOING|PRECEDING|PREVIOUS|ABOVE|APPLICABLE|RELEVANT|RESPECTIVE|SAME|ENTIRE|WHOLE|OTHER|LAST|FIRST|NEXT|SAID)\b)[A-Z]{3,20}(?:\s[A-Z]{2,20}){0,5}\sSECTION(?:\s(?:BELOW|ABOVE))?)\b/g,
  'SECTION',
);
const LOWER_NAMED = new Finder(
  new RegExp(`(?<=\\bthe\\s)((?:${ENGLISH_NAMES})\\s+(?:provisions?|clauses?))\\b`, 'giu'),
  'provision|clause',
);
const SEE = new Finder(
  /\b((?:see|refer to)\s+(?:the\s+)?["“][^"”\n]{2,40}["”]\s*(?:below|above|section))\b/gi,
  'see|refer to',
);
const SECTION_CALLED = new Finder(
  /\b((?:section|clause)s?\s+(?:(?:entitled|titled|called|named|headed)\s+)?["“][^"”\n]{2,60}["”])/giu,
  'section|clause|Section|Clause',
);
/** The titles that a list of sections goes on with: the sections entitled "Fees", "Term" and "Notices". */
const LISTED = new Finder(
  /\b(?:section|clause)s\s+(?:entitled|titled|called|named|headed)\s+((?:["“][^"”\n]{2,80}["”](?:,?\s+(?:and|or)\s+|,\s*)?){2,40})/giu,
  'sections|clauses|Sections|Clauses',
);
const QUOTED = /["“][^"”\n]{2,80}["”]/g;

const BACK = new Finder(
  /\b((?:the\s+(?:[a-z]+\s+){0,2}?)?(?:terms|conditions|requirements|rules|procedures?|exceptions?)\s+(?:set (?:forth|out)|outlined|described|listed|stated|specified)\s+(?:below|above))\b/gu,
  'below|above',
);
const PLACED = [
  BACK,
  new Finder(/\b((?:as (?:such terms? (?:is|are) )?)?defined (?:herein|below|above))\b/gi, 'herein|below|above'),
  new Finder(/\b(as (?:set (?:forth|out)|outlined|described|listed) (?:below|above))\b/gi, 'below|above'),
  new Finder(
    /\b(set (?:forth|out) at the (?:beginning|end|top) of (?:this|these) [A-Z]\w+)\b/g,
    'set forth at|set out at',
  ),
  new Finder(
    /\b((?:the (?:[a-z]+ ){0,4})?(?:set (?:forth|out)|outlined|described|listed|provided|indicated|specified|mentioned|stated) (?:below|above))\b/gi,
    'below|above',
  ),
  new Finder(
    /\b(the (?:preceding|previous|foregoing) (?:sentence|paragraph|section|clause)s?|the following (?:section|procedures?|instructions))\b/gi,
    'preceding|previous|foregoing|the following',
  ),
  new Finder(
    /\b((?:(?:top|bottom|beginning) of (?:this|these|the) (?:page|document|agreement|terms|policy|section)|end of (?:this|these|the) (?:page|document|policy|section)))\b/gi,
    'top of|bottom of|beginning of|end of',
  ),
  // After the end of this agreement is a time, and no place in it.
  new Finder(/\b(?:at|see|towards?) the (end of (?:this|these|the) (?:agreement|terms))\b/gi, 'end of'),
  new Finder(/\b(see (?:below|above))\b/gi, 'see below|see above'),
  new Finder(/\b(date at the (?:top|head) of this (?:page|document|agreement))\b/gi, 'date at the'),
  new Finder(
    /\b((?:the )?(?:foregoing|above|aforementioned|preceding) (?:warrant(?:y|ies)|limitations?|licen[cs]es?|exclusions?|restrictions?|disclaimers?|indemnit(?:y|ies)|provisions?|paragraphs?|sections?|clauses?|obligations?))\b/gi,
    'foregoing|above|aforementioned|preceding',
  ),
  new Finder(
    /\b((?:aforementioned|above-mentioned|aforesaid) [a-z]{3,20})\b/gi,
    'aforementioned|above-mentioned|aforesaid',
  ),
  new Finder(/\b(the following (?:[a-z]+ )?(?:terms|conditions)(?= ?:))/gi, 'the following'),
  new Finder(/\b(these obligations)\b/g, 'these obligations'),
] as const;

const ARTICLE_WORDS = '(?:、|和|及|与|與|以及|或|或者)';
const CHINESE_CLAUSE = new Finder(
  new RegExp(
    `(?<!随时|可以|有权|立即|单方)((?:${CHINESE_NAMES})(?:${ARTICLE_WORDS}(?:${CHINESE_NAMES})){0,12}的?(?:条款|條款))`,
    'gu',
  ),
  '条款|條款',
);
/** A clause of this agreement by any title in quotation marks: 见本协议“退票与改签”条款. */
const CHINESE_QUOTED = new Finder(
  /(?<=(?:本(?:服务|用户)?(?:协议|合同|条款|協議)|[见見])(?:中|的|之)?)(“[^“”\n]{2,20}”[的之]?(?:条款|條款))/gu,
  '条款|條款',
);
const CHINESE_RULES = new Finder(/(公平使用(?:规定|原则|条款))/gu, '公平使用');
const CHINESE_PART = new Finder(
  new RegExp(
    `(本(?:服务|用户)?(?:协议|协定|合同|条款|條款|協議)(?:之|的)?(?:约定的?|規定的?|规定的?|有关|关于|項下的?|项下的?|中的?)?(?:${CHINESE_NAMES})的?(?:义务|约定|情形|规定|責任|责任|条款))`,
    'gu',
  ),
  '本协|本合同|本条款|本條款|本協議|本服务|本用户',
);
const SURVIVING = new Finder(
  new RegExp(
    `(?:继续(?:适用|有效)|仍(?:然|应)?(?:适用|有效)|存续)[^。\\n]{0,10}[:：]\\s*((?:(?:${CHINESE_NAMES}|杂项|其他条款|其他|一般规定)(?:[、；，]|和|及)?){3,40})`,
    'gu',
  ),
  '继续|仍|存续',
);
const THIS = [
  new Finder(
    /(本[条條](?![款例件文目第])(?:之|的|上述)?(?:[\p{Script=Han}]{0,6}?(?:义务|義務|条款|规定|規定|约定|限制|要求|内容|责任|排除和限制))?)/gu,
    '本条|本條',
  ),
  new Finder(/(本[条條]款(?=(?:不因|内容|约定|规定|的?效力|所述|项下|之|下)))/gu, '本条款|本條款'),
  new Finder(
    /((?:前|上)(?:款|[条條]|项)(?=[所规規约約之的，,、。；情规第]))/gu,
    '前款|前条|前條|前项|上款|上条|上條|上项',
  ),
  new Finder(
    /(?<!任何)((?:上述|前述|以上|前文)(?:(?:所有|全部)?(?:条款|條款)|约定|約定|规定|規定|内容(?=一经)|联系方式|限制条款|各项(?:约定|规定)))/gu,
    '上述|前述|以上|前文',
  ),
  new Finder(/((?<![每各基资成])本[节節章](?![目日假期省]))/gu, '本节|本節|本章'),
  new Finder(/([此本]?[页頁](?:面)?(?:的)?[顶頂底]部)/gu, '顶部|頂部|底部'),
  new Finder(
    /([上下](?:面|文)[^，。；：\n]{0,3}(?:提供|规定|規定|排除|列出|列明|描述|说明|說明)的[\p{Script=Han}]{1,4})/gu,
    '上面|下面|上文|下文',
  ),
  new Finder(/(?<=履行|遵守|承担)(这些义务|這些義務|上述义务|前述义务)/gu, '这些|這些|上述|前述'),
] as const;

const ENGLISH_NAMED = [NAMED_SECTION, CAPITALS_NAMED, LOWER_NAMED, SEE, SECTION_CALLED];
const CHINESE_NAMED = [CHINESE_QUOTED, CHINESE_CLAUSE, CHINESE_RULES, CHINESE_PART, SURVIVING];

/** References to clauses by their name, by their place or by a word of relation. Linear; never throws. */
export function namedClauses(plain: string): readonly Candidate[] {
  const han = hasHan(plain);
  const named = han ? [...ENGLISH_NAMED, ...CHINESE_NAMED] : ENGLISH_NAMED;
  const placed = han ? [...PLACED, ...THIS] : PLACED;
  return [
    ...listed(plain),
    ...candidatesOf(plain, named, (name) => ({ kind: 'name', name })),
    ...candidatesOf(plain, placed, (word) => ({ kind: 'relative', word })),
  ];
}

function listed(plain: string): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const match of LISTED.in(plain)) {
    const titles = match[1] ?? '';
    const from = match.index + match[0].indexOf(titles);
    // The first is found with the word before it.
    for (const [name, at] of matchesOf(QUOTED, titles)
      .slice(1)
      .map((m) => [m[0], from + m.index] as const))
      out.push({ start: at, end: at + name.length, target: { kind: 'name', name } });
  }
  return out;
}
