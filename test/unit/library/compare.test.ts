import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clause } from '../../../server/src/analysis/clause.js';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { type Comparison, compareClause, compareType } from '../../../server/src/library/compare.js';
import { nearestOf } from '../../../server/src/library/nearest.js';
import { summarise } from '../../../server/src/library/summary.js';
import type { Standpoint } from '../../../server/src/library/verdict.js';
import type { ClauseType, OutlineType } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { english } from '../../../server/src/text/message.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { loadedReferences } from './agreements.js';

const types = new Map(loadClauses(clauseFiles()).types.map((type) => [type.id, type]));

function clauseOf(contract: Contract, type: OutlineType): Clause {
  const found = contract.clauses.find((clause) => clause.facts.type === type);
  assert.ok(found, `the draft has a clause of type ${type}`);
  return found;
}

function compare(
  text: string,
  type: OutlineType,
  standpoint: Standpoint = 'customer',
): { contract: Contract; comparison: Comparison } {
  const contract = readDraft(text);
  const agreements = loadedReferences().inOrderFor(contract.language);
  return { contract, comparison: compareClause(contract, clauseOf(contract, type), agreements, { types, standpoint }) };
}

const ENGLISH = `# Terms of Service

## 1. Liability

Our total liability for all claims under these terms does not exceed the fees that you paid in the 24 months before the claim arose, in aggregate.

## 2. Changes to these terms

We may amend these terms at any time. We announce amendments by email 10 days before they take effect. If you continue to use the services, you accept the amended terms.

## 3. Governing law

These terms are governed by the laws of Switzerland.

## 4. Place of jurisdiction

The courts of Zurich have exclusive jurisdiction.

## 5. Taxes

Prices do not include value added tax, which you bear.
`;

describe('compareClause', () => {
  it('aligns the positions of a clause with those of the references', () => {
    const { comparison } = compare(ENGLISH, 'amendments');
    assert.equal(comparison.subject, 'amendments');
    const notice = comparison.rows.find((row) => row.key === 'amendmentNotice');
    assert.deepEqual(
      notice?.draft.map((position) => position.value),
      ['P10D'],
    );
    assert.deepEqual(
      notice?.cells.map(
        (cell) => `${cell.agreement.label}: ${cell.positions[0]?.position.value ?? '—'} ${cell.verdict}`,
      ),
      [
        'ZITADEL 2020: P30D laxer',
        'Alibaba Cloud 2020: P30D laxer',
        '码尚云: — absent',
        'TanCloud 2022: P30D laxer',
        'ZITADEL 2022: P30D laxer',
      ],
    );
    assert.equal(notice?.cells[0]?.positions[0]?.section.path, 'Final provision › Amendments');
    assert.equal(notice?.cells[1]?.positions[0]?.section.number, '14.2');
  });

  it('turns the verdicts round for the provider', () => {
    const { comparison } = compare(ENGLISH, 'amendments', 'provider');
    assert.equal(comparison.rows[0]?.cells[0]?.verdict, 'stricter');
  });

  it('adds what the type usually says and the draft says nowhere', () => {
    const { comparison } = compare(ENGLISH, 'limitation-of-liability');
    const rows = comparison.rows.map((row) => [row.key, row.draft.length]);
    assert.deepEqual(rows[0], ['liabilityCap', 1]);
    assert.ok(rows.some(([key, count]) => key === 'indirectDamages' && count === 0));
  });

  it('takes venue and arbitration for one family', () => {
    const { comparison } = compare(ENGLISH, 'jurisdiction');
    const venue = comparison.rows.find((row) => row.key === 'venue');
    assert.deepEqual(
      venue?.cells.map((cell) => cell.positions.length),
      [1, 1, 1, 1, 1],
    );
    assert.ok(comparison.rows.some((row) => row.key === 'arbitration'));
  });

  it('matches no clause where no reference has one', () => {
    const { contract, comparison } = compare(ENGLISH, 'taxes');
    assert.ok(comparison.matches.every((match) => match.clauses.length === 0));
    assert.deepEqual(comparison.rows, []);
    assert.equal(nearestOf(contract, comparison), undefined);
  });

  it('says the same every time', () => {
    const plain = ({ rows, matches }: Comparison): string =>
      JSON.stringify([
        rows.map((row) => [row.key, row.cells.map((cell) => [cell.verdict, cell.positions.map((p) => p.section)])]),
        matches.map((match) => match.sections),
      ]);
    for (const type of ['amendments', 'limitation-of-liability', 'jurisdiction'] as const)
      assert.equal(plain(compare(ENGLISH, type).comparison), plain(compare(ENGLISH, type).comparison));
  });

  it('finds every reference the same as itself', () => {
    for (const agreement of loadedReferences().agreements) {
      for (const clause of agreement.contract.clauses) {
        const { rows } = compareClause(agreement.contract, clause, [agreement], { types, standpoint: 'customer' });
        for (const row of rows)
          if (row.draft.length > 0 && row.cells[0]!.positions.length === row.draft.length)
            assert.notEqual(row.cells[0]!.verdict, 'absent', `${agreement.label} ${clause.facts.heading} ${row.key}`);
      }
    }
  });
});

