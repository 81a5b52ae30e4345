import type { Diagnostic, Range as ProtocolRange } from 'vscode-languageserver';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { Range } from '../text/range.js';
import type { OpenDocument } from '../workspace/documents.js';
import type { FoundCounterpart } from './foundCounterpart.js';
import { fromDiagnosis, type Places, severityNumber, type Telling } from './toProtocol.js';

/**
 * The diagnostics of a draft's findings: the very object of before where a finding is shown at the same places as before,
 * so that a keystroke costs those that it changed. For one document, one way of telling and one counterpart.
 */
export class ShownFindings {
  readonly #known = new WeakMap<object, Diagnostic>();

  constructor(
    private readonly document: Places & Pick<OpenDocument, 'uri' | 'isAt'>,
    private readonly telling: Telling,
    private readonly counterpart: FoundCounterpart | undefined,
  ) {}

  of(diagnosis: Diagnosis): Diagnostic {
    const { origin } = diagnosis;
    const known = origin && this.#known.get(origin);
    if (known && this.#isShown(known, diagnosis)) return known;
    const shown = fromDiagnosis(this.document, diagnosis, this.telling, this.counterpart);
    if (origin) this.#known.set(origin, shown);
    return shown;
  }

  #isShown({ range, severity, relatedInformation }: Diagnostic, diagnosis: Diagnosis): boolean {
    if (severity !== severityNumber(diagnosis.severity) || !this.#stands(range, diagnosis.range)) return false;
    if (!relatedInformation) return true;
    // The places of a counterpart are those of a text that is the same.
    const related = diagnosis.related.filter((one) => !one.inCounterpart);
    const here = relatedInformation.filter(({ location }) => location.uri === this.document.uri);
    return (
      related.length === here.length && related.every((one, i) => this.#stands(here[i]!.location.range, one.range))
    );
  }

  #stands({ start, end }: ProtocolRange, range: Range): boolean {
    return this.document.isAt(start, range.start) && this.document.isAt(end, range.end);
  }
}
