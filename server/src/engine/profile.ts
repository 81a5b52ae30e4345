import type { Contract } from '../analysis/contract.js';
import type { Profile } from '../rules/contract.js';

const EUROPEAN = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);
const CONSUMER = /\bconsumers?\b|消费者|消費者/i;
const BUSINESS_ONLY =
  /\b(?:only|exclusively|solely)\b[^.]{0,60}\b(?:business(?:es)?|entrepreneurs|professionals?|companies)\b|\bnot\b[^.]{0,40}\b(?:for|to|by) consumers\b|不(?:面向|适用于)消费者|仅(?:面向|限于?|供)(?:企业|商业)/i;

/**
 * The profile of a draft, for `auto`: by its governing law (the People's Republic of China, Switzerland), else by whom it
 * addresses (design/rules.md, section 8). A draft that says nothing is `general`.
 */
export function profileOf(contract: Contract): Profile {
  const law = contract.positions.find((p) => p.key === 'governingLaw')?.value;
  if (law === 'CN') return 'prc';
  if (law === 'CH') return 'ch';
  const says = (pattern: RegExp): boolean => contract.clauses.some((c) => pattern.test(c.facts.words.passage.plain));
  const european = typeof law === 'string' && EUROPEAN.has(law.slice(0, 2));
  if (says(BUSINESS_ONLY)) return 'b2b-saas';
  return european && says(CONSUMER) ? 'consumer-eu' : 'general';
}
