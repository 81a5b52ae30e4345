import type { Clause, Contract } from '../contract.js';
import { clausesThat } from './everyClause.js';
import { type LiabilitySentence, liabilityOf } from './liability.js';
import { AGREEMENT_WIDE, INCLUDES, SECTION_WIDE } from './liabilityWords.js';

/** What is spared from limits of liability somewhere. */
export interface CarveOuts {
  readonly fault: boolean;
  readonly injury: boolean;
  /** Only what the law does not let be limited. */
  readonly law: boolean;
}

/** The exceptions that count for more than the sentence that they stand in. */
export interface CarveOutsOf {
  /** "Nothing in these terms limits …": for every clause. */
  readonly agreement: CarveOuts;
  /** For the limits of one clause: in it, in the clause around it, beside it. */
  around(clause: Clause): CarveOuts;
}

/** A clause with more sub-clauses is no section but a part of the agreement, whose sections stand for themselves. */
const BRANCH = 40;
const NONE: CarveOuts = { fault: false, injury: false, law: false };
/** Headings of clauses that list what other clauses of the section do not limit. */
const EXCEPTIONS =
  /\b(?:exceptions?|exclusions?\s(?:to|from)|excluded\s(?:claims|liabilit)|unlimited|carve|not\s(?:limited|excluded))|例外|不受限制/i;
const known = new WeakMap<Contract, CarveOutsOf>();

/** The exceptions of a contract that reach beyond their sentence. Remembered by the contract; linear; never throws. */
export function carveOutsOf(contract: Contract): CarveOutsOf {
  let carveOuts = known.get(contract);
  if (!carveOuts) {
    carveOuts = find(contract);
    known.set(contract, carveOuts);
  }
  return carveOuts;
}

const sparing = clausesThat((facts, frame) =>
  liabilityOf(facts, frame).some(
    (s) => s.namesFault || s.namesInjury || s.carvesFault || s.carvesInjury || s.carveHead || s.lawKept,
  ),
);

function find(contract: Contract): CarveOutsOf {
  let agreement = NONE;
  /** By the clause whose own text and sub-clauses they count for. */
  const branches = new Map<number, CarveOuts>();
  sparing(contract).forEach((clause) => {
    const sentences = liabilityOf(clause.facts, contract.frame);
    const exceptions = EXCEPTIONS.test(clause.facts.heading ?? '');
    sentences.forEach((s, i) => {
      if (exceptions && !s.exclusion && (s.namesFault || s.namesInjury))
        branches.set(
          clause.parent,
          join(branches.get(clause.parent) ?? NONE, { fault: s.namesFault, injury: s.namesInjury, law: false }),
        );
      if (!s.carvesFault && !s.carvesInjury && !s.carveHead && !s.lawKept) return;
      const next = sentences[i + 1];
      const goesOn = next !== undefined && INCLUDES[next.sentence.language].test(next.sentence.plain);
      const listed = s.carveHead || goesOn ? listedAfter(contract, clause, sentences, i) : NONE;
      const spared: CarveOuts = {
        fault: s.carvesFault || listed.fault,
        injury: s.carvesInjury || listed.injury,
        law: s.lawKept,
      };
      const { language, masked } = s.sentence;
      if (AGREEMENT_WIDE[language].test(masked)) agreement = join(agreement, spared);
      else if (SECTION_WIDE[language].test(masked) || s.carveHead || s.lawKept)
        for (const index of [clause.index, clause.parent])
          branches.set(index, join(branches.get(index) ?? NONE, spared));
    });
  });
  return {
    agreement,
    around: (clause) => {
      let all = agreement;
      for (const s of liabilityOf(clause.facts, contract.frame))
        all = join(all, { fault: s.carvesFault, injury: s.carvesInjury, law: s.lawKept });
      for (let at: Clause | undefined = clause; at && at.last - at.index <= BRANCH; at = contract.parentOf(at))
        all = join(all, branches.get(at.index) ?? NONE);
      return all;
    },
  };
}

/** What the items after a head name, in the same clause and in its sub-clauses. */
function listedAfter(
  contract: Contract,
  clause: Clause,
  sentences: readonly LiabilitySentence[],
  head: number,
): CarveOuts {
  const items = sentences.slice(head + 1, head + 12);
  for (let i = clause.index + 1; i <= Math.min(clause.last, clause.index + 12); i++)
    items.push(...liabilityOf(contract.clauses[i]!.facts, contract.frame));
  // "Nothing in this section will: limit our liability for fraud" reads like an exclusion.
  const spares = (s: LiabilitySentence): boolean =>
    !s.exclusion || /^\W*(?:limit|exclude|restrict)/i.test(s.sentence.plain);
  return {
    fault: items.some((s) => s.namesFault && spares(s)),
    injury: items.some((s) => s.namesInjury && spares(s)),
    law: false,
  };
}

function join(a: CarveOuts, b: CarveOuts): CarveOuts {
  return { fault: a.fault || b.fault, injury: a.injury || b.injury, law: a.law || b.law };
}
