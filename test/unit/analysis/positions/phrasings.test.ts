import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPositions, settle } from '../../../../server/src/analysis/positions/read.js';
import { plainPassage } from '../../../../server/src/text/passage.js';
import { family } from './family.js';

/** Families of phrasings, by key. */

family('providerTerminationNotice', 'none', [
  ['termination', 'Northwind can block your access at any point and for whatever reason it sees fit.'],
  ['termination', 'We may shut things down. Your membership may be revoked without any prior warning.'],
  ['termination', 'We may end your membership if you cheat. We need not warn you before any such termination.'],
  ['termination', 'Northwind, in its discretion and for any or no reason, may close your account.'],
  ['acceptable-use', 'Spamming will result in immediate termination of your account.'],
  ['acceptable-use', 'We can, with no notice, limit or end this agreement with you; without notice we may cancel it.'],
  ['customer-data', 'We may remove what you post and terminate your account without notice if you post it again.'],
  ['eligibility', "If we learn that you're a minor, your account will be deleted without further notice."],
  ['intellectual-property', 'We reserve the right to refuse anyone access to the games without warning.'],
  ['termination', 'We can suspend or end the services at any time, with or without cause.'],
  ['termination', '如您违规，我们保留立即终止您使用本服务的权利。'],
  ['acceptable-use', '违反本节的，您使用本服务的权利将立即终止。'],
  ['account', '我们可随时注销您的账户，无需通知您。'],
]);

family('providerTerminationNotice', undefined, [
  ['service-changes', 'We may discontinue the service or any feature at any time without notice.'],
  ['customer-data', 'We may block access to any submission at any time without notice.'],
  ['termination', 'If we terminate your account for any reason, you lose your points.'],
  [
    'fees',
    'If we cannot charge your card for any reason and you have not cancelled your subscription, you still owe us.',
  ],
  ['fees', 'Unless you notify us that you want to cancel, we renew your subscription without notice.'],
  ['amendments', 'We may delete or replace any of these terms at any time without notice.'],
  ['termination', 'You may cancel your account at any time, and we may close your account under section 4.'],
  ['termination', 'We may terminate your account for any reason by giving you notice.'],
  ['acceptable-use', '如您对安全性不满，请立即停用或删除本软件，我们不承担责任。'],
]);

family('customerTermination', 'any-time', [
  ['termination', 'You can terminate your registration at any time from the settings page.'],
  ['termination', 'If you want to close your account, please write to us.'],
  ['amendments', "If a change doesn't suit you, you can cancel your subscription at any time."],
  ['acceptable-use', 'You may stop using the service at any time.'],
  ['parties', 'You also have the right to end your relationship with us at any time: close your account.'],
  ['fees', '您可以随时取消订阅。'],
]);

family('customerTermination', undefined, [
  ['amendments', 'You may terminate this agreement at any time before the effective date of the change.'],
  ['assignment', 'Your right to terminate this agreement at any time pursuant to section 13 is not affected.'],
  ['data-deletion', 'If the customer elects to delete its account at any time, its content is lost.'],
  ['account', 'You can change or delete your profile data at any time.'],
  ['notices', 'You can cancel the SMS service at any time.'],
  ['acceptable-use', 'You must stop using the service at any time we ask.'],
]);

family('creditExpiry', 'on-termination', [
  ['termination', 'If you cancel, there are no refunds. Payments made are yours to lose.'],
  ['termination', "Once your line has been moved, you won't be entitled to a refund of the balance on your account."],
  ['fees', 'If you delete your profile, you will lose any accumulated credits.'],
  ['acceptable-use', 'We may close your account, and you will forfeit all unused coins.'],
  ['suspension', 'On termination any remaining points will be lost.'],
  ['termination', '所有购买概不退款。'],
]);

family('creditExpiry', 'refunded', [
  ['termination', 'If we end a paid plan, we refund the fees that relate to the remaining days.'],
  ['fees', 'You may then cancel, and we will refund your fee on a pro rata basis.'],
  ['refunds', 'You are entitled to a refund of the price, less the part already used.'],
  ['termination', '我们无故终止服务的，将退还您当月的费用。'],
]);

family('creditExpiry', 'P9M', [
  ['fees', 'Prepaid credit expires nine months after you buy it.'],
  ['services', 'Bonus-points lapse if you do not collect any for 9 months.'],
  ['termination', 'You then have 9 months to redeem your coins.'],
]);

family('creditExpiry', undefined, [
  ['fees', 'Fees are non-refundable.'],
  ['fees', 'Keep a credit card on file that expires no earlier than 20 days after the last payment.'],
  ['refunds', 'You may be entitled to a full or partial refund from the host of your booking.'],
  [
    'warranty-disclaimer',
    'You may lose data; balances expire without notice in no case within 30 days of termination.',
  ],
  ['termination', 'Not all consumers are entitled to a refund.'],
]);

family('paymentDue', 'prepaid', [
  ['fees', 'You authorise us to charge your card when you place your order.'],
  ['fees', 'Once you have ordered a plan, your card will be charged.'],
  ['renewal', 'We will charge your account for the next period unless you cancel.'],
  ['trial', 'When the trial is over you need to pay in advance to go on.'],
  ['fees', '您授权我们在下单时收取订阅费。'],
  ['term', '完成全部费用的支付后，我们才开始提供服务。'],
]);

family('paymentDue', undefined, [
  ['fees', 'When you buy a plan you will be charged at the rates in effect at that time.'],
  ['fees', 'We will charge you for the usage in the last month upon your order.'],
]);

