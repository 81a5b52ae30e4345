import * as vscode from 'vscode';
import { CLEAN_UP_ACTION } from '../../server/src/lsp/messages.js';

/** The command that cleans up imported text: the source action, which the editor shows as a preview before it is made. */
export function registerCleanUp(): vscode.Disposable {
  return vscode.commands.registerCommand('termsmith.cleanUpImport', () =>
    vscode.commands.executeCommand('editor.action.sourceAction', { kind: CLEAN_UP_ACTION, apply: 'first' }),
  );
}
