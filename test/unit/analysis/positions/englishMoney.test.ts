import { family, phrasings } from './family.js';

/** English phrasings on payment, renewal and refunds. */

family('creditExpiry', 'on-termination', [
  ['refunds', 'If you cancel mid-term, you will not get back any part of the fee that you have paid.'],
  ['termination', 'Upon closure of your account any remaining balance is forfeit.'],
  ['termination', "We won't give refunds for partial months of service."],
  ['fees', 'No credit or refund is granted for periods in which the account is open but unused.'],
  ['termination', 'Termination for breach does not entitle you to any reimbursement of prepaid fees.'],
  ['account', 'When an account is deleted, all tokens in it are lost without compensation.'],
  ['termination', 'Fees already paid remain with Northwind and are not repaid when the contract ends early.'],
  ['fees', 'Virtual currency has no cash value and expires when your account is terminated.'],
  ['refunds', 'Cancellation does not give rise to a refund of amounts already charged.'],
  ['termination', 'No refunds will be issued upon cancellation.'],
  ['termination', 'If your account is terminated you will not receive any refund of prepaid amounts.'],
  ['refunds', 'Unused portions of a subscription period are not refundable.'],
  ['termination', 'On closure of your account, credits that you have not spent are cancelled and cannot be redeemed.'],
  ['fees', 'Cancelling before the end of a paid period does not entitle you to a refund.'],
  ['termination', 'All prepaid fees are forfeited if we terminate your account for breach.'],
  ['termination', 'Reimbursement of fees paid in advance is excluded where the user terminates.'],
]);

family('creditExpiry', 'refunded', [
  ['termination', 'If we terminate without cause, Northwind shall repay you the unused portion of any prepaid fees.'],
  ['refunds', "You'll receive a prorated refund for the remainder of your term."],
  [
    'effects-of-termination',
    'On termination by the Customer for cause, Northwind will reimburse the fees covering the rest of the term.',
  ],
  ['termination', 'Any positive balance on your account will be paid out to you when it is closed.'],
  ['termination', 'We will refund any prepaid fees covering the period after termination.'],
  ['termination', 'When the agreement ends, Northwind returns to you any unused balance.'],
]);

family('creditExpiry', 'P1Y', [['fees', 'Credits are valid for one year from the date of purchase.']]);

family('creditExpiry', 'P12M', [['fees', 'Unused credits expire after 12 months.']]);

family('creditExpiry', 'P90D', [['fees', 'Top-ups must be used within 90 days or they will be lost.']]);

family('creditExpiry', undefined, [
  ['fees', 'All fees are non-refundable unless the law says otherwise.'],
  ['refunds', 'You may request a refund within 14 days of purchase.'],
]);

family('creditExpiry', 'P30D', [['fees', 'Purchased minutes remain valid for 30 days.']]);

family('paymentDue', 'prepaid', [
  ['fees', 'Fees are payable annually in advance.'],
  ['fees', 'Payment must be made before the Service is activated.'],
  ['fees', 'Your card is charged at the beginning of every billing cycle.'],
  ['fees', 'We bill you up front for each subscription term.'],
  ['fees', 'Full payment is required at the time of ordering.'],
  ['fees', 'The Customer shall pay the annual fee on or before the first day of each contract year.'],
  ['fees', 'You will be charged on the day you sign up and on the same day of each month thereafter.'],
  ['renewal', 'Your subscription will renew automatically and your payment method will be charged for the next term.'],
  ['fees', 'The subscription fee is due at the start of each subscription period.'],
  ['fees', 'All Services must be paid for in advance.'],
  ['fees', 'We will charge your payment method immediately upon purchase.'],
  ['fees', 'Fees are invoiced in advance for the coming year.'],
]);

family('paymentDue', 'postpaid', [
  ['fees', 'Usage charges are billed monthly in arrears.'],
  ['fees', 'At the end of each month we will invoice you for what you used in that month.'],
  ['fees', 'You are charged after the end of the month for your actual consumption.'],
  ['fees', 'We will bill your usage in arrears.'],
  ['fees', 'Fees for overages are invoiced at the end of each calendar month.'],
]);

family('paymentDue', 'P30D', [
  ['fees', 'Invoices are payable within thirty days of their date.'],
  ['fees', 'Unless otherwise stated, payment terms are net 30.'],
  ['fees', 'Invoiced charges are due net 30 days from the invoice date.'],
  ['fees', 'The Customer shall pay each invoice within 30 days of receipt.'],
]);

family('paymentDue', 'P14D', [
  ['fees', 'The Customer shall settle each invoice no later than 14 days after receipt.'],
  ['fees', 'Our invoices are due for payment 14 days from the date of issue.'],
]);

family('paymentDue', 'P10D', [['fees', 'All invoiced amounts fall due ten (10) days from the invoice date.']]);

family('paymentDue', 'P45D', [
  ['fees', "Customer will pay all undisputed amounts within 45 days of the date of Northwind's invoice."],
]);

family('paymentDue', 'P21D', [['fees', 'Payment is due twenty-one days after the date on which the bill is issued.']]);

family('paymentDue', undefined, [
  ['fees', 'You must dispute an invoice within 30 days of receiving it.'],
  ['taxes', 'You pay all taxes in advance of shipment.'],
]);

