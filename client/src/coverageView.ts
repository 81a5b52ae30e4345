import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COVERAGE, type CoverageResult, type CoveredType, type LackingType } from '../../server/src/lsp/messages.js';
import { clauseItem, headingItem, lackingItem, presentItem, referenceItem } from './coverageItems.js';
import type { CurrentDraft } from './currentDraft.js';

/** An entry of the view: a heading over types, a type, or what belongs to one. */
type Entry =
  | { readonly kind: 'heading'; readonly label: string; readonly id: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'present'; readonly type: CoveredType }
  | { readonly kind: 'clause'; readonly clause: CoveredType['clauses'][number] }
  | { readonly kind: 'lacking'; readonly type: LackingType }
  | { readonly kind: 'reference'; readonly reference: LackingType['references'][number]; readonly type: LackingType };

/** The view of the clause types that the current draft has and lacks. */
export function showCoverage(client: LanguageClient, current: CurrentDraft): readonly vscode.Disposable[] {
  const coverage = new CoverageEntries(client, current);
  const view = vscode.window.createTreeView('termsmith.coverage', {
    treeDataProvider: coverage,
    showCollapseAll: true,
  });
  const follow = (): void => {
    view.description = coverage.title;
    if (view.visible) coverage.refresh();
  };
  const { registerCommand } = vscode.commands;
  return [
    coverage,
    view,
    current.onDidChange(follow),
    view.onDidChangeVisibility(follow),
    coverage.onDidLoad(() => {
      view.description = coverage.title;
    }),
    registerCommand('termsmith.coverage.insert', (entry?: Entry) => insert(current, entry)),
    registerCommand('termsmith.coverage.reveal', (range: CoveredType['clauses'][number]['range']) =>
      reveal(current, client.protocol2CodeConverter.asRange(range)),
    ),
  ];
}

class CoverageEntries implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidLoad = this.#loaded.event;
  title: string | undefined;

  constructor(
    private readonly client: LanguageClient,
    private readonly current: CurrentDraft,
  ) {}

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(entry?: Entry): Promise<Entry[] | undefined> {
    if (!entry) return this.#headings();
    switch (entry.kind) {
      case 'heading':
        return [...entry.entries];
      case 'present':
        return entry.type.clauses.map((clause) => ({ kind: 'clause', clause }));
      case 'lacking':
        return entry.type.references.map((reference) => ({ kind: 'reference', reference, type: entry.type }));
      default:
        return [];
    }
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    switch (entry.kind) {
      case 'heading':
        return headingItem(entry.label, entry.id, entry.entries.length);
      case 'present':
        return presentItem(entry.type);
      case 'clause':
        return clauseItem(entry.clause);
      case 'lacking':
        return lackingItem(entry.type);
      case 'reference':
        return referenceItem(entry.reference, entry.type, this.current.document);
    }
  }

  dispose(): void {
    this.#changed.dispose();
    this.#loaded.dispose();
  }

  async #headings(): Promise<Entry[] | undefined> {
    const { document } = this.current;
    const uri = document && this.client.code2ProtocolConverter.asUri(document.uri);
    const found = uri && (await this.client.sendRequest<CoverageResult | null>(COVERAGE, { uri }));
    this.title = found ? found.title : undefined;
    this.#loaded.fire();
    if (!found) return undefined;
    const lacking = (needed: boolean): readonly Entry[] =>
      found.lacking
        .filter(({ severity }) => (severity === 'error' || severity === 'warning') === needed)
        .map((type) => ({ kind: 'lacking', type }));
    const headings: Entry[] = [
      { kind: 'heading', id: 'needed', label: vscode.l10n.t('Missing: needed'), entries: lacking(true) },
      {
        kind: 'heading',
        id: 'considered',
        label: vscode.l10n.t('Missing: to consider'),
        entries: lacking(false),
      },
      {
        kind: 'heading',
        id: 'present',
        label: vscode.l10n.t('In this draft'),
        entries: found.present.map((type) => ({ kind: 'present', type })),
      },
    ];
    return headings.filter((heading) => heading.kind === 'heading' && heading.entries.length > 0);
  }
}

/** Inserts a standard clause of a type into the current draft. */
async function insert({ document }: CurrentDraft, entry: Entry | undefined): Promise<void> {
  if (!document || entry?.kind !== 'lacking') return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('termsmith.insertClause', entry.type.type);
}

/** Goes to a place of the current draft. */
async function reveal({ document }: CurrentDraft, range: vscode.Range): Promise<void> {
  if (!document) return;
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.window.visibleTextEditors.find((one) => one.document === document)?.viewColumn,
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
}
