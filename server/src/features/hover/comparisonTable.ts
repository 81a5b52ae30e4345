import { shortCitation } from '../../library/citation.js';
import type { Cell, Comparison, Row } from '../../library/compare.js';
import { describeKey, describePosition } from '../../library/describe.js';
import type { Standpoint, Verdict } from '../../library/verdict.js';
import type { Localise, Message } from '../../text/message.js';
import { enumerated, escaped, table, worded } from './markdown.js';

/** More rows than this are not read at a glance. */
const MOST_ROWS = 6;
const ABSENT = '—';
const MARKS: Readonly<Record<Verdict, string>> = {
  same: '= ',
  laxer: '▲ ',
  stricter: '▼ ',
  absent: '',
  'not-comparable': '',
};

/** Positions as rows and the references as columns; only the sections where the clause's type has no positions. */
export function comparisonTable({ rows, matches }: Comparison, localise: Localise): string {
  const header = ['', ...matches.map((match) => escaped(match.agreement.label))];
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => [worded(localise, describeKey(row.key)), ...row.cells.map((cell) => cellText(cell, localise))]);
  if (lines.length === 0)
    lines.push([
      localise({ text: 'Section' }),
      ...matches.map(({ sections }) =>
        sections.length === 0
          ? ABSENT
          : enumerated(
              localise,
              sections.map((section) => worded(localise, shortCitation(section))),
            ),
      ),
    ]);
  return table(header, lines);
}

/** One position as rows of references: value and section. */
export function positionTable(row: Row, localise: Localise): string {
  return table(
    ['', worded(localise, describeKey(row.key)), localise({ text: 'Section' })],
    row.cells.map((cell) => [
      escaped(cell.agreement.label),
      cell.positions.length === 0
        ? ABSENT
        : MARKS[cell.verdict] +
          enumerated(
            localise,
            cell.positions.map(({ position }) => worded(localise, describePosition(position))),
          ),
      cell.positions.length === 0
        ? ABSENT
        : enumerated(
            localise,
            cell.positions.map(({ section }) => worded(localise, shortCitation(section))),
          ),
    ]),
  );
}

/** What the marks in the cells mean; undefined where no cell is marked as better or worse. */
export function legend(rows: readonly Row[], standpoint: Standpoint): Message | undefined {
  const verdicts = new Set(rows.slice(0, MOST_ROWS).flatMap((row) => row.cells.map((cell) => cell.verdict)));
  if (!verdicts.has('laxer') && !verdicts.has('stricter') && !verdicts.has('same')) return undefined;
  return standpoint === 'customer'
    ? { text: '▲ better, ▼ worse for the customer, = as here' }
    : { text: '▲ better, ▼ worse for the provider, = as here' };
}

function cellText({ positions, verdict }: Cell, localise: Localise): string {
  if (positions.length === 0) return ABSENT;
  const values = positions.map(({ position, section }) =>
    localise({
      text: '{value} ({section})',
      data: {
        value: worded(localise, describePosition(position)),
        section: worded(localise, shortCitation(section)),
      },
    }),
  );
  return MARKS[verdict] + enumerated(localise, values);
}
