import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { RuleMeta } from '../contract.js';
import type { MissingRow } from './row.js';

/** Drafts with one clause and nothing else of what an agreement should have. */
const BARE = '# Terms\n\n## Severability\n\nIf one provision is invalid, the others stay valid.\n';
const OTHER = '# Terms\n\n## Waiver\n\nA delay is no waiver of a right.\n';

/** What is free needs few of the clauses of little weight. */
const PAYING = '## Fees\n\nYou pay the fees on our price list.\n';

/** Customers who are organisations. */
const ORGANISATION = 'The customer orders on our site. Each customer gets a login. You may add people of your company.';

/** What makes some clauses needed. */
const GIVEN: Partial<Record<ClauseType, string>> = {
  termination: 'You register an account.',
  fees: 'The page lists your subscription, your orders and your payments.',
  taxes: `## Fees\n\nYou pay the fees on our price list.\n\n## People\n\n${ORGANISATION}`,
  'late-payment': `## Fees\n\nYou pay the fees on our invoices.\n\n## People\n\n${ORGANISATION}`,
  renewal: 'Your subscription is shown there. Choose your subscription with care.',
  term: 'Your subscription is shown there. Choose your subscription with care.',
  refunds: 'Subscriptions are paid in advance.',
  notices: 'We notify you of outages. You notify us of faults.',
  'customer-data': 'You upload files.',
  'account-security': 'You open an account for your team.',
  backup: 'You store files with us.',
  support: ORGANISATION,
  confidentiality: ORGANISATION,
  indemnification: ORGANISATION,
  relationship: ORGANISATION,
  'due-care': ORGANISATION,
  suspension: 'You open an account for your team.',
  'effects-of-termination':
    '## Content\n\nYou upload files.\n\n## Termination\n\nYou may terminate this contract at any time.',
  survival: '## Confidentiality\n\nEach party keeps the confidential information of the other secret.',
  'entire-agreement': 'See our [price list](prices.md) terms and our [acceptable use policy](use.md).',
  definitions: ['Desk', 'Shop', 'Mail', 'Map']
    .map(
      (part) =>
        `## ${part}\n\nThe basic offer (the "${part} One") is small. The full offer (the "${part} Two") is large.`,
    )
    .join('\n\n'),
};
/** What a clause under the usual heading must say where a heading alone does not settle it. */
const SETTLED: Partial<Record<ClauseType, string>> = {
  'effective-date': 'These terms apply from 1 July 2025.',
  notices: 'Notices shall be given by e-mail.',
};

/** The drafts that show what a row finds: one without the clause, and the same with it. */
export function examplesOf(row: MissingRow): RuleMeta['examples'] {
  const clause = row.type === 'severability' ? OTHER : BARE;
  const bare = /^[IH]/.test(row.severities) ? `${clause}\n${PAYING}` : clause;
  const bad = GIVEN[row.type] === undefined ? bare : `${bare}\n${GIVEN[row.type]}\n`;
  return [
    { language: 'en', bad, good: `${bad}\n## ${row.name}\n\n${SETTLED[row.type] ?? 'This clause is about it.'}\n` },
  ];
}
