import type { Diagnostic } from 'vscode-languageserver';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { Engine } from '../engine/engine.js';
import type { Profile } from '../rules/contract.js';
import type { Decision } from '../workspace/detect.js';
import type { OpenDocument } from '../workspace/documents.js';
import type { Effective } from '../workspace/effective.js';
import type { Evidence } from '../workspace/evidence.js';
import type { FilesNear } from '../workspace/filesNear.js';
import type { SettingProblem, Settings } from '../workspace/settings.js';

import type { ProjectOfDraft } from './projects.js';
import type { ShownFindings } from './shown.js';

/** The settings that hold for a document, and what is wrong with them. */
export interface Configured {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
  readonly project?: ProjectOfDraft;
}

/** What checking a version of a document gave. */
export interface Checked {
  readonly version: number;
  /** The server's settings and choices change with time; each change has a number. */
  readonly generation: number;
  readonly diagnoses: readonly Diagnosis[];
  readonly diagnostics: readonly Diagnostic[];
  readonly profiles: readonly Profile[];
  /** The text of the other version that it was compared with (`FoundCounterpart.key`). */
  readonly counterpart?: string;
  /** Stays the same as long as the diagnostics do. */
  readonly resultId: string;
}

/** An open document with what the server worked out about it. It is dropped as a whole when the document is closed. */
export class Draft {
  configured: Configured | undefined;
  /** What the detector found the last time it looked. */
  evidence: Evidence | undefined;
  decision: Decision | undefined;
  /** What holds for the text, the front matter included. */
  holds: { readonly head: string; readonly effective: Effective; readonly counterpart?: string } | undefined;
  checked: Checked | undefined;
  /** The version for which the client asked for diagnostics last. */
  asked: number | undefined;
  /** How its findings are shown, and what that depends on. */
  shown: { readonly key: string; readonly findings: ShownFindings } | undefined;
  /** The files around it, as they were when it was opened or saved. */
  files: FilesNear | undefined;
  /** What the client was told last about what the document is taken for. */
  announced: string | undefined;
  /** Whether the document was saved or opened since it was checked last. */
  saved = true;
  closed = false;
  idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly document: OpenDocument,
    readonly engine: Engine,
  ) {}

  /** Drops everything; what still waits for this draft sees that it is closed. */
  close(): void {
    this.closed = true;
    clearTimeout(this.idle);
    this.checked = undefined;
    this.document.forget();
  }
}
