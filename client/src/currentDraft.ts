import * as vscode from 'vscode';
import type { Decisions } from './decisions.js';
import { DOCUMENTS } from './server.js';

/** How long a draft must rest until its views follow it, in milliseconds. */
const REST = 400;

/**
 * The draft that views are about: the agreement in front, or the one that was in front before a view, a comparison or
 * a board came before it.
 */
export class CurrentDraft implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fires when another draft comes to the front, and when its text or what it is taken for has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly decisions: Decisions) {
    this.#subscriptions = [
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#look()),
      decisions.onDidChange(() => this.#look(true)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.#document || contentChanges.length === 0) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#changed.fire(), REST);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('termsmith')) this.#look(true);
      }),
    ];
    this.#look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(news = false): void {
    const front = vscode.window.activeTextEditor?.document;
    const before = this.#document;
    // A view, a picture or a text of ours in front leaves the draft what it was, as long as it is open somewhere.
    const kept = before && isOpen(before) ? before : undefined;
    const other = front && !front.uri.scheme.startsWith('termsmith-') ? front : kept;
    const found = other && this.#isAgreement(other) ? other : undefined;
    if (found === before && !news) return;
    this.#document = found;
    void vscode.commands.executeCommand('setContext', 'termsmith.hasDraft', found !== undefined);
    this.#changed.fire();
  }

  #isAgreement(document: vscode.TextDocument): boolean {
    const decision = this.decisions.of(document);
    return decision !== undefined && decision.kind !== 'none' && vscode.languages.match(DOCUMENTS, document) > 0;
  }
}

/** Whether a tab shows the document; VS Code keeps documents for a while after their last tab. */
function isOpen({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}
