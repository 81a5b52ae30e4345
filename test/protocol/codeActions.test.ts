import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  SnippetTextEdit,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { INSERT, INSERTABLE, type InsertableResult, type InsertResult } from '../../server/src/lsp/messages.js';
import { type TestClient, withClient } from './client.js';
import { agreement } from './drafts.js';

const TITLE = { start: { line: 3, character: 2 }, end: { line: 3, character: 6 } };

async function actionsAt(client: TestClient, uri: string, only?: readonly string[]): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: TITLE,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

function titled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  assert.ok(found, `there is “${title}”; there are:\n${actions.map((a) => a.title).join('\n')}`);
  return found;
}

/** The edits of one document in its first version. */
function editsOf(edit: WorkspaceEdit | undefined): TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(TextDocumentEdit.is(change));
  assert.equal(change.textDocument.version, 1);
  return change.edits as TextEdit[];
}

const resolved = (client: TestClient, action: CodeAction): Promise<CodeAction> =>
  client.connection.sendRequest('codeAction/resolve', action);

test('a missing clause is inserted by an action that is worked out when it is chosen', async () => {
  await withClient({}, async (client) => {
    const text = agreement('agreement');
    const uri = client.open('draft.md', text);
    const action = titled(await actionsAt(client, uri), 'Insert a clause: Amendments to the terms');
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.equal(action.edit, undefined);
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['missing-amendments'],
    );
    // Another place is asked about in between, as editors do.
    await actionsAt(client, uri, ['refactor']);
    const edits = editsOf((await resolved(client, action)).edit);
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
    assert.match(after, /\n4\. Amendments\n\n4\.1\. We may amend these terms where a change in the law/);
    client.change(uri, 2, [{ text: after }]);
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(!codes.includes('missing-amendments'));
    assert.equal((await resolved(client, action)).edit, undefined, 'an action of an earlier version changes nothing');
  });
});

test('clients that take snippets get tab stops, and edits in Chinese for Chinese drafts', async () => {
  await withClient({ snippets: true, locale: 'zh-cn' }, async (client) => {
    const draft =
      '---\ntermsmith: agreement\n---\n# 服务协议\n\n第一条 服务\n\n我们向您提供云服务。\n\n第二条 费用\n\n您按月支付费用。\n';
    const uri = client.open('draft.md', draft);
    const action = titled(await actionsAt(client, uri), '插入条款：终止');
    const [change] = (await resolved(client, action)).edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    const stops = change.edits.filter((edit) => SnippetTextEdit.is(edit));
    assert.equal(stops.length, 1);
    assert.match(stops[0]!.snippet.value, /第三条 终止\n\n您可以随时终止本协议[\s\S]*\$\{1:90日\}/);
  });
});

test('the command to insert a clause gets the types, missing ones first, and the edits of the one that is chosen', async () => {
  await withClient({}, async (client) => {
    const text = agreement('agreement');
    const uri = client.open('draft.md', text);
    const { types } = await client.connection.sendRequest<InsertableResult>(INSERTABLE, { uri });
    const present = types.findIndex(({ missing }) => !missing);
    assert.ok(present > 30 && types.slice(present).every(({ missing }) => !missing));
    assert.ok(types.slice(present).some(({ type }) => type === 'termination'));
    const fees = types.find(({ type }) => type === 'fees')!;
    assert.deepEqual(
      fees.variants.map(({ name }) => name),
      ['by invoice', 'prepaid', 'by use', 'in the provider’s favour', 'in the customer’s favour'],
    );
    const params = { uri, type: 'fees', variant: 'prepaid' };
    const result = await client.connection.sendRequest<InsertResult>(INSERT, params);
    const edits = editsOf(result.edit);
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
    const lines = after.split('\n');
    assert.ok(
      lines.slice(result.line, result.line + 4).some((line) => /^\d\. Fees/.test(line)),
      after,
    );
    assert.equal(await client.connection.sendRequest(INSERT, { uri, type: 'nonsense', variant: 'x' }), null);
  });
});

test('a clause is replaced only after a person has seen the change; one figure is changed at once', async () => {
  await withClient({ annotations: true }, async (client) => {
    const text =
      '---\ntermsmith: agreement\n---\n# Terms\n\n## 1. Amendments\n\nWe may amend these terms by giving notice of 45 days by e-mail.\n';
    const uri = client.open('draft.md', text);
    const at = async (line: number, character: number): Promise<CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [], only: ['refactor.rewrite'] },
      });
    const title = 'Replace by the balanced clause: notice and right to object';
    const replaced = await resolved(client, titled(await at(5, 4), title));
    const annotation = replaced.edit?.changeAnnotations?.change;
    assert.deepEqual([annotation?.label, annotation?.needsConfirmation], [title, true]);
    assert.match(annotation?.description ?? '', /Compare both texts/);

    const figure = (await at(7, text.split('\n')[7]!.indexOf('45'))).find((one) => one.title.includes('“30 days”'));
    assert.match(figure?.title ?? '', /^Notice of amendments: “30 days” instead of “45 days”, as in ZITADEL 2020/);
    const changed = await resolved(client, figure!);
    const [edit] = (changed.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edit!.edits as TextEdit[]);
    assert.equal(after, text.replace('45 days', '30 days'));
    assert.equal(changed.edit?.changeAnnotations?.change?.needsConfirmation, false);
  });
});
