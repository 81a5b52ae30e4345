import rule from '../../../server/src/rules/fictitious-assent.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Acceptance of the terms',
    fires: [
      '«fictitious-assent/browsing:By continuing to use the app you will be taken to have read and accepted these terms».',
      '«fictitious-assent/browsing:You agree to be bound by these terms by opening the box, by browsing» our site or by using the device.',
      '«fictitious-assent/browsing:By using this site you agree to these terms».',
      '«fictitious-assent/browsing:By visiting this site you agree to be bound by» our house rules and these terms.',
      '«fictitious-assent/acknowledgement:You confirm that you have read and understood» these terms.',
    ],
    silent: [
      'By continuing to use the app after the changes you accept the new terms.',
      'By continuing to use the app you accept the amended terms.',
      'You accept these terms by clicking on a button, and not by using the site.',
      'You accept these terms by clicking “I agree”, or by using the services. By using the services you agree to be bound by these terms.',
      'You accept these terms by ticking the box.',
      'By creating an account and using the service you agree to these terms.',
      'By using a payment button you agree to be bound by the terms of the payment provider.',
      'By using our interface you agree to abide by all relevant policies on load.',
      'By accessing the site you represent that you are an adult.',
      'By using the portal your staff accept these terms of the house.',
      'By using the portal, your own employees are bound by these terms.',
      'Please make sure that you have read and understood these terms.',
      'We permit no use of Deferred Means (each such service, a “Deferred Service”), and we may decline to accept a request by a blocked user.',
      'By using the pictures you agree to the terms of the Picture Licence.',
      'By using our lottery with your account you also consent to these terms of play.',
      'By using the forecasts you accept all of the terms and conditions in this Forecast Annex.',
      '“Use Contract” means a contract under which you agree to these terms.',
      'By using the service after a change you accept the changed terms.',
    ],
  },
  zh: {
    heading: '成立与接受',
    fires: [
      '**您«fictitious-assent/browsing:浏览、打开本平台任一页面，即视为您已阅读并同意»本协议。** 未成年人应由监护人陪同阅读。',
      '您只要«fictitious-assent/browsing:打开过我们的应用，就算同意»这份约定。',
      '您«fictitious-assent/browsing:进入本网站任何页面的，即视为您接受»本协议。',
      '当您完成注册时，即表示您«fictitious-assent/acknowledgement:已阅读、了解»并同意本协议。',
      '您«fictitious-assent/browsing:访问本网站即视为接受»本协议。',
      '您«fictitious-assent/acknowledgement:已充分阅读、理解»并接受本协议。',
    ],
    silent: [
      '**您在注册页面勾选，即视为您已阅读并同意本协议。** 未成年人应由监护人陪同阅读。',
      '您只要打开过我们的应用，就算完成了签到。',
      '您进入注册页面并点击确认的，即视为您接受本协议。',
      '请您仔细阅读并了解本协议。',
      '您点击“同意”后，本协议成立。',
      '您使用优惠券即表示同意该优惠券不得转让。',
      '您授权的员工使用本服务，即视为您同意其操作。',
      '我们不会因您访问本网站而视为您接受本协议。',
      '请您务必仔细阅读并理解本协议。',
      '您在注册时勾选同意，即表示您接受本协议。',
    ],
  },
});
