import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PackedData } from '../../server/src/lsp/packedData.js';
import { TestClient, withClient } from './client.js';
import { agreement, README } from './drafts.js';

test('the server introduces itself, says what it can do, and ends when it is told to', async () => {
  const client = TestClient.start();
  try {
    const { capabilities, serverInfo } = await client.initialize();
    assert.equal(serverInfo?.name, 'Termsmith');
    assert.match(serverInfo?.version ?? '', /^\d+\.\d+\.\d+/);
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'termsmith',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.equal(await client.stop(), 0);
  } finally {
    client.kill();
  }
});

test('the data is read once, behind the answer that the client waits for and before it opens a document', async () => {
  let reads = 0;
  const readData = (): PackedData => {
    reads++;
    return { types: [], clauses: [], cues: { en: [], zh: [] }, citations: [], agreements: {}, digests: {}, pieces: {} };
  };
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const client = TestClient.within({}, { readData, turn });
  await client.initialize();
  for (let i = 0; i < 100 && reads === 0; i++) await turn();
  assert.equal(reads, 1);
  await client.diagnostics(client.open('terms.md', agreement()));
  assert.equal(reads, 1);
  client.connection.dispose();
});

test('a client that cannot ask for diagnostics is not told to', async () => {
  const client = TestClient.start({ push: true });
  try {
    const { capabilities } = await client.initialize();
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.stop();
  } finally {
    client.kill();
  }
});

test('the server says what a document is taken for and why, and does as the user chooses', async () => {
  await withClient({}, async (client) => {
    const readme = client.open('README.md', README);
    const decided = await client.decision(readme);
    assert.equal(decided?.kind, 'none');
    assert.equal(decided?.by, 'text');
    assert.match(decided?.reason ?? '', /does not read like an agreement/);
    assert.deepEqual(await client.diagnostics(readme), []);
    const { refreshes } = client;
    const chosen = await client.choose(readme, 'agreement');
    assert.equal(chosen?.kind, 'agreement');
    assert.equal(chosen?.by, 'choice');
    await client.until('the client is told to ask again', () => client.refreshes > refreshes);
    assert.equal((await client.choose(readme, 'automatic'))?.kind, 'none');
    assert.equal(await client.decision('file:///drafts/unknown.md'), null);
  });
});

test('choices of earlier days are given at the start', async () => {
  const choices = { 'file:///drafts/README.md': 'agreement', 'file:///drafts/other.md': 'nonsense' };
  await withClient({ choices }, async (client) => {
    assert.equal((await client.decision(client.open('README.md', README)))?.by, 'choice');
    assert.equal((await client.decision(client.open('other.md', README)))?.by, 'text');
  });
});

test('a document becomes an agreement while it is typed', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', 'Something to begin with.\n');
    assert.equal((await client.decision(uri))?.kind, 'none');
    await client.pull(uri);
    client.change(uri, 2, [{ text: agreement('agreement').replace(/^---[\s\S]*?---\n/, '') }]);
    await client.until('the decision changes', () => client.decisions.some(({ kind }) => kind === 'agreement'));
    await client.until('the client is told to ask again', () => client.refreshes > 0);
  });
});

test('settings hold per document, change at once, and mistakes in them are named', async () => {
  await withClient({ settings: { enable: false } }, async (client) => {
    const uri = client.open('draft.md', agreement());
    assert.equal((await client.decision(uri))?.by, 'disabled');
    assert.deepEqual(await client.diagnostics(uri), []);
    client.configure({ run: 'sometimes' });
    await client.until('the decision changes', () => client.decisions.some(({ kind }) => kind === 'agreement'));
    assert.match((await client.decision(uri))?.problem ?? '', /^termsmith\.run: Must be one of onType, onSave/);
    client.configure({ agreements: { exclude: ['*.md'] } });
    await client.until('it is excluded', () => client.decisions.some(({ by }) => by === 'setting'));
    assert.deepEqual(await client.diagnostics(uri), []);
  });
});

test('messages are in the language of the editor', async () => {
  await withClient({ locale: 'zh-CN' }, async (client) => {
    const uri = client.open('draft.md', agreement());
    const [notice] = await client.diagnostics(uri);
    assert.match(String(notice?.message), /\p{Script=Han}/u);
    assert.equal(notice?.code, 'front-matter-value');
  });
});
