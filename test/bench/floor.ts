/**
 * The floors of design/speed.md: what a keystroke costs a server that does nothing but publish one diagnostic, and one
 * that also parses the whole text with mdast-util-from-markdown.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const parses = process.argv.includes('mdast');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  if (parses) fromMarkdown(document.getText());
  const start = { line: 0, character: 0 };
  void connection.sendDiagnostics({
    uri: document.uri,
    version: document.version,
    diagnostics: [{ range: { start, end: start }, message: 'floor' }],
  });
});
documents.listen(connection);
connection.listen();
