import type { ClauseType } from '../../taxonomy/clauseTypes.js';

/** A subject that clauses are called after, the types that it stands for, and the headings that match it. */
export interface Subject {
  readonly types: readonly ClauseType[];
  /** A source of a regular expression over names and headings, case-insensitive. */
  readonly english: string;
  readonly chinese: string;
}

/**
 * The names under which contracts cite their own clauses. A warranty clause is only matched by its heading:
 * customs differ on whether a disclaimer is one.
 */
export const SUBJECTS: readonly Subject[] = [
  { types: ['confidentiality'], english: 'confidentiality|non-?disclosure', chinese: '保密(?:信息|义务)?|機密' },
  {
    types: ['intellectual-property'],
    english: 'intellectual property|ownership|proprietary rights',
    chinese: '知识产权|智慧財產權|知識產權',
  },
  {
    types: ['governing-law', 'dispute-resolution'],
    english: 'governing law|choice of law|applicable law',
    chinese: '法律适用|适用法律|準據法|適用法律',
  },
  {
    types: ['dispute-resolution', 'jurisdiction'],
    english: 'dispute resolution|arbitration|disputes|jurisdiction',
    chinese: '争议解决|争议处理|爭議解決|管辖|仲裁|纠纷解决',
  },
  {
    types: ['limitation-of-liability', 'warranty-disclaimer', 'force-majeure'],
    english: 'limitations? of liability|liability',
    chinese: '免责(?:声明)?|免責|责任限制|限制责任|责任的?限制|免除或者限制责任|免除或限制责任|責任限制',
  },
  {
    types: ['warranty-disclaimer'],
    english: 'disclaimers?(?: of warrant(?:y|ies))?|no warrant(?:y|ies)',
    chinese: '免责声明|担保免责',
  },
  { types: [], english: 'warrant(?:y|ies)', chinese: '保证|陈述与保证|保證|承诺与保证' },
  { types: ['indemnification'], english: 'indemnification|indemnity', chinese: '赔偿|賠償|补偿' },
  { types: ['termination'], english: 'termination|cancellation', chinese: '终止|終止|解除' },
  { types: ['suspension'], english: 'suspension', chinese: '暂停|中止' },
  { types: ['fees', 'late-payment'], english: 'fees|payments?|billing', chinese: '费用|付款|付费|收费|計費' },
  { types: ['refunds'], english: 'refunds?', chinese: '退款' },
  { types: ['data-protection'], english: 'privacy|data protection', chinese: '隐私保护|隐私|个人信息保护|隱私' },
  { types: ['acceptable-use'], english: 'acceptable use|use restrictions', chinese: '使用规范|使用限制|禁止行为' },
  { types: [], english: 'fair use', chinese: '公平使用' },
  { types: ['eligibility'], english: 'eligibility|minors', chinese: '未成年人' },
  { types: ['force-majeure'], english: 'force majeure', chinese: '不可抗力' },
  { types: ['customer-liability'], english: 'breach', chinese: '违约责任|违约' },
  { types: ['notices'], english: 'notices', chinese: '通知' },
  { types: ['amendments'], english: 'amendments?|changes', chinese: '修订|变更' },
  { types: ['survival'], english: 'survival', chinese: '存续' },
  { types: ['assignment'], english: 'assignment', chinese: '转让' },
  { types: ['definitions'], english: 'definitions', chinese: '定义|释义' },
];

/** All English names as one alternation, for patterns that look for a clause cited by its name. */
export const ENGLISH_NAMES: string = SUBJECTS.map((s) => s.english).join('|');
/** All Chinese names as one alternation. */
export const CHINESE_NAMES: string = SUBJECTS.map((s) => s.chinese).join('|');
