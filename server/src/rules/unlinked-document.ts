import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { keyOf, unlinkedDocuments } from '../analysis/queries/citedDocuments.js';
import { documentTitle } from '../analysis/queries/documentTitle.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds documents that the draft binds somebody to by title and that it neither links nor attaches, and drafts that call
 * themselves by a title that is not theirs. What cannot be found is not incorporated. Switch it off for drafts whose
 * links are set later.
 *
 * Bad:  You comply with our Acceptable Use Policy.
 * Good: You comply with our [Acceptable Use Policy](https://example.com/aup).
 */

const MESSAGES = {
  unlinked: {
    text: 'The text refers to “{title}” and does not say where it is. What the customer cannot find may not become part of the contract. Link it, attach it, or leave it out.',
  },
  'own-title': {
    text: 'The agreement calls itself “{name}”, but its title is “{title}”. Nobody can tell whether a second document is meant. Use one title.',
  },
} as const satisfies Record<string, Message>;
const AGAIN: Message = { text: 'It is mentioned here as well.' };
const TITLE: Message = { text: 'The title.' };
const LINK: Message = { text: 'Make it a link; fill in its address' };
const USE_TITLE: Message = { text: 'Write “{title}”' };

/** The agreement in front of the reader: 本《…》, this … Agreement. */
const ITSELF = {
  en: /\b(?:[Tt]his|[Tt]hese)\s["“*_]{0,3}(?<name>(?:[A-Z][\w’'&-]*\s){1,5}?(?:Agreement|Terms(?:\sof\s(?:Service|Use)|\sand\sConditions)?|Policy|Conditions))\b/,
  zh: /本《(?<name>[^《》\n]{2,40})》/,
} as const;
/** An agreement names itself at its beginning. */
const BEGINNING = 3;

function unlinked(contract: Contract): Finding[] {
  const byTitle = new Map<string, Finding>();
  for (const { clause, title, key, range } of unlinkedDocuments(contract)) {
    const place = contract.toDocument(clause, range);
    const first = byTitle.get(key);
    if (first) {
      byTitle.set(key, { ...first, related: [...(first.related ?? []), { range: place, message: AGAIN }] });
      continue;
    }
    const text = `[${contract.source(place)}](https://)`;
    byTitle.set(key, {
      kind: 'unlinked',
      range: place,
      message: { ...MESSAGES.unlinked, data: { title: title.replace(/[《》]/g, '') } },
      fixes: [{ title: LINK, edits: [{ ...place, text }] }],
    });
  }
  return [...byTitle.values()];
}

function ownTitle(contract: Contract): Finding[] {
  const title = documentTitle(contract);
  const wanted = keyOf(title.text);
  if (wanted.length < 4) return [];
  for (let index = 0; index < BEGINNING; index++) {
    const clause = contract.clause(index);
    if (!clause) break;
    const { language, passage } = clause.facts.words;
    const match = ITSELF[language].exec(passage.plain);
    const name = match?.groups?.name;
    if (!match || name === undefined || isSame(name, wanted, contract, clause)) continue;
    const start = match.index + match[0].indexOf(name);
    const range = contract.toDocument(clause, { start, end: start + name.length });
    const data = { name, title: title.text };
    return [
      {
        kind: 'own-title',
        range,
        message: { ...MESSAGES['own-title'], data },
        related: [{ range: title.range, message: TITLE }],
        fixes: [{ title: { ...USE_TITLE, data }, edits: [{ ...range, text: title.text }] }],
      },
    ];
  }
  return [];
}

/** Whether a name is the title, a shorter or longer form of it, or a part of the document. */
function isSame(name: string, wanted: string, contract: Contract, clause: Clause): boolean {
  const key = keyOf(name);
  if (key.includes(wanted) || wanted.includes(key)) return true;
  // A company stands above the title, or the part names itself.
  for (let index = 0; index <= clause.index; index++) {
    const heading = keyOf(contract.clause(index)!.facts.heading ?? '');
    if (heading !== '' && (heading.includes(key) || key.includes(heading))) return true;
  }
  // English calls every agreement these Terms; only another kind of document is another title.
  return clause.facts.words.language === 'en' && kindOf(key) === kindOf(wanted) && contract.title !== undefined;
}

function kindOf(key: string): string {
  return /policy/.test(key) ? 'policy' : /agreement|terms|conditions|contract/.test(key) ? 'agreement' : key;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'unlinked-document',
    title: { text: 'Document without a link' },
    description: {
      text: 'Finds documents that the draft binds somebody to by title and that it neither links nor attaches, and drafts that call themselves by a title that is not theirs. What cannot be found is not incorporated.',
    },
    category: 'consistency',
    severity: 'information',
    kinds: {
      unlinked: { title: { text: 'A document that is not linked' } },
      'own-title': { title: { text: 'Not its own title' } },
    },
    profiles: { 'consumer-eu': 'warning', prc: 'warning' },
    types: ['entire-agreement', 'acceptance'],
    law: ['de-bgb-305-2', 'cn-e-commerce-law-50'],
    examples: [
      {
        language: 'en',
        bad: '# Terms\n\n## Use\n\nYou comply with our Acceptable Use Policy.\n',
        good: '# Terms\n\n## Use\n\nYou comply with our [Acceptable Use Policy](https://example.com/aup).\n',
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n## 使用规范\n\n您应遵守我们的《社区规则》。\n',
        good: '# 服务协议\n\n## 使用规范\n\n您应遵守我们的[《社区规则》](https://example.com/rules)。\n',
      },
    ],
  },
  check(contract) {
    return [...unlinked(contract), ...ownTitle(contract)];
  },
};

export default rule;
