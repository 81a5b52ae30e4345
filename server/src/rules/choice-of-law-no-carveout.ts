import type { Clause, PlacedPositionOf } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { isForBusinessesOnly, isOfBusinessCustomers } from '../analysis/queries/businessOnly.js';
import { CONSUMER_SAFE, savesConsumerRights } from '../analysis/queries/consumerSafe.js';
import { bindsOnlyResidentsOf } from '../analysis/queries/homeCountry.js';
import { sentenceAt } from '../analysis/queries/lawChoices.js';
import { legalSystem } from '../analysis/queries/placeCountry.js';
import { plainText } from '../analysis/queries/plainText.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds choices of law that do not say that consumers keep the mandatory protection of the country where they live. Towards
 * consumers a bare choice misleads about their rights and may be void. Off except in profiles with consumers, and silent
 * where the draft or the clause is for businesses only, where the chosen law is that of the country where all customers
 * live, and where the draft says elsewhere that consumers keep what the law gives them.
 *
 * Bad:  These terms are governed by the laws of Germany.
 * Good: These terms are governed by the laws of Germany; mandatory protection of consumers where they live is unaffected.
 */

const MESSAGE: Message = {
  text: 'The choice of law does not say that consumers keep the mandatory protection of the country where they live. Without that, the clause misleads about their rights and may be void towards them. Add the sentence.',
};
const FIX: Message = { text: 'Add that mandatory consumer protection is unaffected' };
const SENTENCE = {
  en: ' This choice does not deprive consumers of the protection that the mandatory law of the country where they live gives them.',
  zh: '{{customer}}为消费者的，本约定不影响{{customer}}经常居所地法律的强制性规定给予的保护。',
} as const;

/** The law of the arbitration alone. */
const ARBITRAL =
  /\b(?:arbitration|arbitral)\s(?:agreement|clause|provision|proceeding)s?\s(?:itself\s)?(?:is|are|shall|will)\b/i;

function check(contract: Contract): readonly Finding[] {
  const chosen = new Map<Clause, PlacedPositionOf<'governingLaw'>>();
  for (const choice of contract.positionsOf('governingLaw'))
    if (!chosen.has(choice.clause)) chosen.set(choice.clause, choice);
  if (chosen.size === 0 || isForBusinessesOnly(contract) || savesConsumerRights(contract)) return [];
  return [...chosen.values()].flatMap((choice) => bareChoice(contract, choice));
}

/** Whether the chosen law is the law at home of everybody whom the clause binds. */
function isLawOfHome(contract: Contract, { clause, value }: PlacedPositionOf<'governingLaw'>): boolean {
  if (!/^[A-Z]{2}(?:-|$)/.test(value)) return false;
  // A draft in Chinese under the law of the People's Republic is made for customers there.
  if (value === 'CN' && clause.facts.words.language === 'zh') return true;
  return bindsOnlyResidentsOf(contract, clause, legalSystem(value));
}

function bareChoice(contract: Contract, position: PlacedPositionOf<'governingLaw'>): readonly Finding[] {
  const { clause } = position;
  const { passage, language } = clause.facts.words;
  if (CONSUMER_SAFE[language].test(plainText(position.clause.facts)) || isLawOfHome(contract, position)) return [];
  const sentence = sentenceAt(contract, clause, position.range.start)?.plain ?? '';
  if (isOfBusinessCustomers(sentence) || ARBITRAL.test(sentence)) return [];
  const end = endOfSentence(passage.plain, position.range.end);
  const at = contract.toDocument(clause, { start: 0, end }).end;
  return [
    {
      range: contract.toDocument(clause, position.range),
      message: MESSAGE,
      fixes: [{ title: FIX, worded: true, edits: [{ start: at, end: at, text: SENTENCE[language] }] }],
    },
  ];
}

/** Behind the stop that ends the sentence, or at the end of the paragraph. */
function endOfSentence(text: string, from: number): number {
  const stop = /[。\n]|\.(?=\s|$)/g;
  stop.lastIndex = Math.max(0, from - 1);
  const found = stop.exec(text);
  if (!found) return text.length;
  return found[0] === '\n' ? found.index : found.index + 1;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'choice-of-law-no-carveout',
    title: { text: 'Choice of law without consumer protection' },
    description: {
      text: 'Finds choices of law that do not keep the mandatory protection of consumers in the country where they live. Towards consumers such a choice may be void.',
    },
    category: 'fairness',
    severity: 'off',
    profiles: { 'consumer-eu': 'error', ch: 'warning', prc: 'hint' },
    types: ['governing-law'],
    law: ['eu-rome-1-6-2', 'eu-cjeu-c-191-15', 'cn-conflict-of-laws-42'],
    examples: [
      {
        language: 'en',
        bad: '## Governing law\n\nThese terms are governed by the laws of Germany.\n',
        good: '## Governing law\n\nThese terms are governed by the laws of Germany. Mandatory protection of consumers where they live is unaffected.\n',
      },
      {
        language: 'zh',
        bad: '## 适用法律\n\n本协议适用德国法律。\n',
        good: '## 适用法律\n\n本协议适用德国法律，但不影响消费者依其经常居所地法享有的保护。\n',
      },
    ],
  },
  check,
};

export default rule;
