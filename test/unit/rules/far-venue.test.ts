import assert from 'node:assert/strict';
import { it } from 'node:test';
import rule from '../../../server/src/rules/far-venue.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Jurisdiction',
    fires: [
      'The «far-venue/consumer:courts of Faro» have sole jurisdiction. Complaints go to [example.org/consumers](https://example.org/consumers).',
      'The exclusive «far-venue/consumer:place of jurisdiction is Zug, Switzerland».',
      'You submit to the jurisdiction of the «far-venue/consumer:courts of Switzerland».',
    ],
    silent: [
      'The services are designed for business-to-business trade. The exclusive place of jurisdiction is Zug, Switzerland.',
      'The exclusive place of jurisdiction is Zug, Switzerland. Mandatory rights of consumers are unaffected.',
      'The courts of Zug have non-exclusive jurisdiction.',
      'The Irish courts will have jurisdiction over claims about our site.',
      'If you are a merchant, the courts of Zug, Switzerland, have exclusive jurisdiction.',
      'Nothing here keeps you from the courts of your country. The courts of Zug have exclusive jurisdiction.',
      'Disputes are decided by arbitration with seat in Zug.',
      'You may also sue us before your local courts, or in the courts of Zug.',
    ],
  },
  zh: {
    heading: '争议解决',
    fires: [
      '本协议由您与绵阳示例科技有限公司签署。因本协议产生的争议，任何一方均可«far-venue/unconnected:向北京市海淀区人民法院»提起诉讼。您为消费者的，也可以向您住所地有管辖权的人民法院提起诉讼。',
    ],
    silent: [
      '- **您**：订购服务的企业。\n\n因本协议产生的争议，任何一方均可向绵阳市涪城区人民法院提起诉讼。',
      '“您”是指订购服务的企业。因本协议产生的争议，任何一方均可向绵阳市涪城区人民法院提起诉讼。',
      '本协议由您与绵阳示例科技有限公司签署。因本协议产生的争议，任何一方均可向被告住所地有管辖权的人民法院提起诉讼。',
      '因本协议产生的争议，您为消费者的，可向您住所地的人民法院提起诉讼，也可向绵阳市涪城区人民法院提起诉讼。',
    ],
  },
});

const draft = (party: string, dispute: string): string => `## 当事人\n\n${party}\n\n## 争议解决\n\n${dispute}\n`;
const SUIT = '因本协议产生的争议，协商不成的，任何一方均可';
it('reports a court in another city than the provider’s', () => {
  const { findings, fixed } = check(
    draft(
      '本协议由您与绵阳示例科技有限公司签署。',
      `${SUIT}«far-venue/consumer:«far-venue/unconnected:向北京市海淀区人民法院»»提起诉讼。`,
    ),
    { rule },
  );
  const at = findings.findIndex(({ finding }) => finding.kind === 'unconnected');
  assert.deepEqual(findings[at]!.finding.message.data, { venue: '北京', home: '绵阳' });
  assert.match(fixed(0, at), /任何一方均可向被告住所地有管辖权的人民法院提起诉讼/);
});

it('sees what connects a court with the contract', () => {
  for (const party of [
    '本协议由您与北京示例科技有限公司签署。',
    '本协议由您与示例（北京）科技有限公司签署。',
    '本协议由您与示例科技有限公司签署。',
    '本协议由您与绵阳示例科技有限公司签署。公司地址：北京市海淀区中关村大街1号。',
  ])
    check(draft(party, `${SUIT}«far-venue/consumer:向北京市海淀区人民法院»提起诉讼。`), { rule });
});
