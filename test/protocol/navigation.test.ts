import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import {
  CancellationTokenSource,
  type CodeLens,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { type TestClient, withClient } from './client.js';
import { README } from './drafts.js';

const DRAFT = `---
termsmith: agreement
---
# Terms

## 1. Terms used

“Service” means what we provide.

## 2. Fees

2.1. You pay for the Service in advance.

2.2. The fees of Section 1 and of Section 2 stay.
`;
const POSITION = { line: 11, character: 22 };

/** Gives the server something to read, so that what is sent meanwhile arrives together. Returns what waits for its end. */
async function occupy(client: TestClient): Promise<() => Promise<unknown>> {
  const long = DRAFT + '2.9. You pay for the Service in advance, and not later.\n\n'.repeat(500);
  const busy = client.pull(client.open('long.md', long));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return () => busy;
}

/**
 * Whether an answer was refused with a code. Any other refusal fails; an answer that came before the server heard of the
 * reason to refuse it is as good as one.
 */
async function isRefused(answer: Promise<unknown>, code: number, what: string): Promise<boolean> {
  try {
    await answer;
    return false;
  } catch (error) {
    assert.equal((error as { code?: number }).code, code, what);
    return true;
  }
}

/** Every request about a place or the whole of a document. */
const REQUESTS: readonly (readonly [string, object])[] = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [POSITION] }],
  ['textDocument/documentHighlight', { position: POSITION }],
  ['textDocument/definition', { position: POSITION }],
  ['textDocument/references', { position: POSITION, context: { includeDeclaration: true } }],
  ['textDocument/hover', { position: POSITION }],
  ['textDocument/documentLink', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/inlayHint', { range: { start: POSITION, end: POSITION } }],
  ['textDocument/prepareRename', { position: POSITION }],
  ['textDocument/rename', { position: POSITION, newName: 'Product' }],
];

const at = (line: number, start: number, end: number): unknown => ({
  start: { line, character: start },
  end: { line, character: end },
});

async function asked<T>(client: TestClient, method: string, uri: string, more: object = {}): Promise<T> {
  return client.connection.sendRequest(method, { textDocument: { uri }, ...more });
}

test('what the server can do in a document is announced', async () => {
  await withClient({}, async (client) => {
    const { capabilities } = client.result!;
    assert.deepEqual(capabilities.documentSymbolProvider, { label: 'Termsmith' });
    for (const name of ['foldingRange', 'selectionRange', 'documentHighlight', 'definition', 'references'] as const)
      assert.equal(capabilities[`${name}Provider`], true, name);
  });
});

test('symbols, folds and selections are those of the clauses', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    const symbols = await asked<DocumentSymbol[]>(client, 'textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.length]),
      [
        ['1 Terms used', 0],
        ['2 Fees', 2],
      ],
    );
    assert.deepEqual(symbols[1]!.selectionRange, at(9, 3, 10));
    const folds = await asked<FoldingRange[]>(client, 'textDocument/foldingRange', uri);
    assert.deepEqual(
      folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [0, 2, 'region'],
        [5, 7, undefined],
        [9, 13, undefined],
      ],
    );
    const [selection] = await asked<SelectionRange[]>(client, 'textDocument/selectionRange', uri, {
      positions: [POSITION],
    });
    assert.deepEqual(selection!.range, at(11, 21, 28));
    assert.deepEqual(selection!.parent?.range, at(11, 5, 40));
  });
});

test('a client that knows no nested symbols gets them one by one', async () => {
  await withClient({ flatSymbols: true }, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    const symbols = await asked<SymbolInformation[]>(client, 'textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name.slice(0, 6), containerName]),
      [
        ['1 Term', undefined],
        ['2 Fees', undefined],
        ['2.1 Yo', '2 Fees'],
        ['2.2 Th', '2 Fees'],
      ],
    );
  });
});

