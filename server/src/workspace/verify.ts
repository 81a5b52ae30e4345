import type { Contract } from '../analysis/contract.js';
import { type Difference, differenceOf } from '../analysis/difference.js';
import type { Block } from '../syntax/block.js';
import { parse } from '../syntax/parse.js';
import { editBetween, type TextEdit } from '../text/edit.js';
import type { ContractReader } from './documents.js';

/**
 * Whether updates are compared with fresh readings, and what a report of a difference may hold: places and kinds, or the
 * whole text as well.
 */
export type Verifying = 'off' | 'on' | 'withText';

/** An update that came out otherwise than reading the text afresh. */
export interface Discrepancy {
  readonly difference: Difference;
  readonly before: Contract;
  /** What was edited; of several edits, one that holds them all. */
  readonly edit: TextEdit;
  readonly updated: Contract;
  readonly afresh: Contract;
}

/**
 * A reader that compares each update of another with a fresh reading while `wanted` says so, reports where they differ, and
 * goes on with the fresh one. It costs a full reading an update: it is for tests and for hunting a fault.
 */
export function verifying(
  reader: ContractReader,
  newReader: () => ContractReader,
  wanted: () => boolean,
  report: (discrepancy: Discrepancy) => void,
): ContractReader {
  return {
    read: (syntax) => reader.read(syntax),
    update: (before, text, edits) => {
      const updated = reader.update(before, text, edits);
      if (!wanted()) return updated;
      const afresh = newReader().read(parse(text));
      const difference = differenceOf(updated, afresh);
      if (!difference) return updated;
      const edit = (edits.length === 1 ? edits[0] : editBetween(before.text, text)) ?? NO_EDIT;
      report({ difference, before, edit, updated, afresh });
      return afresh;
    },
  };
}

const NO_EDIT: TextEdit = { start: 0, end: 0, text: '' };
/** How many blocks on either side of what was parsed again a report names. */
const NEIGHBOURS = 3;

/**
 * A discrepancy in one line, for a log. Without `withText` it says places, sizes and kinds, and has no word of the draft;
 * with it, the text before the edit and the edit itself, from which the fault can be had again.
 */
export function discrepancyText(found: Discrepancy, withText: boolean): string {
  const { difference, before, edit, updated } = found;
  const { renewed } = updated.syntax;
  const from = renewed && !renewed.full ? renewed.from : 0;
  const kept = renewed && !renewed.full ? renewed.kept : 0;
  const around = ({ syntax: { blocks } }: Contract): readonly string[] =>
    blocks.slice(Math.max(0, from - NEIGHBOURS), blocks.length - Math.max(0, kept - NEIGHBOURS)).map(blockText);
  const data = {
    length: before.text.length,
    lineEndings: before.text.includes('\r\n') ? 'CRLF' : before.text.includes('\r') ? 'CR' : 'LF',
    edit: { start: edit.start, end: edit.end, inserted: edit.text.length, lines: edit.text.split(/\r\n|\r|\n/).length },
    renewed,
    blocksBefore: around(before),
    blocksUpdated: around(updated),
    blocksAfresh: around(found.afresh),
    ...(withText && { text: before.text, inserted: edit.text, detail: difference.detail }),
  };
  return (
    `After an edit, ${difference.where} was read otherwise than in the whole text read afresh. The fresh reading is used. ` +
    `Please report this: ${JSON.stringify(data)}`
  );
}

/** A block's kind, size and containers, without its words. */
function blockText({ kind, rank, length, containers, opens }: Block): string {
  const inside = containers.map((c) => (c.kind === 'quote' ? '>' : /\d/.test(c.marker) ? '1.' : c.marker));
  return [...inside, `${kind}${rank ?? ''}`, length, ...(opens > 0 ? [`opens ${opens}`] : [])].join(' ');
}
