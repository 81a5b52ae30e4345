/** The headings of clauses in both languages, as drafters write them: English in lower case. */
export const HEADINGS: Readonly<Record<string, string>> = {
  'acceptable use': '使用规范',
  acceptance: '协议的接受',
  'account security': '账户安全',
  amendments: '协议变更',
  'applicable law': '适用法律',
  assignment: '转让',
  confidentiality: '保密',
  'customer data': '用户数据',
  'data protection': '数据保护',
  definitions: '定义',
  'dispute resolution': '争议解决',
  'due care': '注意义务',
  'effective date': '生效日期',
  'entire agreement': '完整协议',
  fees: '服务费用',
  'final provisions': '附则',
  'force majeure': '不可抗力',
  'governing law': '适用法律',
  indemnification: '赔偿',
  indemnity: '赔偿',
  'intellectual property': '知识产权',
  jurisdiction: '管辖',
  liability: '责任',
  'limitation of liability': '责任限制',
  miscellaneous: '其他',
  notices: '通知',
  payment: '支付',
  'place of jurisdiction': '管辖法院',
  privacy: '隐私保护',
  refunds: '退款',
  renewal: '续期',
  'service level': '服务水平',
  services: '服务',
  severability: '可分割性',
  support: '技术支持',
  survival: '存续条款',
  suspension: '服务中止',
  taxes: '税费',
  term: '期限',
  termination: '终止',
  waiver: '弃权',
  warranties: '保证',
  'warranty disclaimer': '免责声明',
};

/** A Chinese title that a machine made of an English one: it is a word, but for something else. */
export interface FalseFriend {
  /** The whole heading, blanks left out. */
  readonly heading: RegExp;
  /** What is meant. */
  readonly right: string;
  /** What the clause must speak of, where the title may be right elsewhere. */
  readonly about?: RegExp;
}

export const FALSE_FRIENDS: readonly FalseFriend[] = [
  { heading: /^收藏$/, right: '催收', about: /欠|债|付款|发票|逾期|催|收款/ },
  { heading: /^(?:偏移|抵消偏移|胶印)$/, right: '抵销', about: /债|款|费|抵|索赔/ },
  { heading: /^(?:严重性|严重性条款|遣散费|遣散费条款)$/, right: '可分割性', about: /无效|效力|有效|执行/ },
  { heading: /^改建(?:部分)?$/, right: '另行约定', about: /条款|约定|书面|偏离|变更/ },
  { heading: /^应有的(?:照料|照顾|关怀)$/, right: '注意义务' },
  { heading: /^修正案$/, right: '协议变更' },
  { heading: /^(?:作业|任务|指派)$/, right: '转让', about: /转让|受让|继受/ },
  { heading: /^(?:转移|移转)(?:条款)?$/, right: '转让', about: /转让/ },
  { heading: /^管辖权地$/, right: '管辖法院' },
  { heading: /^(?:整个|全部)协议$/, right: '完整协议', about: /取代|先前|此前|口头/ },
  { heading: /^(?:放弃|豁免)(?:声明)?$/, right: '弃权', about: /不(?:行使|构成)[^。]{0,20}放弃|视为放弃/ },
  { heading: /^(?:上帝的行为|天灾)$/, right: '不可抗力' },
];
