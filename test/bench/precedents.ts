/**
 * What a folder of 500 precedents of 30 KB costs: how long the server reads them, and what a key on a draft of 30 KB costs
 * meanwhile and afterwards, beside a server without precedents that is asked in turn with it. Part of `npm run bench`;
 * alone: `node out/test/bench/precedents.js [COUNT]` after `node esbuild.mjs`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AGREEMENTS, type AgreementsResult } from '../../server/src/lsp/messages.js';
import { LineIndex } from '../../server/src/text/lineIndex.js';
import { TestClient } from '../protocol/client.js';
import { draftOf, places } from './documents.js';
import { mainThread, median, quantile } from './timing.js';

const SIZE = 30_000;
const MOST = 500;
const KEYS = 60;
const HEAD = '---\ntermsmith: agreement\n---\n\n# Terms of Service\n\n';

/** Measures and prints. */
export async function benchPrecedents(count: number = MOST): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'termsmith-bench-'));
  try {
    await writePrecedents(join(root, 'mine'), count);
    const text = HEAD + (await draftOf('en', SIZE));
    const without = await Typist.on(root, text, []);
    const start = performance.now();
    const beside = await Typist.on(root, text, ['mine']);
    const meanwhile = new Pair();
    let read = await beside.agreements();
    for (; read < count; read = await beside.agreements()) {
      await meanwhile.type(without, beside);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const took = (performance.now() - start) / 1000;
    const afterwards = new Pair();
    for (let k = 0; k < KEYS; k++) await afterwards.type(without, beside);
    console.log(
      `\n${count} precedents of ${SIZE / 1000} KB: read in ${took.toFixed(1)} s (${((1000 * took) / count).toFixed(0)} ms each)\n` +
        'a key on a draft of 30 KB, without / with precedents: by the clock p50 and p95, of the processor p50 (ms)',
    );
    console.log(`while they are read   ${meanwhile.shown()}\nafterwards            ${afterwards.shown()}`);
    await without.client.stop();
    await beside.client.stop();
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Writes agreements in both languages, no two of which are the same. */
async function writePrecedents(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  for (const language of ['en', 'zh'] as const) {
    const long = await draftOf(language, 10 * SIZE);
    const starts = [...long.matchAll(/^## /gm)].map(({ index }) => index).filter((at) => at < long.length - SIZE);
    for (let i = 0; i < count / 2; i++) {
      const from = starts[i % starts.length]!;
      const title = language === 'en' ? 'Terms of Service' : '服务协议';
      await writeFile(join(folder, `${language}-${i}.md`), `# ${title} ${i}\n\n${long.slice(from, from + SIZE)}\n`);
    }
  }
}

/** A person who types in a draft that a server has open. */
class Typist {
  #version = 1;
  #next = 0;
  readonly #places: readonly { readonly line: number; readonly character: number }[];

  private constructor(
    readonly client: TestClient,
    readonly uri: string,
    text: string,
  ) {
    const lines = new LineIndex(text);
    this.#places = places(text, 4 * KEYS).map((at) => lines.placeAt(at));
  }

  static async on(root: string, text: string, folders: readonly string[]): Promise<Typist> {
    const client = TestClient.start({ root, settings: { references: { folders } } });
    await client.initialize();
    const uri = client.open('draft.md', text);
    await client.diagnostics(uri);
    return new Typist(client, uri, text);
  }

  /** How many precedents are read. */
  async agreements(): Promise<number> {
    const { agreements } = await this.client.connection.sendRequest<AgreementsResult>(AGREEMENTS, { uri: this.uri });
    return agreements.filter(({ origin }) => origin === 'precedent').length;
  }

  /** Types a letter and takes it away again at the next key; the milliseconds to the diagnostics. */
  async key(): Promise<{ readonly clock: number; readonly processor: number | undefined }> {
    const start = this.#places[(this.#next >> 1) % this.#places.length]!;
    const typed = this.#next++ % 2 === 1;
    const end = typed ? { ...start, character: start.character + 1 } : start;
    const busy = mainThread(this.client.pid!);
    const began = performance.now();
    this.client.change(this.uri, ++this.#version, [{ range: { start, end }, text: typed ? '' : 'e' }]);
    await this.client.diagnostics(this.uri);
    const clock = performance.now() - began;
    return { clock, processor: busy === undefined ? undefined : mainThread(this.client.pid!)! - busy };
  }
}

/** Keys in two drafts, one after the other, so that a slow moment of the machine falls on both. */
class Pair {
  readonly #clock: readonly [number[], number[]] = [[], []];
  readonly #processor: readonly [number[], number[]] = [[], []];

  async type(...typists: readonly [Typist, Typist]): Promise<void> {
    for (const [i, typist] of typists.entries()) {
      const { clock, processor } = await typist.key();
      this.#clock[i]!.push(clock);
      if (processor !== undefined) this.#processor[i]!.push(processor);
    }
  }

  shown(): string {
    const one = (values: readonly [number[], number[]], of: (list: readonly number[]) => number): string => {
      const [without, beside] = [of(values[0]), of(values[1])];
      return `${without.toFixed(1)} / ${beside.toFixed(1)} (× ${(beside / without).toFixed(2)})`;
    };
    const p95 = (list: readonly number[]): number => quantile(list, 0.95);
    return `${one(this.#clock, median)}   ${one(this.#clock, p95)}   ${one(this.#processor, median)}   of ${this.#clock[0].length} keys`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await benchPrecedents(process.argv[2] ? Number(process.argv[2]) : undefined);
