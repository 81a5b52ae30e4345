import assert from 'node:assert/strict';
import rule from '../../../server/src/rules/force-majeure-no-notice.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

const NOTICES = '\n\n## Notices\n\nA party affected by force majeure notifies the other by e-mail.';

describeRule(rule, {
  en: {
    heading: 'Events',
    fires: [
      'Hello.\n\n## 2. Disturbances\n\n2.1 Neither party is liable for delay caused by circumstances «force-majeure-no-notice:beyond its control», such as flood or war.',
      'Hello.\n\n### «force-majeure-no-notice:What is beyond us»\n\nNeither of us has to perform while an event of force majeure, such as a storm, stops us.',
      'Hello.\n\n### «force-majeure-no-notice:Things outside our control»\n\nWe are not responsible for delays caused by force majeure, such as fire, flood or war.',
      'Hello.\n\n### «force-majeure-no-notice:Force majeure»\n\nNeither party is liable for delays that an event of force majeure causes, such as war or floods.',
    ],
    silent: [
      'Hello.\n\n### Events beyond control\n\nNobody is liable for force majeure such as fire or flood if the person affected tells the others within 48 hours.',
      'Hello.\n\n### Force majeure\n\nNeither party is liable for events of force majeure. The affected party informs the other at once.',
      'Hello.\n\n### Force majeure\n\nNeither party is liable for events of force majeure. Either party gives notice of such events.',
      `Hello.\n\n### Force majeure\n\nNeither party is liable for delays caused by force majeure, such as floods.${NOTICES}`,
      'We are not liable for defects in cases of force majeure, for errors of yours or for your own equipment.',
      'Availability is not owed in cases of force majeure.',
    ],
  },
  zh: {
    heading: '意外',
    fires: [
      '以下适用。\n\n### «force-majeure-no-notice:不可抗力»\n\n因不可抗力不能履行本协议的，受影响的一方不承担责任。超过六十日的，任何一方均可书面通知对方解除合同。',
      '以下适用。\n\n### «force-majeure-no-notice:不可抗力»\n\n因不可抗力不能履行本协议的，受影响的一方不承担责任。',
    ],
    silent: [
      '以下适用。\n\n### 不可抗力\n\n因不可抗力不能履行本协议的，受影响的一方应当通知对方；超过六十日的，任何一方均可书面通知对方解除合同。',
      '以下适用。\n\n### 不可抗力\n\n因不可抗力不能履行本协议的，受影响的一方应及时通知对方。',
      '因不可抗力造成的故障，不计入可用性。',
    ],
  },
});

// A clause with numbered parts is read as a whole.
check(
  '# Terms\n\n## 9. Force majeure\n\n9.1 Neither party is liable for force majeure, such as war.\n\n9.2 The affected party informs the other.\n',
  {
    rule,
  },
);
// So it is where the part on the notice is read as one on notices.
check(
  '# Terms\n\n## 9. Force majeure\n\n9.1 Neither party is liable for force majeure, such as war.\n\n9.2 All notices are given by e-mail; a notice sent by e-mail is deemed received on the next day.\n',
  {
    rule,
  },
);

// The duty stands with what excuses, not with what defines.
const { fixed } = check(
  '# 服务协议\n\n## 第九条 不可抗力\n\n9.1 «force-majeure-no-notice:不可抗力»，是指不能预见、不能避免且不能克服的客观情况。\n\n9.2 一方因不可抗力不能履行义务的，免除责任。\n',
  { rule },
);
assert.match(fixed(0), /9\.2 一方因不可抗力不能履行义务的，免除责任。受影响的一方应当/);
