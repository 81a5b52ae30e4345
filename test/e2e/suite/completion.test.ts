import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, illustration, open, ruleOf } from '../draft.js';
import {
  canDrive,
  click,
  clickElement,
  press,
  pressUntilSeen,
  read,
  rest,
  screenshot,
  see,
  type,
  visible,
} from '../driver.js';

/**
 * Starts a paragraph behind a passage and types the beginning of something there, as a person does. Where the editor still
 * scrolls to the passage, the click, which is for the focus, puts the caret into another line, and what is typed there is
 * taken back.
 */
async function begin(document: vscode.TextDocument, behind: string, text: string): Promise<void> {
  const before = document.getText();
  const wanted = before.replace(behind, `${behind}\n\n${text}`);
  for (let times = 0; times < 4; times++) {
    caretBehind(document, behind);
    await click({ text: behind });
    await rest();
    for (const key of ['End', 'Enter', 'Enter']) await press(key);
    await type(text);
    if (await soon(() => document.getText() === wanted)) break;
    await press('Escape');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert(await soon(() => document.getText() === before), 'What was typed elsewhere is not taken back.');
  }
  assert.equal(document.getText(), wanted);
  await pressUntilSeen('Control+Space', visible.completions);
}

/**
 * Accepts the first of the proposals whose label starts so; those that only mention it come sooner at times. VS Code may
 * close the list by itself, such as when the focus moves for a moment, or keep one that it asked for too early; then it is
 * opened again.
 */
async function accept(label: string): Promise<void> {
  const row = `${visible.completions}[aria-label^="${label}"]`;
  for (let times = 0; times < 4; times++) {
    const clicked = await see(row, undefined, 4000)
      .then(() => clickElement(row))
      .catch((error: unknown) => error);
    if (clicked === undefined) break;
    assert(times < 3, String(clicked));
    if ((await read(visible.completions)).length > 0) await press('Escape');
    await press('Control+Space');
  }
  await see(visible.completions, (rows) => rows.length === 0);
}

/** Whether something comes to hold within five seconds. */
async function soon(holds: () => boolean): Promise<boolean> {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (holds()) return true;
  return false;
}

/** Waits until a draft has what was inserted. */
async function until(document: vscode.TextDocument, wanted: RegExp): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (wanted.test(document.getText())) return;
  assert.match(document.getText(), wanted);
}

describe('completion', () => {
  before(function () {
    if (!canDrive) this.skip();
  });

  afterEach(closeAll);

  it('inserts a clause that the draft lacks, with its number', async () => {
    const document = await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md');
    await findings(document);
    await begin(document, chinese ? '且无需承担责任。' : 'moment it is posted.', chinese ? '适用法' : 'Governing');
    await see(visible.completions);
    await screenshot(illustration('completion'), [visible.completionList], 64);
    await accept(chinese ? '适用法律' : 'Governing law');
    await findings(
      document,
      (found) => found.length > 0 && !found.some((one) => ruleOf(one) === 'missing-governing-law'),
    );
    await until(document, chinese ? /^## 第十一条 适用法律$/m : /^## 11\. Governing law$/m);
  });

  it('inserts a snippet', async () => {
    const document = await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md');
    await findings(document);
    await begin(
      document,
      chinese ? '且无需承担责任。' : 'moment it is posted.',
      chinese ? 'tos-governing-law-z' : 'tos-gov',
    );
    await accept('tos-governing-law');
    await until(document, chinese ? /^## 适用法律$/m : /^## Governing law$/m);
  });

  it('inserts a defined term', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document);
    await begin(document, 'material that breaks the law.', 'We scan Customer D');
    await accept('Customer Data');
    await until(document, /We scan Customer Data$/m);
  });
});
