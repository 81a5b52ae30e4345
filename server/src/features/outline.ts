import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { titleOf } from '../analysis/queries/title.js';
import { compileTerms, findUses } from '../analysis/terms/uses.js';
import { LineIndex } from '../text/lineIndex.js';

/**
 * The outline of a contract as `termsmith outline --format json` prints it (design/architecture.md): lines from 1.
 * Its shape is a contract with scripts: version 1 only grows.
 */
export interface OutlineJson {
  readonly path: string;
  readonly language: string;
  readonly title: string | null;
  readonly clauses: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly number: string | null;
    readonly heading: string | null;
    readonly depth: number;
    readonly type: string;
    readonly also: readonly string[];
    readonly confidence: number;
  }[];
  readonly positions: readonly { readonly key: string; readonly line: number; readonly value: unknown }[];
  readonly parties: readonly {
    readonly role: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly line: number;
  }[];
  readonly definedTerms: readonly { readonly term: string; readonly line: number; readonly uses: number }[];
  readonly crossReferences: readonly {
    readonly line: number;
    readonly text: string;
    readonly target: string;
    readonly resolves: boolean;
  }[];
}

/** The outline of a contract read from `path`. */
export function outlineJson(path: string, contract: Contract): OutlineJson {
  const lines = new LineIndex(contract.text);
  const lineOf = (offset: number): number => lines.lineAt(offset) + 1;
  const lineIn = (clause: Clause, at: { readonly start: number; readonly end: number }): number =>
    lineOf(contract.toDocument(clause, at).start);
  return {
    path,
    language: contract.language,
    title: titleOf(contract),
    clauses: contract.clauses.map((clause) => {
      const range = contract.rangeOf(clause);
      const { facts } = clause;
      return {
        line: lineOf(range.start),
        endLine: lineOf(Math.max(range.start, lastWord(contract.text, range.end) - 1)),
        number: facts.number?.text ?? null,
        heading: facts.heading ?? null,
        depth: clause.depth,
        type: facts.type,
        also: facts.also,
        confidence: Math.round(facts.classification.confidence * 100) / 100,
      };
    }),
    positions: contract.positions.map((p) => ({ key: p.key, line: lineIn(p.clause, p.range), value: p.value })),
    parties: contract.parties.map(({ party, clause }) => ({
      role: party.role,
      name: party.name,
      aliases: party.aliases,
      line: lineIn(contract.clauses[clause]!, party.range),
    })),
    definedTerms: termsOf(contract, lineIn),
    crossReferences: contract.clauses.flatMap((clause) =>
      clause.facts.references.flatMap((reference) => {
        const resolution = contract.resolve(clause, reference);
        if (!resolution) return [];
        const source = contract.toDocument(clause, reference.range);
        return [
          {
            line: lineOf(source.start),
            text: contract.text.slice(source.start, source.end),
            target: resolution.target,
            resolves: resolution.resolves,
          },
        ];
      }),
    ),
  };
}

function termsOf(
  contract: Contract,
  lineIn: (clause: Clause, at: { start: number; end: number }) => number,
): OutlineJson['definedTerms'] {
  const matcher = compileTerms(
    contract.definitions.map((d) => d.definition.term),
    contract.language,
  );
  const uses = new Map<string, number>();
  for (const clause of contract.clauses)
    for (const use of findUses(matcher, clause.facts.words.passage.plain))
      uses.set(use.term, (uses.get(use.term) ?? 0) + 1);
  return contract.definitions.map(({ definition, clause }) => ({
    term: definition.term,
    line: lineIn(clause, definition.range),
    // The definition itself is no use of the term.
    uses: Math.max(0, (uses.get(definition.term) ?? 0) - 1),
  }));
}

function lastWord(text: string, end: number): number {
  let i = end;
  while (i > 0 && /\s/.test(text[i - 1]!)) i--;
  return i;
}
