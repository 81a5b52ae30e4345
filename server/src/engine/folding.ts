import type { RuleFamily } from '../rules/contract.js';
import type { Settled } from './diagnosis.js';
import { atLeast } from './severity.js';

/** Gathers the findings of families that weigh little, and makes one of those of each. */
export class Folding<S extends Settled> {
  readonly #families = new Map<RuleFamily, S[]>();

  /** Takes a finding of a family; false for one that stands for itself, as do those of a kind, which say something else. */
  takes(family: RuleFamily | undefined, settled: S): boolean {
    if (!family || settled.finding.kind !== undefined || atLeast(settled.severity, 'warning')) return false;
    const found = this.#families.get(family);
    if (found) found.push(settled);
    else this.#families.set(family, [settled]);
    return true;
  }

  /** The one finding of each family, however few it stands for: what is mended shortens it and never brings out others. */
  *folded(): Iterable<Omit<Settled, 'severity'>> {
    for (const [family, found] of this.#families)
      yield { rule: family.meta, finding: family.fold(found), base: found[0]!.base };
  }
}
