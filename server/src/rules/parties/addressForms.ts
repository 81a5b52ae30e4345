import type { ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { derived, everyClause, everyValue, type Told } from '../../analysis/queries/everyClause.js';
import { perClause } from '../../analysis/queries/perClause.js';
import type { Question } from '../../analysis/questions.js';
import type { Range } from '../../text/range.js';
import type { Finding, Message } from '../contract.js';

const MESSAGE: Message = {
  text: 'The customer is addressed as “{minority}” here and as “{majority}” elsewhere. Readers may take them for different persons. Use one form.',
};
const AGAIN: Message = { text: 'Here too' };
const FIX_ALL: Message = { text: 'Replace all by “{name}”' };

const FORMS = /您们|你们|您|(?<![迷])你/g;

const addressesOf = perClause((facts: ClauseFacts): readonly { readonly polite: boolean; readonly range: Range }[] => {
  const { passage, language } = facts.words;
  if (language !== 'zh') return [];
  const { plain } = passage;
  // A word that is quoted is no address, unless it is defined as one there.
  const defined = facts.definitions.some(({ term }) => /^[您你]们?$/.test(term));
  return [...plain.matchAll(FORMS)]
    .filter((m) => defined || !/^["”」』]/.test(plain.slice(m.index + m[0].length, m.index + m[0].length + 1)))
    .map((m) => ({ polite: m[0].startsWith('您'), range: { start: m.index, end: m.index + m[0].length } }));
});

/** The places of one form; asked of the rarer one, so that an edit beside the usual one changes nothing. */
const addressed = {
  polite: everyClause((facts, frame) => addressesOf(facts, frame).filter(({ polite }) => polite)),
  plain: everyClause((facts, frame) => addressesOf(facts, frame).filter(({ polite }) => !polite)),
} as const;

const count = {
  polite: totalOf(addressed.polite),
  plain: totalOf(addressed.plain),
} as const;

function totalOf(places: Question<readonly Told<readonly unknown[]>[]>): Question<number> {
  return derived(
    (contract) => [places(contract)],
    (contract) => places(contract).reduce((sum, { value }) => sum + value.length, 0),
  );
}

/** The rarer forms in which a contract addresses the customer. */
export function addressForm(contract: Contract): readonly Finding[] {
  return contract.language === 'zh' ? politeAndPlain(contract) : byRole(contract);
}

function politeAndPlain(contract: Contract): readonly Finding[] {
  const [polite, plain] = [count.polite(contract), count.plain(contract)];
  if (polite === 0 || plain === 0 || polite === plain) return [];
  const fewPolite = polite < plain;
  const minority = addressed[fewPolite ? 'polite' : 'plain'](contract).flatMap(({ clause, value }) =>
    value.map(({ range }) => contract.toDocument(clause, range)),
  );
  const [first, ...others] = minority as [Range, ...Range[]];
  const [name, other] = fewPolite ? ['你', '您'] : ['您', '你'];
  return [
    {
      kind: 'address-form',
      range: first,
      message: { ...MESSAGE, data: { minority: other!, majority: name! } },
      related: others.slice(0, 5).map((range) => ({ range, message: AGAIN })),
      fixes: [
        {
          title: { ...FIX_ALL, data: { name: name! } },
          edits: minority.map((range) => ({
            ...range,
            text: contract
              .source(range)
              .replace(/^[您你](?=们?$)/, name!)
              .replace(/^您们$/, '您'),
          })),
        },
      ],
    },
  ];
}

/** The customer's roles, one of which a draft may define beside "you". */
const ROLE =
  /\b[Tt]he\s(Customer|User|Subscriber|Client|Member)\b(?!['’]s\s(?:guide|manual)|\s(?:[A-Z]|service|support|care|account|data|agreement|portal))/g;
const YOU = /\byou\b/gi;
/** Within so many characters two terms are defined for one party. */
const BESIDE = 60;
/** A role that is used more often than this beside "you" is a second word for the customer that the draft means to have. */
const RARE = 0.1;

const roles = everyClause((facts: ClauseFacts): readonly { readonly role: string; readonly range: Range }[] => {
  const { passage, language } = facts.words;
  if (language !== 'en') return [];
  return [...passage.plain.matchAll(ROLE)]
    .map((m) => ({ role: m[1]!, range: { start: m.index, end: m.index + m[0].length } }))
    .filter(
      ({ role, range }) =>
        !facts.definitions.some(({ range: term }) => term.start < range.end && range.start < term.end) &&
        !isSomebodyElse(facts, role),
    );
});

/** Whether a clause gives the role to somebody who is not "you": your employer (as the “Customer”). */
function isSomebodyElse({ definitions }: ClauseFacts, role: string): boolean {
  const own = definitions.find(({ term }) => term === role);
  return (
    own !== undefined &&
    !definitions.some(({ term, range }) => /^you$/i.test(term) && Math.abs(range.start - own.range.start) < BESIDE)
  );
}

const spoken = everyValue(({ words: { passage, language } }) =>
  language === 'en' ? passage.plain.match(YOU)?.length : undefined,
);

/** How often the customer is "you". */
const you = derived(
  (contract) => [spoken(contract)],
  (contract) => spoken(contract).reduce((sum, { value }) => sum + value, 0),
);

/** The role by whose name the customer is meant who is defined as "you" in the same breath. */
const aliasOfYou = derived(
  (contract) => [contract.definitions],
  ({ definitions }): string | undefined => {
    for (const { definition, clause } of definitions) {
      if (!/^you$/i.test(definition.term)) continue;
      const beside = clause.facts.definitions.find(
        ({ term, range }) =>
          /^(?:Customer|User|Subscriber|Client|Member)$/.test(term) &&
          Math.abs(range.start - definition.range.start) < BESIDE,
      );
      if (beside) return beside.term;
    }
    return undefined;
  },
);

function byRole(contract: Contract): readonly Finding[] {
  const role = aliasOfYou(contract);
  if (role === undefined) return [];
  const places = roles(contract).flatMap(({ clause, value }) =>
    value.filter((one) => one.role === role).map(({ range }) => contract.toDocument(clause, range)),
  );
  const [first, ...others] = places;
  if (!first || places.length > you(contract) * RARE) return [];
  return [
    {
      kind: 'address-form',
      // The role may be someone else's as well: another customer, the company behind a user.
      severity: 'hint',
      range: first,
      message: { ...MESSAGE, data: { minority: contract.source(first), majority: 'you' } },
      related: others.slice(0, 5).map((range) => ({ range, message: AGAIN })),
    },
  ];
}
