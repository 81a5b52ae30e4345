import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { localiserOf } from '../../../server/src/cli/locale.js';
import { Engine } from '../../../server/src/engine/engine.js';
import { compareLenses } from '../../../server/src/features/compareLenses.js';
import {
  agreementSideBySide,
  clauseSideBySide,
  type SideBySide,
} from '../../../server/src/features/comparison/sideBySide.js';
import { comparableClause } from '../../../server/src/features/comparison.js';
import { coverage } from '../../../server/src/features/coverage.js';
import { RULES } from '../../../server/src/rules/index.js';
import { english, type Localise } from '../../../server/src/text/message.js';
import { chinese } from '../library/chinese.js';
import { CHINESE_DRAFT, comparisonInput, ENGLISH_DRAFT } from './comparisonInput.js';

function clauses(text: string, words: string, agreement: string, localise: Localise = english): SideBySide {
  const input = comparisonInput(text, localise);
  const found = clauseSideBySide(input, text.indexOf(words), input.references.get(agreement)!);
  assert.ok(found);
  return found;
}

/** The lines that are the same on both sides. */
const shared = ({ left, right }: SideBySide): string[] => {
  const lines = new Set(left.text.split('\n'));
  return right.text.split('\n').filter((line) => line !== '' && lines.has(line));
};

describe('comparableClause', () => {
  it('puts the nearest first, and says how far it is', () => {
    const input = comparisonInput(ENGLISH_DRAFT);
    const found = comparableClause(input, ENGLISH_DRAFT.indexOf('We announce'));
    assert.equal(found?.title, '2 Changes to these terms');
    assert.equal(found?.choices.length, 5);
    const [first] = found!.choices;
    assert.equal(first?.agreement, 'zitadel-2020.en');
    assert.equal(first?.sections, 'Final provision › Amendments');
    assert.match(
      first!.distance,
      /^\d of 3 sentences have a counterpart · Notice of amendments: better for the customer/,
    );
  });

  it('knows when there is nothing to compare', () => {
    const taxes = '# Terms\n\n## Taxes\n\nPrices do not include value added tax, which you bear.\n';
    assert.deepEqual(comparableClause(comparisonInput(taxes), taxes.indexOf('Prices'))?.choices, []);
    assert.equal(comparableClause(comparisonInput(''), 0), undefined);
  });
});

describe('clauseSideBySide', () => {
  it('holds what a clause does and the names of its positions together, and gives sentences lines', () => {
    const sides = clauses(ENGLISH_DRAFT, 'We announce', 'zitadel-2020.en');
    assert.equal(sides.title, '2 Changes to these terms: ZITADEL 2020 ↔ this draft');
    assert.deepEqual(shared(sides), ['# Amendments to the terms']);
    assert.equal(
      sides.right.text,
      `# Amendments to the terms
- Notice of amendments: 10 days
- Consent to amendments: continued use counts as consent

[§ 2]
We may amend these terms at any time.
We announce amendments by email 10 days before they take effect.
If you continue to use the services, you accept the amended terms.
`,
    );
    assert.match(
      sides.left.text,
      /^# Amendments to the terms\n- Notice of amendments: 30 days\n.*\n\n\[Final provision › Amendments\]\n/,
    );
  });

  it('takes a section with its sub-clauses, under their numbers', () => {
    const { right, left } = clauses(ENGLISH_DRAFT, 'Confidential information is', 'alibaba-cloud-2020.zh');
    assert.match(right.text, /\n\[§ 3\]\n3\.1 Each party keeps [^\n]+\n3\.2 Confidential information is [^\n]+\n$/);
    assert.match(left.text, /\n\[§ 8\]\n8\.1 /);
  });

  it('says so where the agreement has no counterpart', () => {
    assert.match(
      clauses(ENGLISH_DRAFT, 'Confidential information is', 'zitadel-2020.en').left.text,
      /\n\(ZITADEL 2020 has no counterpart\.\)\n$/,
    );
  });

  it('speaks Chinese', () => {
    const { title, left, right } = clauses(CHINESE_DRAFT, '我们可以修改', 'alibaba-cloud-2020.zh', chinese);
    assert.equal(title, '第二条 协议的变更：Alibaba Cloud 2020 ↔ 本稿');
    assert.match(
      right.text,
      /^# 协议变更\n- 协议变更通知期：10 日\n- .*\n\n\[第二条\]\n我们可以修改本协议，[^\n]+。\n您继续/,
    );
    assert.match(left.text, /\n\[第 14\.2 条\]\n/);
  });
});

