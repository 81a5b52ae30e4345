import { family, phrasings } from './family.js';

/** English phrasings on changes and ends. */

family('amendmentConsent', 'continued-use', [
  [
    'amendments',
    'We may revise these Terms. Using the Service once the revised Terms are in force means that you accept them.',
  ],
  ['amendments', 'Should you keep using the Platform following any amendment, you will be taken to have agreed to it.'],
  [
    'amendments',
    'Northwind may amend the Agreement by posting a new version; by not closing your account you accept the new version.',
  ],
  [
    'amendments',
    'If the modified Terms are unacceptable to you, your only recourse is to cease all use of the Services.',
  ],
  ['amendments', 'Your use of the site subsequent to such changes is your assent to the terms as changed.'],
  ['amendments', 'Once updated Terms take effect, you will be bound by them if you continue to use the product.'],
  [
    'acceptance',
    'These Terms may change; your ongoing use of the Services constitutes acceptance of the Terms in force at that time.',
  ],
  ['amendments', 'We may change these terms. If you do not like the changes, do not use the Website any longer.'],
  [
    'amendments',
    "Acceptance of the changes is implied by the member's further use of the app after they are published.",
  ],
  [
    'amendments',
    'Northwind may update this Agreement. Any use of the Services after an update has been published constitutes your acceptance of it.',
  ],
  [
    'amendments',
    'If you continue to access the Services after we have changed the Terms, that is how you tell us that you accept them.',
  ],
  [
    'amendments',
    'By logging in after the date on which a change takes effect you confirm that you agree to the changed terms.',
  ],
  ['amendments', 'Members who do not wish to be bound by the amended rules must stop using the club platform.'],
  ['amendments', "The User's acceptance of changes follows from the continued use of the Service."],
  [
    'notices',
    'We may amend this Agreement. Your failure to cancel your account after we post the amendment constitutes acceptance of it.',
  ],
]);

family('amendmentConsent', 'deemed-after-period', [
  [
    'amendments',
    'Unless the Customer objects in writing within six weeks of the notice, the amended terms are regarded as approved.',
  ],
  [
    'amendments',
    'If we receive no objection from you within 14 days, you shall be deemed to have consented to the amendments.',
  ],
  [
    'amendments',
    'The changes are deemed accepted if you have not rejected them before the proposed date of their entry into force.',
  ],
  [
    'amendments',
    'Customers who do not terminate within thirty days of being notified are considered to have accepted the modified conditions.',
  ],
  [
    'amendments',
    'If the Customer fails to object to a change within one month, its consent to that change is presumed.',
  ],
]);

family('amendmentConsent', 'express', [
  [
    'amendments',
    'This Agreement may not be varied except by a document in writing executed by duly authorised representatives of both parties.',
  ],
  [
    'amendments',
    'No variation of these terms shall be effective unless it is in writing and signed by each of the parties.',
  ],
  [
    'entire-agreement',
    'Any amendment to this Agreement must be made in writing and signed by authorized signatories of both parties.',
  ],
  ['amendments', 'Material changes will only apply to you if you have given your express consent.'],
  ['amendments', 'Changes to these terms take effect only with your agreement.'],
  ['amendments', 'Amendments and supplements to this contract must be in writing and be agreed by both parties.'],
  ['amendments', 'You will have to accept the updated Terms in order to go on using the Service.'],
]);

family('amendmentConsent', 'none-stated', [
  ['amendments', 'We amend these terms from time to time. Please check this page whenever you visit.'],
  ['amendments', 'Changes may be made to these Terms by us at any time without notice to you.'],
  [
    'amendments',
    'Northwind is entitled to modify the General Terms at its discretion by publishing the modified text.',
  ],
  ['amendments', 'These Terms are subject to revision at any time.'],
  ['parties', 'The Company reserves the right to alter this Agreement whenever it sees fit.'],
  ['amendments', 'From time to time it may be necessary for us to change these Terms of Service.'],
  ['acceptance', 'We reserve the right, at our sole discretion, to modify or replace these Terms at any time.'],
  ['amendments', 'These Terms may be changed by Northwind at its discretion.'],
]);

family('amendmentConsent', undefined, [
  ['service-changes', 'We may change features; your continued use of the feature is at your own risk.'],
  ['fees', 'Continued use after a price increase takes effect constitutes your agreement to pay the increased amount.'],
]);

family('amendmentNotice', 'P30D', [
  ['amendments', 'We will notify you of any material change no fewer than thirty days before it takes effect.'],
  ['amendments', 'Amendments enter into force 30 days following their publication on our website.'],
  ['amendments', "At least 30 days prior to the effective date of a change we'll send you an email."],
]);

