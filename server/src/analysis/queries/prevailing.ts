import { gateOf } from '../../text/gates.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { everyClause } from './everyClause.js';
import { sentencesWith } from './mentions.js';
import type { ClauseSentence } from './sentences.js';

/** What a sentence says of versions in several languages. */
export interface Prevailing {
  readonly clause: Clause;
  /** In the clause's plain text. */
  readonly range: Range;
  /** The language of the version that prevails: en, zh, or another's English name; `original` where it is not named. */
  readonly winner?: string;
  /** All versions have equal force. */
  readonly equal: boolean;
}

/** Languages by what they are called: English names, Chinese names. */
const LANGUAGES: readonly (readonly [id: string, english: string, chinese: string])[] = [
  ['en', 'English', '英文|英语'],
  ['zh', 'Chinese|Mandarin', '中文|汉语|简体|繁体'],
  ['German', 'German', '德文|德语'],
  ['French', 'French', '法文|法语'],
  ['Italian', 'Italian', '意大利文|意大利语'],
  ['Spanish', 'Spanish', '西班牙文|西班牙语'],
  ['Portuguese', 'Portuguese', '葡萄牙文|葡萄牙语'],
  ['Dutch', 'Dutch', '荷兰文|荷兰语'],
  ['Polish', 'Polish', '波兰文|波兰语'],
  ['Swedish', 'Swedish', '瑞典文|瑞典语'],
  ['Russian', 'Russian', '俄文|俄语'],
  ['Japanese', 'Japanese', '日文|日语'],
  ['Korean', 'Korean', '韩文|韩语'],
];
const ENGLISH_NAME = LANGUAGES.map(([, english]) => english).join('|');
const CHINESE_NAME = LANGUAGES.map(([, , chinese]) => chinese).join('|');

const PREVAILS =
  '(?:prevails?|governs?|controls?|takes?\\sprecedence|(?:is|are|be)\\s(?:\\w+\\s){0,2}?(?:authoritative|valid|binding|decisive|definitive|controlling|authentic|applicable|relevant|official)|(?:shall|will)\\sapply|applies|(?:has|have)\\spriority)';
const WINNERS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `\\b(?<name>${ENGLISH_NAME})(?:[-\\s]language)?\\s(?:versions?|text|wording|original|language)\\b(?:(?!\\b(?:${ENGLISH_NAME})\\b)[^.\\n]){0,160}?\\b${PREVAILS}`,
      'i',
    ),
    new RegExp(
      `\\b(?:version|text|wording|original)\\s(?:\\w+\\s){0,4}?in\\s(?:the\\s)?(?<name>${ENGLISH_NAME})\\b[^.\\n]{0,60}?\\b${PREVAILS}`,
      'i',
    ),
    new RegExp(
      `\\b(?:language|text|version|original)\\b[^.\\n]{0,40}?\\b(?:is|are|be|in)\\s(?:the\\s|drawn\\sup\\sin\\s|written\\sin\\s|exclusively\\s)?(?<name>${ENGLISH_NAME})\\b`,
      'i',
    ),
    new RegExp(`\\btranslat\\w+\\b[^.\\n]{0,80}?\\bfrom\\s(?:the\\s)?(?:original\\s)?(?<name>${ENGLISH_NAME})\\b`, 'i'),
  ],
  zh: [
    new RegExp(`(?:以|依|按)[^。，；\\n]{0,12}?(?<name>${CHINESE_NAME})[^。，；\\n]{0,12}?(?:为准|优先|为有效)`),
    new RegExp(`(?<name>${CHINESE_NAME})[^。；\\n]{0,16}?(?:优先|为准|具有(?:法律)?约束力|为正式|为有效文本)`),
    new RegExp(`(?:语言|文本|使用)[^。；\\n]{0,8}?(?:为|是)(?<name>${CHINESE_NAME})`),
  ],
};
const EQUAL: Readonly<Record<Language, RegExp>> = {
  en: /\bequally\s(?:\w+\s)?(?:authentic|valid|binding|authoritative)\b|\b(?:same|equal)\s(?:legal\s)?(?:force|effect|validity)\b|\bboth\s(?:\w+\s){0,3}(?:are|being)\s(?:\w+\s)?(?:authentic|binding|valid)\b/i,
  zh: /同等(?:的)?(?:法律)?(?:效力|有效)|(?:法律)?效力(?:相同|同等|等同)|同样有效/,
};
const ORIGINAL: Readonly<Record<Language, RegExp>> = {
  en: /\btranslations?\b[^.\n]{0,80}?\b(?:convenience|information|reference|courtesy)\b|\boriginal\s(?:language\s)?(?:version|text)\b/i,
  zh: /(?:译文|译本|翻译)[^。；\n]{0,24}?(?:参考|便利|方便|便于)|原文为准/,
};
/** The sentence speaks of several versions, and not of the language of notices or of support. */
const VERSIONS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:versions?|translat\w+|languages|language\sof\s(?:this|these|the)\s(?:agreement|contract|terms)|texts)\b/i,
  zh: /版本|文本|译文|译本|翻译|多种语言|(?:中|英)文本|语言/,
};

const WORDS = gateOf(VERSIONS.en, VERSIONS.zh);

const ranking = everyClause((facts, frame): readonly Omit<Prevailing, 'clause'>[] => {
  const about = facts.type === 'language' || facts.also.includes('language');
  return sentencesWith(facts, frame, WORDS).flatMap((sentence) => readSentence(sentence, about) ?? []);
});

/** What the clauses say of versions in several languages, in order. Linear in what changed. */
export function prevailingVersions(contract: Contract): readonly Prevailing[] {
  return ranking(contract).flatMap(({ clause, value }) => value.map((one) => ({ ...one, clause })));
}

function readSentence(sentence: ClauseSentence, about: boolean): Omit<Prevailing, 'clause'> | undefined {
  const { plain, language, start, end } = sentence;
  if (!VERSIONS[language].test(plain)) return undefined;
  const range = { start, end };
  const name = WINNERS[language].map((winner) => winner.exec(plain)?.groups?.name).find((found) => found !== undefined);
  // Elsewhere, that a text "is in English" says nothing of other versions.
  const winner = name === undefined ? undefined : idOf(name);
  const strong = WINNERS[language].slice(0, 2).some((pattern) => pattern.test(plain));
  if (winner !== undefined && (about || strong)) return { range, winner, equal: false };
  if (EQUAL[language].test(plain) && (about || mentionsLanguage(plain))) return { range, equal: true };
  if (about && ORIGINAL[language].test(plain)) return { range, winner: 'original', equal: false };
  return undefined;
}

function mentionsLanguage(plain: string): boolean {
  return new RegExp(`\\b(?:${ENGLISH_NAME}|languages?)\\b|${CHINESE_NAME}|语言`, 'i').test(plain);
}

function idOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  return LANGUAGES.find(([, english, chinese]) =>
    `${english}|${chinese}`.toLowerCase().split('|').includes(lower),
  )?.[0];
}
