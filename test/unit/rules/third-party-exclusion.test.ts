import rule from '../../../server/src/rules/third-party-exclusion.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Liability',
    fires: [
      'We are «third-party-exclusion:not responsible» for anything that a payment firm or anyone else we work with does.',
      'We do «third-party-exclusion:not accept any responsibility» for our auxiliary persons and assistants.',
      'We are «third-party-exclusion:not liable» for our subcontractors.',
      'We are «third-party-exclusion:not answerable» for any act of our hosting company or of any other supplier.',
      'We are «third-party-exclusion:not liable» for failures of our subcontractors.',
      'We are «third-party-exclusion:not responsible» for any delay caused by hosting providers or carriers.',
      'If our suppliers fail to perform, we accept «third-party-exclusion:no liability».',
      'We are «third-party-exclusion:not liable» for acts or omissions of third parties.',
      'Access also depends on internet service providers. In such cases we «third-party-exclusion:disclaim any responsibility».',
    ],
    silent: [
      'We are not responsible for anything that other guests or anyone else on board does.',
      'We are not liable where you cannot reach the site because of something outside our control, such as the failure of our hosting provider.',
      'Merchants offer merchant services through the site. We are not liable for errors and omissions of service providers.',
      'We are liable for our subcontractors as for ourselves.',
      'We are not liable for your subcontractors.',
      'We are not liable for failures of third parties, other than persons whom we engage to perform the services.',
      'We are not responsible for the content of linked websites.',
      'We are not responsible for your internet service provider.',
      'We are not liable for failures of providers that you choose.',
      'Neither we nor our suppliers are liable for indirect or consequential damages.',
      'We are not liable to you or any third party for lost profits.',
      'We are liable for our subcontractors as for ourselves.',
      'We are not liable for events of force majeure, such as failures of telecommunications carriers.',
    ],
  },
  zh: {
    heading: '责任限制',
    fires: [
      '我们可以委托第三方完成测绘。对第三方在测绘中造成的损失，我们«third-party-exclusion:不承担责任»。',
      '与我们合作的短信、支付服务商发生故障，致使您无法登录的，我们«third-party-exclusion:不承担责任»。',
      '我们对其委聘的银行或者其他第三方的作为概«third-party-exclusion:不负责»。',
      '我们委托第三方承运人配送的，对该等第三方的行为概«third-party-exclusion:不负责»。',
      '对因第三方服务供应商的行为引致的损失，我们概«third-party-exclusion:不负责»。',
      '因物流业者因素迟延的，我们«third-party-exclusion:不负任何责任»。',
      '因网络服务商故障造成的损失，我们«third-party-exclusion:不承担责任»。',
      '对因第三方的作为或者不作为给您造成的损失，我们«third-party-exclusion:不承担责任»。',
    ],
    silent: [
      '因我们无法控制的电信运营商故障造成的损失，我们不承担责任。',
      '您可以委托第三方完成测绘。对第三方在测绘中造成的损失，我们不承担责任。',
      '我们对使用第三方开发的附属程序造成的结果不承担责任。',
      '第三方服务由第三方自行提供，我们不承担责任。',
      '您委托第三方代为操作的，我们不承担责任。',
      '对于第三方网站的内容，我们不承担责任。',
      '因供应商故障造成的损失，我们不承担责任，但我们为提供服务而使用的供应商除外。',
      '因您自行选择的服务提供商的原因造成的损失，我们不承担责任。',
      '因不可抗力或者电信部门的原因造成的损失，我们不承担责任。',
    ],
  },
});
