import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { TestClient, withClient } from './client.js';
import { agreement } from './drafts.js';

test('no text brings the server down', async () => {
  const texts: Readonly<Record<string, string>> = {
    empty: '',
    nul: `${agreement()}\0\0 \0\n`,
    'replacement characters': agreement().replaceAll('e', '\uFFFD'),
    'half a pair': `${agreement()}\uD83D and \uDE00`,
    'lone carriage returns': agreement().replaceAll('\n', '\r'),
    'one long line': agreement().replaceAll('\n', ' ').repeat(50),
    'many brackets': `${agreement()}${'['.repeat(5000)}`,
    'deep quotes': `${agreement()}${'> '.repeat(500)}x`,
    'open comment': agreement().replace('1. Liability', '<!-- 1. Liability'),
    'half a reference': `${agreement()}&#x110000; &#0; &nosuch;`,
  };
  await withClient({}, async (client) => {
    for (const [name, text] of Object.entries(texts)) {
      const uri = client.open(`${encodeURIComponent(name)}.md`, text);
      await client.diagnostics(uri);
      await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 10, character: 3 },
      });
      client.close(uri);
    }
    assert.deepEqual(client.logged, []);
  });
});

test('front matter that does not end is said to be so', async () => {
  await withClient({}, async (client) => {
    const text = agreement('agreement').replace('\n---\n', '\n');
    const found = await client.diagnostics(client.open('draft.md', text));
    assert.equal(found[0]?.code, 'front-matter-unterminated');
    assert.deepEqual(found[0]?.range.start, { line: 0, character: 0 });
  });
});

test('a file that was opened in a wrong encoding is said to be so, and nothing else', async () => {
  await withClient({}, async (client) => {
    const bytes = await readFile('test/fixtures/bytes/gbk.md');
    const uri = client.open('gbk.md', new TextDecoder().decode(bytes));
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range.start]),
      [['wrong-encoding', 2, { line: 0, character: 0 }]],
    );
    assert.match((await client.decision(uri))?.problem ?? '', /GB18030/);
    client.change(uri, 2, [{ text: new TextDecoder('gb18030').decode(bytes) }]);
    await client.until('the document is taken for an agreement', () => client.decisions.at(-1)?.kind === 'agreement');
    assert.ok((await client.diagnostics(uri)).every(({ code }) => code !== 'wrong-encoding'));
  });
});

test('of a file that is too long nothing is said but that', async () => {
  await withClient({}, async (client) => {
    const text = agreement('agreement') + 'The customer pays the fee within thirty days.\n\n'.repeat(110_000);
    assert.ok(text.length > 5_000_000);
    const uri = client.open('long.md', text);
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['file-too-long', 3]],
    );
    const position = { line: 8, character: 1 };
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }), null);
    client.change(uri, 2, [{ text: agreement('agreement') }]);
    assert.ok((await client.diagnostics(uri)).every(({ code }) => code !== 'file-too-long'));
  });
});

test('requests about what is not there get an empty answer', async () => {
  await withClient({}, async (client) => {
    const textDocument = { uri: 'file:///drafts/nowhere.md' };
    const position = { line: 1_000_000, character: 1_000_000 };
    assert.deepEqual(await client.diagnostics(textDocument.uri), []);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument, position }), null);
    client.change(textDocument.uri, 7, [{ text: 'x' }]);
    client.close(textDocument.uri);
    const uri = client.open('draft.md', agreement());
    client.change(uri, 2, [{ range: { start: position, end: position }, text: 'behind the end' }]);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }), null);
    assert.equal((await client.pull(uri)).kind, 'full');
  });
});

test('a feature that throws is reported once and does not stop the others', async () => {
  const client = TestClient.within(
    {
      newFeatures: () => ({
        hover: () => {
          throw new Error('a fault in the hover');
        },
        folds: () => [{ range: { start: 0, end: 30 } }],
      }),
    },
    { readBundle: () => Promise.reject(new Error('no disk')) },
  );
  await client.initialize();
  const uri = client.open('draft.md', agreement('agreement'));
  const textDocument = { uri };
  const position = { line: 3, character: 3 };
  for (let times = 0; times < 3; times++)
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument, position }), null);
  const folds = await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
  assert.equal((folds as unknown[]).length, 1);
  assert.equal(client.logged.filter((text) => text.includes('a fault in the hover')).length, 1);
  assert.equal(client.logged.filter((text) => text.includes('no disk')).length, 1);
  client.kill();
});
