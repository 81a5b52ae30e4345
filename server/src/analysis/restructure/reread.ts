import { updateAll } from '../../syntax/parse.js';
import { applyEdits, type TextEdit } from '../../text/edit.js';
import { samePassage } from '../../text/passage.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { type Outline, outlineOf } from '../outline.js';
import { readAnew } from '../readAnew.js';
import { readingOf, readsAlike } from '../reading.js';
import { findReferences } from '../references/find.js';
import { newScopeClause, referenceScope } from '../references/scope.js';
import { NEW } from './restructuring.js';

/** What a draft after a change is judged by: how its clauses read and nest, and what they cite. */
export type Reread = Pick<Contract, 'clauses' | 'scope'>;

/**
 * A draft after edits, as far as words, numbers and references go. `order` says which clause of before is expected at each
 * place, given how many there are. What clauses are about is not told by their numbers and places, and is taken from before:
 * a draft that is only judged is not worth the reading of types, positions, terms and parties. Where the words of a clause
 * are what they were, so is its reading, whose places are those of before. Linear; never throws.
 */
export function reread(
  before: Contract,
  edits: readonly TextEdit[],
  order: (count: number) => readonly number[] = () => before.clauses.map(({ index }) => index),
): Reread {
  const { blocks, starts } = updateAll(before.syntax, applyEdits(before.text, edits), edits);
  const outline = outlineOf(blocks);
  const { nodes, family } = outline;
  const { clauses, language, scope } = before;
  const expected = order(nodes.length);
  let sameNames = nodes.length === clauses.length && hasTitleOf(before, outline);
  const placed = { blocks, nodes };
  const were = { blocks: before.syntax.blocks, nodes: before.outline.nodes };
  const now = nodes.map((node, index): Clause => {
    const { number, parent, depth } = node;
    const last = family.last[index]!;
    const at = expected[index] ?? NEW;
    // What a new clause is about decides nothing: that of a neighbour stands for it.
    const twin = clauses[at === NEW ? Math.min(index, clauses.length - 1) : at]!.facts;
    sameNames &&= at === index;
    // Of most clauses the number alone has changed.
    if (at !== NEW && readsAlike(placed, index, were, at))
      return { index, parent, depth, last, facts: readAnew(twin, twin.reading, number) };
    const reading = readingOf(blocks, starts, node, nodes[index + 1], language);
    const { words } = reading;
    const same = samePassage(twin.words.passage, words.passage);
    const facts = readAnew(twin, reading, number, same ? twin.references : findReferences(words));
    sameNames &&= twin.heading === facts.heading;
    return { index, parent, depth, last, facts };
  });
  const names = sameNames ? scope : undefined;
  return { clauses: now, scope: referenceScope(now.map(newScopeClause), scope.title, scope.terms, names) };
}

/** Whether an outline has the title of before, to the very block. */
function hasTitleOf({ outline: { title } }: Contract, { title: now }: Outline): boolean {
  return title?.start === now?.start;
}
