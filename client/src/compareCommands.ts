import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  AGREEMENTS,
  type AgreementsResult,
  COMPARABLE_CLAUSE,
  COMPARE_CLAUSE_COMMAND,
  type ComparableClause,
  type CompareClauseArguments,
  SHOW_REFERENCE_COMMAND,
  type ShowReferenceArguments,
} from '../../server/src/lsp/messages.js';
import type { ComparisonTexts } from './comparisonTexts.js';
import type { CurrentDraft } from './currentDraft.js';

/** More precedents than these are found by typing, not by reading. */
const MOST_ENTRIES = 200;

/** An agreement in a list. */
export interface AgreementItem extends vscode.QuickPickItem {
  readonly agreement?: string;
}

/** The commands that put clauses and drafts beside agreements. */
export function registerCompareCommands(
  client: LanguageClient,
  texts: ComparisonTexts,
  current: CurrentDraft,
): readonly vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(COMPARE_CLAUSE_COMMAND, (place?: CompareClauseArguments) => compareClause(client, texts, place)),
    registerCommand('termsmith.compareAgreement', (agreement?: string) =>
      compareAgreement(client, texts, current, typeof agreement === 'string' ? agreement : undefined),
    ),
    registerCommand(SHOW_REFERENCE_COMMAND, async ({ uri, agreement, clause }: ShowReferenceArguments) => {
      if (!(await texts.read(uri, agreement, clause))) tellNothing();
    }),
  ];
}

/** Compares the clause at a place, or at the cursor, with an agreement, or one that the user chooses. */
async function compareClause(
  client: LanguageClient,
  texts: ComparisonTexts,
  place: CompareClauseArguments | undefined,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const document = place
    ? await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(place.uri))
    : editor?.document;
  const position = place
    ? new vscode.Position(place.position.line, place.position.character)
    : editor?.selection.active;
  if (!document || !position) return tellNothing();
  const agreement = place?.agreement ?? (await chooseForClause(client, document, position));
  if (agreement !== undefined && !(await texts.compare(document, agreement, position))) tellNothing();
}

async function chooseForClause(
  client: LanguageClient,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<string | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const found = await client.sendRequest<ComparableClause | null>(COMPARABLE_CLAUSE, { uri, position });
  if (!found) {
    tellNothing();
    return undefined;
  }
  const { title, choices } = found;
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No agreement has a clause like “{0}”.', title));
    return undefined;
  }
  if (choices.length === 1) return choices[0]?.agreement;
  const items = grouped(
    choices.slice(0, MOST_ENTRIES).map(({ agreement, label, origin, sections, distance }) => ({
      origin,
      item: { agreement, label, description: sections, detail: distance },
    })),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Termsmith: Compare “{0}”', title),
    placeHolder: vscode.l10n.t('The nearest agreement stands first.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.agreement;
}

/** Compares the whole draft with an agreement, or one that the user chooses. */
async function compareAgreement(
  client: LanguageClient,
  texts: ComparisonTexts,
  { document }: CurrentDraft,
  id: string | undefined,
): Promise<void> {
  if (!document) return tellNothing();
  const agreement =
    id ??
    (
      await vscode.window.showQuickPick(listAgreements(client, document), {
        title: vscode.l10n.t('Termsmith: Compare With'),
        placeHolder: vscode.l10n.t('The agreement is put into the order of the draft, clause by clause.'),
        matchOnDescription: true,
        matchOnDetail: true,
      })
    )?.agreement;
  if (agreement !== undefined && !(await texts.compare(document, agreement))) tellNothing();
}

/** The agreements that a draft can be compared with: the references, then the user's own. */
export async function listAgreements(
  client: LanguageClient,
  document: vscode.TextDocument,
): Promise<readonly AgreementItem[]> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const { agreements } = await client.sendRequest<AgreementsResult>(AGREEMENTS, { uri });
  return grouped(
    agreements.map(({ id, label, title, origin, detail }) => ({
      origin,
      item: { agreement: id, label, description: title === label ? '' : title, detail },
    })),
  );
}

/** Entries with headings where there are agreements of both origins. */
function grouped(
  entries: readonly { readonly origin: 'reference' | 'precedent'; readonly item: AgreementItem }[],
): readonly AgreementItem[] {
  const of = (origin: 'reference' | 'precedent'): readonly AgreementItem[] =>
    entries.filter((entry) => entry.origin === origin).map((entry) => entry.item);
  const [references, precedents] = [of('reference'), of('precedent')];
  if (precedents.length === 0) return references;
  const heading = (label: string): AgreementItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(references.length > 0 ? [heading(vscode.l10n.t('Reference agreements')), ...references] : []),
    heading(vscode.l10n.t('Your precedents')),
    ...precedents,
  ];
}

/** Says that there is nothing to compare, and what to do. */
export function tellNothing(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is nothing to compare here. Open an agreement and put the cursor into one of its clauses.'),
  );
}
