import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic, Message } from 'vscode-languageserver';
import { MessageEncoder } from '../../../server/src/lsp/messageEncoder.js';

const at = (line: number): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
  code: 'undefined-term',
  source: 'Termsmith',
  message: `“Dienst” – 服务 \u2028 😀 "${line}"`,
  data: { rule: 'undefined-term' },
});

describe('MessageEncoder', () => {
  const encoder = new MessageEncoder();
  const pulled = (items: readonly Diagnostic[]): object => ({
    jsonrpc: '2.0',
    id: 7,
    result: { kind: 'full', resultId: '3', items },
  });
  const pushed = (diagnostics: readonly Diagnostic[]): object => ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///terms.md', version: 2, diagnostics },
  });
  const [one, two, three] = [at(1), at(2), at(3)];
  const messages: Readonly<Record<string, object>> = {
    'the answer with diagnostics': pulled([one, two]),
    'the next answer, of which most is known': pulled([one, three, two]),
    'an answer without any': pulled([]),
    'an answer that nothing has changed': { jsonrpc: '2.0', id: 7, result: { kind: 'unchanged', resultId: '3' } },
    'diagnostics that are sent': pushed([two, one]),
    'an empty list that is sent': pushed([]),
    'a list of another kind': { jsonrpc: '2.0', id: 8, result: { isIncomplete: false, items: [{ label: 'Fee' }] } },
    'no result': { jsonrpc: '2.0', id: 9, result: null },
    'a request': { jsonrpc: '2.0', id: 10, method: 'workspace/configuration', params: { items: [] } },
    'an error': { jsonrpc: '2.0', id: 11, error: { code: -32800, message: '“No”' } },
  };
  for (const [name, message] of Object.entries(messages))
    it(`writes ${name} as its JSON`, async () => {
      const written = Buffer.from(await encoder.encode(message as Message)).toString('utf8');
      assert.deepEqual(JSON.parse(written), message);
      assert.equal(written.length, JSON.stringify(message).length);
    });
});
