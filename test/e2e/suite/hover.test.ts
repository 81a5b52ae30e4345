import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, illustration, open, passage, reveal } from '../draft.js';
import { box, canDrive, hoverUntilSeen, press, rest, screenshot, see, visible } from '../driver.js';

const FIVE = ['ZITADEL 2020', 'ZITADEL 2022', 'TanCloud 2022', 'Alibaba Cloud 2020', '码尚云'];

/** The cards of Termsmith at a character of a passage, with ordinary blanks. */
async function cardAt(document: vscode.TextDocument, text: string, into = 1): Promise<string> {
  const { start } = passage(document, text);
  const place = document.positionAt(document.offsetAt(start) + into);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  const contents = hovers.flatMap((one) => one.contents as vscode.MarkdownString[]);
  return contents
    .map(({ value }) => value)
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

/** Asserts that a card has a title, a table with a line for the draft and one for each reference, and sections. */
function assertComparison(card: string, title: string): void {
  assert(card.startsWith(`**${title}`), card);
  const rows = card.split('\n').filter((line) => line.startsWith('|'));
  for (const label of FIVE)
    assert(
      rows.some((row) => row.startsWith(`| ${label} |`)),
      `${label} is not in\n${card}`,
    );
  assert(
    rows.some((row) => row.includes(chinese ? '**本稿**' : '**This draft**')),
    card,
  );
  assert.match(card, chinese ? /第 \d+(?:\.\d+)* 条/ : /§ \d+(?:\.\d+)*/);
}

describe('the hover', () => {
  afterEach(async () => {
    if (canDrive) {
      await rest();
      await press('Escape');
    }
    await closeAll();
  });

  it('compares on a heading, on its number and on a first line', async () => {
    const document = await open('orbitdesk.en.md');
    await findings(document);
    const title = chinese ? '责任限制' : 'Limitation of liability';
    const onHeading = await cardAt(document, '8. Liability', 4);
    assertComparison(onHeading, title);
    assert.equal(await cardAt(document, '8. Liability', 0), onHeading);
    const firstLine = await cardAt(document, 'Each party is liable');
    assert.equal(firstLine, '', firstLine);
  });

  it('compares on a numbered paragraph', async () => {
    const document = await open('qinghe.zh.md');
    await findings(document);
    const title = chinese ? '协议变更' : 'Amendments to the terms';
    const onNumber = await cardAt(document, '13.1. 青禾云修改本协议');
    assertComparison(onNumber, title);
    assert.match(onNumber, chinese ? /\*\*15 日\*\*/ : /\*\*15 days\*\*/);
    assert.equal(await cardAt(document, '青禾云修改本协议的，提前', 9), onNumber);
  });

  for (const [name, words, english, han] of [
    ['harbourline.en.md', 'Force majeure', 'Force majeure', '不可抗力'],
    ['jingfan.zh.md', '6.3', 'Limitation of liability', '责任限制'],
    ['shanlan.zh.md', '8.2', 'Termination', '终止'],
    ['lanqiao.zh.md', '修订', 'Amendments to the terms', '协议变更'],
    ['xingtu-cloud.zh.md', '7. 期限和终止', 'Term', '期限'],
    ['larkfield-api.en.md', '7.1.', 'Assignment', '权利义务转让'],
  ] as const)
    it(`in the layout of ${name}`, async () => {
      const document = await open(name);
      await findings(document);
      const card = await cardAt(document, words);
      assert(card.startsWith(`**${chinese ? han : english}`), card);
      for (const label of FIVE) assert(card.includes(label), `${label} is not in\n${card}`);
    });

  it('is read at a glance', async function () {
    if (!canDrive) this.skip();
    const document = await open(chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md');
    await findings(document);
    const heading = chinese ? '协议的变更' : 'Changes to these terms';
    reveal(document, heading);
    await see('.view-line', (lines) => lines.some((line) => line.replaceAll('\u00a0', ' ').includes(heading)));
    const [card] = await hoverUntilSeen({ text: heading }, visible.hover, (cards) =>
      cards.some((text) => FIVE.every((label) => text.replaceAll('\u00a0', ' ').includes(label))),
    );
    // What Markdown has not understood shows as it was typed.
    assert.doesNotMatch(card ?? '', /\*\*|\||\\|\{\w+\}/);
    const [frame, table] = [await box(visible.hover), await box(visible.hoverTable)];
    assert(table.x + table.width <= frame.x + frame.width, 'The table is cut at the right.');
    assert(table.y + table.height <= frame.y + frame.height, 'The table is cut below.');
    await screenshot(illustration('hover'), [visible.hover], 48);
  });
});
