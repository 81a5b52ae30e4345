import type { Clause, PlacedPosition } from '../clause.js';
import type { Contract } from '../contract.js';
import { countryOfPlace } from './placeCountry.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** What makes a choice hold for some customers or disputes only, or says that a split is meant. */
const SCOPED = {
  en: /\b(?:if|where|when|unless|except|notwithstanding|resid\w+|consumers?|domiciled|users?\sin|customers?\sin|located\soutside|outside\s(?:of\s)?the|depending|respective|otherwise|for\s(?:purposes|users|customers)|arbitration\s(?:act|law|clause|agreement|provision)|intellectual\sproperty|data\sprotection|either|injuncti\w+|equitable)\b/i,
  zh: /如果|若您|如您|除外|尽管|消费者|用户所在|居住|境外|以外地区|分别|知识产权|另有/,
} as const;
/** A law that a clause chooses. */
export interface LawChoice {
  readonly position: PlacedPosition & { readonly key: 'governingLaw' };
  /** ISO 3166-1 or 3166-2. */
  readonly code: string;
  /** Whether it holds for some customers or disputes only. */
  readonly scoped: boolean;
}

/** The sentence of a clause around an offset of its plain text. */
export function sentenceAt(contract: Contract, clause: Clause, offset: number): ClauseSentence | undefined {
  return sentencesOf(clause.facts, contract.frame).find((s) => s.start <= offset && offset < s.end);
}

/** Whether a position holds for some customers or disputes only, by its sentence or by the headings above it. */
export function isScoped(contract: Contract, { clause, range }: PlacedPosition): boolean {
  const sentence = sentenceAt(contract, clause, range.start);
  if (!sentence || SCOPED[sentence.language].test(sentence.plain)) return true;
  for (let c: Clause | undefined = clause; c; c = contract.parentOf(c))
    if (countryOfPlace(c.facts.heading ?? '', c.facts.words.language) !== undefined) return true;
  return false;
}

/** The laws that the clauses of a contract choose by the name of a country or a part of one. */
export function lawChoices(contract: Contract): LawChoice[] {
  return contract
    .positionsOf('governingLaw')
    .filter(({ value }) => /^[A-Z]{2}(?:-|$)/.test(value))
    .map((position) => ({ position, code: position.value, scoped: isScoped(contract, position) }));
}

const AGREEMENT = {
  en: /^(?:\W{0,3}(?:you\sagree\sthat\s)?(?:these|this|the)\s)(?:[\w-]+\s){0,3}?(?:terms|agreement|contract|conditions|relationship|GTCs?|GCU|T&Cs?|TO[SU])\b/i,
  zh: /^[^,，;]{0,6}本(?:协议|合同|条款|服务条款|服务协议)/,
} as const;

/** Whether a sentence chooses the law of the whole agreement; what stands before it may be about some customers only. */
export function isOfWhole(contract: Contract, { clause, range }: PlacedPosition): boolean {
  const sentences = sentencesOf(clause.facts, contract.frame);
  const at = sentences.findIndex((s) => s.start <= range.start && range.start < s.end);
  const sentence = sentences[at];
  if (!sentence || !AGREEMENT[sentence.language].test(sentence.plain) || /\(for\b/.test(sentence.plain)) return false;
  return sentences
    .slice(Math.max(0, at - 2), at)
    .every((s) => !SCOPED[s.language].test(s.plain) && !/[:：]$/.test(s.plain));
}