family('amendmentNotice', 'P2M', [
  [
    'amendments',
    'Amendments will be offered to the Customer in text form two months prior to the proposed date of entry into force.',
  ],
]);

family('amendmentNotice', 'P14D', [
  ['amendments', 'The revised Terms become binding on the fourteenth day after we e-mail them to you.'],
  ['amendments', 'Changes will not take effect until at least fourteen days after they have been posted.'],
]);

family('amendmentNotice', 'P15D', [
  ['amendments', "You will be given 15 calendar days' prior warning of changes to these Terms."],
]);

family('amendmentNotice', 'P1M', [
  [
    'amendments',
    'Except where the law requires otherwise, a change to this Agreement will not apply until one month has passed since we told you of it.',
  ],
  ['amendments', 'Northwind shall notify the Customer of modifications one month in advance.'],
]);

family('amendmentNotice', 'P60D', [
  ['amendments', 'Modifications shall not become effective sooner than sixty (60) days after notice is given.'],
]);

family('amendmentNotice', 'P10D', [
  ['notices', "Northwind may change this Agreement upon ten days' written notice to you."],
  ['amendments', 'Changes come into effect ten calendar days after we publish the new version.'],
]);

family('amendmentNotice', 'P0D', [
  ['amendments', 'We can vary these Terms whenever we want and need not tell you beforehand.'],
  ['amendments', 'Revised Terms apply as soon as they appear on this page.'],
  ['amendments', 'Any modification is effective immediately upon its being uploaded to the Site.'],
  ['amendments', 'The new version of the Agreement enters into force at the moment of its placement on the website.'],
  ['amendments', 'All changes are effective as of the "Last Updated" date when we post them.'],
  ['amendments', 'Amended Terms supersede all previous versions from the date of publication.'],
  ['acceptance', 'Northwind may modify these Terms at any time, with or without notifying you.'],
  ['amendments', 'These terms are liable to change at any time and no notice of such change will be given.'],
  ['amendments', 'Our Terms may change without warning.'],
  ['amendments', 'Changes become binding on you as soon as we publish them on this page.'],
  ['amendments', 'Such amendments shall take effect upon their publication.'],
  ['amendments', 'We do not have to notify you of changes to these Terms.'],
  ['amendments', 'Updates to these Terms will take immediate effect.'],
  ['amendments', 'The amended Agreement will automatically be effective when posted.'],
]);

family('amendmentNotice', undefined, [
  ['amendments', 'We will use reasonable efforts to notify you of changes before they apply.'],
  ['amendments', 'Any dispute that arose before the change is governed by the Terms in force 30 days earlier.'],
  ['amendments', 'Changes to these Terms will be notified to you by e-mail.'],
]);

family('amendmentNotice', 'P45D', [['amendments', "We give forty-five days' notice of changes to the Agreement."]]);

family('serviceChangeNotice', 'P0D', [
  ['service-changes', 'We are free to add, alter or drop features whenever we like and need give no warning.'],
  ['service-changes', 'Features may be withdrawn from time to time with no prior notification.'],
  [
    'service-changes',
    'Northwind reserves the right, without giving notice, to interrupt or close down the Service or any component of it.',
  ],
  [
    'service-changes',
    'The content of the Site may be altered or removed at any time in our absolute discretion without notice.',
  ],
  ['fees', 'Our prices may vary from day to day and without notice.'],
  ['services', 'Specifications, availability and pricing are subject to change without notice.'],
  [
    'service-changes',
    'Northwind may at any time modify or discontinue, temporarily or permanently, any part of the Services with or without notice.',
  ],
  ['service-changes', 'We have no obligation to notify you before we change or retire a feature.'],
  ['fees', 'All prices are subject to change without prior notification.'],
  [
    'service-changes',
    'The platform is updated continuously, and functions can be removed unannounced or without notice.',
  ],
]);

family('serviceChangeNotice', 'P30D', [
  ['service-changes', 'Where a change materially reduces functionality we shall tell you 30 days beforehand.'],
  ['fees', "We may increase the subscription fee on 30 days' notice to you."],
  ['renewal', 'Price changes will be communicated to you not later than 30 days before the renewal date.'],
  ['service-changes', 'We will notify you at least 30 days in advance if we intend to discontinue the Service.'],
]);

family('serviceChangeNotice', 'P90D', [
  ['service-changes', "Northwind will give ninety days' notice prior to retiring any generally available API."],
]);

family('serviceChangeNotice', 'P1Y', [
  ['service-changes', 'We will announce the end of life of a product at least one year ahead.'],
]);

