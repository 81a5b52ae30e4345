import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Contract } from '../../../server/src/analysis/contract.js';
import type { Position } from '../../../server/src/analysis/model.js';
import { samePosition } from '../../../server/src/library/pairs/samePosition.js';
import { type ClauseValues, DEFAULT_VALUES, renderStandardClause } from '../../../server/src/library/standardClause.js';
import type { StandardClause } from '../../../server/src/taxonomy/clauseData.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import type { Language } from '../../../server/src/text/language.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

/** What stands in the blanks, which have no default. */
const BLANKS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    law: 'Switzerland',
    'court-place': 'Zurich',
    'cap-amount': 'CHF 100,000',
    'cap-total': 'CHF 300,000',
    'arbitration-seat': 'Zurich, Switzerland',
    'effective-date': '1 March 2026',
    'revision-date': '1 March 2026',
    term: 'Platform',
    definition: 'the software',
  },
  zh: {
    law: '瑞士',
    'court-place': '苏黎世',
    'cap-amount': '100,000瑞士法郎',
    'cap-total': '300,000瑞士法郎',
    'arbitration-seat': '瑞士苏黎世',
    'effective-date': '2026年3月1日',
    'revision-date': '2026年3月1日',
    term: '平台',
    definition: '软件',
  },
};
const NAMED: Readonly<Record<Language, ClauseValues>> = {
  en: { provider: 'Cloudsail Ltd', customer: 'the Customer', agreement: 'this Agreement', services: 'the Platform' },
  zh: { provider: '云帆科技有限公司', customer: '用户', agreement: '本合同', services: '本平台' },
};

const { clauses } = loadClauses(clauseFiles());
const nameOf = ({ type, variant, language }: StandardClause): string => `${type}/${variant} (${language})`;

function read(clause: StandardClause, values: Readonly<Record<Language, ClauseValues>>): Contract {
  const { language } = clause;
  const filled = { ...values[language], fillIns: BLANKS[language] };
  const title = language === 'zh' ? '服务协议' : 'Terms of Service';
  return readDraft(`# ${title}\n\n${renderStandardClause(clause, filled, 'plain')}\n`);
}

const keysOf = (contract: Contract): string[] => [...new Set(contract.positions.map(({ key }) => key))].sort();
const inOrder = (contract: Contract): readonly Position[] =>
  [...contract.positions].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

describe('the standard clauses, read', () => {
  for (const [words, values] of Object.entries({ pronouns: DEFAULT_VALUES, names: NAMED })) {
    it(`are one clause of their own type, with ${words}`, () => {
      for (const clause of clauses) {
        // The title of a document of one clause may be read as that of a group.
        const types = read(clause, values).clauses.flatMap(({ facts }) => (facts.type === 'group' ? [] : facts.type));
        assert.deepEqual(types, [clause.type], nameOf(clause));
      }
    });

    it(`take the positions that they name and no others, with ${words}`, () => {
      for (const clause of clauses)
        assert.deepEqual(keysOf(read(clause, values)), [...clause.commits].sort(), nameOf(clause));
    });
  }

  it('take the same positions in English and in Chinese', () => {
    const chinese = new Map(clauses.filter((c) => c.language === 'zh').map((c) => [`${c.type}/${c.variant}`, c]));
    for (const clause of clauses.filter(({ language }) => language === 'en')) {
      const other = chinese.get(`${clause.type}/${clause.variant}`);
      assert.ok(other, nameOf(clause));
      const [a, b] = [inOrder(read(clause, NAMED)), inOrder(read(other, NAMED))];
      assert.deepEqual(
        a.map(({ key }) => key),
        b.map(({ key }) => key),
        nameOf(clause),
      );
      for (const [i, position] of a.entries())
        assert.equal(
          samePosition(position, b[i]!),
          true,
          `${nameOf(clause)}: ${JSON.stringify(position)} ${JSON.stringify(b[i])}`,
        );
    }
  });

  it('name a position where their words give it, whatever their standpoint', () => {
    const named = clauses.filter(({ commits }) => commits.length > 0);
    assert.ok(named.length >= 50, `${named.length}`);
  });
});
