import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/duplicate-clause.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const EN =
  'We are liable for damage that we cause by intent or gross negligence, and for nothing else whatever the legal ground may be.';
const ZH =
  '我们只对因故意或者重大过失造成的直接损失承担赔偿责任，对于其他任何损失，无论其法律依据如何，均不承担赔偿责任。';
const en = (first: string, second: string): string =>
  `# Terms\n\n## 1. Liability\n\n${first}\n\n## 2. Support\n\n${second}\n`;
const zh = (first: string, second: string): string =>
  `# 服务协议\n\n## 1. 责任\n\n${first}\n\n## 2. 支持\n\n${second}\n`;
const mark = (text: string): string => `«duplicate-clause:${text}»`;

describe('duplicate-clause', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('reports the later copy and replaces it by a reference', () => {
    const checked = check(en(EN, `We help by e-mail. ${mark(EN)}`), { rule });
    assert.match(checked.fixed(0), /We help by e-mail\. Section 1 applies\.\n/);
    const [related] = checked.findings[0]!.finding.related!;
    assert.equal(checked.contract.text.slice(related!.range.start, related!.range.end), EN);
    assert.match(check(zh(ZH, mark(ZH)), { rule }).fixed(0), /支持\n\n适用第1条的约定。/);
  });

  it('leaves sentences alone that are about their own place', () => {
    const own =
      'This section applies only to the extent that the law of the country in which you live asks for it, and no further.';
    check(en(own, own), { rule });
    const eigen =
      '本条仅在用户所在地的法律要求的范围内适用，超出该范围的部分不适用，也不影响其他条款的效力和解释方式。';
    check(zh(eigen, eigen), { rule });
    const named = (conditions: string): string =>
      `If one of the rules for a single service differs from these ${conditions}, whatever its subject and wherever it may be found on our pages, the rule for the service comes first.`;
    check(en(named('Conditions of Use'), named('Conditions of Sale')), { rule });
    const other = own.replace('This section', 'The guarantee');
    check(en(other, mark(other)), { rule });
  });

  it('tells what two sentences that are nearly the same differ in', () => {
    const { findings } = check(en(EN, mark(EN.replace('damage', 'direct damage'))), { rule });
    assert.equal(findings[0]!.finding.message.data!.differences, 'direct');
    assert.deepEqual(findings[0]!.finding.fixes, []);
    check(zh(ZH, mark(ZH.replace('重大过失', '一般过失'))), { rule });
  });

  it('leaves sentences alone that differ in a figure', () => {
    const age = (years: number): string =>
      `By using the services in any manner you tell us that you are at least ${years} years of age and may enter into a contract with us.`;
    check(en(age(13), age(16)), { rule });
  });

  it('says once that a text holds two versions of itself', () => {
    const part = Array.from(
      { length: 30 },
      (_, i) =>
        `## Clause\n\nItem ${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}x: ${EN.replace('damage', `loss of kind ${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}x`)}\n\nWe help.\n`,
    ).join('\n');
    const findings = runRule(rule, readDraft(`# Terms\n\n${part}`));
    assert.equal(findings.length, 1);
  });

  it('is silent on short sentences, other parties, countries, lists and tables', () => {
    for (const [first, second] of [
      ['We are not liable for indirect loss.', 'We are not liable for indirect loss.'],
      [
        'You will indemnify us against all claims of others that arise because you breach the duties that this agreement gives you.',
        'We will indemnify you against all claims of others that arise because we breach the duties that this agreement gives us.',
      ],
      [
        'If you live in France, the mandatory law of the country where you live protects you whatever this agreement says about it.',
        'If you live in Spain, the mandatory law of the country where you live protects you whatever this agreement says about it.',
      ],
      [
        'If you take back a payment that you made with your Store Account, we may end your plan at once and tell you why we did so.',
        'If you take back a payment that you made with your Payment Card, we may end your plan at once and tell you why we did so.',
      ],
      [
        'Please read this section with great care, since it limits what you can ask of us, of our partners and of all who work for us.',
        'Please read this section with great care, since it limits what you can ask of us, of our partners and of all who work for us.',
      ],
      [EN, 'Section 1 applies.'],
    ] as const)
      check(en(first, second), { rule });
    check(zh('我们不承担责任。', '我们不承担责任。'), { rule });
  });

  it('takes time in proportion to the text', () => {
    const draft = (n: number) =>
      readDraft(
        Array.from(
          { length: n },
          (_, i) =>
            `## ${i + 1}. Clause\n\n${EN.replace('damage', `damage ${i.toString(36).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)} of it`)}\n`,
        ).join('\n'),
      );
    assertProportional('clauses alike', (times) => () => runRule(rule, draft(200 * times)));
  });
});
