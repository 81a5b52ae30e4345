import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, open, passage, until } from '../draft.js';

const TEXT = `---
termsmith: agreement
---
# Terms of service

## 1. Terms used

“Service” means what we provide to you under these terms.

## 2. Fees

2.1. You pay for the Service in advance, and each Service’s price is that of Section 1.
`;

describe('moving about in a draft', () => {
  let document: vscode.TextDocument;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder, 'No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, 'navigation.md');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(TEXT));
    document = await open('navigation.md');
    await findings(document);
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  const ask = <T>(command: string, ...more: readonly unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, document.uri, ...more);
  const inside = (words: string): vscode.Position => passage(document, words).start.translate(0, 2);

  it('goes from a term and a reference to what they name', async () => {
    const [term] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      inside('Service in advance'),
    );
    const range = term && ('range' in term ? term.range : term.targetRange);
    assert.deepEqual(range, passage(document, 'Service'));
    const [clause] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', inside('Section 1'));
    assert.equal(clause?.range.start.line, 5);
  });

  it('shows the clauses in the outline, with their types', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const names = symbols.flatMap((symbol) => [symbol.name, ...symbol.children.map((child) => child.name)]);
    assert(names.includes('1 Terms used') && names.includes('2 Fees'), names.join());
  });

  it('renames a term in every form, and says why it cannot', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      inside('Service’s'),
      'Product',
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), TEXT.replaceAll('Service', 'Product'));
    await assert.rejects(
      async () => ask('vscode.prepareRename', inside('advance')),
      chinese ? /没有可重命名的内容/ : /nothing here to rename/,
    );
  });

  it('counts uses over the line that defines, and finds clauses across the workspace', async () => {
    const lenses = async (): Promise<(string | undefined)[]> =>
      (await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', 20)).map(({ command }) => command?.title);
    assert.deepEqual(await lenses(), []);
    const settings = vscode.workspace.getConfiguration('termsmith');
    await settings.update('codeLens.uses', true, vscode.ConfigurationTarget.Global);
    await until(
      'uses are counted',
      async () => (await lenses()).includes(chinese ? '2 次使用' : '2 uses') || undefined,
    );
    await settings.update('codeLens.uses', undefined, vscode.ConfigurationTarget.Global);
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Terms used',
    );
    assert(found.some(({ name }) => name === '1 Terms used'));
  });
});
