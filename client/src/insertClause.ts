import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  INSERT,
  INSERT_CLAUSE_COMMAND,
  INSERTABLE,
  type InsertableResult,
  type InsertableType,
  type InsertResult,
} from '../../server/src/lsp/messages.js';

/** The command that inserts a standard clause at its place in the draft in front. */
export function registerInsertCommand(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(INSERT_CLAUSE_COMMAND, (type?: unknown) =>
    insertClause(client, typeof type === 'string' ? type : undefined),
  );
}

interface TypeItem extends vscode.QuickPickItem {
  readonly of?: InsertableType;
}

async function insertClause(client: LanguageClient, wanted: string | undefined): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<InsertableResult | null>(INSERTABLE, { uri });
  if (!result) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document is not read as an agreement.'));
    return;
  }
  const type = wanted === undefined ? await chooseType(result.types) : result.types.find((one) => one.type === wanted);
  const variant = type && (await chooseVariant(type));
  if (!type || variant === undefined) return;
  const { version } = document;
  const inserted = await client.sendRequest<InsertResult | null>(INSERT, { uri, type: type.type, variant });
  if (!inserted) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(inserted.edit);
  // What was typed meanwhile would be in the way.
  if (!edit || document.version !== version) return;
  if (await vscode.workspace.applyEdit(edit)) reveal(document, inserted.line);
}

async function chooseType(types: readonly InsertableType[]): Promise<InsertableType | undefined> {
  const item = (type: InsertableType): TypeItem => ({ label: type.name, detail: type.purpose, of: type });
  const heading = (label: string): TypeItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const chosen = await vscode.window.showQuickPick<TypeItem>(
    [
      heading(vscode.l10n.t('Missing in This Draft')),
      ...types.filter(({ missing }) => missing).map(item),
      heading(vscode.l10n.t('In This Draft')),
      ...types.filter(({ missing }) => !missing).map(item),
    ],
    {
      title: vscode.l10n.t('Termsmith: Insert a Clause'),
      placeHolder: vscode.l10n.t('The clause goes to its usual place, in the words and numbers of the draft.'),
      matchOnDetail: true,
    },
  );
  return chosen?.of;
}

async function chooseVariant({ name, variants }: InsertableType): Promise<string | undefined> {
  if (variants.length < 2) return variants[0]?.variant;
  const chosen = await vscode.window.showQuickPick(
    variants.map(({ variant, name: label }) => ({ label, variant })),
    { title: name, placeHolder: vscode.l10n.t('The most suitable one stands first.') },
  );
  return chosen?.variant;
}

/** Shows the clause; where it has tab stops, the editor has gone there itself. */
function reveal(document: vscode.TextDocument, line: number): void {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const place = new vscode.Range(line, 0, line, 0);
  editor?.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
