import type { Contract } from '../contract.js';
import { clausesThat } from './everyClause.js';

const BUSINESSES =
  '(?:business(?:es)?(?! (?:hours|days|plans?|accounts?|features?))|entrepreneurs|professionals|companies|merchants|traders|(?:corporate|commercial|enterprise) (?:customers|users|clients|entities))\\b';
/** The services are for businesses and nobody else; that one part is only for some business is not enough. */
const BUSINESS_ONLY = new RegExp(
  [
    `\\b(?:only|exclusively|solely) (?:\\w+ ){0,2}(?:to|for|towards|at|with|by) (?:use by )?(?:(?!an?\\b|any|the|such|your)\\w+ )?${BUSINESSES}`,
    '\\bnot (?:\\w+ ){0,2}(?:for|to|at|towards) (?:use by )?consumers\\b',
    "\\b(?:services?|software|platform|products?)\\b[^.]{0,60}\\b(?:only|exclusively|solely) (?:\\w+ ){0,4}(?:its|your|their|own|'s) (?:own )?internal business\\b",
    '\\b(?:only|exclusively|solely) for purposes (?:relating to|of) your (?:trade|business)\\b',
    '\\b(?:services?|platform|sites?) (?:is|are) (?:designed|intended) (?:only |exclusively |solely )?for (?:business-to-business|B2B)\\b',
    '不(?:面向|适用于)(?:个人)?消费者|仅(?:面向|限于?|供)(?:企业|商业)',
  ].join('|'),
  'i',
);

const forBusinesses = clausesThat((facts) => BUSINESS_ONLY.test(facts.words.passage.plain));

/** Whether the draft says that its services are for businesses and nobody else. */
export function isForBusinessesOnly(contract: Contract): boolean {
  return forBusinesses(contract).length > 0;
}
