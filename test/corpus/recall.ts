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

/** What is expected of the rules for a kind of defect. */
export interface Covering {
  /** The rules whose matter it is. */
  readonly rules: readonly string[];
  /** Why the kind is only measured, where a part of it cannot be told from the words alone. */
  readonly onlyMeasured?: string;
}

/**
 * The rules for each kind of defect. A kind that is left out is no rule's: whether a sentence is translated well, which
 * title of a list should be a heading, and what the annotators call `other`.
 */
export const COVERING: Readonly<Record<string, Covering>> = {
  mojibake: { rules: ['import-leftover'] },
  'html-entity': { rules: ['import-leftover'] },
  'import-leftover': { rules: ['import-leftover', 'list-number-artefact'] },
  'doubled-word': { rules: ['typo'] },
  untranslated: {
    rules: ['heading-language'],
    onlyMeasured: 'one of two is a country in an address, which may be written in the language of the place',
  },
  'unkept-promise': {
    rules: [
      'unkept-format-promise',
      'precedence-defect',
      'broken-section-reference',
      'dangling-back-reference',
      'unlinked-document',
    ],
  },
  numbering: {
    rules: ['numbering-sequence', 'list-number-artefact', 'mixed-numbering-style'],
    onlyMeasured: 'one of six is an abbreviation in the text that was translated as if it were two numbers',
  },
  'broken-paragraph': {
    rules: ['broken-paragraph', 'list-number-artefact'],
    onlyMeasured: 'three of eight are sentences that a translator cut by a full stop, where only the sense tells',
  },
  'inconsistent-term': {
    rules: ['term-variant', 'party-name-variant', 'term-defined-twice', 'unlinked-document', 'modal-mix'],
    onlyMeasured: 'many are two words for one thing of which none is defined, and spellings of other regions',
  },
  punctuation: { rules: ['punctuation-defect', 'cjk-typography', 'typo'] },
  typo: {
    rules: ['typo', 'undefined-term', 'ambiguous-wording'],
    onlyMeasured: 'most are words that are missing, or right words in the wrong place, where only the sense tells',
  },
};

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
  readonly rule: string;
  readonly places: readonly Range[];
}

/** The reports of all rules, whatever their severity. */
export function reportsOf(engine: Engine, contract: Contract): Report[] {
  const covering = new Set(Object.values(COVERING).flatMap(({ rules }) => rules));
  const customizations = [...covering].map((rule) => ({ rule, severity: 'warning' as const }));
  return engine
    .run(contract, { profile: ['general'], customizations })
    .diagnoses.map(({ rule, range, related, fixes }) => ({
      rule: rule.id,
      places: [
        range,
        ...related.map((place) => place.range),
        // A report that mends a place has found it: one speaks for all uses of a word.
        ...fixes.flatMap((fix) => ('edits' in fix ? fix.edits() : [])),
      ],
    }));
}

/** The places where a defect may be reported: where its words stand in its lines, or else the lines. */
export function placesOf(text: string, { line, endLine, text: words }: Defect): Range[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const start = starts[line - 1] ?? 0;
  const end = (starts[endLine] ?? text.length + 1) - 1;
  const at = text.slice(start, end).indexOf(words);
  return [at < 0 ? { start, end } : { start: start + at, end: start + at + words.length }];
}

/** Whether a report stands at a defect, or touches it. */
export function isFound(defect: Defect, text: string, reports: readonly Report[]): boolean {
  const covering = COVERING[defect.kind]?.rules ?? [];
  return placesOf(text, defect).some((place) =>
    reports.some(
      ({ rule, places }) =>
        covering.includes(rule) && places.some(({ start, end }) => start <= place.end && place.start <= end),
    ),
  );
}
