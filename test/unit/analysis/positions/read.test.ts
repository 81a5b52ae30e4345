import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Position } from '../../../../server/src/analysis/model.js';
import { readPositions, settle } from '../../../../server/src/analysis/positions/read.js';
import type { OutlineType } from '../../../../server/src/taxonomy/clauseTypes.js';
import { languageOf } from '../../../../server/src/text/language.js';
import { plainPassage } from '../../../../server/src/text/passage.js';
import { assertProportional } from '../../../fixtures/proportional.js';

const PARTIES = { providerNames: ['Northwind Ltd.', '北风科技'], customerNames: [] };

function read(
  type: OutlineType,
  text: string,
  also: readonly OutlineType[] = [],
  heading?: string,
): readonly Position[] {
  const language = languageOf(text);
  return readPositions(
    { language, passage: plainPassage(text, language), ...(heading !== undefined && { heading }) },
    { type, also, ...PARTIES },
  );
}

/** Type, text, and the positions as `key: value`; an empty list where the clause takes none. */
type Row = readonly [OutlineType, string, Readonly<Record<string, unknown>>];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [type, text, expected] of rows)
      it(text.slice(0, 90), () => {
        const found = read(type, text);
        assert.deepEqual(Object.fromEntries(found.map((p) => [p.key, p.value])), expected);
        for (const p of found)
          assert.ok(p.range.start >= 0 && p.range.end <= text.length && p.range.start <= p.range.end);
      });
  });
}

table('governing law', [
  ['governing-law', 'This contract is governed by Norwegian law.', { governingLaw: 'NO' }],
  ['governing-law', 'The laws of the Province of Ontario apply, conflict rules excluded.', { governingLaw: 'CA-ON' }],
  [
    'governing-law',
    'These terms are governed by the federal laws of the United States and the laws of Utah.',
    { governingLaw: 'US-UT' },
  ],
  ['governing-law', 'These terms are governed by the laws of Ruritania.', { governingLaw: 'Ruritania' }],
  ['governing-law', '本合同的解释适用新加坡法律。', { governingLaw: 'SG' }],
  ['governing-law', '本條款以中華民國法律為準據法。', { governingLaw: 'TW' }],
  ['governing-law', '本合同受中国法律管辖（不包括香港、澳门和台湾法律）。', { governingLaw: 'CN' }],
  ['governing-law', 'The law of the country in which you live applies.', {}],
  ['compliance', 'You must obey the export laws of the United States.', {}],
  ['compliance', '您应当遵守中华人民共和国法律。', {}],
]);

table('venue and arbitration', [
  [
    'jurisdiction',
    'The courts of Oslo, Norway have exclusive jurisdiction.',
    { venue: { place: 'Oslo, Norway', court: 'courts of Oslo, Norway', exclusive: true } },
  ],
  [
    'jurisdiction',
    'Bergen, Norway, is the place of jurisdiction.',
    { venue: { place: 'Bergen, Norway', exclusive: false } },
  ],
  [
    'dispute-resolution',
    '协商不成的，任何一方可向成都市武侯区人民法院起诉。',
    { venue: { place: '成都市武侯区', court: '成都市武侯区人民法院', exclusive: false }, arbitration: false },
  ],
  [
    'dispute-resolution',
    '本协议签订地为南京市鼓楼区。争议由协议签订地有管辖权的人民法院管辖。',
    { venue: { place: '南京市鼓楼区', court: '协议签订地有管辖权的人民法院', exclusive: false }, arbitration: false },
  ],
  [
    'dispute-resolution',
    '雙方同意以臺灣新竹地方法院為第一審管轄法院。',
    { venue: { place: '臺灣新竹', court: '臺灣新竹地方法院', exclusive: false }, arbitration: false },
  ],
  [
    'dispute-resolution',
    'All disputes shall be finally settled by arbitration under the rules of the London Court of International Arbitration. The seat of arbitration shall be Dublin, Ireland.',
    { arbitration: { institution: 'London Court of International Arbitration', seat: 'Dublin, Ireland' } },
  ],
  ['dispute-resolution', '争议应提交深圳国际仲裁院仲裁。', { arbitration: { institution: '深圳国际仲裁院' } }],
  [
    'dispute-resolution',
    'We take no part in any procedure before a consumer board and are not obliged to join any dispute resolution scheme.',
    { arbitration: false },
  ],
  ['severability', 'If a court of competent jurisdiction finds a term void, the rest stands.', {}],
]);

