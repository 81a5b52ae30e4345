import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** What the tests do with drafts in VS Code: open one, find a passage in it, wait for what Termsmith says of it. */

/** Whether this window speaks Chinese. */
export const chinese: boolean = vscode.env.language === 'zh-cn';

/** The repository. */
export const root: string = process.env.TERMSMITH_ROOT ?? '.';

/** The folder of the reference agreements, which are no part of the project; undefined where they are absent. */
export const references: string | undefined = [join(root, '..', 'shared', 'references')].find(existsSync);

/** The extension; it is asked for by its id, so a test that needs it fails where it is not installed. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('termsmith.termsmith');
  assert(found, 'Termsmith is not installed in this VS Code.');
  return found;
}

/** Opens a sample draft, or a file by its absolute path, and shows it. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'No folder is open.');
  const uri = name.startsWith('/') ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder.uri, name);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors and drops what was typed. */
export async function closeAll(): Promise<void> {
  // A preview is no text editor, and would stay in front of those behind it.
  for (let left = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length; left > 0; left--)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The range of a passage of a document. */
export function passage(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert(at >= 0, `${document.fileName} has no “${text}”.`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Puts the caret behind a passage, where a person sees it. */
export function caretBehind(document: vscode.TextDocument, text: string): void {
  const editor = vscode.window.activeTextEditor;
  assert(editor?.document === document, 'The document is not in front.');
  const { end } = passage(document, text);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

/** Scrolls so that the line of a passage is the first that is seen. */
export function reveal(document: vscode.TextDocument, text: string): void {
  vscode.window.activeTextEditor?.revealRange(passage(document, text), vscode.TextEditorRevealType.AtTop);
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What Termsmith says of a document now. */
export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Termsmith');
}

/** Waits until Termsmith's findings are as wanted, and returns them; rejects with the last ones after `timeout` ms. */
export async function findings(
  document: vscode.TextDocument,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
  timeout = 30_000,
): Promise<vscode.Diagnostic[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = findingsOf(document);
    if (wanted(found)) return found;
    if (Date.now() > end) {
      const seen = found.map((d) => `${ruleOf(d)} on “${document.getText(d.range).slice(0, 60)}”`);
      throw new Error(`Not as wanted after ${timeout} ms; last seen in ${document.fileName}:\n${seen.join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The path of a picture that a test only looks at. */
export function picture(name: string): string {
  return join(root, 'test', 'e2e', 'screenshots', `${name}.${vscode.env.language}.png`);
}

/** The path of a picture of the documentation; it is written there only when TERMSMITH_E2E_ILLUSTRATE asks for it. */
export function illustration(name: string): string {
  if (!process.env.TERMSMITH_E2E_ILLUSTRATE) return picture(name);
  return join(root, 'docs', 'images', `${name}.${vscode.env.language}.png`);
}

/** Waits until a condition holds; rejects after twenty seconds. */
export async function until<T>(what: string, find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
