import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/date-conflict.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

const BODY = '## Services\n\nWe host your applications.\n\n## Fees\n\nYou pay monthly.\n';
const ZH_BODY = '## 服务\n\n我们提供服务。\n\n## 费用\n\n您按月付费。\n';
const LATE = `${'## Clause\n\nWe do something for you.\n\n'.repeat(12)}`;

describe('date-conflict', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });

  it('knows from when terms apply', () => {
    check(
      `# Terms\n\nThese terms apply from «date-conflict/order:1 July 2026». They were last amended on 14 August 2026.\n\n${BODY}`,
      { rule },
    );
    check(`# Terms\n\nThese terms apply from 1 September 2026. They were last amended on 14 August 2026.\n\n${BODY}`, {
      rule,
    });
    check(`# Terms\n\nThe discount applies from 1 July 2026. Last amended on 14 August 2026.\n\n${BODY}`, { rule });
  });

  it('reports an entry into force before the last change, and mends it in two ways', () => {
    const checked = check(
      `# Terms\n\nLast updated: June 15, 2026. Effective from «date-conflict/order:March 1, 2026»\n\n${BODY}`,
      { rule },
    );
    assert.match(checked.fixed('Swap the two dates'), /Last updated: March 1, 2026\. Effective from June 15, 2026\n/);
    assert.match(
      checked.fixed('Let it enter into force on the day of the last change'),
      /Last updated: June 15, 2026\. Effective from June 15, 2026\n/,
    );
    check(`---\neffective: «date-conflict/order:2026-03-01»\nupdated: 2026-06-15\n---\n\n# Terms\n\n${BODY}`, { rule });
    check(`# 服务协议\n\n本协议自«date-conflict/order:2026年3月1日»起生效，更新日期：2026年6月15日。\n\n${ZH_BODY}`, {
      rule,
    });
  });

  it('reports two dates of entry into force', () => {
    const { fixed } = check(
      `# Terms\n\nEffective date: 1 July 2026\n\n${BODY}\n## Entry into force\n\nThese terms take effect on «date-conflict/two:1 August 2026».\n`,
      { rule },
    );
    assert.match(fixed('Write {date} here as well'), /take effect on 1 July 2026/);
    assert.match(fixed('Write {date} elsewhere as well'), /Effective date: 1 August 2026/);
    check(
      `# 服务协议\n\n生效日期：2026年7月1日\n\n${ZH_BODY}\n## 生效\n\n本协议自«date-conflict/two:2026年8月1日»起施行。\n`,
      { rule },
    );
  });

  it('reports days that the calendar does not have', () => {
    check(`# Terms\n\n${BODY}\nYou may cancel until «date-conflict/impossible:31 June 2026».\n`, { rule });
    check(`# 服务协议\n\n${ZH_BODY}\n优惠截止至«date-conflict/impossible:2026年2月30日»。\n`, { rule });
  });

  it('is silent on other versions, other customers, statutes and lists of changes', () => {
    for (const draft of [
      `# Terms\n\nEffective 1 July 2026, last updated 15 June 2026\n\n${BODY}`,
      `# Terms\n\nEffective 1 July 2026\n\nThe previous version was effective as of 1 March 2024.\n\n${BODY}`,
      `# Terms\n\nUpdated: 10.19.2020\n\n${BODY}`,
      `# Terms\n\nEffective 1 July 2026, and effective 1 September 2026 for existing customers.\n\n${BODY}`,
      `# Terms\n\nEffective 1 July 2026\n\n${LATE}The Data Act is in force since 12 September 2025.\n\n${LATE}`,
      `# Terms\n\nEffective 1 July 2026\n\n${BODY}\n## Changes\n\n- Effective 1 May 2025: fees\n- Effective 2 May 2024: data\n- Effective 3 May 2023: first text\n`,
      `# 服务协议\n\n生效日期：2026年7月1日\n更新日期：2026年6月15日\n\n${ZH_BODY}`,
      `# 服务协议\n\n更新日期：2026年6月15日\n生效日期：2026年7月1日\n\n${ZH_BODY}`,
      `# 服务协议\n\n生效日期：2026年7月1日\n\n历史版本：2024年3月1日生效\n\n${ZH_BODY}`,
    ])
      check(draft, { rule });
  });
});
