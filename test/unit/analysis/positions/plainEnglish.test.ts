import { phrasings } from './family.js';

/** English in plain words, as drafts for consumers have it, by key. */

phrasings('governingLaw', [
  ['other', 'Austrian law applies.', 'AT'],
  ['jurisdiction', 'These terms are subject to South African law.', 'ZA'],
  ['governing-law', 'German law applies to the exclusion of the UN Sales Convention.', 'DE'],
  [
    'governing-law',
    'Washington State law governs everything between us, without reference to its choice-of-law rules.',
    'US-WA',
  ],
  ['governing-law', 'Any question about what these Terms mean is answered under Singapore law.', 'SG'],
  ['governing-law', 'This contract is a contract under French law and is to be read accordingly.', 'FR'],
  ['governing-law', "Delaware's laws control, other than its conflicts principles.", 'US-DE'],
  [
    'governing-law',
    'The validity and performance of the Agreement are subject to the laws in force in the Province of Ontario.',
    'CA-ON',
  ],
  ['governing-law', 'We both agree that Irish law will be used to decide any matter arising under these terms.', 'IE'],
  ['governing-law', 'The law of Japan is the proper law of this Agreement.', 'JP'],
]);

phrasings('venue', [
  [
    'dispute-resolution',
    "If we can't sort it out between us, the court in Bergen decides.",
    { place: 'Bergen', court: 'court in Bergen', exclusive: false },
  ],
  ['jurisdiction', 'For merchants, sole venue for all litigation is Hamburg.', { place: 'Hamburg', exclusive: true }],
  [
    'jurisdiction',
    'The Court of Milan shall have sole competence over any controversy.',
    { place: 'Milan', court: 'Court of Milan', exclusive: true },
  ],
  [
    'jurisdiction',
    'You may only sue us in a state or federal court in King County, Washington.',
    { place: 'King County, Washington', court: 'state or federal court in King County, Washington', exclusive: true },
  ],
  [
    'jurisdiction',
    'Each of us submits to the non-exclusive jurisdiction of the courts of Ireland.',
    { place: 'Ireland', court: 'courts of Ireland', exclusive: false },
  ],
  [
    'jurisdiction',
    'Lawsuits belong exclusively in the state courts in New York, New York.',
    { place: 'New York, New York', court: 'state courts in New York, New York', exclusive: true },
  ],
  [
    'jurisdiction',
    'Proceedings must be issued in the High Court in London and nowhere else.',
    { place: 'London', court: 'High Court in London', exclusive: true },
  ],
  [
    'jurisdiction',
    'Zurich is the exclusive forum for any legal action connected with the Service.',
    { place: 'Zurich', exclusive: true },
  ],
  [
    'jurisdiction',
    'Both sides attorn to the exclusive jurisdiction of the courts sitting in Toronto.',
    { place: 'Toronto', court: 'courts sitting in Toronto', exclusive: true },
  ],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    'Disputes are finally settled under the SIAC Rules by one arbitrator. The legal seat is Singapore.',
    { institution: 'SIAC', seat: 'Singapore' },
  ],
  [
    'dispute-resolution',
    'Either of us may start a JAMS arbitration, which will be heard in Santa Clara, California; a court may not decide the dispute.',
    { institution: 'JAMS', seat: 'Santa Clara, California' },
  ],
  [
    'dispute-resolution',
    'Any claim goes to arbitration at the London Court of International Arbitration, with London as the seat.',
    { institution: 'London Court of International Arbitration', seat: 'London' },
  ],
  ['dispute-resolution', 'All controversies shall be arbitrated in Paris by three arbitrators.', { seat: 'Paris' }],
  [
    'dispute-resolution',
    'The German Arbitration Institute (DIS) shall finally decide all disputes by arbitration; the seat is Munich.',
    { institution: 'German Arbitration Institute', seat: 'Munich' },
  ],
  [
    'dispute-resolution',
    'You and we give up the right to go to court and will instead use final and binding arbitration run by the American Arbitration Association.',
    { institution: 'American Arbitration Association' },
  ],
  [
    'dispute-resolution',
    'Unresolved matters are to be arbitrated under HKIAC administration, seated in Hong Kong.',
    { institution: 'HKIAC', seat: 'Hong Kong' },
  ],
  [
    'dispute-resolution',
    'An arbitrator, not a judge, will decide any dispute; hearings will be held in Denver, Colorado, and the decision is final.',
    { seat: 'Denver, Colorado' },
  ],
  [
    'dispute-resolution',
    'All disputes shall be finally resolved under the Rules of Arbitration of the International Chamber of Commerce, with Geneva as place of arbitration.',
    { institution: 'International Chamber of Commerce', seat: 'Geneva' },
  ],
  [
    'dispute-resolution',
    'Neither party may force the other into arbitration; claims go before the courts of Oslo.',
    false,
  ],
]);

