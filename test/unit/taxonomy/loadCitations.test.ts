import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { citationText, loadCitations } from '../../../server/src/taxonomy/loadCitations.js';

const FILE = 'server/data/law/citations.yaml';
const ENTRY = `- id: ch-co
  statute: { en: Swiss Code of Obligations, zh: 瑞士债务法 }
  sign: art.
  jurisdiction: CH
  date: 2026-11
  checked: ["100", "100(1)"]
  unchecked: ["101", whole]
`;

describe('loadCitations', () => {
  it('makes one citation of each article', () => {
    const { citations, problems } = loadCitations('law.yaml', ENTRY);
    assert.deepEqual(problems, []);
    assert.deepEqual([...citations.keys()], ['ch-co-100', 'ch-co-100-1', 'ch-co-101', 'ch-co']);
    assert.deepEqual(citations.get('ch-co-100-1'), {
      id: 'ch-co-100-1',
      statute: { en: 'Swiss Code of Obligations', zh: '瑞士债务法' },
      article: '100(1)',
      sign: 'art.',
      jurisdiction: 'CH',
      checked: true,
      date: '2026-11',
    });
  });

  const wrong: readonly [string, string | RegExp, string, number, RegExp][] = [
    ['the YAML is broken', '["100", ', '[["100", ', 7, /not valid YAML/],
    ['a key is unknown', 'sign: art.', 'sign: art.\n  court: x', 4, /Unknown key "court"/],
    ['a key is missing', '  sign: art.\n', '', 1, /lacks sign/],
    ['the id is malformed', 'id: ch-co', 'id: Swiss CO', 1, /id needs/],
    ['a name is missing', ', zh: 瑞士债务法', '', 2, /"en" and in "zh"/],
    ['the jurisdiction is no code', 'jurisdiction: CH', 'jurisdiction: Swiss', 4, /"Swiss" is no code/],
    ['the date has no month', '2026-11', '2026', 5, /year and a month/],
    ['an article is a number', '"101"', '101', 7, /quotation marks/],
    ['a list is no list', '["101", whole]', '101', 7, /square brackets/],
    ['an article stands in both lists', '"101"', '"100"', 1, /cited twice/],
  ];
  for (const [name, from, to, line, message] of wrong) {
    it(`names file and line when ${name}`, () => {
      const { problems } = loadCitations('law.yaml', ENTRY.replace(from, to));
      const found = problems.find((problem) => message.test(problem.message));
      assert.ok(found, JSON.stringify(problems));
      assert.deepEqual([found.file, found.line], ['law.yaml', line]);
    });
  }

  it('shows an article only when it was checked', () => {
    const { citations } = loadCitations(FILE, readFileSync(FILE, 'utf8'));
    const shown = (id: string): string[] => {
      const citation = citations.get(id);
      return citation ? [citationText(citation, 'en'), citationText(citation, 'zh')] : [];
    };
    assert.deepEqual(shown('cn-civil-code-496-2'), [
      'Civil Code of the PRC, art. 496(2)',
      '《中华人民共和国民法典》第496条第2款',
    ]);
    assert.deepEqual(shown('de-bgb-309-no-12-b'), [
      'German Civil Code (BGB), §309 no. 12(b)',
      '《德国民法典》第309条第12项（b）',
    ]);
    assert.deepEqual(shown('eu-gdpr-28-3-g'), [
      'General Data Protection Regulation (GDPR)',
      '《欧盟通用数据保护条例》',
    ]);
    assert.deepEqual(shown('eu-cjeu-c-191-15'), ['Court of Justice of the European Union', '欧盟法院']);
  });

  it('holds no problem in the data of the project, and no article of what was not re-checked', () => {
    const { citations, problems } = loadCitations(FILE, readFileSync(FILE, 'utf8'));
    assert.deepEqual(problems, []);
    const unchecked = [
      'eu-gdpr',
      'eu-data-act',
      'eu-dsa',
      'eu-unfair-terms',
      'eu-brussels-1',
      'gb-cra',
      'ch-fadp',
      'ch-uca',
    ];
    for (const { id, checked } of citations.values()) {
      if (unchecked.some((statute) => id.startsWith(`${statute}-`))) assert.equal(checked, false, id);
    }
    for (const id of ['de-bgb-307', 'ch-co-97', 'ch-pila-120', 'cn-online-trading-measures-18', 'eu-p2b-3-2']) {
      assert.equal(citations.get(id)?.checked, false, id);
    }
  });
});