family('paymentDue', 'P15D', [['fees', 'Invoices must be paid within fifteen (15) days after the invoice date.']]);

family('paymentDue', 'P60D', [['fees', 'Payment terms are 60 days from the date of invoice.']]);

family('lateInterest', { percent: 1.5, per: 'month' }, [
  ['late-payment', 'Overdue amounts bear interest at the lesser of 1.5% per month or the maximum lawful rate.'],
  ['fees', 'Amounts outstanding carry a service charge of one and one-half percent (1.5%) per month.'],
]);

family('lateInterest', { percent: 1.5, per: 'week' }, [
  ['fees', 'Interest on overdue sums runs at 1.5 per cent per week until they are paid.'],
  ['late-payment', 'Late payments bear weekly interest of 1.5 %.'],
]);

family('lateInterest', { percent: 8, per: 'year' }, [
  ['late-payment', 'Sums not paid when due shall accrue interest at 8% a year.'],
]);

family('lateInterest', { percent: 4, per: 'year' }, [
  ['late-payment', 'Interest at four percent above the base rate of the Bank of England accrues on any late payment.'],
]);

family('lateInterest', { percent: 2, per: 'month' }, [
  ['fees', 'A late charge of 2% per month applies to unpaid balances.'],
]);

family('lateInterest', { percent: 18, per: 'year' }, [
  ['late-payment', 'Past due invoices are subject to a finance charge of 18% per annum.'],
]);

family('lateInterest', { percent: 0.1, per: 'day' }, [
  ['late-payment', 'For each day of delay, a penalty of 0.1% of the overdue sum is payable.'],
]);

family('lateInterest', { percent: 1, per: 'month' }, [
  ['fees', 'Unpaid amounts may be subject to interest at one percent (1%) monthly.'],
  ['fees', 'Northwind may charge interest of 1% per month on any overdue amount.'],
]);

family('lateInterest', { percent: 9, per: 'year' }, [
  ['late-payment', 'In the event of default, interest of 9 percentage points above the base rate p.a. shall be owed.'],
]);

family('lateInterest', undefined, [['fees', 'A late fee of 5% of the invoice amount will be added.']]);

family('lateInterest', { percent: 12, per: 'year' }, [
  ['late-payment', 'Interest accrues on late payments at an annual rate of 12%.'],
]);

family('lateInterest', { percent: 5, per: 'year' }, [
  ['late-payment', 'We may claim default interest amounting to five percentage points above the base rate per annum.'],
]);

family('renewalLead', 'P30D', [
  [
    'renewal',
    'The term is extended for successive one-year periods unless a party objects in writing at least 30 days before it expires.',
  ],
  [
    'renewal',
    'Unless you cancel at least thirty days before the end of the current term, your subscription will renew.',
  ],
]);

family('renewalLead', 'P60D', [
  ['renewal', 'To prevent renewal you must let us know sixty days ahead of the anniversary date.'],
  [
    'term',
    'The term shall be renewed for periods of one year, unless notice of non-renewal is given sixty days before its expiry.',
  ],
]);

family('renewalLead', 'PT24H', [
  ['renewal', 'Auto-renew may be switched off up to 24 hours before the current period ends.'],
  [
    'renewal',
    'Your subscription automatically renews unless auto-renew is turned off at least 24 hours before the end of the current period.',
  ],
]);

family('renewalLead', 'P1M', [
  [
    'term',
    "The contract renews for another year if it is not terminated with one month's notice to the end of the term.",
  ],
]);

family('renewalLead', 'P90D', [
  [
    'term',
    'Either party may prevent renewal by giving notice of non-renewal not less than ninety days prior to expiry of the then-current term.',
  ],
  [
    'term',
    "This Agreement will automatically renew unless either party gives 90 days' written notice before the end of the then-current term.",
  ],
]);

family('renewalLead', 'P3D', [
  ['renewal', 'Cancel three days or more before your renewal date to avoid being billed.'],
]);

family('renewalLead', 'P14D', [
  ['fees', 'Your plan will automatically roll over unless cancelled 14 days before the next billing date.'],
]);

family('renewalLead', undefined, [['renewal', 'Your plan renews every 30 days.']]);

family('renewalLead', 'P7D', [['renewal', 'Please cancel no later than seven days prior to the renewal date.']]);

phrasings('renewalLead', [
  ['term', 'It renews for a year at a time unless a party declines no later than six weeks before it ends.', 'P6W'],
  [
    'term',
    'The contract is extended by one year in each case unless it is terminated with a notice period of two months to the end of the term.',
    'P2M',
  ],
  ['term', 'The deadline may be extended by five days if the other party agrees.'],
]);

phrasings('serviceChangeNotice', [
  ['fees', 'The Supplier may revise its commissions upon two months’ notice to the Customer.', 'P2M'],
  ['fees', 'The Provider may adjust the charges once a year with notice of ten weeks to the end of a month.', 'P10W'],
  ['fees', 'We review the recurring charges every spring. We announce any increase at least one month ahead.', 'P1M'],
  [
    'service-changes',
    'The Supplier gives fifteen Business Days’ notice of any alteration that impairs the Customer’s use.',
    'P15D',
  ],
]);

phrasings('lateInterest', [
  [
    'late-payment',
    'On overdue sums we charge interest at 7 percentage points above the reference rate of the central bank.',
    { percent: 7, per: 'year' },
  ],
]);
