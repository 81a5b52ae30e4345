import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { Engine } from '../../../server/src/engine/engine.js';
import { jurisdictionNamed, lawName } from '../../../server/src/library/new/lawName.js';
import { CUSTOMER_WORDS, type NewAgreement, newAgreement } from '../../../server/src/library/new/newAgreement.js';
import { usualTopics } from '../../../server/src/library/new/topics.js';
import { samePosition } from '../../../server/src/library/pairs/samePosition.js';
import { RULES } from '../../../server/src/rules/index.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import type { Language } from '../../../server/src/text/language.js';
import { english } from '../../../server/src/text/message.js';
import { PROFILES } from '../../../server/src/workspace/settings.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const library = loadClauses(clauseFiles());
const STANDPOINTS = ['provider', 'balanced', 'customer'] as const;
const SEATS = [
  ['CH', 'Zurich'],
  ['DE', 'Berlin'],
  ['CN', 'Beijing'],
  ['US-NY', 'New York'],
] as const;

type Wishes = Omit<NewAgreement, 'language' | 'today' | 'topics'> & Partial<Pick<NewAgreement, 'topics'>>;

function draft(wishes: Wishes, language: Language): Contract {
  const today = language === 'zh' ? '2026年11月21日' : '21 November 2026';
  return readDraft(newAgreement({ topics: usualTopics(library, wishes.profile), ...wishes, language, today }, library));
}

function wishesOf(
  profile: (typeof PROFILES)[number],
  standpoint: NewAgreement['standpoint'],
  seat: (typeof SEATS)[number] | undefined,
): Wishes {
  const provider = { name: 'Cloudsail Ltd', address: '1 Harbour Road, Bristol', email: 'legal@cloudsail.example' };
  return {
    profile,
    standpoint,
    customer: CUSTOMER_WORDS[PROFILES.indexOf(profile) % CUSTOMER_WORDS.length]!,
    paired: true,
    provider,
    ...(seat && { law: seat[0], court: seat[1] }),
  };
}

/** Every profile and standpoint, with nothing chosen and with one of the seats. */
const grid = PROFILES.flatMap((profile, i) =>
  STANDPOINTS.flatMap((standpoint, k) =>
    [undefined, SEATS[(i + k) % SEATS.length]!].map((seat) => ({ profile, standpoint, seat })),
  ),
);
const typesOf = (contract: Contract): string[] => contract.clauses.map(({ facts }) => facts.type);

