import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message } from '../../../server/src/text/message.js';
import type { FolderFile, FolderFiles, FolderProblem } from '../../../server/src/workspace/folderFiles.js';
import { FolderTexts, type LeftAside, type Made } from '../../../server/src/workspace/folderTexts.js';

/** A disk of two folders in memory. */
class Disk implements FolderFiles {
  readonly texts = new Map<string, { bytes: Uint8Array; modified: number }>();
  problems: readonly FolderProblem[] = [];
  reads = 0;
  #clock = 0;

  write(uri: string, text: string | Uint8Array, modified = ++this.#clock): void {
    this.texts.set(uri, { bytes: typeof text === 'string' ? Buffer.from(text) : text, modified });
  }

  async list(folder: string): Promise<{ files: FolderFile[]; problems: readonly FolderProblem[] }> {
    const files = [...this.texts]
      .filter(([uri]) => uri.startsWith(`${folder}/`))
      .map(([uri, { bytes, modified }]) => ({
        uri,
        path: uri.slice(folder.length + 1),
        size: bytes.length,
        modified,
      }));
    return { files, problems: this.problems };
  }

  async read(uri: string): Promise<Uint8Array> {
    this.reads++;
    await new Promise((resolve) => setImmediate(resolve));
    const found = this.texts.get(uri);
    if (!found) throw new Error('gone');
    return found.bytes;
  }

  watch(): () => void {
    return () => {};
  }
}

interface World {
  readonly disk: Disk;
  readonly texts: FolderTexts<string>;
  readonly made: string[];
  readonly aside: LeftAside[];
  readonly begun: number[];
  readonly unread: number[];
  readonly faults: unknown[];
  cancelAfter: number;
}

function world(make: (text: string) => Made<string> = (text) => ({ value: text.toUpperCase() })): World {
  const disk = new Disk();
  const made: string[] = [];
  const out = {
    disk,
    made,
    aside: [] as LeftAside[],
    begun: [] as number[],
    unread: [] as number[],
    faults: [] as unknown[],
    cancelAfter: Number.POSITIVE_INFINITY,
  };
  const texts = new FolderTexts<string>(
    disk,
    async (file, text) => {
      made.push(file.path);
      return make(text);
    },
    { extensions: ['.md'], most: 100, longest: 1000 },
    {
      begin: (total) => {
        out.begun.push(total);
        let reported = 0;
        return {
          get cancelled() {
            return reported >= out.cancelAfter;
          },
          report: (done) => {
            reported = done;
          },
          end: () => {},
        };
      },
      changed: () => {},
      leftAside: (problems) => void out.aside.push(...problems),
      ended: (count) => void out.unread.push(count),
      failed: (error) => void out.faults.push(error),
      rested: () => {},
    },
  );
  return Object.assign(out, { texts });
}

const A = 'file:///a';
const B = 'file:///b';
const values = ({ texts }: World, folder = A): string[] => texts.in(folder).map(({ value }) => value);

