import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { moneyOf, type OwedAmount } from '../analysis/queries/amounts.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import type { Language } from '../text/language.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds amounts in two currencies without a word on which applies to whom, and a bare $ or 元 where another dollar or yuan
 * is named. What is owed is then not determined. Switch it off for price lists of several countries.
 *
 * Bad:  The fee is EUR 100. … We charge USD 20 for each reminder.
 * Good: The fee is EUR 100. … We charge EUR 20 for each reminder.
 */

const MESSAGES = {
  mixed: {
    text: 'Amounts are owed in {currency} here and in {other} elsewhere, and nothing says which currency applies to whom. What is owed is then not determined. Use one currency, or say when each applies.',
  },
  ambiguous: {
    text: '“{amount}” may be of more than one currency, since {other} is named as well. What is owed is then not determined. Name the currency by its code.',
  },
} as const satisfies Record<string, Message>;
const OTHER: Message = { text: 'An amount in the other currency.' };
const WRITE: Message = { text: 'Write {amount}' };

/** Currencies that are written with a bare sign as well, and the sign's likely reading. */
const SIGNS: Readonly<Record<string, ReadonlySet<string>>> = {
  USD: new Set(['CAD', 'AUD', 'HKD', 'TWD', 'SGD']),
  CNY: new Set(['HKD', 'TWD', 'SGD']),
};

interface Placed {
  readonly clause: Clause;
  readonly amount: OwedAmount;
}

const CHINESE: Readonly<Record<string, string>> = {
  CNY: '人民币{}元',
  USD: '{}美元',
  EUR: '{}欧元',
  HKD: '{}港元',
  TWD: '{}新台币',
  GBP: '{}英镑',
  SGD: '{}新加坡元',
};

/** The amount in a currency, named without doubt. */
function written({ figure }: OwedAmount, currency: string, language: Language): string {
  return language === 'zh' && CHINESE[currency] ? CHINESE[currency].replace('{}', figure) : `${currency} ${figure}`;
}

/** The amount as the other one is written, £15 as £9.99, where that one has a sign that no two currencies share. */
function likeOther({ figure }: OwedAmount, other: OwedAmount, currency: string): string | undefined {
  return other.currency === currency && /^[£€]/.test(other.text)
    ? other.text.replace(other.figure, () => figure)
    : undefined;
}

function finding(
  contract: Contract,
  kind: 'mixed' | 'ambiguous',
  { clause, amount }: Placed,
  other: Placed,
  currencies: readonly string[],
): Finding {
  const data = {
    amount: amount.text,
    currency: amount.currency,
    other: kind === 'mixed' ? other.amount.currency : other.amount.text,
  };
  const place = contract.toDocument(clause, amount.range);
  const fixes: Fix[] = currencies.map((currency) => {
    const text = likeOther(amount, other.amount, currency) ?? written(amount, currency, clause.facts.words.language);
    return { title: { ...WRITE, data: { amount: text } }, edits: [{ ...place, text }] };
  });
  return {
    kind,
    range: place,
    message: { ...MESSAGES[kind], data },
    related: [{ range: contract.toDocument(other.clause, other.amount.range), message: OTHER }],
    fixes: amount.figure === '' ? [] : fixes,
  };
}

const withMoney = everyClause((facts, frame) => {
  const money = moneyOf(facts, frame);
  return money.ruled || money.all !== undefined || money.amounts.length > 0 ? money : undefined;
});

function check(contract: Contract): Finding[] {
  let placed: Placed[] = [];
  let agreed: string | undefined;
  for (const { clause, value } of withMoney(contract)) {
    const { amounts, ruled, all } = value;
    if (ruled) return [];
    agreed ??= all;
    for (const amount of amounts) placed.push({ clause, amount });
  }
  // Kroner are whichever of the two the draft names.
  const danish = placed.some(({ amount }) => amount.currency === 'DKK');
  if (danish)
    placed = placed.map(({ clause, amount }) =>
      /\bkroner?$/i.test(amount.text) ? { clause, amount: { ...amount, currency: 'DKK' } } : { clause, amount },
    );
  const counts = new Map<string, number>();
  for (const { amount } of placed) counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
  if (counts.size < 2) return [];
  const bare = placed.find(({ amount }) => amount.bare);
  const twin = bare && placed.find(({ amount }) => !amount.bare && SIGNS[bare.amount.currency]?.has(amount.currency));
  if (bare && twin) return [finding(contract, 'ambiguous', bare, twin, [bare.amount.currency, twin.amount.currency])];
  // What is not in the currency of all prices is reported; else the rarer one, and of two as frequent the later one.
  const [most] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const usual = agreed !== undefined && counts.has(agreed) ? agreed : most;
  const rare = placed.find(({ amount }) => amount.currency !== usual)!;
  const other = placed.find(({ amount }) => amount.currency === usual)!;
  return [finding(contract, 'mixed', rare, other, [usual])];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'currency-mix',
    title: { text: 'Amounts in more than one currency' },
    description: {
      text: 'Finds amounts in two currencies without a word on which applies to whom, and a bare $ or 元 where another dollar or yuan is named. What is owed is then not determined.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      mixed: { title: { text: 'Two currencies' } },
      ambiguous: { title: { text: 'A sign that several currencies share' } },
    },
    types: ['fees', 'late-payment', 'limitation-of-liability'],
    examples: [
      {
        language: 'en',
        bad: '## Fees\n\nThe fee is EUR 100 a month.\n\n## Late payment\n\nWe charge a fee of USD 20 for each reminder.\n',
        good: '## Fees\n\nThe fee is EUR 100 a month.\n\n## Late payment\n\nWe charge a fee of EUR 20 for each reminder.\n',
      },
      {
        language: 'zh',
        bad: '## 费用\n\n每月服务费为100元。\n\n## 责任限制\n\n赔偿总额不超过500美元。\n',
        good: '## 费用\n\n每月服务费为100元。\n\n## 责任限制\n\n赔偿总额不超过500元。\n',
      },
    ],
  },
  check,
};

export default rule;
