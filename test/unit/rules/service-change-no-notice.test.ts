import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/service-change-no-notice.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Changes of the service',
    fires: [
      'We «service-change-no-notice/none:may from time to time, and without being obliged to give prior notice, vary or withdraw any functionality of the service».',
      'We «service-change-no-notice/none:are free to alter or drop any layer of the web service» as we see fit.',
      'We «service-change-no-notice/no-period:may change your plan», the sets or the days of collection. We will let you know when we do.',
      'The Company «service-change-no-notice/none:may restrict or discontinue any function of the platform», without notifying the Client.',
      'We shall «service-change-no-notice/none:be entitled, without prior notice to you, to withdraw any part of the services».',
      'We «service-change-no-notice/none:can take away any part of the portal», whenever we like, and need not tell anyone beforehand.',
      'The «service-change-no-notice/none:«service-change-no-notice/price:price may be altered by us»» at any time without notice.',
      'We «service-change-no-notice/none:«service-change-no-notice/price:may raise the yearly hire»» without telling you.',
      'We «service-change-no-notice/none:«service-change-no-notice/price:may put up our prices»» at any time without telling you beforehand.',
      'We «service-change-no-notice/none:may replace a tutor, change the content of a lesson or withdraw a course at any time without telling» you.',
      'We «service-change-no-notice/none:may change or discontinue the service» at any time without prior notice.',
      'We «service-change-no-notice/none:reserve the right to withdraw any part of our services» at our discretion.',
      'We «service-change-no-notice/none:may change the form and nature of the services» without notice.',
      'We «service-change-no-notice/none:may discontinue the on-demand service» without notice.',
      'We «service-change-no-notice/no-period:may discontinue the service» at any time and will notify you of it.',
      'We «service-change-no-notice/price:may increase the prices» of the services at 30 days’ notice by e-mail.',
    ],
    silent: [
      'If you ask us to, we may change your plan.',
      'We may remove any copy of the software that you no longer need.',
      'We may replace any user of the service whom you name to us.',
      'The interface is provided for free, but we reserve the right to charge for its use one day.',
      'We may change the purchase price of credits at any time.',
      'We may change our fees from time to time on a prospective basis.',
      'We may change our fees from time to time. New fees are effective upon your acceptance of them.',
      'A service that breaks our rules is listed. We may remove any such service from the shop.',
      'We may stop the free trial workshop services at any time.',
      'We may take away the rubbish that you leave without notice.',
      'The price of a course may be altered by you in the settings without notice to us.',
      'We may change our prices. A new price applies from your next billing cycle on, and we will tell you of it.',
      'We may change the selling fees; we announce new selling fees on the page 14 days in advance.',
      'We may change our prices at any time; the services are billed at the prices in force at the time of your order.',
      'We may change promotions and programs at any time without notice.',
      'We may replace a lost card at any time without notice.',
      'We may increase our prices at 30 days’ notice by e-mail.\n\n## Termination\n\nBoth parties are entitled to terminate this agreement by giving a written notice.',
      'We may increase our prices at 30 days’ notice by e-mail.\n\n## Termination\n\nEither party may terminate this agreement at any time with notice.',
      'We may change the software in your router without notice.',
      'Our shop sells chairs and other items. All prices are subject to change without notice.',
      'All prices for the services are subject to change without notice, except as described in section 4.',
      'You need our consent. Otherwise we may terminate the services without notice.',
      'In short: we may change the service at any time without notice.',
      'We may change the look of the website at any time without notice.',
      'We may change the subcontractors that help us provide the service without notice.',
      'We may withdraw an offer on the website without notice.',
      'We may change or discontinue the service, but not without notice.',
      'We may stop monitoring the forum on the website at any time without notice.',
      'We may stop sending the newsletter service without notice.',
      'We can change a feature without notice if its use is not impaired.',
      'We may discontinue the beta service at any time.',
      'All our prices are subject to change as per our general terms.',
      'We may end all of the services if a virus is on your device.',
      'We may change our prices at any time. Price changes will not apply to existing orders.',
      'We may add or remove courses from the site, and keep no number of them.',
      'We may end a marketing service on telephones without notice.',
      'We may change our fees at any time. The fee is displayed to you before each transaction.',
      'We may change the prices at any time; orders are billed at the prices in effect at the time of the order.',
      'The service is free, but we reserve the right to charge for it at 30 days’ notice; if you wish to continue, you pay.',
      'We may change or discontinue the service at 30 days’ notice by e-mail.',
      'We may not change the service without notice.',
      'We may update the software to close gaps in its security without notice.',
      'We may stop the services without notice if you fail to pay.',
      'We may change these terms of the service at any time without notice.',
      'We may terminate your access to the service without notice.',
      'We may increase our prices at 30 days’ notice by e-mail; you may end the contract before then.',
      'We may increase our prices at 30 days’ notice by e-mail.\n\n## Termination\n\nYou may terminate this agreement at any time.',
    ],
  },
  zh: {
    heading: '服务的变更',
    fires: [
      '«service-change-no-notice/none:哪些版本下线、哪些功能停用，由我们自行决定»。',
      '我们«service-change-no-notice/none:«service-change-no-notice/price:想提价»»就提价，不另行通知您。',
      '油价上涨的，我们«service-change-no-notice/none:«service-change-no-notice/price:可以上调票价»»，无需通知您。',
      '我们«service-change-no-notice/none:«service-change-no-notice/price:有权随时变更座位费标准»»，无须通知您。',
      '我们«service-change-no-notice/none:«service-change-no-notice/price:可以调整年费的价格»»，新价格公布后马上适用，无需另行通知。费用一经支付，概不退还；订购时一次付清。',
      '我们«service-change-no-notice/none:可以根据场地情况调整开放的时段和线路，不用另行通知»您。',
      '哪项功能不做了，我们«service-change-no-notice/none:会直接下线，不再另外跟您说»。',
      '我们«service-change-no-notice/none:有权随时变更或者终止部分服务»，而无需事先通知您。',
      '我们«service-change-no-notice/no-period:有权终止部分服务»，并以公告方式通知您。',
      '我们«service-change-no-notice/price:可以调整每个服务年度的单价»。',
      '我们«service-change-no-notice/price:有权调整服务的价格»，但应提前30日以电子邮件通知您。',
    ],
    silent: [
      '用户不得滥用服务，否则我们有权终止服务，并公告处理结果。',
      '我们有权随时调整金币的价格。',
      '我们可根据行情调整内部成本，调整结果在系统中公布。',
      '我们得以书面方式通知您。',
      '哪些功能开放给员工，由您自行决定。',
      '我们不会涨价。',
      '我们可以调整价格，订购时适用的价格不变。',
      '我们可以调整开放的时段，但会提前15日通知您。',
      '您更换密码的，我们会立即停止旧密码的登录，不再另行通知您。',
      '我们可以调整服务价格，调整后的价格自您续费时起适用，我们将通知您。',
      '如有冒用身份的情形，我们可以不经通知终止向其提供服务。',
      '我们可以不经通知停止为该用户提供服务。',
      '我们可以调整收费项目的名称。',
      '您应当实名注册。否则我们有权终止服务，而无需事先通知您。',
      '我们可随时调整客服服务时间，无需另行通知。',
      '我们有权变更或者终止服务，但应提前30日通知您。',
      '您违反本协议的，我们有权终止服务，而无需事先通知您。',
      '您未支付服务费的，我们可以停止服务。',
      '我们有权随时修改本服务协议，无需另行通知。',
      '我们有权调整服务的价格，但应提前30日通知您；您不同意的，可以解除本协议。',
    ],
  },
});

