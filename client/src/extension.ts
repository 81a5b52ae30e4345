import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BoardPanel } from './boardPanel.js';
import { Choices } from './choices.js';
import { registerClauseChanges } from './clauseChanges.js';
import { registerCleanUp } from './cleanUp.js';
import { registerCommands } from './commands.js';
import { registerCompareCommands } from './compareCommands.js';
import { ComparisonTexts } from './comparisonTexts.js';
import { registerCounterparts } from './counterpart.js';
import { showCoverage } from './coverageView.js';
import { CurrentDraft } from './currentDraft.js';
import { Decisions } from './decisions.js';
import { registerInsertCommand } from './insertClause.js';
import { registerNewAgreement } from './newAgreement.js';
import { createClient } from './server.js';
import { registerShowRule } from './showRule.js';
import { showStatus } from './status.js';
import { registerUses } from './uses.js';

/**
 * The client: VS Code only. It starts the server, shows what documents are taken for, and has the commands that need
 * a user interface. Of the server it knows lsp/messages.ts alone.
 */

let client: LanguageClient | undefined;

/** Starts the server for Markdown documents and returns the client. */
export async function activate(context: vscode.ExtensionContext): Promise<LanguageClient> {
  const choices = new Choices(context.workspaceState);
  const started = createClient(context, choices);
  client = started;
  const decisions = new Decisions(started);
  const current = new CurrentDraft(decisions);
  const texts = new ComparisonTexts(started);
  context.subscriptions.push(
    decisions,
    current,
    texts,
    ...showStatus(decisions, started),
    ...registerCommands(started, decisions, choices),
    registerUses(started),
    registerShowRule(context.extensionUri),
    registerInsertCommand(started),
    registerNewAgreement(started),
    ...registerCounterparts(started),
    ...registerClauseChanges(started),
    registerCleanUp(),
    ...registerCompareCommands(started, texts, current),
    ...showCoverage(started, current),
    new BoardPanel(started, current, vscode.Uri.joinPath(context.extensionUri, 'client', 'media')),
  );
  await started.start();
  return started;
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
  client = undefined;
}
