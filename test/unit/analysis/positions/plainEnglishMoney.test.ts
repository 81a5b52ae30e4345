import { family, phrasings } from './family.js';

/** English in plain words on money, data and the small print, by key. */

phrasings('renewalLead', [
  ['renewal', 'The term rolls on for another year unless one of us opts out thirty days before it runs out.', 'P30D'],
  [
    'renewal',
    'To avoid the next charge, turn off renewal no less than 24 hours before your current period ends.',
    'PT24H',
  ],
  [
    'renewal',
    'Renewal is automatic save where notice of non-renewal arrives at least sixty (60) days prior to the anniversary date.',
    'P60D',
  ],
  [
    'renewal',
    'The contract is prolonged by twelve months in each case if it is not terminated three months before expiry.',
    'P3M',
  ],
  ['renewal', 'Cancel at least two days ahead of your renewal date and you will not be charged.', 'P2D'],
]);

phrasings('lateInterest', [
  ['late-payment', 'Sums not paid on time attract interest of 2% a month.', { percent: 2, per: 'month' }],
  [
    'late-payment',
    'If you are late, you owe default interest at eight percentage points over the base rate per year.',
    { percent: 8, per: 'year' },
  ],
  [
    'late-payment',
    'Balances outstanding accrue a monthly finance charge of one and one-half percent (1.5%).',
    { percent: 1.5, per: 'month' },
  ],
  [
    'late-payment',
    'A penalty of 0.1% of the unpaid sum is added for every day of delay.',
    { percent: 0.1, per: 'day' },
  ],
  ['late-payment', 'Interest runs on arrears at 4% p.a. above the Bank of England rate.', { percent: 4, per: 'year' }],
  ['late-payment', 'Overdue accounts bear interest at the rate of 18 percent annually.', { percent: 18, per: 'year' }],
]);

phrasings('creditExpiry', [
  ['termination', 'If you terminate early, fees paid in advance shall not be reimbursed.', 'on-termination'],
  ['refunds', 'Once you leave, what you have paid stays with us and will not be paid back.', 'on-termination'],
  [
    'refunds',
    'If we end the contract early, you get back the share of the fee for the time you could not use.',
    'refunded',
  ],
  ['refunds', 'Credits that go unused for a year after purchase disappear.', 'P1Y'],
  ['refunds', 'Top-up credit is good for twelve months from the day you buy it and then lapses.', 'P12M'],
  ['termination', 'Any wallet balance left when the account is closed is lost.', 'on-termination'],
  ['termination', 'On cancellation we pay back the unused part of your prepayment.', 'refunded'],
  [
    'termination',
    'Cancelling midway through a cycle gives no right to money back for the days remaining.',
    'on-termination',
  ],
  ['refunds', 'There is no partial refund when you downgrade or cancel mid-term.', 'on-termination'],
]);

phrasings('dataRetention', [
  ['data-deletion', 'After you leave, we hold on to your files for thirty days and then wipe them.', 'P30D'],
  ['effects-of-termination', 'You have ninety days from the end of the contract to export your data.', 'P90D'],
  ['data-deletion', 'Personal data of closed accounts is erased six months later.', 'P6M'],
  [
    'data-deletion',
    'Billing records and transaction data are kept for seven years once the account has been closed.',
    'P7Y',
  ],
  ['termination', 'For 60 days following termination we will make your content available for download.', 'P60D'],
]);

phrasings('inactivityTermination', [
  ['account', 'Accounts nobody signs in to for six months may be removed.', 'P6M'],
  ['termination', 'If twelve months pass without a login, we will close the account.', 'P12M'],
  ['account', 'We reserve the right to recycle usernames that have gone unused for 90 days.', 'P90D'],
  ['account', 'Dormant profiles are deleted after two years.', 'P2Y'],
]);

phrasings('serviceCredit', [
  [
    'service-level',
    "If monthly availability drops below 99.9%, you may ask for ten percent (10%) of that month's fee back as a credit.",
    { rate: '10%' },
  ],
  [
    'service-level',
    'For each full hour of downtime we credit 5% of the monthly charge, provided you request it within 30 days.',
    { rate: '5%', claimWindow: 'P30D' },
  ],
  [
    'service-level',
    'Where uptime falls under 99% in a month, the customer receives a service credit worth 25% of its monthly fees.',
    { rate: '25%' },
  ],
]);

phrasings('outageTermination', [
  ['service-level', 'If the service is down for three days in a row, you may terminate at once.', 'P3D'],
]);

phrasings('recoveryPoint', [
  ['backup', 'We take a copy of all databases every 24 hours.', 'PT24H'],
  ['backup', 'Backups run nightly.', 'P1D'],
]);

