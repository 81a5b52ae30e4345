import { mainClausesAbout } from '../library/match.js';
import { isEmptyUnit, unitsOf } from '../library/units.js';
import type { FeatureInput, Lens } from './api.js';

/** One offer for each piece of the draft that an agreement has a clause for. Pure; never throws. */
export function compareLenses({ contract, localise, references }: FeatureInput): readonly Lens[] {
  const { agreements } = references;
  const counts = new Map<string, number>();
  const titles = new Map<number, string>();
  const titleOf = (count: number): string => {
    const title =
      titles.get(count) ??
      localise({ text: 'Compare ({count} of {total})', data: { count, total: agreements.length } });
    titles.set(count, title);
    return title;
  };
  return unitsOf(contract).flatMap((unit): Lens[] => {
    const { subject, clause } = unit;
    if (!subject || isEmptyUnit(unit)) return [];
    const count =
      counts.get(subject) ?? agreements.filter((one) => mainClausesAbout(subject, one.digest).length > 0).length;
    counts.set(subject, count);
    if (count === 0) return [];
    return [{ range: contract.firstLineOf(contract.clauses[clause.index]!), title: titleOf(count) }];
  });
}