test('terms and clauses are found from where they are spoken of', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    const places = (found: Location[]): unknown => found.map(({ range }) => range);
    const definition = await asked<Location[]>(client, 'textDocument/definition', uri, { position: POSITION });
    assert.deepEqual(definition, [{ uri, range: at(7, 1, 8) }]);
    const clause = { position: { line: 13, character: 20 } };
    assert.deepEqual(places(await asked(client, 'textDocument/definition', uri, clause)), [at(5, 3, 16)]);
    const uses = { position: POSITION, context: { includeDeclaration: false } };
    assert.deepEqual(places(await asked(client, 'textDocument/references', uri, uses)), [at(11, 21, 28)]);
    const citing = { position: { line: 5, character: 4 }, context: { includeDeclaration: true } };
    assert.deepEqual(places(await asked(client, 'textDocument/references', uri, citing)), [
      at(5, 3, 16),
      at(13, 17, 26),
    ]);
    assert.deepEqual(await asked(client, 'textDocument/documentHighlight', uri, { position: POSITION }), [
      { range: at(7, 1, 8), kind: 3 },
      { range: at(11, 21, 28), kind: 2 },
    ]);
    // An offset behind everything, and a document that is none.
    const behind = { position: { line: 900, character: 900 } };
    assert.deepEqual(await asked(client, 'textDocument/definition', uri, behind), []);
    assert.equal(await asked(client, 'textDocument/definition', 'file:///drafts/none.md', behind), null);
  });
});

test('a term is renamed with its version, and what cannot be renamed says why in the language of the editor', async () => {
  await withClient({ locale: 'zh-CN' }, async (client) => {
    const uri = client.open('draft.md', DRAFT, 7);
    assert.deepEqual(await asked(client, 'textDocument/prepareRename', uri, { position: POSITION }), {
      range: at(11, 21, 28),
      placeholder: 'Service',
    });
    const edit = await asked(client, 'textDocument/rename', uri, { position: POSITION, newName: 'Product' });
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 7 },
          edits: [
            { range: at(7, 1, 8), newText: 'Product' },
            { range: at(11, 21, 28), newText: 'Product' },
          ],
        },
      ],
    });
    const nowhere = { position: { line: 3, character: 0 } };
    const refusal = { code: -32803, message: /此处没有可重命名的内容/ };
    await assert.rejects(asked(client, 'textDocument/prepareRename', uri, nowhere), refusal);
    await assert.rejects(asked(client, 'textDocument/rename', uri, { ...nowhere, newName: 'x' }), refusal);
    await assert.rejects(asked(client, 'textDocument/rename', uri, { position: POSITION, newName: 'a*b' }), {
      message: /“\*”/,
    });
    assert.deepEqual(client.logged, []);
  });
});

test('typed references are links, and lenses count uses where the setting asks for it', async () => {
  await withClient({ commands: ['termsmith.showUses'], settings: { codeLens: { uses: true } } }, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    const links = await asked<DocumentLink[]>(client, 'textDocument/documentLink', uri);
    assert.deepEqual(links, [
      { range: at(13, 17, 26), target: `${uri}#L6,4`, tooltip: '1 Terms used' },
      { range: at(13, 34, 43), target: `${uri}#L10,4`, tooltip: '2 Fees' },
    ]);
    const lenses = await asked<CodeLens[]>(client, 'textDocument/codeLens', uri);
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
      [
        [5, '1 reference', 'termsmith.showUses'],
        [7, '1 use', 'termsmith.showUses'],
        [9, '1 reference', 'termsmith.showUses'],
      ],
    );
    const [place] = lenses[1]!.command!.arguments as [object];
    assert.deepEqual(await client.connection.sendRequest('termsmith/usedFrom', place), { ranges: [at(11, 21, 28)] });
    client.configure({ codeLens: { uses: false } });
    await client.until('the settings are new', () => client.refreshes > 0);
    assert.deepEqual(await asked(client, 'textDocument/codeLens', uri), []);
  });
});

