import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { variantsOf } from '../../../server/src/library/clauseLibrary.js';
import type { ClauseType } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { PROFILES } from '../../../server/src/workspace/settings.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

/** Types whose clauses serve both sides alike: they identify, interpret, or repeat what a statute or the deal says. */
const WITHOUT_STANDPOINT: readonly ClauseType[] = [
  'acceptance',
  'account',
  'compliance',
  'definitions',
  'effective-date',
  'eligibility',
  'governing-law',
  'language',
  'parties',
  'relationship',
  'severability',
  'survival',
  'term',
  'waiver',
];

const library = loadClauses(clauseFiles());
const { types, clauses } = library;
const LANGUAGES = ['en', 'zh'] as const;

describe('the sides of standard clauses', () => {
  it('are all there for each type that has a standpoint, in both languages', () => {
    for (const { id } of types)
      for (const language of LANGUAGES) {
        const sides = new Set(clauses.filter((c) => c.type === id && c.language === language).map((c) => c.favours));
        const wanted = WITHOUT_STANDPOINT.includes(id) ? [undefined] : ['provider', undefined, 'customer'];
        assert.deepEqual(sides, new Set(wanted), `${id} (${language})`);
      }
  });

  it('are offered in the order of the standpoint, by every profile; what may be void there is not', () => {
    const rankOf = { provider: ['provider', undefined, 'customer'], customer: ['customer', undefined, 'provider'] };
    for (const { id } of types)
      for (const profile of PROFILES)
        for (const standpoint of ['provider', 'customer', undefined] as const) {
          const offered = variantsOf(library, id, 'en', { profiles: [profile], ...(standpoint && { standpoint }) });
          const fitting = offered.filter(({ fits }) => fits?.includes(profile) ?? true);
          assert.ok(fitting.length > 0, `${id} by ${profile}`);
          assert.deepEqual(offered.slice(0, fitting.length), fitting, `${id} by ${profile}`);
          assert.ok(offered.every((c) => c.favours === undefined || fitting.includes(c)));
          const order = standpoint ? rankOf[standpoint] : [undefined, 'provider', 'customer'];
          const ranks = fitting.map(({ favours }) => (standpoint ? order.indexOf(favours) : favours ? 1 : 0));
          assert.deepEqual(ranks, ranks.toSorted(), `${id} by ${profile} for ${standpoint}`);
        }
  });

  it('leave out a clause of one side where one of two profiles is not its own', () => {
    const offered = variantsOf(library, 'limitation-of-liability', 'en', { profiles: ['b2b-saas', 'consumer-eu'] });
    assert.ok(offered.some(({ favours }) => favours === 'customer'));
    assert.ok(!offered.some(({ favours }) => favours === 'provider'));
  });
});
