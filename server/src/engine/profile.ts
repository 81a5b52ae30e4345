import type { Contract } from '../analysis/contract.js';
import { isForBusinessesOnly } from '../analysis/queries/businessOnly.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import type { Profile } from '../rules/contract.js';

const EUROPEAN = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);
/** Consumers; a law on them in a list of laws that the customer has to keep addresses nobody, nor does the index of their prices. */
const CONSUMER =
  /(?<!\b(?:laws?|youth|competition|copyright|antitrust|advertising),?\s(?:(?:and|or)\s)?)\bconsumers?\b(?!\sprices?\b)|\bconsumers?\b(?!\s(?:protection|laws?|legislation|prices?)\b)|(?:消费|消費)者(?!物[价價]|[价價]格指)/i;

const forConsumers = clausesThat((facts) => CONSUMER.test(facts.words.passage.plain));

/**
 * The profile of a draft, for `auto`: by its governing law (the People's Republic of China, Switzerland), else by whom it
 * addresses (design/rules.md, section 8). A draft that says nothing is `general`.
 */
export function profileOf(contract: Contract): Profile {
  const law = contract.positionsOf('governingLaw')[0]?.value;
  if (law === 'CN') return 'prc';
  if (law === 'CH') return 'ch';
  const european = typeof law === 'string' && EUROPEAN.has(law.slice(0, 2));
  if (isForBusinessesOnly(contract)) return 'b2b-saas';
  return european && forConsumers(contract).length > 0 ? 'consumer-eu' : 'general';
}
