import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { clausesThat, derived } from './everyClause.js';
import { type LiabilitySentence, liabilityOf } from './liability.js';
import { AGREEMENT_SAVED, AGREEMENT_WIDE, INCLUDES, SECTION_WIDE } from './liabilityWords.js';
import { inContract } from './perItem.js';
import { plainText } from './plainText.js';

/** What is spared from limits of liability somewhere. */
export interface CarveOuts {
  readonly fault: boolean;
  readonly injury: boolean;
  /** Only what the law does not let be limited. */
  readonly law: boolean;
}

/** The exceptions that count for more than the sentence that they stand in. */
interface Reaching {
  /** "Nothing in these terms limits …": for every clause. */
  readonly agreement: CarveOuts;
  /** By the clause whose own text and sub-clauses they count for. */
  readonly branches: ReadonlyMap<number, CarveOuts>;
}

/** A clause with more sub-clauses is no section but a part of the agreement, whose sections stand for themselves. */
const BRANCH = 40;
const NONE: CarveOuts = { fault: false, injury: false, law: false };
/** Headings of clauses that list what other clauses of the section do not limit. */
const EXCEPTIONS =
  /\b(?:exceptions?|exclusions?\s(?:to|from)|excluded\s(?:claims|liabilit)|unlimited|carve|not\s(?:limited|excluded))|例外|不受限制/i;

/** What the sentence before leaves as it is, and this one too. */
const KEPT = {
  en: /\b(?:unaffected|not\s(?:be\s)?(?:affected|limited(?!\sto)|excluded))\b/i,
  zh: /不(?:受|影响|限制|免除)/,
} as const;
const THE_SAME = {
  en: /^\W*the\ssame\s(?:\w+\s){0,2}?appl/i,
  zh: /^\W*(?:前述|上述|该)?[^。;]{0,40}(?:同样|亦同|同理)/,
} as const;

/** So far before a sentence stands the one that it goes on from. */
const SENTENCE = 240;
/**
 * What is left once other clauses of the section have said what is owed, "any further liability is excluded", and limits
 * to which the exceptions of those clauses apply as well.
 */
const RESIDUAL = {
  en: /\bexceptions?\b[^.;\n]{0,60}\b(?:appl(?:y|ies)|extends?)\b(?<=\b(?:previous|preceding|above|foregoing|same|clause|section|paragraph|there)\b[^.;\n]{0,60})|\b(?:more\sextensive|further|other|additional)\sliability\b[^.;\n]{0,80}\b(?:excluded|disclaimed)\b/i,
  zh: /(?:前[款条项述]|上[款条项述]|同样的?|第[^。;，,]{1,8}[条款项])[^。;，,]{0,10}(?:例外|除外|但书)[^。;，,]{0,8}(?:适用|亦同|相同|一样)|除(?:前|上)[款述条项][^。;，,]{0,8}外[，,]?[^。;]{0,20}(?:责任|赔偿)|(?:其他|其余|超出[^。;]{0,20}|除此(?:之外|以外)的?)[^。;]{0,8}责任[^。;]{0,12}(?:排除|免除|不承担)/,
} as const;

/** What is spared for every clause. */
export function sparedByAgreement(contract: Contract): CarveOuts {
  return reaching(contract).agreement;
}

/** What is spared from the limits of one clause: in it, in the clause around it, beside it. */
export function sparedAround(contract: Contract, clause: Clause): CarveOuts {
  const { agreement, branches } = reaching(contract);
  let all = agreement;
  for (const s of liabilityOf(clause.facts, contract.frame))
    all = join(all, { fault: s.carvesFault, injury: s.carvesInjury, law: s.lawKept });
  const parent = contract.parentOf(clause);
  const { language } = clause.facts.words;
  if (parent && parent.last - parent.index <= BRANCH && RESIDUAL[language].test(plainText(clause.facts)))
    for (const { facts } of contract.within(parent))
      for (const s of liabilityOf(facts, contract.frame))
        all = join(all, { fault: s.carvesFault, injury: s.carvesInjury, law: false });
  for (const other of deferredTo(contract, clause)) {
    all = join(all, branches.get(other.index) ?? NONE);
    for (const s of liabilityOf(other.facts, contract.frame)) {
      // What is owed for fault there is owed in full: save as provided in clause 8.1, which answers for intent.
      const owed = !s.exclusion && !s.cap;
      all = join(all, {
        fault: s.carvesFault || (owed && s.namesFault),
        injury: s.carvesInjury || (owed && s.namesInjury),
        law: s.lawKept,
      });
    }
  }
  for (let at: Clause | undefined = clause; at && at.last - at.index <= BRANCH; at = contract.parentOf(at))
    all = join(all, branches.get(at.index) ?? NONE);
  return all;
}

/** What stands before the number of a clause that a limit gives way to: "save as provided in clause 8.1". */
const DEFERS = {
  en: /\b(?:(?:except|save|other\sthan)\s(?:as|for|to)\b[^.;\n]{0,40}|subject\sto)\s$/i,
  zh: /除[^。;，,]{0,12}$/,
} as const;

