import type { PlacedPosition } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { describeKey, describePosition, literal } from '../library/describe.js';
import type { DocumentRule, Finding, Fix, Profile, RuleMeta, Severity } from '../rules/contract.js';
import type { ClauseType, PositionKey } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import type { Language } from '../text/language.js';
import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';
import { type Condition, fits } from './condition.js';

/** A text in the languages that the firm wrote it in. */
export type FirmText = Readonly<Partial<Record<Language, string>>>;

/** A position of a firm, as its project file has it. */
export interface PlaybookEntry {
  /** Names the entry in settings and suppressions: `playbook/<id>`. */
  readonly id: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** The profiles in which it applies; all where it is empty. */
  readonly profiles: readonly Profile[];
  /** Clause types of which the agreement must have one. */
  readonly require: readonly ClauseType[];
  readonly position?: PositionKey;
  /** Whether the agreement must take the position at all. */
  readonly stated: boolean;
  /** A value must fit one of these, where there are any, and none of the forbidden. */
  readonly allowed: readonly Condition[];
  readonly forbidden: readonly Condition[];
  /** What the firm wants to be said, in place of the standard message. */
  readonly message: FirmText;
  /** What a clause of the firm says: the preferred text, and the one to fall back on. */
  readonly preferred: FirmText;
  readonly fallback: FirmText;
  readonly examples: { readonly pass: readonly PlaybookExample[]; readonly fail: readonly PlaybookExample[] };
}

/** A passage that the entry must let pass, or must find fault with; `line` is its line in the project file. */
export interface PlaybookExample {
  readonly text: string;
  readonly line: number;
}

/** A firm's own positions. */
export type Playbook = readonly PlaybookEntry[];

/** The id under which findings of a playbook are reported; the entry is the kind. */
export const PLAYBOOK_RULE = 'playbook';

/**
 * The rule that holds a draft against a playbook. A finding of a clause that is missing lies on the title; one of a
 * value on its evidence. The fixes put the firm's own text in the clause's place.
 */
export function playbookRule(playbook: Playbook): DocumentRule {
  const kinds = Object.fromEntries(
    playbook.map((entry) => [
      entry.id,
      { title: { text: 'Playbook: {entry}', data: { entry: entry.id } }, severity: entry.severity },
    ]),
  );
  return {
    reach: 'document',
    meta: { ...META, kinds },
    check: (contract, { profile }) =>
      playbook.flatMap((entry) =>
        entry.profiles.length > 0 && !entry.profiles.includes(profile) ? [] : check(contract, entry),
      ),
  };
}

const META: RuleMeta = {
  id: PLAYBOOK_RULE,
  title: { text: 'Positions of the playbook' },
  description: { text: 'Holds the draft against the positions of your own that the project file lists.' },
  category: 'consistency',
  severity: 'warning',
  examples: [],
};

function check(contract: Contract, entry: PlaybookEntry): readonly Finding[] {
  const kind = entry.id;
  if (entry.require.length > 0 && !entry.require.some((type) => contract.hasType(type)))
    return [
      {
        kind,
        range: titleOf(contract),
        message: firmMessage(entry, contract, {
          text: 'The playbook asks for a clause of the type {type}, and there is none. Insert one.',
          data: { type: entry.require.join(', ') },
        }),
        fixes: [
          {
            title: { text: 'Insert a clause of the type {type}', data: { type: entry.require[0]! } },
            insert: entry.require[0]!,
          },
        ],
      },
    ];
  const { position } = entry;
  if (position === undefined) return [];
  const taken = contract.positions.filter((p) => p.key === position);
  const name = describeKey(position);
  if (taken.length === 0) {
    if (!entry.stated) return [];
    const text = 'The playbook asks for a provision on “{position}”, and there is none. Add one.';
    return [
      { kind, range: titleOf(contract), message: firmMessage(entry, contract, { text, data: { position: name } }) },
    ];
  }
  return taken
    .filter(
      (p) =>
        (entry.allowed.length > 0 && !entry.allowed.some((c) => fits(p, c))) || entry.forbidden.some((c) => fits(p, c)),
    )
    .map((p) => ({
      kind,
      range: contract.toDocument(p.clause, p.range),
      message: firmMessage(entry, contract, {
        text:
          entry.allowed.length > 0
            ? 'The playbook does not allow “{value}” for “{position}”. It allows: {allowed}.'
            : 'The playbook forbids “{value}” for “{position}”.',
        data: { value: describePosition(p), position: name, allowed: literal(entry.allowed.map(written).join('; ')) },
      }),
      fixes: textFixes(contract, p, entry),
    }));
}

function firmMessage({ message }: PlaybookEntry, { language }: Contract, standard: Message): Message {
  const own = message[language] ?? message.en ?? message.zh;
  return own === undefined ? standard : { text: '{standard} {own}', data: { standard, own } };
}

/** A condition as in the project file, in one line. */
function written(condition: Condition): string {
  if (typeof condition !== 'object') return String(condition);
  return Object.entries(condition)
    .map(([field, value]) => `${field} ${value}`)
    .join(', ');
}

/** Fixes that replace the clause's own text by the firm's, in the language of the draft. */
function textFixes(contract: Contract, position: PlacedPosition, entry: PlaybookEntry): readonly Fix[] {
  const fixes: Fix[] = [];
  const add = (title: string, text: string | undefined): void => {
    if (text !== undefined)
      fixes.push({ title: { text: title }, resolve: (current) => replaceClause(current, position, text) });
  };
  add('Replace the clause by the preferred text of the playbook', entry.preferred[contract.language]);
  add('Replace the clause by the fallback text of the playbook', entry.fallback[contract.language]);
  return fixes;
}

/** The clause's words give way to the text; its number and heading stay. */
function replaceClause(contract: Contract, { clause }: PlacedPosition, text: string): readonly TextEdit[] {
  const current = contract.clauses[clause.index] ?? clause;
  const { passage } = current.facts.words;
  const body = contract.toDocument(current, { start: 0, end: passage.plain.length });
  const eol = contract.text.includes('\r\n') ? '\r\n' : '\n';
  return [{ ...body, text: text.trim().replace(/\r?\n/g, eol) }];
}

/** Where a finding stands that is about the agreement as a whole. */
function titleOf(contract: Contract): Range {
  const first = contract.clauses[0];
  return contract.title?.range ?? (first ? contract.firstLineOf(first) : { start: 0, end: 0 });
}
