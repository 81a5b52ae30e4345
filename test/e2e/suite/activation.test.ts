import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { chinese, closeAll, extension, findings, findingsOf, open, picture } from '../draft.js';
import { canDrive, clickElement, press, screenshot, see, visible } from '../driver.js';

const README = `# left-pad

Pads strings on the left.

## Install

    npm install left-pad

## License

MIT. The software comes as is, without any warranty.
`;

/** What the language status shows behind the braces. */
async function status(wanted: (text: string) => boolean): Promise<string> {
  await clickElement(visible.languageStatus);
  const texts = await see(visible.languageStatusCard, (seen) => wanted(seen.join('\n')));
  return texts.join('\n');
}

describe('Termsmith', () => {
  afterEach(closeAll);

  it('speaks the display language in the manifest', () => {
    const { contributes } = extension().packageJSON;
    const restart = contributes.commands.find((one: { command: string }) => one.command === 'termsmith.restartServer');
    // VS Code keeps the English title beside one that it translated.
    assert.equal(restart.title.value ?? restart.title, chinese ? '重新启动服务器' : 'Restart Server');
  });

  it('starts when a Markdown file is opened, and speaks the display language', async () => {
    const found = await findings(await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md'));
    assert(extension().isActive);
    for (const { message } of found) assert.equal(/[\u4e00-\u9fff]。$/.test(message), chinese, message);
  });

  it('says in the language status what it takes a draft for, why, and by which profile', async function () {
    if (!canDrive) this.skip();
    const document = await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md');
    await findings(document);
    const text = await status((seen) => seen.includes(chinese ? '适用方案：' : 'Profile: '));
    assert.match(
      text,
      chinese ? /协议[\s\S]*内容像协议：[^。]+。/ : /Agreement[\s\S]*It reads like an agreement: [^.]+\./,
    );
    await screenshot(picture('status'));
    await press('Escape');
  });

  it('leaves a README alone, and does what the user chooses instead', async function () {
    if (!canDrive) this.skip();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder);
    const readme = vscode.Uri.joinPath(folder.uri, 'README.md');
    await vscode.workspace.fs.writeFile(readme, Buffer.from(README));
    try {
      const document = await open('README.md');
      await status((seen) => seen.includes(chinese ? '非协议' : 'Not an agreement'));
      await press('Escape');
      assert.deepEqual(findingsOf(document), []);
      const choosing = vscode.commands.executeCommand('termsmith.changeDecision');
      await see(visible.quickPick, (rows) => rows.length === 3);
      await press('Enter');
      await choosing;
      await findings(document, (found) => found.length > 0);
      await status((seen) =>
        seen.includes(chinese ? '您已选择将本文档视为协议。' : 'You chose to treat this document'),
      );
      await press('Escape');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(readme);
    }
  });

  it('obeys a profile that is set, at once', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document);
    const settings = vscode.workspace.getConfiguration('termsmith', document.uri);
    const severityOf = (found: readonly vscode.Diagnostic[]): vscode.DiagnosticSeverity | undefined =>
      found.find(({ message }) => /Data protection|数据保护/.test(message))?.severity;
    // The draft is for organisations, so that it is checked as one for businesses unless a profile is set.
    assert.equal(severityOf(findingsOf(document)), vscode.DiagnosticSeverity.Error);
    await settings.update('profile', 'general', vscode.ConfigurationTarget.Workspace);
    await findings(document, (found) => severityOf(found) === vscode.DiagnosticSeverity.Warning);
    await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
    await findings(document, (found) => severityOf(found) === vscode.DiagnosticSeverity.Error);
  });

  it('starts again on command', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document);
    await vscode.commands.executeCommand('termsmith.restartServer');
    await findings(document);
  });
});