family('serviceChangeNotice', undefined, [
  ['service-changes', 'We will try to inform you of changes in good time.'],
  ['fees', 'You must pay within 30 days of notice of the amount due.'],
  [
    'service-changes',
    'If we move an event, the customer must reply at least 48 hours before the new date given in the notice.',
  ],
]);

family('serviceChangeNotice', 'P6M', [
  [
    'service-changes',
    'Northwind will continue to support a discontinued feature for six months after announcing its withdrawal.',
  ],
]);

family('serviceChangeNotice', 'P14D', [
  ['fees', 'If our fees go up we will let you know fourteen days before the new fees apply.'],
]);

family('serviceChangeNotice', 'P45D', [
  ['fees', 'Northwind may change its rates by giving Customer 45 days written notice.'],
]);

family('providerTerminationNotice', 'none', [
  ['termination', 'We are entitled to terminate this Agreement forthwith if you are in material breach.'],
  ['termination', 'Your right to use the Service shall cease immediately if you fail to comply with these Terms.'],
  ['termination', 'This licence terminates automatically and without notice upon your breach of any of its terms.'],
  ['acceptable-use', 'Accounts engaged in such conduct are subject to immediate removal.'],
  ['termination', 'The Company may at its sole discretion and at any time bring this Agreement to an end.'],
  ['suspension', 'We may suspend your access or shut down your account with immediate effect.'],
  ['account', 'Any account opened with false details may be shut down without prior notice.'],
  ['termination', 'Northwind retains the right to expel a member summarily.'],
  ['termination', 'We may discontinue your participation in the programme without cause and without notice.'],
  ['termination', 'Northwind may terminate your use of the Service at any time in its sole discretion.'],
  ['termination', 'We may close, suspend or limit your account without notifying you.'],
  ['acceptable-use', 'Breach of this policy will lead to the immediate cancellation of your account.'],
  ['termination', 'If you breach these Terms your licence to use the Service ends immediately.'],
  ['termination', 'We reserve the right to refuse service to anyone for any reason at any time.'],
  ['termination', 'Northwind may, with no prior warning, deny you access to all or part of the Service.'],
  ['termination', 'Where you use the Service unlawfully, we are allowed to end this contract with immediate effect.'],
  ['account', 'We may disable any user name or account at any time, for any or no reason.'],
  ['termination', 'Your membership may be cancelled by us at any time.'],
]);

family('providerTerminationNotice', 'P30D', [
  ['termination', 'Northwind may end this contract by telling you so in writing 30 days beforehand.'],
  [
    'termination',
    "We may also terminate this Agreement without cause, in which case we will give you 30 days' notice.",
  ],
]);

family('providerTerminationNotice', 'P14D', [
  ['termination', "We can end your subscription for any reason; we'll let you know by e-mail 14 days ahead."],
]);

family('providerTerminationNotice', 'P90D', [
  ['termination', "This Agreement may be terminated by either side on ninety days' written notice."],
]);

family('providerTerminationNotice', 'P1M', [
  [
    'termination',
    "Either party may terminate the contract at the end of any calendar month by giving not less than one month's notice.",
  ],
]);

family('providerTerminationNotice', 'P60D', [
  [
    'term',
    'Northwind may terminate the agreement for convenience upon sixty (60) days prior written notice to the Customer.',
  ],
  ['termination', "Either party can terminate by sending the other sixty days' prior written notice."],
]);

family('providerTerminationNotice', 'P2W', [
  ['termination', 'The contract can be ended by us subject to a notice period of two weeks.'],
]);

family('providerTerminationNotice', undefined, [
  ['termination', 'If you do not cure the breach within 30 days of notice, we may terminate this Agreement.'],
  ['termination', 'You may close your account at any time without notice.'],
  ['effects-of-termination', 'On termination of this Agreement we may immediately delete your data.'],
  ['termination', "You may cancel at any time on 30 days' notice."],
  ['intellectual-property', 'We may remove infringing material immediately and without notice.'],
]);

family('providerTerminationNotice', 'P10D', [
  ['termination', "Northwind may close your account on ten business days' notice by e-mail."],
]);

family('providerTerminationNotice', 'P3M', [
  [
    'termination',
    "Both parties may terminate this agreement with three months' notice to the end of a calendar quarter.",
  ],
]);

