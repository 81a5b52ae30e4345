import type { Connection } from 'vscode-languageserver';
import { type Baseline, readBaseline } from '../engine/baseline.js';
import type { Localise } from '../text/message.js';
import { findProject, type Project } from '../workspace/project.js';
import { PROJECT_FILES } from '../workspace/projectFile.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import { fromProjectProblem } from './toProtocol.js';

/** The project of a draft, and the findings that were there before it was begun to be mended. */
export interface ProjectOfDraft {
  readonly project: Project;
  readonly baseline?: Baseline;
}

/** The project files of the workspace; each is read once, and again when it changes. Its mistakes are shown in it. */
export class Projects {
  readonly #byFolder = new Map<string, ProjectOfDraft | undefined>();
  readonly #faulty = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly guard: Guard,
    private readonly localise: () => Localise,
  ) {}

  /** The project of a document in a workspace folder; undefined where it has none, or lies in no folder. */
  of(uri: string, workspaceFolder: string | undefined): ProjectOfDraft | undefined {
    const { readText } = this.host;
    if (!readText || workspaceFolder === undefined) return undefined;
    const within = uri.startsWith('untitled:') ? `${workspaceFolder}/draft.md` : uri;
    const folder = within.slice(0, within.lastIndexOf('/'));
    if (!this.#byFolder.has(folder)) {
      const project = findProject(within, { read: readText }, workspaceFolder.replace(/\/{1,20}$/, ''));
      this.#byFolder.set(folder, project && this.#withBaseline(project, readText));
      if (project) this.#show(project);
    }
    return this.#byFolder.get(folder);
  }

  /** Whether a file is one that projects are made of. */
  concerns(uri: string): boolean {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (PROJECT_FILES.includes(name)) return true;
    return [...this.#byFolder.values()].some(
      (of) => of && (of.project.files.includes(uri) || of.project.baseline === uri),
    );
  }

  /** Forgets what was read, and takes back what was shown. */
  forget(): void {
    this.#byFolder.clear();
    for (const uri of this.#faulty) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#faulty.clear();
  }

  #withBaseline(project: Project, readText: NonNullable<Host['readText']>): ProjectOfDraft {
    const { baseline } = project;
    const text =
      baseline === undefined ? undefined : this.guard.run('Reading the baseline', undefined, () => readText(baseline));
    const read = text === undefined ? undefined : readBaseline(text);
    return { project, ...(read && { baseline: read }) };
  }

  #show({ problems }: Project): void {
    for (const uri of new Set(problems.map(({ file }) => file))) {
      this.#faulty.add(uri);
      const diagnostics = problems
        .filter(({ file }) => file === uri)
        .map((problem) => fromProjectProblem(problem, this.localise()));
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}
