import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countryOfPlace } from '../../../server/src/analysis/queries/placeCountry.js';
import rule from '../../../server/src/rules/governing-law-defect.js';
import { check } from './check.js';
import { describeRule } from './marked.js';

describeRule(rule, {
  en: {
    heading: 'Governing law and jurisdiction',
    fires: [
      'These GTC are subject exclusively to substantive Swiss law. The courts of «governing-law-defect/venue:Munich, Germany» have exclusive jurisdiction.',
      'The relationship is governed by the law of Austria.\n\n## Law\n\nThese GTC are subject exclusively to «governing-law-defect/two-laws:Swiss» law.',
      'This agreement is governed by the law of England and Wales. The courts of «governing-law-defect/venue:Scotland» have exclusive jurisdiction.',
      'These terms are governed by the laws of Switzerland. The courts in «governing-law-defect/venue:Munich, Germany» have exclusive jurisdiction.',
      'These terms are governed by the laws of the State of Delaware. All disputes shall be settled by the courts of «governing-law-defect/venue:Paris».',
      'These terms are governed by the laws of the «governing-law-defect/no-legal-system:United Kingdom».',
      'This agreement is governed by the laws of the «governing-law-defect/no-legal-system:United States of America».',
      'This agreement is governed by «governing-law-defect/no-legal-system:international law».',
      'This agreement is governed by the laws of France; where it is silent, «governing-law-defect/non-state:trade usages» apply.',
      'These terms are governed by the laws of Austria. This agreement is governed by the laws of «governing-law-defect/two-laws:Germany».',
    ],
    silent: [
      'These terms are governed by the laws of England and Wales. The courts of London have exclusive jurisdiction.',
      'These terms are governed by the laws of the State of Delaware. The courts of San Francisco have jurisdiction.',
      'These terms are governed by the laws of Switzerland. If you are a consumer, you may sue in the courts of Munich, Germany.',
      'These terms are governed by the laws of the State of New York and the United States.',
      'Notwithstanding the choice of Swiss law, the courts in Munich, Germany have exclusive jurisdiction.',
      'If you live in Germany, German law applies. If you live in Austria, Austrian law applies.',
      'We follow the commercial practices of our industry.',
    ],
  },
  zh: {
    heading: '法律适用与争议解决',
    fires: [
      '本协议适用中华人民共和国法律。因本协议产生的争议，由«governing-law-defect/venue:新加坡»法院管辖。',
      '本协议适用新加坡法律。因本协议产生的争议，任何一方可向«governing-law-defect/venue:上海市浦东新区»人民法院提起诉讼。',
      '本协议的订立和争议解决适用中国法律；没有规定的，参照«governing-law-defect/non-state:行业惯例»。',
      '本协议适用«governing-law-defect/no-legal-system:国际法»。',
    ],
    silent: [
      '本协议适用中华人民共和国法律。因本协议产生的争议，由杭州市西湖区人民法院管辖。',
      '本协议适用中华人民共和国法律。因本协议产生的争议，由被告所在地人民法院管辖。',
      '本协议适用中华人民共和国法律。如果您居住在新加坡，可以向新加坡法院起诉。',
      '您应遵守法律法规。',
    ],
  },
});

describe('governing-law-defect fixes', () => {
  it('names the part of the country, and leaves customs out', () => {
    const of = (text: string): string => check(`## Governing law\n\n${text}\n`, { rule }).fixed(0).split('\n\n')[1]!;
    assert.equal(
      of('These terms are governed by the laws of the «governing-law-defect/no-legal-system:United Kingdom».'),
      'These terms are governed by the laws of England and Wales.\n',
    );
    const zh = check(
      '## 法律适用\n\n本协议适用中国法律；没有规定的，参照«governing-law-defect/non-state:商业惯例»。\n',
      { rule },
    );
    assert.equal(zh.fixed(0), '## 法律适用\n\n本协议适用中国法律。\n');
  });
  it('knows the country of a place', () => {
    for (const [place, country] of [
      ['Zürich', 'CH'],
      ['St. Gallen', 'CH'],
      ['City and County of San Francisco', 'US'],
      ['Paris, Texas', 'US'],
      ['Frankfurt am Main', 'DE'],
      ['our registered office', undefined],
      ['Section 5', undefined],
    ] as const)
      assert.equal(countryOfPlace(place, 'en'), country, place);
    for (const [place, country] of [
      ['瑞士圣加伦', 'CH'],
      ['杭州市西湖区', 'CN'],
      ['被告所在地', undefined],
      ['我方主要经营地', undefined],
      ['加利福尼亚州圣克拉拉县', 'US'],
    ] as const)
      assert.equal(countryOfPlace(place, 'zh'), country, place);
  });
});