table('liability', [
  [
    'limitation-of-liability',
    'Our total liability does not exceed the fees that you paid in the six (6) months before the claim.',
    { liabilityCap: { kind: 'fees-paid', period: 'P6M', per: 'aggregate' } },
  ],
  [
    'limitation-of-liability',
    'For each incident our liability is limited to EUR 5,000.',
    { liabilityCap: { kind: 'fixed-amount', amount: 5000, currency: 'EUR', per: 'event' } },
  ],
  [
    'limitation-of-liability',
    'The liability of Northwind is limited to 50% of the annual fees.',
    { liabilityCap: { kind: 'percent-of-fees', percent: 50, period: 'P1Y', per: 'aggregate' } },
  ],
  [
    'limitation-of-liability',
    'We are not liable for any damages whatsoever.',
    { liabilityCap: { kind: 'total-exclusion', per: 'aggregate' } },
  ],
  [
    'limitation-of-liability',
    'We are liable only for gross negligence and intent.',
    { liabilityStandard: 'gross-negligence-or-intent' },
  ],
  [
    'limitation-of-liability',
    'We shall not be liable for indirect damage or loss of data.',
    { indirectDamages: 'excluded', dataLossLiability: 'excluded' },
  ],
  [
    'limitation-of-liability',
    '北风科技的赔偿责任以事件发生前三个月您支付的服务费为限。',
    { liabilityCap: { kind: 'fees-paid', period: 'P3M', per: 'aggregate' } },
  ],
  [
    'limitation-of-liability',
    '我们的赔偿总额最高不超过人民币一千元。',
    { liabilityCap: { kind: 'fixed-amount', amount: 1000, currency: 'CNY', per: 'aggregate' } },
  ],
  ['limitation-of-liability', '我們對任何間接損失概不負責。', { indirectDamages: 'excluded' }],
  ['backup', '对数据丢失，我们不承担责任。', { dataLossLiability: 'excluded' }],
  ['limitation-of-liability', 'Nothing in these terms limits liability for fraud or gross negligence.', {}],
  ['limitation-of-liability', 'Some states do not allow the exclusion of liability for incidental damages.', {}],
  ['limitation-of-liability', 'You are not liable for indirect damage.', {}],
  ['customer-liability', 'Your total liability does not exceed the fees paid.', {}],
  ['limitation-of-liability', '您不承担间接损失的赔偿责任。', {}],
]);

table('amendments', [
  [
    'amendments',
    'We may amend these terms with 45 days notice.',
    { amendmentNotice: 'P45D', amendmentConsent: 'none-stated' },
  ],
  [
    'amendments',
    'We may change these terms at any time without notice. By continuing to use the app you accept the new terms.',
    { amendmentNotice: 'P0D', amendmentConsent: 'continued-use' },
  ],
  [
    'amendments',
    'Changes are deemed accepted if you do not object within six weeks of our notice.',
    { amendmentNotice: 'P6W', amendmentConsent: 'deemed-after-period' },
  ],
  [
    'amendments',
    '我们修改本协议的，提前十五日公告；您继续使用的，视为接受。',
    { amendmentNotice: 'P15D', amendmentConsent: 'continued-use' },
  ],
  [
    'amendments',
    '我们可以更新本条款，更新后的条款一经发布立即生效。',
    { amendmentNotice: 'P0D', amendmentConsent: 'none-stated' },
  ],
  ['amendments', '本條款變更將於公告七日後生效。', { amendmentNotice: 'P7D' }],
  ['notices', 'Notices are sent 30 days before.', {}],
]);

table('changes of services', [
  [
    'service-changes',
    'We will tell you two months before a price change takes effect.',
    { serviceChangeNotice: 'P2M' },
  ],
  ['service-changes', 'We will notify you 60 days before we discontinue a feature.', { serviceChangeNotice: 'P60D' }],
  ['service-changes', 'We may modify the platform at any time without notice.', { serviceChangeNotice: 'P0D' }],
  ['service-changes', '我们有权随时调整服务内容而无需另行通知您。', { serviceChangeNotice: 'P0D' }],
  ['service-changes', '价格调整的，我们提前十日通知您。', { serviceChangeNotice: 'P10D' }],
]);

