import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, Hover } from 'vscode-languageserver/node';
import {
  AGREEMENT_TEXT,
  AGREEMENTS,
  type AgreementsResult,
  type AgreementTextResult,
  BOARD,
  BOARD_FILE,
  type BoardResult,
  COMPARABLE_CLAUSE,
  COVERAGE,
  type ComparableClause,
  type CoverageResult,
  SIDE_BY_SIDE,
  type SideBySide,
} from '../../server/src/lsp/messages.js';
import { type TestClient, withClient } from './client.js';
import { README } from './drafts.js';

const DRAFT = `---
termsmith: agreement
---

# Terms of Service

## Amendments

We may amend these terms with 10 days' notice by email.

## Governing law

Swiss law governs these terms.
`;
const AMENDMENTS = { line: 8, character: 4 };
const COMMANDS = ['termsmith.compareClause', 'termsmith.showReference'];

const ask = <T>(client: TestClient, request: string, params: object): Promise<T> =>
  client.connection.sendRequest(request, params);

test('the server lists the agreements, those in the draft’s language first, and shows them', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    const { agreements } = await ask<AgreementsResult>(client, AGREEMENTS, { uri });
    assert.equal(agreements.length, 5);
    assert.equal(agreements[0]?.id, 'zitadel-2020.en');
    assert.equal(agreements[0]?.detail, 'English · law of Switzerland · 2020-09-01');
    const shown = await ask<AgreementTextResult>(client, AGREEMENT_TEXT, {
      uri,
      agreement: 'zitadel-2020.en',
      clause: 1,
    });
    assert.equal(shown.name, 'ZITADEL 2020');
    assert.match(shown.text.split('\n')[shown.line!]!, /^### Introduction/);
    assert.doesNotMatch(shown.text, /^---/);
    assert.equal(await ask(client, AGREEMENT_TEXT, { uri, agreement: 'none' }), null);
  });
});

test('the server puts a clause and a whole draft beside an agreement', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    const found = await ask<ComparableClause>(client, COMPARABLE_CLAUSE, { uri, position: AMENDMENTS });
    assert.equal(found.title, 'Amendments');
    assert.equal(found.choices.length, 5);
    const { agreement } = found.choices[0]!;
    const clause = await ask<SideBySide>(client, SIDE_BY_SIDE, { uri, agreement, position: AMENDMENTS });
    assert.match(clause.right.text, /10 days' notice by email/);
    assert.doesNotMatch(clause.right.text, /Swiss law/);
    const whole = await ask<SideBySide>(client, SIDE_BY_SIDE, { uri, agreement });
    assert.match(whole.right.text, /Swiss law governs/);
    assert.equal(await ask(client, SIDE_BY_SIDE, { uri, agreement: 'none' }), null);
    // The texts follow the draft.
    client.change(uri, 2, [{ text: DRAFT.replace('10 days', '45 days') }]);
    const after = await ask<SideBySide>(client, SIDE_BY_SIDE, { uri, agreement, position: AMENDMENTS });
    assert.match(after.right.text, /45 days' notice by email/);
  });
});

test('the server says which clause types a draft has, and lacks', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    const { present, lacking } = await ask<CoverageResult>(client, COVERAGE, { uri });
    assert.deepEqual(
      present.map(({ type }) => type),
      ['governing-law', 'amendments'],
    );
    assert.equal(present[1]?.clauses[0]?.range.start.line, 6);
    assert.equal(lacking[0]?.severity, 'error');
    assert.ok(lacking.some(({ type }) => type === 'termination'));
  });
});

test('the server makes the board, with lines of the draft, and the same as a file', async () => {
  await withClient({ settings: { standpoint: 'provider' } }, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    const board = await ask<BoardResult>(client, BOARD, { uri, agreements: ['zitadel-2020.en'] });
    assert.equal(board.standpoint, 'provider');
    assert.deepEqual(
      board.columns.map(({ id }) => id),
      ['zitadel-2020.en'],
    );
    const row = board.rows.find(({ type }) => type === 'amendments')!;
    assert.equal(row.line, 6);
    assert.equal(row.lines[0]?.cells[0]?.judgement, 'worse for the provider');
    assert.equal((await ask<BoardResult>(client, BOARD, { uri })).columns.length, 5);
    assert.match(
      await ask<string>(client, BOARD_FILE, { uri, format: 'markdown' }),
      /^# Comparison: Terms of Service\n/,
    );
    assert.match(await ask<string>(client, BOARD_FILE, { uri, format: 'csv' }), /^Clause,Position,This draft,/);
  });
});

test('what is no agreement, and what is not open, is compared with nothing', async () => {
  await withClient({}, async (client) => {
    for (const uri of [client.open('README.md', README), 'file:///drafts/unknown.md']) {
      assert.deepEqual(await ask(client, AGREEMENTS, { uri }), { agreements: [] });
      for (const request of [COVERAGE, BOARD, COMPARABLE_CLAUSE, SIDE_BY_SIDE])
        assert.equal(await ask(client, request, { uri, position: AMENDMENTS, agreement: 'zitadel-2020.en' }), null);
    }
    assert.deepEqual(client.logged, []);
  });
});

test('links and lenses name commands only where the client has them, and lenses only where they are wanted', async () => {
  const hoverAt = (client: TestClient, uri: string): Promise<Hover> =>
    ask(client, 'textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 5 } });
  const lensesOf = (client: TestClient, uri: string): Promise<CodeLens[]> =>
    ask(client, 'textDocument/codeLens', { textDocument: { uri } });
  await withClient({}, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    assert.doesNotMatch(JSON.stringify(await hoverAt(client, uri)), /command:/);
  });
  await withClient({ commands: COMMANDS, settings: { codeLens: { compare: true } } }, async (client) => {
    const uri = client.open('terms.md', DRAFT);
    const { contents } = await hoverAt(client, uri);
    const [, encoded] = /\[Compare side by side\]\(command:termsmith\.compareClause\?([^)]+)\)/.exec(
      (contents as { value: string }).value,
    )!;
    assert.deepEqual(JSON.parse(decodeURIComponent(encoded!)), [
      { uri, agreement: 'zitadel-2020.en', position: { line: 6, character: 0 } },
    ]);
    const lenses = await lensesOf(client, uri);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.command, command?.arguments]),
      [6, 10].map((line) => [line, COMMANDS[0], [{ uri, position: { line, character: 0 } }]]),
    );
    client.configure({});
    assert.deepEqual(await lensesOf(client, uri), []);
  });
});
