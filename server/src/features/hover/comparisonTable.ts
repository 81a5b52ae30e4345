import type { Position } from '../../analysis/model.js';
import { shortCitation } from '../../library/citation.js';
import { textOf } from '../../library/clauseText.js';
import type { CitedPosition, Comparison, Row } from '../../library/compare.js';
import { describeKey, describePosition } from '../../library/describe.js';
import type { Match } from '../../library/match.js';
import type { Section } from '../../library/references.js';
import type { Standpoint, Verdict } from '../../library/verdict.js';
import type { Language } from '../../text/language.js';
import { escaped, table } from '../../text/markdown.js';
import type { Localise, Message } from '../../text/message.js';
import { enumerated, worded } from './markdown.js';

/** Editors show a hover about 750 pixels wide: of so many positions a row mostly stays one line. */
const MOST_COLUMNS = 3;
/** More positions than these are not read at a glance. */
const MOST_POSITIONS = 3 * MOST_COLUMNS;
/** More sections than these of one reference are not looked up. */
const MOST_SECTIONS = 2;
/** A value of so many characters is not broken into lines. */
const SHORT = 12;
const ABSENT = '—';
const MARKS: Readonly<Record<Verdict, string>> = {
  same: '=\u00a0',
  laxer: '▲\u00a0',
  stricter: '▼\u00a0',
  absent: '',
  'not-comparable': '',
};
type Value = Pick<Position, 'key' | 'value'>;

/** How much of a clause fits into a line of the table, in characters. */
const BEGINNING: Readonly<Record<Language, number>> = { en: 64, zh: 32 };

/**
 * The draft and below it the references, one a line: where each says it, and what it says position by position. Of
 * more positions than fit beside each other the further ones follow in a second table. Where the clause's type has no
 * positions, how each reference begins.
 */
export function comparisonTables(comparison: Comparison, localise: Localise): readonly string[] {
  const rows = comparison.rows.slice(0, MOST_POSITIONS);
  if (rows.length === 0) return [beginnings(comparison, localise)];
  const tables: string[] = [];
  for (let at = 0; at < rows.length; at += MOST_COLUMNS)
    tables.push(positionsTable(comparison, rows.slice(at, at + MOST_COLUMNS), localise));
  return tables;
}

function positionsTable({ matches }: Comparison, rows: readonly Row[], localise: Localise): string {
  const header = ['', localise({ text: 'Section' }), ...rows.map((row) => worded(localise, describeKey(row.key)))];
  const draft = [
    `**${localise({ text: 'This draft' })}**`,
    '',
    ...rows.map((row) => (row.draft.length === 0 ? ABSENT : `**${values(row.draft, localise)}**`)),
  ];
  const lines = matches.map((match, i) => {
    const cells = rows.map((row) => row.cells[i]!);
    const section = mostCited(cells.flatMap((cell) => cell.positions));
    return [
      unbroken(escaped(match.agreement.label)),
      section ? cited(section, localise) : sectionsCell(match, localise),
      ...cells.map(({ positions, verdict }) =>
        positions.length === 0
          ? ABSENT
          : MARKS[verdict] +
            enumerated(
              localise,
              positions.map((cited) => citedValue(cited, section, localise)),
            ),
      ),
    ];
  });
  return table(header, [draft, ...lines]);
}

function beginnings({ matches }: Comparison, localise: Localise): string {
  const header = ['', localise({ text: 'Section' }), localise({ text: 'Text' })];
  return table(
    header,
    matches.map((match) => [
      unbroken(escaped(match.agreement.label)),
      sectionsCell(match, localise),
      match.clauses.length === 0 ? ABSENT : beginningOf(match),
    ]),
  );
}

/** The first words of the first matching clause that has words, as Markdown. */
function beginningOf({ agreement, clauses }: Match): string {
  const { digest, language } = agreement;
  const most = BEGINNING[language];
  for (const { clause } of clauses) {
    const text = textOf(digest, clause).replace(/\s+/g, ' ');
    if (text === '') continue;
    if (text.length <= most) return escaped(text);
    const words = text.slice(0, most);
    // Not within a word; Chinese parts its words nowhere, so there that is a Latin word.
    const cut = /\w/.test(text.charAt(most)) ? words.replace(/\w{1,80}$/, '') : words;
    return `${escaped(cut.trimEnd())}\u00a0…`;
  }
  return '';
}

/** A value, and its section where that is another than the line names. */
function citedValue({ position, section }: CitedPosition, named: Section | undefined, localise: Localise): string {
  const value = oneValue(position, localise);
  if (named && sameSection(section, named)) return value;
  return localise({ text: '{value} ({section})', data: { value, section: cited(section, localise) } });
}

/** The section that most of the positions stand in, the first of equals. */
function mostCited(positions: readonly CitedPosition[]): Section | undefined {
  let best: { readonly section: Section; readonly count: number } | undefined;
  for (const { section } of positions) {
    const count = positions.filter((other) => sameSection(other.section, section)).length;
    if (count > (best?.count ?? 0)) best = { section, count };
  }
  return best?.section;
}

function sameSection(a: Section, b: Section): boolean {
  return a.number === b.number && a.path === b.path;
}

function sectionsCell({ sections }: Match, localise: Localise): string {
  if (sections.length === 0) return ABSENT;
  const shown = sections.slice(0, MOST_SECTIONS).map((section) => cited(section, localise));
  return enumerated(localise, sections.length > MOST_SECTIONS ? [...shown, '…'] : shown);
}

/** A section for a cell; a number stays with its sign. */
function cited(section: Section, localise: Localise): string {
  const citation = worded(localise, shortCitation(section));
  return section.number === undefined ? citation : unbroken(citation);
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** One position as rows of references: value and section. */
export function positionTable(row: Row, localise: Localise): string {
  return table(
    ['', localise({ text: 'Section' }), worded(localise, describeKey(row.key))],
    row.cells.map((cell) => [
      unbroken(escaped(cell.agreement.label)),
      cell.positions.length === 0
        ? ABSENT
        : enumerated(
            localise,
            cell.positions.map(({ section }) => cited(section, localise)),
          ),
      cell.positions.length === 0
        ? ABSENT
        : MARKS[cell.verdict] +
          values(
            cell.positions.map((c) => c.position),
            localise,
          ),
    ]),
  );
}

/** What the marks in the cells mean; undefined where no cell is marked as better or worse. */
export function legend(rows: readonly Row[], standpoint: Standpoint): Message | undefined {
  const verdicts = new Set(rows.slice(0, MOST_POSITIONS).flatMap((row) => row.cells.map((cell) => cell.verdict)));
  if (!verdicts.has('laxer') && !verdicts.has('stricter') && !verdicts.has('same')) return undefined;
  return standpoint === 'customer'
    ? { text: '▲ better, ▼ worse for the customer, = as here' }
    : { text: '▲ better, ▼ worse for the provider, = as here' };
}

function values(positions: readonly Value[], localise: Localise): string {
  return enumerated(
    localise,
    positions.map((position) => oneValue(position, localise)),
  );
}

/** A value; a short one stays on its line. */
function oneValue(position: Value, localise: Localise): string {
  const value = worded(localise, describePosition(position));
  return value.length <= SHORT ? unbroken(value) : value;
}
