import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, illustration, open, ruleOf } from '../draft.js';
import {
  canDrive,
  click,
  clickElement,
  press,
  pressUntilSeen,
  rest,
  screenshot,
  see,
  type,
  visible,
} from '../driver.js';

/** Starts a paragraph behind a passage and types the beginning of something there, as a person does. */
async function begin(document: vscode.TextDocument, behind: string, text: string): Promise<void> {
  caretBehind(document, behind);
  await click({ text: behind });
  await rest();
  await press('End');
  await press('Enter');
  await press('Enter');
  await type(text);
  await pressUntilSeen('Control+Space', visible.completions);
}

/**
 * Accepts the first of the proposals whose label starts so; those that only mention it come sooner at times. VS Code may
 * close the list by itself, such as when the focus moves for a moment; then it is opened again.
 */
async function accept(label: string): Promise<void> {
  const row = `${visible.completions}[aria-label^="${label}"]`;
  await pressUntilSeen('Control+Space', row);
  await clickElement(row);
  await see(visible.completions, (rows) => rows.length === 0);
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
