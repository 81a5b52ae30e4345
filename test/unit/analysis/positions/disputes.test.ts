import { phrasings } from './family.js';

phrasings('governingLaw', [
  ['governing-law', 'This agreement is governed in all respects by the laws of Republic of India.', 'IN'],
  [
    'governing-law',
    'These terms shall be interpreted, construed and enforced in all respects in accordance with the laws of the State of Nevada.',
    'US-NV',
  ],
  [
    'governing-law',
    'Swiss law applies, to the exclusion of the UN Convention on Contracts for the International Sale of Goods.',
    'CH',
  ],
  [
    'governing-law',
    'The laws of Ontario and the federal laws of Canada applicable therein govern these terms.',
    'CA-ON',
  ],
  ['governing-law', 'German law shall apply exclusively.', 'DE'],
  ['governing-law', 'These conditions are subject exclusively to substantive Swiss law.', 'CH'],
  ['parties', 'These terms are subject exclusively to the laws of Austria.', 'AT'],
  ['other', 'The parties submit their relationship to the laws in force in Portugal.', 'PT'],
  ['governing-law', 'The contract is concluded under and subject to Dutch law.', 'NL'],
  ['governing-law', 'The governing law is that of England and Wales.', 'GB-EAW'],
  [
    'dispute-resolution',
    'Any claim will be decided under New York law, without regard to its conflict-of-laws rules.',
    'US-NY',
  ],
  ['governing-law', 'Applicable law: Estonia.', 'EE'],
  ['governing-law', 'These terms are subject to the law of the Hashemite Kingdom of Jordan.', 'JO'],
  ['governing-law', 'The formation, validity and performance of these terms are governed by the laws of Japan.', 'JP'],
  ['governing-law', 'The substantive law of the Republic of Austria applies; conflict rules are excluded.', 'AT'],
  ['governing-law', 'This agreement shall be governed by the laws of the province of Nova Scotia.', 'CA-NS'],
  ['governing-law', 'The validity of this agreement shall be determined by the laws of the Hong Kong SAR.', 'HK'],
  ['compliance', 'You must comply with the export laws of the United States.'],
  [
    'intellectual-property',
    'The content is protected by the copyright laws of the United States and by international treaties.',
  ],
  ['governing-law', '本协议之订立、效力、履行与解释均适用中华人民共和国法律。', 'CN'],
  ['governing-law', '本协议受中国大陆法律管辖，并依其解释。', 'CN'],
  ['governing-law', '双方同意以中华人民共和国现行有效的法律法规作为处理争议的依据。', 'CN'],
  ['governing-law', '本條款應以中華民國法律為準據法。', 'TW'],
  ['governing-law', '因本協議所生之爭議，應依中華民國法律處理。', 'TW'],
  ['governing-law', '本協議受香港特別行政區法律規管，並按其詮釋。', 'HK'],
  ['governing-law', '本条款的准据法为新加坡法。', 'SG'],
  ['dispute-resolution', '与本协议有关的一切争议，均按照中国法律解决。', 'CN'],
  ['governing-law', '本协议应依照中华人民共和国（为本协议之目的，不包括香港、澳门和台湾地区）法律予以解释。', 'CN'],
  ['governing-law', '除非法律另有强制规定，本协议由日本法律管辖。', 'JP'],
  ['governing-law', '本合同的签订、解释及争议解决应适用中国有关法律的规定。', 'CN'],
  ['governing-law', '本服务条款遵从中华人民共和国法律。', 'CN'],
  ['governing-law', '本协议所定的任何条款的成立、生效，适用大陆地区的有效法律。', 'CN'],
  ['compliance', '用户应遵守中华人民共和国法律法规，不得发布违法信息。'],
]);

