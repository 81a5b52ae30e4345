import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type Choice, type DecisionResult, SET_CHOICE } from '../../server/src/lsp/messages.js';
import type { Choices } from './choices.js';
import { createProjectFile, showConfiguration } from './configuration.js';
import type { Decisions } from './decisions.js';
import { PROFILES, profileName } from './profiles.js';

/** Registers the commands of package.json. */
export function registerCommands(
  client: LanguageClient,
  decisions: Decisions,
  choices: Choices,
): readonly vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('termsmith.restartServer', () =>
      client.state === State.Stopped ? client.start() : client.restart(),
    ),
    registerCommand('termsmith.showOutput', () => client.outputChannel.show()),
    registerCommand('termsmith.changeDecision', () => changeDecision(client, decisions, choices)),
    registerCommand('termsmith.chooseProfile', () => chooseProfile()),
    registerCommand('termsmith.showConfiguration', () => showConfiguration(client)),
    registerCommand('termsmith.createProjectFile', () => createProjectFile()),
  ];
}

/** Asks how to treat the document in front, remembers the answer and tells the server. */
async function changeDecision(client: LanguageClient, decisions: Decisions, choices: Choices): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const decision = decisions.of(document);
  const entry = (choice: Choice, label: string, detail: string): vscode.QuickPickItem & { choice: Choice } => ({
    choice,
    label,
    detail,
    ...(decision?.choice === choice && { description: vscode.l10n.t('current') }),
  });
  const chosen = await vscode.window.showQuickPick(
    [
      entry(
        'agreement',
        vscode.l10n.t('Treat as an agreement'),
        vscode.l10n.t('Check this document whatever it says.'),
      ),
      entry('none', vscode.l10n.t('Not an agreement'), vscode.l10n.t('Leave this document alone.')),
      entry('automatic', vscode.l10n.t('Automatic'), vscode.l10n.t('Let Termsmith decide by the text.')),
    ],
    { title: vscode.l10n.t('Termsmith: Kind of Document'), ...(decision && { placeHolder: decision.reason }) },
  );
  if (!chosen) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await choices.set(uri, chosen.choice);
  const result = await client.sendRequest<DecisionResult | null>(SET_CHOICE, { uri, choice: chosen.choice });
  if (!result) return;
  decisions.take(result);
  if (chosen.choice !== 'automatic' && result.by !== 'choice')
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Your choice is kept, but something else comes first. {0}', result.reason),
    );
}

/** Asks for the profiles and writes them to the settings of the folder or workspace, or the user's where there is none. */
async function chooseProfile(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const settings = vscode.workspace.getConfiguration('termsmith', document?.uri);
  const now = settings.get<string | readonly string[]>('profile', 'auto');
  const current = typeof now === 'string' ? now.split('+') : now;
  const automatic = {
    profile: 'auto',
    label: vscode.l10n.t('Automatic'),
    detail: vscode.l10n.t('By the governing law and the people whom the draft addresses'),
  };
  const entries = [
    automatic,
    ...PROFILES.map((profile) => ({ profile, label: profileName(profile), detail: profile })),
  ];
  const chosen = await vscode.window.showQuickPick(
    entries.map((entry) => ({ ...entry, picked: current.includes(entry.profile) })),
    {
      title: vscode.l10n.t('Termsmith: Profile'),
      placeHolder: vscode.l10n.t('Profiles may be combined; the stricter one wins.'),
      canPickMany: true,
    },
  );
  if (!chosen) return;
  const profiles = chosen.map((entry) => entry.profile).filter((profile) => profile !== 'auto');
  const value = profiles.length === 0 ? 'auto' : profiles.length === 1 ? profiles[0] : profiles;
  await settings.update(
    'profile',
    value,
    vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}
