import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, open, passage, reveal, root } from '../draft.js';
import { canDrive, hoverUntilSeen, press, rest, screenshot, see, visible } from '../driver.js';

const FOLDER = 'our precedents';

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert(first, 'No folder is open.');
  return vscode.Uri.joinPath(first.uri, FOLDER);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), Buffer.from(text));
}

const precedent = (days: number): string =>
  `# Terms of service\n\n## Amendments\n\nWe may amend these terms with notice of ${days} days. Your further use counts as consent.\n`;

/** The card on the heading about amendments, once it is as wanted. */
async function cardUntil(document: vscode.TextDocument, wanted: (card: string) => boolean): Promise<string> {
  const place = passage(document, 'Changes to these terms').start.translate(0, 2);
  for (const end = Date.now() + 60_000; ; ) {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const card = hovers
      .flatMap((one) => one.contents as vscode.MarkdownString[])
      .map(({ value }) => value)
      .join('\n\n')
      .replaceAll('\u00a0', ' ');
    if (wanted(card)) return card;
    assert(Date.now() < end, `The card is not as wanted: ${card}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('precedents', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('termsmith.references');
  const { Workspace } = vscode.ConfigurationTarget;

  after(async () => {
    await settings().update('folders', undefined, Workspace);
    await settings().update('builtIn', undefined, Workspace);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await closeAll();
  });

  it('are read from the folder that the settings name, and followed', async function () {
    this.timeout(240_000);
    await write('Acme 2021.md', precedent(45));
    await write('Beta.txt', precedent(60));
    await write('picture.md', '\0\0\0\0'.repeat(200));
    await settings().update('builtIn', false, Workspace);
    await settings().update('folders', [FOLDER], Workspace);
    const document = await open('orbitdesk.en.md');
    await findings(document);
    const both = await cardUntil(document, (card) => card.includes('Acme 2021') && card.includes('Beta'));
    assert.match(both, chinese ? /45 日/ : /45 days/);
    assert.doesNotMatch(both, /ZITADEL|picture/);
    await write('Acme 2021.md', precedent(75));
    await cardUntil(document, (card) => /75 (?:days|日)/.test(card) && !/45 (?:days|日)/.test(card));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'Beta.txt'));
    await cardUntil(document, (card) => !card.includes('Beta'));
    await write('Gamma.md', precedent(20));
    await cardUntil(document, (card) => card.includes('Gamma'));
    await settings().update('builtIn', true, Workspace);
    await cardUntil(document, (card) => card.includes('Gamma') && card.includes('ZITADEL 2020'));
  });

  it('that are many are shown by the nearest, and all in numbers', async function () {
    this.timeout(240_000);
    for (let i = 0; i < 40; i++) await write(`Precedent ${i}.md`, precedent(15 + 15 * (i % 3)));
    const document = await open('orbitdesk.en.md');
    const card = await cardUntil(
      document,
      (text) => /4\d/.test(text) && text.includes(chinese ? '份参考协议' : 'references |'),
    );
    assert.ok(card.length < 4000, card);
    if (!canDrive) return;
    const heading = 'Changes to these terms';
    reveal(document, heading);
    await see('.view-line', (lines) => lines.some((line) => line.replaceAll('\u00a0', ' ').includes(heading)));
    await hoverUntilSeen({ text: heading }, visible.hover, (cards) =>
      cards.some((text) => text.replaceAll('\u00a0', ' ').includes('Precedent')),
    );
    const language = vscode.env.language;
    await screenshot(join(root, `test/e2e/screenshots/precedents-${language}.png`), [visible.hover], 48);
    await rest();
    await press('Escape');
  });
});
