import { sourceOffset } from '../syntax/block.js';
import type { TextEdit } from '../text/edit.js';
import type { Contract } from './contract.js';
import { figuresOf, numberWith } from './figures.js';
import type { NumberForm } from './newNumbers.js';
import { type ClauseNumber, findNumber } from './numbers.js';
import { slug } from './references/slug.js';

/**
 * The edits of links to headings whose numbers change: the anchor, and the number with which the words of the link open,
 * as in a table of contents. `changed` holds the new values of clauses' numbers by index. Undefined where an anchor
 * is made in a way that is not known.
 */
export function anchorEdits(
  contract: Contract,
  changed: ReadonlyMap<number, readonly number[]>,
  forms?: ReadonlyMap<number, NumberForm>,
): readonly TextEdit[] | undefined {
  const { syntax, text } = contract;
  const edits: TextEdit[] = [];
  for (let b = 0; b < syntax.blocks.length; b++) {
    const { words, length } = syntax.blocks[b]!;
    if (words.marks.length === 0) continue;
    const at = syntax.starts[b]!;
    for (const mark of words.marks) {
      if (mark.kind !== 'link' || !mark.url?.startsWith('#')) continue;
      const target = contract.scope.byAnchor.get(decoded(mark.url.slice(1)).toLowerCase());
      const clause = target === undefined ? undefined : contract.clauses[target];
      const values = clause && changed.get(clause.index);
      const number = clause?.facts.number;
      if (!values || !number) continue;
      const after = newText(number, values, forms?.get(clause.index));
      if (after === undefined) return undefined;
      const start = at + sourceOffset(words, mark.start, 'start');
      const opening = words.plain.slice(mark.start, mark.end);
      const shown = findNumber(opening, true)?.number;
      if (shown && shown.text === number.text) {
        const from = at + sourceOffset(words, mark.start + opening.indexOf(shown.text), 'start');
        edits.push({ start: from, end: from + shown.text.length, text: after });
      }
      const fragment = mark.url.slice(1);
      const heading = clause.facts.heading ?? '';
      if (decoded(fragment).toLowerCase() === slug(heading)) continue;
      const anchor = slug(`${number.text} ${heading}`);
      if (decoded(fragment).toLowerCase() !== anchor || figuresOf(number.text).length === 0) return undefined;
      const place = text.indexOf(mark.url, start);
      if (place < 0 || place >= at + length) return undefined;
      const written = slug(`${after} ${heading}`);
      edits.push({
        start: place + 1,
        end: place + mark.url.length,
        text: fragment === decoded(fragment) ? written : encodeURIComponent(written),
      });
    }
  }
  return edits;
}

/** A number as it is read once it is written: without the punctuation that closes it. */
function newText(number: ClauseNumber, values: readonly number[], form: NumberForm | undefined): string | undefined {
  const written = form?.write(values);
  if (written === undefined) return form ? undefined : numberWith(number.text, number.style, values);
  return findNumber(`${written} `, true)?.number.text ?? written;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
