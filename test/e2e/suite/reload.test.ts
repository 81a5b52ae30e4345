import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, open, until } from '../draft.js';
import { canDrive, clickElement, inBoard, loadAgain, see } from '../driver.js';
import { progress } from '../progress.js';

describe('a window that is loaded again', () => {
  it('has the comparison board as it was, and leads to the draft', async function () {
    if (!canDrive) this.skip();
    const name = chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md';
    if ((await progress()).reloaded === undefined) {
      await findings(await open(name));
      await vscode.commands.executeCommand('termsmith.openBoard');
      await see(inBoard('thead th'), (texts) => texts.length === 8, 20_000);
      await loadAgain(this.test?.fullTitle() ?? '');
    }
    const heads = await see(inBoard('thead th'), (texts) => texts.length === 8, 40_000);
    assert(heads.includes('ZITADEL 2020'), heads.join());
    await clickElement(inBoard('#type-amendments'));
    const editor = await until('the draft is in front', () => vscode.window.activeTextEditor);
    assert(editor.document.uri.path.endsWith(name), editor.document.uri.path);
    await closeAll();
  });
});
