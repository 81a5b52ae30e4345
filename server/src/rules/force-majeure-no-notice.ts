import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { appendSentence } from '../analysis/queries/append.js';
import { plainText } from '../analysis/queries/plainText.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds clauses on force majeure that do not ask the affected party for notice. Without it the other party learns too
 * late to limit its loss. A warning under the law of the PRC, where whoever gives no notice loses the excuse; elsewhere a
 * service for many is rarely expected to write to each of them.
 *
 * Bad:  Neither party is liable for events of force majeure.
 * Good: Neither party is liable for events of force majeure. The affected party shall inform the other at once.
 */

const MESSAGE: Message = {
  text: 'The clause on force majeure asks nobody for notice, so that the other party may learn of the event too late to limit its loss. Add that the affected party informs the other without delay and shows evidence.',
};
const FIX: Message = { text: 'Add a duty to give notice and evidence' };
const SENTENCE = {
  en: 'The affected party shall inform the other party of the event and its expected duration without delay, and shall show evidence of it on request.',
  zh: '受影响的一方应当自知悉事件发生之日起5日内将事件情况及预计持续时间通知对方，并应对方要求提供证明。',
} as const;

const NOTICE = {
  en: /\b(?:notif\w+|notice|inform\w*|communicat\w+|report\w*|advise[sd]?|tells?|lets?\s(?:\w+\s){1,3}know)\b/i,
  zh: /通知|告知|通报|通告/,
} as const;
/** A notice that ends the contract tells nobody of the event. */
const OF_THE_END = {
  en: /\b(?:terminat\w*|cancel\w*)\b[^.;\n]{0,80}\b(?:by|on|with|upon|giving)\s(?:[\w’'-]+\s){0,5}?notice\b|\bby\s(?:written\s)?notice,?\s(?:\w+\s){0,3}?(?:terminate|cancel)\b/gi,
  zh: /通知[^。；;，,]{0,12}(?:解除|终止)|(?:解除|终止)[^。；;，,]{0,12}[，,][^。；;，,]{0,8}通知[^。；;，,]{0,6}/g,
} as const;
/** What force majeure does for the affected party. */
const EXCUSES = {
  en: /\b(?:excus\w+|reliev\w+|releas\w+|not\s(?:be\s)?(?:liable|responsible|in\sbreach)|no\sliability)\b/i,
  zh: /免除|免责|不(?:承担|负)|不(?:视为|构成)违约/,
} as const;
const NAMES = {
  en: /\bforce\s?majeure\b|\bacts?\sof\s(?:god|nature)\b|\b(?:beyond|outside)\s(?:[\w'’]+\s){0,4}?(?:control|us|anyone|anybody)\b|\b(?:hindrances?|impediments?)\b/i,
  zh: /不可抗力|force\s?majeure/i,
} as const;

/** The clause that has force majeure for its heading: this one, or the one around it. */
function headed(contract: Contract, clause: Clause): Clause | undefined {
  const names = NAMES[contract.language];
  const parent = contract.parentOf(clause);
  const named = [parent, clause].find((one) => one && names.test(one.facts.heading ?? ''));
  // A section of this one paragraph is about it, whatever it is called.
  const alone = parent?.facts.heading !== undefined && contract.childrenOf(parent).length === 1;
  return named ?? (alone && names.test(clause.facts.words.passage.plain) ? parent : undefined);
}

/** The heading, or the words that name force majeure. */
function placeIn(contract: Contract, clause: Clause): Range {
  const heading = contract.headingRangeOf(clause);
  if (heading) return heading;
  const named = NAMES[contract.language].exec(clause.facts.words.passage.plain);
  if (!named) return contract.firstLineOf(clause);
  return contract.toDocument(clause, { start: named.index, end: named.index + named[0].length });
}

function check(contract: Contract): readonly Finding[] {
  const clauses = contract.ofType('force-majeure').filter((clause) => clause.facts.type === 'force-majeure');
  if (clauses.length === 0) return [];
  const { language } = contract;
  const related = clauses.flatMap((c) => contract.within(headed(contract, c) ?? c));
  const says = related.some(({ facts }) => NOTICE[language].test(plainText(facts).replace(OF_THE_END[language], '')));
  // A general clause on notices may say so of force majeure.
  const elsewhere = (): boolean =>
    contract.ofType('notices').some(({ facts }) => NAMES[language].test(facts.words.passage.plain));
  if (says || elsewhere()) return [];
  // A clause that names force majeure among other exclusions is not the place where a notice would be asked for.
  const clause = clauses.find((c) => headed(contract, c));
  if (!clause) return [];
  // The duty goes with the sub-clause that excuses, not with the one that defines.
  const excusing = clauses.find((c) => headed(contract, c) && EXCUSES[language].test(plainText(c.facts)));
  const last = contract.clause((excusing ?? clause).last)!;
  return [
    {
      range: placeIn(contract, clause),
      message: MESSAGE,
      fixes: [{ title: FIX, edits: [appendSentence(contract, last, SENTENCE[language])] }],
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'force-majeure-no-notice',
    title: { text: 'Force majeure without notice' },
    description: {
      text: 'Finds clauses on force majeure that do not ask the affected party for notice, so that the other party may learn of the event too late.',
    },
    category: 'liability',
    severity: 'information',
    profiles: { prc: 'warning' },
    types: ['force-majeure'],
    law: ['cn-civil-code-590'],
    examples: [
      {
        language: 'en',
        bad: '## Force majeure\n\nNeither party is liable for a delay that an event of force majeure causes.\n',
        good: '## Force majeure\n\nNeither party is liable for a delay that an event of force majeure causes. The affected party shall inform the other at once.\n',
      },
      {
        language: 'zh',
        bad: '## 不可抗力\n\n因不可抗力不能履行本协议的，受影响的一方不承担责任。\n',
        good: '## 不可抗力\n\n因不可抗力不能履行本协议的，受影响的一方不承担责任，但应及时通知对方。\n',
      },
    ],
  },
  check,
};

export default rule;
