import rule from '../../../server/src/rules/actorless-obligation.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Notices',
    fires: [
      'Notice «actorless-obligation:must be given» within ten days.',
      'Damage «actorless-obligation:shall be reported» without delay. Costs «actorless-obligation:shall be borne» in full.',
    ],
    silent: [
      'The invalid part shall be deemed replaced; the rest shall be given full effect.',
      'Notice must be given by the customer. Your fees shall be paid monthly.',
      'You must do this:\n\n- notice must be given.',
      'Disputes shall be submitted to the courts of Dublin. Amendments must be made in writing.',
      'The terms shall be governed by Irish law and construed narrowly.',
    ],
  },
  zh: {
    heading: '违约',
    fires: [
      '造成损失的，«actorless-obligation:应当赔偿»全部损失。',
      '给对方造成损失的，«actorless-obligation:应承担»赔偿责任。',
    ],
    silent: [
      '违约方应当赔偿全部损失。',
      '您造成损失的，应当赔偿全部损失。',
      '双方应协商，协商不成的，应当由法院处理。',
      '应按要求提供资料，应用程序另行约定。',
      '您违约的：\n\n- 造成损失的，应当赔偿全部损失。',
    ],
  },
});
