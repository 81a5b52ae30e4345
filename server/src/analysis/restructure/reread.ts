import { updateAll } from '../../syntax/parse.js';
import { applyEdits, type TextEdit } from '../../text/edit.js';
import { samePassage } from '../../text/passage.js';
import type { Clause, Contract } from '../contract.js';
import { type Outline, outlineOf } from '../outline.js';
import { readAnew } from '../readAnew.js';
import { readingOf, readsAlike } from '../reading.js';
import { findReferences } from '../references/find.js';
import { newScopeClause, referenceScope } from '../references/scope.js';

/** What a draft after a change is judged by: how its clauses read and nest, and what they cite. */
export type Reread = Pick<Contract, 'clauses' | 'scope'>;

/**
 * A draft after edits that leave its clauses in their order, as far as words, numbers and references go. What clauses are
 * about is not told by their numbers and is taken from before: a draft that is only judged is not worth the reading of
 * types, positions, terms and parties. Where the words of a clause are what they were, so is its reading, whose places are
 * those of before. Linear; never throws.
 */
export function reread(before: Contract, edits: readonly TextEdit[]): Reread {
  const { blocks, starts } = updateAll(before.syntax, applyEdits(before.text, edits), edits);
  const outline = outlineOf(blocks);
  const { nodes, family } = outline;
  const { clauses, language, scope } = before;
  let sameNames = nodes.length === clauses.length && hasTitleOf(before, outline);
  const placed = { blocks, nodes };
  const were = { blocks: before.syntax.blocks, nodes: before.outline.nodes };
  const now = nodes.map((node, index): Clause => {
    const { number, parent, depth } = node;
    const last = family.last[index]!;
    const twin = clauses[Math.min(index, clauses.length - 1)]!.facts;
    // Of most clauses the number alone has changed.
    if (readsAlike(placed, were, index))
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
