import type { Range } from '../../text/range.js';
import { pattern } from '../partyWords.js';
import type { ClauseSentence } from './sentences.js';

/** Whose liability a sentence limits; `both` where the limit is mutual. */
export type Limited = 'provider' | 'customer' | 'both' | 'unassigned';

/** A place where a sentence excludes liability (EXCL, design/rules.md, section 0); offsets count in the sentence. */
export interface FoundExclusion extends Range {
  readonly of: Limited;
}

/** `subject`: whether the party stands first inside the match (in no event shall X), or last before it (X is not). */
const ENGLISH: readonly {
  readonly expression: RegExp;
  readonly subject: 'inside' | 'before';
  readonly passive?: true;
}[] = [
  {
    expression: pattern(
      '\\b(?:in\\sno\\s(?:event|case|way|circumstances?|manner)|under\\sno\\s(?:circumstances?|event|condition|cause|legal\\stheory)|neither)\\b…400…\\b(?:liable|responsible|liability|responsibility)\\b',
    ),
    subject: 'inside',
  },
  { expression: pattern('\\bnot\\shold\\b…80…\\b(?:liable|responsible)\\b'), subject: 'inside' },
  {
    expression: pattern(
      '\\b(?:not|never|cannot)\\b,?\\s(?:(?:be|in\\sany\\s(?:way|manner|event|case|circumstances?)|under\\sany\\s(?:circumstances?|theory)|held|made|and|or|nor|to|accept|assume|have|bear|take|incur|any|shall|legally|otherwise|financially|personally|jointly|severally|under\\sthis\\s\\w+|responsible|liable|liability|responsibility),?\\s){0,8}?(?:liable|responsible|answerable|liability|responsibility)\\b',
    ),
    subject: 'before',
  },
  {
    expression: pattern('\\bno\\s(?:\\w+\\s){0,2}?(?:liability|responsibility|obligation\\sor\\sliability)\\b'),
    subject: 'before',
  },
  {
    expression: pattern(
      '\\b(?:(?:exclude|disclaim|reject|decline)(?:s|ing)?|rul(?:es?|ing)\\sout)\\b…80…\\b(?:liability|liabilities|responsibility)\\b',
    ),
    subject: 'before',
  },
  {
    expression: pattern(
      '\\b(?:any|all)\\b…60…\\bliabilit(?:y|ies)\\b…160…\\b(?:excluded|rejected|disclaimed|waived)\\b',
    ),
    subject: 'inside',
    passive: true,
  },
];

const CHINESE: readonly { readonly expression: RegExp; readonly passive?: true }[] = [
  {
    // What is not promised is not yet excluded: 不对…作出保证，…承担.
    expression:
      /不(?:会)?(?:就|对于?)(?:(?!保证|承诺|担保|陈述|[。;])[^\n]){0,240}?(?:承担[^。,;]{0,16}(?:责任|赔偿|义务)|负[^。,;]{0,8}责|(?<![性的])赔偿(?!责任|金))/,
  },
  {
    // 一律不赔, 一分钱都不赔, 我们不赔.
    expression:
      /(?:一律|一概|一分钱?(?:也|都)?|均|都|概)不(?:予|会|作)?赔(?:偿|付|钱)?(?![率付])|不(?:用|必|需)(?:我们)?赔(?!率)|(?<=[\uE000])(?:就|也)?不(?:予|会|作)?赔(?:偿|付)?(?=[,，。;]|$)/,
  },
  {
    expression:
      /(?<!不得)不(?:会|予|需|须|应|再|作|必|用)?(?:承担|担负|负|担)[^。,;]{0,24}?(?:责任|赔偿|责(?=[,，。;)]|$))/,
  },
  {
    expression:
      /(?:无须|无需|毋须|毋需|概不|恕不|免于|不必|不用)[^。,;]{0,8}?(?:(?:承担|负)(?!费|运费)[^。,;]{0,24}?(?:责|赔偿)|赔偿|负责)/,
  },
  {
    expression:
      /(?<!不)(?<!不得)(?:排除|拒绝|免除)(?!或者?限制)(?:(?!故意|重大过失)[^。,;]){0,40}?责任(?!的?(?:条款|内容|提示))/,
    passive: true,
  },
  {
    expression: /(?:跟|和|同|与)[\uE000]{1,120}(?:没有|没|无|毫无)(?:任何|一点)?(?:关系|关|干系)?(?=[,，。;]|$)/,
    passive: true,
  },
  { expression: /(?:一概|一律|完全|概予|均予?|全部)免责|(?<=[\uE000])(?:可以?|得以?)?免责(?=[,，。;]|$)/ },
  { expression: /责任[^。,;]{0,12}?(?:被)?(?:明确)?(?:地)?(?:予以)?(?<!不)(?<!不得)(?:排除|驳回|免除)/, passive: true },
];

