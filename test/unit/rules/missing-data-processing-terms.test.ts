import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/missing-data-processing-terms.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const draft = (heading: string, text: string): string => `# Terms\n\n## ${heading}\n\n${text}\n`;
const FIX = 'Refer to a data processing agreement';

describe('missing-data-processing-terms', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('is silent where an annex is about the processing', () => {
    const annex = (clause: string, heading: string, text: string): string => `${clause}\n## ${heading}\n\n${text}\n`;
    check(
      annex(
        draft('Customer data', 'We store the personal data of your users as Schedule 1 says.'),
        'Schedule 1: Processing of personal data',
        'We process personal data only on your documented instructions.',
      ),
      { rule },
    );
    check(
      annex(
        draft('客户数据', '我们存储客户数据中的个人信息，以附件一为准。'),
        '附件一 个人信息处理',
        '我们仅按照客户的书面指示处理个人信息。',
      ),
      { rule },
    );
  });

  it('reports the section on data where neither policy nor agreement is named', () => {
    const english = check(
      draft(
        '«missing-data-processing-terms/privacy:Customer data»',
        'You may upload your files and the personal data of your users. We store them on our servers.',
      ),
      { rule },
    ).fixed(FIX);
    assert.match(
      english,
      /that we may process on your behalf, .+ in annex \[●\] applies, which is part of these terms\. .+ privacy policy/,
    );
    assert.deepEqual(runRule(rule, readDraft(english)), []);
    // A link to an annex is no place for it.
    check(
      `# Terms\n\n## [Customer data](https://lumio.example/annex)\n\n${draft(
        '«missing-data-processing-terms/privacy:Customer data»',
        'We store the personal data of your users.',
      )}`,
      { rule },
    );
    const chinese = check(
      draft(
        '«missing-data-processing-terms/privacy:用户数据»',
        '用户数据存储在我们的服务器上，我们不会向第三方披露个人信息。',
      ),
      { rule, language: 'zh' },
    ).fixed(FIX);
    assert.match(chinese, /《个人信息委托处理协议》/);
    assert.deepEqual(runRule(rule, readDraft(chinese)), []);
  });

  it('reports data about others that the customer brings in although a privacy policy is linked', () => {
    const text =
      'We process customer data on your behalf and keep customer data confidential. Our [privacy policy](privacy.md) says more.';
    const fixed = check(draft('«missing-data-processing-terms/processing:Customer data»', text), { rule }).fixed(FIX);
    assert.deepEqual(runRule(rule, readDraft(fixed)), []);
    check(
      draft(
        '«missing-data-processing-terms/processing:用户业务数据»',
        '用户业务数据归您所有。我们仅按您的指示处理用户业务数据，并遵守《隐私政策》。',
      ),
      { rule },
    );
  });

  it('is silent where an agreement, a policy for consumers or the contents are there, or no data', () => {
    for (const [heading, text] of [
      ['Customer data', 'We process customer data and personal data on your behalf under the [DPA](dpa.md).'],
      ['Customer data', 'The data processing addendum applies to the personal data that you upload as customer data.'],
      ['Privacy', 'We collect personal data as our privacy policy says.'],
      ['Privacy', 'We do not collect personal data. Your data stays on your device.'],
      ['Fees', 'You pay for your subscription.'],
      [
        'Data protection',
        'We process personal data of your customers on your behalf for the purpose of running the service, for the duration of the contract. The categories of data are names and e-mail addresses. We take technical and organisational measures.',
      ],
      ['Privacy', 'We handle your personal data as described at http://lumio.example/data and nowhere else.'],
      ['用户数据', '我们处理您的个人信息的规则见 https://lumio.example/data 。'],
      ['用户数据', '我们依照《隐私政策》处理您的个人信息。'],
      ['用户数据', '用户业务数据的处理适用《数据处理协议》，个人信息的处理适用《隐私政策》。'],
      ['用户数据', '本软件不收集任何用户个人数据。'],
    ] as const)
      check(draft(heading, text), { rule });
    check(`---\ntermsmith: policy\n---\n\n${draft('Customer data', 'We store your personal data.')}`, { rule });
  });
});
