import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DECISION_CHANGED, type DecisionResult } from '../../server/src/lsp/messages.js';

/** What the server takes the open documents for, as far as it has said. */
export class Decisions implements vscode.Disposable {
  readonly #known = new Map<string, DecisionResult>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Fires with the address of a document whose decision is new. */
  readonly onDidChange = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#subscriptions = [
      this.#changed,
      client.onNotification(DECISION_CHANGED, (result: DecisionResult) => this.take(result)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#known.delete(document.uri.toString())),
    ];
  }

  of(document: vscode.TextDocument): DecisionResult | undefined {
    return this.#known.get(document.uri.toString());
  }

  take(result: DecisionResult): void {
    // The server writes addresses as the client does; going through Uri makes sure of it.
    const uri = vscode.Uri.parse(result.uri).toString();
    this.#known.set(uri, result);
    this.#changed.fire(uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