family('customerTermination', 'any-time', [
  ['termination', 'You are free to leave whenever you like by deleting your profile.'],
  [
    'termination',
    'The User may at any moment withdraw from the agreement by removing the app and closing the account.',
  ],
  ['termination', 'To cancel your subscription, go to your account settings and follow the instructions there.'],
  ['termination', 'You may discontinue your use of the Service at any time.'],
  [
    'termination',
    'Subscriptions can be cancelled by the customer at any time with effect from the end of the billing period.',
  ],
  ['renewal', 'You can turn off auto-renewal at any time in your account settings.'],
  ['termination', 'Either party may end this Agreement at any time, with or without cause.'],
  ['account', 'You may request the deletion of your account at any time by writing to us.'],
  ['fees', 'Members are able to cancel their membership at any time.'],
  ['termination', 'This Agreement may be terminated by you at any time by uninstalling the Software.'],
  ['termination', 'If you wish to stop using our Services, you may simply delete your account.'],
  ['termination', 'You have the right to cancel your account at any time, for any reason.'],
  [
    'termination',
    'You may end your legal agreement with us at any time by deactivating your account and discontinuing your use of the Services.',
  ],
  ['account', 'Users may close their accounts whenever they wish.'],
  ['termination', 'The Customer may terminate this Agreement without cause by closing its account.'],
  ['renewal', 'You can cancel your plan at any time, and it will remain active until the end of the paid period.'],
  [
    'termination',
    'This agreement remains in force until terminated by either you or us; you may terminate it at any time.',
  ],
  ['termination', 'You may end this agreement by removing the app from your devices.'],
  ['termination', 'You or Northwind may terminate this agreement at any time for any reason.'],
  ['termination', 'If you would like to close your Northwind account, please visit the privacy page.'],
]);

family('customerTermination', { notice: 'P30D' }, [
  ['termination', "The Customer may terminate for convenience on thirty days' written notice."],
  ['termination', "You may terminate this Agreement by giving Northwind at least thirty (30) days' prior notice."],
]);

family('customerTermination', { notice: 'P90D' }, [
  ['termination', "This Agreement may be terminated by either side on ninety days' written notice."],
]);

family('customerTermination', { notice: 'P1M' }, [
  [
    'termination',
    "The Customer may terminate it on one month's notice. The Provider may terminate it on two months' notice.",
  ],
  [
    'termination',
    "Either party may terminate the contract at the end of any calendar month by giving not less than one month's notice.",
  ],
]);

family('customerTermination', undefined, [
  ['services', 'The Customer may end it at any time.'],
  [
    'termination',
    'You may terminate this Agreement if we materially breach it and fail to remedy the breach within 30 days.',
  ],
  ['customer-data', 'You may delete your posts at any time.'],
  ['data-protection', 'You may withdraw your consent at any time.'],
  ['termination', 'We may terminate your account at any time.'],
  ['amendments', 'If you do not accept the change you may terminate the contract before it takes effect.'],
  ['termination', 'You may terminate this agreement by writing to us if we breach it.'],
]);

family('customerTermination', { notice: 'P3M' }, [
  [
    'termination',
    "Both parties may terminate this agreement with three months' notice to the end of a calendar quarter.",
  ],
]);

family('customerTermination', { notice: 'P60D' }, [
  ['termination', "Either party can terminate by sending the other sixty days' prior written notice."],
]);

family('inactivityTermination', 'P1Y', [
  ['account', 'We may delete accounts that no one has logged in to for a year.'],
]);

family('inactivityTermination', 'P6M', [
  ['account', 'If you do not sign in for six months, your account may be closed.'],
  ['data-deletion', 'After six months of inactivity we will remove your account and its content.'],
]);

family('inactivityTermination', 'P12M', [
  [
    'termination',
    'An account in which there has been no activity for twelve months is considered abandoned and will be removed.',
  ],
  ['account', "If you don't use your account for 12 months, we may deactivate it."],
]);

family('inactivityTermination', 'P90D', [
  ['trial', 'Free workspaces that have been idle for 90 days are deleted.'],
  ['termination', 'Northwind may terminate accounts which have not been accessed for ninety consecutive days.'],
]);

family('inactivityTermination', 'P24M', [
  ['account', 'Northwind reserves the right to reclaim usernames left unused for 24 months.'],
]);

family('inactivityTermination', 'P2Y', [
  ['termination', 'Should you make no use of the Service for two consecutive years, this agreement ends.'],
  ['account', 'Accounts inactive for more than two years may be permanently deleted.'],
]);

family('inactivityTermination', 'P180D', [['data-deletion', 'After 180 days without a login we remove the account.']]);

family('inactivityTermination', undefined, [['account-security', 'You are signed out after 30 days of inactivity.']]);

family('outageTermination', 'PT72H', [
  [
    'service-level',
    'If the Service is unavailable for more than 72 consecutive hours, you may terminate this Agreement.',
  ],
]);

