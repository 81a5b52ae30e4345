import type { RuleFamily } from '../rules/contract.js';
import type { Settled } from './diagnosis.js';
import { atLeast } from './severity.js';

/** Gathers the findings of families and makes one of many that weigh little. */
export class Folding<S extends Settled> {
  readonly #families = new Map<RuleFamily, S[]>();

  /** Takes a finding of a family; false for one that stands for itself. */
  takes(family: RuleFamily | undefined, settled: S): boolean {
    if (!family || atLeast(settled.severity, 'warning')) return false;
    const found = this.#families.get(family);
    if (found) found.push(settled);
    else this.#families.set(family, [settled]);
    return true;
  }

  /** What stands for itself after all, since its family has few. */
  *few(): Iterable<S> {
    for (const [family, found] of this.#families) if (found.length <= family.most) yield* found;
  }

  /** The one finding of each family that has many: a hint where all of them are, else as grave as the family is. */
  *folded(): Iterable<Settled> {
    for (const [family, found] of this.#families) {
      if (found.length <= family.most) continue;
      const severity = found.some((one) => one.severity === 'information') ? 'information' : 'hint';
      yield { rule: family.meta, finding: family.fold(found), severity, base: found[0]!.base };
    }
  }
}
