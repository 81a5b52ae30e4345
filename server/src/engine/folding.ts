import type { RuleFamily } from '../rules/contract.js';
import type { Settled } from './diagnosis.js';
import { atLeast } from './severity.js';

/** Gathers the findings of families and makes one of many that weigh little. */
export class Folding {
  readonly #families = new Map<RuleFamily, Settled[]>();

  /** Takes a finding of a family; false for one that stands for itself. */
  takes(family: RuleFamily | undefined, settled: Settled): boolean {
    if (!family || atLeast(settled.severity, 'warning')) return false;
    const found = this.#families.get(family);
    if (found) found.push(settled);
    else this.#families.set(family, [settled]);
    return true;
  }

  /** What was taken: as it is where a family has few, else as one finding of the gravest severity among them. */
  *results(): Iterable<Settled & { readonly folded: boolean }> {
    for (const [family, found] of this.#families) {
      if (found.length <= family.most) for (const one of found) yield { ...one, folded: false };
      else {
        const severity = found.some((one) => one.severity === 'information') ? 'information' : 'hint';
        yield { rule: family.meta, finding: family.fold(found), severity, base: found[0]!.base, folded: true };
      }
    }
  }
}