describe('agreementSideBySide', () => {
  for (const [language, text, id] of [
    ['en', ENGLISH_DRAFT, 'zitadel-2020.en'],
    ['zh', CHINESE_DRAFT, 'tancloud-2022.zh'],
  ] as const) {
    it(`puts the agreement into the order of the draft (${language})`, () => {
      const input = comparisonInput(text);
      const sides = agreementSideBySide(input, input.references.get(id)!);
      const titles = (side: string): string[] => side.split('\n').filter((line) => line.startsWith('#'));
      // The same titles on both sides, in the same order, are what aligns them.
      assert.deepEqual(titles(sides.left.text), titles(sides.right.text));
      const own = titles(sides.right.text).filter((line) => !line.startsWith('# Only in'));
      assert.equal(own.length, language === 'en' ? 4 : 3);
      assert.ok(titles(sides.left.text).length > own.length + 10);
      const [law] = sides.left.text.split('\n\n').filter((piece) => /Governing law:/.test(piece));
      assert.match(law!, language === 'en' ? /Switzerland$/ : /China$/);
    });

    it(`leaves no sentence out (${language})`, () => {
      const input = comparisonInput(text);
      const agreement = input.references.get(id)!;
      const sides = agreementSideBySide(input, agreement);
      const bare = (words: string): string => words.replace(/\s+/g, '');
      for (const [side, contract] of [
        [sides.left, agreement.contract],
        [sides.right, input.contract],
      ] as const)
        for (const clause of contract.clauses)
          assert.ok(
            bare(side.text).includes(bare(clause.facts.words.passage.plain.split('\n')[0]!)),
            clause.facts.heading,
          );
    });
  }

  it('marks what has no counterpart on either side', () => {
    const input = comparisonInput(ENGLISH_DRAFT);
    const { left, right } = agreementSideBySide(input, input.references.get('zitadel-2020.en')!);
    assert.match(left.text, /# 3 Confidentiality\n\n\(ZITADEL 2020 has no counterpart\.\)\n/);
    assert.match(right.text, /# Only in ZITADEL 2020: Transfer\n.*\n.*\n\n\(This draft has no counterpart\.\)\n/);
  });
});

describe('coverage', () => {
  const made = (text: string, localise: Localise = english) => {
    const input = comparisonInput(text, localise);
    const { diagnoses } = new Engine(RULES).run(input.contract);
    return coverage({ ...input, diagnoses });
  };

  it('lists what the draft has, and where', () => {
    const { title, present } = made(ENGLISH_DRAFT);
    assert.equal(title, 'Quillmark Terms');
    const law = present.find(({ type }) => type === 'governing-law');
    assert.deepEqual(
      law?.clauses.map(({ label }) => label),
      ['1 Applicable law'],
    );
    const { range } = law!.clauses[0]!;
    assert.equal(ENGLISH_DRAFT.slice(range.start, range.end), '## 1. Applicable law');
  });

  it('lists what it lacks: what is required first, the gravest first, with the agreements that have it', () => {
    const { lacking, present } = made(ENGLISH_DRAFT);
    assert.ok(present.every(({ type }) => !lacking.some((one) => one.type === type)));
    const required = lacking.filter(({ severity }) => severity !== undefined);
    assert.ok(required.length > 2 && required.length < lacking.length);
    assert.deepEqual(lacking.slice(0, required.length), required);
    const order = ['error', 'warning', 'information', 'hint'];
    const grades = required.map(({ severity }) => order.indexOf(severity!));
    assert.deepEqual(grades, [...grades].sort());
    const termination = lacking.find(({ type }) => type === 'termination');
    assert.equal(termination?.severity, 'error');
    assert.match(termination!.reason!, /no clause “Termination”/);
    assert.equal(termination?.references.length, 5);
    assert.ok(termination!.purpose.length > 20);
  });

  it('leaves out of what is required what the draft says it does not need', () => {
    const { lacking } = made(`<!-- termsmith-disable-file missing-termination -->\n\n${ENGLISH_DRAFT}`);
    const termination = lacking.find(({ type }) => type === 'termination');
    assert.equal(termination?.severity, undefined);
    assert.equal(termination?.references.length, 5);
  });

  it('speaks Chinese', () => {
    // Rules of others may still lack a translation; what the view itself says must not.
    const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>;
    const { present, lacking } = made(CHINESE_DRAFT, localiserOf(bundle));
    assert.ok(present.some(({ name }) => name === '适用法律'));
    assert.match(lacking[0]!.purpose, /\p{Script=Han}/u);
  });
});

describe('compareLenses', () => {
  it('offers each clause that an agreement has too, on its line', () => {
    const lenses = compareLenses(comparisonInput(ENGLISH_DRAFT));
    assert.deepEqual(
      lenses.map(({ range, title }) => [ENGLISH_DRAFT.slice(range.start, range.end), title]),
      [
        ['## 1. Applicable law', 'Compare (5 of 5)'],
        ['## 2. Changes to these terms', 'Compare (5 of 5)'],
        ['## 3. Confidentiality', 'Compare (3 of 5)'],
        ['## 4. Liability', 'Compare (5 of 5)'],
      ],
    );
  });
});
