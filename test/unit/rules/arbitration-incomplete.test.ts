import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/arbitration-incomplete.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Dispute resolution',
    fires: [
      'Disputes are settled by «arbitration-incomplete/either-or:arbitration under the rules of the ICC, or before the courts of Tampere, as the claimant chooses». The place of arbitration is Helsinki.',
      'Any dispute shall be resolved by «arbitration-incomplete/either-or:arbitration in Singapore or, at the option of either party, by the courts» of Malaysia.',
      '«arbitration-incomplete/institution:All disputes shall be finally settled by arbitration.»',
      '«arbitration-incomplete/institution:You and we agree to resolve any dispute by binding arbitration in Zurich.»',
      '«arbitration-incomplete/seat:All disputes shall be finally settled by arbitration under the ICC Rules of Arbitration.»',
      'Each party «arbitration-incomplete/either-or:may submit a dispute to arbitration under the LCIA rules in London or bring it before the courts» of England.',
    ],
    silent: [
      'Disputes are settled by arbitration under the rules of the ICC. The place of arbitration is Helsinki, or any other that the court of arbitration chooses.',
      'All disputes shall be finally settled by arbitration under the rules of the Swiss Arbitration Centre. The seat of arbitration is Zurich.',
      'All disputes shall be resolved by binding arbitration administered by the AAA. Hearings shall be held in the county where you live.',
      'All disputes shall be settled by arbitration in Stockholm under the SCC Rules. Judgment upon the award may be entered in any court.',
      'All disputes shall be settled by arbitration under the LCIA Rules in London. Either party may seek an injunction from the courts or in arbitration.',
      'We are not obliged to take part in arbitration before a consumer arbitration board.',
      'The courts of Zurich have jurisdiction over all disputes.',
      'The prevailing party may recover its costs of litigation or arbitration from the other.',
    ],
  },
  zh: {
    heading: '争议解决',
    fires: [
      '争议协商不成的，«arbitration-incomplete/either-or:交武汉仲裁委员会仲裁解决，或者由武昌区人民法院»管辖。',
      '因本协议发生争议的，应当提交武汉仲裁委员会仲裁；对«arbitration-incomplete/either-or:仲裁结果不服的，可以向人民法院起诉»。',
      '有纠纷的，«arbitration-incomplete/either-or:向长沙仲裁委员会仲裁或者去岳麓区法院»起诉。',
      '双方应友好协商；协商不成的，«arbitration-incomplete/either-or:提交青岛仲裁委员会仲裁，或向本公司所在地有管辖权的人民法院»起诉。',
      '«arbitration-incomplete/institution:因本协议产生的争议，应提交仲裁解决。»',
      '«arbitration-incomplete/institution:因本协议产生的争议，应提交有管辖权的仲裁委员会仲裁。»',
      '因本协议产生的争议，任何一方«arbitration-incomplete/either-or:可提交上海仲裁委员会仲裁，也可向人民法院»起诉。',
      '因本协议产生的争议，双方«arbitration-incomplete/either-or:可以向被告所在地人民法院起诉或者提交深圳国际仲裁院仲裁»。',
    ],
    silent: [
      '因本协议发生争议的，应当提交武汉仲裁委员会仲裁；仲裁裁决是终局的，任何一方不得再行起诉。',
      '因本协议产生的争议，应提交上海国际经济贸易仲裁委员会仲裁。',
      '因本协议产生的争议，应由被告住所地人民法院管辖。',
      '因本协议产生的争议，应提交北京仲裁委员会仲裁。任何一方可向法院申请财产保全。',
      '我们应人民法院或者仲裁机构的要求提供资料。',
    ],
  },
});

describe('arbitration-incomplete in a whole agreement', () => {
  it('reads what other clauses of the section say', () => {
    check(
      `## 9. Disputes

9.1 All disputes shall be finally settled by arbitration.

9.2 The arbitration rules of the HKIAC apply.

9.3 The seat of arbitration is Hong Kong.
`,
      { rule },
    );
  });

  it('completes the agreement before the words on the award', () => {
    const { fixed } = check(
      '## 争议解决\n\n«arbitration-incomplete/institution:因本协议产生的争议，提交仲裁解决，仲裁裁决是终局的。»\n',
      { rule },
    );
    assert.match(fixed(0), /提交仲裁解决，由\[[^。]*\]，仲裁裁决是终局的。/);
    const english = check(
      '## Disputes\n\n«arbitration-incomplete/institution:All disputes shall be settled by arbitration, and the award is final.»\n',
      { rule },
    );
    assert.match(english.fixed(0), /by arbitration, administered by [^.]*\], and the award is final\./);
    const courts = check(
      '## Disputes\n\n«arbitration-incomplete/institution:Any dispute shall be referred to arbitration by one arbitrator, or may at the election of either party be brought before the High Court.»\n',
      { rule },
    );
    // The number of arbitrators is there already.
    assert.match(
      courts.fixed(0),
      /by one arbitrator, administered by [^.]*\], and the language is English, or may at the election/,
    );
    const most = check(
      '## Disputes\n\n«arbitration-incomplete/institution:Any dispute shall be resolved by arbitration.» A sole arbitrator sits, and the proceedings shall be conducted in English.\n',
      { rule },
    );
    assert.match(
      most.fixed(0),
      /by arbitration, administered by \[● institution\] under its arbitration rules in force; the seat of arbitration is \[● city, country\]\. A sole/,
    );
  });

  it('leaves announcements of an agreement to arbitrate alone', () => {
    check(
      `## Notice\n\nThese terms contain an arbitration provision.\n\n## Disputes\n\nDisputes shall be settled by arbitration in Vienna under the VIAC rules.\n`,
      { rule },
    );
  });
});
