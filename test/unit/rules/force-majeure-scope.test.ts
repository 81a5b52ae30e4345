import rule from '../../../server/src/rules/force-majeure-scope.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Force majeure',
    fires: [
      'Neither party answers for force majeure, that is, for what is «force-majeure-scope/disjunctive:unforeseeable, unavoidable or outside its control».',
      'Neither party answers for force majeure that «force-majeure-scope/disjunctive:could not have been foreseen or could not have been avoided».',
      'We need not perform if prevented by causes beyond our control, including flood, «force-majeure-scope/stretched:strikes or lock-outs of its employees» and war.',
      'Hindrances: snow and «force-majeure-scope/stretched:strikes in our workshop» let us off for as long as they last.',
      'We are excused from force majeure as long as we are prevented by flood, snow, «force-majeure-scope/stretched:failure of our mobile network supplier» or war.',
      'We need not perform if we are prevented by force majeure, including «force-majeure-scope/stretched:labour disruption among our own workforce».',
      'We need not perform if something hinders us. That includes war, «force-majeure-scope/stretched:illness of staff» and floods. As long as the force majeure lasts, our duties rest.',
      'We are not responsible for delays because of force majeure such as flood, war, «force-majeure-scope/stretched:strikes of our own staff» or failures of others.',
      'We are not responsible for force majeure, such as war or the «force-majeure-scope/stretched:failure of one of our suppliers».',
      'Neither party is liable for force majeure, such as war or «force-majeure-scope/stretched:hacking attacks».',
      'Force majeure means an «force-majeure-scope/disjunctive:unforeseeable or unavoidable» event. Neither party is liable for it.',
    ],
    silent: [
      'Neither party answers for force majeure that is outside its control and unforeseeable.',
      'Neither party answers for force majeure outside its control or that of its suppliers.',
      'Hindrances: snow and strikes at the docks let us off for as long as they last.',
      'We are excused by force majeure such as a labour dispute at the docks, flood or war.',
      'We are not responsible for force majeure, such as war, floods or a general strike.',
      'Neither party is liable for force majeure, such as war, floods or orders of authorities.',
      'Force majeure means an unforeseeable and unavoidable event. Neither party is liable for it.',
      'Neither party is liable for force majeure, including attacks by hackers that reasonable security measures do not avert.',
      'Neither party is liable for force majeure. Maintenance is announced on our site.',
      'We are not liable for outages due to: (i) maintenance of the systems; (ii) force majeure, such as war or floods.',
    ],
  },
  zh: {
    heading: '不可抗力',
    fires: [
      '地震、洪水、«force-majeure-scope/stretched:服务器故障»，都免除责任。',
      '不可抗力包括战争、«force-majeure-scope/stretched:供应商断供»等。',
      '因洪水、«force-majeure-scope/stretched:网络堵塞»等不可抗力造成中断的，我们不承担责任。',
      '不可抗力系指«force-majeure-scope/disjunctive:无法预见、无法避免或无法克服»的事件。',
      '因台风、«force-majeure-scope/stretched:供应商违约»等超出我们控制范围的事件造成的迟延，我们不承担责任。',
      '不可抗力是指«force-majeure-scope/disjunctive:不能避免或不能预见»的情形，双方不承担责任。',
      '因«force-majeure-scope/stretched:黑客入侵»、系统故障导致服务中断的，视为不可抗力，我们免责。',
      '不可抗力包括地震、«force-majeure-scope/stretched:电信部门的线路调整»等。',
      '不可抗力包括地震、战争、«force-majeure-scope/stretched:黑客攻击»等，遭受不可抗力的一方不承担责任。',
    ],
    silent: [
      '地震、洪水、疫情，都免除责任。',
      '因洪水、战争等不可抗力造成中断的，我们不承担责任。',
      '因台风、地震等超出我们控制范围的事件造成的迟延，我们不承担责任。',
      '不可抗力是指不能预见、不能避免且不能克服的客观情况，双方不承担责任。',
      '不可抗力包括地震、战争、电信主干线路中断等，遭受不可抗力的一方不承担责任。',
      '不可抗力包括地震、战争、全国性罢工等，遭受不可抗力的一方不承担责任。',
    ],
  },
});
