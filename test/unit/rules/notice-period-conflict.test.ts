import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/notice-period-conflict.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const HERE = 'Write {period} here as well';
const THERE = 'Write {period} elsewhere as well';

/** A draft of two clauses. */
function two(first: string, second: string, headings: readonly [string, string] = ['Changes', 'Amendments']): string {
  return `# Terms\n\n## ${headings[0]}\n\n${first}\n\n## ${headings[1]}\n\n${second}\n`;
}

describe('notice-period-conflict', () => {
  it('reads on from the sentence before, and finds two periods in one clause', () => {
    check(
      '# Terms\n\n## Changes to these terms\n\n1. We are allowed to change these terms. We will let you know by e-mail «notice-period-conflict:two weeks» before.\n2. Changes of these terms are announced one month in advance.\n',
      { rule },
    );
    check(
      '# Terms\n\n## Changes to these terms\n\nWe may change these terms. We will tell you by e-mail 30 days before. You may object within 14 days of that notice.\n',
      { rule },
    );
  });

  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('reports the shorter of two periods, and writes the one in the place of the other', () => {
    const draft = two(
      'We may change these terms by giving you 30 days’ prior notice.',
      'We may amend this agreement by giving you «notice-period-conflict:14 days»’ prior notice.',
    );
    const checked = check(draft, { rule });
    assert.match(checked.fixed(HERE), /amend this agreement by giving you 30 days’ prior/);
    assert.match(checked.fixed(THERE), /change these terms by giving you 14 days’ prior/);
    const [related] = checked.findings[0]!.finding.related!;
    assert.equal(checked.contract.text.slice(related!.range.start, related!.range.end), '30 days');
  });

  it('reports a notice that is promised and denied', () => {
    check(
      two(
        'We will notify you by e-mail in advance before we change or discontinue the services.',
        '«notice-period-conflict:We may modify or discontinue the services at any time without notice to you.»',
        ['Changes to the services', 'Availability of the services'],
      ),
      { rule },
    );
    check(
      '# 服务协议\n\n## 服务变更\n\n我们变更或者终止服务的，将提前通知您。\n\n## 服务内容的调整\n\n«notice-period-conflict:我们有权在不另行通知的情况下随时变更服务内容。»\n',
      { rule },
    );
  });

  it('tells less loudly of a part for single services', () => {
    const { findings } = check(
      '# 服务协议\n\n## 服务变更\n\n我们变更或者终止服务的，将提前通知您。\n\n## 专用服务条款\n\n### 数据工具\n\n«notice-period-conflict:我们有权在不另行通知的情况下随时变更服务内容。»\n',
      { rule },
    );
    assert.equal(findings[0]!.finding.severity, 'information');
  });

  it('is silent where events, causes or customers differ', () => {
    for (const [first, second] of [
      ['We may change these terms with 30 days’ prior notice.', 'We may change the prices with 60 days’ prior notice.'],
      [
        'We may change these terms with 30 days’ prior notice.',
        'We may amend this agreement with one month’s prior notice.',
      ],
      [
        'We may change these terms with 30 days’ prior notice.',
        'If a law so requires, we may amend this agreement with 5 days’ prior notice.',
      ],
      ['We will notify you in advance before we change the services.', 'We may change beta services without notice.'],
      [
        'We may change the services without notice.',
        'We may end the referral programme at any time. We will give advance notice of that on our site and in the services.',
      ],
      [
        'We will notify you in advance before we change the services.',
        'Third-party services may change without notice to us.',
      ],
      ['We may change these terms with 30 days’ prior notice. We change them at once in emergencies.', 'We host.'],
    ] as const)
      check(two(first, second), { rule });
    for (const [first, second] of [
      ['我们修改本协议的，应提前30日通知您。', '我们调整服务价格的，应提前60日通知您。'],
      ['我们可以随时调整功能，无需另行通知。', '我们调整服务费费率的，将提前15日通知您。'],
      ['我们变更服务的，将提前通知您。', '免费试用的服务，我们可以不经通知随时变更。'],
      ['我们变更服务的，将提前通知您。', '如您违反本协议，我们可以不经通知终止服务。'],
    ] as const)
      check(`# 服务协议\n\n## 服务变更\n\n${first}\n\n## 协议的修改\n\n${second}\n`, { rule });
  });

  it('puts no sentence in the place of a period', () => {
    const { findings } = check(
      '# 服务协议\n\n## 服务变更\n\n«notice-period-conflict:我们可以随时调整、中止或者下线平台功能，无需另行通知。»\n\n## 功能调整\n\n我们调整平台功能的，将提前60日通知您。\n',
      { rule },
    );
    assert.deepEqual(findings[0]!.finding.fixes, []);
  });
});
