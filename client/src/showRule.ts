import * as vscode from 'vscode';
import { SHOW_RULE_COMMAND, type ShowRuleArguments } from '../../server/src/lsp/messages.js';

/** The command behind the name of a finding's rule: shows the rule's page as a preview, in the display language. */
export function registerShowRule(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_RULE_COMMAND, async ({ rule }: ShowRuleArguments) => {
    if (!/^[a-z-]+$/.test(rule)) return;
    const folders = /^zh(?!-(?:tw|hk|mo|hant))/i.test(vscode.env.language) ? ['zh-cn', '.'] : ['.'];
    for (const folder of folders) {
      const page = vscode.Uri.joinPath(extension, 'docs', 'rules', folder, `${rule}.md`);
      try {
        await vscode.workspace.fs.stat(page);
      } catch {
        continue;
      }
      await vscode.commands.executeCommand('markdown.showPreview', page);
      return;
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no page about {0}.', rule));
  });
}
