import type { Contract } from '../../../analysis/contract.js';
import { says } from '../../../analysis/queries/signals.js';
import { charges, PAID } from '../paying.js';
import { type MissingRow, mentions } from '../row.js';
import { BUSINESS, signal } from '../signal.js';

/** What is paid on a bill or again and again, rather than before each use. */
const BILLED = signal(
  [
    'invoic(?:e|es|ed|ing)',
    '(?:will|shall|may) (?:bill|be billed)',
    'billing (?:cycle|period|statement)s?',
    'payment terms',
    '(?:payable|due) (?:\\w+ ){0,3}?(?:within|net|upon receipt)',
    'net (?:30|45|60|90)',
    '(?:monthly|annual|yearly|recurring|subscription|usage) (?:fees?|charges|payments?)',
  ],
  ['账单|结算|后付费|发票|月付|年付|包月|包年|按[月年季]|服务费'],
);
/** Something may cost something, one day or in part. */
const RESERVED = signal(
  [
    '(?:may|reserves? the right to|right to) (?:\\w+ ){0,3}?(?:charge|impose|introduce)…(?:fees?|charges?|access|use|services?|features?)',
    '(?:certain|some) (?:aspects|features|parts|areas|portions) of……(?:fees?|charges?)',
  ],
  ['(?:可能|有权|保留)[^。，\\n]{0,16}(?:收费|收取[^。，\\n]{0,6}费用?)'],
);
const OWED = signal(
  [
    '(?:you|customers?|clients?|users?|subscribers?|licensees?|advertisers?) (?:shall|must|will|agrees? to|(?:is|are) (?:obliged|required) to) pay',
    'invoic(?:e|es|ed|ing)',
    '(?:prices?|rates?|fees?|charges) (?:is|are) (?:set|listed|stated|shown|due|payable)',
  ],
  [
    '(?:应当?|须|需要?)[^。，\\n]{0,12}(?:支付|缴纳|付|充值)|预付|余额|收费标准|(?:价格|费用)[^。，\\n]{0,8}(?:为|以|按)',
  ],
);
/** Nobody can be late: the money is there before anything is done, or is taken from a card. */
const BEFOREHAND = signal(
  [
    '(?:paid|pay|payments?)…before (?:any|the|we|such|it|delivery|use)',
    '(?:paid|payable|due|payments?)…(?:at the time of|upon|at) (?:order(?:ing)?|purchase|check-?out|booking|registration)',
  ],
  ['(?:下单|购买|订购)时[^。，\\n]{0,8}(?:支付|付款)|先付款'],
);
const AUTOMATIC = signal(
  ['(?:credit|debit|payment) cards?', 'payment (?:methods?|processors?|providers?)', 'paypal', 'stripe', 'app stores?'],
  ['信用卡|支付宝|微信支付|应用商店|自动扣[款费]|(?:支付|付款)(?:方式|提供商|渠道)'],
);
const INVOICED = signal(['invoic(?:e|es|ed|ing)', 'net (?:30|45|60|90)'], ['账单|结算|发票']);
const PREPAID = signal(
  [
    '(?<!postage )prepa(?:id|y|yment)s?',
    '(?:paid|pay|payable|billed|charged)…in advance',
    '(?:account|unused|remaining|prepaid) (?:credits?|balance)',
    'service balance',
    'top[- ]?up',
  ],
  ['预付|先付费|充值|余额|代金券'],
);
const PERIOD = signal(
  [
    'your subscription',
    'subscription (?:term|period|fees?|plans?|services?)',
    'initial term',
    'fixed[- ]term',
    'renewal term',
    '(?:monthly|annual|yearly) (?:plan|subscription)',
    'prepaid package',
  ],
  ['订阅|包年|包月|套餐|资源包|固定期限|会员期'],
);

/** A customer who may leave at any time needs no rule on a term's end. */
function openEnded(contract: Contract): boolean {
  return contract.positionsOf('customerTermination').some((p) => p.value === 'any-time');
}

