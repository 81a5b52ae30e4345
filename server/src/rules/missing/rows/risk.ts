import { says } from '../../../analysis/queries/signals.js';
import { type MissingRow, mentions } from '../row.js';
import { ACCOUNTS, BUSINESS, signal } from '../signal.js';

/** Somebody orders, pays, or is owed something. */
const OWED = signal(
  [
    "(?<!(?:attorneys?'?|attorney's|legal|lawyers?'?|court) )fees?",
    'pay(?:s|ments?|able)?',
    'subscri\\w+',
    '(?<!\\b(?:in|court) )orders?(?! to\\b)',
    'purchas\\w+',
    'deliver\\w*',
    'prices?',
    'invoices?',
    'customers?',
  ],
  ['费用|付费|支付|付款|订单|订购|购买|会员|充值|客户'],
);

const DISASTER =
  '(?:floods?|fires?|storms?|earthquakes?|wars?|riots?|strikes?|lockdowns?|epidemics?|pandemics?|power (?:cuts?|failures?)|snow)';

/** Clauses on who bears what goes wrong. */
export const RISK: readonly MissingRow[] = [
  {
    type: 'limitation-of-liability',
    severities: 'W E I I W',
    name: 'Limitation of liability',
    why: 'This is no legal defect, but the risk is unlimited in amount and covers every head of loss.',
    shown: signal(
      [
        '(?:not|nor|neither|never)…(?:liable|responsible)',
        '(?:not|nor) (?:take|accept|assume|bear|have)…(?:liability|responsibility)',
        'liab(?:le|ility)……(?:limited|exceed|exclu|disclaim)\\w*',
        '(?:no|exclud\\w*|limit\\w*|disclaim\\w*|declin\\w*) (?:\\w+ ){0,2}(?:liability|responsibility|liabilities)(?! (?:company|partnership|corporation))',
        'in no event',
        'sole (?:and exclusive )?remedy',
      ],
      [
        '(?:不|无需|无须|概不|免除|免于|不予)[^。\\n]{0,24}(?:责任|赔偿|负责)',
        '责任[^。\\n]{0,16}(?:不超过|为限|限于)',
        '免责',
      ],
    ),
    lighter: mentions(
      signal(['own risk', 'as[ -]is', 'consequential'], ['(?:自行|自负|独立)[^。\\n]{0,6}(?:承担|风险|责任)', '风险']),
    ),
  },
  {
    type: 'customer-liability',
    severities: '- I - W -',
    name: 'Customer liability and breach',
    why: 'What follows from a breach by the customer is left to the statute.',
    lasting: true,
    shown: signal(
      [
        '(?:you|customer|users?|subscriber|client|member) (?:(?:are|is|will be|shall be|remain|may be|be) )(?:\\w+ )?(?:liable|responsible)',
        '(?:your|customer|user) (?:breach|violation|liability|responsibility)',
        '(?:materially|repeatedly|seriously) (?:or (?:materially|repeatedly|seriously) )?(?:breach|violat)\\w*',
        'answers? for (?:what|all|any|every|the acts|their|its)',
        '(?:you|customer|users?|subscriber|client|member) (?:\\w+ )?pays? for (?:any|all|every\\w*|the)…(?:damage|loss|happens|repair|break\\w*)',
        '(?:violat|breach)\\w*……(?:terminat|suspend|liable|damages|remed)\\w*',
        '(?:terminat|suspend)\\w*……(?:violat|breach)\\w*',
        'indemnif(?:y|ies)',
      ],
      [
        '违约|(?:自身|自行|自己)[^。\\n]{0,40}(?:损失|责任|风险)|(?:您|用户|客户|使用者|会员)[^。\\n]{0,40}(?:承担|赔偿|负责|自负)[^。\\n]{0,12}(?:责任|损失|后果)?',
      ],
    ),
    // Who indemnifies, or is warned for a breach, answers for it.
    met: (contract) => contract.hasType('indemnification'),
    law: ['cn-civil-code-470', 'cn-civil-code-577'],
  },
  {
    type: 'indemnification',
    severities: '- I - H H',
    name: 'Indemnification',
    why: 'Who bears claims of third parties and the cost of their defence is left to the statute.',
    // Organisations negotiate it; one that runs from persons to the provider is seldom valid.
    when: mentions(BUSINESS, 3),
    lasting: true,
    shown: signal(
      [
        'indemnif(?:y|ies|ication|ied)',
        'indemnity',
        'hold…harmless',
        '(?:all|any) damages and costs',
        '(?<!\\bwe )(?:shall|must|will|agrees? to) (?:reimburse|compensate) (?!you)……(?:damages?|loss(?:es)?|costs|expenses|claims?)',
        'keep…free (?:from|of)…(?:claims?|loss(?:es)?|damages?)',
        '(?:you|customers?|users?|members?|clients?)…(?:reimburse|compensate) (?!you)……(?:damages?|loss(?:es)?|costs|expenses|claims?)',
      ],
      [
        '赔偿[^。\\n]{0,30}(?:第三方|全部|一切|损失)|第三方[^。\\n]{0,30}(?:索赔|赔偿|主张)|所有损害和费用|免责|使[^。\\n]{0,12}免受',
      ],
    ),
  },
  {
    type: 'force-majeure',
    // Consumers gain nothing by it, and the statute excuses what nobody can help.
    severities: 'I W - I I',
    name: 'Force majeure',
    why: 'Which events excuse non-performance, and what the affected party must do, is left to the statute.',
    lasting: true,
    shown: signal(
      [
        'force majeure',
        "(?:beyond|outside)(?: [\\w'-]+){0,3} (?:control|influence)",
        'acts? of god',
        // What nobody can help lets somebody off, and so do two of the events that the statutes name.
        "(?:can(?:'t|not)|could(?:n't| not)) (?:help|prevent|influence|do anything about)",
        `${DISASTER}(?:,| or| and)…${DISASTER}`,
        // Neither of us will be in breach if weather, riots or floods get in the way.
        '(?:in (?:breach|default)|liable|responsible|excused)……(?:riots?|floods?|earthquakes?|wars?|pandemics?|epidemics?|natural disasters?|power cuts?|load shedding|civil unrest)',
      ],
      ['不可抗力|(?:无法|不能)(?:预见|控制|避免)|(?:预料|预见|控制|避免)不了|超出[^。\\n]{0,10}控制'],
    ),
    // Whoever shows pages to passers-by owes little that an event could hinder.
    lighter: (contract) => !says(contract, ACCOUNTS) && !says(contract, OWED),
  },
  {
    type: 'warranties',
    or: ['warranty-disclaimer'],
    severities: 'H I - H H',
    name: 'Representations and warranties',
    why: 'What quality is owed, and what is not promised, is left to the statute.',
    shown: signal(
      ['warrant(?:y|ies|s|ed)?', 'guarantees?', 'as[ -]is', 'as available', 'represents?'],
      ['(?:不|无法|不作|未)[^。\\n]{0,6}(?:保证|担保)|保证(?:不|其|所)|现状|拒绝(?:任何|一切)责任|承诺'],
    ),
  },
];
