import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Analyst } from '../analysis/analyst.js';
import type { Contract } from '../analysis/contract.js';
import type { PackedData } from '../lsp/packedData.js';
import { frontMatterOf, OPEN_FRONT_MATTER } from '../syntax/frontMatter.js';
import { parse } from '../syntax/parse.js';
import { compileCues } from '../taxonomy/cues.js';
import { decode } from '../text/decode.js';
import type { Message } from '../text/message.js';
import type { Terminal } from './terminal.js';

/** A file that was read. */
export interface Draft {
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  /** Whether the file has a byte order mark, for writing it back. */
  readonly mark: boolean;
}

/** More files than this take long enough that progress is worth showing. */
const FEW = 5;

/**
 * Reads the files one after the other and gives each to `visit`. A file that cannot be read is named on standard error
 * with what to do, and the others go on. Returns whether all could be read.
 */
export async function forEachDraft(
  paths: readonly string[],
  terminal: Terminal,
  visit: (draft: Draft) => void,
): Promise<boolean> {
  let all = true;
  // What is read of a file is let go with it, but by itself the heap grows to three times and more what is in use before that
  // is seen.
  if (paths.length > FEW) setFlagsFromString('--heap-growing-percent=40');
  const shown = terminal.progress && paths.length > FEW;
  const clear = (): void => {
    if (shown) terminal.err('\r\u001b[K');
  };
  for (const [i, path] of paths.entries()) {
    if (shown) terminal.err(`\r\u001b[K${i + 1}/${paths.length} ${path.slice(-60)}`);
    const read = readDraft(path);
    if ('problem' in read) {
      all = false;
      clear();
      terminal.err(`${path}: ${terminal.localise(read.problem)}\n`);
      continue;
    }
    for (const warning of [read.warning, openFrontMatter(read.text)])
      if (warning) {
        clear();
        terminal.err(`${path}: ${terminal.localise(warning)}\n`);
      }
    visit({ path, text: read.text, mark: read.mark });
    // What is held weakly is let go when the turn ends in which it was held, and no sooner.
    await nextTurn();
  }
  clear();
  return all;
}

function openFrontMatter(text: string): Message | undefined {
  return frontMatterOf(text).open && OPEN_FRONT_MATTER;
}

function readDraft(path: string): ReturnType<typeof decode> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    return { problem: readingProblem(error) };
  }
  return decode(bytes);
}

function readingProblem(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { text: 'There is no such file.' };
  if (code === 'EISDIR')
    return { text: 'It is a folder. Name the files in it, such as {example}.', data: { example: '*.md' } };
  if (code === 'EACCES' || code === 'EPERM') return { text: 'It may not be read. Look at its permissions.' };
  const reason = error instanceof Error ? error.message : String(error);
  return { text: 'It cannot be read: {reason}', data: { reason } };
}

/** Reads drafts as contracts. */
export function contractReader(data: PackedData): (text: string) => Contract {
  const analyst = new Analyst({ cues: compileCues(data.cues) });
  return (text) => analyst.read(parse(text));
}
