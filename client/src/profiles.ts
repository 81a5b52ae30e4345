import * as vscode from 'vscode';

/** The profiles that the setting termsmith.profile knows besides `auto`. */
export const PROFILES = ['general', 'b2b-saas', 'consumer-eu', 'prc', 'ch'] as const;

/** The name of a profile for a person; its identifier where it has none. */
export function profileName(profile: string): string {
  switch (profile) {
    case 'general':
      return vscode.l10n.t('General');
    case 'b2b-saas':
      return vscode.l10n.t('Software for businesses');
    case 'consumer-eu':
      return vscode.l10n.t('Consumers in the European Union');
    case 'prc':
      return vscode.l10n.t('People’s Republic of China');
    case 'ch':
      return vscode.l10n.t('Switzerland');
    default:
      return profile;
  }
}
