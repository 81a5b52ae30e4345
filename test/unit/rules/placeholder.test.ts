import { test } from 'node:test';
import rule from '../../../server/src/rules/placeholder.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Fees',
    fires: [
      'The prices stand in the list «placeholder:[to be attached]».',
      'The fee is «placeholder:[●]» per month, and «placeholder:[ ]» euros for set-up.',
      'You pay within «placeholder:[30]» days, and interest of «placeholder:[5.5]» percent.',
      'These terms apply from «placeholder:[date of publication]».',
      'This is an agreement with «placeholder:[company name]», of «placeholder:<COMPANY ADDRESS>».',
      'You pay «placeholder:{{fee}}» or «placeholder:TBD»; see «placeholder:XX».',
      '«placeholder/optional:[Option A: monthly]» You pay by the month.',
      'You pay to the account «placeholder:______» of ours.',
    ],
    silent: [
      'The court held that the “fee [...] is due” [3].',
      '- [ ] Pay the fee.\n- [x] Read the terms.',
      'Read [our prices](https://example.com/[30]/days) and `[●]`.',
      'XXX-rated movies and Article XX are not offered; press <B>Pay</B>.',
      'Signature: ______',
      'See note [30] and reports [2019] of the court.',
      'This is an agreement with TBD Ltd, of Cork, and with TBD Pty Ltd.',
      '[Section 2 intentionally left blank]',
    ],
  },
  zh: {
    heading: '费用',
    fires: [
      '本服务由«placeholder:【公司全称】»提供。',
      '本协议自«placeholder:____»年«placeholder:____»月«placeholder:____»日起生效。',
      '本协议于«placeholder:XX»年«placeholder:XX»月«placeholder:XX»日公布。',
      '费用为«placeholder:【】»元，自«placeholder:【日期】»起计算。',
      '详见«placeholder:【隐私政策链接】»。',
      '您应在«placeholder:[30]»日内付款，由«placeholder:某某»公司收取。',
      '本协议由«placeholder:【公司名称】»提供。',
    ],
    silent: [
      '本协议由双方于____年____月____日在杭州市签订。',
      '服装的尺码为XXL。',
      '【审慎阅读】请您在同意前阅读本协议。',
      '【联系地址】北京市示例路一号。',
      '您应阅读《隐私政策》，并按【订单】付款。',
      '签字：______',
      '签订日期：____年____月____日',
      '甲方（盖章）：＿＿＿＿＿＿　　乙方（签字）：＿＿＿＿',
      '参见脚注[30]。',
      '本协议由TBD（北京）科技有限公司提供。',
    ],
  },
});

test('a heading without text is reported, but not the title of a part', () => {
  check('## 1. Fees\n\nYou pay.\n\n«placeholder/empty:## 2. Term»\n\n## 3. Law\n\nIrish law.\n', { rule });
  check('## Part I\n\n### 1. Fees\n\nYou pay.\n\n### 2. Reserved\n\n### 3. Law\n\nIrish law.\n', { rule });
});

test('a form for the customer is to be filled in by the customer', () => {
  check(
    '## Withdrawal form\n\nComplete and return this form: I hereby give notice. Name of consumer: [name], ______\n',
    { rule },
  );
});

test('finds the only bold title without a text, and no title of a part', () => {
  const bold = (...clauses: readonly (readonly [string, string])[]): string =>
    `# Terms\n\n${clauses.map(([title, text]) => `**${title}**\n\n${text}`.trim()).join('\n\n')}\n`;
  const fees = ['Fees', 'You pay by the month.'] as const;
  const liability = ['Liability', 'We are liable for intent.'] as const;
  const law = ['Governing law', 'These terms are governed by the law of Ireland.'] as const;
  const forgotten = bold(fees, ['Intellectual property', ''], liability, law);
  const marked = forgotten.replace('**Intellectual property', '«placeholder/empty:**Intellectual property»');
  check(marked, { rule });
  check(bold(fees, ['Liability and warranties', ''], liability, law), { rule });
  check(bold(['Payment', ''], fees, ['Confidentiality', ''], liability, law), { rule });
  check('# Terms\n\n**1. Use**\n\nBe kind.\n\n**Section II: Selling**\n\n**2. Offers**\n\nYou may sell.\n', { rule });
  check('# Terms\n\n## Vouchers\n\nThere are two parts:\n\n1. **Buying vouchers**\n2. **Using vouchers**\n', { rule });
  check(
    bold(['1. Fees', 'You pay.'], ['2. Term', ''], ['3. Law', 'Irish law.']).replace(
      '**2. Term',
      '«placeholder/empty:**2. Term»',
    ),
    { rule },
  );
});
