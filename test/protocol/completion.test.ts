import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, InsertTextFormat, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type TestClient, withClient } from './client.js';
import { agreement } from './drafts.js';

const text = agreement('agreement').replace('2. Termination', '\n2. Termination');

async function itemsAt(client: TestClient, uri: string, line: number, character: number): Promise<CompletionItem[]> {
  const position = { line, character };
  return client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
}

function labelled(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((item) => item.label === label);
  assert.ok(found, `“${label}” is proposed; there are: ${items.map((item) => item.label).join(', ')}`);
  return found;
}

test('a clause is proposed with what it is, and moves the others where it is accepted after more was typed', async () => {
  await withClient({ snippets: true }, async (client) => {
    const uri = client.open('draft.md', text);
    const line = text.split('\n').indexOf('2. Termination') - 1;
    const item = labelled(await itemsAt(client, uri, line, 0), 'Notices');
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item.documentation, undefined);
    client.change(uri, 2, [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'not' }]);
    const whole = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match((whole.documentation as { value: string }).value, /\n2\. Notices\n\n2\.1\. Either party/);
    const edits = [item.textEdit as TextEdit, ...(whole.additionalTextEdits ?? [])];
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
    assert.match(after, /\n\n2\. Notices\n\n2\.1\. Either party [\s\S]+\n\n3\. Termination\n\n3\.1\. We may/);
    assert.match(after, /\n4\. Law\n\n4\.1\. Swiss law/);
  });
});

test('a client without snippets gets plain text, and one that resolves no edits gets all of them at once', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', text);
    const line = text.split('\n').indexOf('2. Termination') - 1;
    const item = labelled(await itemsAt(client, uri, line, 0), 'Amendments to the terms');
    assert.equal(item.insertTextFormat, undefined);
    assert.doesNotMatch((item.textEdit as TextEdit).newText, /\$/);
    assert.ok((item.additionalTextEdits?.length ?? 0) >= 4);
  });
});
