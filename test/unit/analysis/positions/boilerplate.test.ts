import { phrasings } from './family.js';

phrasings('assignmentByProvider', [
  [
    'assignment',
    'You may not transfer these terms to anyone else without our prior written consent. We may transfer them to any affiliate.',
    'free',
  ],
  ['assignment', 'We may hand this agreement over to another company.', 'free'],
  ['assignment', 'Northwind is free to assign its rights and duties under this contract to a third party.', 'free'],
  ['assignment', 'This agreement is personal to you; it may not be assigned by you.', 'silent'],
  [
    'assignment',
    'Neither you nor we may assign this agreement without the written consent of the other.',
    'with-consent',
  ],
  ['assignment', "The customer's rights under this agreement are not transferable.", 'silent'],
  [
    'assignment',
    "We reserve the right to novate this agreement to a successor upon thirty days' notice.",
    'with-notice',
  ],
  ['assignment', 'Any attempt by you to assign this agreement without our consent is void.', 'silent'],
  [
    'assignment',
    'We may assign this agreement in connection with a merger or sale of assets, and will inform you if we do.',
    'with-notice',
  ],
  [
    'assignment',
    'Each party may assign this contract only with the prior approval of the other party.',
    'with-consent',
  ],
  ['assignment', "You can't hand over your rights under these terms to someone else unless we agree.", 'silent'],
  ['assignment', '未经我们事先书面同意，您不得将本协议项下的权利义务转让给第三方。', 'silent'],
  ['assignment', '北风科技有权将本协议项下的全部或部分权利义务转让给其关联公司，无需征得您的同意。', 'free'],
  ['assignment', '任何一方未经对方书面同意，均不得转让本协议。', 'with-consent'],
  ['assignment', '您不得转让本协议，我们可将本协议转让给关联方，但应提前通知您。', 'with-notice'],
  ['assignment', '本协议的权利和义务不可由用户转让。', 'silent'],
  ['assignment', '除非获得我方书面许可，客户不可让与本合同。', 'silent'],
  ['assignment', '非經本公司書面同意，使用者不得將本條款之權利義務移轉予他人。', 'silent'],
  ['assignment', '本公司得隨時將本契約之權利義務讓與第三人，並通知使用者。', 'with-notice'],
  ['assignment', '如因合并、分立、资产转让等原因，我们可以将本协议项下的权利和义务转让给承继方。', 'free'],
  ['assignment', '用户同意平台在公告后将本协议的权利义务一并转让给第三方。', 'with-notice'],
]);

phrasings('assignmentByCustomer', [
  [
    'assignment',
    'You may not transfer these terms to anyone else without our prior written consent. We may transfer them to any affiliate.',
    'with-consent',
  ],
  ['assignment', 'Northwind is free to assign its rights and duties under this contract to a third party.', 'silent'],
  ['assignment', 'This agreement is personal to you; it may not be assigned by you.', 'prohibited'],
  [
    'assignment',
    'Neither you nor we may assign this agreement without the written consent of the other.',
    'with-consent',
  ],
  ['assignment', "The customer's rights under this agreement are not transferable.", 'prohibited'],
  ['assignment', "We reserve the right to novate this agreement to a successor upon thirty days' notice.", 'silent'],
  ['assignment', 'Any attempt by you to assign this agreement without our consent is void.', 'with-consent'],
  [
    'assignment',
    'We may assign this agreement in connection with a merger or sale of assets, and will inform you if we do.',
    'silent',
  ],
  [
    'assignment',
    'Each party may assign this contract only with the prior approval of the other party.',
    'with-consent',
  ],
  ['assignment', "You can't hand over your rights under these terms to someone else unless we agree.", 'with-consent'],
  ['assignment', '未经我们事先书面同意，您不得将本协议项下的权利义务转让给第三方。', 'with-consent'],
  ['assignment', '北风科技有权将本协议项下的全部或部分权利义务转让给其关联公司，无需征得您的同意。', 'silent'],
  ['assignment', '任何一方未经对方书面同意，均不得转让本协议。', 'with-consent'],
  ['assignment', '您不得转让本协议，我们可将本协议转让给关联方，但应提前通知您。', 'prohibited'],
  ['assignment', '本协议的权利和义务不可由用户转让。', 'prohibited'],
  ['assignment', '除非获得我方书面许可，客户不可让与本合同。', 'with-consent'],
  ['assignment', '非經本公司書面同意，使用者不得將本條款之權利義務移轉予他人。', 'with-consent'],
  ['assignment', '本公司得隨時將本契約之權利義務讓與第三人，並通知使用者。', 'silent'],
  ['assignment', '如因合并、分立、资产转让等原因，我们可以将本协议项下的权利和义务转让给承继方。', 'silent'],
  ['assignment', '用户同意平台在公告后将本协议的权利义务一并转让给第三方。', 'silent'],
]);

