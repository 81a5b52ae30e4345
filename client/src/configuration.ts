import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CONFIGURATION, type ConfigurationResult } from '../../server/src/lsp/messages.js';

/** Shows which configuration applies to the document in front, and who decided each part; a project file can be opened. */
export async function showConfiguration(client: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const result = await client.sendRequest<ConfigurationResult | null>(CONFIGURATION, { uri });
  if (!result) return;
  type Entry = vscode.QuickPickItem & { readonly file?: vscode.Uri };
  const parts = result.settings.map(
    ({ name, value, from }): Entry => ({ label: name, description: value, detail: from }),
  );
  const files = [...result.files].reverse().map((address): Entry => {
    const file = client.protocol2CodeConverter.asUri(address);
    return { label: `$(go-to-file) ${vscode.workspace.asRelativePath(file)}`, file };
  });
  const heading: Entry = { label: vscode.l10n.t('Project files'), kind: vscode.QuickPickItemKind.Separator };
  const chosen = await vscode.window.showQuickPick([...parts, ...(files.length > 0 ? [heading, ...files] : [])], {
    title: vscode.l10n.t('Termsmith: Configuration of This Document'),
    placeHolder:
      files.length > 0
        ? vscode.l10n.t('Choose a project file to open it.')
        : vscode.l10n.t('No project file applies. Create one to share rules with others.'),
  });
  if (chosen?.file) await vscode.window.showTextDocument(chosen.file);
}

/** Creates termsmith.yaml in the workspace folder, or opens the one that is there. */
export async function createProjectFile(): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A project file lies in a folder. Open the folder of your drafts first.'),
    );
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, 'termsmith.yaml');
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(template()));
  }
  await vscode.window.showTextDocument(file);
}

function template(): string {
  const comment = (text: string): string => `# ${text}`;
  return [
    comment(
      vscode.l10n.t('Configuration of Termsmith for all drafts in this folder. Remove the # before what you need.'),
    ),
    comment('profile: general   # b2b-saas, consumer-eu, prc, ch, auto'),
    comment('standpoint: provider   # customer'),
    comment('rules:'),
    comment('  "missing-*": warning'),
    comment('playbook:'),
    comment('  - id: law'),
    comment('    position: governingLaw'),
    comment('    allowed: [CH, DE]'),
    comment('    severity: error'),
    '',
  ].join('\n');
}