phrasings('liabilityCap', [
  [
    'limitation-of-liability',
    'Otherwise we pay no more than what you paid us in the year before the damage happened.',
    { kind: 'fees-paid', period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our liability in any contract year is limited to the fee paid for that contract year.',
    { kind: 'fees-paid', period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    "Northwind's liability is limited (a) per event to the fees of three months, and (b) per year to the fees of twelve months.",
    { kind: 'fees-paid', period: 'P3M', per: 'event' },
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'What we owe you in total will never be more than what you paid us over the last twelve months.',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our overall exposure is capped at 150% of the charges for the twelve months before the incident.',
    { kind: 'percent-of-fees', percent: 150, period: 'P12M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'In any event compensation is limited to EUR 1,000.',
    { kind: 'fixed-amount', amount: 1000, currency: 'EUR', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    "The supplier's entire liability is restricted to a sum equal to six months' subscription fees.",
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'If a court finds us liable anyway, you cannot recover more than fifty dollars ($50).',
    { kind: 'fixed-amount', amount: 50, currency: 'USD', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'For each event giving rise to a claim, our liability stops at the price of the order concerned.',
    { kind: 'fees-paid', per: 'event' },
  ],
  [
    'limitation-of-liability',
    'Liability per incident shall not go beyond £2 million.',
    { kind: 'fixed-amount', amount: 2000000, currency: 'GBP', per: 'event' },
  ],
  [
    'limitation-of-liability',
    'We accept no liability of any kind for loss suffered through use of the website.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    "Northwind's maximum cumulative liability equals the fees received from you during the three months preceding the claim.",
    { kind: 'fees-paid', period: 'P3M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our total responsibility for anything to do with the Service tops out at the larger of USD 100 and the amounts you paid us in the prior 12 months.',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 100, currency: 'USD', per: 'aggregate' },
  ],
]);

phrasings('liabilityStandard', [
  ['limitation-of-liability', 'We answer for intent and gross negligence only.', 'gross-negligence-or-intent'],
  [
    'limitation-of-liability',
    'Apart from wilful misconduct or gross negligence on our part, claims for damages are ruled out.',
    'gross-negligence-or-intent',
  ],
  [
    'limitation-of-liability',
    'Northwind shall be held liable solely where it acted with intent or with gross negligence.',
    'gross-negligence-or-intent',
  ],
]);

phrasings('indirectDamages', [
  [
    'limitation-of-liability',
    'Neither of us has to make good any consequential or indirect loss of the other.',
    'excluded',
  ],
  ['limitation-of-liability', 'Claims for lost profits and other indirect losses are barred.', 'excluded'],
  [
    'limitation-of-liability',
    "You can't recover any other damages, including consequential, lost profits, special, indirect or incidental damages.",
    'excluded',
  ],
  [
    'limitation-of-liability',
    "We won't pay for incidental, special or punitive damages under any theory of law.",
    'excluded',
  ],
  [
    'limitation-of-liability',
    'Our responsibility covers foreseeable direct loss and does not extend to indirect or consequential loss.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'Liability for indirect damage, in particular loss of earnings, is ruled out.',
    'excluded',
  ],
  ['limitation-of-liability', 'Both parties waive punitive and exemplary damages.', 'excluded'],
  ['limitation-of-liability', 'We compensate you for all loss, including indirect and consequential loss.', 'included'],
]);

phrasings('dataLossLiability', [
  ['backup', 'If your files disappear, that is not our responsibility.', 'excluded'],
  ['limitation-of-liability', 'We do not answer for destroyed or missing data.', 'excluded'],
  [
    'backup',
    'You keep your own copies; Northwind bears no responsibility for content that is lost or corrupted.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'For loss of data our liability is limited to the usual effort of restoring it from proper backups.',
    'limited',
  ],
  [
    'limitation-of-liability',
    'We shall have no liability for any erasure, corruption or loss of your information stored on our servers.',
    'excluded',
  ],
]);

phrasings('amendmentNotice', [
  ['amendments', "We'll tell you thirty days ahead of any change to these terms.", 'P30D'],
  ['amendments', 'A new version binds you fourteen days after we e-mail it to you.', 'P14D'],
  [
    'amendments',
    'The provider announces revised conditions in text form no later than two months before they are due to apply.',
    'P2M',
  ],
  ['amendments', 'Updated terms apply from the moment they go up on this page.', 'P0D'],
  ['amendments', 'Changes take effect on the tenth day following publication.', 'P10D'],
  ['amendments', "You get one month's warning before modified terms start to apply.", 'P1M'],
  ['amendments', "Amendments need six weeks' prior announcement by e-mail.", 'P6W'],
  ['amendments', 'Revisions become binding as soon as posted.', 'P0D'],
  ['amendments', 'Following a 7-day notice period, the amended agreement replaces this one.', 'P7D'],
]);

phrasings('amendmentConsent', [
  [
    'amendments',
    'We may change these terms. Whoever goes on charging after that has accepted the change.',
    'continued-use',
  ],
  [
    'amendments',
    "We may change these terms. If you keep using the app after that, we take it that you're fine with the new terms.",
    'continued-use',
  ],
  [
    'amendments',
    "We may change these terms by giving six weeks' notice; if you do not object in time, the change applies.",
    'deemed-after-period',
  ],
  [
    'amendments',
    'We announce changes of these terms. Where you have not objected by then, the new terms take effect.',
    'deemed-after-period',
  ],
  ['amendments', 'We may amend these terms. A change does not apply to orders that were placed before.', 'none-stated'],
  ['amendments', 'If you say nothing within four weeks, the amended terms count as approved.', 'deemed-after-period'],
  ['amendments', 'No change binds you until you have clicked to accept it.', 'express'],
  ['amendments', 'These terms can only be varied by a document that both of us sign.', 'express'],
  ['amendments', 'Logging in after the revised terms have been published means you agree to them.', 'continued-use'],
  [
    'amendments',
    'Customers who do not terminate before the date of change are regarded as having consented to the modified agreement.',
    'deemed-after-period',
  ],
  [
    'amendments',
    'Northwind reserves the right to revise these Terms whenever it considers this necessary.',
    'none-stated',
  ],
  ['amendments', "If you don't agree with the new version, don't use the site any more.", 'continued-use'],
]);

phrasings('serviceChangeNotice', [
  ['service-changes', 'Before we retire a major feature we will let you know ninety days in advance.', 'P90D'],
  [
    'service-changes',
    'The provider may at any time alter, suspend or withdraw any part of the platform and is not required to give notice.',
    'P0D',
  ],
  ['fees', 'New prices apply no sooner than 60 days after we notify you.', 'P60D'],
  [
    'service-changes',
    'We commit to support each API version for at least six months after announcing its deprecation.',
    'P6M',
  ],
  ['services', 'Menus, prices and opening hours can change with no notice.', 'P0D'],
  ['service-changes', "No product will be discontinued on less than 12 months' notice.", 'P12M'],
  ['fees', 'We may put up our fees once a year if we write to you at least thirty days before.', 'P30D'],
  [
    'service-changes',
    'We reserve the right, without giving advance notice, to shut down the Service in whole or part.',
    'P0D',
  ],
]);

phrasings('providerTerminationNotice', [
  ['termination', "We may end the rental with 14 days' notice.", 'P14D'],
  ['termination', 'We can pull your access whenever we want, no warning needed.', 'none'],
  ['termination', 'We may bring this agreement to an end by telling you sixty days beforehand.', 'P60D'],
  ['termination', 'Northwind is entitled to cancel your registration with immediate effect.', 'none'],
  [
    'termination',
    'The provider may give notice to terminate to the end of any month, subject to a notice period of one month.',
    'P1M',
  ],
  ['termination', 'Your account may be shut off at our sole discretion at any time.', 'none'],
  ['termination', 'We are free to terminate this contract without observing a notice period.', 'none'],
]);

phrasings('customerTermination', [
  ['termination', 'You can leave by giving us notice at least six weeks before the end.', { notice: 'P6W' }],
  ['termination', "The Customer may hand the boat back at any time with 30 days' notice.", { notice: 'P30D' }],
  ['termination', 'The Customer may determine the contract upon thirty days’ notice in writing.', { notice: 'P30D' }],
  ['termination', "You're free to leave whenever you want by deleting your account.", 'any-time'],
  ['termination', "Customers can end the contract by giving us thirty days' written notice.", { notice: 'P30D' }],
  ['termination', 'Cancel whenever you like; there is no minimum term.', 'any-time'],
  [
    'termination',
    "The contract may be ended by you at the end of any calendar month with one month's notice.",
    { notice: 'P1M' },
  ],
  ['termination', 'Users are entitled to close their account without stating a reason.', 'any-time'],
  ['termination', 'There is no lock-in: your subscription can be cancelled at any moment.', 'any-time'],
  ['termination', 'You may walk away from this agreement at any time by ceasing all use.', 'any-time'],
]);

phrasings('paymentDue', [
  ['fees', 'Our bills fall due fourteen days from their date.', 'P14D'],
  ['fees', 'The fee for each term is payable before that term begins.', 'prepaid'],
  ['fees', 'You will settle each invoice no later than thirty (30) days after its date.', 'P30D'],
  ['fees', 'Your card is charged the moment you subscribe.', 'prepaid'],
  ['fees', "Usage is added up and charged at month's end.", 'postpaid'],
  ['fees', 'Payment terms: 45 days from invoice.', 'P45D'],
  ['fees', 'Invoices must be paid within ten business days of receipt.', 'P10D'],
  ['fees', "We bill monthly for the previous month's consumption.", 'postpaid'],
  ['fees', 'Unless otherwise stated, the invoice amount is due within 7 days without deduction.', 'P7D'],
]);
