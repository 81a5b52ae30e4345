import { join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { Analyst } from '../analysis/analyst.js';
import type { WorkspaceSymbolEntry } from '../features/api.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { type Digest, digestOf } from '../library/digest.js';
import { parse } from '../syntax/parse.js';
import { compileCues } from '../taxonomy/cues.js';
import type { Digester } from './host.js';
import { answerSooner } from './nodeFlags.js';
import { readPackedData } from './packedFile.js';

/**
 * Reading an agreement of 30 KB takes as long as ten keystrokes may. So what is not open is read in a thread of its own,
 * and only what is asked for comes back.
 */

interface Question {
  readonly id: number;
  readonly wanted: 'digest' | 'symbols';
  readonly text: string;
}

type Answer = { readonly id: number; readonly found: unknown } | { readonly id: number; readonly error: string };

/** Starts the thread: dist/server.cjs in the extension's folder. It ends with `close`, and never keeps the process alive. */
export function newDigestThread(folder: string): Digester {
  const worker = new Worker(join(folder, 'dist', 'server.cjs'));
  worker.unref();
  const waiting = new Map<number, { resolve: (found: unknown) => void; reject: (error: Error) => void }>();
  const fail = (error: Error): void => {
    failed = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let failed: Error | undefined;
  let last = 0;
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('found' in answer) asked?.resolve(answer.found);
    else asked?.reject(new Error(answer.error));
  });
  // The flags are those of the process: the thread has set them as for a start.
  worker.once('message', answerSooner);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that reads agreements has ended.')));
  const ask = (wanted: Question['wanted'], text: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failed) {
        reject(failed);
        return;
      }
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, wanted, text } satisfies Question);
    });
  return {
    // What comes back is what the other side below sends for each.
    digest: (text) => ask('digest', text) as Promise<Digest>,
    symbols: (text) => ask('symbols', text) as Promise<readonly WorkspaceSymbolEntry[]>,
    close: () => void worker.terminate(),
  };
}

/** The other side: answers in the thread. `folder` is the extension's, which holds dist/data. */
export function digestForParent(folder: string): void {
  const cues = compileCues(readPackedData(folder).cues);
  parentPort?.on('message', ({ id, wanted, text }: Question) => {
    let answer: Answer;
    try {
      const contract = new Analyst({ cues }).read(parse(text));
      answer = { id, found: wanted === 'digest' ? digestOf(contract) : workspaceSymbols(contract) };
    } catch (error) {
      answer = { id, error: error instanceof Error ? error.message : String(error) };
    }
    parentPort?.postMessage(answer);
  });
}
