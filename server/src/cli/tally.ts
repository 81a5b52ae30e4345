import type { Report } from '../engine/engine.js';
import type { Message } from '../text/message.js';

type Found = Report['diagnoses'][number]['severity'];

/** Counts what was found in all files. */
export class Tally {
  readonly #counts = new Map<Found, number>();
  files = 0;
  suppressed = 0;

  add(report: Report): void {
    this.files++;
    this.suppressed += report.suppressed;
    for (const { severity } of report.diagnoses) this.#counts.set(severity, this.of(severity) + 1);
  }

  of(severity: Found): number {
    return this.#counts.get(severity) ?? 0;
  }

  /** The severities that occurred. */
  get severities(): readonly Found[] {
    return [...this.#counts.keys()];
  }
}

/** One line on what was found. Nothing is hidden without a count: what comments or a baseline keep back is named too. */
export function summary(tally: Tally, known = 0): Message {
  return {
    text:
      known > 0
        ? 'Files: {files}; errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}; switched off by comments: {suppressed}; in the baseline: {known}.'
        : 'Files: {files}; errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}; switched off by comments: {suppressed}.',
    data: {
      known,
      files: tally.files,
      errors: tally.of('error'),
      warnings: tally.of('warning'),
      information: tally.of('information'),
      hints: tally.of('hint'),
      suppressed: tally.suppressed,
    },
  };
}
