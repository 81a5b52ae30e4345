import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/missing-withdrawal-right.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const PROFILE = 'consumer-eu';
const silent = (text: string): void => assert.deepEqual(runRule(rule, readDraft(text), PROFILE), [], text);

describe('missing-withdrawal-right', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad), PROFILE).length, 1, bad);
      silent(good);
    }
  });

  it('adds a section with a heading like those of the draft', () => {
    const english = check(
      '# Terms\n\n### «missing-withdrawal-right:1. Fees»\n\nYou pay the monthly fee in advance.\n',
      { rule, profile: PROFILE },
    ).fixed('Add a section on withdrawal with a model form');
    assert.match(english, /in advance\.\n\n### 2. Right of withdrawal\n\nA consumer may withdraw/);
    silent(english);
    const chinese = check('# 协议\n\n## «missing-withdrawal-right:服务费用»\n\n您应预付月度服务费。\n', {
      rule,
      profile: PROFILE,
      language: 'zh',
    }).fixed(0);
    assert.match(chinese, /\n\n## 撤回权\n\n您为消费者的/);
    silent(chinese);
  });

  it('asks where the right can be used online', () => {
    const draft =
      '## Fees\n\nYou pay monthly.\n\n## «missing-withdrawal-right/no-function:Right of withdrawal»\n\nYou may withdraw from the contract within 14 days by a letter to us.\n';
    silent(check(draft, { rule, profile: PROFILE }).fixed('Add the online function'));
    const chinese =
      '## 服务费用\n\n您应预付月度服务费。\n\n## «missing-withdrawal-right/no-function:撤回权»\n\n您可在14日内以信函撤回合同。\n';
    silent(check(chinese, { rule, profile: PROFILE }).fixed(0));
  });

  it('asks for no function where there is no right', () => {
    silent(
      '## Fees\n\nYou pay monthly.\n\n## Refunds\n\nThe statutory withdrawal period of 14 days does not apply once you use the service.\n',
    );
    silent('## 服务费用\n\n您应预付月度服务费。\n\n## 退款\n\n您开始使用后，14日内撤回合同的权利不再适用。\n');
    silent(
      '## Fees\n\nYou pay monthly.\n\n## Absence of right of withdrawal\n\nYou ask us to begin at once and lose the right of withdrawal within 14 days.\n',
    );
  });

  it('takes a form that is linked for the function, and a clause of its own for the right', () => {
    silent(
      '## Fees\n\nYou pay monthly.\n\n## Right of withdrawal\n\nYou may withdraw from the contract within 14 days. Use this [cancellation form](https://example.com/form).\n',
    );
    silent(
      '## Fees\n\nYou pay monthly.\n\n## Withdrawal\n\nYou may withdraw from the contract within 14 days; the withdrawal form is on our account website.\n',
    );
    check(
      '## Fees\n\nYou pay in the store.\n\n## «missing-withdrawal-right/no-function:Withdrawal rights»\n\nThe right is exercised towards the store that sold the subscription.\n',
      { rule, profile: PROFILE },
    );
  });

  it('is silent where passengers are carried', () => {
    silent('## Fees\n\nYou pay for the ticket. The ticket is a contract of carriage.\n');
  });

  it('is silent without fees, for businesses only, and where another page says it', () => {
    silent('## Services\n\nThe service is free of charge for all users.\n');
    silent('## Fees\n\nYou pay monthly. Our offer is not directed at consumers.\n');
    silent('## Fees\n\nYou pay monthly. We contract exclusively with businesses.\n');
    silent('## Fees\n\nYou pay monthly. The offer addresses entrepreneurs within the meaning of the statute only.\n');
    silent('## Fees\n\nYou pay monthly. Consumers are not supplied.\n');
    silent('## Fees\n\nYou pay monthly. See our [withdrawal notice](withdrawal.md).\n');
    silent(
      '## Fees\n\nYou pay monthly. There is a cooling-off period of 14 days; use the button in your account to cancel.\n',
    );
    silent('## 服务费用\n\n您应预付月度服务费。本服务仅面向企业客户。\n');
    silent('## 服务费用\n\n您应预付月度服务费。购买后七日内可在线无理由退款。\n');
    silent('---\ntermsmith: annex\n---\n\n## Fees\n\nYou pay monthly.\n');
  });

  it('is off unless consumers in the European Union are concerned', () => {
    assert.equal(rule.meta.severity, 'off');
    assert.deepEqual(rule.meta.profiles, { 'consumer-eu': 'error', 'consumer-eu/no-function': 'warning' });
  });
});

it('numbers the section as those before it', () => {
  const { fixed } = check(
    '## 1. Services\n\nWe wash linen for you.\n\n## «missing-withdrawal-right:2. Fees»\n\nYou pay 20 euros a month.\n\n## 3. Law\n\nPortuguese law applies to consumers.\n',
    { rule, profile: 'consumer-eu' },
  );
  assert.match(fixed(0), /applies to consumers\.\n\n## 4\. Right of withdrawal\n\n/);
});
