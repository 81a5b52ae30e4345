import type { Diagnostic, Range as ProtocolRange } from 'vscode-languageserver';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { Finding } from '../rules/contract.js';
import type { Range } from '../text/range.js';
import type { FoundCounterpart } from './foundCounterpart.js';
import { fromDiagnosis, type Places, severityNumber, type Telling } from './toProtocol.js';

/**
 * The diagnostics of a draft's findings: the very object of before where a finding is shown at the same places as before,
 * so that a keystroke costs those that it changed. For one document, one way of telling and one counterpart.
 */
export class ShownFindings {
  readonly #known = new WeakMap<Finding, Diagnostic>();

  constructor(
    private readonly document: Places & { readonly uri: string },
    private readonly telling: Telling,
    private readonly counterpart: FoundCounterpart | undefined,
  ) {}

  of(diagnosis: Diagnosis): Diagnostic {
    const { finding } = diagnosis;
    const known = finding && this.#known.get(finding);
    if (known && this.#isShown(known, diagnosis)) return known;
    const shown = fromDiagnosis(this.document, diagnosis, this.telling, this.counterpart);
    if (finding) this.#known.set(finding, shown);
    return shown;
  }

  #isShown({ range, severity, relatedInformation = [] }: Diagnostic, diagnosis: Diagnosis): boolean {
    if (severity !== severityNumber(diagnosis.severity) || !this.#stands(range, diagnosis.range)) return false;
    // The places of a counterpart are those of a text that is the same.
    const related = diagnosis.related.filter((one) => !one.inCounterpart);
    const here = relatedInformation.filter(({ location }) => location.uri === this.document.uri);
    return (
      related.length === here.length && related.every((one, i) => this.#stands(here[i]!.location.range, one.range))
    );
  }

  #stands({ start, end }: ProtocolRange, range: Range): boolean {
    const from = this.document.placeAt(range.start);
    if (from.line !== start.line || from.character !== start.character) return false;
    const to = this.document.placeAt(range.end);
    return to.line === end.line && to.character === end.character;
  }
}
