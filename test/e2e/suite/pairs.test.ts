import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { PAIR } from '../../fixtures/pair.js';
import { chinese, closeAll, findings, findingsOf, open, picture, ruleOf } from '../draft.js';
import { canDrive, press, screenshot, see, type, visible } from '../driver.js';

const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
const mismatch = (found: readonly vscode.Diagnostic[]): vscode.Diagnostic | undefined =>
  found.find((one) => ruleOf(one) === 'bilingual-figure-mismatch');

describe('two versions of an agreement', () => {
  before(async () => {
    await write('pair.en.md', PAIR.en);
    await write('pair.zh.md', PAIR.zh);
  });
  afterEach(closeAll);
  after(async () => {
    for (const name of ['pair.en.md', 'pair.zh.md']) await vscode.workspace.fs.delete(inFolder(name));
  });

  it('lead to each other, clause by clause', async () => {
    const document = await open('pair.en.md');
    await findings(document);
    const editor = vscode.window.activeTextEditor!;
    const at = document.positionAt(document.getText().indexOf('governed'));
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('termsmith.goToCounterpart');
    const other = vscode.window.activeTextEditor!;
    assert.equal(other.document.uri.path.split('/').at(-1), 'pair.zh.md');
    assert.equal(other.document.lineAt(other.selection.active.line).text, '## 第二条 适用法律');

    await vscode.commands.executeCommand('termsmith.goToCounterpart');
    assert.equal(vscode.window.activeTextEditor!.document, document);
    await vscode.commands.executeCommand('termsmith.openCounterpartToSide');
    assert.equal(vscode.window.visibleTextEditors.length, 2);
    await screenshot(picture('counterpart'));
  });

  it('are compared on disk and in the editor', async () => {
    const document = await open('pair.en.md');
    await findings(document);
    assert.equal(mismatch(findingsOf(document)), undefined);
    await write('pair.zh.md', PAIR.zh.replace('30日', '15日'));
    const found = mismatch(await findings(document, (all) => mismatch(all) !== undefined));
    assert.match(found!.message, /15日/);
    assert.equal(found!.relatedInformation?.[0]?.location.uri.path.split('/').at(-1), 'pair.zh.md');

    const other = await open('pair.zh.md');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(other.uri, new vscode.Range(0, 0, other.lineCount, 0), PAIR.zh);
    assert(await vscode.workspace.applyEdit(edit));
    await findings(document, (all) => all.length > 0 && mismatch(all) === undefined);
  });
});

describe('a new agreement', () => {
  afterEach(closeAll);

  it('is made from answers, with a way back, in both languages', async function () {
    if (!canDrive) this.skip();
    const before = new Set(vscode.workspace.textDocuments);
    const made = vscode.commands.executeCommand('termsmith.newAgreement');
    const step = (count: number): Promise<readonly string[]> =>
      see(visible.quickInputTitle, (texts) => texts.some((text) => text.includes(`(${count}/10)`)));
    await step(1);
    await type(chinese ? '瑞士' : 'Switzerland');
    await see(visible.quickPick, (texts) => texts.length === 1);
    await press('Enter');
    await step(2);
    await type(chinese ? '中英文' : 'Both');
    await see(visible.quickPick, (texts) => texts.length === 1);
    await screenshot(picture('new-agreement'));
    await press('Enter');
    await step(3);
    await type('Cloudsail AG');
    await press('Enter');
    for (let count = 4; count <= 9; count++) {
      await step(count);
      await press('Enter');
    }
    await step(10);
    await screenshot(picture('new-agreement-topics'));
    await press('Enter');
    await made;

    const drafts = vscode.workspace.textDocuments.filter((one) => one.isUntitled && !before.has(one));
    assert.equal(drafts.length, 2);
    assert.match(drafts[0]!.getText(), /between Cloudsail AG/);
    assert.match(drafts[1]!.getText(), /Cloudsail AG（以下称“\*\*我们\*\*”）/);
    for (const draft of drafts) {
      await vscode.window.showTextDocument(draft);
      const severe = (await findings(draft, () => true)).filter(({ severity }) => severity <= 1);
      assert.deepEqual(
        severe.map((one) => one.message),
        [],
      );
    }
  });
});