describe('newAgreement', () => {
  for (const language of ['en', 'zh'] as const)
    it(`is clean, beside its counterpart too, in every profile and from every standpoint (${language})`, () => {
      for (const { profile, standpoint, seat } of grid) {
        const wishes = wishesOf(profile, standpoint, seat);
        const contract = draft(wishes, language);
        const counterpart = { contract: draft(wishes, language === 'en' ? 'zh' : 'en') };
        const settings = { profile: [profile], customizations: [], counterpart };
        const { diagnoses, failures } = new Engine(RULES).run(contract, settings);
        assert.deepEqual(failures, []);
        assert.deepEqual(
          diagnoses.map(({ rule, severity, range, message }) => [
            rule.id,
            severity,
            contract.text.slice(range.start, range.end),
            english(message),
          ]),
          [],
          `${profile} ${standpoint} ${seat?.join(' ')}`,
        );
      }
    });

  it('has a clause for each topic, read as such and numbered in sequence', () => {
    for (const language of ['en', 'zh'] as const)
      for (const profile of PROFILES) {
        const topics = usualTopics(library, profile);
        const contract = draft({ ...wishesOf(profile, 'balanced', undefined), paired: false }, language);
        assert.equal(contract.language, language);
        assert.deepEqual(typesOf(contract), topics, `${profile} ${language}`);
        assert.deepEqual(
          contract.clauses.map(({ facts }) => facts.number?.values),
          topics.map((_, i) => [i + 1]),
        );
      }
  });

  it('gives back the law and the court that were chosen, and the positions of its variants', () => {
    for (const language of ['en', 'zh'] as const)
      for (const { profile, standpoint, seat } of grid.filter((one) => one.seat)) {
        const contract = draft(wishesOf(profile, standpoint, seat), language);
        const law = contract.positions.filter(({ key }) => key === 'governingLaw');
        assert.deepEqual(
          law.map(({ value }) => value),
          [seat![0]],
        );
        const venues = contract.positions.filter(({ key }) => key === 'venue');
        assert.equal(venues.length, 1, `${profile} ${standpoint} ${language}`);
        assert.ok(
          samePosition(venues[0]!, { key: 'venue', value: { place: seat![1], exclusive: true }, range: law[0]!.range }),
        );
        const kept = new Map(contract.positions.map(({ key, clause }) => [`${clause.facts.type} ${key}`, true]));
        for (const type of ['limitation-of-liability', 'amendments', 'termination', 'notices'] as const) {
          const variants = library.clauses.filter((c) => c.type === type && c.language === language);
          assert.ok(
            variants.some(({ commits }) => commits.every((key) => kept.has(`${type} ${key}`))),
            `${type} in ${profile} ${language}`,
          );
        }
      }
  });

  it('is the same agreement in both languages: types, and positions', () => {
    for (const { profile, standpoint, seat } of grid) {
      const wishes = wishesOf(profile, standpoint, seat);
      const [en, zh] = [draft(wishes, 'en'), draft(wishes, 'zh')];
      assert.ok(typesOf(en).includes('language'));
      assert.deepEqual(typesOf(en), typesOf(zh), `${profile} ${standpoint}`);
      for (const [i, { facts }] of en.clauses.entries()) {
        const sorted = (positions: typeof facts.positions): typeof positions =>
          [...positions].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
        const [a, b] = [sorted(facts.positions), sorted(zh.clauses[i]!.facts.positions)];
        const where = `${profile} ${standpoint} ${seat?.join(' ')} ${facts.type}`;
        assert.deepEqual(
          a.map(({ key }) => key),
          b.map(({ key }) => key),
          where,
        );
        for (const [k, position] of a.entries())
          assert.notEqual(samePosition(position, b[k]!), false, `${where} ${position.key}`);
      }
    }
  });

  it('takes the side that is asked for where the library has a choice', () => {
    const clauseOf = (standpoint: NewAgreement['standpoint'], type: string): string => {
      const contract = draft(wishesOf('general', standpoint, undefined), 'en');
      return contract.clauses.find(({ facts }) => facts.type === type)!.facts.words.passage.plain;
    };
    assert.match(clauseOf('provider', 'taxes'), /without value added tax/);
    assert.match(clauseOf('customer', 'taxes'), /include value added tax/);
    assert.match(clauseOf('provider', 'limitation-of-liability'), /25 % of the fees paid/);
    assert.match(clauseOf('balanced', 'limitation-of-liability'), /all claims of a contract year in aggregate/);
    assert.match(clauseOf('customer', 'limitation-of-liability'), /liability per event is limited/);
    assert.match(clauseOf('provider', 'termination'), /^Either party may terminate/);
    assert.match(clauseOf('customer', 'amendments'), /only with the express agreement of both parties/);
    assert.match(clauseOf('provider', 'jurisdiction'), /^The courts of the Provider's|^The courts of our/);
    assert.doesNotMatch(clauseOf('balanced', 'jurisdiction'), /^The courts of/);
  });

  it('speaks of fees only where there are any', () => {
    const topics = usualTopics(library, 'general').filter((type) => !['fees', 'taxes', 'renewal'].includes(type));
    const { text } = draft({ ...wishesOf('general', 'balanced', undefined), topics }, 'en');
    assert.doesNotMatch(text, /fees paid or payable/);
  });

  it('names parties, and has no blank', () => {
    const { text, parties } = draft(wishesOf('b2b-saas', 'balanced', ['CH', 'Zurich']), 'en');
    assert.match(text, /Cloudsail Ltd \(\*\*"the Provider"\*\*\)/);
    assert.match(text, /1 Harbour Road, Bristol/);
    assert.match(text, /legal@cloudsail\.example/);
    assert.doesNotMatch(text, /●|\{\{|undefined/);
    assert.ok(parties.some(({ party }) => party.role === 'provider' && /Cloudsail/.test(party.name)));
  });
});

describe('jurisdictionNamed', () => {
  it('knows codes and names of both languages', () => {
    for (const [words, code] of [
      ['ch', 'CH'],
      ['Switzerland', 'CH'],
      ['瑞士', 'CH'],
      ['england and wales', 'GB-EAW'],
      ['State of New York', 'US-NY'],
      ['中国', 'CN'],
      ['Atlantis', undefined],
      ['Swiss or German', undefined],
    ] as const)
      assert.equal(jurisdictionNamed(words), code, words);
  });

  it('names a law as agreements do', () => {
    assert.equal(lawName('CH', 'en'), 'Switzerland');
    assert.equal(lawName('US-NY', 'en'), 'the State of New York');
    assert.equal(lawName('NL', 'en'), 'the Netherlands');
    assert.equal(lawName('CN', 'en'), "the People's Republic of China");
    assert.equal(lawName('CN', 'zh'), '中华人民共和国');
  });
});
