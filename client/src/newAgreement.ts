import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  NEW_AGREEMENT,
  NEW_AGREEMENT_CHOICES,
  type NewAgreementChoices,
  type NewAgreementParams,
  type NewAgreementResult,
} from '../../server/src/lsp/messages.js';
import { PROFILES, profileName } from './profiles.js';
import {
  type Answer,
  askAll,
  askText,
  type Choosable,
  chooseMany,
  chooseOne,
  type Question,
  type Step,
} from './steps.js';

/** Where the law of the profile, or of the provider's seat, is to hold. */
const USUAL_LAW = '';

type Wishes = { -readonly [K in keyof NewAgreementParams]: NewAgreementParams[K] };

/** The command that makes a new agreement and opens it unsaved. */
export function registerNewAgreement(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('termsmith.newAgreement', () => makeAgreement(client));
}

async function makeAgreement(client: LanguageClient): Promise<void> {
  const choices = await client.sendRequest<NewAgreementChoices | null>(NEW_AGREEMENT_CHOICES);
  if (!choices) return;
  const wishes: Wishes = startingWishes();
  if (!(await askAll(vscode.l10n.t('Termsmith: New Agreement'), questions(wishes, choices)))) return;
  const made = await client.sendRequest<NewAgreementResult | null>(NEW_AGREEMENT, wishes);
  for (const [i, { text }] of (made?.drafts ?? []).entries()) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    await vscode.window.showTextDocument(document, {
      preview: false,
      viewColumn: i === 0 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
    });
  }
}

/** What is proposed at first: the profile and the language that this person works in. */
function startingWishes(): Wishes {
  const set = vscode.workspace.getConfiguration('termsmith').get<string | readonly string[]>('profile', 'auto');
  const profile = PROFILES.find((known) => known === (typeof set === 'string' ? set : set[0])) ?? 'general';
  return {
    profile,
    language: vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    standpoint: 'balanced',
    provider: {},
    customer: 'you',
  };
}

function questions(wishes: Wishes, choices: NewAgreementChoices): readonly Question[] {
  const tongue = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const one =
    <T extends string>(
      placeholder: string,
      items: () => readonly Choosable<T>[],
      now: () => string | undefined,
      note: (value: T) => void,
    ): Question =>
    (step) =>
      noted(
        chooseOne(step, placeholder, items(), (value) => value === now()),
        note,
      );
  const text =
    (prompt: string, placeholder: string, now: () => string | undefined, note: (value: string) => void): Question =>
    (step: Step) =>
      noted(askText(step, prompt, placeholder, now() ?? ''), note);
  return [
    one(
      vscode.l10n.t('For whom, or under which law, is the agreement?'),
      () => PROFILES.map((profile) => ({ label: profileName(profile), description: profile, value: profile })),
      () => wishes.profile,
      (value) => {
        // Other profiles have other topics.
        if (value !== wishes.profile) delete wishes.topics;
        wishes.profile = value;
      },
    ),
    one(
      vscode.l10n.t('In which language?'),
      () => [
        { label: vscode.l10n.t('English'), value: 'en' as const },
        { label: vscode.l10n.t('Chinese'), value: 'zh' as const },
        {
          label: vscode.l10n.t('Both'),
          description: vscode.l10n.t('two drafts, the same clause by clause'),
          value: 'both' as const,
        },
      ],
      () => wishes.language,
      (value) => {
        wishes.language = value;
      },
    ),
    text(
      vscode.l10n.t('Name of the provider'),
      vscode.l10n.t('Leave it empty to refer to the legal notice of the website.'),
      () => wishes.provider.name,
      (name) => {
        wishes.provider = { ...wishes.provider, name };
      },
    ),
    text(
      vscode.l10n.t('Address of the provider'),
      vscode.l10n.t('Leave it empty to refer to the legal notice of the website.'),
      () => wishes.provider.address,
      (address) => {
        wishes.provider = { ...wishes.provider, address };
      },
    ),
    text(
      vscode.l10n.t('E-mail address of the provider'),
      vscode.l10n.t('Leave it empty to refer to the website.'),
      () => wishes.provider.email,
      (email) => {
        wishes.provider = { ...wishes.provider, email };
      },
    ),
    one(
      vscode.l10n.t('What is the customer called?'),
      () => [
        { label: vscode.l10n.t('You'), description: vscode.l10n.t('and the provider: we'), value: 'you' },
        { label: vscode.l10n.t('The Customer'), description: vscode.l10n.t('and the Provider'), value: 'customer' },
        { label: vscode.l10n.t('The User'), description: vscode.l10n.t('and the Provider'), value: 'user' },
      ],
      () => wishes.customer,
      (value) => {
        wishes.customer = value;
      },
    ),
    one(
      vscode.l10n.t('Which law governs?'),
      () => [
        {
          label: vscode.l10n.t('As usual'),
          description: vscode.l10n.t('the law of the profile, or of the provider’s seat'),
          value: USUAL_LAW,
        },
        ...choices.laws.map(({ code, name }) => ({ label: name[tongue], description: code, value: code })),
      ],
      () => wishes.law ?? USUAL_LAW,
      (value) => {
        if (value === USUAL_LAW) delete wishes.law;
        else wishes.law = value;
      },
    ),
    text(
      vscode.l10n.t('Town whose courts decide'),
      vscode.l10n.t('Leave it empty for the courts that the standpoint has.'),
      () => wishes.court,
      (court) => {
        wishes.court = court;
      },
    ),
    one(
      vscode.l10n.t('Whose side do the clauses take where there is a choice?'),
      () => [
        { label: vscode.l10n.t('Balanced'), value: 'balanced' as const },
        { label: vscode.l10n.t('The Provider’s'), value: 'provider' as const },
        { label: vscode.l10n.t('The Customer’s'), value: 'customer' as const },
      ],
      () => wishes.standpoint,
      (value) => {
        wishes.standpoint = value;
      },
    ),
    (step) => {
      const chosen = new Set(
        wishes.topics ?? choices.topics.filter(({ usual }) => usual.includes(wishes.profile)).map(({ type }) => type),
      );
      return noted(
        chooseMany(step, vscode.l10n.t('Which topics does it have?'), topicItems(choices, tongue), (type) =>
          chosen.has(type),
        ),
        (topics) => {
          wishes.topics = topics;
        },
      );
    },
  ];
}

function topicItems({ topics }: NewAgreementChoices, tongue: 'en' | 'zh'): readonly Choosable<string>[] {
  return topics.flatMap(({ type, name, group }, i): Choosable<string>[] => {
    const item = { label: name[tongue], value: type };
    if (topics[i - 1]?.group.en === group.en) return [item];
    return [{ label: group[tongue], kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

/** Notes an answer and goes on. */
async function noted<T>(asked: Promise<Answer<T>>, note: (value: T) => void): Promise<'next' | 'back' | undefined> {
  const answer = await asked;
  if (answer === undefined || answer === 'back') return answer;
  note(answer.value);
  return 'next';
}
