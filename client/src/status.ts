import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { DecisionResult } from '../../server/src/lsp/messages.js';
import type { Decisions } from './decisions.js';
import { profileName } from './profiles.js';
import { DOCUMENTS } from './server.js';

/** Shows what the document in front is taken for and why, and by which profile it is checked. */
export function showStatus(decisions: Decisions, client: LanguageClient): readonly vscode.Disposable[] {
  const kind = vscode.languages.createLanguageStatusItem('termsmith.decision', DOCUMENTS);
  kind.name = vscode.l10n.t('Termsmith: Kind of Document');
  kind.command = { command: 'termsmith.changeDecision', title: vscode.l10n.t('Change') };
  const profile = vscode.languages.createLanguageStatusItem('termsmith.profile', DOCUMENTS);
  profile.name = vscode.l10n.t('Termsmith: Profile');
  profile.command = { command: 'termsmith.chooseProfile', title: vscode.l10n.t('Change') };

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const decision = document && decisions.of(document);
    const running = client.state === State.Running;
    showKind(kind, decision, client.state);
    showProfile(profile, running ? decision : undefined);
    const isAgreement = running && decision !== undefined && decision.kind !== 'none';
    void vscode.commands.executeCommand('setContext', 'termsmith.isAgreement', isAgreement);
  };
  show();
  return [
    kind,
    profile,
    vscode.window.onDidChangeActiveTextEditor(show),
    decisions.onDidChange(show),
    client.onDidChangeState(show),
  ];
}

function showKind(item: vscode.LanguageStatusItem, decision: DecisionResult | undefined, state: State): void {
  item.busy = state === State.Starting;
  item.severity = vscode.LanguageStatusSeverity.Information;
  if (state === State.Stopped) {
    item.text = vscode.l10n.t('Termsmith: not running');
    item.detail = vscode.l10n.t('Restart it with the command “Termsmith: Restart Server”.');
    item.severity = vscode.LanguageStatusSeverity.Error;
  } else if (!decision) {
    item.text = 'Termsmith';
    item.detail = '';
  } else {
    item.text = kindName(decision.kind);
    item.detail = decision.problem ?? decision.reason;
    if (decision.problem !== undefined) item.severity = vscode.LanguageStatusSeverity.Warning;
  }
}

function showProfile(item: vscode.LanguageStatusItem, decision: DecisionResult | undefined): void {
  const names = decision?.profiles.map(profileName).join(' + ');
  if (!names) {
    item.text = vscode.l10n.t('No profile');
    item.detail = vscode.l10n.t('Only agreements are checked by a profile.');
  } else {
    item.text = vscode.l10n.t('Profile: {0}', names);
    item.detail = decision?.automaticProfile
      ? vscode.l10n.t('Chosen from the draft')
      : vscode.l10n.t('Chosen in the settings');
  }
}

function kindName(kind: DecisionResult['kind']): string {
  switch (kind) {
    case 'agreement':
      return vscode.l10n.t('Agreement');
    case 'annex':
      return vscode.l10n.t('Annex to an agreement');
    case 'policy':
      return vscode.l10n.t('Policy');
    case 'excerpt':
      return vscode.l10n.t('Excerpt from an agreement');
    case 'none':
      return vscode.l10n.t('Not an agreement');
  }
}