phrasings('noticeDeemedReceipt', [
  [
    'notices',
    'An e-mail counts as received 24 hours after it was sent, a letter three days after posting.',
    { electronic: 'PT24H', paper: 'P3D' },
  ],
  ['notices', 'Notices by email take effect when sent.', { electronic: 'PT0S' }],
  ['notices', 'Mail is treated as having reached you on the fifth day after dispatch.', { paper: 'P5D' }],
  ['notices', 'Any notification sent electronically is presumed received on the next day.', { electronic: 'P1D' }],
]);

phrasings('assignmentByCustomer', [
  ['assignment', 'This agreement is personal to you and cannot be passed on to anyone else.', 'prohibited'],
  ['assignment', 'You need our written approval before you make over this contract to a third party.', 'with-consent'],
]);

phrasings('assignmentByProvider', [
  ['assignment', 'We can hand over our rights and duties to any third party.', 'free'],
  ['assignment', 'Northwind may assign the contract to a group company after informing the customer.', 'with-notice'],
  [
    'assignment',
    'Rights under this agreement cannot be transferred by either party unless the other agrees in writing.',
    'with-consent',
  ],
]);

phrasings('effectiveDate', [
  ['effective-date', 'This version has applied since 1 March 2026.', '2026-03-01'],
  ['effective-date', 'Version of 15 December 2025', '2025-12-15'],
  ['effective-date', 'As of: 6 May 2024', '2024-05-06'],
]);

/** What comes close: a notice of prices, a harm of one kind, consent that is not needed beside a notice that is. */

family('renewalLead', undefined, [
  [
    'renewal',
    'We renew at the same fee unless we tell you 10 days prior to the end of your term that the fee will increase.',
  ],
]);

family('amendmentNotice', undefined, [
  [
    'amendments',
    'Northwind shall send the new prices to the customer at least thirty (30) days before the renewal date.',
  ],
]);

family('liabilityCap', undefined, [
  [
    'limitation-of-liability',
    'We have no liability whatsoever for any damage to or loss of your files resulting from a virus.',
  ],
  ['limitation-of-liability', 'Nothing in this section excludes any liability that cannot be limited under the law.'],
  [
    'limitation-of-liability',
    "We are not liable for any loss or damage that might arise from another party's actions.",
  ],
]);

family('assignmentByProvider', 'with-notice', [
  ['assignment', "Northwind may assign this agreement without restriction, with 30 days' prior notice to you."],
]);

family('customerTermination', undefined, [
  ['termination', 'You have the right to withdraw from this contract within 14 days without giving any reason.'],
]);

family('customerTermination', 'any-time', [
  ['termination', "You're always free to stop using our services at any time."],
  [
    'termination',
    'On free plans (a) we may end this agreement by giving 30 days notice, and (b) members may cancel it at any time.',
  ],
]);

family('serviceChangeNotice', 'P30D', [
  ['termination', 'We may terminate any service by giving thirty days notice in the app.'],
  ['termination', '北风科技不再提供平台的，应当提前三十日通知用户。'],
]);

family('effectiveDate', '2022-06-30', [
  ['effective-date', 'Last updated on June 30, 2022. These terms take effect on January 31, 2020 for members of old.'],
]);

family('venue', undefined, [['dispute-resolution', '双方同意服从该法院的管辖权，争议由其裁决。']]);

family('governingLaw', 'US-DC', [['governing-law', 'The laws of Washington, DC will govern these terms.']]);

family('customerTermination', { notice: 'P30D' }, [
  [
    'termination',
    'You or we may terminate the contract at any time by providing notice at least thirty (30) days prior to its end.',
  ],
]);

phrasings('paymentDue', [
  ['fees', 'You pay each invoice within two weeks of receiving it.', 'P2W'],
  ['fees', 'Each invoice is payable within ten days after it was issued.', 'P10D'],
  ['fees', 'You tell us within ten days of receiving an invoice if you dispute it, and pay the rest.'],
]);

phrasings('renewalLead', [
  [
    'renewal',
    "The contract is renewed for one year at a time unless a party ends it with 60 days' written notice.",
    'P60D',
  ],
  ['renewal', "The plan renews each year except where you cancel by giving ninety days' prior notice.", 'P90D'],
  ['renewal', "We tell you of a renewal with 30 days' notice."],
]);

phrasings('serviceCredit', [
  [
    'service-level',
    'For each full hour below 99.5 % you receive a credit of 2 % of the monthly fee, at most 20 %.',
    { rate: '2%' },
  ],
]);

phrasings('dataRetention', [
  ['data-deletion', 'We delete your data 90 days after the contract ends; until then you can export it.', 'P90D'],
  ['customer-data', 'Your files are removed thirty days after your account is closed.', 'P30D'],
  ['customer-data', 'We answer requests about your data within 30 days after the request ends up with us.'],
]);
