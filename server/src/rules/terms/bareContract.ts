import type { ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { everyClause } from '../../analysis/queries/everyClause.js';
import { definedTerms } from '../../analysis/queries/termNames.js';
import type { Range } from '../../text/range.js';
import type { Variant } from './variant.js';

/** What the agreement does where it is meant: it begins, runs and ends. */
const BARE = {
  en: /\b(?:this|(?<=\b(?:termination|expiry|expiration|end|duration|term) of )the) contract\b(?!\s(?:of|for|with|between|price|value|note))/g,
  zh: /(?<=(?:^|[，。；、：\s“（]|如果|若|如|当|在|因|自|致使))合同(?=终止|解除|期满|届满|到期|生效|成立|期限|期间)/g,
} as const;
/** Contracts of another kind, beside which "the contract" may be one of them. */
const OTHERS = {
  en: /\b(?:purchase|sales?|service|separate|individual|framework|employment|licen[cs]e|subscription|supply|user|underlying|main|other|another|any|each|binding|a|your|smart|rental|credit|insurance|consumer|new|existing)\scontracts?\b|\bcontracts\b|\bcontract\s(?:of|for|with|between)\b/i,
  zh: /(?:买卖|购销|购买|服务|采购|订购|劳动|借款|贷款|租赁|承揽|运输|保险|销售|订单|交易|消费|他人|其他|三方|该|各|份|订立|签订|签署|形式)的?合同(?!法)/,
} as const;
/** What an agreement of its own name ends in. */
const OWN = { en: /^(?!.*\blicen[cs]e)(?:[A-Z]\w*\s){0,3}Agreement$/i, zh: /协议$/ } as const;
/** Uses of its name that show that the draft speaks of itself so. */
const LEAST = 3;

interface Told {
  readonly bare: readonly Range[];
  readonly others: boolean;
}

const told = everyClause((facts: ClauseFacts): Told | undefined => {
  const { passage, language } = facts.words;
  const { plain } = passage;
  if (!(language === 'zh' ? plain.includes('合同') : /\bcontract/i.test(plain))) return undefined;
  const bare = [...plain.matchAll(BARE[language])].map((m) => ({
    start: m.index + (language === 'en' ? m[0].search(/\S/) : 0),
    end: m.index + m[0].length,
  }));
  return { bare, others: OTHERS[language].test(plain) };
});

/** "The contract" where the draft calls itself an agreement, and speaks of no other contract. */
export function bareContract(contract: Contract): readonly Variant[] {
  const { language } = contract;
  const all = told(contract);
  if (all.length === 0 || all.some(({ value }) => value.others)) return [];
  if (!definedTerms(contract).some((term) => OWN[language].test(term))) return [];
  const own = contract.definitions.find(({ definition }) => OWN[language].test(definition.term))!;
  const { end } = contract.toDocument(own.clause, own.definition.range);
  const places = all
    .flatMap(({ clause, value }) => value.bare.map((range) => contract.toDocument(clause, range)))
    // Before the definition the word is what is defined: this contract (the “Agreement”).
    .filter((place) => place.start > end);
  if (places.length === 0) return [];
  const { term } = own.definition;
  const uses = contract.text.toLowerCase().split(term.toLowerCase()).length - 1;
  if (uses < Math.max(LEAST, places.length)) return [];
  const first = places[0]!;
  return [
    {
      kind: 'near',
      severity: 'hint',
      variant: contract.source(first),
      term,
      places,
      other: contract.toDocument(own.clause, own.definition.range),
      mended: places.map(({ start, end }) => {
        const article = /^(?:the|this)\s/i.exec(contract.text.slice(start, end))?.[0] ?? '';
        return /^(?:the|this)\s/i.test(term) ? term : article + term;
      }),
    },
  ];
}
