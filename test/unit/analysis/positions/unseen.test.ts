import { phrasings } from './family.js';

/** Phrasings that agreements had which nobody had read before, one key after the other. */

phrasings('venue', [
  [
    'jurisdiction',
    'Disputes are heard by the courts of the city of Vilnius.',
    { place: 'Vilnius', court: 'courts of the city of Vilnius', exclusive: false },
  ],
  [
    'jurisdiction',
    'Claims are brought in the courts located in the county of Marin, California.',
    { place: 'Marin, California', court: 'courts located in the county of Marin, California', exclusive: false },
  ],
  [
    'governing-law',
    'If the courts of your country do not let you agree to the courts in Lake County, Oregon, your own courts decide. Otherwise all claims are litigated exclusively in the state courts of Lake County, Oregon.',
    { place: 'Lake County, Oregon', court: 'state courts of Lake County, Oregon', exclusive: true },
  ],
  [
    'dispute-resolution',
    'Disputes go to binding arbitration, though we may seek injunctive relief in any state or federal court in the State of Maine.',
  ],
  [
    'dispute-resolution',
    'Disputes go to arbitration, though we may seek injunctive relief in any court in the State of Maine, and you consent to the exclusive jurisdiction of such courts.',
    { place: 'State of Maine', court: 'court in the State of Maine', exclusive: true },
  ],
  [
    'dispute-resolution',
    '协商不成的，双方同意向北风科技主要经营地，江苏省南京市有管辖权的人民法院提起诉讼。',
    { place: '江苏省南京市', court: '江苏省南京市有管辖权的人民法院', exclusive: false },
  ],
  [
    'dispute-resolution',
    '协商不成的，应向北风科技住所地，即南京市玄武区人民法院起诉。',
    { place: '南京市玄武区', court: '南京市玄武区人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '由本条款产生的一切索赔与争议仅应在江苏省南京市的法院提出，您接受该等法院的管辖。',
    { place: '江苏省南京市', court: '江苏省南京市的法院', exclusive: true },
  ],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    'Disputes are settled by binding arbitration. Any arbitration proceeding between you and us will be held in Portland, Maine.',
    { seat: 'Portland, Maine' },
  ],
  [
    'governing-law',
    'Scots law governs, and the courts of Edinburgh, Scotland have exclusive jurisdiction in respect of any actions or claims.',
    false,
  ],
  [
    'governing-law',
    'Swiss law applies. You submit to the exclusive venue and jurisdiction of the courts of Switzerland for all matters that concern these terms.',
    false,
  ],
  ['governing-law', 'Scots law governs, and a competent court in Scotland may strike out a term.'],
  ['dispute-resolution', '仲裁程序进行期间，用户不得转让账户，但受让人以书面形式同意受仲裁裁决约束的除外。'],
  ['dispute-resolution', '双方以书面形式同意将争议提交南京仲裁委员会仲裁。', { institution: '南京仲裁委员会' }],
]);

phrasings('dataLossLiability', [
  ['limitation-of-liability', 'Northwind is not liable for lost profits, revenues, or data.', 'excluded'],
  ['limitation-of-liability', 'Northwind is not liable for lost profits or revenues.'],
]);

phrasings('indirectDamages', [
  [
    'limitation-of-liability',
    'We accept no liability for loss which is not a direct and foreseeable consequence of our breach.',
    'excluded',
  ],
  ['limitation-of-liability', 'We are liable for loss that is the direct consequence of our breach.'],
]);

phrasings('noticeDeemedReceipt', [
  [
    'notices',
    'Notices count as given the day after they are sent, if sent for next day delivery by a recognised courier.',
    { paper: 'P1D' },
  ],
  ['notices', 'Notices are deemed received the day after they are sent by e-mail.', { electronic: 'P1D' }],
]);