/** Clauses on money and time. */
export const COMMERCIAL: readonly MissingRow[] = [
  {
    type: 'fees',
    severities: 'W E E E W',
    name: 'Fees and payment',
    why: 'The text speaks of payment, but without price and due date neither a debt nor a default can be shown.',
    when: mentions(PAID, 3),
    shown: signal(
      [
        'free of charge',
        '(?:free|no cost) to (?:use|you|all|our)',
        'without (?:any )?(?:fee|charge|cost)',
        '(?:do not|does not|will not|never|not) charge',
        "(?:don't|doesn't|won't) charge",
        'fees? (?:are|is|shall|will|may|must)',
        "(?:you|customer|client|user|member|subscriber|licensee|advertiser)s?[a-z' ]{0,30} (?:pay|be charged|be billed|be invoiced)",
        '(?:pay|pays|paying|payment (?:of|for))…(?:fees?|charges?|prices?|amounts?|subscription|invoices?|service)',
        '(?:prices?|pricing|rates?|fees?|charges?|payments?)…(?:are|is|will be|shall be)…(?:set|listed|stated|specified|shown|displayed|described|due|payable|indicated|quoted|subject|exclusive|inclusive|non-refundable)',
        '(?:payable|due|invoiced?)…(?:within|upon|in advance|monthly|annually|days)',
        'authori[sz]e…(?:charge|debit|bill)',
        'terms of sale',
      ],
      [
        '免费',
        '不收取…费',
        '(?:支付|缴纳|收取|扣除|结算)…(?:费|款|价)',
        '(?:价格|费用|收费|资费|服务费)…(?:以|为|按|由|标准|公示|公布|说明)',
      ],
    ),
    linked: /pric(?:e|ing)|fees|plans|billing|payment|terms[- ]of[- ]sale|价格|收费|计费|资费/i,
    law: ['eu-consumer-rights-6-1-e', 'cn-consumer-law-26', 'cn-consumer-law-28'],
  },
  {
    type: 'taxes',
    severities: 'H I - I H',
    name: 'Taxes',
    why: 'Whether prices include VAT and who bears other taxes stays open.',
    // Prices for people have their taxes in them, and a right to charge one day needs no rule on taxes.
    when: (contract) =>
      charges(contract) && says(contract, BUSINESS, 3) && (says(contract, OWED) || !says(contract, RESERVED)),
    shown: signal(['tax(?:es)?', 'vat', 'withholding', 'gst'], ['税费|增值税|税款|含税|税金|税收|税项']),
  },
  {
    type: 'late-payment',
    severities: '- I - I H',
    name: 'Late payment and collection',
    why: 'What a late payment costs, and whether service may be withheld, is left to the statute.',
    // Whoever buys for itself pays at once, or by card.
    when: (contract) =>
      charges(contract) &&
      says(contract, BILLED) &&
      says(contract, BUSINESS, 3) &&
      !says(contract, BEFOREHAND) &&
      (says(contract, INVOICED) || !says(contract, AUTOMATIC)),
    shown: signal(
      [
        'late (?:payments?|fees?|charges?|amounts?)',
        'overdue',
        '(?:default|late) interest',
        'past[- ]due',
        'in (?:default|arrears)',
        'collections?',
        'unpaid',
        'non-?payment',
        '(?:fail\\w*|declin\\w*|not)…(?:pay|payment|paid)',
        'payments?…(?:declined|rejected|unsuccessful|not (?:\\w+ )?(?:processed|completed|received)|fails?)',
        'uncollect(?:ed|able)',
        'insufficient funds',
      ],
      ['逾期|欠费|滞纳金|违约金|未(?:按|及时)[^。\\n]{0,16}(?:支付|付款|缴)'],
    ),
    linked:
      /terms[- ]of[- ]payment|payment[- ](?:terms|policy)|billing[- ](?:terms|policy)|(?:付款|支付|结算)(?:条款|规则)/i,
  },
  {
    type: 'renewal',
    severities: 'I W W W I',
    name: 'Renewal',
    why: 'The text speaks of subscriptions or packages, but not what happens when they run out.',
    when: mentions(PERIOD, 2),
    met: openEnded,
    shown: signal(
      ['(?:auto-?)?renew\\w*', '(?:recurring|automatically)…(?:charge|bill|payment|extend)\\w*'],
      ['续费|续订|续期|续约|展期|续购|延长'],
    ),
  },
  {
    type: 'refunds',
    severities: 'I I W W I',
    name: 'Refunds and credits',
    why: 'Customers pay ahead here: whether unused money comes back stays open.',
    when: mentions(PREPAID),
    shown: signal(
      [
        '(?:refund|reimburs|non-?refundable|non-?cancell?able)\\w*',
        '(?:fees?|charges?|amounts?|payments?|prices?|balance|credits?|money)…(?:repaid|paid back|given back)',
        '(?:repay|give back|pay back)…(?:fees?|charges?|amounts?|payments?|prices?|balance|credits?|money|paid)',
        'credits?…expire',
        'money[- ]back',
        '(?:pro rata|prorated?)',
      ],
      [
        '退还|退款|不退|退费|返还[^。\\n]{0,12}(?:费|款|余额)|(?:费用?|款项?|余额)[^。\\n]{0,12}返还|取回[^。，\\n]{0,12}(?:费|款|余额)|(?:余额|预付款)[^。\\n]{0,16}(?:清零|作废|到期|归)',
      ],
    ),
    linked: /refund|returns?|退款/i,
  },
  {
    type: 'term',
    severities: 'I W W W I',
    name: 'Term and commencement',
    why: 'The text speaks of subscriptions or packages, but not when they start and end.',
    when: mentions(PERIOD, 2),
    met: openEnded,
    shown: signal(
      [
        '(?:subscription|initial|contract|renewal|minimum|current|billing|service) (?:term|period|cycle)',
        'for (?:a|the) (?:term|period|duration) of',
        'commenc\\w+',
        'term of (?:this|these|the|your)',
        '(?:month-to-month|monthly|annual|yearly) basis',
        'until (?:terminated|cancell?ed)',
        '(?:remain|continue)\\w*…(?:in effect|in force|until)',
      ],
      ['服务期限|有效期|期限(?:自|为|至|届满|内)|开通之日|合同期'],
    ),
  },
];
