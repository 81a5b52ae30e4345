import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, illustration, open, until } from '../draft.js';
import { canDrive, visible } from '../driver.js';
import { inThemes } from '../themes.js';

/** A draft with every kind of words that are coloured. */
const TEXT = chinese
  ? `---
termsmith: agreement
---

# 灯塔云服务协议

更新日期：2026年3月1日

本协议由上海灯塔云科技有限公司（以下简称“灯塔云”）与您订立。

## 第一条 定义

“服务”是指灯塔云依照第二条提供的在线软件。

“服务费”是指用户依照第三条支付的费用。

## 第二条 服务的提供

灯塔云保证服务每月可用时间不低于 99.9%，维护时间按照[●]通知的安排确定。

## 第三条 服务费

用户应当在每月10日前支付服务费人民币2,000元；逾期超过30日的，适用第二条的规定暂停服务。

## 第四条 法律适用

个人信息的处理适用《中华人民共和国个人信息保护法》。
`
  : `---
termsmith: agreement
---

# Terms of Service

Last updated: 1 March 2026

These terms are an agreement between Beaconlight Limited (“Provider”) and you (“Customer”).

## 1. Definitions

“Service” means the software that the Provider hosts under Section 2.

“Fees” means what the Customer owes under Section 3.1.

## 2. Service

The Provider keeps the Service available for 99.9 % of a month, apart from [●] hours of maintenance.

## 3. Fees

3.1 The Fees are EUR 250 a month and are due within 30 days of the invoice.

3.2 Where they are late, the Provider may suspend the Service under Section 2.

## 4. Applicable law

Personal data is processed as Regulation (EU) 2016/679 says.
`;

describe('colours of words', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder, 'No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, 'colours.md');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(TEXT));
    document = await open('colours.md');
    await findings(document);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  it('are there for each kind, and legible in a light, a dark and a high-contrast theme', async function () {
    const { tokenTypes } = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const kinds = await until('all kinds are coloured', async () => {
      const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      const found = new Set([...data].flatMap((value, i) => (i % 5 === 3 ? [tokenTypes[value]!] : [])));
      return found.size === tokenTypes.length ? found : undefined;
    });
    assert.deepEqual([...kinds].sort(), [...tokenTypes].sort());
    if (!canDrive) this.skip();
    await inThemes('tokens', illustration, [visible.editor]);
  });
});
