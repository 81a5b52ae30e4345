// A tiny extension that proves the host: a diagnostic, a quick fix and a completion in every Markdown draft.
const vscode = require('vscode');

exports.activate = (context) => {
  const message = vscode.l10n.t('No governing law is chosen.');
  const clause = vscode.l10n.t('The law of England governs these terms.');
  const diagnostics = vscode.languages.createDiagnosticCollection('termsmith-smoke');
  const check = (document) => {
    if (document.languageId === 'markdown') {
      const finding = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 6), message, vscode.DiagnosticSeverity.Warning);
      diagnostics.set(document.uri, document.getText().includes(clause) ? [] : [finding]);
    }
  };
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.commands.registerCommand('termsmithSmoke.greet', () => message),
    vscode.languages.registerCodeActionsProvider('markdown', {
      provideCodeActions(document, _range, { diagnostics: [finding] }) {
        const fix = new vscode.CodeAction(clause, vscode.CodeActionKind.QuickFix);
        fix.edit = new vscode.WorkspaceEdit();
        fix.edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, `\n${clause}\n`);
        fix.diagnostics = finding ? [finding] : [];
        return finding ? [fix] : [];
      },
    }),
    vscode.languages.registerCompletionItemProvider('markdown', {
      provideCompletionItems: () => [new vscode.CompletionItem('governing-law', vscode.CompletionItemKind.Snippet)],
    }),
  );
};
