import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { citationsTo } from '../analysis/queries/citations.js';
import { type ContractName, namesOf } from '../analysis/queries/names.js';
import { openingOf } from '../analysis/queries/subject.js';
import type { Message } from '../text/message.js';
import type { Range } from '../text/range.js';
import type { FeatureInput, Lens } from './api.js';

/** What a line of the draft is the home of: clauses that begin there, terms that are defined there. */
interface Home {
  readonly range: Range;
  /** The uses of each of its terms. */
  readonly uses: readonly (readonly Range[])[];
  readonly references: readonly Range[];
}

/** Over each line that defines terms or begins a clause, how often they are used and referred to, where that is ever. */
export function useLenses({ contract, localise }: FeatureInput): readonly Lens[] {
  const known = new Map<string, string>();
  const said = (what: 'use' | 'reference', count: number): string => {
    const key = `${what} ${count}`;
    const words = known.get(key) ?? localise(counted(what, count));
    known.set(key, words);
    return words;
  };
  return homesIn(contract).flatMap(({ range, uses, references }): Lens[] => {
    const parts: string[] = [];
    if (uses.length > 0)
      parts.push(
        said(
          'use',
          uses.reduce((sum, { length }) => sum + length, 0),
        ),
      );
    if (references.length > 0) parts.push(said('reference', references.length));
    return parts.length === 0 ? [] : [{ range, title: parts.join(' · ') }];
  });
}

/** The places that the lens of the line of an offset counts, in the order of the document. */
export function usedFrom({ contract }: FeatureInput, offset: number): readonly Range[] {
  const line = lineOf(contract.text, offset);
  const home = homesIn(contract).find(({ range }) => lineOf(contract.text, range.start) === line);
  return home ? [...home.uses.flat(), ...home.references].sort((a, b) => a.start - b.start) : [];
}

function counted(what: 'use' | 'reference', count: number): Message {
  if (what === 'use') return count === 1 ? { text: '1 use' } : { text: '{count} uses', data: { count } };
  return count === 1 ? { text: '1 reference' } : { text: '{count} references', data: { count } };
}

function homesIn(contract: Contract): readonly Home[] {
  const names = namesOf(contract);
  const homes = new Map<number, { range: Range; uses: (readonly Range[])[]; references: Range[] }>();
  const homeAt = (range: Range): { uses: (readonly Range[])[]; references: Range[] } => {
    const line = lineOf(contract.text, range.start);
    let home = homes.get(line);
    if (!home) {
      home = { range, uses: [], references: [] };
      homes.set(line, home);
    }
    return home;
  };
  const place = (clause: Clause): void => {
    const found = citationsTo(contract, clause);
    if (found.length > 0) homeAt(openingOf(contract, clause)).references.push(...found.map(({ range }) => range));
  };
  contract.clauses.forEach(place);
  const known = new Map<ContractName, readonly Range[]>();
  const usesOf = (name: ContractName): readonly Range[] => {
    const uses =
      known.get(name) ?? names.mentionsOf(name).flatMap(({ role, range }) => (role === 'use' ? [range] : []));
    known.set(name, uses);
    return uses;
  };
  names.mentions.forEach(({ name, range, role }) => {
    if (role !== 'definition' || name.pronoun) return;
    const uses = usesOf(name);
    if (uses.length > 0) homeAt(range).uses.push(uses);
  });
  return [...homes.values()].sort((a, b) => a.range.start - b.range.start);
}

/** The offset at which the line of an offset starts. */
function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
