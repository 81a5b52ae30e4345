import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  COMPARE_CLAUSE_COMMAND,
  GO_TO_COUNTERPART_COMMAND,
  type InitializationOptions,
  SHOW_REFERENCE_COMMAND,
  SHOW_RULE_COMMAND,
  SHOW_USES_COMMAND,
} from '../../server/src/lsp/messages.js';
import type { Choices } from './choices.js';
import { Faults } from './faults.js';

/** The documents that Termsmith looks at: Markdown, saved or not. */
export const DOCUMENTS = [
  { language: 'markdown', scheme: 'file' },
  { language: 'markdown', scheme: 'untitled' },
  { language: 'markdown', scheme: 'vscode-vfs' },
];

/** The commands that cards and lenses of the server may name. */
const LINKED_COMMANDS: readonly string[] = [
  COMPARE_CLAUSE_COMMAND,
  GO_TO_COUNTERPART_COMMAND,
  SHOW_REFERENCE_COMMAND,
  SHOW_RULE_COMMAND,
  SHOW_USES_COMMAND,
];

/** A client whose server is a process of its own, dist/server.cjs. It is not started yet. */
export function createClient(context: vscode.ExtensionContext, choices: Choices): LanguageClient {
  const module = join(context.extensionPath, 'dist', 'server.cjs');
  // Where the server keeps its compiled code: it starts faster with it.
  const env = { TERMSMITH_CACHE: join(context.globalStorageUri.fsPath, 'code') };
  const bundle = vscode.l10n.uri?.toString();
  return new LanguageClient(
    'termsmith',
    'Termsmith',
    {
      run: { module, transport: TransportKind.ipc, options: { env } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
    },
    {
      documentSelector: DOCUMENTS,
      initializationOptions: (): InitializationOptions => ({
        ...(bundle !== undefined && { l10nBundle: bundle }),
        choices: choices.all(),
        commands: LINKED_COMMANDS,
      }),
      // Cards of ours may run these commands, and nothing else.
      markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS } },
      errorHandler: new Faults(),
      synchronize: {
        fileEvents: [
          vscode.workspace.createFileSystemWatcher('**/termsmith.{yaml,yml,json}'),
          // The version of an open draft in another language may be changed elsewhere.
          vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}'),
        ],
      },
      diagnosticPullOptions: { onChange: true, onSave: true },
    },
  );
}
