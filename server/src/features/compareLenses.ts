import { mainClausesAbout } from '../library/match.js';
import { textOfUnit, unitsOf } from '../library/units.js';
import type { FeatureInput, Lens } from './api.js';

/** One offer for each piece of the draft that an agreement has a clause for. Pure; never throws. */
export function compareLenses({ contract, localise, references }: FeatureInput): readonly Lens[] {
  const { agreements } = references;
  const counts = new Map<string, number>();
  return unitsOf(contract).flatMap((unit): Lens[] => {
    const { subject, clause } = unit;
    if (!subject || textOfUnit(unit) === '') return [];
    const count =
      counts.get(subject) ?? agreements.filter((one) => mainClausesAbout(subject, one.digest).length > 0).length;
    counts.set(subject, count);
    if (count === 0) return [];
    const title = localise({ text: 'Compare ({count} of {total})', data: { count, total: agreements.length } });
    return [{ range: contract.firstLineOf(contract.clauses[clause.index]!), title }];
  });
}
