import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { alignPair } from '../../../server/src/library/pairs/alignPair.js';
import { assertProportional } from '../../fixtures/proportional.js';
import { readDraft } from '../rules/draft.js';

/** The first words of each clause beside those of its counterpart. */
function rows(one: Contract, other: Contract): readonly string[] {
  const { ofOne } = alignPair(one, other);
  const name = (contract: Contract, index: number): string => {
    const { number, heading } = contract.clauses[index]!.facts;
    return number?.text ?? heading ?? '?';
  };
  return one.clauses.map(({ index }) => {
    const counterpart = ofOne.get(index);
    return `${name(one, index)} ${counterpart ? name(other, counterpart.index) : '–'}`;
  });
}

const EN = readDraft(
  '# Terms of Service\n\n## 1. Fees\n\n1.1 You pay the fees within 30 days.\n\n1.2 Fees are in francs.\n\n## 2. Thanks\n\nWe thank you.\n\n## 3. Notices\n\nNotices are sent by e-mail.\n\n## 4. Governing law\n\nSwiss law governs these terms.\n',
);

describe('alignPair', () => {
  it('goes by type, number and order, on every level', () => {
    const zh = readDraft(
      '# 服务协议\n\n## 第一条 服务费用\n\n1.1 您应当在30日内支付费用。\n\n1.2 费用以瑞士法郎计算。\n\n## 第二条 致谢\n\n感谢您的支持。\n\n## 第三条 通知\n\n通知以电子邮件发出。\n\n## 第四条 适用法律\n\n本协议适用瑞士法律。\n',
    );
    assert.deepEqual(rows(EN, zh), ['1 第一条', '1.1 1.1', '1.2 1.2', '2 第二条', '3 第三条', '4 第四条']);
  });

  it('goes by the sub-clauses of sections whose numbers have moved', () => {
    const en = readDraft(
      '# Terms of Service\n\n## 1. Fees\n\n1.1 You pay the fees within 30 days.\n\n1.2 We charge default interest on late payments.\n\n## 2. Law and disputes\n\n2.1 Swiss law governs these terms.\n\n2.2 The courts of Zurich have exclusive jurisdiction.\n\n## 3. General\n\n3.1 We may amend these terms with 30 days’ notice by e-mail.\n\n3.2 Neither party may assign these terms without the other’s consent.\n',
    );
    const zh = readDraft(
      '# 服务协议\n\n## 1. 费用\n\n1.1 您应当在30日内支付费用。\n\n1.2 逾期付款的，您应当支付违约金。\n\n## 2. 保密\n\n2.1 双方应当对对方的保密信息予以保密。\n\n2.2 保密义务在本协议终止后继续有效三年。\n\n## 3. 法律与争议\n\n3.1 本协议适用瑞士法律。\n\n3.2 争议由苏黎世法院专属管辖。\n\n## 4. 其他\n\n4.1 我们修改本协议的，应当提前30日以电子邮件通知您。\n\n4.2 未经对方同意，任何一方不得转让本协议。\n',
    );
    assert.deepEqual(rows(zh, en), [
      '1 1',
      '1.1 1.1',
      '1.2 1.2',
      '2 –',
      '2.1 –',
      '2.2 –',
      '3 2',
      '3.1 2.1',
      '3.2 2.2',
      '4 3',
      '4.1 3.1',
      '4.2 3.2',
    ]);
  });

  it('leaves alone what only one has, and finds what was moved', () => {
    const zh = readDraft(
      '# 服务协议\n\n## 适用法律\n\n本协议适用瑞士法律。\n\n## 服务费用\n\n您应当在30日内支付费用。\n\n## 保密\n\n双方应当对对方的保密信息予以保密。\n',
    );
    const found = rows(EN, zh);
    assert.ok(found.includes('1.1 服务费用') && found.includes('4 适用法律'), found.join('; '));
    assert.ok(found.includes('3 –'));
    assert.ok(![...alignPair(EN, zh).ofOther.keys()].includes(zh.ofType('confidentiality')[0]!.index));
  });

  it('gives both sides the same answer', () => {
    const zh = readDraft('# 协议\n\n## 通知\n\n通知以电子邮件发出。\n\n## 服务费用\n\n您应当在30日内支付费用。\n');
    const [there, back] = [alignPair(EN, zh), alignPair(zh, EN)];
    for (const [index, clause] of there.ofOne) assert.equal(back.ofOther.get(index), clause);
    assert.equal(there.ofOne.size, back.ofOther.size);
  });

  it('bears empty and very long rows', () => {
    assert.equal(alignPair(EN, readDraft('')).ofOne.size, 0);
    const long = (length: number, line: string): Contract =>
      readDraft(`# X\n\n${Array.from({ length }, (_, i) => `## ${i + 1}. ${line}`).join('\n\n')}\n`);
    assertProportional('rows', (times) => {
      const rows = 120 * times;
      return () => {
        const a = long(rows, 'Notices\n\nNotices are sent by e-mail.');
        const b = long(rows, '通知\n\n通知以电子邮件发出。');
        assert.ok(alignPair(a, b).ofOne.size >= rows - 10);
      };
    });
  });
});
