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

test('Roman figures carry Arabic ones below them', () => {
  const clauses = clausesOf(`# Lantern Terms

**I. Lantern Service**

Lantern shows where your parcels are at any hour.

**I.1. First steps**

You open an account on our site.

**I.2 Care for keys**

You keep your keys to yourself.

**II. Lantern Wallet**

The wallet holds what you paid in advance.

**II.1 Loading**

You load the wallet by bank transfer.
`);
  assert.deepEqual(clauses, [
    '1 I Lantern Service',
    '2 I.1 First steps',
    '2 I.2 Care for keys',
    '1 II Lantern Wallet',
    '2 II.1 Loading',
  ]);
});

test('a title whose bold was never closed is a title', () => {
  const clauses = clausesOf(`# Lantern Terms

1.  **WHO WE ARE  
      
    **
    1.  Lantern is run by people who like parcels.
    2.  These terms bind you and Lantern.
2.  **WHAT YOU PAY  
      
    **
    1.  You pay each month in advance.
`);
  assert.deepEqual(clauses, ['1 1 WHO WE ARE', '2 1', '2 2', '1 2 WHAT YOU PAY', '2 1']);
});

test('the name said again below the title is no clause, and the day below it is one', () => {
  const clauses = clausesOf(`# 用户协议

**灯笼用户使用协议**

最后更新：2026-07-23

## 一、接受

打开灯笼即表示您同意本协议。

## 二、变更

我们会在应用内公布新的内容。
`);
  assert.deepEqual(clauses, ['1 ', '1 一 接受', '1 二 变更']);
});

test('numbered lines stand beside a bold line with a text of its own, and below one without', () => {
  const section = (title: string, text: string): string => `**${title}**\n\n${text}\n\n`;
  const body = `${section('1. Access', 'You may use the lamp.')}${section('2. Fees', 'You pay for the lamp.')}`;
  const worded = `# Lamp Terms\n\n${section('Words', 'The lamp is the thing that shines.')}${body}`;
  assert.deepEqual(clausesOf(worded), ['1 Words', '1 1 Access', '1 2 Fees']);
  const titled = `# Lamp Terms\n\n**Part One**\n\n${body}`;
  assert.deepEqual(clausesOf(titled), ['1 Part One', '2 1 Access', '2 2 Fees']);
});
