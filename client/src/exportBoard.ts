import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BOARD_FILE, type BoardFileParams } from '../../server/src/lsp/messages.js';
import { tellNothing } from './compareCommands.js';

/** What each kind of file is called, and what tells programs its encoding: spreadsheets guess another without the mark. */
const KINDS = {
  markdown: { extension: 'md', mark: '' },
  csv: { extension: 'csv', mark: '\ufeff' },
} as const;

/** Writes the board of a draft to a file, or to one that the user names; offers to open it. */
export async function exportBoard(
  client: LanguageClient,
  document: vscode.TextDocument,
  params: BoardFileParams,
  given?: vscode.Uri,
): Promise<void> {
  const { extension, mark } = KINDS[params.format];
  const target =
    given ??
    (await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export the Comparison'),
      defaultUri: beside(document, extension),
      filters: params.format === 'csv' ? { CSV: ['csv'] } : { Markdown: ['md'] },
    }));
  if (!target) return;
  const text = await client.sendRequest<string | null>(BOARD_FILE, params);
  if (text === null) return tellNothing();
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(mark + text));
  if (given) return;
  const open = vscode.l10n.t('Open');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The comparison is in {0}.', name), open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** A file beside the draft: `terms.md` gives `terms-comparison.csv`. */
function beside({ uri }: vscode.TextDocument, extension: string): vscode.Uri {
  const stem = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const name = `${stem}-comparison.${extension}`;
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.from({ scheme: 'file', path: `/${name}` });
}
