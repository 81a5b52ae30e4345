import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BOARD, type BoardParams, type BoardResult } from '../../server/src/lsp/messages.js';
import { boardContent, boardPage, type PageWords } from './boardPage.js';
import { listAgreements, tellNothing } from './compareCommands.js';
import type { CurrentDraft } from './currentDraft.js';
import { exportBoard } from './exportBoard.js';

const VIEW = 'termsmith.board';
/** More columns than these are not read; the user chooses. */
const MOST_COLUMNS = 8;

/** What the page tells: what was chosen in it. */
interface Told {
  readonly command: 'choose' | 'exportMarkdown' | 'exportCsv' | 'compare' | 'reveal';
  readonly agreement?: string;
  readonly line?: number;
}

/** The comparison board: one panel, about the current draft. */
export class BoardPanel implements vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  /** The draft that the panel is about. */
  #document: vscode.TextDocument | undefined;
  /** The ids that the user chose; the first few agreements without a choice. */
  #chosen: readonly string[] | undefined;
  #board: BoardResult | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly current: CurrentDraft,
    private readonly media: vscode.Uri,
  ) {
    const { registerCommand } = vscode.commands;
    this.#subscriptions = [
      registerCommand('termsmith.openBoard', () => this.#open()),
      registerCommand('termsmith.exportBoardMarkdown', (target?: vscode.Uri) => this.#export('markdown', target)),
      registerCommand('termsmith.exportBoardCsv', (target?: vscode.Uri) => this.#export('csv', target)),
      vscode.window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      current.onDidChange(() => void this.#follow()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#panel?.dispose();
  }

  async #open(): Promise<void> {
    const { document } = this.current;
    if (!document) return tellNothing();
    if (document !== this.#document) this.#chosen = undefined;
    this.#document = document;
    if (this.#panel) this.#panel.reveal();
    else
      this.#take(
        vscode.window.createWebviewPanel(VIEW, vscode.l10n.t('Comparison'), vscode.ViewColumn.Active, {
          enableFindWidget: true,
        }),
      );
    await this.#show();
  }

  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = (state as { readonly uri?: unknown } | undefined)?.uri;
    const document =
      typeof uri === 'string'
        ? await Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).catch(() => undefined)
        : undefined;
    if (!document || this.#panel) return panel.dispose();
    this.#document = document;
    this.#take(panel);
    await this.#show();
  }

  #take(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#board = undefined;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.media, 'board-light.svg'),
      dark: vscode.Uri.joinPath(this.media, 'board-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((told: Told) => this.#hear(told));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
      this.#board = undefined;
    });
  }

  /** Follows the draft; another draft in front leaves the board where it is. */
  async #follow(): Promise<void> {
    if (this.#panel && (!this.current.document || this.current.document === this.#document)) await this.#show();
  }

  /** Shows the board of the draft as it is now: a new page at first, later only its content. */
  async #show(): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const board = await this.client.sendRequest<BoardResult | null>(BOARD, await this.#params(document));
    const panel = this.#panel;
    if (!board || !panel || document !== this.#document) return;
    const fresh = this.#board === undefined;
    this.#board = board;
    const words = wordsFor(board);
    panel.title = words.caption;
    if (!fresh) {
      await panel.webview.postMessage({ content: boardContent(board, words) });
      return;
    }
    const file = (name: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(this.media, name)).toString();
    panel.webview.html = boardPage(board, words, {
      source: panel.webview.cspSource,
      nonce: crypto.randomUUID(),
      style: file('board.css'),
      script: file('board.js'),
      language: vscode.env.language,
      uri: document.uri.toString(),
    });
  }

  async #params(document: vscode.TextDocument): Promise<BoardParams> {
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const agreements = this.#chosen ?? (await this.#first(document));
    return { uri, agreements };
  }

  async #first(document: vscode.TextDocument): Promise<readonly string[]> {
    const all = await listAgreements(this.client, document);
    return all.flatMap(({ agreement }) => agreement ?? []).slice(0, MOST_COLUMNS);
  }

  async #hear({ command, agreement, line }: Told): Promise<void> {
    const document = this.#document;
    if (!document) return;
    switch (command) {
      case 'exportMarkdown':
        return this.#export('markdown');
      case 'exportCsv':
        return this.#export('csv');
      case 'choose':
        return this.#choose(document);
      case 'compare':
        await vscode.commands.executeCommand('termsmith.compareAgreement', agreement);
        return;
      case 'reveal':
        return this.#reveal(document, line ?? 0);
    }
  }

  async #reveal(document: vscode.TextDocument, line: number): Promise<void> {
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const at = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
    await vscode.window.showTextDocument(document, {
      // Beside the board, unless the draft is on the screen already.
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
      selection: new vscode.Range(at, at),
    });
  }

  async #choose(document: vscode.TextDocument): Promise<void> {
    const now = this.#board?.columns.map(({ id }) => id) ?? [];
    const items = await listAgreements(this.client, document);
    const chosen = await vscode.window.showQuickPick(
      items.map((item) => ({ ...item, picked: item.agreement !== undefined && now.includes(item.agreement) })),
      { title: vscode.l10n.t('Termsmith: Agreements on the Board'), canPickMany: true, matchOnDescription: true },
    );
    if (!chosen) return;
    this.#chosen = chosen.flatMap(({ agreement }) => agreement ?? []);
    await this.#show();
  }

  async #export(format: 'markdown' | 'csv', target?: vscode.Uri): Promise<void> {
    const document = this.#document ?? this.current.document;
    if (!document) return tellNothing();
    const given = target instanceof vscode.Uri ? target : undefined;
    await exportBoard(this.client, document, { ...(await this.#params(document)), format }, given);
  }
}

function wordsFor({ title }: BoardResult): PageWords {
  const { t } = vscode.l10n;
  return {
    caption: t('Comparison: {0}', title),
    clause: t('Clause'),
    position: t('Position'),
    draft: t('This draft'),
    choose: t('Choose Agreements...'),
    exportMarkdown: t('Export as Markdown...'),
    exportCsv: t('Export as CSV...'),
    comma: vscode.env.language.startsWith('zh') ? '、' : ', ',
    goTo: t('Go to “{0}” in the draft', '{0}'),
    compare: t('Compare the whole draft with “{0}”', '{0}'),
  };
}
