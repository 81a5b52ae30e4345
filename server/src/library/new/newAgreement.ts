import { figureLike } from '../../analysis/figures.js';
import { townIn } from '../../analysis/queries/properNames.js';
import type { StandardClause } from '../../taxonomy/clauseData.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { Language } from '../../text/language.js';
import { type ClauseLibrary, variantsOf } from '../clauseLibrary.js';
import { type ClauseValues, fillInsOf, fillStandardClause, linesOf } from '../standardClause.js';
import { lawName } from './lawName.js';

/** What the customer is called, and with it the provider: you and we, the Customer and the Provider. */
export const CUSTOMER_WORDS = ['you', 'customer', 'user'] as const;
export type CustomerWord = (typeof CUSTOMER_WORDS)[number];

/** What a new agreement is made from. */
export interface NewAgreement {
  readonly profile: string;
  readonly language: Language;
  /** Whether a version in the other language stands beside it, so that one of them must prevail. */
  readonly paired?: boolean;
  /** The side that the clauses favour where the library has a choice. */
  readonly standpoint: 'provider' | 'balanced' | 'customer';
  /** In any order; they are written in the order of an agreement. */
  readonly topics: readonly ClauseType[];
  readonly provider: { readonly name?: string; readonly address?: string; readonly email?: string };
  readonly customer: CustomerWord;
  /** The governing law by ISO 3166; that of the profile, or of the provider's seat, where it is left out. */
  readonly law?: string;
  /** The town whose courts decide; those that the standpoint has where it is left out. */
  readonly court?: string;
  /** The day on which it enters into force, as the language writes days. */
  readonly today: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<CustomerWord, ClauseValues>>>> = {
  en: {
    you: { provider: 'we', customer: 'you', agreement: 'these terms', services: 'the Services' },
    customer: {
      provider: 'the Provider',
      customer: 'the Customer',
      agreement: 'this Agreement',
      services: 'the Services',
    },
    user: { provider: 'the Provider', customer: 'the User', agreement: 'this Agreement', services: 'the Services' },
  },
  zh: {
    you: { provider: '我们', customer: '您', agreement: '本协议', services: '本服务' },
    customer: { provider: '服务商', customer: '客户', agreement: '本协议', services: '本服务' },
    user: { provider: '服务商', customer: '用户', agreement: '本协议', services: '本服务' },
  },
};

/** The law of profiles that are those of one country. */
const LAW_OF: Readonly<Record<string, string>> = { prc: 'CN', ch: 'CH' };

/**
 * A complete agreement in Markdown from the standard clauses of the library: front matter with the profile, a title, and
 * a clause under a number for each topic that the library has. Both languages of one request are the same agreement,
 * clause by clause. Pure; never throws.
 */
export function newAgreement(request: NewAgreement, library: ClauseLibrary): string {
  const { language, profile } = request;
  const values = valuesOf(request);
  const clauses = chosenClauses(request, library);
  const title = language === 'zh' ? '服务协议' : 'Terms of Service';
  const numbered = clauses.map((clause, index) => {
    const filled = fillStandardClause(clause, values, 'plain');
    const number = language === 'zh' ? `第${figureLike('一', index + 1)}条` : `${index + 1}.`;
    return linesOf({ ...filled, heading: `${number} ${filled.heading}` }).join('\n');
  });
  const front = `---\ntermsmith:\n  as: agreement\n  profile: ${profile}\n---`;
  return `${[front, `# ${title}`, ...numbered].join('\n\n')}\n`;
}

/** The variant of each topic, in the order of an agreement; topics that the library has no clause for are left out. */
function chosenClauses(request: NewAgreement, library: ClauseLibrary): readonly StandardClause[] {
  const { standpoint, language, paired } = request;
  const topics = new Set(request.topics);
  if (paired) topics.add('language');
  const law = lawOf(request);
  // What is written for the law of one country does not fit under another.
  const profiles = law === (LAW_OF[request.profile] ?? law) ? [request.profile] : [];
  const preference = { profiles, ...(standpoint !== 'balanced' && { standpoint }) };
  const wanted = request.court === undefined ? [] : ['court-place'];
  return library.types.flatMap(({ id }) => {
    if (!topics.has(id)) return [];
    const variants = variantsOf(library, id, language, preference);
    const clause = variants.find((variant) => wanted.some((name) => fillInsOf(variant).has(name))) ?? variants[0];
    return clause ? [clause] : [];
  });
}

function lawOf({ law, profile }: NewAgreement): string | undefined {
  return law ?? LAW_OF[profile];
}

function valuesOf(request: NewAgreement): ClauseValues {
  const { language, customer, provider, court, today } = request;
  const words = WORDS[language][customer];
  const law = lawOf(request);
  const known: Readonly<Record<string, string | undefined>> = {
    'provider-name': provider.name,
    'provider-address': provider.address,
    'provider-email': provider.email,
    law: law && lawName(law, language),
    'data-location': law && lawName(law, language),
    'court-place': court && (townIn(court, language) ?? court),
    'effective-date': today,
    'revision-date': today,
    'prevailing-language': prevailing(law, language),
    ...DEFINED[language],
  };
  const fillIns = Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
  return { ...words, free: !request.topics.includes('fees'), fillIns };
}

/** What is defined at the start. */
const DEFINED: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { term: 'Services', definition: 'the software and the services that the service description states' },
  zh: { term: '本服务', definition: '服务说明所列的软件和服务' },
};

/** The language of the courts' country prevails; English outside China. */
function prevailing(law: string | undefined, language: Language): string {
  const chinese = law === 'CN';
  return language === 'zh' ? (chinese ? '中文' : '英文') : chinese ? 'Chinese' : 'English';
}
