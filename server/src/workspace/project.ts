import type { Playbook } from '../engine/playbook.js';
import type { Customization } from '../engine/severity.js';
import type { Standpoint } from '../taxonomy/standpoint.js';
import { PROJECT_FILES, type ProjectFile, type ProjectProblem, readProjectFile } from './projectFile.js';
import type { Settings } from './settings.js';

/** What a project says, with all that its file extends: nearer files come later and win. */
export interface Project {
  /** The files that it is made of, the nearest last; paths as they were opened. */
  readonly files: readonly string[];
  readonly profile?: Settings['profile'];
  readonly standpoint?: Standpoint;
  readonly customizations: readonly Customization[];
  readonly agreements: Settings['agreements'];
  readonly playbook: Playbook;
  /** The path of the baseline file. */
  readonly baseline?: string;
  readonly problems: readonly ProjectProblem[];
}

/** The files that a project may be read from. Paths are those of the host, or URIs; both have `/` between names. */
export interface ProjectFiles {
  /** The text of a file; undefined where there is none. Rejects or throws when there is one that cannot be read. */
  read(path: string): string | undefined;
}

/** More files than these extend one another only by mistake. */
const DEEPEST = 16;

/**
 * The project of a draft: the nearest project file in its folder or above, up to `top`, with what it extends. Undefined
 * where there is none. Never throws: what cannot be read is a problem of the project.
 */
export function findProject(path: string, files: ProjectFiles, top = ''): Project | undefined {
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    for (const name of PROJECT_FILES) {
      const file = folder === '' ? name : `${folder}/${name}`.replace(/^\/\//, '/');
      const problems: ProjectProblem[] = [];
      const text = readText(file, files, problems);
      if (text !== undefined || problems.length > 0) return projectOf(file, text ?? '', files, problems);
    }
    if (folder === '' || folder === '/' || folder === top || folder.length <= top.length) return undefined;
  }
}

/** The project of one project file, wherever it is. Undefined where there is no such file. */
export function openProject(file: string, files: ProjectFiles): Project | undefined {
  const problems: ProjectProblem[] = [];
  const text = readText(file, files, problems);
  return text === undefined && problems.length === 0 ? undefined : projectOf(file, text ?? '', files, problems);
}

function projectOf(file: string, text: string, files: ProjectFiles, problems: ProjectProblem[]): Project {
  const layers: { readonly file: string; readonly layer: ProjectFile }[] = [];
  collect(file, text, files, layers, problems, []);
  let project: Project = {
    files: layers.map((l) => l.file),
    customizations: [],
    agreements: { include: [], exclude: [] },
    playbook: [],
    problems,
  };
  for (const { file: from, layer } of layers) {
    const ids = new Set(layer.playbook.map((entry) => entry.id));
    project = {
      ...project,
      ...(layer.profile && { profile: layer.profile }),
      ...(layer.standpoint && { standpoint: layer.standpoint }),
      customizations: [...project.customizations, ...layer.customizations],
      agreements: {
        include: [...project.agreements.include, ...layer.agreements.include],
        exclude: [...project.agreements.exclude, ...layer.agreements.exclude],
      },
      playbook: [...project.playbook.filter((entry) => !ids.has(entry.id)), ...layer.playbook],
      ...(layer.baseline !== undefined && { baseline: resolved(from, layer.baseline) }),
    };
  }
  return project;
}

/** The layers of a file, those that it extends first. */
function collect(
  file: string,
  text: string,
  files: ProjectFiles,
  layers: { file: string; layer: ProjectFile }[],
  problems: ProjectProblem[],
  below: readonly string[],
): void {
  const { project, problems: found } = readProjectFile(file, text);
  problems.push(...found);
  const chain = [...below, file];
  for (const name of project.extends) {
    const target = resolved(file, name);
    const report = (message: string): void =>
      void problems.push({ file, line: 1, message: { text: message, data: { name } } });
    if (chain.includes(target) || chain.length >= DEEPEST) {
      report('“extends” leads back to this file by way of {name}. It is left aside.');
      continue;
    }
    const before = problems.length;
    const extended = readText(target, files, problems);
    if (extended !== undefined) collect(target, extended, files, layers, problems, chain);
    else if (problems.length === before) report('“extends” names {name}, and there is no such file.');
  }
  layers.push({ file, layer: project });
}

function readText(file: string, files: ProjectFiles, problems: ProjectProblem[]): string | undefined {
  try {
    return files.read(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ file, line: 1, message: { text: 'The file cannot be read: {reason}', data: { reason } } });
    return undefined;
  }
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

/** A path that a file names, from the folder of that file. */
function resolved(file: string, name: string): string {
  const unix = name.replaceAll('\\', '/');
  if (/^(?:\/|[A-Za-z]:\/|[a-z][a-z0-9+.-]+:\/)/.test(unix)) return unix;
  const folder = parentOf(file);
  const parts = folder === '/' ? [''] : folder.split('/');
  for (const part of unix.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || unix;
}
