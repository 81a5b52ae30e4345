import type { Range } from '../../text/range.js';
import type { Contract } from '../contract.js';
import type { Question } from '../questions.js';
import { derived } from './everyClause.js';
import type { ContractName } from './names.js';

/** What an agreement calls itself: whoever defines such a name need not use it. */
const OWN_NAME =
  /^(?:the\s|this\s|these\s)?(?:[\w&'’/-]+\s){0,4}?(?:agreement|terms(?:\s(?:and\sconditions|of\s(?:use|service|sale)))?|contract|conditions|TO[SU]|GTC|T&?Cs?|EULA|AUP|DPA|SLA)$|^本?(?:用户|服务|使用|产品|软件|平台|隐私|通用|框架|许可|会员|注册|网站|主){0,3}(?:协议|条款|合同|协定|规则|政策|声明)$/iu;

/** The terms of all definitions in their order; the same while what defines them is typed in beside them. */
export const definedTerms: Question<readonly string[]> = derived(
  (contract) => [contract.definitions],
  (contract) => contract.definitions.map(({ definition }) => definition.term),
);

/** Whether a defined name is of a party, a pronoun, or of the agreement itself or one like it. */
export function isName(name: ContractName): boolean {
  return name.party !== undefined || name.pronoun || isOwnName(name.text);
}

/** Whether a term is what an agreement calls itself: this Agreement, the Terms, 本协议. */
export function isOwnName(term: string): boolean {
  return OWN_NAME.test(term);
}

/** Where a definition stands in the document: the term itself. */
export function definitionRanges(contract: Contract, name: ContractName): readonly Range[] {
  return name.definitions.map(({ definition, clause }) => contract.toDocument(clause, definition.range));
}

/** The letters of a term whatever its number, case, and the blanks and hyphens between its words. */
export function looseForm(term: string): RegExp {
  const stem = term
    .replace(/\((?:e?s)\)$/i, '')
    .replace(/(?<=[a-z]{3})(?:ies|y)$/i, '')
    .replace(/(?<=[a-zA-Z]{2})(?<!s)(?:es|s)$/, '');
  const words = stem
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .filter((word) => word !== '');
  const latin = /^[\w]/.test(stem);
  return new RegExp(`${latin ? '(?<![A-Za-z])' : ''}${words.join('[\\s-]{0,3}')}`, 'gi');
}
