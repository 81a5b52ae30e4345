import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { COUNTERPART, type CounterpartResult, GO_TO_COUNTERPART_COMMAND } from '../../server/src/lsp/messages.js';
import { PAIR } from '../fixtures/pair.js';
import { type TestClient, withClient } from './client.js';

/** The Chinese version says nowhere what it is: its name beside the English one must do. */
const ZH = PAIR.zh.slice(PAIR.zh.indexOf('#'));

async function withPair(
  commands: readonly string[],
  run: (client: TestClient, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'termsmith-pair-')));
  try {
    await writeFile(join(folder, 'terms.en.md'), PAIR.en);
    await writeFile(join(folder, 'terms.zh.md'), ZH);
    await withClient({ root: folder, commands }, (client) => run(client, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const mismatches = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ code }) => code === 'bilingual-figure-mismatch');

test('a draft is compared with the version on disk, and follows what changes there', async () => {
  await withPair([], async (client, folder) => {
    const uri = client.open('terms.en.md', PAIR.en);
    const other = `${client.root}/terms.zh.md`;
    assert.deepEqual(mismatches(await client.diagnostics(uri)), []);

    await writeFile(join(folder, 'terms.zh.md'), ZH.replace('30日', '15日'));
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 2 }] });
    await client.until('the findings are to be asked for', () => client.refreshes > before);
    const [found] = mismatches(await client.diagnostics(uri));
    assert.match(String(found?.message), /Here it is “30 days”, in the Chinese version “15日”/);
    assert.deepEqual(found?.relatedInformation?.[0]?.location, {
      uri: other,
      range: { start: { line: 4, character: 9 }, end: { line: 4, character: 12 } },
    });
  });
});

test('an open version comes before the one on disk, and its changes are followed when it rests', async () => {
  await withPair([], async (client) => {
    const uri = client.open('terms.en.md', PAIR.en);
    const other = client.open('terms.zh.md', ZH);
    assert.deepEqual(mismatches(await client.diagnostics(uri)), []);
    const before = client.refreshes;
    client.change(other, 2, [{ text: ZH.replace('30日', '20日') }]);
    await client.until('the findings are to be asked for', () => client.refreshes > before);
    assert.match(String(mismatches(await client.diagnostics(uri))[0]?.message), /“20日”/);
    client.close(other);
    assert.deepEqual(mismatches(await client.diagnostics(uri)), []);
  });
});

test('a clause leads to its counterpart, from its number, its text and the light bulb', async () => {
  await withPair([GO_TO_COUNTERPART_COMMAND], async (client) => {
    const uri = client.open('terms.en.md', PAIR.en);
    const other = `${client.root}/terms.zh.md`;
    const at = (line: number): Promise<CounterpartResult | null> =>
      client.connection.sendRequest(COUNTERPART, { uri, position: { line, character: 2 } });
    assert.deepEqual(await at(12), {
      uri: other,
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 11 } },
      found: true,
    });
    assert.equal((await at(8))?.range.start.line, 2);
    const range = { start: { line: 10, character: 4 }, end: { line: 10, character: 4 } };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const going = actions.find(({ command }) => command?.command === GO_TO_COUNTERPART_COMMAND);
    assert.equal(going?.title, 'Go to this clause in the Chinese version');
    assert.deepEqual(going?.command?.arguments, [{ uri, position: range.start }]);
  });
});

test('a document without another version has no counterpart', async () => {
  await withPair([], async (client) => {
    const uri = client.open('other.md', PAIR.en);
    const position = { line: 8, character: 0 };
    assert.equal(await client.connection.sendRequest(COUNTERPART, { uri, position }), null);
  });
});

test('the front matter names the other version, which may not lie outside of the workspace', async () => {
  await withPair([], async (client) => {
    const named = (path: string): string =>
      PAIR.en.replace('termsmith: agreement', `termsmith:\n  as: agreement\n  counterpart: ${path}`);
    const position = { line: 12, character: 0 };
    const uri = client.open('x.md', named('terms.zh.md'));
    const found = await client.connection.sendRequest<CounterpartResult | null>(COUNTERPART, { uri, position });
    assert.equal(found?.uri, `${client.root}/terms.zh.md`);
    for (const path of ['../terms.zh.md', 'none.md', 'https://example.com/terms.zh.md']) {
      const outside = client.open('y.md', named(path));
      assert.equal(await client.connection.sendRequest(COUNTERPART, { uri: outside, position }), null, path);
    }
  });
});

test('a version that the front matter names and that cannot be read is told of, until it is there', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'termsmith-pair-')));
  try {
    await withClient({ root: folder }, async (client) => {
      const text = `---\ntermsmith:\n  as: agreement\n  counterpart: chinese.md\n---\n${PAIR.en.slice(PAIR.en.indexOf('#'))}`;
      const uri = client.open('draft.md', text);
      const told = async (): Promise<readonly Diagnostic[]> =>
        (await client.diagnostics(uri)).filter(({ code }) => code === 'counterpart-missing');
      const [found] = await told();
      assert.match(String(found?.message), /There is no chinese\.md in the workspace/);
      assert.deepEqual(found?.range.start.line, 3);
      await writeFile(join(folder, 'chinese.md'), ZH);
      const before = client.refreshes;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${client.root}/chinese.md`, type: 1 }],
      });
      await client.until('the findings are to be asked for', () => client.refreshes > before);
      assert.deepEqual(await told(), []);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('where the other version names a draft in its front matter, the draft finds it, and loses it again', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'termsmith-pair-')));
  try {
    const named = (path: string): string =>
      `---\ntermsmith:\n  as: agreement\n  counterpart: ${path}\n---\n${ZH.slice(ZH.indexOf('#'))}`;
    await writeFile(join(folder, 'offer.md'), PAIR.en);
    await writeFile(join(folder, 'chinese.md'), named('offer.md'));
    await writeFile(join(folder, 'another.md'), named('contract.md'));
    await withClient({ root: folder }, async (client) => {
      const uri = client.open('offer.md', PAIR.en);
      const position = { line: 12, character: 0 };
      const found = async (): Promise<string | undefined> =>
        (await client.connection.sendRequest<CounterpartResult | null>(COUNTERPART, { uri, position }))?.uri;
      assert.equal(await found(), `${client.root}/chinese.md`, 'a file on disk');

      const other = client.open('chinese.md', named('offer.md'));
      assert.equal(await found(), other, 'an open one');
      await client.diagnostics(uri);
      const before = client.refreshes;
      client.change(other, 2, [{ text: named('contract.md') }]);
      await client.until('the findings are to be asked for', () => client.refreshes > before);
      assert.equal(await found(), undefined, 'it names another file now');
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
