import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, findingsOf, illustration, open, passage, ruleOf } from '../draft.js';
import { canDrive, click, clickElement, press, pressUntilSeen, rest, screenshot, see, visible } from '../driver.js';

const has = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.some((one) => ruleOf(one) === rule);
const lacks = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.length > 0 && !has(rule)(found);

/** The quick fixes at a passage, with their edits. */
function fixesAt(document: vscode.TextDocument, text: string): Thenable<vscode.CodeAction[]> {
  const range = passage(document, text);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 200);
}

/** Applies the quick fix of a title at a passage. */
async function apply(document: vscode.TextDocument, text: string, title: string): Promise<void> {
  const actions = await fixesAt(document, text);
  const action = actions.find((one) => one.title === title);
  assert(action?.edit, `no “${title}” with an edit among ${actions.map((one) => one.title).join(' | ')}`);
  assert(await vscode.workspace.applyEdit(action.edit));
}

/**
 * Opens the menu of the light bulb at a word that is seen once, as a person does, and again where it does not offer what is
 * looked for, since it was asked for before the findings were there.
 */
async function openMenu(document: vscode.TextDocument, word: string, title: string): Promise<void> {
  for (let times = 0; times < 3; times++) {
    caretBehind(document, word);
    await click({ text: word });
    // Under the mouse, the key would make a link of the text.
    await rest();
    await see(visible.lightBulb);
    await pressUntilSeen('Control+.', visible.codeActions);
    const offered = await see(action(title), undefined, 4000).then(
      () => true,
      () => false,
    );
    if (offered) return;
    await press('Escape');
  }
}

const action = (title: string): string => `${visible.codeActions}:has-text("${title}")`;

/** The numbers and headings of a draft. */
const headings = (document: vscode.TextDocument): string[] => document.getText().match(/^## .+$/gm) ?? [];

describe('quick fixes', () => {
  afterEach(closeAll);

  it('insert a missing clause from the light bulb, at its place and with its number', async function () {
    if (!canDrive) this.skip();
    const document = await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md');
    await findings(document, has('missing-governing-law'));
    const insert = chinese ? '插入条款：适用法律' : 'Insert a clause: Governing law';
    await openMenu(document, chinese ? '云帆协作平台服务协议' : 'Orbitdesk Subscription Terms', insert);
    await screenshot(illustration('lightbulb'), [visible.lightBulb, visible.codeActionMenu], 24);
    await clickElement(action(insert));
    await findings(document, lacks('missing-governing-law'));
    assert.deepEqual(
      headings(document).slice(-3),
      chinese
        ? ['## 第十条 协议的终止', '## 第十一条 适用法律', '## 第十二条 其他']
        : ['## 10. Governing law', '## 11. Changes to these terms', '## 12. General'],
    );
    await screenshot(illustration('inserted'), [visible.editor]);
  });

  it('insert each missing clause that counts as an error', async () => {
    for (const name of ['larkfield-api.en.md', 'xingtu-cloud.zh.md', 'harbourline.en.md', 'qinghe.zh.md']) {
      const document = await open(name);
      const missing = (): vscode.Diagnostic | undefined =>
        findingsOf(document).find(
          (one) => ruleOf(one).startsWith('missing-') && one.severity === vscode.DiagnosticSeverity.Error,
        );
      await findings(document);
      for (let one = missing(); one; one = missing()) {
        const rule = ruleOf(one);
        const actions = await fixesAt(document, document.getText(one.range));
        const clause = /[“"](.+?)[”"]/.exec(one.message)?.[1] ?? '';
        const action = actions.find(
          ({ title }) => title === (chinese ? `插入条款：${clause}` : `Insert a clause: ${clause}`),
        );
        assert(action?.edit, `${name}: no insertion for ${rule}`);
        assert(await vscode.workspace.applyEdit(action.edit));
        await findings(document, lacks(rule));
      }
      await closeAll();
    }
  });

  it('mend a dead reference', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document, has('broken-section-reference'));
    await apply(document, 'section 12', chinese ? '改为引用 11' : 'Refer to section 11');
    await findings(document, lacks('broken-section-reference'));
    assert(document.getText().includes('described in section 11.'));
  });

  it('mend all that needs no judgement at once', async () => {
    const document = await open('harbourline.en.md');
    await findings(document, has('import-leftover'));
    for (let times = 0; times < 5 && has('import-leftover')(findingsOf(document)); times++) {
      // VS Code gives the providers of source actions little time; what comes too late is left out.
      await vscode.commands.executeCommand('editor.action.fixAll');
      await findings(document, lacks('import-leftover'), 3000).catch(() => undefined);
    }
    await findings(document, lacks('import-leftover'));
    assert(document.getText().includes('8008 Zürich (**"we"**)'));
  });

  it('set a finding aside with a comment', async function () {
    if (!canDrive) this.skip();
    const document = await open('orbitdesk.en.md');
    await findings(document, has('broken-section-reference'));
    const setAside = chinese ? '在此行不再提示' : 'Set aside for this line';
    await openMenu(document, 'section 12', setAside);
    await clickElement(action(setAside));
    await findings(document, lacks('broken-section-reference'));
    assert.match(document.getText(), /<!-- termsmith-disable-(?:next-)?line broken-section-reference -- .*-->/);
  });

  it('say for good that a clause is not needed', async () => {
    const document = await open('yunfan.zh.md');
    await findings(document, has('missing-governing-law'));
    await apply(
      document,
      '云帆协作平台服务协议',
      chinese ? '本文档不需要：适用法律' : 'Not needed in this document: Governing law',
    );
    await findings(document, lacks('missing-governing-law'));
    assert.match(document.getText(), /<!-- termsmith-disable-file missing-governing-law -- .+ -->/);
  });
});
