// A tiny extension that proves the host: a diagnostic, a hover and a quick fix on every Markdown draft.
const vscode = require('vscode');

exports.activate = (context) => {
  const message = vscode.l10n.t('No governing law is chosen.');
  const diagnostics = vscode.languages.createDiagnosticCollection('termsmith-smoke');
  const check = (document) => {
    if (document.languageId === 'markdown') {
      diagnostics.set(document.uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 6), message, 1)]);
    }
  };
  vscode.workspace.textDocuments.forEach(check);
  context.subscriptions.push(
    diagnostics,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.commands.registerCommand('termsmithSmoke.greet', () => message),
    vscode.languages.registerCodeActionsProvider('markdown', {
      provideCodeActions: () => [new vscode.CodeAction(message, vscode.CodeActionKind.QuickFix)],
    }),
  );
};
