import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CLEAN_UP_ACTION } from '../../server/src/lsp/messages.js';
import { type TestClient, withClient } from './client.js';

const TEXT = `---
termsmith: agreement
---
# Terms of Use

1. 1. Fees
2. 1.1
   You pay the &quot;fees&quot;.
3. 1.2
   We send invoices.
`;
const CLEAN = `---
termsmith: agreement
---
# Terms of Use

1. Fees

1.1 You pay the "fees".

1.2 We send invoices.
`;

function offered(client: TestClient, uri: string, only?: string[]): Promise<CodeAction[]> {
  const start = { line: 0, character: 0 };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], ...(only && { only }) },
  });
}

test('imported text is cleaned up by a source action, which is confirmed and of the version that was asked about', async () => {
  await withClient({ annotations: true, locale: 'zh-cn' }, async (client) => {
    const uri = client.open('draft.md', TEXT);
    const [action, ...others] = await offered(client, uri, [CLEAN_UP_ACTION]);
    assert.deepEqual(others, []);
    assert.equal(action?.title, '清理导入的文本');
    assert.equal(action.kind, CLEAN_UP_ACTION);
    const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.textDocument.version, 1);
    const document = TextDocument.create(uri, 'markdown', 1, TEXT);
    assert.equal(TextDocument.applyEdits(document, change.edits as TextEdit[]), CLEAN);
    assert.equal(edit?.changeAnnotations?.change?.needsConfirmation, true);
    assert.match(edit?.changeAnnotations?.change?.description ?? '', /并勾选需要应用的部分/);
    // It is offered among the source actions only, and only where there is something to do.
    assert.ok((await offered(client, uri, ['source'])).some(({ kind }) => kind === CLEAN_UP_ACTION));
    assert.ok(!(await offered(client, uri)).some(({ kind }) => kind === CLEAN_UP_ACTION));
    client.change(uri, 2, [{ text: CLEAN }]);
    assert.deepEqual(await offered(client, uri, [CLEAN_UP_ACTION]), []);
    const stale = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.equal(stale.edit, undefined);
  });
});