phrasings('customerTermination', [
  [
    'customer-obligations',
    'You have the right to stop using, or terminate, your account whenever you like.',
    'any-time',
  ],
  [
    'termination',
    'If you joined through us, you may cancel any time on the membership page to avoid the next charge.',
    'any-time',
  ],
  ['termination', 'If you joined through us, you may cancel within three days on the membership page.'],
  ['customer-obligations', 'You must close the gate whenever you like to leave your account.'],
]);

phrasings('providerTerminationNotice', [
  ['intellectual-property', 'We may immediately suspend or terminate the account of anyone who copies again.', 'none'],
  [
    'termination',
    'We may also end your right to use the service at any time, including if we find that you cheat.',
    'none',
  ],
  ['termination', 'We may end your right to use the service at any time if we determine that you cheat.'],
  ['intellectual-property', 'We immediately remove what infringes and may close the account after a hearing.'],
]);

phrasings('serviceChangeNotice', [
  ['service-changes', '客户逾期付款的，北风科技可提前五日书面催告，届期仍未付清的，可以暂停服务。'],
  ['service-changes', 'Where an invoice is overdue, we give ten days notice before we change or suspend the services.'],
  ['service-changes', '北风科技变更服务的，应提前五日通知客户。', 'P5D'],
]);

phrasings('paymentDue', [
  ['fees', '您在接受本条款的同时，应全额支付页面所示的费用。', 'prepaid'],
  ['fees', '您接受本条款，并同意按页面所示的标准支付费用。'],
]);

