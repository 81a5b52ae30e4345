import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../server/src/analysis/contract.js';
import type { Engine } from '../../server/src/engine/engine.js';
import type { Range } from '../../server/src/text/range.js';
import { SHARED } from './shared.js';

/** The agreements that a person has annotated, by the name of their file without ending. */
export const ANNOTATED = [
  'zitadel-2020.en',
  'zitadel-2022.zh',
  'tancloud-2022.zh',
  'alibaba-cloud-2020.zh',
  'mashangyun.zh',
] as const;

/** A defect that a person has found: lines count from 1, `text` stands in them as it is. */
export interface Defect {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly text: string;
  readonly note: string;
}

/**
 * The rules for each kind of defect, or kinds of rules. A kind that is left out is no rule's: whether a sentence is translated well, which
 * title of a list should be a heading, and what the annotators call `other`.
 */
export const COVERING: Readonly<Record<string, readonly string[]>> = {
  mojibake: ['import-leftover'],
  'html-entity': ['import-leftover'],
  'import-leftover': ['import-leftover', 'list-number-artefact'],
  'doubled-word': ['typo'],
  untranslated: ['heading-language'],
  'unkept-promise': [
    'unkept-format-promise',
    'precedence-defect',
    'broken-section-reference',
    'dangling-back-reference',
    'unlinked-document',
  ],
  numbering: ['numbering-sequence', 'list-number-artefact', 'mixed-numbering-style'],
  'broken-paragraph': ['broken-paragraph', 'list-number-artefact'],
  'inconsistent-term': [
    'term-variant',
    'party-name-variant',
    'term-defined-twice',
    'undefined-term',
    'unlinked-document',
    'heading-language',
    'modal-mix',
  ],
  punctuation: ['punctuation-defect', 'cjk-typography', 'typo'],
  typo: ['typo', 'undefined-term', 'ambiguous-wording', 'term-variant/spelling'],
};

/** A defect that no rule of the catalogue covers, and why. */
export interface Beyond {
  readonly file: (typeof ANNOTATED)[number];
  readonly line: number;
  /** The first words of what the annotator marked. */
  readonly text: string;
  readonly why: string;
}

const SENSE = 'words are missing or wrong ones; the sentence is one, and only its sense tells';
const CUT = 'a translator’s full stop within a sentence; both halves are sentences, and only the sense tells';
const TWO_WORDS = 'two words for one thing, of which none is defined; only the sense tells that it is one thing';
const TWO_THINGS = 'one word for two things; only the sense tells them apart';

/** Defects of covered kinds that are beyond what the catalogue covers, by kind. They are counted apart. */
export const BEYOND: Readonly<Record<string, readonly Beyond[]>> = {
  untranslated: [
    {
      file: 'zitadel-2022.zh',
      line: 9,
      text: 'Switzerland',
      why: 'an address may be written in the language of its place',
    },
  ],
  numbering: [
    {
      file: 'zitadel-2022.zh',
      line: 152,
      text: '(一)。 a.',
      why: 'an abbreviation that was translated as if it were numbers, in the middle of a sentence: no number of a clause',
    },
  ],
  'broken-paragraph': [
    { file: 'zitadel-2022.zh', line: 48, text: '我们有权提供新的服务。 随时', why: CUT },
    { file: 'zitadel-2022.zh', line: 86, text: '所有适用的立法。 这些操作系统和', why: CUT },
    { file: 'zitadel-2022.zh', line: 153, text: '不利影响。 包括', why: CUT },
  ],
  'inconsistent-term': [
    { file: 'zitadel-2020.en', line: 9, text: '(**Services**)', why: 'how definitions are set is no rule’s matter' },
    {
      file: 'zitadel-2020.en',
      line: 26,
      text: 'the Services under',
      why: 'the catalogue leaves words aside that are used in their ordinary sense as often (services)',
    },
    { file: 'zitadel-2020.en', line: 30, text: 'termination', why: TWO_THINGS },
    { file: 'zitadel-2020.en', line: 72, text: 'the use of your services', why: TWO_THINGS },
    { file: 'zitadel-2020.en', line: 163, text: 'Your data', why: TWO_WORDS },
    {
      file: 'zitadel-2022.zh',
      line: 26,
      text: '频率限制策略',
      why: 'each title has one document; titles of several may differ',
    },
    { file: 'zitadel-2022.zh', line: 48, text: '**终止**', why: TWO_THINGS },
    { file: 'zitadel-2022.zh', line: 62, text: '支助服务', why: TWO_WORDS },
    { file: 'zitadel-2022.zh', line: 72, text: '服务级协议', why: TWO_WORDS },
    { file: 'zitadel-2022.zh', line: 144, text: '抵减额', why: TWO_WORDS },
    { file: 'zitadel-2022.zh', line: 154, text: '停止或终止', why: TWO_WORDS },
    { file: 'tancloud-2022.zh', line: 147, text: '网站内通知', why: TWO_WORDS },
    { file: 'alibaba-cloud-2020.zh', line: 228, text: '作为用户使用', why: TWO_WORDS },
    { file: 'mashangyun.zh', line: 77, text: '付费用户', why: TWO_WORDS },
    {
      file: 'mashangyun.zh',
      line: 163,
      text: 'IDC',
      why: 'a service that the provider does not offer: only the sense tells',
    },
  ],
  typo: [
    {
      file: 'zitadel-2020.en',
      line: 62,
      text: '(i.e. for payment processing)',
      why: 'as often as not a restatement: of five such brackets in the corpus four are right; only the sense tells',
    },
    {
      file: 'zitadel-2020.en',
      line: 163,
      text: '(e.g. users, passwords etc.)',
      why: 'custom: 38 agreements of the corpus write it so',
    },
    { file: 'zitadel-2022.zh', line: 9, text: '9 000 St. Gallen', why: 'a figure may be parted by a blank' },
    { file: 'zitadel-2022.zh', line: 62, text: '支持服务描述作为本文档的', why: SENSE },
    { file: 'tancloud-2022.zh', line: 25, text: '仅供选择先付费的服务', why: SENSE },
    { file: 'tancloud-2022.zh', line: 145, text: 'TanCloud 或者 TanCloud', why: SENSE },
    { file: 'alibaba-cloud-2020.zh', line: 105, text: '服务等知识产权均属于', why: SENSE },
    { file: 'alibaba-cloud-2020.zh', line: 161, text: '阿里云或者阿里云', why: SENSE },
    { file: 'mashangyun.zh', line: 98, text: '其数据被销毁后', why: SENSE },
    {
      file: 'mashangyun.zh',
      line: 125,
      text: '发生下列情形，服务期限提前终止',
      why: 'custom: agreements say 下列情形 without 之一',
    },
    { file: 'mashangyun.zh', line: 171, text: '码尚云在向您', why: SENSE },
  ],
};

