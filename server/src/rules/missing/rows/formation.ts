import type { Contract } from '../../../analysis/contract.js';
import { anyClause } from '../../../analysis/queries/everyClause.js';
import { says } from '../../../analysis/queries/signals.js';
import { definedTerms } from '../../../analysis/queries/termNames.js';
import { type MissingRow, mentions } from '../row.js';
import { CHINESE_TERMS, signal, TERMS } from '../signal.js';

const DEFINED = signal(['"[^"\\n]{1,40}" (?:means|refers to|shall mean)'], ['"[^"\\n]{1,20}"\\s*[系是]?指']);

const defining = anyClause(({ definitions }) => definitions.length >= 3);

/** Whether terms are defined where the agreement starts or says what it means by words. */
function definesAtOnce(contract: Contract): boolean {
  return defining(contract) || says(contract, DEFINED);
}

/** Clauses on how the contract comes about and with whom. */
export const FORMATION: readonly MissingRow[] = [
  {
    type: 'parties',
    severities: 'E E E E E',
    name: 'Parties and scope',
    why: 'Without the parties, nobody can tell who is bound and who can be sued.',
    met: (contract) => contract.parties.some((p) => p.party.role === 'provider'),
    lighter: mentions(
      signal(
        ['we', 'us', 'our', 'author', 'developers?', 'operator'],
        ['我们|我方|本公司|作者|开发者|运营|团队|平台方|服务商'],
      ),
    ),
    law: ['cn-civil-code-470'],
  },
  {
    type: 'acceptance',
    severities: 'W W W W W',
    name: 'Acceptance of terms',
    why: 'Unless the text says by which act the customer agrees, it may never have become part of the contract.',
    shown: signal(
      [
        'agree(?:s|d|ing)? (?:to|with|and) (?:be|the|these|this|our|follow|comply|abide|adhere|accept) ',
        `(?:accept(?:s|ed|ing|ance)?|agreed?|agreement|consent|assent) ……${TERMS}`,
        'bound by (?:these|this|the|our|its|all|any)',
        '(?:by|when|if|upon|through) (?:you )?(?:us(?:e|ing)|access(?:ing)?|click(?:ing)?|register(?:ing)?|creat(?:e|ing)|sign(?:ing)?|order(?:ing)?|download(?:ing)?|install(?:ing)?|visit(?:ing)?|submit(?:ting)?)……(?:agree|accept|bound|consent|subject|comply)',
        'do not (?:agree|accept)',
        '(?:contract|agreement|relationship)……(?:concluded|formed|created|comes into (?:being|existence|force)|enters into force)',
        '(?:concluded|formed|created|entered into)……(?:contract|agreement|relationship)',
        `enter(?:s|ing)? into…${TERMS}`,
        '(?:signed|executed) by (?:both|all|the) (?:parties|of the parties)',
      ],
      [
        `(?:同意|接受|签署|签订|认可|遵守|阅读)…${CHINESE_TERMS}`,
        `${CHINESE_TERMS}…(?:约束|认可|同意|接受|成立|订立|创建)`,
        '关系……(?:成立|订立|创建)',
      ],
    ),
    law: ['cn-e-commerce-law-49', 'cn-e-commerce-law-50', 'de-bgb-305-2'],
  },
  {
    type: 'definitions',
    severities: 'H I H H H',
    name: 'Definitions and interpretation',
    why: 'Terms are defined all over the text, so that readers must search for their meaning.',
    when: (contract) => definedTerms(contract).length >= 8,
    met: definesAtOnce,
  },
  {
    type: 'eligibility',
    severities: 'H I W I H',
    name: 'Eligibility and authority',
    why: 'Contracts with minors, and with staff who may not bind their employer, may fail.',
    lasting: true,
    shown: signal(
      [
        'minors?',
        'legal age',
        'age of majority',
        // At least 15.0 Mbps and over 14 days are no ages.
        '(?:under|over|below|at least|older than)…1[3-9](?![.,]\\d| ?(?:[mkg]b|%|days?|weeks?|months?|hours?|minutes?|business|calendar))',
        'years (?:of age|old|or older)',
        '(?:sixteen|eighteen|twenty-one|1[68]|21) (?:years )?or (?:older|over)',
        '(?:capable of|able to) (?:\\w+ )?(?:make|making|conclud\\w+|enter\\w*(?: into)?) (?:a |legal |binding )*contracts?',
        'authori[sz]ed to (?:bind|act|represent|enter)',
        '(?:authority|right|power) to (?:bind|enter|accept|agree)',
        // Whoever signs or accepts for another.
        '(?:sign|accept|agree|enter|conclud|order|register)\\w*…(?:on (?:\\w+ )?behalf|for (?:an?|the|its|your|their|another))……(?:authority|authori[sz]ed|power|entitled|allowed)',
        'on behalf of (?:a |an |your |any )?(?:company|organi[sz]ation|entity|employer|business|legal)',
        'legal(?:ly)? (?:capacity|capable|competent)',
        'children',
        '(?:exclusively|only|solely)…(?:to|for|with|towards) (?:entrepreneurs|businesses|companies|traders|merchants|professionals|business customers)',
        '(?:not a consumer|not (?:\\w+ ){0,3}(?:to|for|with) consumers|consumers (?:may not|cannot))',
      ],
      [
        '未成年|民事行为能力|行为能力|周岁|有权代表|监护人|(?:经办人|人士|代表|签署人)[^。，\\n]{0,10}授权|授权[^。，\\n]{0,4}(?:代表|人士|之人)|授权的(?:人|员工)',
      ],
    ),
  },
];
