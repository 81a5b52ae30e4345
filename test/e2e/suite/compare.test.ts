import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { caretBehind, chinese, closeAll, findings, illustration, open, picture, until } from '../draft.js';
import { canDrive, clickElement, clickUntilSeen, inBoard, press, read, screenshot, see, visible } from '../driver.js';
import { inThemes } from '../themes.js';

const name = chinese ? 'yunfan.zh.md' : 'orbitdesk.en.md';
const clause = chinese ? '协议的变更' : 'Changes to these terms';
/** The agreements in the draft's language. */
const NEAREST = chinese ? ['Alibaba Cloud 2020', '码尚云', 'TanCloud 2022', 'ZITADEL 2022'] : ['ZITADEL 2020'];

/** The texts of the diff editor in front: the agreement's and the draft's. */
function sides(): { readonly label: string; readonly left: vscode.Uri; readonly right: vscode.Uri } | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputTextDiff)) return undefined;
  return { label: tab.label, left: tab.input.original, right: tab.input.modified };
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

describe('comparing', () => {
  let draft: vscode.TextDocument;

  /** Puts a text back, and on the disk: VS Code in a browser saves what is typed. */
  async function restore(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, new vscode.Range(0, 0, draft.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await draft.save();
  }

  beforeEach(async () => {
    draft = await open(name);
    await findings(draft);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  describe('a clause', () => {
    it('opens the diff editor with the clause on the right and the agreement’s on the left', async () => {
      caretBehind(draft, clause);
      const position = vscode.window.activeTextEditor?.selection.active;
      assert(position);
      await vscode.commands.executeCommand('termsmith.compareClause', {
        uri: draft.uri.toString(),
        position: { line: position.line, character: position.character },
        agreement: 'zitadel-2022.zh',
      });
      const { label, left, right } = await until('a diff editor opens', sides);
      assert(label.includes(clause) && label.includes('ZITADEL 2022'), label);
      assert.equal(left.scheme, 'termsmith-reference');
      assert.equal(right.scheme, 'termsmith-draft');
      const ours = await textOf(right);
      assert(ours.includes(chinese ? '云帆有权随时修改本协议' : 'We can change these terms'), ours);
      assert.doesNotMatch(ours, chinese ? /适用法律/ : /severab/i);
      assert.match(await textOf(left), /\n\[附则 › 协议变更\]\n/);
    });

    it('follows the draft while it is edited', async () => {
      caretBehind(draft, clause);
      const position = draft.positionAt(draft.getText().indexOf(clause));
      await vscode.commands.executeCommand('termsmith.compareClause', {
        uri: draft.uri.toString(),
        position: { line: position.line, character: position.character },
        agreement: 'zitadel-2022.zh',
      });
      const { right } = await until('a diff editor opens', sides);
      const [added, earlier] = chinese
        ? ['提前九十日通知。', '前言。\n\n']
        : ['We tell you 90 days before.', 'Hello.\n\n'];
      const before = draft.getText();
      const edit = new vscode.WorkspaceEdit();
      const end = draft.lineAt(draft.positionAt(draft.getText().indexOf(clause)).line + 2).range.end;
      edit.insert(draft.uri, end, ` ${added}`);
      edit.insert(draft.uri, new vscode.Position(0, 0), earlier);
      await vscode.workspace.applyEdit(edit);
      const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === right.toString());
      await until('the draft’s side has what was typed', () => shown?.getText().includes(added) || undefined);
      await restore(before);
    });

    it('asks which agreement, the nearest first', async function () {
      if (!canDrive) this.skip();
      caretBehind(draft, clause);
      void vscode.commands.executeCommand('termsmith.compareClause');
      const [first] = await see(visible.quickPick, (entries) => entries.length === 5);
      assert(
        NEAREST.some((label) => first?.startsWith(label)),
        first,
      );
      await screenshot(picture('compare-choose'));
      await press('Enter');
      await until('a diff editor opens', sides);
    });

    it('is offered by a link on the card, and by a lens where the setting asks for it', async () => {
      const place = draft.positionAt(draft.getText().indexOf(clause) + 1);
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        draft.uri,
        place,
      );
      const [card] = hover!.contents as vscode.MarkdownString[];
      assert.match(card!.value, /\]\(command:termsmith\.compareClause\?/);
      const { enabledCommands } = card!.isTrusted as { readonly enabledCommands: readonly string[] };
      // A card may run commands of ours that show something, and no other.
      for (const command of ['termsmith.compareClause', 'termsmith.showReference'])
        assert(enabledCommands.includes(command), command);
      assert(
        enabledCommands.every((command) => /^termsmith\.(?:show|compare|goTo)/.test(command)),
        enabledCommands.join(),
      );
      // Lenses on the uses of terms are not asked about here.
      const lenses = async (): Promise<vscode.CodeLens[]> =>
        (
          await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', draft.uri, 100)
        ).filter(({ command }) => command?.command === 'termsmith.compareClause');
      assert.deepEqual(await lenses(), []);
      const settings = vscode.workspace.getConfiguration('termsmith');
      await settings.update('codeLens.compare', true, vscode.ConfigurationTarget.Global);
      const found = await until('there are lenses', async () => {
        const all = await lenses();
        return all.length > 3 ? all : undefined;
      });
      assert(found.every(({ command }) => command?.title));
      if (canDrive) {
        await see('.codelens-decoration');
        await screenshot(picture('compare-lens'));
      }
      await settings.update('codeLens.compare', undefined, vscode.ConfigurationTarget.Global);
    });

    it('is shown side by side', async function () {
      if (!canDrive) this.skip();
      const at = draft.positionAt(draft.getText().indexOf(clause));
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.commands.executeCommand('termsmith.compareClause', {
        uri: draft.uri.toString(),
        position: { line: at.line, character: at.character },
        agreement: chinese ? 'tancloud-2022.zh' : 'zitadel-2020.en',
      });
      await until('a diff editor opens', sides);
      await see('.monaco-diff-editor .view-line', (lines) => lines.some((line) => line.startsWith('# ')));
      await inThemes('compare-clause', picture);
    });
  });

  describe('a whole draft', () => {
    it('puts the agreement into the order of the draft, and marks what has no counterpart', async () => {
      await vscode.commands.executeCommand('termsmith.compareAgreement', 'alibaba-cloud-2020.zh');
      const { left, right } = await until('a diff editor opens', sides);
      const titles = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('#'));
      const [theirs, ours] = [await textOf(left), await textOf(right)];
      assert.deepEqual(titles(theirs), titles(ours));
      assert(titles(ours).some((line) => line.includes(clause)));
      assert(ours.includes(chinese ? '（本稿无对应条款。）' : '(This draft has no counterpart.)'));
    });

    it('asks which agreement, and shows both side by side', async function () {
      if (!canDrive) this.skip();
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      void vscode.commands.executeCommand('termsmith.compareAgreement');
      await see(visible.quickPick, (entries) => entries.length === 5);
      await screenshot(picture('compare-agreement-choose'));
      await press('Enter');
      await until('a diff editor opens', sides);
      await see('.monaco-diff-editor .view-line', (lines) => lines.some((line) => line.startsWith('# ')));
      await inThemes('compare-agreement', illustration);
    });
  });

  describe('the coverage view', () => {
    const row = '.pane-body .monaco-list-row';

    beforeEach(async function () {
      if (!canDrive) this.skip();
      await vscode.commands.executeCommand('termsmith.coverage.focus');
    });

    it('lists what the draft has and lacks, and leads to its clauses', async () => {
      const present = chinese ? '协议变更' : 'Amendments to the terms';
      // For businesses, data protection is as grave as the law that applies, and more agreements have it.
      const gravest = chinese ? '适用法律' : 'Data protection and privacy';
      const rows = await see(row, (texts) => texts.some((text) => text.startsWith(present)));
      assert(rows[0]?.startsWith(chinese ? '缺少：应当约定' : 'Missing: needed'), rows[0]);
      assert(rows[1]?.startsWith(gravest), rows[1]);
      assert(
        rows.some((text) => text.startsWith(present) && text.includes(clause)),
        rows.join('\n'),
      );
      await inThemes('coverage', illustration, ['.part.sidebar']);
      await clickElement(`${row}:has-text("${present}")`);
      await until('the clause is selected', () => {
        const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
        return draft.lineAt(line).text.includes(clause) ? true : undefined;
      });
    });

    it('inserts what the draft lacks', async () => {
      const before = draft.getText();
      const law = chinese ? '适用法律' : 'Governing law';
      await see(row, (texts) => texts.some((text) => text.startsWith(law)));
      await clickElement(`${row}:has-text("${law}")`);
      await clickElement(`${row}:has-text("${law}") .action-label.codicon-add`);
      // There are variants to choose from; the most suitable stands first.
      await see(visible.quickPick, (entries) => entries.length > 1);
      await press('Enter');
      await until('the clause is in the draft', () => (draft.getText() !== before ? true : undefined));
      assert.match(draft.getText().slice(before.length - 200), chinese ? /适用/ : /law/i);
      await see(row, (texts) => texts.some((text) => text.startsWith(law) && !/others|份/.test(text)));
      await restore(before);
    });

    it('shows how an agreement words what the draft lacks', async () => {
      const law = chinese ? '适用法律' : 'Governing law';
      await see(row, (texts) => texts.some((text) => text.startsWith(law)));
      await clickUntilSeen(`${row}:has-text("${law}")`, row, (texts) =>
        texts.some((text) => text.startsWith('ZITADEL 2022')),
      );
      await clickElement(`${row}:has-text("ZITADEL 2022")`);
      const editor = await until('the agreement opens', () => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.scheme === 'termsmith-reference' ? activeTextEditor : undefined;
      });
      assert.match(editor.document.lineAt(editor.selection.active.line).text, /适用法律/);
    });

    it('welcomes where no agreement is open', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const [words] = await see('.welcome-view-content', (texts) => texts.length > 0);
      assert.match(words ?? '', chinese ? /没有打开协议/ : /No agreement is open/);
      await screenshot(picture('coverage-welcome'));
    });
  });

  describe('the board', () => {
    it('is exported as Markdown and as CSV', async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert(folder);
      for (const [command, file, start] of [
        ['termsmith.exportBoardMarkdown', 'board.md', chinese ? '# 对比：' : '# Comparison: '],
        [
          'termsmith.exportBoardCsv',
          'board.csv',
          chinese ? '\ufeff条款类型,要点,本稿,' : '\ufeffClause,Position,This draft,',
        ],
      ] as const) {
        const target = vscode.Uri.joinPath(folder.uri, file);
        await vscode.commands.executeCommand(command, target);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(target));
        assert(text.startsWith(start), text.slice(0, 80));
        assert(text.includes('ZITADEL 2022'));
        await vscode.workspace.fs.delete(target);
      }
    });

    it('is exported to a file that the user names, or not at all', async function () {
      if (!canDrive) this.skip();
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert(folder);
      const file = `${name.replace(/\.md$/, '')}-comparison`;
      const files = async (): Promise<readonly string[]> =>
        (await vscode.workspace.fs.readDirectory(folder.uri)).map(([entry]) => entry);
      const asked = async (command: string): Promise<void> => {
        void vscode.commands.executeCommand(command);
        await see(visible.quickInputTitle, (texts) =>
          texts.some((text) => text.includes(chinese ? '导出对比' : 'Export the Comparison')),
        );
      };
      await asked('termsmith.exportBoardCsv');
      await press('Escape');
      await see(visible.quickInputTitle, (texts) => texts.length === 0);
      assert(!(await files()).includes(`${file}.csv`), 'What is broken off writes nothing.');

      await asked('termsmith.exportBoardMarkdown');
      await see(visible.quickPick, (texts) => texts.some((text) => text.includes(name)));
      await press('Enter');
      await until('the file is written', async () => ((await files()).includes(`${file}.md`) ? true : undefined));
      await vscode.commands.executeCommand('notifications.showList');
      await see(visible.notifications, (texts) => texts.some((text) => text.includes(`${file}.md`)));
      const target = vscode.Uri.joinPath(folder.uri, `${file}.md`);
      const text = await textOf(target);
      assert(text.startsWith(chinese ? '# 对比：' : '# Comparison: '), text.slice(0, 80));
      await clickElement(`${visible.notifications} .monaco-button`);
      await until('the file is in front', () =>
        vscode.window.activeTextEditor?.document.uri.path === target.path ? true : undefined,
      );
      await closeAll();
      await vscode.workspace.fs.delete(target);
    });

    it('shows the draft and the agreements, and leads to a clause', async function () {
      if (!canDrive) this.skip();
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.commands.executeCommand('termsmith.openBoard');
      const heads = await see(inBoard('thead th'), (texts) => texts.length === 8, 20_000);
      assert.deepEqual(heads.slice(3).sort(), [
        'Alibaba Cloud 2020',
        'TanCloud 2022',
        'ZITADEL 2020',
        'ZITADEL 2022',
        '码尚云',
      ]);
      const [cell] = await read(inBoard('tbody:has(#type-amendments) tr:first-child td:last-of-type'));
      assert.match(cell ?? '', chinese ? /30 日/ : /30 days/);
      // A click on what the draft lacks leads nowhere; it only brings the rows before it onto the screen.
      await clickElement(inBoard(`.type:text-is("${chinese ? '不弃权' : 'No waiver'}")`));
      await inThemes('board', illustration);
      await clickElement(inBoard('#type-amendments'));
      await until('the draft is in front', () =>
        vscode.window.activeTextEditor?.document === draft ? true : undefined,
      );
      const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
      assert(draft.lineAt(line).text.includes(clause), draft.lineAt(line).text);
    });

    it('is worked with the keyboard alone', async function () {
      if (!canDrive) this.skip();
      await vscode.commands.executeCommand('termsmith.openBoard');
      await see(inBoard('thead th'), (texts) => texts.length === 8, 20_000);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      // The three buttons, the table itself, the five agreements; then the first clause that the draft has.
      for (let i = 0; i < 10; i++) await press('Tab');
      const [focused] = await see(inBoard(':focus'), (texts) => texts.length === 1);
      assert(focused, 'nothing has the focus');
      await press('Enter');
      await until('the draft is in front', () =>
        vscode.window.activeTextEditor?.document === draft ? true : undefined,
      );
    });
  });
});