phrasings('noticeDeemedReceipt', [
  [
    'notices',
    'Notices sent by e-mail are deemed received on the day of dispatch; notices by post two days after posting.',
    { electronic: 'PT0S', paper: 'P2D' },
  ],
  ['notices', 'Any notice that we email you takes effect 24 hours after it is sent.', { electronic: 'PT24H' }],
  [
    'notices',
    'If we send notices to you, they will be considered received immediately if we send them to any email that you have given us.',
    { electronic: 'PT0S' },
  ],
  ['notices', 'A letter is presumed to have arrived on the third business day after it was mailed.', { paper: 'P3D' }],
  ['notices', 'Notice is given when the message is posted to your account.', { electronic: 'PT0S' }],
  ['entire-agreement', 'Notices by e-mail will be deemed given one day after transmission.', { electronic: 'P1D' }],
  ['notices', 'You will be treated as having received our email on the next working day.', { electronic: 'P1D' }],
  [
    'notices',
    'Electronic notices shall be effective upon sending, and courier notices upon delivery.',
    { electronic: 'PT0S' },
  ],
  ['notices', 'Notices must be sent to the address in your profile.'],
  ['notices', '我们以电子邮件发出的通知，自发送成功之日起视为送达。', { electronic: 'PT0S' }],
  ['notices', '邮寄的通知在投邮后第五日视为送达。', { paper: 'P5D' }],
  ['notices', '通知以公告形式发布的，一经公布即视为您已收到。', { electronic: 'PT0S' }],
  [
    'notices',
    '以短信或站内信方式发送的，发出之时即为送达；以快递方式寄送的，寄出后三日视为送达。',
    { electronic: 'PT0S', paper: 'P3D' },
  ],
  ['amendments', '所有通知自我们在网站发布之日起二十四小时后视为送达用户。', { electronic: 'PT24H' }],
  ['notices', '電子郵件於傳送後視為已送達。', { electronic: 'PT0S' }],
  ['notices', '以郵寄方式為之者，於付郵後第三日推定已送達。', { paper: 'P3D' }],
  ['notices', '通知于发送时生效。', { electronic: 'PT0S' }],
  ['notices', '系统消息进入您的账户即视为收到。', { electronic: 'PT0S' }],
  ['notices', '您应确保联系方式有效，以便接收通知。'],
]);

phrasings('dataRetention', [
  ['data-deletion', 'Your data will be erased 45 days after the contract ends.', 'P45D'],
  ['data-deletion', 'For two months following closure of the account you can still export your files.', 'P2M'],
  ['termination', 'After termination we keep your data for a period of ninety days and then delete it.', 'P90D'],
  ['data-deletion', 'Customer data is purged from our systems within 30 days of cancellation.', 'P30D'],
  ['effects-of-termination', 'You have fourteen days from the date of termination to download your content.', 'P14D'],
  ['data-deletion', 'Backups containing your data are overwritten after six months.', 'P6M'],
  [
    'data-deletion',
    'Deleted accounts can be reactivated for 30 days; after that all content is removed for good.',
    'P30D',
  ],
  ['account', 'If your account is closed, your content is removed after a grace period.'],
  ['data-deletion', 'We delete inactive accounts after 12 months.'],
  ['data-deletion', '服务终止后，我们将为您保留数据三十天，期满后予以删除。', 'P30D'],
  ['data-deletion', '账户注销后15个工作日内，我们将删除您的个人信息。', 'P15D'],
  ['termination', '协议终止之日起7日内，您可自行导出业务数据，逾期我们有权清除。', 'P7D'],
  ['data-deletion', '服务到期后进入缓冲期，缓冲期届满我们将清空您的数据。', 'buffer-period'],
  ['data-deletion', '本公司將於帳號刪除後保存您的資料六個月。', 'P6M'],
  ['data-deletion', '合同解除后，我方继续保存客户资料不超过90日。', 'P90D'],
  ['data-deletion', '我们保存日志不少于六个月。'],
]);

