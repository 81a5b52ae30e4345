import type { ClauseFacts } from '../clause.js';
import type { Contract } from '../contract.js';
import { everyClause } from './everyClause.js';

const EU = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU'.split(' '));
const known = new WeakMap<ClauseFacts, readonly string[]>();

function lawsOf(facts: ClauseFacts): readonly string[] {
  let laws = known.get(facts);
  if (!laws) {
    laws = facts.positions.flatMap((p) => (p.key === 'governingLaw' ? [p.value] : []));
    known.set(facts, laws);
  }
  return laws;
}

const choosing = everyClause(lawsOf);

/** The countries whose law the contract chooses, ISO 3166-1 (England is GB); as written where there is no code. */
export function chosenLaws(contract: Contract): ReadonlySet<string> {
  return new Set(
    choosing(contract)
      .flatMap(({ value }) => value)
      .map((law) => (/^[A-Z]{2}-/.test(law) ? law.slice(0, 2) : law)),
  );
}

/** Whether a country is a member state of the European Union. */
export function isMemberState(country: string): boolean {
  return EU.has(country);
}
