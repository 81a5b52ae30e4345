import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { clauseName } from '../analysis/queries/clauseName.js';
import { clausesThat, derived, everyClause, everyValue, type Hit } from '../analysis/queries/everyClause.js';
import {
  type Format,
  type FormatPromise,
  formatPromises,
  isMarked,
  PROMISED_TYPES,
} from '../analysis/queries/formatPromises.js';
import { sentencesOf } from '../analysis/queries/sentences.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message } from './contract.js';

/*
 * Finds drafts that say that some clauses are bold, underlined or in capitals, or carry keywords, and do not mark them so.
 * By its own yardstick the provider then failed to draw attention to them. Switch it off where a style sheet marks them.
 *
 * Bad:  The clauses that limit our liability are printed in bold. … We are not liable for indirect loss.
 * Good: The clauses that limit our liability are printed in bold. … **We are not liable for indirect loss.**
 */

const MESSAGES = {
  emphasis: {
    text: 'The text says that such clauses are marked, and {count} of them are not. Measured by its own promise, the provider has not drawn attention to them, and they may not become part of the contract. Mark them, or take the promise out.',
  },
  none: {
    text: 'The text says that some clauses are marked, and no clause is. Measured by its own promise, the provider has not drawn attention to them. Mark them, or take the promise out.',
  },
  keywords: {
    text: 'The text speaks of keywords before the clauses, and {count} of {all} clauses have none. Readers look for what is not there. Add them, or take the sentence out.',
  },
} as const satisfies Record<string, Message>;
const BARE: Message = { text: 'A clause without the mark: {name}' };
const MARK: Message = { text: 'Mark all these clauses' };

const FORMATS = ['strong', 'underline', 'capitals'] as const satisfies readonly Format[];
const marked = {
  strong: clausesThat((facts) => isMarked(facts, 'strong')),
  underline: clausesThat((facts) => isMarked(facts, 'underline')),
  capitals: clausesThat((facts) => isMarked(facts, 'capitals')),
} as const satisfies Record<Format, unknown>;
/** Of many clauses without the mark the first are shown. */
const SHOWN = 50;
const KEYWORDS = {
  en: /\bkey\s?words?\s(?:\w+\s){0,3}?(?:before|in\sfront\sof|at\sthe\s(?:beginning|start|head)\sof)\s(?:each\s|the\s|every\s)?(?:clauses?|sections?|provisions?)/i,
  zh: /条款(?:之)?前(?:所列|列明|的)?[^。,，;]{0,4}(?:关键词|关键字)/,
} as const;

const PROMISED = new Set(Object.values(PROMISED_TYPES).flat());

/** A clause that a promise may name by what it does. */
interface Named {
  readonly type: OutlineType;
  /** The formats that it is in. */
  readonly formats: readonly Format[];
  readonly name: string;
}

const named = everyValue((facts): Named | undefined =>
  PROMISED.has(facts.type) && /[。.;；,，]/.test(facts.words.passage.plain)
    ? { type: facts.type, formats: FORMATS.filter((format) => isMarked(facts, format)), name: clauseName({ facts }) }
    : undefined,
);

/** The clauses that a promise names and that are not marked as it says. */
function bareClauses(contract: Contract, index: number, promise: FormatPromise): readonly Hit<Named>[] {
  return bareOf(contract, promise).filter((hit) => hit.index !== index);
}

/** What promises of one kind leave bare, by the kind; kept while the clauses that they name are the same. */
const bare = derived(
  (contract) => [named(contract)],
  () => new Map<string, readonly Hit<Named>[]>(),
);

function bareOf(contract: Contract, promise: FormatPromise): readonly Hit<Named>[] {
  const byKind = bare(contract);
  const kind = `${promise.formats} ${promise.either} ${promise.about}`;
  const known = byKind.get(kind) ?? findBare(contract, promise);
  byKind.set(kind, known);
  return known;
}

function findBare(contract: Contract, { formats, either, about }: FormatPromise): readonly Hit<Named>[] {
  const types = new Set(about.flatMap((name) => (name === 'any' ? [] : PROMISED_TYPES[name])));
  return named(contract).filter(({ value }) => {
    const kept = either
      ? formats.some((format) => value.formats.includes(format))
      : formats.every((format) => value.formats.includes(format));
    return types.has(value.type) && !kept;
  });
}

