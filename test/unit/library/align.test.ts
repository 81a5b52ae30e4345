import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { alignAgreement } from '../../../server/src/library/align.js';
import { Agreement } from '../../../server/src/library/references.js';
import { textOfUnit, type Unit, unitAround, unitsOf } from '../../../server/src/library/units.js';
import { readDraft } from '../rules/draft.js';
import { loadedReferences } from './agreements.js';

function agreementOf(text: string): Agreement {
  const { language } = readDraft(text);
  return new Agreement({ id: 'own', title: 'Own', label: 'Own', language, origin: 'precedent', text }, readDraft);
}

const nameOf = ({ clause }: Unit): string =>
  [clause.facts.number?.text, clause.facts.heading].filter(Boolean).join(' ') || '(opening)';

/** What stands beside each unit that has words, by name. */
function besides(contract: Contract, agreement: Agreement): Readonly<Record<string, string>> {
  const { aligned } = alignAgreement(contract, agreement);
  return Object.fromEntries(
    aligned
      .filter(({ draft }) => textOfUnit(draft) !== '')
      .map(({ draft, units, elsewhere }) => [
        nameOf(draft),
        units.map(nameOf).join(', ') || (elsewhere ? `see ${nameOf(elsewhere.unit)}` : '—'),
      ]),
  );
}

const DRAFT = `# Terms of Service

## 1. Confidentiality

Each party keeps the confidential information of the other secret.

## 2. Ending the agreement

Either party may terminate this agreement with 30 days' written notice.

## 3. Law and courts

### 3.1 Governing law

These terms are governed by the laws of Switzerland.

### 3.2 Courts

The courts of Zurich have exclusive jurisdiction.

## 4. Taxes

Prices do not include value added tax.
`;

const OTHER_ORDER = `# Conditions

## A. Jurisdiction

The courts of Geneva have exclusive jurisdiction over all disputes.

## B. Applicable law

The laws of France govern these conditions.

## C. Force majeure

Nobody is liable for events of force majeure such as war, floods or strikes.

## D. Termination

You may terminate this agreement at any time. We may terminate it with notice of 60 days.
`;

describe('unitsOf', () => {
  it('parts a section whose sub-clauses do different things, and keeps one that is about one thing', () => {
    const contract = readDraft(
      '# Terms\n\n## 1. Confidentiality\n\n1.1. Each party keeps confidential information of the other secret.\n\n1.2. Confidential information is not disclosed to third parties.\n\n## 2. General\n\n2.1. These terms are governed by Swiss law.\n\n2.2. You may not assign this agreement without our consent.\n',
    );
    assert.deepEqual(
      unitsOf(contract).map((unit) => [nameOf(unit), unit.subject, unit.clauses.length]),
      [
        ['1 Confidentiality', 'confidentiality', 3],
        ['2 General', undefined, 1],
        ['2.1', 'governing-law', 1],
        ['2.2', 'assignment', 1],
      ],
    );
  });

  it('puts every clause into exactly one unit', () => {
    for (const { contract } of loadedReferences().agreements) {
      const units = unitsOf(contract);
      assert.deepEqual(
        units.flatMap((unit) => unit.clauses),
        contract.clauses,
      );
      for (const unit of units)
        for (const clause of unit.clauses) assert.equal(unitAround(contract, clause), unit, clause.facts.heading);
    }
  });
});

describe('alignAgreement', () => {
  it('finds what belongs together in another order, and what either lacks', () => {
    const contract = readDraft(DRAFT);
    const agreement = agreementOf(OTHER_ORDER);
    assert.deepEqual(besides(contract, agreement), {
      '1 Confidentiality': '—',
      '2 Ending the agreement': 'D Termination',
      '3.1 Governing law': 'B Applicable law',
      '3.2 Courts': 'A Jurisdiction',
      '4 Taxes': '—',
    });
    assert.deepEqual(alignAgreement(contract, agreement).rest.map(nameOf), ['C Force majeure']);
  });

  it('says where a clause of an agreement stands that two clauses of the draft fit', () => {
    const contract = readDraft(
      '# Terms\n\n## Termination by you\n\nYou may terminate this agreement at any time.\n\n## Termination by us\n\nWe may terminate this agreement with notice of 60 days.\n',
    );
    assert.deepEqual(besides(contract, agreementOf(OTHER_ORDER)), {
      'Termination by you': 'see D Termination',
      'Termination by us': 'D Termination',
    });
  });

  it('finds every reference beside itself, unit by unit', () => {
    for (const agreement of loadedReferences().agreements) {
      const { aligned, rest } = alignAgreement(agreement.contract, agreement);
      assert.deepEqual(rest, []);
      for (const { draft, units } of aligned)
        if (textOfUnit(draft) !== '') assert.deepEqual(units, [draft], `${agreement.label} ${nameOf(draft)}`);
    }
  });

  it('finds every section of a reference that was turned round', () => {
    for (const agreement of loadedReferences().agreements) {
      const { contract } = agreement;
      const { text } = contract;
      const ranges = contract.roots.map((root) => contract.rangeOf(root));
      const turned = readDraft(
        ranges
          .reverse()
          .map(({ start, end }) => text.slice(text.lastIndexOf('\n', start) + 1, end))
          .join('\n\n'),
      );
      const { aligned } = alignAgreement(turned, agreement);
      const own = aligned.filter(({ draft }) => textOfUnit(draft) !== '');
      const right = own.filter(({ draft, units }) => units.some((unit) => textOfUnit(unit) === textOfUnit(draft)));
      // Reading the same sections in another order may give a few of them another type.
      assert.ok(right.length >= 0.95 * own.length, `${agreement.label}: ${right.length} of ${own.length}`);
    }
  });

  it('aligns across languages', () => {
    const [english, chineseOne] = ['zitadel-2020.en', 'zitadel-2022.zh'].map((id) => loadedReferences().get(id)!);
    const found = besides(english!.contract, chineseOne!);
    for (const [heading, other] of [
      ['Alterations', '另行约定'],
      ['Transfer', '转让'],
      ['Disaster recovery', '灾难恢复'],
      ['Offsetting', '抵销'],
      ['Termination by us', '由我们终止'],
      ['Our liability', '我们的责任'],
      ['Your liability', '您的责任'],
      ['Force majeure', '不可抗力'],
      ['Applicable law', '适用法律'],
      ['Amendments', '协议变更'],
    ])
      assert.equal(found[heading!], other);
    assert.equal(found.Translation, '—');
  });

  it('says the same every time', () => {
    const contract = readDraft(DRAFT);
    for (const agreement of loadedReferences().agreements)
      assert.deepEqual(besides(contract, agreement), besides(readDraft(DRAFT), agreement));
  });

  it('is content with an empty draft and an empty agreement', () => {
    assert.deepEqual(alignAgreement(readDraft(''), agreementOf('')).aligned, []);
    assert.equal(alignAgreement(readDraft(''), agreementOf(OTHER_ORDER)).rest.length, 4);
    assert.deepEqual(alignAgreement(readDraft(DRAFT), agreementOf('')).rest, []);
  });
});
