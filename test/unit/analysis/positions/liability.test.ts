import { phrasings } from './family.js';

phrasings('liabilityCap', [
  [
    'limitation-of-liability',
    '北风科技的累计赔偿责任不超过争议发生前六个月内从您的交易中收取的平台佣金总额。',
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '北风科技对因使用或者无法使用行情数据造成的任何损失不承担责任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'In no event will the liability of Northwind exceed the payments made by you during the preceding six months.',
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Northwind limits its liability to you to the greater of (a) what you have paid us in the six months before the claim and (b) EUR 200.',
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 200, currency: 'EUR', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our maximum aggregate liability is capped at the subscription price for the month in which the damage arose.',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'You may recover from us no more than one month of service charges.',
    { kind: 'fees-paid', period: 'P1M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our total liability shall be limited to the greater of:\n\n- the fees you paid during the last twelve months; or\n- USD 50.',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 50, currency: 'USD', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'We cap our responsibility for anything that goes wrong at £250.',
    { kind: 'fixed-amount', amount: 250, currency: 'GBP', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'If we are found liable despite the above, the most you can recover from us is $25.',
    { kind: 'fixed-amount', amount: 25, currency: 'USD', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Any liability that we may have is restricted to half of the fees due for the year concerned.',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'The aggregate liability of either party under this agreement shall not be greater than 150% of the annual fees.',
    { kind: 'percent-of-fees', percent: 150, period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Our liability arising from any one event is limited to CHF 10,000.',
    { kind: 'fixed-amount', amount: 10000, currency: 'CHF', per: 'event' },
  ],
  [
    'limitation-of-liability',
    'The sum of all damages that we pay will not be higher than the cost of the licence.',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    "The provider's liability is limited, per claim, to the price you paid for the product concerned.",
    { kind: 'fees-paid', per: 'claim' },
  ],
  [
    'limitation-of-liability',
    'Our liability does not exceed the lesser of the purchase price and 1,000 dollars.',
    { kind: 'fees-paid', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 1000, currency: 'USD', per: 'aggregate' },
  ],
  [
    'acceptable-use',
    'Our entire liability under these terms shall not exceed one hundred US dollars (US$100).',
    { kind: 'fixed-amount', amount: 100, currency: 'USD', per: 'aggregate' },
  ],
  ['limitation-of-liability', 'You shall compensate us up to the full amount of our losses.'],
  ['limitation-of-liability', 'Your liability to us shall not exceed the fees payable.'],
  [
    'limitation-of-liability',
    '我们的赔偿责任总额以您最近三个月实际支付的服务费为限。',
    { kind: 'fees-paid', period: 'P3M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '北风科技累计承担的赔偿金额最高不超过人民币5000元。',
    { kind: 'fixed-amount', amount: 5000, currency: 'CNY', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '无论何种原因，我方的赔偿上限为您就涉事订单已付的款项。',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '我们至多向您赔偿相当于一个月服务费的金额。',
    { kind: 'fees-paid', period: 'P1M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '任何情形下，本公司的全部责任均不高于用户上一年度所付费用的百分之二十。',
    { kind: 'percent-of-fees', percent: 20, period: 'P1Y', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '如法院认定我们应当赔偿，赔偿数额不得超出您已缴纳的会员费。',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '我们对每次事故的赔偿责任不超过港币10,000元。',
    { kind: 'fixed-amount', amount: 10000, currency: 'HKD', per: 'event' },
  ],
  [
    'limitation-of-liability',
    '平台的责任限额为用户过去十二个月内支付的全部费用与人民币一千元两者中的较高者。',
    { kind: 'fees-paid', period: 'P12M', per: 'aggregate' },
    { kind: 'fixed-amount', amount: 1000, currency: 'CNY', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '本公司對您的全部賠償責任，以您過去六個月內支付之費用為上限。',
    { kind: 'fees-paid', period: 'P6M', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '本公司之損害賠償責任總額以新臺幣三千元為限。',
    { kind: 'fixed-amount', amount: 3000, currency: 'TWD', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '不論任何情況，本公司的賠償總額不得高於閣下已支付的服務費用。',
    { kind: 'fees-paid', per: 'aggregate' },
  ],
  ['limitation-of-liability', '我们仅在您已支付的服务费范围内承担赔偿责任。', { kind: 'fees-paid', per: 'aggregate' }],
  [
    'limitation-of-liability',
    '赔偿总额不应超过触发责任事件发生前12个月内您向我们支付的费用的50%。',
    { kind: 'percent-of-fees', percent: 50, period: 'P12M', per: 'aggregate' },
  ],
  ['limitation-of-liability', '您应赔偿我们因此遭受的全部损失，且不以已付费用为限。'],
  ['limitation-of-liability', '您的赔偿责任不限于您已支付的费用。'],
  [
    'limitation-of-liability',
    'Northwind shall not be liable for any direct, indirect or consequential loss arising out of your use of the site.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'We accept no liability whatsoever in connection with the service.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'warranty-disclaimer',
    'WE WILL NOT BE LIABLE FOR ANY DIRECT OR INDIRECT DAMAGES ARISING FROM THE USE OF OR THE INABILITY TO USE THE SERVICE.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'services',
    'Northwind is not liable for any loss or damage incurred by you as a result of your use of the website.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'We disclaim any and all liability arising from your use of the app.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'You use the service entirely at your own risk, and we shall have no liability of any kind to you.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'You waive all claims for damages against us arising from the use of the service.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Under no circumstances shall the operator be held responsible for damages of any kind resulting from use of the software.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  ['limitation-of-liability', 'We are not liable for any indirect damages.'],
  ['limitation-of-liability', 'We are not liable for any damage caused by third-party websites.'],
  ['account-security', 'We are not liable for any loss arising from unauthorised use of your account.'],
  [
    'limitation-of-liability',
    '在任何情况下，我们均不对您承担任何直接、间接、附带或惩罚性损害赔偿责任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '因使用或无法使用本服务而造成的任何直接或间接损失，本公司概不负责。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '您自行承担使用本服务的全部风险，我们对您不承担任何法律责任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '对于您使用本软件所产生的一切后果，开发者不承担任何责任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '用户因使用本网站所生之任何損害，本公司概不負賠償責任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    '本公司不對任何直接、間接、衍生或特殊之損害負賠償責任。',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  ['limitation-of-liability', '我们不对任何间接损失承担责任。'],
  ['limitation-of-liability', '因不可抗力造成的任何损失，我们不承担任何责任。'],
  ['limitation-of-liability', '因您违反本协议导致的任何损失，我们不承担任何责任。'],
]);

phrasings('indirectDamages', [
  [
    'limitation-of-liability',
    'Neither of us will claim damages from the other that are consequential, special or punitive.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'Our liability for loss of profit and any other consequential loss is excluded.',
    'excluded',
  ],
  ['limitation-of-liability', 'You waive any right to recover punitive or consequential damages.', 'excluded'],
  ['limitation-of-liability', 'We are only liable for direct damages.', 'excluded'],
  ['limitation-of-liability', 'Liability for indirect damages and loss of earnings is ruled out.', 'excluded'],
  ['limitation-of-liability', 'Damages are limited to direct loss; consequential loss is not recoverable.', 'excluded'],
  [
    'limitation-of-liability',
    'The provider shall bear no responsibility for special, incidental or consequential damages.',
    'excluded',
  ],
  [
    'warranty-disclaimer',
    'In no event shall the authors be liable for any incidental or consequential damages.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'Under no theory of law will Northwind owe you any exemplary or indirect damages.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'We shall not be responsible for lost profits, lost revenues, or any other indirect loss.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'To the extent permitted by law, we exclude:\n\n1. any liability for indirect or consequential damages;\n2. any liability for lost profits.',
    'excluded',
  ],
  ['limitation-of-liability', 'Some states do not allow the exclusion of incidental or consequential damages.'],
  ['limitation-of-liability', 'Northwind is liable for all damages, including consequential damages.', 'included'],
  ['limitation-of-liability', '我们不就任何间接、附带或惩罚性损害向您承担责任。', 'excluded'],
  ['limitation-of-liability', '赔偿范围不包括预期利益损失、商誉损失等间接损失。', 'excluded'],
  ['limitation-of-liability', '对于利润损失及其他间接损失，我方概不负责。', 'excluded'],
  ['limitation-of-liability', '我们仅对直接损失承担赔偿责任。', 'excluded'],
  ['limitation-of-liability', '双方均不向对方主张间接损失的赔偿。', 'excluded'],
  ['limitation-of-liability', '因本服务引起的任何衍生性或特殊损失，平台一概不予赔偿。', 'excluded'],
  ['limitation-of-liability', '本公司就任何間接、附帶、特殊、衍生性或懲罰性損害，均不負賠償責任。', 'excluded'],
  ['limitation-of-liability', '在任何情況下，我們無須就間接或相應而生的損失承擔法律責任。', 'excluded'],
  ['limitation-of-liability', '北风科技的责任以直接损失为限，不承担任何可得利益损失。', 'excluded'],
  ['limitation-of-liability', '您放弃就任何后果性损害提出索赔的权利。', 'excluded'],
  ['limitation-of-liability', '您应赔偿我们的直接损失和间接损失。'],
]);

phrasings('dataLossLiability', [
  ['limitation-of-liability', 'We are not liable for lost or corrupted data.', 'excluded'],
  ['limitation-of-liability', "We aren't responsible for any information that gets lost or deleted.", 'excluded'],
  ['backup', 'You alone bear the risk of losing your data; we accept no responsibility for it.', 'excluded'],
  ['backup', 'We assume no liability if files are lost, altered or cannot be restored.', 'excluded'],
  [
    'limitation-of-liability',
    'Liability for data loss is limited to the typical cost of restoring it from a backup.',
    'limited',
  ],
  ['limitation-of-liability', 'We shall not be liable for loss of profits, revenue, data or goodwill.', 'excluded'],
  ['customer-data', 'We have no obligation to store your content and are not liable for its deletion.', 'excluded'],
  [
    'data-deletion',
    'Once deleted, data cannot be recovered, and Northwind bears no responsibility for such loss.',
    'excluded',
  ],
  [
    'limitation-of-liability',
    'In the event of a loss of data we only reimburse the effort needed to restore it.',
    'limited',
  ],
  ['backup', 'Backing up your data is your responsibility.'],
  ['limitation-of-liability', '对于数据丢失、损坏或无法恢复，我们不承担责任。', 'excluded'],
  ['backup', '您应自行备份数据，因未备份导致的数据丢失由您自行承担，我们概不负责。', 'excluded'],
  ['backup', '如用户资料灭失或毁损，本公司不负赔偿责任。', 'excluded'],
  ['limitation-of-liability', '本公司對於資料遺失或毀損不負任何責任。', 'excluded'],
  ['limitation-of-liability', '因系统故障导致您存储的内容丢失的，平台不予赔偿。', 'excluded'],
  ['limitation-of-liability', '对于信息的删除或储存失败，我们不承担任何责任。', 'excluded'],
  ['backup', '我们对数据丢失的赔偿以恢复备份所需的合理费用为限。', 'limited'],
  ['backup', '建议您定期备份重要数据。'],
]);

phrasings('liabilityStandard', [
  [
    'limitation-of-liability',
    'We are liable without limitation for intent and gross negligence.',
    'gross-negligence-or-intent',
  ],
  [
    'limitation-of-liability',
    'We shall be liable only where the damage was caused by our wilful misconduct.',
    'intent',
  ],
  [
    'limitation-of-liability',
    'Except in cases of gross negligence or intentional misconduct, you release us from all claims.',
    'gross-negligence-or-intent',
  ],
  ['limitation-of-liability', 'Liability for slight negligence is excluded.', 'gross-negligence-or-intent'],
  [
    'limitation-of-liability',
    'You assume all risks and release us, save for acts of gross negligence or wilful default.',
    'gross-negligence-or-intent',
  ],
  [
    'limitation-of-liability',
    'Northwind will not be liable unless it has acted fraudulently or with intent.',
    'intent',
  ],
  [
    'limitation-of-liability',
    'We are not responsible for any loss that was not caused by our gross negligence.',
    'gross-negligence-or-intent',
  ],
  ['limitation-of-liability', '除故意或重大过失外，我们不承担任何责任。', 'gross-negligence-or-intent'],
  ['limitation-of-liability', '我们仅就因我方故意造成的损失承担责任。', 'intent'],
  ['limitation-of-liability', '非因我方故意或重大过失造成的损失，我方不予赔偿。', 'gross-negligence-or-intent'],
  [
    'limitation-of-liability',
    '除可歸責於本公司之故意或重大過失所致者外，本公司不負賠償責任。',
    'gross-negligence-or-intent',
  ],
  ['limitation-of-liability', '因轻微过失造成的损害，我们不承担责任。', 'gross-negligence-or-intent'],
  [
    'limitation-of-liability',
    '只有在平台存在故意或重大过错的情况下，平台才承担相应责任。',
    'gross-negligence-or-intent',
  ],
  ['limitation-of-liability', '本公司僅於有故意或重大過失時負損害賠償責任。', 'gross-negligence-or-intent'],
  ['limitation-of-liability', '如因您的故意或重大过失造成损失，您应承担责任。'],
]);
