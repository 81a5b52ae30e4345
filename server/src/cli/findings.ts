import type { Contract } from '../analysis/contract.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import { LineIndex } from '../text/lineIndex.js';
import type { Localise } from '../text/message.js';
import type { Range } from '../text/range.js';

/** A place in a file: line and column (UTF-16 code units), both from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file; `end` is behind its last character. */
export interface FileRange {
  readonly start: FilePlace;
  readonly end: FilePlace;
}

/** A finding as `termsmith check --format json` prints it (design/architecture.md). Version 1 only grows. */
export interface FindingJson {
  readonly rule: string;
  readonly kind: string | null;
  readonly severity: Diagnosis['severity'];
  readonly message: string;
  readonly range: FileRange;
  /** With a path where the place is in another file. */
  readonly related: readonly { readonly message: string; readonly range: FileRange; readonly path?: string }[];
  readonly fixes: readonly { readonly title: string }[];
}

/** A file and what was found in it. */
export interface FileFindings {
  readonly path: string;
  readonly diagnostics: readonly FindingJson[];
}

/** The diagnoses of a contract as records that hold on to nothing of it. */
export function fileFindings(
  path: string,
  contract: Contract,
  diagnoses: readonly Diagnosis[],
  localise: Localise,
  counterpart?: { readonly path: string; readonly contract: Contract },
): FileFindings {
  const placed = placedIn(contract);
  const there = counterpart && placedIn(counterpart.contract);
  return {
    path,
    diagnostics: diagnoses.map((d) => ({
      rule: d.rule.id,
      kind: d.kind ?? null,
      severity: d.severity,
      message: localise(d.message),
      range: placed(d.range),
      related: d.related.map(({ message, range, inCounterpart }) =>
        inCounterpart && counterpart && there
          ? { message: localise(message), range: there(range), path: counterpart.path }
          : { message: localise(message), range: placed(range) },
      ),
      fixes: d.fixes.map((fix) => ({ title: localise(fix.title) })),
    })),
  };
}

/** What turns ranges of a contract's text into lines and columns. */
function placedIn({ text }: Contract): (range: Range) => FileRange {
  const lines = new LineIndex(text);
  const place = (offset: number): FilePlace => {
    const { line, character } = lines.placeAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}
