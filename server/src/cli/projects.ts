import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { draftFields } from '../workspace/draftFields.js';
import { type Asked, type Effective, effective } from '../workspace/effective.js';
import { findProject, openProject, type Project, type ProjectFiles } from '../workspace/project.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** The project files on disk. */
export const DISK: ProjectFiles = {
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
};

/** Finds what holds for each file, and says once what is wrong in a project file. */
export class Projects {
  readonly #known = new Map<string, Project | undefined>();
  readonly #told = new Set<string>();
  /** Whether some project file had a mistake. */
  faulty = false;

  /** `named` is the file of `--config`; false where none is wanted. Throws a UsageError where there is no such file. */
  constructor(
    private readonly asked: Asked,
    private readonly named: string | false | undefined,
    private readonly terminal: Terminal,
  ) {
    if (typeof named === 'string' && this.#open(named) === undefined)
      throw new UsageError(`There is no file ${named} to configure by.`);
  }

  /** What holds for a draft at a path; `-` is taken to lie in the current folder. */
  of(path: string, text: string): Effective {
    const fields = draftFields(text);
    for (const problem of fields.problems) this.#tell(`${path}: ${this.terminal.localise(problem)}`);
    return effective(this.asked, this.projectOf(path), fields);
  }

  /** The project of a draft at a path. */
  projectOf(path: string): Project | undefined {
    if (this.named === false) return undefined;
    if (this.named !== undefined) return this.#open(this.named);
    const folder = path === '-' ? process.cwd() : dirname(resolve(path));
    if (!this.#known.has(folder)) this.#known.set(folder, findProject(`${unix(folder)}/draft.md`, DISK));
    return this.#said(this.#known.get(folder));
  }

  #open(file: string): Project | undefined {
    const path = isAbsolute(file) ? file : resolve(file);
    if (!this.#known.has(path)) this.#known.set(path, openProject(unix(path), DISK));
    return this.#said(this.#known.get(path));
  }

  #said(project: Project | undefined): Project | undefined {
    for (const { file, line, message } of project?.problems ?? [])
      this.#tell(`${file}:${line}: ${this.terminal.localise(message)}`);
    return project;
  }

  #tell(text: string): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.faulty = true;
    this.terminal.err(`${text}\n`);
  }
}

function unix(path: string): string {
  return path.replaceAll('\\', '/');
}