table('clear sentences in clauses on another subject', [
  ['termination', 'If we end the plan early we refund unused prepaid fees.', { creditExpiry: 'refunded' }],
  ['third-party-services', 'The Customer pays for them within 20 days of the invoice.', { paymentDue: 'P20D' }],
  [
    'fees',
    'We will inform you of a price increase at least 40 days before it applies.',
    { serviceChangeNotice: 'P40D' },
  ],
  [
    'acceptance',
    'We may revise these terms. If you continue to use the site after a revision, you accept the revised terms.',
    { amendmentConsent: 'continued-use' },
  ],
  ['acceptance', 'By using the site you accept these terms.', {}],
  ['fees', 'Northwind Prepaid Company LLC issues the cards.', {}],
  ['refunds', 'You are not entitled to a refund of any goods returned.', {}],
  ['termination', 'You may cancel free of charge at any time prior to midnight of the third day.', {}],
]);

table('termination', [
  ['termination', 'We may terminate the contract with sixty (60) days notice.', { providerTerminationNotice: 'P60D' }],
  ['termination', 'We may close your account at any time without prior notice.', { providerTerminationNotice: 'none' }],
  [
    'termination',
    'You may cancel your subscription whenever you like, at any time.',
    { customerTermination: 'any-time' },
  ],
  ['termination', 'You may terminate this contract on 14 days notice.', { customerTermination: { notice: 'P14D' } }],
  [
    'termination',
    'Either party may terminate this contract by giving 30 days notice.',
    { providerTerminationNotice: 'P30D', customerTermination: { notice: 'P30D' } },
  ],
  ['termination', 'Accounts that were inactive for 18 months will be deleted.', { inactivityTermination: 'P18M' }],
  ['termination', '我们可提前六十日书面通知您终止本合同。', { providerTerminationNotice: 'P60D' }],
  ['termination', '您可以随时注销账户。', { customerTermination: 'any-time' }],
  ['termination', '连续十二个月未登录的账号，我们有权注销。', { inactivityTermination: 'P12M' }],
  ['termination', '您两年内未使用服务的，合同自动终止。', { inactivityTermination: 'P2Y' }],
  ['termination', '合同终止后，未使用的服务自终止之日起2年内可以退费。', { creditExpiry: 'refunded' }],
  [
    'service-level',
    '因我们的原因连续48小时无法使用的，您有权解除合同。',
    { outageTermination: 'PT48H', customerTermination: 'cause-only' },
  ],
  ['termination', 'We may terminate if you fail to cure a breach within 10 days of our notice.', {}],
  ['termination', 'You must stop using the service at any time we ask you to.', {}],
]);

table('money and data', [
  ['fees', 'Invoices are payable within 14 days of the invoice date.', { paymentDue: 'P14D' }],
  ['fees', 'All plans are billed in advance.', { paymentDue: 'prepaid' }],
  ['fees', 'Usage is charged monthly in arrears.', { paymentDue: 'postpaid' }],
  ['fees', '您应在收到发票后十日内付款。', { paymentDue: 'P10D' }],
  ['fees', '本服务为预付费服务。', { paymentDue: 'prepaid' }],
  ['late-payment', 'Overdue sums bear interest at 8% per annum.', { lateInterest: { percent: 8, per: 'year' } }],
  ['late-payment', '逾期付款的，每日按欠款的千分之一支付违约金。', { lateInterest: { percent: 0.1, per: 'day' } }],
  ['renewal', 'The plan renews unless cancelled at least 15 days before the end of the term.', { renewalLead: 'P15D' }],
  ['renewal', '您应在服务到期前十日续费。', { renewalLead: 'P10D' }],
  ['refunds', 'Unused balances are not refunded on termination.', { creditExpiry: 'on-termination' }],
  ['refunds', 'On termination we refund prepaid fees pro rata.', { creditExpiry: 'refunded' }],
  ['refunds', '服务终止后，未使用的余额予以退还。', { creditExpiry: 'refunded' }],
  ['refunds', '账户注销后，剩余积分清零。', { creditExpiry: 'on-termination' }],
  ['data-deletion', 'We delete your files within 45 days of termination.', { dataRetention: 'P45D' }],
  ['data-deletion', '合同终止后，您的数据将保留六十日，之后删除。', { dataRetention: 'P60D' }],
  ['backup', 'The recovery point objective is 4 hours.', { recoveryPoint: 'PT4H' }],
  [
    'service-level',
    'If availability falls short you may claim a credit of 10% of the fee within 30 days.',
    { serviceCredit: { rate: '10%', claimWindow: 'P30D' } },
  ],
  ['taxes', 'Prices exclude 8% tax per year.', {}],
]);

