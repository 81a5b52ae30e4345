import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from '../rules/draft.js';

/** The clauses of a draft, each with its depth and its number or heading. */
function clausesOf(text: string): string[] {
  return readDraft(text).clauses.map(
    ({ depth, facts }) => `${depth} ${[facts.number?.text, facts.heading].filter(Boolean).join(' ')}`,
  );
}

test('a title with a number behind the items of a list is no item', () => {
  const clauses = clausesOf(`# 云主机服务条款

1. 客户的义务

1.1. 客户不得：

1.1.1. 发送垃圾邮件；

1.1.2. 占用与套餐不相称的资源。

2. 计费

2.1. 费用在开通时一次付清。
`);
  assert.deepEqual(clauses, ['1 1 客户的义务', '2 1.1', '3 1.1.1', '3 1.1.2', '1 2 计费', '2 2.1']);
});

test('so is one behind a table', () => {
  const clauses = clausesOf(`# Terms of Service

1. Service level

1.1. Credits are granted as follows:

| availability | credit |
| --- | --- |
| below 99 % | 30 % |

2. Data

2.1. We look at data only with consent.
`);
  assert.deepEqual(clauses, ['1 1 Service level', '2 1.1', '1 2 Data', '2 2.1']);
});
