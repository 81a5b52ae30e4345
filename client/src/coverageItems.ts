import * as vscode from 'vscode';
import {
  type CoveredType,
  type LackingType,
  SHOW_REFERENCE_COMMAND,
  type ShowReferenceArguments,
} from '../../server/src/lsp/messages.js';

/** The entries of the coverage view as VS Code shows them: texts, marks, and what screen readers say. */

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** A heading over types and how many there are. */
export function headingItem(label: string, id: string, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(label, id === 'considered' ? Collapsed : Expanded);
  item.id = id;
  item.description = String(count);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} clause types', label, count) };
  return item;
}

/** A type that the draft has; it leads to its clause, or holds its clauses where there are several. */
export function presentItem({ type, name, clauses }: CoveredType): vscode.TreeItem {
  const [only, ...others] = clauses;
  const item = new vscode.TreeItem(name, others.length > 0 ? Collapsed : None);
  item.id = `present/${type}`;
  item.contextValue = 'present';
  item.iconPath = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.description = others.length > 0 ? vscode.l10n.t('{0} clauses', clauses.length) : (only?.label ?? '');
  item.tooltip = clauses.map(({ label }) => label).join('\n');
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, in this draft: {1}', name, item.description) };
  if (only && others.length === 0) item.command = revealCommand(only);
  return item;
}

/** A clause of the draft. */
export function clauseItem(clause: CoveredType['clauses'][number]): vscode.TreeItem {
  const item = new vscode.TreeItem(clause.label, None);
  item.command = revealCommand(clause);
  return item;
}

function revealCommand({ range }: CoveredType['clauses'][number]): vscode.Command {
  return { command: 'termsmith.coverage.reveal', title: vscode.l10n.t('Go to the Clause'), arguments: [range] };
}

/** The marks of severities, as the Problems panel has them. */
const MARKS: Readonly<Record<NonNullable<LackingType['severity']>, readonly [string, string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
};

function severityName(severity: NonNullable<LackingType['severity']>): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'information':
      return vscode.l10n.t('information');
    case 'hint':
      return vscode.l10n.t('hint');
  }
}

/** A type that the draft lacks, with what is said about it; it holds the agreements that have it. */
export function lackingItem({ type, name, purpose, severity, reason, references }: LackingType): vscode.TreeItem {
  const item = new vscode.TreeItem(name, references.length > 0 ? Collapsed : None);
  const mark = severity && MARKS[severity];
  const inOthers = vscode.l10n.t('in {0} others', references.length);
  item.id = `lacking/${type}`;
  item.contextValue = 'lacking';
  item.iconPath = mark
    ? new vscode.ThemeIcon(mark[0], new vscode.ThemeColor(mark[1]))
    : new vscode.ThemeIcon('circle-outline');
  item.description = references.length > 0 ? inOthers : '';
  item.tooltip = [reason, purpose].filter(Boolean).join('\n\n');
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('{0}, missing', name),
      ...(severity ? [severityName(severity)] : []),
      ...(references.length > 0 ? [inOthers] : []),
      purpose,
    ].join(', '),
  };
  return item;
}

/** An agreement that has what the draft lacks; it leads to the words there. */
export function referenceItem(
  { agreement, label, sections, clause }: LackingType['references'][number],
  { type, name }: LackingType,
  document: vscode.TextDocument | undefined,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None);
  item.id = `lacking/${type}/${agreement}`;
  item.description = sections;
  item.iconPath = new vscode.ThemeIcon('law');
  item.tooltip = vscode.l10n.t('Read how {0} words it', label);
  item.accessibilityInformation = { label: vscode.l10n.t('{0} in {1}, {2}', name, label, sections) };
  if (document) {
    const place: ShowReferenceArguments = { uri: document.uri.toString(), agreement, clause };
    item.command = { command: SHOW_REFERENCE_COMMAND, title: item.tooltip, arguments: [place] };
  }
  return item;
}
