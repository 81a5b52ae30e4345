import type { Position } from '../analysis/model.js';
import { titleOf } from '../analysis/queries/title.js';
import { shortCitation } from '../library/citation.js';
import { compareType, type Row, type TypeComparison } from '../library/compare.js';
import { describeKey, describePosition, describeType } from '../library/describe.js';
import type { ReadContract } from '../library/readContract.js';
import { type Section, sectionOf } from '../library/references.js';
import { describeVerdict } from '../library/summary.js';
import type { Standpoint, Verdict } from '../library/verdict.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import { CLAUSE_TYPES, type ClauseType, POSITION_KEYS, type PositionKey } from '../taxonomy/clauseTypes.js';
import type { ComparisonInput } from './api.js';

/**
 * The comparison board: clause types as rows, a draft and agreements as columns. The webview, the exports and
 * `termsmith compare` all show this record. Its texts are localised and plain.
 */
export interface Board {
  readonly title: string;
  readonly standpoint: Standpoint;
  /** Whose side the verdicts take, in a sentence. */
  readonly note: string;
  /** The agreements; the draft's own column stands before them. */
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
}

export interface BoardColumn {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** A clause type that the draft or an agreement has. */
export interface BoardRow {
  readonly type: ClauseType;
  readonly name: string;
  /** The offset of the draft's clause; missing where the draft has none. */
  readonly start?: number;
  /** Where the draft has it. */
  readonly sections: readonly string[];
  /** At least one. */
  readonly lines: readonly BoardLine[];
}

/** One position of a clause type, or the sections where there is none to compare. */
export interface BoardLine {
  readonly key?: PositionKey;
  readonly name: string;
  readonly draft: BoardCell;
  /** One for each column. */
  readonly cells: readonly BoardCell[];
}

/** `present`: the agreement has such a clause, as the draft does, and no positions say more. */
export type BoardVerdict = Verdict | 'present';

export interface BoardCell {
  readonly entries: readonly BoardEntry[];
  /** How it stands to the draft; none in the draft's own column unless the draft is silent. */
  readonly verdict?: BoardVerdict;
  /** The verdict in words. */
  readonly judgement?: string;
}

/** What a contract says, in a few words, and where. */
export interface BoardEntry {
  /** All of it in words: what is said and where, or the section alone. */
  readonly words: string;
  /** What is said; missing where only the section is known. */
  readonly text?: string;
  readonly section: string;
  /** The value of the position as clause-types.md has it. */
  readonly value?: unknown;
}

/** A draft beside agreements in all that either of them regulates. Pure and deterministic; never throws. */
export function board(input: ComparisonInput): Board {
  const { contract, localise, agreements, types, standpoint } = input;
  const homes = homesOf(types, [contract, ...agreements.map((agreement) => agreement.digest)]);
  const rows: BoardRow[] = [];
  for (const type of CLAUSE_TYPES) {
    const compared = compareType(contract, type, homes.get(type) ?? [], agreements, standpoint);
    const found = compared.clauses.length > 0 || compared.matches.some((match) => match.clauses.length > 0);
    if (!found && compared.rows.length === 0) continue;
    const first = compared.clauses[0] ?? compared.rows.flatMap((row) => row.draft)[0]?.clause;
    const lines = compared.rows.map((row) => positionLine(row, input));
    rows.push({
      type,
      name: localise(describeType(types, type)),
      ...(first && { start: contract.startOf(first) }),
      sections: compared.sections.map((section) => localise(shortCitation(section))),
      lines: lines.length > 0 ? lines : [sectionLine(compared, input)],
    });
  }
  return {
    title: titleOf(contract) ?? localise({ text: 'This draft' }),
    standpoint,
    note: localise(
      standpoint === 'customer'
        ? { text: 'Judged from the customer’s side.' }
        : { text: 'Judged from the provider’s side.' },
    ),
    columns: agreements.map(({ id, label, source }) => ({ id, label, title: source.title })),
    rows,
  };
}

function positionLine(row: Row, { contract, localise, standpoint }: ComparisonInput): BoardLine {
  const silent = row.draft.length === 0;
  const judged = (verdict: Verdict, speaks: boolean): Pick<BoardCell, 'verdict' | 'judgement'> => ({
    verdict,
    judgement: localise(describeVerdict(verdict, speaks, standpoint)),
  });
  const entry = (position: Pick<Position, 'key' | 'value'>, section: Section): BoardEntry => {
    const said = { value: describePosition(position), section: shortCitation(section) };
    return {
      words: localise({ text: '{value} ({section})', data: said }),
      text: localise(said.value),
      section: localise(said.section),
      value: position.value,
    };
  };
  return {
    key: row.key,
    name: localise(describeKey(row.key)),
    draft: {
      entries: row.draft.map((position) => entry(position, sectionOf(contract, position.clause))),
      ...(silent && judged('absent', false)),
    },
    cells: row.cells.map((cell) => ({
      entries: cell.positions.map(({ position, section }) => entry(position, section)),
      ...judged(cell.verdict, cell.positions.length > 0),
    })),
  };
}

function sectionLine({ sections, matches }: TypeComparison, { localise }: ComparisonInput): BoardLine {
  const entriesOf = (found: readonly Section[]): readonly BoardEntry[] =>
    found.map((section) => {
      const words = localise(shortCitation(section));
      return { words, section: words };
    });
  const none: BoardCell = { entries: [], verdict: 'absent', judgement: localise({ text: 'no such clause' }) };
  const here = sections.length > 0;
  return {
    name: localise({ text: 'Section' }),
    draft: here ? { entries: entriesOf(sections) } : none,
    cells: matches.map((match): BoardCell => {
      if (match.sections.length === 0) return none;
      return {
        entries: entriesOf(match.sections),
        verdict: here ? 'present' : 'absent',
        judgement: localise(here ? { text: 'also in the draft' } : { text: 'not in the draft' }),
      };
    }),
  };
}

/**
 * The keys that each type shows. A key that several types may take is shown by the one whose clauses take it most
 * often in these contracts, so that it stands where its readers look for it; the first of equals.
 */
function homesOf(
  types: ReadonlyMap<ClauseType, ClauseTypeData>,
  contracts: readonly ReadContract[],
): ReadonlyMap<ClauseType, readonly PositionKey[]> {
  const counts = new Map<string, number>();
  for (const contract of contracts)
    for (const { key, clause } of contract.positions)
      for (const type of new Set([clause.facts.type, ...clause.facts.also]))
        counts.set(`${type} ${key}`, (counts.get(`${type} ${key}`) ?? 0) + 1);
  const homes = new Map<ClauseType, PositionKey[]>();
  for (const key of POSITION_KEYS) {
    const able = CLAUSE_TYPES.filter((type) => types.get(type)?.positions.includes(key));
    const count = (type: ClauseType): number => counts.get(`${type} ${key}`) ?? 0;
    const home = able.reduce<ClauseType | undefined>(
      (best, type) => (best && count(best) >= count(type) ? best : type),
      undefined,
    );
    if (home) homes.set(home, [...(homes.get(home) ?? []), key]);
  }
  return homes;
}
