import type { Contract } from '../analysis/contract.js';
import { documentTitle } from '../analysis/queries/documentTitle.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import { plainText } from '../analysis/queries/plainText.js';
import { type Prevailing, prevailingVersions } from '../analysis/queries/prevailing.js';
import { languageName, pairOf } from './bilingual/versions.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds pairs of versions that do not settle which of them prevails: no language clause in one or both, different
 * winners, a winner that is neither of the two. Without a pair it only looks at language clauses that name no winner.
 * Readers of each version would trust their own. That both texts have equal force is a choice and only a hint.
 *
 * Bad:  The agreement is available in English and Chinese versions.
 * Good: The agreement is available in English and Chinese. If they differ, the English version prevails.
 */

const OTHER: Message = { text: 'The other version says this.' };
const INSERT: Message = { text: 'Insert a clause: {clause}', data: { clause: { text: 'Language' } } };
/** The clause speaks of versions of the agreement itself, and not of translating what users write. */
const MULTIPLE = {
  en: /\b(?:versions?|translat\w+|copies)\b[^.\n]{0,80}\b(?:of|to|for)\s(?:these|this|the|our)\s(?:(?:general|user|present|said|website|service)\s)?(?:terms|agreement|contract|conditions|tos|gtc|policy|document)\b|\b(?:these|this|the|our)\s(?:(?:general|user|present|said|website|service)\s)?(?:terms|agreement|contract|conditions|tos|gtc)\b[^.\n]{0,80}\b(?:versions|translat\w+|several\slanguages|other\slanguages|languages|(?:English|Chinese)\sand\s(?:in\s)?(?:a\s)?(?:Chinese|English))\b|\b(?:drawn\sup|written|made|available|published|issued)\sin\s(?:English|German|French|Italian|Spanish|Chinese)\b[^.\n]{0,30}\band\s(?:in\s)?(?:English|German|French|Italian|Spanish|Chinese)\b/i,
  zh: /(?:本(?:协议|合同|条款)|协议|条款)[^。\n]{0,30}(?:多种语言|各语言|译文|译本|翻译|中英文|英中文|(?:中文|英文)[和与、及](?:中文|英文))/,
} as const;
/** Words by which a clause settles it in a way of its own. */
const SETTLED = {
  en: /\b(?:prevails?|govern(?:s|ing)?|controls?|controlling|precedence|binding|official|authoritative|authentic|decisive|definitive|original|convenience|informational|reference|courtesy|(?:shall|will|to)\sapply|applies|be\sthe\sone)\b/i,
  zh: /为准|优先|参考|便利|便于|约束力|正式文本|原文/,
} as const;

const ofLanguage = clausesThat((facts) => facts.type === 'language');

/** Language clauses that speak of several versions and name no winner. */
function unnamed(contract: Contract, said: readonly Prevailing[]): readonly Finding[] {
  return ofLanguage(contract).flatMap((clause): readonly Finding[] => {
    const { type, words } = clause.facts;
    if (type !== 'language' || !MULTIPLE[words.language].test(plainText(clause.facts))) return [];
    const own = said.filter((one) => one.clause.index >= clause.index && one.clause.index <= clause.last);
    if (own.some(({ winner }) => winner !== undefined)) return [];
    const text = contract
      .within(clause)
      .map(({ facts }) => plainText(facts))
      .join('\n');
    const equal = own.find((one) => one.equal);
    if (!equal && SETTLED[words.language].test(text)) return [];
    return [
      {
        kind: 'unnamed',
        ...(equal && { severity: 'hint' as const }),
        range: equal ? contract.toDocument(clause, equal.range) : contract.firstLineOf(clause),
        message: equal
          ? {
              text: 'All versions have equal force here. Where they differ, a court must find out what both meant, and consumers get the reading that suits them. Naming one that prevails is safer.',
            }
          : {
              text: 'The clause speaks of versions in several languages and does not say which prevails. Where they differ, neither is certain. Name one.',
            },
      },
    ];
  });
}

/** What a pair does not settle. */
function inPair(contract: Contract, other: Contract): readonly Finding[] {
  const here = prevailingVersions(contract).find((one) => one.winner !== undefined || one.equal);
  const there = prevailingVersions(other).find((one) => one.winner !== undefined || one.equal);
  const language = languageName(other);
  if (!here) {
    // A clause that names no winner is reported as such.
    if (ofLanguage(contract).length > 0) return [];
    return [
      {
        kind: 'missing',
        range: documentTitle(contract).range,
        message: there
          ? {
              text: 'The {language} version says which version prevails, and this one does not. Its readers do not learn of it. Insert a clause on the language.',
              data: { language },
            }
          : {
              text: 'There is a version in {language} as well, and neither says which prevails. Where they differ, neither is certain. Insert a clause on the language into both.',
              data: { language },
            },
        ...(there && {
          related: [{ range: other.toDocument(there.clause, there.range), message: OTHER, inCounterpart: true }],
        }),
        fixes: [{ title: INSERT, insert: 'language' }],
      },
    ];
  }
  const range = contract.toDocument(here.clause, here.range);
  const named = here.winner;
  if (there?.winner !== undefined && named !== undefined && named !== 'original' && there.winner !== 'original') {
    if (there.winner !== named)
      return [
        {
          kind: 'conflict',
          range,
          message: {
            text: 'The {language} version says that another version prevails. So neither does. Name the same one in both.',
            data: { language },
          },
          related: [{ range: other.toDocument(there.clause, there.range), message: OTHER, inCounterpart: true }],
        },
      ];
  }
  if (named !== undefined && named !== 'original' && named !== contract.language && named !== other.language)
    return [
      {
        kind: 'absent',
        range,
        message: {
          text: 'The version that prevails here is neither this one nor the {language} one. Readers of both must look for a third text. Name one of the two, or add the third.',
          data: { language },
        },
        related: [{ range: documentTitle(other).range, message: { text: 'The other version' }, inCounterpart: true }],
      },
    ];
  return [];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'prevailing-language',
    title: { text: 'Prevailing language not settled' },
    description: {
      text: 'Finds versions in two languages that do not say, or say differently, which of them prevails. Where they differ, neither is certain, and consumers get the reading that suits them.',
    },
    category: 'bilingual',
    severity: 'warning',
    kinds: {
      missing: { title: { text: 'No version is named' } },
      conflict: { title: { text: 'Both name another version' } },
      absent: { title: { text: 'A third version prevails' }, severity: 'information' },
      unnamed: { title: { text: 'The clause names no version' } },
    },
    types: ['language'],
    law: ['cn-civil-code-466-2'],
    examples: [
      {
        language: 'en',
        bad: '## Language\n\nThese terms are available in an English and a Chinese version. Other translations may follow.\n',
        good: '## Language\n\nThese terms are available in an English and a Chinese version. If they differ, the English version prevails.\n',
      },
      {
        language: 'zh',
        bad: '## 语言\n\n本协议有中文和英文文本，并可能提供其他语言的译本。\n',
        good: '## 语言\n\n本协议有中文和英文文本。二者不一致的，以中文文本为准。\n',
      },
    ],
  },
  check(contract, context) {
    const pair = pairOf(contract, context);
    const said = prevailingVersions(contract);
    return [...unnamed(contract, said), ...(pair ? inPair(contract, pair.other) : [])];
  },
};

export default rule;
