import type { Contract } from '../analysis/contract.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import type { Profile } from '../rules/contract.js';

const EUROPEAN = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);
const CONSUMER = /\bconsumers?\b|消费者|消費者/i;
const BUSINESSES =
  '(?:business(?:es)?(?! (?:hours|days))|entrepreneurs|professionals|companies|merchants|traders|(?:corporate|commercial|enterprise) (?:customers|users|clients|entities))\\b';
/** The services are for businesses and nobody else; that one part is only for some business is not enough. */
const BUSINESS_ONLY = new RegExp(
  [
    `\\b(?:only|exclusively|solely) (?:\\w+ ){0,2}(?:to|for|towards|at|with|by) (?:use by )?(?:(?!an?\\b|any|the|such|your)\\w+ )?${BUSINESSES}`,
    '\\bnot (?:\\w+ ){0,2}(?:for|to|at|towards) (?:use by )?consumers\\b',
    "\\b(?:services?|software|platform|products?)\\b[^.]{0,60}\\b(?:only|exclusively|solely) (?:\\w+ ){0,4}(?:its|your|their|own|'s) (?:own )?internal business\\b",
    '\\b(?:only|exclusively|solely) for purposes (?:relating to|of) your (?:trade|business)\\b',
    '不(?:面向|适用于)(?:个人)?消费者|仅(?:面向|限于?|供)(?:企业|商业)',
  ].join('|'),
  'i',
);

const forBusinesses = clausesThat((facts) => BUSINESS_ONLY.test(facts.words.passage.plain));
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
  if (forBusinesses(contract).length > 0) return 'b2b-saas';
  return european && forConsumers(contract).length > 0 ? 'consumer-eu' : 'general';
}