/** The clauses to which a clause gives way. */
function deferredTo(contract: Contract, clause: Clause): readonly Clause[] {
  const { language, passage } = clause.facts.words;
  return clause.facts.references.flatMap((reference) => {
    const { start } = reference.range;
    if (
      reference.target.kind !== 'section' ||
      !DEFERS[language].test(passage.plain.slice(Math.max(0, start - 64), start))
    )
      return [];
    const at = contract.resolve(clause, reference)?.clause;
    return at === undefined || at === clause.index ? [] : [contract.clause(at)!];
  });
}

const sparing = clausesThat((facts, frame) =>
  liabilityOf(facts, frame).some(
    (s) => s.namesFault || s.namesInjury || s.carvesFault || s.carvesInjury || s.carveHead || s.lawKept,
  ),
);

/** So many items of a list are looked at, be they sentences or sub-clauses. */
const MOST_ITEMS = 12;

function itemsBelow(contract: Contract, { index, last }: Clause): readonly Clause[] {
  return contract.within({ index: index + 1, last: Math.min(last, index + MOST_ITEMS) });
}

/** What a clause spares beyond the sentence that says so. */
interface Exceptions {
  readonly agreement: CarveOuts;
  /** For its own text and sub-clauses. */
  readonly branch: CarveOuts;
  /** For all of the clause around it. */
  readonly around: CarveOuts;
  /** The index of that clause. */
  readonly parent: number;
}

const exceptions = inContract(sparing, exceptionsOf);

/** The exceptions of a contract that reach beyond their sentence. */
const reaching = derived(
  (contract) => [exceptions(contract)],
  (contract): Reaching => {
    let agreement = NONE;
    const branches = new Map<number, CarveOuts>();
    const add = (index: number, spared: CarveOuts): void => {
      if (spared !== NONE) branches.set(index, join(branches.get(index) ?? NONE, spared));
    };
    for (const { index, value } of exceptions(contract)) {
      agreement = join(agreement, value.agreement);
      add(index, value.branch);
      add(value.parent, value.around);
    }
    return { agreement, branches };
  },
);

function exceptionsOf(contract: Contract, clause: Clause): Exceptions | undefined {
  let [agreement, branch, around] = [NONE, NONE, NONE];
  const sentences = liabilityOf(clause.facts, contract.frame);
  const headed = EXCEPTIONS.test(clause.facts.heading ?? '');
  const { plain } = clause.facts.words.passage;
  sentences.forEach((s, i) => {
    const named: CarveOuts = { fault: s.namesFault, injury: s.namesInjury, law: false };
    if (headed && !s.exclusion && (s.namesFault || s.namesInjury)) around = join(around, named);
    if (
      (s.namesFault || s.namesInjury) &&
      THE_SAME[s.sentence.language].test(s.sentence.plain) &&
      (sentences[i - 1]?.carvesFault ||
        sentences[i - 1]?.carvesInjury ||
        KEPT[s.sentence.language].test(plain.slice(Math.max(0, s.start - SENTENCE), s.start)))
    )
      [branch, around] = [join(branch, named), join(around, named)];
    if (!s.carvesFault && !s.carvesInjury && !s.carveHead && !s.lawKept) return;
    const next = sentences[i + 1];
    const goesOn = next !== undefined && INCLUDES[next.sentence.language].test(next.sentence.plain);
    const listed = s.carveHead || goesOn ? listedAfter(contract, clause, sentences, i) : NONE;
    const spared: CarveOuts = {
      fault: s.carvesFault || listed.fault,
      injury: s.carvesInjury || listed.injury,
      law: s.lawKept || listed.law,
    };
    const { language, masked, plain: own } = s.sentence;
    if (AGREEMENT_WIDE[language].test(masked) || (s.saved && AGREEMENT_SAVED[language].test(own)))
      agreement = join(agreement, spared);
    else if (SECTION_WIDE[language].test(masked) || s.carveHead || s.lawKept)
      [branch, around] = [join(branch, spared), join(around, spared)];
  });
  if (agreement === NONE && around === NONE) return undefined;
  return { agreement, branch, around, parent: clause.parent };
}

/** What the items after a head name, in the same clause and in its sub-clauses. */
function listedAfter(
  contract: Contract,
  clause: Clause,
  sentences: readonly LiabilitySentence[],
  head: number,
): CarveOuts {
  const items = sentences.slice(head + 1, head + MOST_ITEMS);
  for (const { facts } of itemsBelow(contract, clause)) items.push(...liabilityOf(facts, contract.frame));
  // "Nothing in this section will: limit our liability for fraud" reads like an exclusion.
  const spares = (s: LiabilitySentence): boolean =>
    !s.exclusion || /^\W*(?:limit|exclude|restrict)/i.test(s.sentence.plain);
  return {
    fault: items.some((s) => s.namesFault && spares(s)),
    injury: items.some((s) => s.namesInjury && spares(s)),
    law: items.some((s) => s.lawKept && spares(s)),
  };
}

function join(a: CarveOuts, b: CarveOuts): CarveOuts {
  return { fault: a.fault || b.fault, injury: a.injury || b.injury, law: a.law || b.law };
}