table('notices, transfer and dates', [
  [
    'notices',
    'A notice is deemed received when sent if by e-mail, or three days after posting if by letter.',
    { noticeDeemedReceipt: { electronic: 'PT0S', paper: 'P3D' } },
  ],
  [
    'notices',
    '以电子邮件发出的，发送成功即视为送达；以快递寄出的，寄出后第三日视为送达。',
    { noticeDeemedReceipt: { electronic: 'PT0S', paper: 'P3D' } },
  ],
  [
    'assignment',
    'Neither party may assign this contract without the written consent of the other.',
    { assignmentByProvider: 'with-consent', assignmentByCustomer: 'with-consent' },
  ],
  [
    'assignment',
    'You may not transfer this contract. We may assign it and our rights on notice to you.',
    { assignmentByCustomer: 'prohibited', assignmentByProvider: 'with-notice' },
  ],
  [
    'assignment',
    '未经我们书面同意，您不得转让本协议项下的权利。',
    { assignmentByCustomer: 'with-consent', assignmentByProvider: 'silent' },
  ],
  ['assignment', '鹭岛公司授予客户在订阅期内使用服务的非独占、不可转让的权利。', {}],
  ['effective-date', 'Last updated: 3 March 2024', { effectiveDate: '2024-03-03' }],
  ['effective-date', '最近修订：2024年2月1日，自2024年3月1日起生效', { effectiveDate: '2024-03-01' }],
  ['effective-date', '更新日期：2024年2月1日\n生效日期：2024年3月1日', { effectiveDate: '2024-03-01' }],
  ['effective-date', 'Last updated: 1 February 2024\nEffective date: 1 March 2024', { effectiveDate: '2024-03-01' }],
  ['effective-date', 'Last updated: 30 February 2024', {}],
]);

describe('settle', () => {
  const of = (key: string, value: unknown) => ({ key, value }) as unknown as Position;
  const left = (...positions: readonly Position[]) => settle(positions).map((p) => p.value);
  it('drops what another clause makes untrue', () => {
    assert.deepEqual(left(of('customerTermination', 'cause-only'), of('customerTermination', 'any-time')), [
      'any-time',
    ]);
    assert.deepEqual(left(of('customerTermination', 'cause-only')), ['cause-only']);
    assert.deepEqual(left(of('amendmentConsent', 'none-stated'), of('amendmentConsent', 'continued-use')), [
      'continued-use',
    ]);
    assert.deepEqual(
      left(of('arbitration', false), of('arbitration', {}), of('arbitration', { institution: 'JAMS' })),
      [{ institution: 'JAMS' }],
    );
    assert.deepEqual(left(of('governingLaw', 'CH'), of('governingLaw', 'CH'), of('governingLaw', 'DE')), ['CH', 'DE']);
  });
});

describe('hostile input', () => {
  it('reads long repetition in linear time', () => {
    const types: readonly OutlineType[] = [
      'termination',
      'limitation-of-liability',
      'amendments',
      'fees',
      'notices',
      'dispute-resolution',
      'assignment',
      'data-deletion',
      'refunds',
    ];
    for (const unit of [
      'we may terminate your account ',
      'not liable for any ',
      'one hundred and ',
      '我们可以终止',
      '不对任何',
      '责任',
      '未登录。',
    ])
      assertProportional(unit, (times) => {
        const text = unit.repeat(Math.ceil((5_000 * times) / unit.length));
        return () => read(types[0]!, text, types.slice(1));
      });
  });
});