it('takes the denial of a notice out and adds a period', () => {
  const { fixed } = check(
    '## Changes of the service\n\nWe «service-change-no-notice/none:may change or discontinue the service» at any time without prior notice to you.\n',
    { rule },
  );
  assert.match(
    fixed(0),
    /at any time\. We will announce changes of the service or its prices by e-mail at least 30 days/,
  );
});

it('takes a denial out with both of its commas', () => {
  const { fixed } = check(
    '## Services\n\nThe Company shall «service-change-no-notice/none:be entitled, without prior notice to the Client, to withdraw any part of the services».\n',
    { rule },
  );
  assert.match(fixed(0), /shall be entitled to withdraw any part of the services\. The Company will announce/);
});

it('weighs free services less', () => {
  const { findings } = check(
    '## Trial\n\n## Services\n\nWe «service-change-no-notice/none:may discontinue the free service» without notice.\n',
    {
      rule,
    },
  );
  assert.equal(findings[0]?.finding.severity, 'information');
});

it('says of prices what it says of the service', () => {
  const told = (text: string): string | undefined =>
    check(`## Prices\n\n${text}\n`, { rule }).findings[0]?.finding.message.text;
  assert.match(
    told('We «service-change-no-notice/none:may change our prices» without notice; you may cancel at any time.')!,
    /may change prices without telling/,
  );
  assert.match(
    told('We «service-change-no-notice/no-period:may change our prices» and will notify you; you may cancel then.')!,
    /tells the customer of new prices/,
  );
});

it('weighs a service less that costs nothing', () => {
  const { findings } = check(
    '## Licence\n\nWe grant you a free of charge licence to use the site.\n\n## Services\n\nWe «service-change-no-notice/none:may discontinue the site» without notice.\n',
    { rule },
  );
  assert.equal(findings[0]?.finding.severity, 'information');
});

it('takes out that a new price holds from its publication on', () => {
  const { fixed } = check(
    '## 费用\n\n我们«service-change-no-notice/none:«service-change-no-notice/price:可以调整服务的价格»»而无需通知您，新价格自公布之时起适用。\n',
    { rule },
  );
  assert.match(fixed(0), /可以调整服务的价格。我们变更/);
});

it('takes out a denial with the word that went on from it', () => {
  const { fixed } = check(
    '## 服务\n\n我们«service-change-no-notice/none:有权变更或者终止部分服务»，而无需通知您，也无需承担费用。\n',
    { rule },
  );
  assert.match(fixed(0), /终止部分服务，无需承担费用。我们变更/);
});
