import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { OutlineNode } from '../analysis/outline.js';
import { clausesThat, everyBlock } from '../analysis/queries/everyClause.js';
import { type Placeholder, placeholdersIn } from '../analysis/queries/placeholders.js';
import type { Block } from '../syntax/block.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import { shift } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts } from './contract.js';

/**
 * Finds what was still to be filled in: blanks, bracketed hints, options left open, headings without text.
 *
 * A published agreement with a blank in it binds nobody to what the blank was for. Switch it off for templates.
 */

/** A form for the customer to fill in, as the model withdrawal form is. */
const FORM =
  /\bhereby (?:give notice|withdraw|cancel)|withdrawal form|cancellation form|\bthis form\b|complete and return|name of consumer|delete as appropriate|subject line|表格|下列格式|以下格式/i;
const unfilled = everyBlock((block, source) => placeholdersIn(block, () => source));

const SAID: Readonly<Record<Placeholder['kind'], (text: string) => Omit<Finding, 'range'>>> = {
  blank: (text) => ({
    message: {
      text: '“{text}” is still to be filled in. Published like this, the agreement leaves open what should stand here. Fill it in.',
      data: { text },
    },
  }),
  option: (text) => ({
    kind: 'optional',
    message: {
      text: '“{text}” is an instruction to whoever drafts, and would be published as part of the agreement. Choose, then delete it.',
      data: { text },
    },
  }),
};

function isForm(contract: Contract, offset: number): boolean {
  const clause = contract.clauseAt(offset);
  return clause !== undefined && FORM.test(clause.facts.words.passage.plain);
}

const wordless = clausesThat(({ words }) => words.passage.plain.trim() === '');

/** A heading with nothing below it before a heading of the same or a higher rank, or before the end. */
function emptyHeading(contract: Contract, clause: Clause): Finding[] {
  const node = contract.node(clause.index)!;
  const { kind, nesting } = node.start;
  // A bold item of a list only names something.
  if (kind !== 'heading' && (nesting > 0 || (kind !== 'bold-line' && kind !== 'caps-line'))) return [];
  const next = contract.node(clause.index + 1);
  let below = node.block + 1;
  while (below !== next?.block && contract.block(below)?.kind === 'break') below++;
  if (below !== next?.block && contract.block(below)) return [];
  const { facts } = clause;
  const heading = facts.heading ?? '';
  const named = isEmpty(node, next, facts.type) || isOnlyEmpty(contract, clause, node, next);
  if (isText(heading) || !named || isLinked(contract.block(node.block)!)) return [];
  return [
    {
      range: contract.firstLineOf(clause),
      kind: 'empty',
      message: {
        text: 'Nothing stands below the heading “{heading}”, so that readers cannot tell whether the clause was forgotten or dropped. Write it, or delete the heading.',
        data: { heading },
      },
    },
  ];
}

/**
 * Whether a heading right before another one lacks its text. Many drafts set the title of a part in the same rank as its
 * sections: between numbered headings the next must go on counting, and an unnumbered one must name a clause.
 */
function isEmpty(node: OutlineNode, next: OutlineNode | undefined, type: OutlineType): boolean {
  if (next && (next.start.kind !== node.start.kind || (next.start.rank ?? 0) > (node.start.rank ?? 0))) return false;
  if (node.number) {
    const { values, style } = node.number;
    if (!next) return true;
    const following = next.number;
    if (following === undefined || following.values.length > values.length) return false;
    // Section II opens a part whose clauses are counted in figures, from 13 on.
    return following.values.at(-1) !== 1 && (node.start.kind === 'heading' || following.style === style);
  }
  return type !== 'group' && type !== 'other' && !next?.number;
}

/**
 * Whether an unnumbered heading that names a clause, which the draft has nowhere else, is the only one of its kind without a
 * text, before a heading of the same kind on another subject. Titles of parts come in numbers, or before a heading on their own subject.
 */
function isOnlyEmpty(
  contract: Contract,
  { index, facts }: Clause,
  node: OutlineNode,
  next: OutlineNode | undefined,
): boolean {
  if (node.number || facts.type !== 'group' || !next || !isAlike(next, node)) return false;
  const behind = contract.clause(index + 1)!.facts;
  const subjects = facts.also.filter((type) => type === behind.type || behind.also.includes(type));
  return (
    facts.also[0] !== undefined &&
    !contract.hasType(facts.also[0], 'main') &&
    !PART_TITLE.test(facts.heading ?? '') &&
    subjects.length === 0 &&
    wordless(contract).every((other) => other.index === index || !isAlike(contract.node(other.index)!, node))
  );
}

/** A part of a draft, or an agreement in it. */
const PART_TITLE =
  /^\W*(?:\d|(?:part|section|chapter|article|annex|schedule|appendix|title)\b)|\b(?:terms|agreement|conditions|polic(?:y|ies))\b|协议|条款|政策|附件|^\W*第/i;

function isAlike({ start, number }: OutlineNode, other: OutlineNode): boolean {
  return !number && start.kind === other.start.kind && start.rank === other.start.rank;
}

function isLinked({ words: { plain, marks } }: Block): boolean {
  return marks.some((m) => m.kind === 'link' && m.end - m.start >= plain.trim().length);
}

/** Whether a heading says something itself: a date, a sentence, an end mark, or that its number is kept free. */
function isText(heading: string): boolean {
  return (
    /\d{4}|[.。!！?？:：;；]\s*$|\b(?:reserved|deleted|intentionally|omitted|n\/a)\b|保留|已删除|删除/i.test(heading) ||
    heading.split(/\s+/).length > 9 ||
    heading.length > 60
  );
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'placeholder',
    title: { text: 'Something still to fill in' },
    description: {
      text: 'Blanks, bracketed hints, open options and headings without text. A published agreement with a blank in it leaves open what the blank was for.',
    },
    category: 'references',
    severity: 'error',
    kinds: {
      empty: { title: { text: 'A heading without text' } },
      optional: { title: { text: 'An option or drafting note left in' } },
    },
    examples: [
      { language: 'en', bad: 'The fee is [●] per month.\n', good: 'The fee is 20 euros per month [net of tax].\n' },
      { language: 'zh', bad: '本协议自【日期】起生效。\n', good: '【审慎阅读】请您在同意前阅读本协议。\n' },
    ],
  },
  ...inParts(
    inEach(unfilled, (contract, { index, value }) => {
      const start = contract.startOfBlock(index);
      return value.flatMap(({ kind, text, range }) =>
        isForm(contract, start + range.start) ? [] : [{ ...SAID[kind](text), range: shift(range, start) }],
      );
    }),
    inEach(wordless, emptyHeading),
  ),
};
export default rule;