family('outageTermination', 'P5D', [
  [
    'service-level',
    'Should an outage last longer than five days, the Customer is entitled to cancel its subscription.',
  ],
]);

family('outageTermination', 'PT48H', [
  [
    'service-level',
    'The Customer may terminate with immediate effect where the service has been down for over 48 hours.',
  ],
]);

family('outageTermination', 'P30D', [
  ['termination', 'If a suspension of the Service exceeds thirty days, you may terminate.'],
]);

family('outageTermination', 'P10D', [
  [
    'service-level',
    'If the Services cannot be used for a period of more than ten days, you may cancel without charge.',
  ],
]);

family('outageTermination', 'PT24H', [
  ['service-level', 'You are entitled to terminate the contract when an interruption lasts longer than 24 hours.'],
]);

family('effectiveDate', '2021-03-01', [
  ['effective-date', 'These Terms shall enter into force on the 1st of March 2021.'],
]);

family('effectiveDate', '2022-12-05', [['parties', 'Version 3.2, dated 5 December 2022']]);

family('effectiveDate', '2020-07-31', [['effective-date', 'Last revised on: 31st July, 2020']]);

family('effectiveDate', '2023-02-14', [['acceptance', 'Effective from Feb 14, 2023']]);

family('effectiveDate', '2019-10', [['effective-date', 'Updated: October 2019']]);

family('effectiveDate', '2024-01-15', [['effective-date', '(as of 15/01/2024)']]);

family('effectiveDate', '2018-05-25', [
  ['effective-date', 'This version replaces all earlier ones as of May 25th, 2018.'],
]);

family('effectiveDate', '2023-09-30', [['effective-date', 'LAST UPDATED SEPTEMBER 30, 2023']]);

family('effectiveDate', undefined, [
  ['compliance', 'The Data Protection Act took effect on 25 May 2018.'],
  ['services', 'The service was launched on October 20, 2013.'],
  [
    'parties',
    'As of May 29, 2018, the service is run by Northwind Ltd., and these terms apply to your use of its site and of everything that it offers there, whatever the device on which you use it may be.',
  ],
]);

family('effectiveDate', '2021-06-21', [['effective-date', 'Effective Date: 21 June 2021']]);

family('effectiveDate', '2020-11-03', [
  ['effective-date', 'These Terms were last modified on November 3, 2020 and replace all earlier versions.'],
]);

family('effectiveDate', '2022-04-01', [
  ['effective-date', 'Valid from 1 April 2022'],
  ['effective-date', 'Last updated: 03/02/2022. These terms apply from 1 April 2022.'],
]);

family('effectiveDate', '2023-08-17', [['effective-date', 'Version of 17 August 2023']]);

family('effectiveDate', '2019-05-06', [['effective-date', 'Revised 05/06/2019']]);

family('effectiveDate', '2017-02', [['effective-date', 'Rev. February 2017']]);

family('effectiveDate', '2021-05-11', [['parties', 'As of May 11, 2021']]);

family('effectiveDate', '2018-08-13', [['effective-date', 'Dated: 2018 August 13']]);

family('effectiveDate', '2020-10-19', [['parties', 'The Effective Date of these Terms is 10.19.2020']]);

family('effectiveDate', '2022-02-12', [
  ['entire-agreement', 'These terms are the entire agreement between us.\nFebruary 12, 2022'],
]);

phrasings('customerTermination', [
  ['termination', 'You may close your shop by giving us ten days’ notice.', { notice: 'P10D' }],
  [
    'term',
    'The order runs for a year and then continues until ended by either party on not less than two months’ notice.',
    { notice: 'P2M' },
  ],
  ['termination', 'You may end these Terms by closing your account in the app.', 'any-time'],
  // Grounds in a list, or an event that must come first, leave no free choice.
  [
    'termination',
    'Either party may terminate this agreement with immediate effect by giving written notice if:\n\n(a) the other is in breach.',
  ],
  [
    'termination',
    'Either party may terminate this agreement with immediate effect by giving written notice to the other if:\n(a) the other is in breach; or\n(b) it is insolvent.',
  ],
  [
    'force-majeure',
    'If the delay persists for more than six weeks, either party may terminate this agreement on 14 days’ notice.',
  ],
  [
    'termination',
    'If you wish to leave, you may terminate this contract by giving 14 days’ notice.',
    { notice: 'P14D' },
  ],
]);

phrasings('providerTerminationNotice', [
  ['termination', 'You may close the wallet with one week’s notice. We may close it with two months’ notice.', 'P2M'],
  ['force-majeure', 'Should the event last longer, either party may terminate the contract on ten days’ notice.'],
]);