/** A negation just before a verb of excluding turns it into its opposite: nothing excludes liability. */
const NEGATED = /\b(?:not|nothing|never|neither|no\sparty|no\sterm|no\sprovision|n't)\b[^\n.;]{0,60}$/i;
/** A passive that denies itself: any liability that cannot be limited or excluded. */
const NOT_EXCLUDED = /\b(?:cannot|can't|(?:can|may|must|shall|is|are)\s(?:\w+\s)?not)\b[^\n.;]{0,40}$/i;
const CHINESE_NEGATED = /(?:不|不得|不能|并不|均不|不应|无权)(?:会|以任何方式)?$/;

const MUTUAL = {
  en: /\b(?:neither|no|either|each|any)\sparty\b|\b(?:both\sparties|(?:the\s)?parties)\b/gi,
  zh: /双方|(?:任何|任意|每|各|另)?一方|各方|任一方/g,
} as const;
const MARK = /(?<provider>[\uE000\uE001]+)|(?<customer>[\uE002\uE003]+)/g;

const OTHERS =
  /^\s(?:\w+\s){0,2}?(?:partners?|licensors?|suppliers?|advertisers?|sponsors?|vendors?|contractors?|affiliate\scompanies)\b/i;

interface Mark extends Range {
  readonly side: 'provider' | 'customer' | 'both';
}

/** The party words of a masked sentence and the words for either party, in order. */
export function partyMarks(sentence: ClauseSentence): readonly Mark[] {
  const marks: Mark[] = [];
  for (const m of sentence.masked.matchAll(MARK)) {
    // "Our partners" are not we.
    if (OTHERS.test(sentence.masked.slice(m.index + m[0].length, m.index + m[0].length + 40))) continue;
    marks.push({ side: m.groups?.provider ? 'provider' : 'customer', start: m.index, end: m.index + m[0].length });
  }
  for (const m of sentence.masked.matchAll(MUTUAL[sentence.language])) {
    marks.push({ side: 'both', start: m.index, end: m.index + m[0].length });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** The first place where a sentence excludes liability, or nothing. Linear; never throws. */
export function findExclusion(sentence: ClauseSentence): FoundExclusion | undefined {
  return sentence.language === 'zh' ? chinese(sentence) : english(sentence);
}

function english(sentence: ClauseSentence): FoundExclusion | undefined {
  const { masked } = sentence;
  for (const { expression, subject, passive } of ENGLISH) {
    const m = expression.exec(masked);
    if (!m) continue;
    const end = m.index + m[0].length;
    const verb = /^(?:exclude|disclaim|reject|decline|rul)/i.test(m[0]);
    if (verb && NEGATED.test(masked.slice(0, m.index))) continue;
    if (passive && (NEGATED.test(masked.slice(Math.max(0, m.index - 60), m.index)) || NOT_EXCLUDED.test(m[0])))
      continue;
    // No agency: "neither party may incur any liability for the other".
    if (subject === 'inside' && /\b(?:incur|bind|authority|create)\b/i.test(m[0])) continue;
    // "In no event shall this limit our liability" keeps liability instead of excluding it.
    if (subject === 'inside' && /\b(?:limit|exclude|restrict|affect)s?\b/i.test(m[0])) continue;
    const marks = partyMarks(sentence);
    const inside = marks.filter((k) => k.start >= m.index && k.start < end);
    const before = marks.filter((k) => k.end <= m.index);
    const after = marks.find(
      (k) => k.start >= end && /^[^\n,]{0,8}(?:\b(?:of|by|for)\s)?$/i.test(masked.slice(end, k.start)),
    );
    return {
      start: m.index,
      end,
      of: sideOf(
        subject === 'inside'
          ? (both(inside) ?? inside[0]?.side ?? before.at(-1)?.side)
          : (inside[0]?.side ?? nearest(before, masked)),
        passive,
        after?.side,
      ),
    };
  }
  return undefined;
}

function both(inside: readonly Mark[]): Limited | undefined {
  const [first, second] = inside;
  return first && second && first.side !== second.side && second.start - first.end < 8 ? 'both' : undefined;
}

/** The subject is the last party before the verb, unless that one only depends on another: "we or your bank are". */
function nearest(before: readonly Mark[], masked: string): Limited | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const mark = before[i]!;
    if (!/\b(?:to|by|from|with|of|for|on|between|against)\s$/i.test(masked.slice(0, mark.start))) return mark.side;
  }
  return before.at(-1)?.side;
}

function sideOf(found: Limited | undefined, passive: true | undefined, after: Limited | undefined): Limited {
  if (found) return found;
  if (after) return after;
  // Nobody is named: who drafts the terms excludes the drafter's own liability.
  return passive ? 'provider' : 'unassigned';
}

function chinese(sentence: ClauseSentence): FoundExclusion | undefined {
  const { masked } = sentence;
  for (const { expression, passive } of CHINESE) {
    const m = expression.exec(masked);
    // A warranty that is not given is the matter of warranty disclaimers.
    if (!m || /担保|保证/.test(m[0]) || (passive && CHINESE_NEGATED.test(masked.slice(0, m.index)))) continue;
    const side = chineseSubject(
      partyMarks(sentence),
      masked,
      m.index,
      passive === true ? m.index + m[0].length : m.index,
    );
    return { start: m.index, end: m.index + m[0].length, of: sideOf(side, passive, undefined) };
  }
  return undefined;
}

/** The first party of the part of the sentence before the verb that is no mere object (对用户), else of the part before. */
function chineseSubject(marks: readonly Mark[], masked: string, at: number, limit: number): Limited | undefined {
  let end = limit;
  for (let parts = 0; parts < 8 && end > 0; parts++) {
    const start =
      Math.max(masked.lastIndexOf(',', Math.min(end, at) - 1), masked.lastIndexOf('，', Math.min(end, at) - 1)) + 1;
    const here = marks.filter((k) => k.start >= start && k.end <= end);
    const subject = here.find(
      (k, i) =>
        !isFrame(k, here[i + 1], masked) &&
        !/(?:对于?|给|向|因|由于|就|与|为|使|导致|造成|赔偿?|补偿)$/.test(masked.slice(0, k.start)),
    );
    if (subject) return subject.side;
    if (start === 0) break;
    end = start - 1;
  }
  return marks.filter((k) => k.end <= at).at(-1)?.side;
}

/** "You agree that we are not liable": who agrees is not whose liability it is. */
function isFrame(mark: Mark, next: Mark | undefined, masked: string): boolean {
  return next !== undefined && CHINESE_FRAME.test(masked.slice(mark.end, next.start));
}
const CHINESE_FRAME =
  /^(?:[应已在此特完全充分]{0,4})(?:(?:同意|理解|确认|知悉|了解|认可|承认|知晓|明白|接受|认同)(?:并|且|和|及|,)?){1,3}$/;
