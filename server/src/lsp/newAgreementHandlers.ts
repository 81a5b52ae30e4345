import type { Connection } from 'vscode-languageserver';
import type { ClauseLibrary } from '../library/clauseLibrary.js';
import { jurisdictionChoices, jurisdictionNamed } from '../library/new/lawName.js';
import { CUSTOMER_WORDS, type NewAgreement, newAgreement } from '../library/new/newAgreement.js';
import { usualTopics } from '../library/new/topics.js';
import type { Language } from '../text/language.js';
import { PROFILES } from '../workspace/settings.js';
import type { Core } from './core.js';
import { todayIn } from './features.js';
import type { Guard } from './guard.js';
import {
  NEW_AGREEMENT,
  NEW_AGREEMENT_CHOICES,
  type NewAgreementChoices,
  type NewAgreementParams,
  type NewAgreementResult,
} from './messages.js';

/** Answers what a new agreement can be made from, and makes it. */
export function handleNewAgreements(connection: Connection, guard: Guard, core: Core): void {
  connection.onRequest(NEW_AGREEMENT_CHOICES, () =>
    guard.run('Listing what agreements are made from', null, (): NewAgreementChoices => {
      const library = core.clauses;
      const usual = new Map(PROFILES.map((profile) => [profile, new Set(usualTopics(library, profile))]));
      return {
        topics: library.types.map(({ id, name, group }) => ({
          type: id,
          name,
          group,
          usual: PROFILES.filter((profile) => usual.get(profile)!.has(id)),
        })),
        laws: jurisdictionChoices(),
      };
    }),
  );
  connection.onRequest(NEW_AGREEMENT, (params: NewAgreementParams) =>
    guard.run('Writing a new agreement', null, (): NewAgreementResult => {
      const languages: readonly Language[] = params.language === 'both' ? ['en', 'zh'] : [params.language];
      return { drafts: languages.map((language) => ({ language, text: draftIn(language, params, core.clauses) })) };
    }),
  );
}

function draftIn(language: Language, params: NewAgreementParams, library: ClauseLibrary): string {
  const { standpoint, provider, court } = params;
  const profile = PROFILES.find((known) => known === params.profile) ?? 'general';
  const customer = CUSTOMER_WORDS.find((word) => word === params.customer) ?? CUSTOMER_WORDS[0];
  const law = params.law === undefined ? undefined : jurisdictionNamed(params.law);
  const chosen = library.types.flatMap(({ id }) => (params.topics?.includes(id) ? [id] : []));
  const wishes: NewAgreement = {
    ...{ profile, language, standpoint, provider, customer, today: todayIn(language) },
    paired: params.language === 'both',
    topics: params.topics ? chosen : usualTopics(library, profile),
    ...(law !== undefined && { law }),
    ...(court !== undefined && court !== '' && { court }),
  };
  return newAgreement(wishes, library);
}