family('renewalLead', 'PT48H', [
  ['renewal', 'To avoid a further charge, cancel at least 48 hours before the end of the current period.'],
  ['termination', 'Your plan renews unless you cancel no later than 48 hours prior to the end of the term.'],
]);

family('dataRetention', 'P40D', [
  ['termination', 'You can restore your profile data within 40 days of deactivating the account.'],
  ['account', 'We delete all of your data no later than 40 days after your account has been terminated.'],
  ['termination', 'You will have 40 days following termination to export your content.'],
  ['termination', '账户注销后，我们将继续保留您的数据40日。'],
]);

family('dataRetention', undefined, [
  ['termination', 'Within 5 days of termination you will delete all copies of our materials and data.'],
  ['termination', '账户冻结后30日内未解除冻结的，本协议终止。'],
]);

family('serviceCredit', { rate: 'pro-rata', claimWindow: 'P60D' }, [
  [
    'services',
    "If you lose service for over 12 hours, tell us or claim within 60 days: we'll give you a credit for the time lost.",
  ],
  ['limitation-of-liability', 'For an interruption you may request a pro rata credit. Request it within 60 days.'],
]);

family('amendmentNotice', 'P0D', [
  [
    'amendments',
    'We can change these terms. Changes take effect when we send you a message about them; they are effective when posted.',
  ],
  ['amendments', 'We can change these terms on our site. The changed terms apply from the moment they are posted.'],
  ['amendments', 'Unless we say otherwise, the amended terms will be effective immediately.'],
  ['governing-law', 'We may revise these terms from time to time without notice.'],
  ['acceptance', '我们可修改本条款，修改后的条款将在发布时生效。'],
]);

family('amendmentNotice', undefined, [
  ['fees', 'We may change our rates; such changes are effective upon posting under this agreement.'],
  [
    'intellectual-property',
    'We may update the software without notice, and this agreement applies to updated software.',
  ],
  ['amendments', 'If you do not agree you may reject the changed arbitration clause within 30 days.'],
  ['termination', 'Each party gives notice of a change of control within 30 days of the change of this agreement.'],
  ['service-changes', '我们保留随时修改服务的权利，无需通知您；本条款其余部分不变。'],
]);

family('amendmentConsent', 'continued-use', [
  ['termination', '我们可能更新本条款。我们会将您继续使用本服务视为接受该等变更。'],
  [
    'governing-law',
    'We may modify this agreement, and your continued access to the app will signify your acceptance of the modified agreement.',
  ],
]);

family('amendmentConsent', 'express', [
  ['compliance', 'This agreement may be amended only in writing, signed by both Northwind and you.'],
  ['entire-agreement', 'No modification of these terms is binding except in a writing signed by both parties.'],
]);

family('amendmentConsent', 'none-stated', [
  ['acceptable-use', 'We occasionally revise these policies, so look here now and then.'],
  ['acceptance', 'These terms may be modified by us at any time.'],
]);

family('amendmentConsent', 'deemed-after-period', [
  [
    'amendments',
    'If you do not agree to a change, close your account within 20 days; you will then not be bound by it.',
  ],
]);

family('amendmentConsent', undefined, [
  [
    'data-protection',
    'By using the site you agree to the latest version of our privacy policy; we may change this policy.',
  ],
  ['acceptable-use', 'We will not modify the data terms except as they allow.'],
  ['fees', 'If you continue to use the plan after a change of price, you are deemed to accept the new price.'],
]);

family('serviceChangeNotice', 'P0D', [
  ['service-changes', 'We may, without being obliged to give notice, adapt any part of the service.'],
  ['services', 'Perks and levels are subject to change at any time and without advance notice.'],
  ['trial', 'We may discontinue a test programme at any time without notice to you.'],
]);

family('serviceChangeNotice', undefined, [
  ['acceptable-use', 'We may remove any content at any time without notice.'],
  ['warranty-disclaimer', 'We may remove materials without prior notice.'],
]);

describe('settle', () => {
  it('keeps a change by one side beside a change in writing by both', () => {
    const of = (value: string) => ({ key: 'amendmentConsent', value }) as const;
    const left = settle([of('none-stated'), of('express')]).map((p) => p.value);
    assert.deepEqual(left, ['none-stated', 'express']);
  });
});

describe('several paragraphs of one clause', () => {
  it('each end without notice on grounds of its own, no right to leave twice', () => {
    const text =
      'We may close your account at any time without notice. We may also end your access without notice.\nWe can, without notice, end this agreement if you cheat.\nYou may cancel your plan at any time.\nYou may cancel your plan at any time.';
    const context = { type: 'termination', also: [], providerNames: [], customerNames: [] } as const;
    const found = readPositions({ language: 'en', passage: plainPassage(text, 'en') }, context);
    assert.deepEqual(
      found.map((p) => `${p.key} ${String(p.value)} ${text.slice(p.range.start, p.range.start + 10)}`),
      [
        'providerTerminationNotice none We may clo',
        'providerTerminationNotice none We can, wi',
        'customerTermination any-time You may ca',
      ],
    );
  });
});

family('inactivityTermination', 'P7M', [
  ['trial', 'A free account may be deleted by us if it has been dormant for seven months.'],
  ['acceptable-use', 'We reserve the right to close accounts that are inactive for over 7 months.'],
  ['services', '连续七个月未登录的账户，我们可以注销。'],
]);

family('providerTerminationNotice', 'P25D', [
  ['services', 'Northwind may terminate this agreement for any reason by giving 25 days written notice.'],
]);