phrasings('recoveryPoint', [
  ['backup', 'We back up your database every 12 hours.', 'PT12H'],
  ['backup', 'In the event of a disaster we restore your data to a state no older than 24 hours.', 'PT24H'],
  ['backup', 'The recovery point objective (RPO) is four hours.', 'PT4H'],
  ['backup', 'Backups are taken daily.', 'P1D'],
  ['backup', 'We take a backup of your files every night and keep each backup for thirty days.', 'P1D'],
  ['backup', 'We back up the records once on each business day.', 'P1D'],
  ['due-care', 'Snapshots are made once every week.', 'P1W'],
  ['backup', '平台每日对数据进行一次备份。', 'P1D'],
  ['backup', '我们每隔6小时备份一次。', 'PT6H'],
  ['service-level', '恢复点目标（RPO）不超过1小时。', 'PT1H'],
  ['backup', '本公司每二十四小時備份一次資料。', 'PT24H'],
  ['backup', '备份文件保留30天。'],
]);

phrasings('serviceCredit', [
  [
    'service-level',
    'If uptime falls below 99.9% in a month, you receive a credit of 10% of the monthly fee.',
    { rate: '10%' },
  ],
  [
    'service-level',
    'For every full hour of downtime we extend your term by one day.',
    { rate: 'P1D of extension per PT1H of outage' },
  ],
  [
    'service-level',
    'In case of an outage of more than 4 hours we refund the fees pro rata, provided that you ask for it within 30 days.',
    { rate: 'pro-rata', claimWindow: 'P30D' },
  ],
  [
    'service-level',
    'Service credits: 5% of the charges for availability under 99.5%. Claims must be filed within fifteen days.',
    { rate: '5%', claimWindow: 'P15D' },
  ],
  ['service-level', '如月度可用性低于99.9%，我们按当月服务费的10%赔偿代金券。', { rate: '10%' }],
  ['service-level', '每中断服务1小时，服务期延长1天。', { rate: 'P1D of extension per PT1H of outage' }],
  [
    'service-level',
    '服务不可用超过12小时的，按比例退还当月费用，您应在60日内提出申请。',
    { rate: 'pro-rata', claimWindow: 'P60D' },
  ],
  ['service-level', '若可用率未達99%，本公司將抵扣次月費用之5%。', { rate: '5%' }],
  ['service-level', '我们力争服务可用性达到99.9%，但不作任何赔偿承诺。'],
]);

phrasings('noticeDeemedReceipt', [
  [
    'notices',
    'Messages in the portal are deemed received on the next business day, letters on the fourth day after posting.',
    { electronic: 'P1D', paper: 'P4D' },
  ],
  [
    'notices',
    'A notice sent by e-mail is deemed given upon confirmation of transmission, and one by courier two days after dispatch.',
    { electronic: 'PT0S', paper: 'P2D' },
  ],
  [
    'notices',
    'Write to us by registered post; a letter is deemed received five working days after posting.',
    { paper: 'P5D' },
  ],
]);

phrasings('assignmentByProvider', [
  [
    'assignment',
    'We may novate this Agreement to a buyer of the business, and you hereby consent to such novation.',
    'free',
  ],
  ['notices', 'You may not assign these Terms; we may do so without restriction.', 'free'],
  ['termination', 'We may transfer the Service Contract to an affiliate with 30 days’ notice.', 'with-notice'],
]);

phrasings('assignmentByCustomer', [
  ['assignment', 'We may pass our rights on. You cannot transfer yours without asking us.', 'with-consent'],
]);

phrasings('dataRetention', [
  ['termination', 'When your plan is cancelled, you have 45 days to download your photos.', 'P45D'],
  [
    'termination',
    'After the end of the contract the Customer can export its data in a common format for a period of 60 days.',
    'P60D',
  ],
  [
    'customer-data',
    'We keep measurements and other data for as long as your account exists and for 12 months thereafter.',
    'P12M',
  ],
  ['effects-of-termination', 'Upon termination you shall stop using the feed and, within ten days, delete all data.'],
]);
