import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  CHANGE_CLAUSES,
  type ChangeClausesParams,
  type ChangeClausesResult,
  CLAUSE_COMMANDS,
  CONVERSIONS,
  type ConversionsResult,
} from '../../server/src/lsp/messages.js';

/** The commands that renumber or convert the clauses of the draft in front, and move or delete the one with the caret. */
export function registerClauseChanges(client: LanguageClient): readonly vscode.Disposable[] {
  return [
    ...Object.entries(CLAUSE_COMMANDS).map(([command, change]) =>
      vscode.commands.registerCommand(command, () => changeClauses(client, change)),
    ),
    vscode.commands.registerCommand('termsmith.convertNumbering', () => convertNumbering(client)),
  ];
}

async function convertNumbering(client: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const params = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const found = await client.sendRequest<ConversionsResult | null>(CONVERSIONS, params);
  if (!found || found.conversions.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no clauses here that could be numbered.'));
    return;
  }
  const chosen = await vscode.window.showQuickPick(found.conversions, {
    title: vscode.l10n.t('Termsmith: Convert Numbering'),
    placeHolder: vscode.l10n.t('All references go along.'),
  });
  if (chosen) await changeClauses(client, chosen.change);
}

async function changeClauses(client: LanguageClient, change: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const { document } = editor;
  const { version } = document;
  const params: ChangeClausesParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    change,
    version,
  };
  const stale = vscode.l10n.t('The text was changed in the meantime, and nothing was done. Try again.');
  const answer = await client
    .sendRequest<ChangeClausesResult | null>(CHANGE_CLAUSES, params)
    .catch((error: unknown): ChangeClausesResult => {
      // The server says so when the text changes while it works.
      if (document.version !== version) return { problem: stale };
      throw error;
    });
  if (!answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document is not read as an agreement.'));
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit ?? null);
  const problem = answer.problem ?? (document.version === version ? undefined : stale);
  if (problem !== undefined) void vscode.window.showWarningMessage(problem);
  else if (edit) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
