import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, open, passage, picture, references, ruleOf, until } from '../draft.js';
import { canDrive, clickElement, screenshot, see, visible } from '../driver.js';

/** A finding that a draft must have: the rule, and the very words that it stands on. */
type Wanted = readonly [rule: string, words: string];

/** The samples, one for each layout of the references and of ours, each with findings of its layout. */
const SAMPLES: Readonly<Record<string, readonly Wanted[]>> = {
  'orbitdesk.en.md': [
    ['missing-governing-law', 'title: Orbitdesk Subscription Terms'],
    ['broken-section-reference', 'section 12'],
  ],
  'larkfield-api.en.md': [
    ['missing-governing-law', 'Larkfield Mapping API: Terms of Use'],
    ['broken-section-reference', 'Section 3.4'],
  ],
  'harbourline.en.md': [
    ['missing-jurisdiction', 'title: Service Agreement'],
    ['import-leftover', '&uuml;'],
  ],
  'yunfan.zh.md': [
    ['missing-governing-law', '云帆协作平台服务协议'],
    ['broken-section-reference', '第十二条'],
    ['liability-no-carveout', '不对用户因使用本服务遭受的任何损失承担责任'],
  ],
  'xingtu-cloud.zh.md': [
    ['missing-jurisdiction', '星图云主机服务条款'],
    ['broken-section-reference', '第3.5条'],
  ],
  'qinghe.zh.md': [
    ['liability-no-carveout', '不对间接损失、预期利润的损失承担责任'],
    ['cap-without-basis', '赔偿责任总额，不超过您已支付的服务费用'],
  ],
  'shanlan.zh.md': [
    ['list-number-artefact', '3. 服务费用'],
    ['numbering-sequence', '5.4.'],
  ],
  'jingfan.zh.md': [
    ['list-number-artefact', '1. 1.'],
    ['list-number-artefact', '2. 1.1'],
  ],
  'lanqiao.zh.md': [['numbering-sequence', '2.']],
};

/** What the rules must find in the references themselves (rules.md, "Seen"), by the line that it stands on. */
const SEEN: Readonly<Record<string, readonly (readonly [rule: string, line: number])[]>> = {
  'zitadel-2020.en.md': [
    ['import-leftover', 9],
    ['list-number-artefact', 145],
    ['liability-no-carveout', 169],
  ],
  'zitadel-2022.zh.md': [['liability-no-carveout', 170]],
  'tancloud-2022.zh.md': [
    ['list-number-artefact', 24],
    ['wrong-party-advised', 164],
  ],
  'alibaba-cloud-2020.zh.md': [
    ['wrong-party-advised', 183],
    ['list-number-artefact', 233],
  ],
  'mashangyun.zh.md': [
    ['missing-effective-date', 1],
    ['list-number-artefact', 3],
    ['import-leftover', 176],
  ],
};

describe('findings', () => {
  afterEach(closeAll);

  for (const [name, wanted] of Object.entries(SAMPLES))
    it(`in ${name}`, async () => {
      const document = await open(name);
      const found = await findings(document);
      for (const [rule, words] of wanted) {
        const ranges = found
          .filter((one) => ruleOf(one) === rule)
          .map(({ range }) => document.getText(range).replace(/。$/, ''));
        assert(ranges.includes(words), `no ${rule} on “${words}”, but on ${JSON.stringify(ranges)}`);
      }
    });

  for (const [name, wanted] of Object.entries(SEEN))
    it(`in the reference ${name}`, async function () {
      if (references === undefined) this.skip();
      const found = await findings(await open(join(references, name)));
      const seen = found.map((one) => `${ruleOf(one)}:${one.range.start.line + 1}`);
      for (const [rule, line] of wanted)
        assert(seen.includes(`${rule}:${line}`), `no ${rule} on line ${line}: ${seen}`);
    });

  it('follow the keys', async () => {
    const document = await open('orbitdesk.en.md');
    const dead = (found: readonly vscode.Diagnostic[]): boolean =>
      found.some((one) => ruleOf(one) === 'broken-section-reference');
    await findings(document, dead);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, passage(document, 'section 12'), 'section 11');
    await vscode.workspace.applyEdit(edit);
    await findings(document, (found) => found.length > 0 && !dead(found));
  });

  it('stand in the Problems panel, with their rule', async function () {
    if (!canDrive) this.skip();
    await findings(await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md'));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await see(visible.problems, (rows) =>
      rows.some((row) => row.includes('Termsmith') && row.includes('missing-governing-law')),
    );
    await screenshot(picture('problems'));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('lead to the page of their rule', async function () {
    if (!canDrive) this.skip();
    const draft = await open('larkfield-api.en.md');
    await findings(draft);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await see(visible.problems);
    await clickElement(`${visible.problems}:has-text("broken-section-reference") ${visible.problemLink}`);
    await until('the page opens', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('broken-section-reference.md')),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
