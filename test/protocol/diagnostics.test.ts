import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, DiagnosticTag, LSPErrorCodes } from 'vscode-languageserver/node';
import { type TestClient, withClient } from './client.js';
import { agreement } from './drafts.js';

const notices = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('front-matter'));

test('diagnostics are sent with the version that they are of, and taken back on closing', async () => {
  await withClient({ push: true }, async (client) => {
    const uri = client.open('draft.md', agreement());
    const first = await client.publishedFor(uri, 1);
    assert.deepEqual(notices(first.diagnostics), ['front-matter-value']);
    assert.ok(first.diagnostics.every(({ source }) => source === 'Termsmith'));
    client.change(uri, 2, [
      { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 19 } }, text: 'agreement' },
    ]);
    assert.deepEqual(notices((await client.publishedFor(uri, 2)).diagnostics), []);
    client.close(uri);
    await client.until('they are taken back', () => client.published.at(-1)?.version === undefined);
    assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
  });
});

test('of a burst of versions only the last is worked on', async () => {
  await withClient({ push: true }, async (client) => {
    const uri = client.open('draft.md', agreement());
    await client.publishedFor(uri, 1);
    for (let version = 2; version <= 201; version++)
      client.change(uri, version, [
        { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: 'a' },
      ]);
    await client.publishedFor(uri, 201);
    assert.ok(client.published.length < 50, `${client.published.length} versions were sent`);
  });
});

test('what has not changed is not sent again to a client that asks', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', agreement());
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, [
      { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 19 } }, text: 'annex' },
    ]);
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
  });
});

test('of questions that a client asks at each key and does not take back, the last is answered', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', agreement());
    await client.pull(uri);
    const asked = Array.from({ length: 40 }, (_, i) => {
      client.change(uri, i + 2, [
        { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: 'a' },
      ]);
      return client.pull(uri).catch((error: { readonly code: number; readonly data: unknown }) => error);
    });
    const last = client.pull(uri);
    const answers = await Promise.all(asked);
    for (const answer of answers.slice(0, -1))
      assert.ok(
        'code' in answer ? answer.code === LSPErrorCodes.ServerCancelled : answer.kind === 'full',
        JSON.stringify(answer),
      );
    assert.ok(
      answers.some((answer) => 'code' in answer && JSON.stringify(answer.data) === '{"retriggerRequest":false}'),
    );
    // Nothing was typed between the last two questions: they are of one version.
    assert.deepEqual(answers.at(-1), await last);
  });
});

test('with run: onSave, what is typed waits until it is saved', async () => {
  await withClient({ settings: { run: 'onSave' } }, async (client) => {
    const uri = client.open('draft.md', agreement());
    const first = await client.pull(uri);
    assert.equal(first.kind, 'full');
    const key = { start: { line: 1, character: 11 }, end: { line: 1, character: 19 } };
    client.change(uri, 2, [{ range: key, text: 'agreement' }]);
    assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
    client.save(uri);
    await client.until('the client is told to ask again', () => client.refreshes > 0);
    const saved = await client.pull(uri, first.resultId);
    assert.equal(saved.kind, 'full');
    assert.deepEqual(saved.kind === 'full' && notices(saved.items), []);
  });
});

test('severities are what the settings make of them', async () => {
  const settings = { rules: { customizations: [{ rule: '*', severity: 'off' }] } };
  await withClient({ settings }, async (client) => {
    const uri = client.open('draft.md', agreement());
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ code }) => code),
      ['front-matter-value'],
    );
  });
});

test('after any edits the diagnostics are those of the text opened afresh', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', agreement().replaceAll('\n', '\r\n'));
    await client.pull(uri);
    const insert = (line: number, character: number, text: string): void =>
      client.change(uri, ++version, [{ range: { start: { line, character }, end: { line, character } }, text }]);
    let version = 1;
    let lines = 0;
    for (const text of ['1.2. See section 9.9.\r\n\r\n', '# 第一条\n', '&nbsp;', '\r', '\n', '**“Fee”** means\n']) {
      insert(5 + (lines % 9), lines % 4, text);
      await client.pull(uri);
      lines += 3;
    }
    const incremental = await client.diagnostics(uri);
    const text = replay(agreement().replaceAll('\n', '\r\n'));
    const fresh = await client.diagnostics(client.open('fresh.md', text));
    const bare = (list: readonly Diagnostic[]): unknown =>
      list.map(({ code, range, message }) => [code, range, message]);
    assert.deepEqual(bare(incremental), bare(fresh));
  });
});

test('a finding leads to the page of its rule, by the command of the client or as a file', async () => {
  const broken =
    '---\ntermsmith: agreement\n---\n\n# Terms\n\n## 1. Fees\n\nYou pay under section 7.\n\n## 2. Term\n\nOne year.\n';
  const addresses = async (client: TestClient): Promise<ReadonlyMap<string, string | undefined>> => {
    const found = await client.diagnostics(client.open('draft.md', broken));
    return new Map(found.map(({ code, codeDescription }) => [String(code), codeDescription?.href]));
  };
  await withClient({}, async (client) => {
    const page = (await addresses(client)).get('broken-section-reference')!;
    assert.equal(page, pathToFileURL('docs/rules/broken-section-reference.md').href);
    assert.match(readFileSync(new URL(page), 'utf8'), /^# broken-section-reference\n/);
  });
  await withClient({ commands: ['termsmith.showRule'] }, async (client) => {
    for (const [rule, address] of await addresses(client))
      assert.equal(address, `command:termsmith.showRule?${encodeURIComponent(JSON.stringify([{ rule }]))}`);
  });
});

/** The text after the edits of the test above. */
function replay(start: string): string {
  let text = start;
  let lines = 0;
  for (const piece of ['1.2. See section 9.9.\r\n\r\n', '# 第一条\n', '&nbsp;', '\r', '\n', '**“Fee”** means\n']) {
    const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
    const line = 5 + (lines % 9);
    const end = (starts[line + 1] ?? text.length + 2) - 1;
    let at = Math.min(starts[line]! + (lines % 4), end);
    while (at > starts[line]! && /[\r\n]/.test(text.charAt(at - 1))) at--;
    text = text.slice(0, at) + piece + text.slice(at);
    lines += 3;
  }
  return text;
}

test('what nobody needs is shown faded, and nothing else', async () => {
  await withClient({}, async (client) => {
    const text = `${agreement()}\n## Network\n\nAccess by internet service providers (“Carriers”) is not our affair.\n`;
    const report = await client.pull(client.open('draft.md', text));
    assert.ok(report.kind === 'full');
    const tagged = report.items.filter(({ tags }) => tags !== undefined);
    assert.ok(tagged.length > 0);
    for (const { code, tags } of tagged) {
      assert.equal(code, 'unused-definition');
      assert.deepEqual(tags, [DiagnosticTag.Unnecessary]);
    }
  });
});