describe('FolderTexts', () => {
  it('takes in, renews and drops files, each read no oftener than it must be', async () => {
    const w = world();
    w.disk.write(`${A}/1.md`, 'one');
    w.disk.write(`${A}/2.md`, 'two');
    w.texts.follow([A]);
    await w.texts.rest();
    assert.deepEqual(values(w), ['ONE', 'TWO']);
    w.texts.look();
    await w.texts.rest();
    assert.equal(w.disk.reads, 2);
    w.disk.write(`${A}/2.md`, 'TWO again');
    w.disk.write(`${A}/3.md`, 'three');
    w.disk.texts.delete(`${A}/1.md`);
    w.texts.look();
    await w.texts.rest();
    assert.deepEqual(values(w), ['TWO AGAIN', 'THREE']);
    assert.deepEqual(w.made, ['1.md', '2.md', '2.md', '3.md']);
    assert.deepEqual(w.faults, []);
  });

  it('makes nothing anew of a text that was only touched, or that was said to have changed and did not', async () => {
    const w = world();
    w.disk.write(`${A}/1.md`, 'one');
    w.texts.follow([A]);
    await w.texts.rest();
    w.disk.write(`${A}/1.md`, 'one');
    w.texts.look();
    await w.texts.rest();
    w.texts.look(`${A}/1.md`);
    await w.texts.rest();
    assert.equal(w.disk.reads, 3);
    assert.deepEqual(w.made, ['1.md']);
  });

  it('reads a file that is said to have changed although size and date are the same', async () => {
    const w = world();
    w.disk.write(`${A}/a b.md`, 'one', 7);
    w.texts.follow([A]);
    await w.texts.rest();
    w.disk.write(`${A}/a b.md`, 'two', 7);
    w.texts.look(`${A}/a%20b.md`);
    await w.texts.rest();
    assert.deepEqual(values(w), ['TWO']);
  });

  it('names each broken file once, again when it broke again, and reads the others', async () => {
    const w = world((text) => (text === 'faulty' ? { problem: { text: 'no' } } : { value: text }));
    w.disk.write(`${A}/binary.md`, new Uint8Array(500));
    w.disk.write(`${A}/bytes.md`, new Uint8Array([0xff, 0x41, 0xc3, 0x28]));
    w.disk.write(`${A}/faulty.md`, 'faulty');
    w.disk.write(`${A}/fine.md`, 'fine');
    w.disk.write(`${A}/long.md`, 'x'.repeat(1001));
    w.disk.problems = [{ path: 'link.md', message: { text: 'out' } }];
    w.texts.follow([A]);
    await w.texts.rest();
    assert.deepEqual(values(w), ['fine']);
    const named = (): string[] =>
      w.aside
        .splice(0)
        .map(({ path, message }: { path: string; message: Message }) => `${path} ${message.text}`)
        .sort();
    const first = named();
    assert.deepEqual(
      first.map((text) => text.split(' ')[0]),
      ['binary.md', 'bytes.md', 'faulty.md', 'link.md', 'long.md'],
    );
    w.texts.look();
    await w.texts.rest();
    assert.deepEqual(named(), []);
    w.disk.write(`${A}/faulty.md`, 'mended');
    w.texts.look();
    await w.texts.rest();
    assert.deepEqual(values(w), ['mended', 'fine'].sort().reverse());
    w.disk.write(`${A}/faulty.md`, 'faulty');
    w.texts.look();
    await w.texts.rest();
    assert.deepEqual(named(), ['faulty.md no']);
    assert.deepEqual(values(w), ['fine']);
  });

  it('leaves a file aside silently when it is nothing, and one that goes while it is read', async () => {
    const w = world((text) => (text === 'off' ? undefined : { value: text }));
    w.disk.write(`${A}/off.md`, 'off');
    w.disk.write(`${A}/on.md`, 'on');
    const { read } = w.disk;
    w.disk.read = (uri) => {
      w.disk.texts.delete(`${A}/on.md`);
      return read.call(w.disk, uri);
    };
    w.texts.follow([A]);
    await w.texts.rest();
    assert.deepEqual(values(w), []);
    assert.deepEqual(
      w.aside.map(({ path }) => path),
      ['on.md'],
    );
  });

  it('follows folders as they are named, and forgets those that are not', async () => {
    const w = world();
    w.disk.write(`${A}/1.md`, 'one');
    w.disk.write(`${B}/2.md`, 'two');
    w.texts.follow([A, B, A]);
    await w.texts.rest();
    assert.deepEqual([values(w, A), values(w, B)], [['ONE'], ['TWO']]);
    w.texts.follow([B]);
    assert.deepEqual([values(w, A), values(w, B)], [[], ['TWO']]);
    await w.texts.rest();
    assert.equal(w.disk.reads, 2);
    w.texts.follow([B, A]);
    w.texts.follow([B]);
    await w.texts.rest();
    assert.deepEqual([values(w, A), values(w, B)], [[], ['TWO']]);
  });

  it('stops where the user ends it, does not begin again by itself, and reads a file when it changes', async () => {
    const w = world();
    for (let i = 10; i < 30; i++) w.disk.write(`${A}/${i}.md`, `n${i}`);
    w.cancelAfter = 5;
    w.texts.follow([A]);
    await w.texts.rest();
    const read = values(w).length;
    assert.ok(read >= 5 && read <= 7, `${read} were read`);
    assert.deepEqual(w.unread, [20 - read]);
    w.texts.look();
    await w.texts.rest();
    assert.equal(values(w).length, read);
    w.disk.write(`${A}/29.md`, 'at last');
    w.texts.look();
    await w.texts.rest();
    assert.equal(values(w).at(-1), 'AT LAST');
    assert.deepEqual(w.begun, [20, 1]);
  });

  it('stands a maker that throws', async () => {
    const w = world((text) => {
      if (text === 'bad') throw new Error('oops');
      return { value: text };
    });
    w.disk.write(`${A}/1.md`, 'bad');
    w.disk.write(`${A}/2.md`, 'good');
    w.texts.follow([A]);
    await w.texts.rest();
    assert.deepEqual(values(w), ['good']);
    assert.equal(w.aside[0]?.message.data?.reason, 'oops');
  });
});
