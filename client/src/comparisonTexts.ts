import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  AGREEMENT_TEXT,
  type AgreementTextResult,
  SIDE_BY_SIDE,
  type SideBySide,
  type SideBySideParams,
} from '../../server/src/lsp/messages.js';

/** The scheme of agreements, to read or to compare with. */
const REFERENCE_SCHEME = 'termsmith-reference';
/** The scheme of what a draft has to put beside them. */
const DRAFT_SCHEME = 'termsmith-draft';

/** How long a draft must rest until comparisons follow it, in milliseconds. */
const REST = 300;

/** What the address of a text of ours holds, so that it can be shown again after the window was loaded anew. */
interface Source {
  /** The address of the draft. */
  readonly uri: string;
  readonly agreement: string;
  /** An offset in the clause that is compared, when the comparison was opened; the whole draft without one. */
  readonly offset?: number;
  /** Whether the agreement is shown as it stands. */
  readonly whole?: true;
}

/** A comparison that is shown: where its clause is by now, and the texts of the draft's present version. */
interface Shown {
  readonly source: Source;
  offset: number | undefined;
  sides: Promise<SideBySide | null> | undefined;
}

/** Read-only texts of both sides of comparisons, and of agreements. They follow the draft while it is edited. */
export class ComparisonTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #shown = new Map<string, Shown>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly client: LanguageClient) {
    const { workspace } = vscode;
    this.#subscriptions = [
      this.#changed,
      workspace.registerTextDocumentContentProvider(REFERENCE_SCHEME, this),
      workspace.registerTextDocumentContentProvider(DRAFT_SCHEME, this),
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        const pair = workspace.textDocuments.some((other) => other.uri !== uri && other.uri.query === uri.query);
        if (isOurs(uri) && !pair) this.#shown.delete(uri.query);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('termsmith'))
          for (const uri of new Set([...this.#shown.values()].map(({ source }) => source.uri))) this.#refresh(uri);
      }),
    ];
  }

  /** Opens the diff editor on a clause, or on the whole draft where no place is given. False when there is nothing to show. */
  async compare(document: vscode.TextDocument, agreement: string, position?: vscode.Position): Promise<boolean> {
    const uri = document.uri.toString();
    const offset = position && document.offsetAt(position);
    const source: Source = { uri, agreement, ...(offset !== undefined && { offset }) };
    const query = JSON.stringify(source);
    const shown: Shown = { source, offset, sides: undefined };
    this.#shown.set(query, shown);
    const sides = await this.#sidesOf(shown);
    if (!sides) {
      this.#shown.delete(query);
      return false;
    }
    const [left, right] = [
      addressOf(REFERENCE_SCHEME, sides.left.name, query),
      addressOf(DRAFT_SCHEME, sides.right.name, query),
    ];
    // The same comparison may be open from before, with the texts of an earlier version.
    this.#tell(query);
    await vscode.commands.executeCommand('vscode.diff', left, right, sides.title);
    return true;
  }

  /** Opens an agreement as it stands, at one of its clauses. */
  async read(uri: string, agreement: string, clause?: number): Promise<boolean> {
    const text = await this.client.sendRequest<AgreementTextResult | null>(AGREEMENT_TEXT, { uri, agreement, clause });
    if (!text) return false;
    const source: Source = { uri, agreement, whole: true };
    const address = addressOf(REFERENCE_SCHEME, text.name, JSON.stringify(source));
    const at = new vscode.Position(text.line ?? 0, 0);
    await vscode.window.showTextDocument(address, { selection: new vscode.Range(at, at) });
    return true;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const source = sourceOf(uri);
    const gone = vscode.l10n.t('There is nothing to show. Open the draft and compare again.');
    if (!source) return gone;
    // The server knows open documents only; after the window was loaded anew the draft may not be among them.
    await Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.parse(source.uri))).catch(() => undefined);
    if (source.whole) {
      const { uri: draft, agreement } = source;
      const params = { uri: draft, agreement };
      return (await this.client.sendRequest<AgreementTextResult | null>(AGREEMENT_TEXT, params))?.text ?? gone;
    }
    const shown = this.#shown.get(uri.query) ?? { source, offset: source.offset, sides: undefined };
    this.#shown.set(uri.query, shown);
    const sides = await this.#sidesOf(shown);
    if (!sides) return gone;
    return uri.scheme === REFERENCE_SCHEME ? sides.left.text : sides.right.text;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Both sides come of one request. */
  #sidesOf(shown: Shown): Promise<SideBySide | null> {
    shown.sides ??= this.#ask(shown).catch(() => null);
    return shown.sides;
  }

  async #ask({ source, offset }: Shown): Promise<SideBySide | null> {
    const { uri, agreement } = source;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!document) return null;
    const position = offset === undefined ? undefined : document.positionAt(offset);
    const params: SideBySideParams = { uri, agreement, ...(position && { position }) };
    return this.client.sendRequest<SideBySide | null>(SIDE_BY_SIDE, params);
  }

  /** Keeps the places of compared clauses while text before them grows or shrinks. */
  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    const affected = [...this.#shown.values()].filter(({ source }) => source.uri === uri);
    if (affected.length === 0 || contentChanges.length === 0) return;
    for (const shown of affected)
      for (const change of contentChanges) if (shown.offset !== undefined) shown.offset = moved(shown.offset, change);
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => this.#refresh(uri), REST),
    );
  }

  #refresh(uri: string): void {
    for (const [query, shown] of this.#shown) {
      if (shown.source.uri !== uri) continue;
      shown.sides = undefined;
      this.#tell(query);
    }
  }

  #tell(query: string): void {
    for (const { uri } of vscode.workspace.textDocuments)
      if (isOurs(uri) && uri.query === query) this.#changed.fire(uri);
  }
}

function isOurs({ scheme }: vscode.Uri): boolean {
  return scheme === REFERENCE_SCHEME || scheme === DRAFT_SCHEME;
}

/** The address of a text; its last name is what tabs show, and ends as Markdown does. */
function addressOf(scheme: string, name: string, query: string): vscode.Uri {
  const path = `/${name.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-')}.md`;
  return vscode.Uri.from({ scheme, path, query });
}

function sourceOf({ query }: vscode.Uri): Source | undefined {
  try {
    const source = JSON.parse(query) as Partial<Source>;
    return typeof source.uri === 'string' && typeof source.agreement === 'string' ? (source as Source) : undefined;
  } catch {
    return undefined;
  }
}

/** An offset after a change; one within what was replaced goes to its start. */
function moved(offset: number, { rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): number {
  if (rangeOffset + rangeLength <= offset) return offset + text.length - rangeLength;
  return Math.min(offset, rangeOffset);
}
