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
  if (node.start.kind !== 'heading') return [];
  const next = contract.node(clause.index + 1);
  let below = node.block + 1;
  while (below !== next?.block && contract.block(below)?.kind === 'break') below++;
  if (below !== next?.block && contract.block(below)) return [];
  const { facts } = clause;
  const heading = facts.heading ?? '';
  if (isText(heading) || !isEmpty(node, next, facts.type) || isLinked(contract.block(node.block)!)) return [];
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
  if (next && (next.start.kind !== 'heading' || next.start.rank! > node.start.rank!)) return false;
  if (node.number) {
    const own = node.number.values;
    const following = next?.number?.values;
    return !next || (following !== undefined && following.length <= own.length && following.at(-1) !== 1);
  }
  return type !== 'group' && type !== 'other' && !next?.number;
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
