import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type ClientOptions, type TestClient, withClient } from './client.js';

const DRAFT = `---
termsmith: agreement
---
# Terms

## Governing law

Swiss law governs these terms.
`;

const precedent = (law: string, more = ''): string => `# Terms of Acme

## Applicable law

The laws of ${law} apply to this agreement, and nothing else does.
${more}`;

/** Runs a test with a folder `mine` of precedents in a workspace of its own. */
async function withFolder(
  options: ClientOptions,
  run: (client: TestClient, folder: string, root: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'termsmith-precedents-'));
  const folder = join(root, 'mine');
  await mkdir(folder);
  try {
    await withClient({ root, settings: { references: { folders: ['mine'], builtIn: false } }, ...options }, (client) =>
      run(client, folder, root),
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The hover on the governing law, once it is as wanted. */
async function hoverUntil(client: TestClient, uri: string, wanted: (hover: string) => boolean): Promise<string> {
  for (let turn = 0; ; turn++) {
    const hover = await client.hover(uri, DRAFT, 'Governing law');
    if (wanted(hover)) return hover;
    assert.ok(turn < 200, `the hover is not as wanted: ${hover}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('precedents are read, quoted as they stand, and followed as they come, change and go', async () => {
  await withFolder({}, async (client, folder) => {
    await writeFile(join(folder, 'Acme 2021.md'), precedent('England'));
    const uri = client.open('draft.md', DRAFT);
    const first = await hoverUntil(client, uri, (hover) => hover.includes('Acme 2021'));
    assert.match(first, /England/);
    assert.match(first, /and nothing else does/);
    assert.doesNotMatch(first, /ZITADEL|restated/);
    await mkdir(join(folder, 'deeper'));
    await writeFile(join(folder, 'deeper', 'Beta.txt'), precedent('Austria'));
    await hoverUntil(client, uri, (hover) => hover.includes('Beta') && hover.includes('Austria'));
    // In one step, as editors save: a file that is being written is empty for a moment.
    await writeFile(join(folder, 'Acme 2021.new'), precedent('Norway'));
    await rename(join(folder, 'Acme 2021.new'), join(folder, 'Acme 2021.md'));
    await hoverUntil(client, uri, (hover) => hover.includes('Norway') && !hover.includes('England'));
    await rm(join(folder, 'deeper'), { recursive: true });
    await hoverUntil(client, uri, (hover) => !hover.includes('Beta'));
    assert.deepEqual(client.messages, []);
  });
});

test('a client that watches files does so for the server', async () => {
  await withFolder({ watches: true }, async (client, folder) => {
    const uri = client.open('draft.md', DRAFT);
    await client.until('it is asked to watch', () => client.watched.length > 0);
    assert.deepEqual(client.watched, [
      { watchers: [{ globPattern: { baseUri: pathToFileURL(folder).href, pattern: '**' } }] },
    ]);
    await writeFile(join(folder, 'Acme.md'), precedent('England'));
    const changes = [{ uri: pathToFileURL(join(folder, 'Acme.md')).href, type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await hoverUntil(client, uri, (hover) => hover.includes('Acme'));
  });
});

test('what cannot be read is named once, and the rest is read', async () => {
  await withFolder({ locale: 'zh-CN' }, async (client, folder, root) => {
    await writeFile(join(folder, 'Acme.md'), precedent('England'));
    await writeFile(join(folder, 'picture.md'), new Uint8Array(3000));
    await writeFile(join(folder, 'old.txt'), Buffer.from([0xb1, 0xbe, 0xd0, 0xad, 0xd2, 0xe9, 0xb5, 0xda, 0xd2, 0xbb]));
    await writeFile(join(folder, 'shopping.md'), 'Milk and bread.\n');
    await writeFile(join(folder, 'notes.md'), `---\ntermsmith: off\n---\n${precedent('France')}`);
    const uri = client.open('draft.md', DRAFT);
    await hoverUntil(client, uri, (hover) => hover.includes('Acme'));
    await client.until('they are named', () => client.messages.length > 0);
    assert.equal(client.messages.length, 1);
    for (const name of ['picture.md', 'old.txt', 'shopping.md']) assert.ok(client.messages[0]!.includes(name), name);
    assert.ok(!client.messages[0]!.includes('notes.md'));
    assert.match(client.messages[0]!, /已略过/);
    client.save(uri);
    client.configure({ references: { folders: ['mine', '~', 'absent'].slice(0, 1), builtIn: true } });
    await hoverUntil(client, uri, (hover) => hover.includes('ZITADEL') && hover.includes('Acme'));
    assert.equal(client.messages.length, 1);
    client.configure({ references: { folders: ['absent', 'mine'] } });
    await client.until('the absent folder is named', () => client.messages.length > 1);
    assert.ok(client.messages[1]!.includes(join(root, 'absent')), client.messages[1]);
    await hoverUntil(client, uri, (hover) => hover.includes('Acme'));
    client.configure({});
    await hoverUntil(client, uri, (hover) => hover.includes('ZITADEL') && !hover.includes('Acme'));
  });
});

test('a draft is not compared with itself, and other drafts with it', async () => {
  await withFolder({}, async (client, folder) => {
    await writeFile(join(folder, 'Acme.md'), DRAFT);
    await writeFile(join(folder, 'Beta.md'), precedent('Austria'));
    const uri = client.open('mine/Acme.md', DRAFT);
    const own = await hoverUntil(client, uri, (hover) => hover.includes('Beta'));
    assert.ok(!own.includes('Acme'));
    await hoverUntil(client, client.open('draft.md', DRAFT), (hover) => hover.includes('Acme'));
  });
});

test('many precedents are read with progress, which ends when the user ends it', async () => {
  await withFolder({}, async (client, folder) => {
    const more = precedent('England').repeat(20);
    for (let i = 0; i < 120; i++) await writeFile(join(folder, `${i}.md`), precedent('England', more));
    const uri = client.open('draft.md', DRAFT);
    await client.until('progress begins', () => client.progress.some(({ kind }) => kind === 'begin'));
    const { token, title, cancellable } = client.progress[0]!;
    assert.equal(title, 'Reading your precedents');
    assert.equal(cancellable, true);
    await client.until('progress goes on', () =>
      client.progress.some(({ message }) => /\d+ of 120/.test(message ?? '')),
    );
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await client.until('progress ends', () => client.progress.some(({ kind }) => kind === 'end'));
    await client.until('it is said how many were not read', () =>
      client.logged.some((message) => /\d+ were not read/.test(message)),
    );
    assert.ok(await client.hover(uri, DRAFT, 'Governing law'));
    client.open('another.md', DRAFT);
    assert.equal(client.progress.filter(({ kind }) => kind === 'begin').length, 1);
  });
});

test('without agreements nothing is read', async () => {
  await withFolder({}, async (client, folder) => {
    await writeFile(join(folder, 'shopping.md'), 'Milk and bread.\n');
    const uri = client.open('README.md', '# left-pad\n\nPads strings on the left.\n');
    assert.equal((await client.decision(uri))?.kind, 'none');
    await client.diagnostics(uri);
    assert.deepEqual(client.messages, []);
  });
});