/** Puts a clause's paragraphs in bold, underlined or both; what is marked already loses its marks first. */
function marking(contract: Contract, clause: Clause, { formats }: FormatPromise): TextEdit[] {
  const { plain } = clause.facts.words.passage;
  const [open, close] = formats.includes('underline')
    ? formats.includes('strong')
      ? ['<u>**', '**</u>']
      : ['<u>', '</u>']
    : ['**', '**'];
  const edits: TextEdit[] = [];
  let at = 0;
  for (const line of plain.split('\n')) {
    const { start, end } = contract.toDocument(clause, { start: at, end: at + line.length });
    at += line.length + 1;
    if (line.trim() === '' || line.includes('\t')) continue;
    const before = /(?:\*\*|<u>){0,6}$/.exec(contract.text.slice(Math.max(0, start - 8), start))![0].length;
    const after = /^(?:\*\*|<\/u>)*/.exec(contract.text.slice(end, end + 8))![0].length;
    const written = contract.text.slice(start, end).replace(/\*\*|<\/?u>/g, '');
    const text = formats[0] === 'capitals' ? written.toUpperCase() : `${open}${written}${close}`;
    edits.push({ start: start - before, end: end + after, text });
  }
  return edits;
}

function emphasis(contract: Contract, index: number, promise: FormatPromise): Finding[] {
  const range = contract.toDocument({ index }, promise.range);
  if (promise.about.includes('any')) {
    const kept = promise.formats.some((format) => marked[format](contract).some((clause) => clause.index !== index));
    return kept ? [] : [{ kind: 'emphasis', range, message: MESSAGES.none }];
  }
  const left = bareClauses(contract, index, promise);
  if (left.length === 0) return [];
  return [
    {
      kind: 'emphasis',
      range,
      message: { ...MESSAGES.emphasis, data: { count: left.length } },
      related: left.slice(0, SHOWN).map((hit) => ({
        range: contract.firstLineOf(hit),
        message: { ...BARE, data: { name: hit.value.name } },
      })),
      fixes: [{ title: MARK, resolve: markingAll }],
    },
  ];
}

/** Marks all clauses that the first promise of the draft leaves bare. */
function markingAll(contract: Contract): TextEdit[] {
  const [first] = formatPromises(contract);
  const promise = first?.value[0];
  if (!first || !promise) return [];
  return bareClauses(contract, first.index, promise).flatMap((hit) =>
    marking(contract, contract.clause(hit.index)!, promise),
  );
}

const keyed = everyClause((facts, frame) =>
  sentencesOf(facts, frame).find(({ language, plain }) => KEYWORDS[language].test(plain)),
);

/** Keywords that are said to stand before the clauses, where most clauses have neither keyword nor heading. */
function keywords(contract: Contract): Finding[] {
  return keyed(contract).flatMap(({ clause, value: s }) => {
    const leaves = contract.clauses.filter((other) => other.last === other.index && other !== clause);
    const bare = leaves.filter(({ facts }) => facts.heading === undefined);
    if (bare.length * 2 <= leaves.length) return [];
    const match = KEYWORDS[s.language].exec(s.plain)!;
    const start = s.start + match.index;
    return [
      {
        kind: 'keywords',
        range: contract.toDocument(clause, { start, end: start + match[0].length }),
        message: { ...MESSAGES.keywords, data: { count: bare.length, all: leaves.length } },
        severity: 'information' as const,
      },
    ];
  });
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'unkept-format-promise',
    title: { text: 'Marks that are promised and missing' },
    description: {
      text: 'Finds drafts that say that some clauses are bold, underlined or in capitals, or carry keywords, and do not mark them so. Measured by its own promise, the provider has then not drawn attention to them.',
    },
    category: 'consistency',
    severity: 'warning',
    kinds: {
      emphasis: { title: { text: 'Clauses that are said to be marked' } },
      keywords: { title: { text: 'Keywords that are said to stand before the clauses' }, severity: 'information' },
    },
    profiles: { 'prc/emphasis': 'error' },
    types: ['limitation-of-liability', 'warranty-disclaimer', 'force-majeure', 'governing-law', 'dispute-resolution'],
    law: ['cn-civil-code-496-2', 'cn-consumer-law-26'],
    examples: [
      {
        language: 'en',
        bad: '# Terms\n\nThe clauses that limit our liability are printed in bold.\n\n## Limitation of liability\n\nWe are not liable for indirect loss.\n',
        good: '# Terms\n\nThe clauses that limit our liability are printed in bold.\n\n## Limitation of liability\n\n**We are not liable for indirect loss.**\n',
      },
      {
        language: 'zh',
        bad: '# 服务协议\n\n## 提示\n\n免除或者限制责任的条款将以粗体标识。\n\n## 责任限制\n\n我们不对间接损失承担责任。\n',
        good: '# 服务协议\n\n## 提示\n\n免除或者限制责任的条款将以粗体标识。\n\n## 责任限制\n\n**我们不对间接损失承担责任。**\n',
      },
    ],
  },
  ...inParts(
    inEach(formatPromises, (contract, { index, value }) =>
      value.flatMap((promise) => emphasis(contract, index, promise)),
    ),
    keywords,
  ),
};

export default rule;
