import type { PlacedPosition } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { comparePosition } from '../../library/compare.js';
import { describeKey } from '../../library/describe.js';
import { listed, remarkOn } from '../../library/summary.js';
import { legend, positionTable } from './comparisonTable.js';
import { areMany, valuesTable } from './distribution.js';
import { stated, worded } from './markdown.js';
import type { HoverContext } from './options.js';

/** One commitment of the draft and what each reference says to it. */
export function positionCard(contract: Contract, position: PlacedPosition, context: HoverContext): string {
  const { library, localise, standpoint } = context;
  const row = comparePosition(contract, position, library.references.inOrderFor(contract.language), standpoint);
  const value = row.draft.length > 0 ? row.draft : [position];
  const parts = [stated(localise, describeKey(row.key), listed(value))];
  parts.push(...remarkOn(row, standpoint).map((remark) => worded(localise, remark.message)));
  const many = areMany(row.cells);
  if (row.cells.some((cell) => cell.positions.length > 0))
    parts.push(many ? valuesTable(row, localise) : positionTable(row, localise));
  const marks = many ? undefined : legend([row], standpoint);
  if (marks) parts.push(`_${worded(localise, marks)}_`);
  return parts.join('\n\n');
}
