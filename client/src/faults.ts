import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

/** How often the server may end within the time below before it is left alone. */
const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/** Starts a server that died again; one that keeps dying is given up, and the user is told what to do. */
export class Faults implements ErrorHandler {
  #ends: number[] = [];

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN_MILLISECONDS), now];
    if (this.#ends.length <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
    this.#ends = [];
    void this.#tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async #tell(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const output = vscode.l10n.t('Show Output');
    const chosen = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Termsmith has stopped several times and checks no documents now. Restart it; if it stops again, close the document that it stops on and report what the output says.',
      ),
      restart,
      output,
    );
    if (chosen === restart) await vscode.commands.executeCommand('termsmith.restartServer');
    if (chosen === output) await vscode.commands.executeCommand('termsmith.showOutput');
  }
}
