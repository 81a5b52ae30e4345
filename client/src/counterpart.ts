import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  COUNTERPART,
  type CounterpartResult,
  GO_TO_COUNTERPART_COMMAND,
  type PlaceParams,
} from '../../server/src/lsp/messages.js';

/** The commands that lead to the version in another language, at the clause that stands for the one here. */
export function registerCounterparts(client: LanguageClient): readonly vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(GO_TO_COUNTERPART_COMMAND, (place?: PlaceParams) => goOver(client, place, false)),
    registerCommand('termsmith.openCounterpartToSide', () => goOver(client, undefined, true)),
  ];
}

async function goOver(client: LanguageClient, given: PlaceParams | undefined, beside: boolean): Promise<void> {
  const place = given ?? placeInFront(client);
  const result = place && (await client.sendRequest<CounterpartResult | null>(COUNTERPART, place));
  if (!result) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is no version of this document in another language. Name it like this one with “.en” or “.zh” before its ending, or in the front matter: “termsmith: counterpart”.',
      ),
    );
    return;
  }
  if (!result.found)
    void vscode.window.setStatusBarMessage(vscode.l10n.t('The other version has no such clause.'), 4000);
  const range = client.protocol2CodeConverter.asRange(result.range);
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(result.uri), {
    selection: new vscode.Range(range.start, range.start),
    ...(beside && { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }),
  });
}

function placeInFront(client: LanguageClient): PlaceParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  const { line, character } = editor.selection.active;
  return { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: { line, character } };
}
