import { writeFileSync } from 'node:fs';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Contract } from '../analysis/contract.js';
import { Engine, type Report } from '../engine/engine.js';
import { mended } from '../features/codeActions/mending.js';
import { todayIn } from '../lsp/features.js';
import { RULES } from '../rules/index.js';
import type { Message } from '../text/message.js';
import { tellFailures } from './check.js';
import { checkingOf } from './checking.js';
import { contractReader, type Draft, forEachDraft } from './drafts.js';
import { readData } from './installation.js';
import { Pairs } from './pairs.js';
import type { Projects } from './projects.js';
import type { Terminal } from './terminal.js';

/** What `termsmith fix` was asked for. */
export interface FixOptions {
  /** What holds for each draft. */
  readonly projects: Projects;
  /** The rules whose fixes are made, also where they need judgement; all that need none where it is left out. */
  readonly only?: readonly string[];
  /** Whether the files are changed; a diff is printed otherwise. */
  readonly write: boolean;
}

/** The byte order mark that a file had stays. */
const MARK = '\uFEFF';

/**
 * Runs `termsmith fix`: prints the changes as a unified diff or writes them; standard input is printed as fixed. Returns the exit
 * code: 1 where there are changes that were only shown, 2 where a file could not be read or written; the others go on.
 */
export async function fix(
  paths: readonly string[],
  { projects, only, write }: FixOptions,
  terminal: Terminal,
): Promise<number> {
  const data = readData();
  const read = contractReader(data);
  const pairs = new Pairs(read);
  const engine = new Engine(RULES);
  const counts = { gone: 0, left: 0, files: 0 };
  let failed = false;
  let shown = false;
  const all = await forEachDraft(paths, terminal, (draft) => {
    const { path, text } = draft;
    const { holds, settings } = checkingOf(draft, projects, pairs);
    const { standpoint } = holds;
    // A rule that fails does so at each pass; once is enough to be told.
    let told = false;
    const check = (contract: Contract): Report => {
      const report = engine.run(contract, only ? { ...settings, only } : settings);
      if (!told) tellFailures(path, report, terminal);
      told = true;
      return report;
    };
    const result = mended(
      text,
      { read, check },
      {
        library: { types: data.types, clauses: data.clauses },
        ...(only && { rules: only }),
        ...(standpoint !== 'balanced' && { favoured: standpoint }),
        today: ({ language }) => todayIn(language),
      },
    );
    counts.gone += result.gone;
    counts.left += result.left;
    const changed = result.text !== text;
    if (changed) counts.files++;
    if (path === '-') terminal.out(withMark(draft, result.text));
    else if (changed && write) failed = !written(draft, result.text, terminal) || failed;
    else if (changed) {
      shown = true;
      terminal.out(createTwoFilesPatch(path, path, text, result.text, undefined, undefined, PATCH));
    }
  });
  const said = (message: Message): void => terminal.err(`${terminal.localise(message)}\n`);
  said({ text: 'Files changed: {files}; findings mended: {gone}; left to judge: {left}.', data: counts });
  if (shown) said({ text: 'No file was written; --write does it.' });
  if (!all || failed || projects.faulty) return 2;
  return shown ? 1 : 0;
}

const PATCH = { headerOptions: FILE_HEADERS_ONLY };

function withMark({ mark }: Draft, text: string): string {
  return (mark ? MARK : '') + text;
}

function written(draft: Draft, text: string, { localise, err }: Terminal): boolean {
  try {
    writeFileSync(draft.path, withMark(draft, text));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    err(`${draft.path}: ${localise({ text: 'It cannot be written: {reason}', data: { reason } })}\n`);
    return false;
  }
}
