import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIGURATION, type ConfigurationResult } from '../../server/src/lsp/messages.js';
import { type TestClient, withClient } from './client.js';

const DRAFT = `---
termsmith: { as: agreement, disable: missing-parties }
---
# Terms

## Governing law

The laws of France govern these terms.
`;

/** Runs a test in a workspace that has a project file and a folder of drafts below it. */
async function withProject(
  files: Readonly<Record<string, string>>,
  run: (client: TestClient, write: (name: string, text: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'termsmith-project-'));
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(root, name), text);
    return pathToFileURL(join(root, name)).href;
  };
  try {
    await mkdir(join(root, 'drafts'));
    for (const [name, text] of Object.entries(files)) await write(name, text);
    await withClient({ root }, (client) => run(client, write));
  } finally {
    await rm(root, { recursive: true });
  }
}

const rulesOf = async (client: TestClient, uri: string): Promise<readonly string[]> =>
  (await client.diagnostics(uri)).map(({ code, data }) => {
    const { kind } = (data ?? {}) as { kind?: string };
    return kind === undefined ? String(code) : `${code}/${kind}`;
  });

test('a project file configures the drafts below it, and is followed', async () => {
  const playbook = 'playbook:\n  - { id: law, position: governingLaw, allowed: [CH] }\n';
  await withProject({ 'termsmith.yaml': `rules: { "missing-*": off }\n${playbook}` }, async (client, write) => {
    const uri = client.open('drafts/draft.md', DRAFT);
    assert.deepEqual(await rulesOf(client, uri), ['playbook/law']);
    const file = await write('termsmith.yaml', 'rules: { "missing-*": off }\n');
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    assert.deepEqual(await rulesOf(client, uri), []);
    const nearer = await write(
      'drafts/termsmith.json',
      '{ "extends": "../termsmith.yaml", "rules": { "missing-amend*": "error" } }',
    );
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: nearer, type: 1 }] });
    assert.ok((await rulesOf(client, uri)).includes('missing-amendments'));
  });
});

test('mistakes in a project file are shown in it, and taken back', async () => {
  await withProject({ 'termsmith.yaml': 'profile: prc\nrules: { typo: fatal }\n' }, async (client, write) => {
    const uri = client.open('drafts/draft.md', DRAFT);
    await client.diagnostics(uri);
    const shown = (): readonly unknown[] | undefined =>
      client.published.findLast((params) => params.uri.endsWith('/termsmith.yaml'))?.diagnostics;
    await client.until('the mistake is shown', () => shown()?.length === 1);
    const file = await write('termsmith.yaml', 'profile: prc\n');
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    await client.until('the mistake is taken back', () => shown()?.length === 0);
    assert.deepEqual((await client.decision(uri))?.kind, 'agreement');
  });
});

test('what applies to a document, and why, can be asked', async () => {
  await withProject({ 'termsmith.yaml': 'profile: prc\n' }, async (client) => {
    client.configure({ profile: 'ch' });
    const uri = client.open('drafts/draft.md', DRAFT);
    const result = await client.connection.sendRequest<ConfigurationResult | null>(CONFIGURATION, { uri });
    assert.equal(result?.files.length, 1);
    const profile = result?.settings.find(({ name }) => name === 'profile');
    assert.equal(profile?.value, 'prc');
    assert.match(profile?.from ?? '', /termsmith\.yaml$/);
    assert.ok(result?.settings.some(({ name, value }) => name === 'rules' && value === 'missing-parties: off'));
    assert.equal(await client.connection.sendRequest(CONFIGURATION, { uri: `${uri}x` }), null);
  });
});

test('what a baseline has is not reported again, and what is new is', async () => {
  await withProject({ 'termsmith.yaml': 'baseline: base.json\n' }, async (client, write) => {
    const draft = fileURLToPath(await write('drafts/draft.md', DRAFT));
    const baseline = join(draft, '../../base.json');
    execFileSync(process.execPath, ['dist/cli.cjs', 'check', draft, '--no-config', '--write-baseline', baseline]);
    const uri = client.open('drafts/draft.md', DRAFT);
    assert.deepEqual(await rulesOf(client, uri), []);
    const at = { line: 7, character: 0 };
    client.change(uri, 2, [{ range: { start: at, end: at }, text: '[TBD]\n\n' }]);
    assert.deepEqual(await rulesOf(client, uri), ['placeholder']);
  });
});