describe('compareType', () => {
  const compared = (text: string, type: ClauseType, standpoint: Standpoint = 'customer') => {
    const contract = readDraft(text);
    const keys = types.get(type)?.positions ?? [];
    return compareType(contract, type, keys, loadedReferences().inOrderFor(contract.language), standpoint);
  };

  it('collects what a draft says to a type, wherever it says it', () => {
    const { sections, rows, matches } = compared(
      '# 条款\n\n## 一、费用\n\n用户应在收到账单后10日内付款。逾期付款的，每日按欠款的0.05%支付违约金。\n\n## 二、其他\n\n本协议适用中华人民共和国法律。\n',
      'late-payment',
    );
    const [interest] = rows;
    assert.equal(interest?.key, 'lateInterest');
    assert.deepEqual(interest?.draft[0]?.value, { percent: 0.05, per: 'day' });
    assert.equal(matches.length, 5);
    assert.ok(sections.length <= 1);
  });

  it('keeps clauses of related types out of the sections, and their positions in', () => {
    const { sections, rows } = compared(
      '# Terms\n\n## Place of jurisdiction\n\nThe courts of Zurich have exclusive jurisdiction.\n',
      'dispute-resolution',
    );
    assert.deepEqual(sections, []);
    assert.equal(rows.find((row) => row.key === 'venue')?.draft.length, 1);
  });

  it('judges for either side', () => {
    const verdicts = (standpoint: Standpoint): string[] =>
      compared(ENGLISH, 'amendments', standpoint).rows[0]!.cells.map((cell) => cell.verdict);
    assert.deepEqual(verdicts('customer'), ['laxer', 'laxer', 'absent', 'laxer', 'laxer']);
    assert.deepEqual(verdicts('provider'), ['stricter', 'stricter', 'absent', 'stricter', 'stricter']);
  });
});

describe('nearestOf', () => {
  it('finds a clause of a reference in itself', () => {
    for (const agreement of loadedReferences().agreements) {
      const { contract } = agreement;
      const clause = clauseOf(contract, 'governing-law');
      const agreements = loadedReferences().inOrderFor(contract.language);
      const nearest = nearestOf(
        contract,
        compareClause(contract, clause, agreements, { types, standpoint: 'customer' }),
      );
      assert.equal(nearest?.similarity, 1);
      assert.equal(nearest?.agreement, agreement);
    }
  });

  it('falls back to another language where none of the draft’s has such a clause', () => {
    const { contract, comparison } = compare(
      '# Terms\n\n## Confidentiality\n\nEach party keeps confidential information secret.\n',
      'confidentiality',
    );
    const nearest = nearestOf(contract, comparison);
    assert.equal(nearest?.agreement.language, 'zh');
    assert.equal(nearest?.similarity, undefined);
  });
});

describe('summarise', () => {
  const said = (type: OutlineType, standpoint: Standpoint = 'customer'): string[] =>
    summarise(compare(ENGLISH, type, standpoint).comparison, standpoint).map(english);

  it('puts what is missing and worse first', () => {
    assert.deepEqual(said('amendments'), [
      'Notice of amendments: “30 days” in 4 of 5 references, “10 days” here, which is worse for the customer.',
      'Consent to amendments: as here in 3 of 5 references.',
    ]);
    assert.match(said('limitation-of-liability')[0]!, /^Indirect damages: not in this draft; “excluded” in 5 of 5/);
  });

  it('judges for the side it is told', () => {
    assert.match(said('amendments', 'provider')[0]!, /better for the provider\.$/);
  });

  it('judges no law and no court', () => {
    assert.deepEqual(said('governing-law'), ['Governing law: “China” in 3 of 5 references, “Switzerland” here.']);
  });

  it('counts clauses where there are no positions', () => {
    const { comparison } = compare(
      '# Terms\n\n## Force majeure\n\nNeither party is liable for events of force majeure such as war or floods.\n',
      'force-majeure',
    );
    assert.deepEqual(summarise(comparison, 'customer').map(english), ['All 5 references have such a clause.']);
  });
});