table('positions that a clause on something else takes', [
  [
    'entire-agreement',
    "You can't transfer this agreement without our written approval. Northwind Ltd. may assign its rights and obligations freely.",
    { assignmentByCustomer: 'with-consent', assignmentByProvider: 'free' },
  ],
  [
    'severability',
    '我们可以随时将我们的任何权利和义务转让给他人。',
    { assignmentByCustomer: 'silent', assignmentByProvider: 'free' },
  ],
  ['customer-data', 'You may transfer your files to another account.', {}],
  ['account', '您不得转让您的账户。', {}],
  ['compliance', "Northwind Ltd. isn't liable for indirect or consequential damages.", { indirectDamages: 'excluded' }],
  ['dispute-resolution', 'Neither party will claim any indirect or punitive damages.', { indirectDamages: 'excluded' }],
  [
    'compliance',
    'Northwind Ltd. is not liable for: (a) loss of sales; (b) indirect losses; or (c) loss of data.',
    { indirectDamages: 'excluded' },
  ],
  [
    'limitation-of-liability',
    'Northwind Ltd. is not liable for:\n\n- loss of sales;\n- indirect losses; or\n- loss of data.',
    { indirectDamages: 'excluded', dataLossLiability: 'excluded' },
  ],
  ['services', 'You pay for:\n\n- travel;\n- incidental damages to the devices.', {}],
  ['compliance', "Some states don't allow the exclusion of incidental damages, so we may be liable.", {}],
  ['compliance', 'You must pay for incidental expenses of the audit.', {}],
  ['termination', '本合同适用加州法律，冲突法除外。', { governingLaw: 'US-CA' }],
]);

table('dates of the version', [
  ['notices', 'Write to us at the address below.\n\nLast modified: 8 July 2024', { effectiveDate: '2024-07-08' }],
  ['support', 'Call us.\n\nUpdated: January 2023', { effectiveDate: '2023-01' }],
  [
    'severability',
    'The rest stays in force.\n\nThese Terms were last revised on 3 May 2022.',
    { effectiveDate: '2022-05-03' },
  ],
  ['effective-date', '1.2 版，2023 年 11 月 1 日生效', { effectiveDate: '2023-11-01' }],
  ['services', 'The service was published in May 2021 and is updated often.', {}],
]);

table('courts and arbitrators', [
  [
    'jurisdiction',
    'All disputes will be resolved in the state or federal courts of Ohio and the United States, respectively, sitting in Franklin County, Ohio.',
    {
      venue: {
        place: 'Franklin County, Ohio',
        court: 'state or federal courts of Ohio and the United States, respectively, sitting in Franklin County, Ohio',
        exclusive: false,
      },
      arbitration: false,
    },
  ],
  [
    'dispute-resolution',
    'A claim that cannot be heard in small claims court must be brought in the courts located in Bergen, Norway.',
    {
      venue: { place: 'Bergen, Norway', court: 'courts located in Bergen, Norway', exclusive: true },
      arbitration: false,
    },
  ],
  ['jurisdiction', 'You may go to a small claims court in Denver, Colorado.', {}],
  [
    'dispute-resolution',
    'Disputes are resolved by binding arbitration in accordance with the rules below. The arbitration shall be conducted in Pune, India before the LONDON COURT OF INTERNATIONAL ARBITRATION.',
    { arbitration: { institution: 'LONDON COURT OF INTERNATIONAL ARBITRATION', seat: 'Pune, India' } },
  ],
  [
    'dispute-resolution',
    '争议提交仲裁。仲裁将在新加坡进行，由仲裁协会指定仲裁员。',
    { arbitration: { seat: '新加坡' } },
  ],
  [
    'jurisdiction',
    '争议应在位于奥斯汀县的州和联邦法院提起诉讼。',
    { venue: { place: '奥斯汀县', court: '位于奥斯汀县的州和联邦法院', exclusive: false }, arbitration: false },
  ],
  [
    'notices',
    'A notice is deemed given 24 hours after it is posted on our website.',
    { noticeDeemedReceipt: { electronic: 'PT24H' } },
  ],
  [
    'limitation-of-liability',
    'In no event is Northwind Ltd. liable for any amount in the aggregate in excess of $70.',
    { liabilityCap: { kind: 'fixed-amount', amount: 70, currency: 'USD', per: 'aggregate' } },
  ],
]);