phrasings('liabilityCap', [
  [
    'warranty-disclaimer',
    'We and our partners have no liability whatsoever for your use of the service.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  ['warranty-disclaimer', 'We and our partners have no liability for your use of linked external sites.'],
]);

phrasings('venue', [
  [
    'governing-law',
    'This contract is under the laws of Norway, whose courts have exclusive jurisdiction over all disputes about it.',
    { place: 'Norway', exclusive: true },
  ],
  ['governing-law', 'This contract is under the laws of Norway, whose legal traditions we share.'],
]);

phrasings('governingLaw', [
  [
    'limitation-of-liability',
    'Where this agreement is governed by the laws of Denmark, liability for gross negligence remains.',
  ],
  ['governing-law', 'If you live in Denmark, this agreement is governed by the laws of Denmark.', 'DK'],
]);

phrasings('assignmentByCustomer', [
  ['assignment', 'You do not have any right to transfer this contract to somebody else.', 'prohibited'],
  ['assignment', 'You have no right to assign this contract without our written consent.', 'with-consent'],
]);

phrasings('assignmentByProvider', [
  [
    'assignment',
    'We may transfer this contract to another company. We will notify you of the transfer by e-mail.',
    'with-notice',
  ],
  ['assignment', 'We may transfer this contract to another company. We will answer your questions by e-mail.', 'free'],
]);

/** What further agreements said that nobody had read before. */

phrasings('assignmentByCustomer', [
  [
    'assignment',
    'The licences in these terms may not be transferred by either you or us without the written approval of the other.',
    'with-consent',
  ],
  ['assignment', 'This agreement cannot be assigned or otherwise transferred by us or you.', 'prohibited'],
  [
    'assignment',
    'You may not transfer (whether by a merger, by a sale of shares, by operation of law or in any other way) the rights and duties that this agreement gives you unless we approve.',
    'with-consent',
  ],
  ['assignment', '未经另一方书面同意，您和我们均不得转让本合同。', 'with-consent'],
  ['assignment', '我们可以转让本合同，您和我们均应通知对方。', 'silent'],
]);

phrasings('assignmentByProvider', [
  [
    'assignment',
    'The licences in these terms may not be transferred by either you or us without the written approval of the other.',
    'with-consent',
  ],
  ['assignment', '未经另一方书面同意，您和我们均不得转让本合同。', 'with-consent'],
]);

phrasings('liabilityCap', [
  [
    'limitation-of-liability',
    'Neither the maker nor its dealers will be liable for broken crates, lost sales or any other kind of loss while the scanner is in use.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Northwind will in no event be liable for any direct, indirect or incidental damages arising from the use of this site or of any page linked to it.',
    { kind: 'total-exclusion', per: 'aggregate' },
  ],
  [
    'limitation-of-liability',
    'Northwind will in no event be liable for any direct or indirect damages from linked pages.',
  ],
]);

phrasings('venue', [
  [
    'governing-law',
    'Where the hirer is a trader, the courts at the registered office of Northwind GmbH in Kiel have sole jurisdiction over disputes.',
    { place: 'Kiel', exclusive: true },
  ],
  [
    'jurisdiction',
    'The courts of Nova Scotia have exclusive jurisdiction over all disputes unless you live abroad, in which case the courts located in Boston, Massachusetts have jurisdiction.',
    { place: 'Nova Scotia', court: 'courts of Nova Scotia', exclusive: true },
    { place: 'Boston, Massachusetts', court: 'courts located in Boston, Massachusetts', exclusive: false },
  ],
  [
    'jurisdiction',
    'The courts of Nova Scotia decide all disputes unless the claim is small, in which case it is dropped.',
    { place: 'Nova Scotia', court: 'courts of Nova Scotia', exclusive: false },
  ],
  ['dispute-resolution', 'If the forum for a dispute is in the United Kingdom, both of us waive a trial by jury.'],
]);

phrasings('arbitration', [
  [
    'governing-law',
    'Any dispute over the hire is decided exclusively by a court of competent jurisdiction located in Oslo.',
    false,
  ],
  ['governing-law', 'Where a court of competent jurisdiction finds in a dispute that a term is void, the rest stands.'],
  [
    'jurisdiction',
    'The courts of Nova Scotia shall have exclusive jurisdiction to hear any matter that concerns this contract.',
    false,
  ],
  [
    'dispute-resolution',
    'Disputes shall be settled by arbitration before three arbitrators and shall be held in the Danish language and shall take place in Aarhus (Denmark).',
    { seat: 'Aarhus' },
  ],
]);

phrasings('customerTermination', [
  ['termination', 'Paid services can be cancelled in the account settings at any time.', 'any-time'],
  ['termination', 'The subscription can be ended at any time through your profile page.', 'any-time'],
  ['termination', 'Paid services can be cancelled by us at any time in the account settings.'],
  ['termination', 'Paid services can be cancelled before the end of the month in the account settings.'],
  ['term', 'It runs until it is ended. You may terminate this contract by removing the app.', 'any-time'],
  ['termination', '会员服务可随时在账户页面取消。', 'any-time'],
  ['termination', '订阅可以通过应用商店的设置页随时退订。', 'any-time'],
  ['termination', '会员服务可随时由我们在后台取消。'],
]);

phrasings('paymentDue', [
  ['fees', 'Payment for the seats ordered from us shall be due at the time of order placement.', 'prepaid'],
  ['fees', 'Payment for the seats ordered from us is due when the goods reach you.'],
]);

phrasings('creditExpiry', [
  [
    'termination',
    'Once the account is closed we have no obligation to provide a refund of what was paid.',
    'on-termination',
  ],
  ['termination', '终止后，我们没有义务退还您已支付的费用。', 'on-termination'],
]);

phrasings('amendmentConsent', [
  ['entire-agreement', 'This contract is all that was agreed. It may be changed only by mutual agreement.'],
  [
    'entire-agreement',
    'This contract may be changed only by the mutual agreement of the parties in writing.',
    'express',
  ],
  ['entire-agreement', 'These terms may be changed with mutual advantage in mind from time to time.', 'none-stated'],
  [
    'acceptance',
    'We may, at any time and without telling you, revise these terms of use and everything else on this page.',
    'none-stated',
  ],
  ['acceptance', 'We may, at any time and without telling you, revise the prices that these terms of use name.'],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    'DISPUTES ARE RESOLVED BY ARBITRATION BEFORE THE AMERICAN ARBITRATION ASSOCIATION ("AAA").',
    { institution: 'AMERICAN ARBITRATION ASSOCIATION' },
  ],
  [
    'dispute-resolution',
    'DISPUTES ARE RESOLVED BY BINDING ARBITRATION. THE ARBITRATION WILL TAKE PLACE IN THE COUNTY OF YOUR HOME ADDRESS.',
    {},
  ],
]);

