import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Contract } from '../../server/src/analysis/contract.js';
import type { Host } from '../../server/src/lsp/host.js';
import { TestClient, withClient } from './client.js';
import { agreement } from './drafts.js';

const TEXT = agreement('agreement');

/** A client of a server whose reader forgets the last clause at each update. */
async function withForgetful(
  verify: NonNullable<Host['verify']>,
  settings: unknown,
  run: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = TestClient.within(
    {
      newReader: (core) => {
        const reader = core.newReader();
        return {
          read: (syntax) => reader.read(syntax),
          update: (...update) => {
            const { syntax, outline, clauses, starts, frame, parties, letters } = reader.update(...update);
            return new Contract(syntax, outline, clauses.slice(0, -1), starts, frame, parties, letters);
          },
        };
      },
      newFeatures: () => ({
        hover: ({ contract }) => ({ markdown: `${contract.clauses.length} clauses`, range: { start: 0, end: 1 } }),
      }),
    },
    { verify },
    { settings },
  );
  try {
    await client.initialize();
    await run(client);
  } finally {
    client.kill();
  }
}

/** Types a secret word into the last clause and gives what the hover says then: how many clauses there are. */
async function typed(client: TestClient): Promise<string> {
  const uri = client.open('draft.md', TEXT);
  await client.diagnostics(uri);
  const position = { line: 17, character: 4 };
  client.change(uri, 2, [{ range: { start: position, end: position }, text: ' Zanzibar' }]);
  await client.diagnostics(uri);
  return client.hover(uri, TEXT, 'Swiss');
}

test('an update that is not what a fresh reading is gets reported and mended, without words of the draft', async () => {
  await withForgetful('on', null, async (client) => {
    const right = await typed(client);
    assert.equal(client.logged.length, 1, client.logged.join('\n'));
    const log = client.logged[0]!;
    assert.match(log, /the number of clauses was read otherwise .* The fresh reading is used/);
    assert.doesNotMatch(log, /Zanzibar|Swiss|liable|Terms of Use/);
    const data = JSON.parse(log.slice(log.indexOf('{'))) as Record<string, unknown>;
    const { edit } = data as { edit: { start: number; inserted: number } };
    assert.equal(data.length, TEXT.length);
    assert.equal(edit.inserted, ' Zanzibar'.length);
    assert.ok(Array.isArray(data.blocksAfresh) && data.blocksAfresh.some((b) => /^(?:\S+ )*paragraph \d+/.test(b)));
    assert.equal(data.text, undefined);
    await withForgetful('off', null, async (other) => {
      const wrong = await typed(other);
      assert.equal(Number.parseInt(right, 10), Number.parseInt(wrong, 10) + 1);
      // Without the check nothing is told but that a rule stumbled over what the broken reader left.
      assert.deepEqual(
        other.logged.filter((line) => !line.startsWith('The rule ')),
        [],
      );
    });
  });
});

test('a user who agrees has the report hold all that it takes to reproduce it', async () => {
  await withForgetful('off', { developer: { verifyUpdates: 'withText' } }, async (client) => {
    await typed(client);
    assert.equal(client.logged.length, 1, client.logged.join('\n'));
    const log = client.logged[0]!;
    const data = JSON.parse(log.slice(log.indexOf('{'))) as { text: string; inserted: string };
    assert.equal(data.text, TEXT);
    assert.equal(data.inserted, ' Zanzibar');
  });
});

test('the environment can have a server verify itself, and it finds nothing', async () => {
  process.env.TERMSMITH_VERIFY = '1';
  try {
    await withClient({}, async (client) => {
      const uri = client.open('draft.md', TEXT);
      await client.diagnostics(uri);
      for (let version = 2; version < 40; version++) {
        const position = { line: version % 18, character: 0 };
        client.change(uri, version, [{ range: { start: position, end: position }, text: version % 3 ? '- ' : '# ' }]);
        await client.diagnostics(uri);
      }
      assert.deepEqual(client.logged, []);
    });
  } finally {
    delete process.env.TERMSMITH_VERIFY;
  }
});
