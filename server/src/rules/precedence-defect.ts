import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { type Precedence, precedencesOf } from '../analysis/queries/precedence.js';
import type { DocumentRule, Finding, Message, Related } from './contract.js';

/*
 * Finds orders of precedence that rank annexes and documents which are neither attached nor linked, and two clauses that
 * let different documents win. Then it is not determined which text counts.
 *
 * Bad:  If the annexes and this agreement conflict, the annexes prevail. (and there is no annex)
 * Good: If [Annex A](annex-a.md) and this agreement conflict, Annex A prevails.
 */

const MESSAGES = {
  unlisted: {
    text: 'This ranks documents that are neither attached nor linked: {names}. Which text wins is then not determined, and what is individually agreed wins anyway. List the documents and link them.',
  },
  conflict: {
    text: 'Here another document wins than elsewhere. Which of them counts is then not determined. Say it once, with one order.',
  },
} as const satisfies Record<string, Message>;
const MENTIONED: Message = { text: 'A document that is not there.' };
const ELSEWHERE: Message = { text: 'Here it is said differently.' };

interface Placed {
  readonly clause: Clause;
  readonly precedence: Precedence;
}

const ranking = everyClause(precedencesOf);

/** Whether the draft has the document: a heading or a link that names it. */
function has(contract: Contract, name: string, isAnnex: boolean): boolean {
  const stem = name.toLowerCase().replace(/(?:es|s|ices|ix)$/, '');
  const names = (text: string): boolean =>
    text.toLowerCase().includes(stem) || (isAnnex && /annex|exhibit|schedule|appendi|附件|附录/i.test(text));
  return (
    contract.clauses.some(({ facts }) => facts.heading !== undefined && names(facts.heading.slice(0, 40))) ||
    contract.syntax.blocks.some(({ words: { plain, marks } }) =>
      marks.some(
        ({ kind, start, end, url }) => kind === 'link' && (names(plain.slice(start, end)) || names(url ?? '')),
      ),
    )
  );
}

function unlisted(contract: Contract, { clause, precedence }: Placed): Finding[] {
  const seen = new Set<string>();
  const missing = precedence.ranked.filter(({ name, isAnnex }) => {
    if (seen.has(name.toLowerCase())) return false;
    seen.add(name.toLowerCase());
    return !has(contract, name, isAnnex);
  });
  if (missing.length === 0) return [];
  const { sentence } = precedence;
  return [
    {
      kind: 'unlisted',
      range: contract.toDocument(clause, sentence),
      message: { ...MESSAGES.unlisted, data: { names: missing.map(({ name }) => name).join(', ') } },
      related: mentions(contract, clause, sentence, missing),
    },
  ];
}

/** Where the clause mentions those documents before: that they are part of the agreement. */
function mentions(
  contract: Contract,
  clause: Clause,
  { start }: Precedence['sentence'],
  missing: Precedence['ranked'],
): Related[] {
  const { plain } = clause.facts.words.passage;
  return missing.flatMap(({ name }) => {
    const at = plain.indexOf(name);
    return at < 0 || at >= start
      ? []
      : [{ range: contract.toDocument(clause, { start: at, end: at + name.length }), message: MENTIONED }];
  });
}

/** Two general clauses of which one lets the agreement win and the other a document, or each another document. */
function conflict(contract: Contract, placed: readonly Placed[]): Finding[] {
  const won = placed.filter(({ precedence }) => precedence.winner);
  for (const [i, later] of won.entries()) {
    const earlier = won
      .slice(0, i)
      .find(
        (other) =>
          other.precedence.sentence !== later.precedence.sentence &&
          (other.precedence.general && later.precedence.general && other.clause !== later.clause
            ? differ(other, later)
            : isReversed(other, later) || isReversed(later, other)),
      );
    if (!earlier) continue;
    return [
      {
        kind: 'conflict',
        range: contract.toDocument(later.clause, later.precedence.sentence),
        message: MESSAGES.conflict,
        related: [{ range: contract.toDocument(earlier.clause, earlier.precedence.sentence), message: ELSEWHERE }],
      },
    ];
  }
  return [];
}

/** Whether one sentence lets the agreement win over a document by which the other says that it wins over the agreement. */
function isReversed({ precedence: one }: Placed, { precedence: two }: Placed): boolean {
  if (one.scoped || two.scoped) return false;
  return (
    one.winner?.kind === 'self' &&
    two.winner?.kind === 'other' &&
    one.others.map(keyOf).includes(keyOf(two.winner.name))
  );
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bown\b/g, '')
    .replace(/s\b/g, '')
    .replace(/[^\p{L}]/gu, '');
}

function differ(a: Placed, b: Placed): boolean {
  const one = a.precedence.winner!;
  const two = b.precedence.winner!;
  if (one.kind === 'self' || two.kind === 'self') return one.kind !== two.kind;
  const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');
  return !key(one.name).includes(key(two.name)) && !key(two.name).includes(key(one.name));
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'precedence-defect',
    title: { text: 'Order of precedence that does not work' },
    description: {
      text: 'Finds orders of precedence that rank annexes and documents which are neither attached nor linked, and two clauses that let different documents win. Then it is not determined which text counts.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      unlisted: { title: { text: 'Documents that are not there' } },
      conflict: { title: { text: 'Different winners' } },
    },
    types: ['entire-agreement'],
    law: ['de-bgb-305b', 'cn-civil-code-498'],
    examples: [
      {
        language: 'en',
        bad: '## Documents\n\nIf the annexes and this agreement conflict, the annexes shall prevail.\n',
        good: '## Documents\n\nIf [Annex A](annex-a.md) and this agreement conflict, Annex A shall prevail.\n',
      },
      {
        language: 'zh',
        bad: '## 文件\n\n本协议附件与本协议不一致的，以附件为准。\n',
        good: '## 文件\n\n本协议[附件一](fujian.md)与本协议不一致的，以附件为准。\n',
      },
    ],
  },
  check(contract) {
    const placed = ranking(contract).flatMap(({ clause, value }) =>
      value.map((precedence) => ({ clause, precedence })),
    );
    // One report a clause: its sentences rank the same documents.
    const first = placed.filter(({ clause, precedence }, i) => {
      const before = placed[i - 1];
      return precedence.ranked.length > 0 && !(before?.clause === clause && before.precedence.ranked.length > 0);
    });
    return [...first.flatMap((one) => unlisted(contract, one)), ...conflict(contract, placed)];
  },
};

export default rule;
