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

test('a figure before a word that begins like a unit is a number', () => {
  const clauses = clausesOf(
    '# 合同\n\n4. 服务水平\n\n4.1 月度可用率不低于99.9%。\n\n4.2 日志保存六个月。\n\n30日内付款。\n',
  );
  assert.deepEqual(clauses, ['1 4 服务水平', '2 4.1', '2 4.2']);
});

test('a title without a blank behind its number goes on with the row, though Markdown sees no item in it', () => {
  const clauses = clausesOf(`# 云主机服务条款

1. 客户的义务

1.1. 客户不得发送垃圾邮件。

2.计费

2.1. 费用在开通时一次付清。

3. 期限

3.1. 服务为期一年。
`);
  assert.deepEqual(clauses, ['1 1 客户的义务', '2 1.1', '1 2 计费', '2 2.1', '1 3 期限', '2 3.1']);
});

test('a numbered line that names what follows its colon is a title, one that announces it is none', () => {
  const clauses = readDraft(`# 云主机服务条款

3. 计费

3.1. 包年包月：

3.1.1. 费用在开通时一次付清。

3.2. 您承诺：

3.2.1. 按时付费；
`).clauses.map(({ facts }) => `${facts.number?.text} ${facts.heading ?? '-'} ${facts.type}`);
  assert.deepEqual(clauses.slice(1, 3), ['3.1 包年包月 group', '3.1.1 - fees']);
  assert.match(clauses[3]!, /^3\.2 - (?!group)/);
  assert.deepEqual(
    clausesOf(
      '# Terms of Service\n\n1. Fees\n\n1.1. Prepaid plans:\n\n1.1.1. You pay when you order.\n\n1.2. You must:\n\n1.2.1. pay.\n',
    ),
    ['1 1 Fees', '2 1.1 Prepaid plans', '3 1.1.1', '2 1.2', '3 1.2.1'],
  );
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

test('lines in bold open clauses where a whole agreement stands in one paragraph with breaks', () => {
  for (const ending of ['  \n', '\\\n', '<br>\n', '  \r\n', '\n'])
    assert.deepEqual(
      clausesOf(
        [
          '**Heron Post Terms of Service**',
          'Version of 4 May 2025',
          'Heron Post Ltd. runs a parcel service. These terms govern how customers use it.',
          '**Deliveries**',
          'We deliver parcels on working days between eight and six.',
          '**Fees and Taxes**',
          'Fees are due within fourteen days of the invoice. Taxes come on top.',
          '**General**',
          'These terms are the whole agreement and replace what was said before.',
        ].join(ending),
      ),
      ['1 ', '1 Deliveries', '1 Fees and Taxes', '1 General'],
      JSON.stringify(ending),
    );
});

test('so they do in Chinese, and so do leads in brackets', () => {
  assert.deepEqual(
    clausesOf(
      [
        '**苇渡快递服务协议**',
        '本协议由苇渡公司与用户订立，用户使用服务即表示接受本协议。',
        '**配送**',
        '我们在工作日的上午八时至下午六时之间配送包裹。',
        '**费用**',
        '用户应当在收到账单之日起十四日内付清全部费用。',
      ].join('  \n'),
    ),
    ['1 ', '1 配送', '1 费用'],
  );
  assert.deepEqual(
    clausesOf('【配送】我们在工作日的上午八时至下午六时之间配送包裹。\n【费用】用户应当在十四日内付清全部费用。\n'),
    ['1 配送', '1 费用'],
  );
});

test('a notice in brackets above the articles holds none of them, unless it announces them', () => {
  const articles = '一、服务\n\n1、我们配送包裹。\n\n二、费用\n\n1、用户按月付款。\n';
  assert.deepEqual(clausesOf(`# 服务协议\n\n【特别提示】请您在注册之前仔细阅读本协议的全部内容。\n\n${articles}`), [
    '1 特别提示',
    '1 一 服务',
    '2 1',
    '1 二 费用',
    '2 1',
  ]);
  assert.equal(clausesOf(`# 服务协议\n\n【约定】双方约定如下：\n\n${articles}`)[1], '2 一 服务');
});

test('leads in bold open clauses behind breaks', () => {
  assert.deepEqual(
    clausesOf(
      [
        '**Deliveries.** We deliver parcels on working days between eight and six.',
        '**Fees.** Fees are due within fourteen days of the invoice.',
        '**General.** These terms are the whole agreement.',
      ].join('  \n'),
    ),
    ['1 Deliveries', '1 Fees', '1 General'],
  );
});

test('bold words that are no headings open no clauses', () => {
  const wrapped =
    'We keep what the customer sends us as\n**Confidential Information**\nfor as long as the agreement runs.\n';
  const address = 'Notices go to the address that follows.  \n**Heron Post Ltd.**  \n1 Quay Street  \nBristol\n';
  const label = 'We answer within two days.\n**Note:** On holidays it takes longer than that.\n';
  const sentence = '**您打开页面后继续操作的，即受本协议约束。** 未成年人应由监护人陪同。\n';
  for (const text of [wrapped, address, label, sentence])
    assert.deepEqual(clausesOf(`## 1. Service\n\n${text}\n## 2. Law\n\nSwiss law governs.\n`), [
      '1 1 Service',
      '1 2 Law',
    ]);
});

test('a signature in bold at the end opens no clause', () => {
  assert.deepEqual(
    clausesOf(
      '# Terms of Use\n\n## Service\n\nWe run the service.\n\n## Law\n\nSwiss law governs.\n\n**Heron Post**\nQuay Street 1, third floor, 8001 Zürich, Switzerland, Europe, post@heron.example\n',
    ),
    ['1 Service', '1 Law'],
  );
});

test('a number that stands alone takes the heading below it', () => {
  const clauses = clausesOf(`# Lamp Terms

## The lamp

1.1

### What it is

The lamp shines by night.

1.2.

### Who may use it

Whoever is of age may use the lamp.

## Fees

2.1

You pay each month.
`);
  assert.deepEqual(clauses, ['1 The lamp', '2 1.1 What it is', '2 1.2 Who may use it', '1 Fees', '2 2.1']);
});

test('bold that is closed behind the break makes a heading of its line', () => {
  const clauses = clausesOf(`# Lamp Terms

**Who may use it  
**Whoever is of age may use the lamp as these terms say.

**What it costs  
**You pay for the lamp each month in advance.
`);
  assert.deepEqual(clauses, ['1 Who may use it', '1 What it costs']);
});

test('headings that link to themselves are headings, lines of a table of contents are none', () => {
  const clauses = clausesOf(`# Lamp Terms

1. [Fees](#1-fees)
2. [Care](#2-care)

## [1\\. Fees](#1-fees)

You pay each month in advance.

[2\\. Care](#2-care)
--------------------

You take care of the lamp.
`);
  assert.deepEqual(clauses, ['1 1 Fees', '1 2 Care']);
});

test('short lines without markup are headings where several stand before provisions', () => {
  const provision = (of: string): string => `Whoever uses the lamp agrees to what is said here of ${of}, at all times.`;
  const line = (title: string): string => `${title}\n\n${provision(title)}\n\n`;
  const section = `# Lamp Terms\n\n## The lamp\n\n${provision('light')}\n\n## Its use\n\n`;
  const three = `${section}${line('Where it shines')}${line('_Whom it serves_')}${line('What it costs')}`;
  assert.deepEqual(clausesOf(three), [
    '1 The lamp',
    '1 Its use',
    '2 Where it shines',
    '2 Whom it serves',
    '2 What it costs',
  ]);
  // Two may be anything, what comes again and again is a label, and an address is no title.
  assert.deepEqual(clausesOf(`${section}${line('Where it shines')}${line('What it costs')}`), [
    '1 The lamp',
    '1 Its use',
  ]);
  const labels = `${section}${line('More simply put')}${line('More simply put')}${line('More simply put')}`;
  assert.deepEqual(clausesOf(labels), ['1 The lamp', '1 Its use']);
  const address = `${section}${line('Lamp Street 12')}${line('E-mail: lamp@example.com')}${line('Where it shines')}`;
  assert.deepEqual(clausesOf(address), ['1 The lamp', '1 Its use']);
});

test('paragraphs that open with a title make clauses where several stand in a row', () => {
  const section = '# Lamp Terms\n\n## The lamp\n\n';
  const lead = (title: string): string => `${title}. The lamp serves whoever is of age and pays for it in advance.\n\n`;
  const row = `${section}${lead('Eligibility')}${lead('Orders and Payment')}${lead('Refunds')}## Else\n\nNothing else.\n`;
  assert.deepEqual(clausesOf(row), ['1 The lamp', '2 Eligibility', '2 Orders and Payment', '2 Refunds', '1 Else']);
  // Short sentences are no titles, and neither is what goes on from the paragraph before.
  const sentences = `${section}${lead('Your light is ours')}${lead('You may use it')}${lead('We shine')}`;
  assert.deepEqual(clausesOf(sentences), ['1 The lamp']);
  const open = 'Whoever uses the lamp in the night, or by day where there is no other light, agrees to this\n\n';
  const broken = `${section}${['Service', 'Lamp', 'Agreement'].map((w) => `${open}${lead(w)}`).join('')}`;
  assert.deepEqual(clausesOf(broken), ['1 The lamp']);
});

test('bold items of nested lists keep their depth, and a mark behind the bold is part of the line', () => {
  const clauses = clausesOf(`# Lamp Terms

1.  **The lamp**

    The lamp shines by night.

    1.  **Its light**.${' '}
        1.  **By night.** The lamp shines as long as it is dark and the fees are paid.
        2.  **By day.** The lamp rests as long as the sun shines on it.
    2.  **Its care**

        You keep the lamp clean.

2.  **Fees**

    You pay each month.
`);
  assert.deepEqual(clauses, [
    '1 1 The lamp',
    '2 1 Its light',
    '3 1 By night',
    '3 2 By day',
    '2 2 Its care',
    '1 2 Fees',
  ]);
});

test('an introduction in small letters that ends in a full stop announces no list', () => {
  const list =
    '1. Liability\n   1. We are not liable for indirect damages.\n   2. Nothing limits liability for intent.\n2. Fees\n   1. You pay the fees in advance.\n';
  for (const introduction of ['between Orion GmbH and the client.', 'Between Orion GmbH and the client.'])
    assert.deepEqual(
      clausesOf(`# Service Contract\n\n${introduction}\n\n${list}`).slice(-5),
      ['1 1 Liability', '2 1', '2 2', '1 2 Fees', '2 1'],
      introduction,
    );
});

test('a section goes on behind the items of the one before it, whose figures it does not repeat', () => {
  const clauses = clausesOf(`# Terms

## Services

2.1 We provide the service.

(a) We host your data in Switzerland.

(b) We answer your questions on working days.

2.2 You keep a copy of your data.

3.1 You pay in advance.
`);
  assert.deepEqual(clauses.slice(1), ['2 2.1', '3 a', '3 b', '2 2.2', '2 3.1']);
  const headed = clausesOf(`# 协议

第二条 服务

2.1 我们提供服务。

（一）我们在境内存储数据。

（二）我们回答您的问题。

2.2 您应当备份数据。
`);
  assert.deepEqual(headed, ['1 第二条 服务', '2 2.1', '3 （一）', '3 （二）', '2 2.2']);
});

test('a short sentence in Chinese is one as well', () => {
  assert.deepEqual(clausesOf('# 协议\n\n第一条 费用\n\n（一）您应当付款。\n\n第二条 法律\n\n适用中国法律。\n'), [
    '1 第一条 费用',
    '2 （一）',
    '1 第二条 法律',
  ]);
});

test('the words before the first stop of a numbered line are a title, a sentence is none', () => {
  const clauses = clausesOf(`# Terms

## The Platform

2.1 Change of Functions. We may change the Platform.

2.2 Lumio may change the Platform. It tells the Subscriber beforehand.

2.3 Each Account is personal. It must not be shared.

2.4 What You May Do. You may use the Platform.
`);
  assert.deepEqual(clauses, ['1 The Platform', '2 2.1 Change of Functions', '2 2.2', '2 2.3', '2 2.4 What You May Do']);
});

test('a clause that begins by citing others is not numbered by the first of them', () => {
  const clauses = clausesOf(
    '# 合同\n\n## 第1条 存续\n\n1. 附件一并保存。\n2. 第3条、第5条在合同终止后有效。\n3. 第4条及第6条不受影响。\n',
  );
  assert.deepEqual(clauses, ['1 第1条 存续', '2 1', '2 2', '2 3']);
});

test('a number apart from a word that is a unit elsewhere is the number of a clause', () => {
  const clauses = clausesOf(
    '# 会员条款\n\n5.1 会费按卡种收取。\n\n5.2 月卡每月扣费。\n\n5.3 年卡不自动续费。\n\n5.4 天数不足的按比例退费。\n',
  );
  assert.deepEqual(clauses, ['1 5.1', '1 5.2', '1 5.3', '1 5.4']);
});

test('a title that begins with a figure stands behind its number, a date does not', () => {
  const clauses = clausesOf(
    '# Terms\n\n## 1. 3rd parties\n\nA.\n\n## 2. 24/7 support\n\nB.\n\n3\\. 2FA\n\nC.\n\n## 4.2. 30-day trial\n\nD.\n\n## 5. 10. 2024\n\nE.\n',
  );
  assert.deepEqual(
    clauses.map((clause) => clause.slice(2)),
    ['1 3rd parties', '2 24/7 support', '3 2FA', '4.2 30-day trial', '5. 10. 2024'],
  );
  assert.deepEqual(clausesOf('# 服务条款\n\n## 1. 7天无理由退货\n\n甲。\n\n## 2. 24小时客服\n\n乙。\n'), [
    '1 1 7天无理由退货',
    '1 2 24小时客服',
  ]);
});

test('particulars and remarks without markup head nothing, the title of an annex does', () => {
  const clauses = clausesOf(
    '# 采购合同\n\n合同编号：A-7\n\n签署地：厦门\n\n第一条 标的\n\n1.1 甲方采购云资源。\n\n1.2 清单见附件一。\n\n（本页无正文）\n\n附件一 资源清单\n\n| 名称 | 数量 |\n| --- | --- |\n| 主机 | 3 |\n',
  );
  assert.deepEqual(clauses, ['1 第一条 标的', '2 1.1', '2 1.2', '1 附件一 资源清单']);
});

test('a heading that is a number and nothing else opens a clause, one without words opens none', () => {
  assert.deepEqual(clausesOf('# 合同\n\n## 第一条\n\n甲方付款。\n\n## 第二条\n\n乙方发货。\n'), [
    '1 第一条',
    '1 第二条',
  ]);
  assert.deepEqual(
    clausesOf('# Terms\n\n## 1. Fees\n\n### 1.1\n\nYou pay.\n\n### 1.2\n\nWe bill.\n\n##\n\n## 2.\n\nIrish law.\n'),
    ['1 1 Fees', '2 1.1', '2 1.2', '1 2'],
  );
});

test('the label of an annex is headed by the title on its next line, with or without headings before it', () => {
  const annexes = (head: string): readonly string[] =>
    clausesOf(
      `${head}Schedule 1\nSupport hours\n\nWe answer calls on weekdays.\n\nEXHIBIT B\nAVAILABILITY OF THE SERVICE\n\nThe service is up on most days.\n\n附件二\n服务等级\n\n每月可用率不低于百分之九十九。\n`,
    ).filter((clause) => /^1 (?:Sch|EXH|附件)/.test(clause));
  const titles = ['1 Schedule 1 Support hours', '1 EXHIBIT B AVAILABILITY OF THE SERVICE', '1 附件二 服务等级'];
  assert.deepEqual(annexes('# Terms\n\n## Fees\n\nYou pay.\n\n## Term\n\nA year.\n\n## Law\n\nIrish law.\n\n'), titles);
  assert.deepEqual(annexes('TERMS\n\nFEES\n\nYou pay the fees of the order.\n\n'), titles);
  // A sentence that opens with one is none.
  assert.deepEqual(annexes('# Terms\n\n## Fees\n\nSchedule 1\nlists the fees that you pay.\n\n'), titles);
});

test('bold leads in a list of definitions are terms, and elsewhere the headings of provisions', () => {
  const english = (heading: string): string =>
    `# Terms of Service\n\n## 1. ${heading}\n\n**Crate**: a box that we lend.\n\n**Yard (the old one)** – the place behind the gate.\n\n## 2. Work\n\n**Hours**: we work from nine to five.\n`;
  const chinese = (heading: string): string =>
    `# 服务协议\n\n## 1. ${heading}\n\n**货箱**：我们出借的箱子。\n\n**堆场**：大门后面的场地。\n\n## 2. 工作\n\n**时间**：九点至五点。\n`;
  const termsOf = (text: string): string[] => readDraft(text).definitions.map(({ definition }) => definition.term);
  for (const heading of ['Definitions', 'Definitions and Interpretation', 'Glossary']) {
    assert.deepEqual(clausesOf(english(heading)), [`1 1 ${heading}`, '1 2 Work', '2 Hours']);
    assert.deepEqual(termsOf(english(heading)), ['Crate', 'Yard'], heading);
  }
  for (const heading of ['定义', '名词解释', '术语']) {
    assert.deepEqual(clausesOf(chinese(heading)), [`1 1 ${heading}`, '1 2 工作', '2 时间']);
    assert.deepEqual(termsOf(chinese(heading)), ['货箱', '堆场'], heading);
  }
  const elsewhere = ['1 1 Tools', '2 Crate', '2 Yard (the old one)', '1 2 Work', '2 Hours'];
  assert.deepEqual(clausesOf(english('Tools')), elsewhere);
});

test('a short sentence that opens a numbered paragraph is no heading', () => {
  const clauses = clausesOf(`# Terms

1. Law

1.1 Danish law applies. You keep the protection of the law where you live.

1.2 You have to be an adult. Younger people need the consent of a parent.

1.3 Notices. We write to you by e-mail.
`);
  assert.deepEqual(clauses, ['1 1 Law', '2 1.1', '2 1.2', '2 1.3 Notices']);
});

test('words in capitals that open a shouted sentence are no heading', () => {
  const clauses = clausesOf(`# Agreement

**Section 1.1** EXCEPT AS STATED IN SECTION 1.2, THE VENDOR GIVES NO WARRANTY OF ANY KIND.

**Section 1.2** The Vendor owns the software.
`);
  assert.deepEqual(clauses, ['1 Section 1.1', '1 Section 1.2']);
});

test('words in capitals before a quotation in capitals are no heading', () => {
  const clauses = clausesOf(`# Terms of Use

LICENCE We let you use the tool on one device.

CHARGES You pay what the list says.

WARRANTY We keep the tool in repair.

THE TOOL COMES TO YOU "AS IS", WITHOUT A PROMISE OF ANY KIND.

CLAIMS "Claim" means any demand for money.
`);
  assert.deepEqual(clauses, ['1 LICENCE', '1 CHARGES', '1 WARRANTY', '1 CLAIMS']);
});

test('a numbered title in capitals may end with a full stop', () => {
  const clauses = clausesOf(`LICENCE AGREEMENT

1. LIMITS ON USE.

You use the tool on one device.

1.1 REVERSE ENGINEERING.

You do not take the tool apart.

2. OUR PROMISE.
We keep the tool in repair.

3. WE GIVE NO OTHER PROMISE AND NO WARRANTY OF ANY KIND.
`);
  assert.deepEqual(clauses, ['1 1 LIMITS ON USE', '2 1.1 REVERSE ENGINEERING', '1 2 OUR PROMISE', '1 3']);
});

test('a numbered title that a full stop closes heads the paragraph behind it, where several do', () => {
  const text = `# Licence Agreement

1. Grant of licence and its limits.

We let you use the tool on one device, for as long as you pay for it and no longer.

2. Restrictions.
You do not copy the tool, and you do not take it apart.

3. Fees.

You pay what the list says on the day of the order, within thirty days after the invoice.

4. Liability.

We are liable for intent and for gross negligence, and for nothing else that may happen.
`;
  assert.deepEqual(clausesOf(text), [
    '1 1 Grant of licence and its limits',
    '1 2 Restrictions',
    '1 3 Fees',
    '1 4 Liability',
  ]);
  const [one, two] = [
    text.replace('4. Liability.', '4. We are liable.'),
    text.replace('1. Grant', '1. You get a grant'),
  ];
  assert.deepEqual(clausesOf(one).slice(2), ['1 3 Fees', '1 4']);
  assert.deepEqual(clausesOf(one.replace('2. Restrictions.\n', '2. ')).slice(2), ['1 3', '1 4']);
  assert.deepEqual(clausesOf(two).slice(0, 2), ['1 1', '1 2 Restrictions']);
});

test('the first line of a text that is broken by hand is no title where the sentence goes on below it', () => {
  const clauses = clausesOf(`Widget Hire Agreement

1. This Agreement covers every Widget that the Owner hands over to
Hirers in Iceland, whoever collects it from the depot.

2. Return of Widgets. The Hirer brings each Widget back clean, on the
day agreed, to the depot it came from.

3. Every Hirer Who Keeps Widgets Longer Than Agreed Pays for the
extra days at the daily rate.

4. Lost Widgets. “Lost Widget” means a Widget that nobody has brought
back within thirty days of the day agreed.
`);
  assert.deepEqual(clauses, ['1 1', '1 2 Return of Widgets', '1 3', '1 4 Lost Widgets']);
});

test('a clause counted from nought is one, whatever announces it', () => {
  const english = clausesOf(`Widget Licence

Version 2.1

0. Meanings

"Widget" is the drawing that comes with this licence.

1. What you may do

You may build the Widget and sell what you have built.

2. What we do not promise

We promise neither that it turns nor that it stops turning.
`);
  assert.deepEqual(english.slice(-3), ['1 0 Meanings', '1 1 What you may do', '1 2 What we do not promise']);
  const chinese = clausesOf(`零件图纸许可

您使用本图纸须遵守如下条款：

0.   名词

“图纸”是指随本许可一并提供的全部零件图。

1.   使用

您可以依照图纸制作零件，并出售制成的零件。

2.   署名

您应当在包装上注明图纸的作者，字号不得小于正文。
`);
  assert.deepEqual(chinese.slice(-3), ['1 0 名词', '1 1 使用', '1 2 署名']);
});

test('titles behind an announcement are clauses where each has a text of its own, items of a list are none', () => {
  const [titles, items] = [
    '1. 计费\n\n费用按月计收，账单于次月五日出具。\n\n2. 退费\n\n未使用的月份可以申请退费，七日内原路退回。\n',
    '1. 计费\n\n2. 退费\n\n',
  ].map((list) => clausesOf(`# 增值服务说明\n\n## 总则\n\n双方就增值服务约定如下：\n\n${list}`));
  assert.deepEqual(titles, ['1 总则', '2 1 计费', '2 2 退费']);
  assert.deepEqual(items, ['1 总则']);
});

test('a title below which nothing is counted goes on with those below which clauses stand', () => {
  const clauses = clausesOf(`Widget Hire Agreement
Edition 4

1. Meanings.

"Widget" means a thing that turns, with all that belongs to it on the day of the hire.

"Hirer" means whoever hires one.

2. Hire.

2.1. The Hirer collects the Widget at the depot.

2.2. The Owner shows how it turns.

3. Care.

3.1. The Hirer keeps the Widget dry.
`);
  assert.deepEqual(clauses.slice(-6), ['1 1 Meanings', '1 2 Hire', '2 2.1', '2 2.2', '1 3 Care', '2 3.1']);
});

test('a number that nothing closes is one before titles that count on, and before the clauses that stand below it', () => {
  const counted = clausesOf(`Widget Hire Agreement

1 Meanings

A Widget is a thing that turns, and a Hirer is whoever hires one.

2 CARE

The Hirer keeps the Widget dry and away from sand.

3 Return

3.1 The Hirer brings it back on the day agreed.
`);
  assert.deepEqual(counted, ['1 1 Meanings', '1 2 CARE', '1 3 Return', '2 3.1']);
  const written = readDraft('Widget Hire\n\n1 Care\n\n1.1 Keep it dry.\n');
  const places = written.clauses.map((clause) => written.numberRangeOf(clause));
  assert.deepEqual(
    places.map(({ start, end }) => written.text.slice(start, end)),
    ['1', '1.1'],
  );
  const chinese = clausesOf(
    '设备租赁合同\n\n1 租赁物\n\n1.1 出租人交付旋转设备一台。\n\n2 租金\n\n2.1 租金按月支付，每月五日前付清。\n',
  );
  assert.deepEqual(chinese, ['1 1 租赁物', '2 1.1', '1 2 租金', '2 2.1']);
  // A figure is a part of a title that stands alone, and of an address.
  const alone = clausesOf(
    '# Terms\n\n## Access\n\n2 Factor Login\n\nYou log in with a password and a code.\n\n## Post\n\nWrite to us.\n\n12 Harbour Street\n\nYou reach us there on every working day of the week.\n',
  );
  assert.ok(alone.every((clause) => !/^\d (?:2|12)(?: |$)/.test(clause)));
});

test('a number that nothing closes is one before titles that open their texts, where three count on', () => {
  const draft = readDraft(`Widget Hire Agreement

1 Meanings. In this agreement a Widget is a thing that turns, and a Hirer is whoever hires one.

2 Care. The Hirer keeps the Widget dry, away from sand and out of the reach of children.

3 Return Day. The Hirer brings the Widget back on the day on which both have agreed.
`);
  assert.deepEqual(
    draft.clauses.map(({ facts }) => [facts.number?.text, facts.heading]),
    [
      ['1', 'Meanings'],
      ['2', 'Care'],
      ['3', 'Return Day'],
    ],
  );
  const { start, end } = draft.numberRangeOf(draft.clauses[1]!);
  assert.equal(draft.text.slice(start, end), '2');
  // Two of them may be anything.
  const two = clausesOf(
    'Post\n\n1 Harbour. The ferry leaves every hour of the day from the northern pier.\n\n2 Station. Trains go to the hills every morning and come back at night.\n',
  );
  assert.ok(two.every((clause) => !/^\d [12]/.test(clause)));
});

test('a letter with a figure, a numeral in the brackets of titles, and a sign for sections before Chinese are numbers', () => {
  assert.deepEqual(
    clausesOf(
      '# Widget Hire\n\n### A1. Meanings\n\nA Widget is a thing that turns.\n\n### A2. Care\n\nThe Hirer keeps it dry.\n\n### B1. Return\n\nThe Hirer brings it back.\n',
    ),
    ['1 A1 Meanings', '1 A2 Care', '1 B1 Return'],
  );
  // They stand below their letter, and paragraphs that are counted from one in each stand below them.
  assert.deepEqual(
    clausesOf(
      '# Widget Hire\n\n## A. All Widgets\n\n### A1. Meanings\n\n1\\. A Widget is a thing that turns.\n\n2\\. A Hirer is whoever hires one.\n\n### A2. Care\n\n1\\. The Hirer keeps it dry.\n\n### A3. Return\n\n1\\. The Hirer brings it back.\n',
    ),
    ['1 A All Widgets', '2 A1 Meanings', '3 1', '3 2', '2 A2 Care', '3 1', '2 A3 Return', '3 1'],
  );
  assert.deepEqual(
    clausesOf(
      '# 设备租赁协议\n\n【一】租赁物\n出租人交付旋转设备一台，设备完好。\n\n【二】租金\n租金按月支付，每月五日前付清。\n\n〔3〕归还\n承租人到期归还设备。\n',
    ).slice(-3),
    ['1 【一】 租赁物', '1 【二】 租金', '1 〔3〕 归还'],
  );
  assert.deepEqual(
    clausesOf(
      '# 设备租赁条款\n\n§1 租赁物\n\n出租人交付旋转设备一台。\n\n§2 租金\n\n租金按月支付，§3的规定除外。\n\n§3 归还\n\n承租人到期归还设备。\n',
    ),
    ['1 §1 租赁物', '1 §2 租金', '1 §3 归还'],
  );
  // Paper, a plug and a word in such brackets are none.
  const none = clausesOf(
    '# Terms\n\n## Paper\n\nA4 paper comes with the printer.\n\n## Plugs\n\nH264 is a way to store films.\n\n【特别提示】请仔细阅读本协议的全部内容。\n',
  );
  assert.ok(none.every((clause) => !/A4|H264|【/.test(clause)));
});

test('titles above their texts make the clauses of a text that has nothing else, in one paragraph or in two', () => {
  const above = clausesOf(`Rules of the Depot

Opening hours
The depot is open from eight to five on every working day.

Parking
Nobody leaves a van in front of the gate, not even for a minute.

Lost keys
Whoever loses a key pays for the new lock and for all its keys.
`);
  assert.deepEqual(above, ['1 Opening hours', '1 Parking', '1 Lost keys']);
  const closed = clausesOf(`Widget Hire Agreement

Meanings.

A Widget is a thing that turns, and a Hirer is whoever hires one from the Owner.

Use of Widgets.

Care.  The Hirer keeps the Widget dry, away from sand and out of the reach of children.

Loans.  The Hirer lends the Widget to nobody, for whatever time it may be.

General Rules.

Notices.  Whoever wants to tell the other something writes a letter to the depot.

Changes.  This agreement changes only where both of them sign the new text.
`);
  assert.deepEqual(closed, [
    '1 Meanings',
    '1 Use of Widgets',
    '2 Care',
    '2 Loans',
    '1 General Rules',
    '2 Notices',
    '2 Changes',
  ]);
});

test('labels that are paragraphs of their own are titles where several stand before provisions', () => {
  const clauses = clausesOf(`设备租赁合同

押金：

承租人交付押金一千元，返还设备后七日内退还。

保管义务：

承租人应当保持设备干燥，不得将设备转租或者出借给他人。

您应当：

按期返还设备，并结清全部费用。

返还：

承租人应当按期返还设备，逾期的按日加收约定的租金。
`);
  assert.deepEqual(clauses, ['1 押金', '1 保管义务', '1 返还']);
});

test('the annex after the last clause may be closed by a full stop, and a sign of copyright is no letter', () => {
  const clauses = clausesOf(`Widget Hire Agreement

1. Hire. The Hirer collects the Widget at the depot.

2. Care. The Hirer keeps the Widget dry.

(C) THE WIDGET OWNERS 2021

SCHEDULE A - Daily Rates.

Each Widget costs one krona a day.
`);
  assert.deepEqual(clauses, ['1 1 Hire', '1 2 Care', '1 SCHEDULE A - Daily Rates']);
});

test('single characters that are numbers, formal numerals and wide figures count like the others', () => {
  const counted = (upper: readonly string[], lower: readonly string[]): string[] =>
    clausesOf(
      `设备租赁合同\n\n${upper[0]}租赁物\n\n${lower[0]}出租人交付旋转设备一台。\n\n${lower[1]}承租人当场验收设备。\n\n${upper[1]}租金\n\n${lower[0]}租金按月支付，每月五日前付清。\n\n${lower[1]}逾期按日加收千分之一。\n`,
    );
  const rows = (a: string, b: string, x: string, y: string): string[] => [
    `1 ${a} 租赁物`,
    `2 ${x}`,
    `2 ${y}`,
    `1 ${b} 租金`,
    `2 ${x}`,
    `2 ${y}`,
  ];
  assert.deepEqual(counted(['壹、', '贰、'], ['一、', '二、']), rows('壹', '贰', '一', '二'));
  assert.deepEqual(counted(['Ⅰ、', 'Ⅱ、'], ['1、', '2、']), rows('Ⅰ', 'Ⅱ', '1', '2'));
  assert.deepEqual(counted(['一、', '二、'], ['⑴', '⑵']), rows('一', '二', '⑴', '⑵'));
  assert.deepEqual(counted(['一、', '二、'], ['⒈', '⒉']), rows('一', '二', '⒈', '⒉'));
  assert.deepEqual(counted(['1、', '2、'], ['㈠', '㈡']), rows('1', '2', '㈠', '㈡'));
  assert.deepEqual(counted(['一、', '二、'], ['①', '②']), rows('一', '二', '①', '②'));
  assert.deepEqual(counted(['１．', '２．'], ['（１）', '（２）']), rows('１', '２', '（１）', '（２）'));
  // A list within a sentence stays with its clause, and a name is no number.
  const listed = clausesOf(
    '设备租赁合同\n\n一、押金\n\n押金包括下列各项：\n\n①设备押金；\n\n②钥匙押金。\n\n二、账户\n\nⅡ类账户不得用于支付押金。\n',
  );
  assert.deepEqual(listed, ['1 一 押金', '1 二 账户']);
});

test('the items of a list with titles in bold are clauses where nothing else tells them', () => {
  const items = `- **Care**: The Hirer keeps the Widget dry and away from sand.
- **Loans**: The Hirer lends the Widget to nobody, for whatever time.
- **Return**: The Hirer brings the Widget back on the day agreed.
`;
  assert.deepEqual(clausesOf(`# Widget Hire Agreement\n\n${items}`).slice(-3), ['1 Care', '1 Loans', '1 Return']);
  assert.deepEqual(clausesOf(`# Widget Hire Agreement\n\n## Duties\n\n${items}\n## Law\n\nIcelandic law applies.\n`), [
    '1 Duties',
    '1 Law',
  ]);
  const chinese = clausesOf(
    '# 设备租赁合同\n\n- **押金**：承租人交付押金一千元。\n- **保管**：承租人应当保持设备干燥。\n- **返还**：承租人按期返还设备。\n',
  );
  assert.deepEqual(chinese, ['1 押金', '1 保管', '1 返还']);
});

test('the items of a list that a conjunction joins are read as one row', () => {
  const clauses = clausesOf(`Widget Hire Agreement

A. The Hirer must not hand the Widget on but as this Agreement says.

     1. Whoever hands a Widget on gives a copy of this Agreement with it to the other; and
     2. Whoever hands on a part of a Widget says from which Widget he took that part.
`);
  assert.deepEqual(clauses, ['1 A', '2 1', '2 2']);
});

test('abbreviations with points and words in quotation marks stand in titles', () => {
  const clauses = clausesOf(`# Widget Licence

1. U.S. GOVERNMENT HIRERS.

A government gets the rights that every other Hirer gets.

2. Meaning of "They" in This Licence.

Where the word stands alone it means all of the Hirers and each of them for himself.

3. "Idle Widget" mean: (a) a Widget that stands still, and (b) one that turns back.

4. Care. The Hirer keeps the Widget dry.

5. Loans.

The Hirer lends the Widget to nobody, for whatever time it may be and whoever asks.
`);
  assert.deepEqual(clauses, [
    '1 1 U.S. GOVERNMENT HIRERS',
    '1 2 Meaning of "They" in This Licence',
    '1 3',
    '1 4 Care',
    '1 5 Loans',
  ]);
});

test('roman figures count with a point or a closing bracket, in either case', () => {
  const clauses = clausesOf(`# Terms

## I) Use

a. You may use the service for yourself.

i. You keep your password secret at all times.

ii. You tell us when somebody else knows it.

iii. You do not share the account with others.

b. You may not resell the service.

## II) Charges

i) You pay what the list says on the day.

ii) You pay within thirty days of the invoice.

h. We send the invoice by e-mail.

i. You may ask for it on paper.

j. We charge nothing for that.
`);
  assert.deepEqual(clauses, [
    '1 I Use',
    '2 a',
    '3 i',
    '3 ii',
    '3 iii',
    '2 b',
    '1 II Charges',
    '2 i',
    '2 ii',
    '3 h',
    '3 i',
    '3 j',
  ]);
});

test('a sentence in capitals that a conversion cut into paragraphs has no title among its pieces', () => {
  const clauses = clausesOf(`# Terms

## 1. Liability

We repair what does not work.

IN NO CASE SHALL THE COMPANY PAY FOR LOST PROFITS, LOST TIME OR

ANY OTHER DAMAGE THAT FOLLOWS FROM THE USE OF THE SERVICE

BY YOU, WHETHER IT WAS TOLD OF IT BEFORE OR NOT.

WHAT YOU PAY FOR

The list says it.

GOVERNING LAW

Danish law applies.
`);
  assert.deepEqual(clauses, ['1 1 Liability', '2 WHAT YOU PAY FOR', '2 GOVERNING LAW']);
});

test('a letter at a number counts the parts of a section, and clauses that came later', () => {
  const clauses = clausesOf(`# Terms

## 2. Your account

### 2a. Who may have one

You have to be an adult.

### 2b. How you keep it

You keep your password secret.

## 12. Fees

You pay what the list says.

12A. Whoever pays late pays interest.

## 13. 3D models and 4K video

They are yours.
`);
  assert.deepEqual(clauses, [
    '1 2 Your account',
    '2 2a Who may have one',
    '2 2b How you keep it',
    '1 12 Fees',
    '2 12A',
    '1 13 3D models and 4K video',
  ]);
});

test('a bold title above a table closes no document, and neither does a last date', () => {
  const clauses = clausesOf(`# Agreement

**ARTICLE 1. FEES**

The fees are in the exhibits, which the parties sign.

**EXHIBIT A – PLANS**

Two plans are on offer, a small one and a large one.

**EXHIBIT B – PRICES**

| Plan | Price |
| --- | --- |
| Small | USD 10 |
`);
  assert.deepEqual(clauses, ['1 ARTICLE 1 FEES', '1 EXHIBIT A – PLANS', '1 EXHIBIT B – PRICES']);
  assert.deepEqual(
    clausesOf(`# Terms

## 1. Law

The laws of Denmark govern these terms.

## 2. Courts

The courts of Aarhus decide all disputes.

Last updated: 7 May 2025
`),
    ['1 1 Law', '1 2 Courts', '1 '],
  );
});

test('bold words that close like a heading head a numbered Chinese clause, those that are defined do not', () => {
  const clauses = clausesOf(
    '# 服务条款\n\n## 8. 一般条款\n\n8.1 **转让。** 未经同意，任何一方不得转让本条款。\n\n8.2 **通知：** 通知应以书面作出。\n\n8.3 **营业日：** 指银行营业的日子。\n\n8.4 **我们**有权变更服务。\n',
  );
  assert.deepEqual(clauses, ['1 8 一般条款', '2 8.1 转让', '2 8.2 通知', '2 8.3', '2 8.4']);
  assert.deepEqual(
    clausesOf(
      '# 服务协议\n\n**一、名词解释**\n\n**托管**：代为保管。\n\n**网关**：转发请求的设备。\n\n**二、费用**\n\n费用按月支付。\n',
    ),
    ['1 一 名词解释', '1 二 费用'],
  );
});

test('what the provider shall do is a service, and a right to use it is no matter of customer data', () => {
  const types = readDraft(`# Agreement

1. SERVICES

1.1 The Supplier shall provide the Services to the Customer with care and skill.

1.2 The Supplier grants the Customer a non-exclusive licence to use the Software for its own business.

1.3 The service desk answers from Monday to Friday.
`).clauses.map(({ facts }) => facts.type);
  assert.deepEqual(types, ['group', 'services', 'intellectual-property', 'support']);
});

test('a day alone below the title says of which day the text is, one at the end is a signature', () => {
  const read = (text: string): unknown =>
    readDraft(text).clauses.map(({ facts }) => [
      facts.type,
      ...facts.positions.filter(({ key }) => key === 'effectiveDate').map(({ value }) => value),
    ]);
  const english = '# Lamp terms\n\nJune 23, 2016\n\n## 1. Fees\n\nYou pay for the lamp each month.\n';
  assert.deepEqual(read(english), [['effective-date', '2016-06-23'], ['fees']]);
  assert.deepEqual(clausesOf(`${english}\nMay 2, 2015\n`), ['1 ', '1 1 Fees']);
  const chinese = '# 灯笼租用条款\n\n2016 年 6 月 23 日\n\n## 一、费用\n\n租户应按月支付灯笼的租用费用。\n';
  assert.deepEqual(read(chinese), [['effective-date', '2016-06-23'], ['fees']]);
});

test('an item without a stop takes what its list is, a title without words is none', () => {
  const clauses = readDraft(`# 灯笼租用条款

第二条 暂停

2-1 出现下列情形的，出租方有权暂停提供服务：

2-1-1 处理与灯笼有关的投诉

2-1-2 租户拖欠费用。

第三条 其他
`).clauses;
  assert.deepEqual(
    clauses.map(({ facts }) => facts.type),
    ['group', 'suspension', 'suspension', 'suspension', 'group'],
  );
});

test('a notice in capitals before the first number holds nothing of the agreement', () => {
  const clauses = clausesOf(`# Developer Terms

In force from: 1 July 2026

IMPORTANT: These terms limit our liability. Read them before you create a key.

PART A. THE BASICS

1. Agreement

1.1 A key binds you to these terms.

PART B. MONEY

2. Charges

2.1 The sandbox costs nothing.
`);
  assert.deepEqual(
    clauses,
    [
      '1 ',
      '1 IMPORTANT',
      '1 Part A THE BASICS',
      '2 1 Agreement',
      '3 1.1',
      '1 Part B MONEY',
      '2 2 Charges',
      '3 2.1',
    ].map((c) => c.replace('Part', 'PART')),
  );
  // Leads that make the layout keep their numbers, though the last of them has none.
  assert.deepEqual(
    clausesOf(`# Terms

CHARGES. The following are due each month from the first day on.

1. The rent of the boat, as the list of prices has it.

2. The insurance, as the list of prices has it.

DURATION. The contract runs for one year from the day of its signature.
`),
    ['1 CHARGES', '2 1', '2 2', '1 DURATION'],
  );
});

test('a dash between blanks parts the number of an article from its title', () => {
  for (const dash of ['-', '–', '—'])
    for (const lead of ['', '## ', '**'])
      assert.deepEqual(
        clausesOf(
          ['# Terms', `Article 1 ${dash} Scope`, '1. We lend boats.', `Article 2 ${dash} Fees`, '1. You pay for them.']
            .map((line) => (line.startsWith('Article') ? lead + line + (lead === '**' ? lead : '') : line))
            .join('\n\n'),
        ),
        ['1 Article 1 Scope', '2 1', '1 Article 2 Fees', '2 1'],
        lead + dash,
      );
  assert.deepEqual(clausesOf('# Terms\n\n## 1 – Scope\n\nWe lend boats.\n\n## 2 – Fees\n\nYou pay for them.\n'), [
    '1 1 Scope',
    '1 2 Fees',
  ]);
  // From one number to another it is no mark behind the first.
  assert.deepEqual(clausesOf('# Terms\n\n## Rest\n\nSection 5 – 7 of the code apply to all boats.\n'), ['1 Rest']);
});

test('a numbered title that a full stop closes heads the clauses below it, a short item is none', () => {
  const { clauses } = readDraft(`# Hosting Terms

1\\. Duties of the Customer.

1.1 Backups. The Customer keeps a copy of all files that it stores with the Provider.

1.2 The Customer shall send to the Provider:

1\\. Proof of Identity.

2\\. Company Register Extract.

2\\. LIABILITY; INSURANCE.

(A) The Provider is liable for damage that it causes by gross negligence.

(B) Each party keeps an insurance that covers such damage.

3\\. 定义。

3.1 “云盘”指客户存放文件的空间。

4\\. Servers of other companies and addresses on the networks of third parties

4.1 The Provider rents servers from other companies where its own ones are full.
`);
  const titles = clauses.filter(({ facts }) => facts.type === 'group').map(({ facts }) => facts.heading);
  assert.deepEqual(titles, [
    'Duties of the Customer',
    'LIABILITY; INSURANCE',
    '定义',
    'Servers of other companies and addresses on the networks of third parties',
  ]);
  assert.equal(clauses.filter(({ facts }) => /Identity|Extract/.test(facts.heading ?? '')).length, 0);
});

test('a numbered sentence stays one, though clauses stand below it', () => {
  const { clauses } = readDraft(`# 云盘服务条款

1. 用户应遵守规则。

1.1 用户不得上传违法的文件，不得妨碍他人使用云盘。

2\\. You agree to this.

2.1 You pay for the storage that you order, month by month.
`);
  assert.deepEqual(
    clauses.map(({ facts }) => facts.heading),
    [undefined, undefined, undefined, undefined],
  );
});

test('asterisks that a converter left below a title announce no list', () => {
  const clauses = clausesOf(`# Hosting Terms

1.  **USING THE SERVICE
    
    **
    1.  By ordering storage you accept these terms. They also include the following:
        1.  Price list
        2.  Rules of conduct for shared folders
    2.  Where the price list says otherwise than these terms, the price list comes first
    3.  You may not order storage if the law of your country forbids it.
    4.  You can read the terms that are in force on our website at any time.
`);
  assert.deepEqual(clauses, ['1 1 USING THE SERVICE', '2 1', '2 2', '2 3', '2 4']);
});

test('a sentence in capitals that a full stop closes heads nothing', () => {
  const clauses = clausesOf(`# Booking Terms

**Hosts.** Hosts offer the rooms that you book, and they alone answer for them.

THE PROVIDER ANSWERS FOR NO ROOM, MEAL OR TOUR OF A HOST.

**Payment.** You pay the host when you arrive, in the currency that the offer names.

**Privacy.** We pass your name on to the host whose room you book.
`);
  assert.deepEqual(clauses, ['1 Hosts', '1 Payment', '1 Privacy']);
});

test('bold words below a number that stands alone head what stands below them, however long they are', () => {
  const clauses = clausesOf(`# Hosting Terms

**PART 1.  
THIS PART APPLIES TO EVERYBODY WHO RENTS A SERVER FROM US AND TO EVERYBODY WHO RESELLS THE SPACE ON ONE.**
A. Rent. You pay the rent at the beginning of each month.

B. Space. You may resell the space that you do not need.

**PART 2.  
THIS PART APPLIES TO RESELLERS.**  
A. Names. You tell us the names of those to whom you resell space.
`);
  assert.deepEqual(clauses, [
    '1 PART 1 THIS PART APPLIES TO EVERYBODY WHO RENTS A SERVER FROM US AND TO EVERYBODY WHO RESELLS THE SPACE ON ONE',
    '2 A Rent',
    '2 B Space',
    '1 PART 2 THIS PART APPLIES TO RESELLERS',
    '2 A Names',
  ]);
});

test('leads that are repeated in parts built alike are headings, a label of every part is none', () => {
  const part = (name: string, label: string): string => `## ${name}

${label}**Storage.** We keep what you upload to ${name} for as long as you have an account with us.

**Deletion of ${name} files.** We delete what you uploaded to ${name} when you close your account.

**Copies of ${name} files.** You may ask for a copy of what you uploaded to ${name} at any time.

**Use of ${name} files.** We use what you uploaded to ${name} for nothing but the service.
`;
  const parts = ['Disk', 'Mail', 'Notes'];
  const count = (text: string, heading: string): number =>
    readDraft(text).clauses.filter(({ facts }) => facts.heading === heading).length;
  assert.equal(count(`# Terms\\n\\n${parts.map((name) => part(name, '')).join('\\n')}`, 'Storage'), 3);
  const short = parts.map(
    (name) => `## ${name}\\n\\n**Summary.** We keep your files safe.\\n\\nWe keep all files of ${name} safe.\\n`,
  );
  assert.equal(count(`# Terms\\n\\n${short.join('\\n')}`, 'Summary'), 0);
});

test('a number that begins with a letter stands below the heading of that letter', () => {
  assert.deepEqual(
    clausesOf(
      '# 合作协议\n\n## A. 合作内容\n\nA.1 乙方负责直播。\n\nA.2 甲方提供样品。\n\n## B. 费用\n\nB.1 每月结算一次。\n',
    ),
    ['1 A 合作内容', '2 A.1', '2 A.2', '1 B 费用', '2 B.1'],
  );
  assert.deepEqual(clausesOf('# Agreement\n\n## D. Fees\n\nD.1 You pay monthly.\n\nD.2 We send an invoice.\n'), [
    '1 D Fees',
    '2 D.1',
    '2 D.2',
  ]);
  // The name of a standard is no number.
  assert.deepEqual(clausesOf('# Agreement\n\n## 1. Video\n\nH.264 Video is what we send.\n'), ['1 1 Video']);
});

test('who does something to somebody in a few words is no heading', () => {
  assert.deepEqual(
    clausesOf(
      '# Terms\n\n1. The Customer leaves a deposit of EUR 200. We pay it back at the end.\n\n2. Disagreements go to arbitration. Nobody sues.\n\n3. Deposit. The Customer leaves EUR 200 with us.\n',
    ),
    ['1 1', '1 2', '1 3 Deposit'],
  );
});

test('a few words behind the number of a Chinese article head its text', () => {
  assert.deepEqual(
    clausesOf(
      '# 合同\n\n第一条：寄存范围。甲方向乙方提供三个储物柜供乙方使用。\n\n第二条：不可抗力。因台风不能履行的，双方互不负责任。\n\n第三条：乙方应当付款。甲方收款后三日内开票给乙方。\n\n第四条：清洁与消毒：甲方每周清洁一次并消毒储物柜。\n',
    ),
    ['1 第一条 寄存范围', '1 第二条 不可抗力', '1 第三条', '1 第四条 清洁与消毒'],
  );
});
