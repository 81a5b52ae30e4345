import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts } from '../clause.js';
import type { Contract } from '../contract.js';
import { everyValue } from './everyClause.js';
import { mentions } from './mentions.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** The ways in which a text says that it marks clauses. */
export type Format = 'strong' | 'underline' | 'capitals';

/** Clauses that a promise names by what they do; `any` where it names none. */
export type Promised = 'liability' | 'disputes' | 'any';

/** A sentence that says how the draft marks some of its clauses. */
export interface FormatPromise {
  /** The words that promise it, in the clause's plain text. */
  readonly range: Range;
  readonly formats: readonly Format[];
  /** Whether one of the formats is enough. */
  readonly either: boolean;
  readonly about: readonly Promised[];
}

/** The types of the clauses that a promise names. */
export const PROMISED_TYPES: Readonly<Record<Exclude<Promised, 'any'>, readonly OutlineType[]>> = {
  liability: ['limitation-of-liability', 'warranty-disclaimer', 'force-majeure'],
  disputes: ['governing-law', 'dispute-resolution', 'jurisdiction'],
};

const FORM_ZH = '(?:粗体|加粗|黑体|加黑|下划线|斜体)';
const SAYS = {
  en: /\b(?:provisions?|sections?|clauses?|paragraphs?|exclusions?|limitations?|terms)\b[^\n.]{0,80}?\b(?:(?:printed|set|shown|marked|written|displayed|appears?|highlighted|are|is)\s(?:out\s)?(?:in|with|by)\s(?:(?:bold|capitals?|capital\sletters|all\scaps|upper[\s-]?case|underlin\w+|type|letters|face|and|or|\/)[\s,]?){1,6}|(?:is|are|will\sbe|have\sbeen)\s(?:(?:bold|bolded|underlined|capitali[sz]ed|and|or)\s?){1,3})(?!\w)/i,
  zh: new RegExp(
    `(?:这些|该等|上述)?(?:条款|内容|约定|部分)[^。,，;]{0,40}?(?:[,，](?:我们|我方|本公司|平台|均|已|将|并)[^。,，;]{0,6}?)?(?:以|用|采用|通过|采取)?[^。,，;]{0,6}?(?<forms>${FORM_ZH}(?:[^。,，;]{0,3}${FORM_ZH}){0,2})[^。,，;]{0,10}(?:标识|显示|标注|标示|标明|提示|提醒|强调|突出|字体|形式)|(?:以|协议中)(?<type>${FORM_ZH}(?:[^。,，;]{0,3}${FORM_ZH})?)[^。,，;]{0,24}?的?(?:条款|内容|部分)`,
  ),
} as const;
/** Terms that are defined are marked for another reason. */
const OTHER_MATTER = /\b(?:defined|definition|capitali[sz]ed\sterms|terms\sin\scapital|meaning)\b|定义/i;
const OR = /\bor\b|或|\/|、/i;
const ABOUT: readonly (readonly [Promised, RegExp])[] = [
  ['liability', /\b(?:exclu\w+|exempt\w*|limit\w*|liab\w+|disclaim\w*|waive\w*)\b|免除|免责|限制|责任/i],
  ['disputes', /\b(?:governing\slaw|jurisdiction|disput\w+|arbitrat\w+)\b|法律适用|适用法律|争议|管辖/i],
];

/** Clauses that the sentence before names. */
const JUST_NAMED = {
  en: /\b(?:these|those|such)\s(?:provisions|sections|clauses|paragraphs)\b/i,
  zh: /(?:这些|该等|上述|前述|此类)(?:条款|内容|约定|部分)/,
} as const;

const FORMS = gateOf('bold|capital|all caps|upper|underlin|粗|黑|下划线|斜体');

/** The promises of a draft to mark some of its clauses, by the clauses that make them. */
export const formatPromises = everyValue((facts, frame): readonly FormatPromise[] =>
  mentions(facts, FORMS)
    ? sentencesOf(facts, frame).flatMap((sentence, i, all) => promiseIn(sentence, all[i - 1]) ?? [])
    : NONE,
);
const NONE: readonly FormatPromise[] = [];

/** The formats in which a draft says that clauses of a type are set; of several that do alike, the first. */
export function formatsPromised(contract: Contract, type: OutlineType): readonly Format[] {
  const promises = formatPromises(contract).flatMap(({ value }) => value);
  const promise = promises.find(({ about }) =>
    about.some((name) => name !== 'any' && PROMISED_TYPES[name].includes(type)),
  );
  return promise ? promise.formats.slice(0, promise.either ? 1 : undefined) : [];
}

function promiseIn({ language, plain, start: at }: ClauseSentence, before?: ClauseSentence): FormatPromise | undefined {
  const match = SAYS[language].exec(plain);
  if (!match || OTHER_MATTER.test(plain)) return undefined;
  const forms = match.groups?.forms ?? match.groups?.type ?? match[0];
  const formats: Format[] = [];
  if (/\bbold|粗|黑/i.test(forms)) formats.push('strong');
  if (/underlin|下划线/i.test(forms)) formats.push('underline');
  if (language === 'en' && /capital|caps|upper/i.test(forms)) formats.push('capitals');
  if (formats.length === 0) return undefined;
  const start = at + match.index;
  // What was named just before is what is marked: 上述条款以加粗形式提示.
  const named = before && JUST_NAMED[language].test(plain) ? `${before.plain} ${plain}` : plain;
  const about = ABOUT.flatMap(([name, words]) => (words.test(named) ? [name] : []));
  return {
    range: { start, end: start + match[0].length },
    formats,
    either: formats.length > 1 && OR.test(forms),
    about: about.length > 0 ? about : ['any'],
  };
}

/** How much of a clause a mark must cover; a bold lead alone marks nothing. */
const COVERED = 0.4;

/** Whether a clause's own text is marked in a format over its main sentence. */
export function isMarked({ words }: ClauseFacts, format: Format): boolean {
  const { plain, marks } = words.passage;
  if (format === 'capitals') return /(?:\b[A-Z][A-Z’'-]*[\s,;:]+){5,}/.test(plain);
  if (format === 'underline' && /\+\+[^+\n]{6,}\+\+/.test(plain)) return true;
  let covered = 0;
  for (const mark of marks) if (mark.kind === format) covered += mark.end - mark.start;
  return covered >= COVERED * plain.length;
}
