import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/precedence-defect.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Contract documents',
    fires: [
      '«precedence-defect/unlisted:If they conflict, the order prevails over these terms and these terms prevail over the Locker Operating Rules.»',
      '«precedence-defect/unlisted:If the documents contradict each other, the order confirmation comes first, then the Tideline Measurement Rules, then these terms.»',
      '«precedence-defect/unlisted:In the event of any inconsistency, the documents shall rank in the following order: (a) the order form; (b) these terms; and (c) the Crew Operations Guidelines.»',
      '«precedence-defect/unlisted:The following apply in this order: the registration form, the Fair Use Guidelines, these terms.»',
      'In case of conflict the following order of precedence shall apply:\n\n(a) the Engagement Letter; and\n\n(b) these terms.\n\n## Schedule 1\n\n«precedence-defect/conflict:In case of any conflict between this Schedule and the Engagement Letter, this Schedule shall prevail.»',
      'If anything in the order form differs from these terms, these terms prevail.\n\n## Orders\n\n«precedence-defect/conflict:In case of a discrepancy the order form takes precedence.»',
      'If these terms and the Organiser’s terms differ, these terms prevail. «precedence-defect/conflict:Where the Organiser’s own terms say something else, those terms apply instead.»',
      '«precedence-defect/unlisted:If the schedules and this agreement conflict, the schedules shall prevail.»',
      '«precedence-defect/unlisted:In case of inconsistencies the following order applies: the service description, the price list, these terms.»',
    ],
    silent: [
      'If the documents contradict each other, the order confirmation comes first, then the [Tideline Measurement Rules](https://tideline.example/rules), then these terms.',
      'If the documents contradict each other, the order confirmation comes first, then these terms.',
      'Requests are handled in this order: complaints, questions under the House Rules, all others.',
      'In case of conflict the following order of precedence shall apply:\n\n(a) the Schedules; and\n\n(b) these terms.\n\n## Schedule 1\n\nIn case of any conflict between this Schedule and these terms, this Schedule shall prevail.',
      'If anything in the order form differs from these terms, these terms prevail.\n\n## Orders\n\nIn case of a discrepancy about prices only, the order form takes precedence.',
      'If [Annex A](annex-a.md) and this agreement conflict, Annex A prevails.',
      'If the English version and a translation conflict, the English version shall prevail.',
      'If a signed agreement and these terms conflict, the signed agreement shall prevail.',
      'If this annex and the agreement conflict, this annex shall prevail.',
      'The annexes describe the services.',
      'The earlier of the two dates prevails.',
    ],
  },
  zh: {
    heading: '合同文件',
    fires: [
      '«precedence-defect/unlisted:本协议附件与本协议不一致的，以附件为准。»',
      '«precedence-defect/unlisted:本协议和附件有冲突的，先看附件，再看本协议。»',
      '«precedence-defect/unlisted:如有冲突，以服务说明、本协议的顺序适用。»',
    ],
    silent: [
      '本协议[附件一](fujian.md)与本协议不一致的，以附件为准。',
      '中文版本与英文版本不一致的，以中文版本为准。',
      '本协议与双方另行书面约定不一致的，以书面约定为准。',
      '以二者中早发生的为准。',
      '附件是本协议的组成部分。',
    ],
  },
});

describe('precedence-defect', () => {
  it('reports clauses that let different documents win, and shows the other one', () => {
    const { findings } = check(
      '# 服务协议\n\n## 服务\n\n《服务合同》与本协议不一致的，以《服务合同》为准。\n\n## 附则\n\n«precedence-defect/conflict:任何文件与本协议不一致的，以本协议为准。»\n',
      { rule },
    );
    assert.equal(findings[0]!.finding.related!.length, 1);
    check(
      '# Terms\n\n## Orders\n\nIf any order form and these terms conflict, the order form shall prevail.\n\n## General\n\n«precedence-defect/conflict:If any other document and these terms conflict, these terms shall prevail.»\n',
      { rule },
    );
    // An order in one sentence, and plain words for the winner.
    check(
      '# Terms\n\n## Documents\n\nIn case of an inconsistency they apply in the following order of precedence: (i) the Order Form; (ii) these terms.\n\n## General\n\n«precedence-defect/conflict:In the event of any conflict, these terms shall prevail over the Order Form.»\n',
      { rule },
    );
    check(
      '# Terms\n\n## Orders\n\nIf any order form and these terms differ, the order form wins.\n\n## General\n\n«precedence-defect/conflict:If any other document and these terms conflict, these terms shall prevail.»\n',
      { rule },
    );
    check(
      '# Terms\n\n## Documents\n\nThey apply in the following order of precedence: (i) these terms; (ii) the Order Form. If they differ, that order counts.\n\n## General\n\nIn the event of any conflict, these terms shall prevail over the Order Form.\n',
      { rule },
    );
    check(
      '# Terms\n\n## Orders\n\nIf the additional terms for a service and these terms conflict, the additional terms shall prevail.\n\n## General\n\nIf any other document and these terms conflict, these terms shall prevail.\n',
      { rule },
    );
  });
  it('takes annexes that the draft contains as listed', () => {
    check(
      '# Terms\n\n## Documents\n\nIf an annex and this agreement conflict, the annex shall prevail.\n\n## Annex 1: Fees\n\nYou pay monthly.\n',
      { rule },
    );
  });
});
