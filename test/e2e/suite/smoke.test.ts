import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { canDrive, click, clickElement, hover, press, rest, screenshot, see, type, visible } from '../driver.js';

describe('smoke', () => {
  const chinese = vscode.env.language === 'zh-cn';
  const message = chinese ? '未约定适用法律。' : 'No governing law is chosen.';
  const clause = chinese ? '本协议适用英格兰法律。' : 'The law of England governs these terms.';
  const picture = (name: string) =>
    join(process.env.TERMSMITH_ROOT ?? '.', `test/e2e/screenshots/smoke-${name}-${vscode.env.language}.png`);

  before(async function () {
    if (!vscode.extensions.getExtension('termsmith.termsmith-smoke')) {
      this.skip();
    }
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder, 'No folder is open.');
    const file = vscode.Uri.joinPath(folder.uri, chinese ? 'yunfan.zh.md' : 'larkfield-api.en.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  });

  it('activates the extension in the display language', async () => {
    const extension = vscode.extensions.getExtension('termsmith.termsmith-smoke');
    assert(extension);
    await extension.activate();
    // VS Code keeps the English title beside one that it translated.
    const { title } = extension.packageJSON.contributes.commands[0];
    assert.equal(title.value ?? title, chinese ? '问候律师' : 'Greet the lawyer');
    assert.equal(await vscode.commands.executeCommand('termsmithSmoke.greet'), message);
  });

  it('shows a finding in the Problems panel', async function () {
    if (!canDrive) {
      this.skip();
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const problems = await see(visible.problems, (texts) => texts.some((text) => text.includes(message)));
    assert.equal(problems.filter((text) => text.includes(message)).length, 1);
    await screenshot(picture('problems'));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('shows a finding on hovering', async function () {
    if (!canDrive) {
      this.skip();
    }
    await hover({ text: chinese ? '云帆' : 'Larkfield' });
    await see(visible.hover, (texts) => texts.some((text) => text.includes(message)));
    await screenshot(picture('hover'), [visible.hover], 200);
    await rest();
  });

  it('inserts a completion', async function () {
    if (!canDrive) {
      this.skip();
    }
    const { document } = vscode.window.activeTextEditor ?? {};
    await click({ text: chinese ? '云帆' : 'Larkfield' });
    await press('Control+End');
    await type('gov');
    await press('Control+Space');
    await see(visible.completions, (texts) => texts.some((text) => text.includes('governing-law')));
    await screenshot(picture('completion'));
    await press('Enter');
    await see(visible.completions, (texts) => texts.length === 0);
    assert.match(document?.getText() ?? '', /\ngoverning-law$/);
    await press('Control+Home');
  });

  it('applies a fix from the light bulb', async function () {
    if (!canDrive) {
      this.skip();
    }
    const { document } = vscode.window.activeTextEditor ?? {};
    assert(document);
    await click({ text: chinese ? '云帆' : 'Larkfield' });
    // Under the mouse, the key would make a link of the text.
    await rest();
    await see(visible.lightBulb);
    await press('Control+.');
    await see(visible.codeActions, (texts) => texts.some((text) => text.includes(clause)));
    await screenshot(picture('light-bulb'));
    await clickElement(visible.codeActions);
    await see(visible.warningSquiggle, (texts) => texts.length === 0);
    assert(document.getText().includes(clause));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