phrasings('noticeDeemedReceipt', [
  ['notices', 'We may write to you about the hire. Notices are effective when we send them.', { electronic: 'PT0S' }],
  ['notices', 'Notices are effective when we have read them.'],
  ['notices', '我们可以向您预留的联系方式发送通知，通知自发出时生效。', { electronic: 'PT0S' }],
  ['notices', '双方填写的地址、邮箱为送达地址，文件寄出后第三日视为送达。', { paper: 'P3D' }],
]);

phrasings('amendmentConsent', [
  [
    'amendments',
    'If you do not accept a change, tell us and stop. Upon your use of the yard after the change takes effect you are deemed to accept it.',
    'continued-use',
  ],
  [
    'amendments',
    'If you do not object to a change within ten days, you are deemed to accept it.',
    'deemed-after-period',
  ],
  [
    'amendments',
    '您不接受变更的，应在生效前告诉我们。变更生效后您使用本应用的，视为接受变更后的条款。',
    'continued-use',
  ],
  ['amendments', '变更公布后七日内您未提出异议的，视为接受变更后的条款。', 'deemed-after-period'],
  [
    'entire-agreement',
    'This contract may only be changed in writing signed by you and an officer of Northwind.',
    'express',
  ],
]);

phrasings('customerTermination', [
  ['term', 'Either party may terminate this contract upon written notice to the other party.', 'any-time'],
  ['termination', 'Either party may terminate this contract upon written notice if the other does not pay.'],
]);

phrasings('assignmentByProvider', [
  ['assignment', '我们可以将本合同的权利义务转让给第三方，届时将以公告形式告知，无须征得您的同意。', 'with-notice'],
  ['assignment', '我们可以将本合同的权利义务转让给第三方，无需另行通知您，也无须征得您的同意。', 'free'],
]);

phrasings('providerTerminationNotice', [
  ['acceptable-use', '我们怀疑您可能违规的，有权不经通知封停您的账户。', 'none'],
  ['acceptable-use', '您可以不经通知注销您的账户。'],
]);

phrasings('creditExpiry', [
  ['account', '您一年未登录的，我们有权收回账号，账号内的虚拟礼物一并清零。', 'on-termination'],
  ['account', '您一年未登录的，我们有权收回账号，账号内的浏览记录一并清零。'],
]);

phrasings('dataLossLiability', [
  ['warranty-disclaimer', '您因相信其他用户的资料而受到的损失，我们概不负责。'],
  ['warranty-disclaimer', '用户资料发生损失的，我们概不负责。', 'excluded'],
]);

phrasings('providerTerminationNotice', [
  ['termination', '您有权提前三十日书面通知我们解除本合同，我们有权提前七日书面通知您解除本合同。', 'P7D'],
  ['termination', '您有权提前三十日书面通知我们解除本合同。'],
  [
    'service-changes',
    'We will not remove a feature you use without 60 days’ written notice, and you may then terminate the contract.',
  ],
  ['termination', 'We will not end your use of the service without 60 days’ written notice.', 'P60D'],
]);

phrasings('creditExpiry', [
  ['refunds', '您在购买后7日内未使用会员功能的，可以无理由退款。', 'refunded'],
  ['refunds', '您在购买后7日内无需说明理由即可退款。'],
  ['refunds', '会员终止后，剩余的会员费无法退还。', 'on-termination'],
]);
