import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CHANGE_CLAUSES, type ChangeClausesParams, type ChangeClausesResult } from '../../server/src/lsp/messages.js';
import { type TestClient, withClient } from './client.js';

const TEXT = `---
termsmith: agreement
---
# Terms of Use

1. Liability

1.1. We are not liable beyond Section 4.1.

2. Termination

2.1. We may terminate your account with 30 days' written notice.

4. Law

4.1. Swiss law governs these terms.
`;

const SEQUENTIAL = TEXT.replaceAll('4.1', '3.1').replace('4. Law', '3. Law');

function ask(
  client: TestClient,
  params: Omit<ChangeClausesParams, 'position'>,
  line = 0,
): Promise<ChangeClausesResult> {
  return client.connection.sendRequest(CHANGE_CLAUSES, { ...params, position: { line, character: 0 } });
}

function applied(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change ? change.edits : edit?.changes?.[uri];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), (edits ?? []) as TextEdit[]);
}

test('clauses are renumbered, moved and deleted by one edit, of the version that was asked about', async () => {
  await withClient({ snippets: true, annotations: true }, async (client) => {
    const uri = client.open('draft.md', TEXT);
    const { edit } = await ask(client, { uri, change: 'renumber', version: 1 });
    assert.equal(applied(uri, TEXT, edit), SEQUENTIAL);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    assert.deepEqual(edit?.changeAnnotations, {
      change: { label: 'Renumber the clauses, with all references', needsConfirmation: false },
    });
    // Deleting what is cited asks first.
    const gone = await ask(client, { uri, change: 'delete', version: 1 }, 13);
    assert.equal(gone.edit?.changeAnnotations?.change?.needsConfirmation, true);
    assert.match(gone.edit?.changeAnnotations?.change?.description ?? '', /lines 8/);
    const moved = await ask(client, { uri, change: 'up', version: 1 }, 9);
    assert.match(
      applied(uri, TEXT, moved.edit),
      /1\. Termination\n\n1\.1\. We may[\s\S]*2\. Liability\n\n2\.1\. We are/,
    );
  });
});

test('a change of another version is refused in the language of the person, and so is one that cannot be made', async () => {
  await withClient({ locale: 'zh-cn' }, async (client) => {
    const uri = client.open('draft.md', TEXT);
    client.change(uri, 2, [{ text: SEQUENTIAL }]);
    assert.deepEqual(await ask(client, { uri, change: 'renumber', version: 1 }), {
      problem: '文本在此期间已被修改，未作任何更改。请重试。',
    });
    assert.deepEqual(await ask(client, { uri, change: 'renumber', version: 2 }), {
      problem: '所有条款的编号都是连续的。',
    });
    assert.match((await ask(client, { uri, change: 'up', version: 2 }, 6)).problem ?? '', /本级的第一条/);
    assert.equal(await ask(client, { uri: 'file:///no.md', change: 'up', version: 2 }), null);
    // A client that takes no annotations gets none.
    const { edit } = await ask(client, { uri, change: 'down', version: 2 }, 6);
    assert.equal(edit?.changeAnnotations, undefined);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 2);
  });
});

test('a change that is taken back is not worked out', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', TEXT);
    const params = { uri, change: 'renumber', version: 1, position: { line: 0, character: 0 } };
    // The message that takes a request back may come too late on a busy machine; then there is an answer.
    const outcomes = new Set<unknown>();
    for (let i = 0; i < 40 && !outcomes.has(-32800); i++) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest<ChangeClausesResult>(CHANGE_CLAUSES, params, source.token);
      source.cancel();
      outcomes.add(
        await answer.then(
          ({ edit }) => (edit ? 'answered' : 'nothing'),
          ({ code }: { code: number }) => code,
        ),
      );
    }
    assert.ok(outcomes.has(-32800), [...outcomes].join());
    assert.deepEqual(
      [...outcomes].filter((outcome) => outcome !== 'answered'),
      [-32800],
    );
  });
});

test('numbers are put in sequence by a refactoring on a clause and by a source action', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', TEXT);
    const actions = (line: number, only?: string[]): Promise<CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character: 1 }, end: { line, character: 1 } },
        context: { diagnostics: [], ...(only && { only }) },
      });
    const title = 'Renumber the clauses, with all references';
    const [source] = await actions(0, ['source.renumberClauses']);
    assert.equal(source?.title, title);
    const done = await client.connection.sendRequest<CodeAction>('codeAction/resolve', source);
    assert.equal(applied(uri, TEXT, done.edit), SEQUENTIAL);
    assert.ok((await actions(13)).some((action) => action.title === title && action.kind === 'refactor.rewrite'));
    client.change(uri, 2, [{ text: SEQUENTIAL }]);
    assert.ok(!(await actions(13)).some((action) => action.title === title));
    assert.deepEqual(await actions(0, ['source.renumberClauses']), []);
  });
});

test('an action that cannot be done says why', async () => {
  await withClient({}, async (client) => {
    const text = TEXT.replace('4.1.\n', '3.\n');
    const uri = client.open('draft.md', text);
    const [source] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source'] },
    });
    const done = await client.connection.sendRequest<CodeAction>('codeAction/resolve', source);
    assert.equal(done.edit, undefined);
    await client.until('the reason is shown', () => client.messages.some((one) => /“Section 3” on line 8/.test(one)));
  });
});

test('a term is extracted by an action with a tab stop, in the language of the person', async () => {
  await withClient({ snippets: true, locale: 'zh-cn' }, async (client) => {
    const text =
      '---\ntermsmith: agreement\n---\n# Terms\n\n## 1. Definitions\n\n- “Fees” means the prices.\n- “Order” means a request.\n\n## 2. Use\n\nOur support staff takes the Order and the Fees. The support staff answers.\n';
    const uri = client.open('draft.md', text);
    const range = { start: { line: 12, character: 4 }, end: { line: 12, character: 17 } };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['refactor.extract'] },
    });
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['将“Support Staff”定义为术语，并在其后统一使用', 'refactor.extract']],
    );
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    const edits = change?.edits as (TextEdit & { readonly snippet?: { readonly value: string } })[];
    const [entry, ...uses] = edits.map((one) => one.snippet?.value ?? one.newText);
    assert.match(entry ?? '', /^\n- “Support Staff” means \$\{1:\[●\]\}\.$/);
    assert.deepEqual(uses, ['Support Staff', 'Support Staff']);
    client.change(uri, 2, [{ text: `${text}\n` }]);
    const stale = await client.connection.sendRequest<CodeAction>('codeAction/resolve', actions[0]);
    assert.equal(stale.edit, undefined);
  });
});
