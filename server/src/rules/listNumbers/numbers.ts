import type { Contract } from '../../analysis/contract.js';
import { sourceOffset } from '../../syntax/block.js';
import type { Finding, Fix } from '../contract.js';
import { strip, stripAll, stripped, trimmedEnd, trimmedLength } from './strip.js';
import { typedNumber } from './typed.js';

/** A number with a list marker before it, or alone on its line. */
export interface Place {
  readonly block: number;
  readonly finding: Finding;
}

/** A conversion leaves hundreds: from this many of a kind on, those close together are one finding. */
const RUN = 4;
/** How many blocks may lie between two numbers of a run. */
const NEAR = 6;

/** The findings of numbers in document order, with those of a run put together. */
export function runs(places: readonly Place[]): readonly Finding[] {
  return ['double', 'split'].flatMap((kind) => {
    const rows: Place[][] = [];
    for (const place of places) {
      if (place.finding.kind !== kind) continue;
      const row = rows.at(-1);
      if (row && place.block - row.at(-1)!.block <= NEAR) row.push(place);
      else rows.push([place]);
    }
    return rows.flatMap((row) => (row.length < RUN ? row.map(({ finding }) => finding) : [run(row)]));
  });
}

/** One finding for a run: at its first number, with the others as related places and a fix for all of them. */
function run(row: readonly Place[]): Finding {
  const [first, ...more] = row as [Place, ...Place[]];
  return {
    ...first.finding,
    message: {
      text: 'Here and in {count} places below, list markers and clause numbers got into each other’s way, so that the numbers shown are not those that are cited. Mend the run, or all of the document.',
      data: { count: more.length },
    },
    related: more.map(({ finding }) => ({ range: finding.range, message: { text: 'This number, too.' } })),
    fixes: [
      {
        title: { text: 'Mend the {count} clause numbers of this run', data: { count: row.length } },
        resolve: (contract) =>
          stripped(
            contract,
            row.map(({ block }) => block),
          ),
      },
      stripAll(),
    ],
  };
}

/** A list marker before a clause's own number. */
export function doubled(contract: Contract, i: number): Finding {
  const block = contract.block(i)!;
  const at = contract.startOfBlock(i);
  const typed = typedNumber(block);
  const end = typed ? sourceOffset(block.words, trimmedLength(block, typed), 'end') : block.content;
  const range = { start: at, end: at + trimmedEnd(contract.source({ start: at, end: at + end })) };
  const fixes: Fix[] = [strip(i, 'Delete the list marker')];
  const isTitle = typed && !block.words.plain.includes('\n') && !/[.。;；:：]$/.test(block.words.plain) && !typed.alone;
  if (isTitle) {
    const marks = `${'#'.repeat(Math.min(6, typed.levels + 1))} `;
    fixes.push({
      title: { text: 'Make it a heading' },
      resolve: (now) => stripped(now, [i], marks),
    });
  }
  return {
    range,
    kind: 'double',
    message: {
      text: 'A list marker stands before the clause’s own number, so that two numbers are shown and the first is not the one that is cited. Delete the marker.',
    },
    fixes: [...fixes, stripAll()],
  };
}

/** A number alone on its line. */
export function split(contract: Contract, i: number): Finding {
  const block = contract.block(i)!;
  const at = contract.startOfBlock(i);
  const typed = typedNumber(block)!;
  const end = sourceOffset(block.words, trimmedLength(block, typed), 'end');
  return {
    range: { start: at, end: at + end },
    kind: 'split',
    message: {
      text: 'The number stands alone and its text below it, as a conversion from Word leaves it. The clause may be shown without its number, or with that of a list. Put both on one line.',
    },
    fixes: [strip(i, 'Join number and text'), stripAll()],
  };
}
