import type { Clause, ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { clausesThat, everyValue } from '../analysis/queries/everyClause.js';
import { countLetters, type Language, languageOf } from '../text/language.js';
import type { DocumentRule, Finding, Fix } from './contract.js';
import { FALSE_FRIENDS, HEADINGS } from './headings/names.js';

/**
 * Finds headings that stayed in the other language, and Chinese titles that a machine mistranslated.
 *
 * Headings lead readers to clauses, and decide whether a clause counts as surprising; a wrong title hides the clause.
 * Switch it off for drafts that keep headings in one language by custom.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'heading-language',
    title: { text: 'A heading in another language, or mistranslated' },
    description: {
      text: 'Single headings in the other language than the draft’s, and Chinese titles that a machine mistranslated. A wrong title hides its clause from readers.',
    },
    category: 'hygiene',
    severity: 'information',
    kinds: {
      untranslated: { title: { text: 'A heading in the other language' } },
      'false-friend': { title: { text: 'A mistranslated heading' } },
    },
    examples: [
      {
        language: 'en',
        bad: '## Services\n\nWe host your data.\n\n## 不可抗力\n\nNobody is liable for war.\n',
        good: '## Services\n\nWe host your data.\n\n## Force majeure\n\nNobody is liable for war.\n',
      },
      {
        language: 'zh',
        bad: '## 服务\n\n我们提供服务。\n\n## 严重性条款\n\n部分条款无效的，不影响其他条款的效力。\n',
        good: '## 服务\n\n我们提供服务。\n\n## 可分割性\n\n部分条款无效的，不影响其他条款的效力。\n',
      },
    ],
  },
  check(contract) {
    const foreign = inOther(contract);
    // Where more are in the other language, the draft is in two.
    const single = foreign.length * 5 <= headed(contract).length || foreign.length === 1;
    return [
      ...(single ? foreign.flatMap((clause) => untranslated(contract, clause)) : []),
      ...(contract.language === 'zh' ? suspects(contract).flatMap((clause) => mistranslated(contract, clause)) : []),
    ];
  },
};
export default rule;

const headed = everyValue(({ heading }) => heading);
const inOther = clausesThat(
  (facts, { language }) =>
    facts.heading !== undefined && isForeign(facts.heading, language) && !isBodyForeign(facts, language),
);
const suspects = clausesThat(({ heading }) => heading !== undefined && isFalseFriend(heading));

/** Whether four in five letters of a heading are of the other script, and there are enough for a word. */
function isForeign(heading: string, language: Language): boolean {
  const { han, all } = countLetters(heading);
  return language === 'zh' ? han === 0 && all >= 4 : han >= 2 && han >= all * 0.8;
}

const KANA = /[\u3040-\u30ff]/;

/** Whether the clause itself is in the other language, or an item in Japanese and no more: the draft changes its language here. */
function isBodyForeign({ heading, words: { passage } }: ClauseFacts, language: Language): boolean {
  const { plain } = passage;
  if (!/\p{L}/u.test(plain)) return KANA.test(heading ?? '');
  return KANA.test(plain) || languageOf(plain) !== language;
}

function untranslated(contract: Contract, clause: Clause): Finding[] {
  const { heading, type } = clause.facts;
  const better = translated(heading!, contract.language);
  // A Latin title that is no known one may be a brand, a product, a name.
  if (better === undefined && (contract.language === 'zh' || type === 'other')) return [];
  // A heading above clauses is judged by what they are in.
  if (type === 'group' && contract.childrenOf(clause).every(({ facts }) => isBodyForeign(facts, contract.language)))
    return [];
  return report(contract, clause, 'untranslated', {
    text: 'The heading “{heading}” is in another language than the clause. Readers who look for the clause pass it over. Translate it.',
    better,
  });
}

function translated(heading: string, language: Language): string | undefined {
  const plain = heading.trim().replace(/\s+/g, ' ');
  if (language === 'zh') return HEADINGS[plain.toLowerCase()] ?? HEADINGS[plain.toLowerCase().replace(/s$/, '')];
  const english = Object.entries(HEADINGS).find(([, chinese]) => chinese === plain.replace(/条款$/, ''))?.[0];
  return english && english.charAt(0).toUpperCase() + english.slice(1);
}

function bareOf(heading: string): string {
  return heading.replace(/[\s\u3000。；：:]/g, '');
}

function isFalseFriend(heading: string): boolean {
  const bare = bareOf(heading);
  return FALSE_FRIENDS.some((one) => one.heading.test(bare));
}

function mistranslated(contract: Contract, clause: Clause): Finding[] {
  const { heading, words } = clause.facts;
  const bare = bareOf(heading!);
  const friend = FALSE_FRIENDS.find(
    (one) => one.heading.test(bare) && (one.about === undefined || one.about.test(words.passage.plain)),
  );
  if (!friend) return [];
  return report(contract, clause, 'false-friend', {
    text: 'The heading “{heading}” is a mistranslation; what is meant is “{right}”. A wrong title hides the clause, which may then not become part of the contract. Replace it.',
    better: friend.right,
  });
}

function report(
  contract: Contract,
  clause: Clause,
  kind: string,
  { text, better }: { readonly text: string; readonly better: string | undefined },
): Finding[] {
  const range = contract.headingRangeOf(clause);
  if (!range) return [];
  const fixes: Fix[] =
    better === undefined
      ? []
      : [{ title: { text: 'Call it “{heading}”', data: { heading: better } }, edits: [{ ...range, text: better }] }];
  return [{ range, kind, message: { text, data: { heading: clause.facts.heading!, right: better ?? '' } }, fixes }];
}
