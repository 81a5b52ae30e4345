import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, open, passage, until } from '../draft.js';
import { canDrive, clickElement, see, visible } from '../driver.js';

const TEXT = `---
termsmith: agreement
---
# Terms of service

## 1. Definitions

- “Service” means what we provide to you under these terms.
- “Order” means a request that you send to us.

See [4. Fees](#4-fees).

## 2. Use

You use the Service as Section 4 says, and send an Order to us.

## 4. Fees

4.1. You pay for the Service in advance; Section 2 stays.
`;

const SEQUENTIAL = TEXT.replace('[4. Fees](#4-fees)', '[3. Fees](#3-fees)')
  .replace('Section 4', 'Section 3')
  .replace('## 4.', '## 3.')
  .replace('4.1.', '3.1.');

/** The titles of the actions of a kind at some words. A request about a text that has just changed is answered with nothing, or called off by the editor itself. */
function actionsAt(document: vscode.TextDocument, words: string, kind: string): Promise<readonly string[]> {
  return until(`actions of the kind ${kind} are offered`, async () => {
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        passage(document, words),
        kind,
      )
      .then(undefined, (error: unknown) => {
        if (error instanceof Error && error.name === 'Canceled') return [];
        throw error;
      });
    return actions.length > 0 ? actions.map(({ title }) => title) : undefined;
  });
}

describe('refactoring a draft', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder, 'No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, 'refactoring.md');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(TEXT));
    document = await open('refactoring.md');
    await findings(document);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  /** Waits until the document has a text; what it has otherwise is the message. */
  async function becomes(text: string): Promise<void> {
    const end = Date.now() + 15_000;
    while (document.getText() !== text && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(document.getText(), text);
  }

  it('renames a heading and a term with all that names them', async () => {
    const rename = async (words: string, name: string): Promise<void> => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        passage(document, words).start.translate(0, 1),
        name,
      );
      assert(await vscode.workspace.applyEdit(edit));
    };
    await rename('Service” means', 'Product');
    await rename('Fees\n\n4.1', 'Prices');
    assert.equal(
      document.getText(),
      TEXT.replaceAll('Service', 'Product')
        .replace('[4. Fees](#4-fees)', '[4. Prices](#4-prices)')
        .replace('## 4. Fees', '## 4. Prices'),
    );
  });

  it('renumbers the clauses by a command, which one undo takes back', async () => {
    caretBehind(document, '## 2. Use');
    await vscode.commands.executeCommand('termsmith.renumberClauses');
    await becomes(SEQUENTIAL);
    await vscode.commands.executeCommand('undo');
    await becomes(TEXT);
  });

  it('moves a clause and keeps the caret in it', async () => {
    caretBehind(document, '## 4. Fees');
    await vscode.commands.executeCommand('termsmith.renumberClauses');
    await becomes(SEQUENTIAL);
    caretBehind(document, '## 3. Fees');
    await vscode.commands.executeCommand('termsmith.moveClauseUp');
    const [head, rest] = TEXT.split('## 2. Use');
    assert(head && rest);
    await becomes(
      `${head.replace('[4. Fees](#4-fees)', '[2. Fees](#2-fees)')}## 2. Fees\n\n2.1. You pay for the Service in advance; Section 3 stays.\n\n## 3. Use\n\nYou use the Service as Section 2 says, and send an Order to us.\n`,
    );
    const caret = vscode.window.activeTextEditor?.selection.active;
    assert.equal(document.lineAt(caret?.line ?? 0).text, '## 2. Fees');
  });

  it('cleans up imported text by a command, once the preview of the changes is applied', async function () {
    if (!canDrive) this.skip();
    const imported = `${TEXT}\n5. 5.1\n   You pay &quot;net&quot; fees.\n`;
    await vscode.workspace.fs.writeFile(document.uri, Buffer.from(imported));
    await becomes(imported);
    await actionsAt(document, 'net', 'source.cleanUpImport.termsmith');
    // The editor drops the actions that it asked for when it learns of a change in between; a person asks again.
    for (let times = 0; times < 3; times++) {
      void vscode.commands.executeCommand('termsmith.cleanUpImport');
      if (await see(visible.refactorPreview, (texts) => texts.length > 1, 10_000).catch(() => undefined)) break;
    }
    await see(visible.refactorPreview, (texts) => texts.length > 1);
    assert.equal(document.getText(), imported, 'Nothing is changed before it is confirmed.');
    // The first box stands for the whole file.
    await clickElement(visible.refactorPreviewBox);
    await vscode.commands.executeCommand('refactorPreview.apply');
    await becomes(`${TEXT}\n5.1 You pay "net" fees.\n`);
    await vscode.commands.executeCommand('workbench.action.files.save');
  });

  it('offers to renumber as a source action, and definitions as refactorings', async () => {
    assert.deepEqual(await actionsAt(document, 'Use', 'source.renumberClauses'), [
      chinese ? '重新编号条款，并更新所有引用' : 'Renumber the clauses, with all references',
    ]);
    assert.deepEqual(await actionsAt(document, 'Order” means', 'refactor.inline'), [
      chinese
        ? '在使用处写出“Order”的含义，并删除其定义'
        : 'Write “Order” out where it is used, and delete its definition',
    ]);
  });
});
