import type { Finding, Profile, Rule, Severity } from '../rules/contract.js';
import { type Customization, severityOf } from './severity.js';

/** By what the severities of findings are told; one object for as long as that is the same. */
export interface Weighing {
  readonly profiles: readonly Profile[];
  readonly customizations: readonly Customization[];
}

/** A finding with the rule that reported it. Its severity is worked out once for one way of weighing. */
export class Reported {
  #weighing: Weighing | undefined;
  #severity: Severity = 'off';

  constructor(
    readonly rule: Rule,
    readonly finding: Finding,
  ) {}

  severityBy(weighing: Weighing): Severity {
    if (this.#weighing !== weighing) {
      this.#severity = severityOf(this.rule.meta, this.finding, weighing.profiles, weighing.customizations);
      this.#weighing = weighing;
    }
    return this.#severity;
  }
}
