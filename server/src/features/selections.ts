import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { citationAt } from '../analysis/queries/citations.js';
import { namesOf } from '../analysis/queries/names.js';
import { lastAt } from '../text/bisect.js';
import type { Range } from '../text/range.js';
import { splitSentences } from '../text/sentences.js';
import type { FeatureInput } from './api.js';

/**
 * What a selection grows to, from an offset: the word, the term or reference, the sentence, the clause's own text, the
 * clause with its sub-clauses, the sections around it, the document. Each range holds the one before and is larger.
 */
export function selections({ contract }: FeatureInput, offset: number): readonly Range[] {
  const steps: Range[] = [];
  const add = (range: Range | undefined): void => {
    const last = steps.at(-1);
    if (!range || range.end <= range.start || range.start > offset || offset > range.end) return;
    if (last && (range.start > last.start || range.end < last.end || sizeOf(range) === sizeOf(last))) return;
    steps.push(range);
  };
  add(wordAt(contract, offset));
  add(namesOf(contract).at(offset)?.range);
  add(citationAt(contract, offset)?.range);
  const clause = contract.clauseAt(offset);
  if (clause) {
    const heading = contract.headingRangeOf(clause);
    add(heading);
    if (heading) add({ start: Math.min(contract.numberRangeOf(clause).start, heading.start), end: heading.end });
    add(sentenceAt(contract, clause, offset));
    add(paragraphAt(contract, offset));
    add(contract.ownRangeOf(clause));
    for (let at: Clause | undefined = clause; at; at = contract.parentOf(at)) add(contract.rangeOf(at));
  } else add(paragraphAt(contract, offset));
  add({ start: 0, end: contract.text.length });
  return steps;
}

function sizeOf({ start, end }: Range): number {
  return end - start;
}

let segmenter: Intl.Segmenter | undefined;
/** Words are looked for so far around the caret. */
const AROUND = 60;

function wordAt({ text }: Contract, offset: number): Range | undefined {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let from = Math.max(0, offset - AROUND);
  // Not within a pair of code units.
  if (/[\udc00-\udfff]/.test(text.charAt(from))) from--;
  let before: Range | undefined;
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(from, offset + AROUND))) {
    const range = { start: from + index, end: from + index + segment.length };
    if (range.start > offset) break;
    if (isWordLike && range.start <= offset && offset < range.end) return range;
    if (isWordLike && range.end === offset) before = range;
  }
  return before;
}

function sentenceAt(contract: Contract, clause: Clause, offset: number): Range | undefined {
  const { passage } = clause.facts.words;
  return splitSentences(passage.plain, passage.language)
    .map((sentence) => contract.toDocument(clause, sentence))
    .find(({ start, end }) => start <= offset && offset <= end);
}

/** The content of the block around an offset, without the markers of its list items. */
function paragraphAt({ syntax }: Contract, offset: number): Range | undefined {
  const { blocks, starts } = syntax;
  const at = lastAt(starts, offset);
  const block = blocks[at];
  if (!block) return undefined;
  const start = starts[at]!;
  return { start: start + block.content, end: start + block.length };
}
