import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, open, picture, ruleOf } from '../draft.js';
import { canDrive, click, press, read, rest, screenshot, see, type, visible } from '../driver.js';

/** Starts a paragraph behind a passage and types the beginning of something there, as a person does. */
async function begin(document: vscode.TextDocument, behind: string, text: string): Promise<void> {
  caretBehind(document, behind);
  await click({ text: behind });
  await rest();
  await press('End');
  await press('Enter');
  await press('Enter');
  await type(text);
  for (let times = 0; times < 5; times++) {
    // The key opens the list; while it is open, the same key shows and hides the details.
    if ((await read(visible.completions)).length > 0) return;
    await press('Control+Space');
    await see(visible.completions, undefined, 3000).catch(() => undefined);
  }
}

/** Accepts a proposal that is the first of the list. */
async function accept(label: string): Promise<void> {
  await see(visible.completions, (rows) => rows[0]?.includes(label) === true);
  await press('Enter');
  await see(visible.completions, (rows) => rows.length === 0);
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
    await screenshot(picture('completion'));
    await accept(chinese ? '适用法律' : 'Governing law');
    await findings(
      document,
      (found) => found.length > 0 && !found.some((one) => ruleOf(one) === 'missing-governing-law'),
    );
    assert.match(document.getText(), chinese ? /^## 第十一条 适用法律$/m : /^## 11\. Governing law$/m);
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
    assert.match(document.getText(), /Governing law|适用法律/);
  });

  it('inserts a defined term', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document);
    await begin(document, 'material that breaks the law.', 'We scan Customer D');
    await accept('Customer Data');
    assert.match(document.getText(), /We scan Customer Data$/m);
  });
});