/** Why a defect is beyond the catalogue, if it is. */
export function beyond(defect: Defect): string | undefined {
  return BEYOND[defect.kind]?.find(
    ({ file, line, text }) => file === defect.file && line === defect.line && defect.text.startsWith(text),
  )?.why;
}

/** The defects of the annotated agreements, in the order of the files. */
export async function defects(): Promise<Defect[]> {
  const lists = await Promise.all(
    ANNOTATED.map(async (file) => {
      const gold = JSON.parse(await readFile(join(SHARED, 'gold', `${file}.json`), 'utf8')) as {
        readonly defects: readonly Omit<Defect, 'file'>[];
      };
      return gold.defects.map((defect) => ({ ...defect, file }));
    }),
  );
  return lists.flat();
}

/** What an engine reports in a draft, with the rule and all places that belong to the report. */
export interface Report {
  /** The rule, and with its kind: `typo/doubled`. */
  readonly names: readonly string[];
  readonly places: readonly Range[];
}

/** The reports of all rules, whatever their severity. */
export function reportsOf(engine: Engine, contract: Contract): Report[] {
  const covering = new Set(Object.values(COVERING).flat());
  const customizations = [...covering].map((rule) => ({ rule, severity: 'warning' as const }));
  return engine
    .run(contract, { profile: ['general'], customizations })
    .diagnoses.map(({ rule, kind, range, related, fixes }) => ({
      names: [rule.id, `${rule.id}/${kind}`],
      places: [
        range,
        ...related.map((place) => place.range),
        // A report that mends a place has found it: one speaks for all uses of a word.
        ...fixes.flatMap((fix) => ('edits' in fix ? fix.edits() : [])),
      ],
    }));
}

/** The places where a defect may be reported: where its words stand in its lines, or else the lines. */
function placesOf(text: string, { line, endLine, text: words }: Defect): Range[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const start = starts[line - 1] ?? 0;
  const end = (starts[endLine] ?? text.length + 1) - 1;
  const at = text.slice(start, end).indexOf(words);
  return [at < 0 ? { start, end } : { start: start + at, end: start + at + words.length }];
}

/** Whether a report stands at a defect, or touches it. */
export function isFound(defect: Defect, text: string, reports: readonly Report[]): boolean {
  const covering = COVERING[defect.kind] ?? [];
  return placesOf(text, defect).some((place) =>
    reports.some(
      ({ names, places }) =>
        names.some((name) => covering.includes(name)) &&
        places.some(({ start, end }) => start <= place.end && place.start <= end),
    ),
  );
}
