import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { documentTitle } from '../analysis/queries/documentTitle.js';
import type { Pairing } from '../library/pairs/alignPair.js';
import { isClauseType, type OutlineType } from '../taxonomy/clauseTypes.js';
import type { Range } from '../text/range.js';
import { differentDays, languageName, pairOf } from './bilingual/versions.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds clauses that one of the two versions of an agreement has and the other lacks, so that customers of one language get
 * another contract. Reported in both versions: where the clause is, and where it would stand. Versions of different days
 * are told so by bilingual-figure-mismatch; what they lack weighs less then. Needs the other version, which the
 * workspace hands in; silent without one.
 *
 * Bad:  terms.en.md has a clause "Data location", terms.zh.md has none.
 * Good: each clause of terms.en.md has its counterpart in terms.zh.md.
 */

/** A clause of a type less sure than this may be about nothing on the list. */
const SURE = 0.5;
const HERE: Message = { text: 'Only this version has it.' };
const THERE: Message = { text: 'It would stand behind this clause.' };

/** What a clause is about: of a section that groups others, what its heading and they are about. */
function subjectOf({ facts: { type, also, heading } }: Clause): OutlineType {
  return type === 'group' && heading !== undefined ? (also[0] ?? type) : type;
}

/** A clause without counterpart that others may be expected to have: the outermost, with a heading or at the top. */
function isAlone(contract: Contract, clause: Clause, joined: ReadonlyMap<number, Clause>): boolean {
  const { heading, classification } = clause.facts;
  const type = subjectOf(clause);
  if (type === clause.facts.type && classification.confidence < SURE) return false;
  if (joined.has(clause.index) || !isClauseType(type) || type === 'language') return false;
  if (clause.depth > 1 && heading === undefined) return false;
  const parent = contract.parentOf(clause);
  return !parent || joined.has(parent.index) || !isClauseType(parent.facts.type);
}

/** The clauses that a version has alone: of a type that the other lacks, or two more of a type than the other has. */
function alone(contract: Contract, other: Contract, joined: ReadonlyMap<number, Clause>): readonly Clause[] {
  const left = contract.clauses.filter((clause) => isAlone(contract, clause, joined));
  return left.filter((clause, i) => {
    const type = subjectOf(clause);
    if (!other.hasType(type)) return left.findIndex((one) => subjectOf(one) === type) === i;
    if (clause.facts.type === 'group') return false;
    const same = left.filter((one) => subjectOf(one) === type);
    return same.length >= 2 && same[0] === left[i];
  });
}

/** Behind which clause of `other` a clause would stand: the counterpart of the nearest one before it. */
function placeIn(
  contract: Contract,
  clause: Clause,
  joined: ReadonlyMap<number, Clause>,
  other: Contract,
): { readonly range: Range } {
  for (let i = clause.index - 1; i >= 0; i--) {
    const before = contract.clause(i)!;
    const found = before.depth <= clause.depth ? joined.get(i) : undefined;
    if (found) return { range: other.firstLineOf(found) };
  }
  return { range: documentTitle(other).range };
}

function findings(pair: Pairing): readonly Finding[] {
  const { one, other, ofOne, ofOther } = pair;
  const severity = differentDays(pair) ? ({ severity: 'information' } as const) : {};
  const here = alone(one, other, ofOne).map(
    (clause): Finding => ({
      ...severity,
      kind: 'only-here',
      range: one.firstLineOf(clause),
      message: {
        text: 'The {language} version has no clause like “{clause}”. Customers of one language get another contract. Add it there, or take it out here.',
        data: { language: languageName(other), clause: clauseName(clause) },
      },
      related: [{ ...placeIn(one, clause, ofOne, other), message: THERE, inCounterpart: true }],
    }),
  );
  const there = alone(other, one, ofOther).map((clause): Finding => {
    const type = subjectOf(clause);
    return {
      ...severity,
      kind: 'only-there',
      ...placeIn(other, clause, ofOther, one),
      message: {
        text: 'The {language} version has a clause “{clause}” behind this one, and this version has none. Customers of one language get another contract. Insert it here, or take it out there.',
        data: { language: languageName(other), clause: clauseName(clause) },
      },
      related: [{ range: other.firstLineOf(clause), message: HERE, inCounterpart: true }],
      ...(isClauseType(type) && { fixes: [{ title: { text: 'Insert the clause' }, insert: type }] }),
    };
  });
  return [...here, ...there];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'bilingual-missing-clause',
    title: { text: 'Clause in one version only' },
    description: {
      text: 'Finds clauses that only one of the two language versions of an agreement has. Customers of one language get another contract than those of the other.',
    },
    category: 'bilingual',
    severity: 'warning',
    kinds: {
      'only-here': { title: { text: 'The other version lacks it' } },
      'only-there': { title: { text: 'This version lacks it' } },
    },
    examples: [],
  },
  check(contract, context) {
    const pair = pairOf(contract, context);
    return pair ? findings(pair) : [];
  },
};

export default rule;
