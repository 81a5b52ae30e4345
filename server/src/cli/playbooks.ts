import { resolve } from 'node:path';
import type { Contract } from '../analysis/contract.js';
import { type Playbook, type PlaybookEntry, playbookRule } from '../engine/playbook.js';
import { findProject, openProject, type Project } from '../workspace/project.js';
import { contractReader } from './drafts.js';
import { readData } from './installation.js';
import { DISK } from './projects.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/**
 * Runs `termsmith test`: tries the examples of each entry of a playbook, each alone. Returns 0 when those that must pass
 * pass and those that must fail are found fault with, 1 otherwise, 2 when a project file has mistakes.
 */
export function testPlaybooks(paths: readonly string[], terminal: Terminal): number {
  const read = contractReader(readData());
  let faulty = false;
  let failed = 0;
  let tried = 0;
  for (const { project, name } of projectsAt(paths)) {
    for (const { file, line, message } of project.problems) {
      faulty = true;
      terminal.err(`${file}:${line}: ${terminal.localise(message)}\n`);
    }
    for (const entry of project.playbook) {
      const results = tryEntry(entry, read);
      tried += results.length;
      const wrong = results.filter((result) => !result.right);
      failed += wrong.length;
      const verdict =
        results.length === 0
          ? { text: 'no examples' }
          : wrong.length === 0
            ? { text: 'as it should be' }
            : { text: 'wrong' };
      terminal.out(
        `${name}  playbook/${entry.id}  ${results.length - wrong.length}/${results.length}  ${terminal.localise(verdict)}\n`,
      );
      for (const { line, wanted } of wrong) terminal.out(`  ${name}:${line}: ${terminal.localise(wrongly(wanted))}\n`);
    }
  }
  terminal.err(`${terminal.localise({ text: 'Examples: {tried}, wrong: {failed}.', data: { tried, failed } })}\n`);
  return faulty ? 2 : failed > 0 ? 1 : 0;
}

function projectsAt(paths: readonly string[]): readonly { readonly project: Project; readonly name: string }[] {
  if (paths.length === 0) {
    const project = findProject(`${process.cwd().replaceAll('\\', '/')}/draft.md`, DISK);
    if (!project) throw new UsageError('There is no termsmith.yaml or termsmith.json here or above.');
    return [{ project, name: project.files.at(-1) ?? '' }];
  }
  return paths.map((path) => {
    const project = openProject(resolve(path).replaceAll('\\', '/'), DISK);
    if (!project) throw new UsageError(`There is no file ${path}.`);
    return { project, name: path };
  });
}

interface Result {
  readonly line: number;
  readonly wanted: 'pass' | 'fail';
  readonly right: boolean;
}

function tryEntry(entry: PlaybookEntry, read: (text: string) => Contract): readonly Result[] {
  const alone: Playbook = [{ ...entry, profiles: [] }];
  const rule = playbookRule(alone);
  const finds = (text: string): boolean => {
    const contract = read(text);
    return rule.check(contract, { frame: contract.frame, profile: 'general' }).length > 0;
  };
  return [
    ...entry.examples.pass.map(({ text, line }): Result => ({ line, wanted: 'pass', right: !finds(text) })),
    ...entry.examples.fail.map(({ text, line }): Result => ({ line, wanted: 'fail', right: finds(text) })),
  ];
}

function wrongly(wanted: Result['wanted']): { readonly text: string } {
  return wanted === 'pass'
    ? { text: 'This example should pass, and the entry finds fault with it.' }
    : { text: 'This example should fail, and the entry lets it pass.' };
}