test('terms are coloured and titles hinted as the settings say', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    const { data } = await asked<{ data: number[] }>(client, 'textDocument/semanticTokens/full', uri);
    // Line, character, length, kind and modifiers, each counted from the token before.
    assert.deepEqual(data.slice(0, 15), [5, 3, 2, 0, 0, 2, 1, 7, 2, 1, 2, 3, 2, 0, 0]);
    assert.deepEqual(client.result?.capabilities.semanticTokensProvider?.legend, {
      tokenTypes: ['clauseNumber', 'crossReference', 'definedTerm', 'party', 'law', 'amount', 'date', 'placeholder'],
      tokenModifiers: ['declaration'],
    });
    const range = at(11, 0, 100);
    const part = await asked<{ data: number[] }>(client, 'textDocument/semanticTokens/range', uri, { range });
    assert.deepEqual(part.data, [11, 0, 4, 0, 0, 0, 21, 7, 2, 0]);
    const whole = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
    assert.deepEqual(await asked(client, 'textDocument/inlayHint', uri, whole), []);
    client.configure({ semanticTokens: false, inlayHints: { references: true } });
    await client.until('the settings are new', () => client.refreshes > 0);
    assert.deepEqual(await asked(client, 'textDocument/semanticTokens/full', uri), { data: [] });
    const hints = await asked<{ label: string }[]>(client, 'textDocument/inlayHint', uri, whole);
    assert.deepEqual(
      hints.map(({ label }) => label),
      [' (Terms used)', ' (Fees)'],
    );
  });
});

test('clauses and terms are found in open drafts and in the files of the workspace', async () => {
  const root = await mkdtemp(join(tmpdir(), 'termsmith-symbols-'));
  try {
    await mkdir(join(root, 'old'));
    await writeFile(join(root, 'old', 'Acme.md'), DRAFT.replaceAll('Service', 'Product'));
    await writeFile(join(root, 'README.md'), README);
    await withClient({ root }, async (client) => {
      const find = async (query: string): Promise<string[]> => {
        const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
        return found.map(
          ({ name, location }) => `${name} ${location.uri.split('/').at(-1)}:${location.range.start.line}`,
        );
      };
      assert.equal((await find('product'))[0], 'Product Acme.md:7');
      client.open('draft.md', DRAFT);
      assert.deepEqual(await find('terms u'), ['1 Terms used draft.md:5', '1 Terms used Acme.md:5']);
      await writeFile(join(root, 'old', 'Acme.md'), DRAFT.replaceAll('Service', 'Apparatus'));
      assert.deepEqual(await find('product'), []);
      assert.equal((await find('APPARATUS'))[0], 'Apparatus Acme.md:7');
      client.open('old/Acme.md', DRAFT.replaceAll('Service', 'Thing'));
      assert.deepEqual(await find('apparatus'), []);
      assert.deepEqual(await find('left-pad'), []);
      const source = new CancellationTokenSource();
      const busy = await occupy(client);
      const answer = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
      source.cancel();
      await isRefused(answer, -32800, 'workspace/symbol');
      await busy();
    });
  } finally {
    await rm(root, { recursive: true });
  }
});

test('nothing is said of what is no agreement', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('README.md', README);
    const none: readonly unknown[] = [null, { data: [] }];
    for (const [method, more] of REQUESTS) {
      const answer = await asked(client, method, uri, more);
      assert.ok(
        none.some((one) => isDeepStrictEqual(one, answer)),
        method,
      );
    }
  });
});

test('a request that is taken back is answered so, and the next one as ever', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    await client.decision(uri);
    let refused = 0;
    for (const [method, more] of REQUESTS) {
      const busy = await occupy(client);
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, { textDocument: { uri }, ...more }, source.token);
      source.cancel();
      if (await isRefused(answer, -32800, method)) refused++;
      await busy();
      assert.ok(await asked(client, method, uri, more), method);
    }
    assert.ok(refused > 0, 'some request was taken back in time');
  });
});

test('a request about a text that is gone is answered so, and one about the new text by it', async () => {
  await withClient({}, async (client) => {
    const uri = client.open('draft.md', DRAFT);
    await client.decision(uri);
    let version = 1;
    let refused = 0;
    for (const [method, more] of REQUESTS) {
      const busy = await occupy(client);
      const stale = asked(client, method, uri, more);
      client.change(uri, ++version, [
        { range: { start: { line: 3, character: 2 }, end: { line: 3, character: 2 } }, text: 'x' },
      ]);
      if (await isRefused(stale, -32801, method)) refused++;
      await busy();
      assert.ok(await asked(client, method, uri, more), method);
    }
    assert.ok(refused > 0, 'some text was gone in time');
    client.change(uri, ++version, [
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: '\n' },
    ]);
    const definition = await asked<Location[]>(client, 'textDocument/definition', uri, {
      position: { line: 12, character: 22 },
    });
    assert.deepEqual(definition, [{ uri, range: at(8, 1, 8) }]);
  });
});