phrasings('venue', [
  [
    'jurisdiction',
    'The courts of Zurich have exclusive jurisdiction.',
    { place: 'Zurich', court: 'courts of Zurich', exclusive: true },
  ],
  [
    'jurisdiction',
    'You and we submit to the personal jurisdiction of the state and federal courts located in Travis County, Texas.',
    {
      place: 'Travis County, Texas',
      court: 'state and federal courts located in Travis County, Texas',
      exclusive: false,
    },
  ],
  ['jurisdiction', 'Place of jurisdiction is Munich.', { place: 'Munich', exclusive: false }],
  [
    'jurisdiction',
    'Exclusive venue lies in Cook County, Illinois.',
    { place: 'Cook County, Illinois', exclusive: true },
  ],
  [
    'jurisdiction',
    'Any action must be brought before the Tallinn City Court.',
    { place: 'Tallinn', court: 'Tallinn City Court', exclusive: true },
  ],
  [
    'jurisdiction',
    'Disputes fall within the sole competence of the courts in Lyon.',
    { place: 'Lyon', court: 'courts in Lyon', exclusive: true },
  ],
  [
    'jurisdiction',
    'The competent court in the Tel Aviv district in Israel shall have exclusive jurisdiction.',
    { place: 'Tel Aviv district', court: 'competent court in the Tel Aviv district', exclusive: true },
  ],
  [
    'jurisdiction',
    'The English courts shall have non-exclusive jurisdiction over any dispute.',
    { place: 'England and Wales', court: 'English courts', exclusive: false },
  ],
  [
    'jurisdiction',
    'Lawsuits may only be filed with the courts having jurisdiction over Milan.',
    { place: 'Milan', court: 'courts having jurisdiction over Milan', exclusive: true },
  ],
  ['jurisdiction', 'Any suit shall be brought in a court of competent jurisdiction.'],
  [
    'jurisdiction',
    'Any proceedings shall be conducted in the District Court of Helsinki.',
    { place: 'Helsinki', court: 'District Court of Helsinki', exclusive: false },
  ],
  [
    'jurisdiction',
    'Paris, France shall be the exclusive forum for any dispute.',
    { place: 'Paris, France', exclusive: true },
  ],
  [
    'jurisdiction',
    '双方协商不成的，任何一方均可向北风科技所在地有管辖权的人民法院提起诉讼。',
    { place: '北风科技所在地', court: '北风科技所在地有管辖权的人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '因本协议引起的争议，由杭州市西湖区人民法院专属管辖。',
    { place: '杭州市西湖区', court: '杭州市西湖区人民法院', exclusive: true },
  ],
  [
    'jurisdiction',
    '协商不成的，提交温州仲裁委员会或者乙方住所地人民法院解决。',
    { place: '乙方住所地', court: '乙方住所地人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '双方应将争议提交至被告住所地人民法院诉讼解决。',
    { place: '被告住所地', court: '被告住所地人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '协商不成时，双方均同意将争议提交深圳市南山区人民法院诉讼解决。',
    { place: '深圳市南山区', court: '深圳市南山区人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '因本條款涉訟時，雙方合意以臺灣臺北地方法院為第一審管轄法院。',
    { place: '臺灣臺北', court: '臺灣臺北地方法院', exclusive: false },
  ],
  ['jurisdiction', '您同意接受香港法院的非專屬管轄權管轄。', { place: '香港', court: '香港法院', exclusive: false }],
  [
    'jurisdiction',
    '一切争议应诉诸本协议签订地（上海市浦东新区）有管辖权的法院。',
    { place: '上海市浦东新区', court: '本协议签订地（上海市浦东新区）有管辖权的法院', exclusive: false },
  ],
  ['jurisdiction', '管辖法院为原告所在地法院。', { place: '原告所在地', court: '原告所在地法院', exclusive: false }],
  [
    'jurisdiction',
    '任何一方有权在我方住所地人民法院起诉。',
    { place: '我方住所地', court: '我方住所地人民法院', exclusive: false },
  ],
  [
    'jurisdiction',
    '新加坡法院对因本条款产生的任何争议拥有专属管辖权。',
    { place: '新加坡', court: '新加坡法院', exclusive: true },
  ],
  ['jurisdiction', '本协议的争议管辖地为广州市天河区。', { place: '广州市天河区', exclusive: false }],
  ['jurisdiction', '任何一方可依法向有管辖权的人民法院起诉。'],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    'Any dispute shall be finally settled under the Rules of Arbitration of the International Chamber of Commerce. The seat of arbitration is Geneva.',
    { institution: 'International Chamber of Commerce', seat: 'Geneva' },
  ],
  [
    'dispute-resolution',
    'Any controversy shall be settled by binding arbitration. The arbitration shall be conducted in Mumbai, India, and judgment on the award may be entered in any court.',
    { seat: 'Mumbai, India' },
  ],
  [
    'dispute-resolution',
    'You and Northwind agree to resolve all claims by individual arbitration before JAMS.',
    { institution: 'JAMS' },
  ],
  [
    'dispute-resolution',
    'All disputes will be resolved by one or more neutral arbitrators before the American Arbitration Association.',
    { institution: 'American Arbitration Association' },
  ],
  [
    'dispute-resolution',
    'The parties shall arbitrate any dispute in London under the LCIA Rules.',
    { institution: 'LCIA', seat: 'London' },
  ],
  [
    'dispute-resolution',
    'Arbitration shall take place in Stockholm and shall be administered by the SCC Arbitration Institute.',
    { institution: 'SCC Arbitration Institute', seat: 'Stockholm' },
  ],
  [
    'dispute-resolution',
    'Disputes are to be referred to a sole arbitrator appointed by Northwind. The venue of arbitration shall be Bangalore.',
    { seat: 'Bangalore' },
  ],
  [
    'dispute-resolution',
    'We do not take part in dispute resolution proceedings before a consumer arbitration board.',
    false,
  ],
  ['dispute-resolution', 'Disputes shall be submitted to the courts of Vienna.', false],
  ['jurisdiction', 'Any action shall be brought exclusively in the courts located in Lisbon.', false],
  [
    'dispute-resolution',
    'Claims that are not heard in small claims court go to final and binding arbitration held in Wake County, North Carolina.',
    { seat: 'Wake County, North Carolina' },
  ],
  [
    'dispute-resolution',
    '任何争议应提交中国国际经济贸易仲裁委员会，按照申请仲裁时有效的仲裁规则在北京进行仲裁。',
    { institution: '中国国际经济贸易仲裁委员会', seat: '北京' },
  ],
  [
    'dispute-resolution',
    '协商不成的，任何一方可将争议提交上海仲裁委员会仲裁，仲裁裁决是终局的。',
    { institution: '上海仲裁委员会' },
  ],
  [
    'dispute-resolution',
    '双方同意由深圳国际仲裁院仲裁解决，仲裁地点为深圳。',
    { institution: '深圳国际仲裁院', seat: '深圳' },
  ],
  [
    'dispute-resolution',
    '争议须由香港国际仲裁中心（HKIAC）管理的仲裁最终解决，仲裁地为香港。',
    { institution: '香港国际仲裁中心', seat: '香港' },
  ],
  [
    'dispute-resolution',
    '因本協議所生爭議，應提付中華民國仲裁協會以仲裁解決，仲裁地為臺北。',
    { institution: '中華民國仲裁協會', seat: '臺北' },
  ],
  ['dispute-resolution', '協商不成者，應由香港國際仲裁中心仲裁。', { institution: '香港國際仲裁中心' }],
  [
    'dispute-resolution',
    '仲裁适用简易程序，由新加坡国际仲裁中心管理，仲裁地应为新加坡。',
    { institution: '新加坡国际仲裁中心', seat: '新加坡' },
  ],
  ['dispute-resolution', '协商不成时，任何一方均可向有管辖权的人民法院提起诉讼。', false],
  ['dispute-resolution', '双方应友好协商解决；协商不成的，由原告所在地人民法院管辖。', false],
  [
    'dispute-resolution',
    '凡因本协议引起的争议，均应提请杭州仲裁委员会按其规则进行仲裁。',
    { institution: '杭州仲裁委员会' },
  ],
]);

phrasings('arbitration', [
  [
    'dispute-resolution',
    '争议应提交香港国际仲裁中心，在香港以仲裁方式解决。',
    { institution: '香港国际仲裁中心', seat: '香港' },
  ],
]);
