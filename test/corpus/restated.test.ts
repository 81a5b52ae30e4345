import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Clause } from '../../server/src/analysis/clause.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { loadedReferences } from '../unit/library/agreements.js';

/**
 * The restated agreements against the gold files of their originals: the same clauses under the same numbers or
 * headings, and the same positions clause by clause. The gold files are kept outside of the project.
 */
const GOLD = process.env.TERMSMITH_GOLD ?? '../shared/gold';

interface GoldClause {
  readonly line: number;
  readonly endLine: number;
  readonly number: string | null;
  readonly heading: string | null;
  readonly type: string;
  readonly also: readonly string[];
}
interface Gold {
  readonly clauses: readonly GoldClause[];
  readonly positions: readonly { readonly key: string; readonly line: number; readonly value: unknown }[];
}
/** A clause as both sides name it, and a position by the clause that takes it. */
interface Named {
  readonly name: string;
  readonly type: string;
}
interface Stated {
  readonly clause: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Names of clauses in the gold file that the restatement has under another: items that lost their numbers in the
 * original and have them again, and the stray number of a heading.
 */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'alibaba-cloud-2020.zh': { '#4': '1#2', '#5': '2#2', '#6': '3#2' },
  'zitadel-2022.zh': { '2': '改建部分' },
};

/** Where the restatement says the same in a way that the gold file of the original does not record. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {};

const LEAST_CLAUSES = 0.98;
const LEAST_POSITIONS = 0.95;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》【】()（）*_.。:：、、]+/gu, '');
}

/** Numbers and headings that come again are told apart by how often they came before. */
function namer(): (number: string | null | undefined, heading: string | null | undefined) => string {
  const seen = new Map<string, number>();
  return (number, heading) => {
    const base = number ? plain(number) : heading ? plain(heading) : '';
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return before === 0 ? base : `${base}#${before + 1}`;
  };
}

/** A value without what different ways of writing make different: a year is twelve months, 72 hours are three days. */
function canonical(value: unknown): string {
  const same: Readonly<Record<string, string>> = { P12M: 'P1Y', P365D: 'P1Y', PT24H: 'P1D', PT72H: 'P3D' };
  const settle = (v: unknown): unknown => {
    if (typeof v === 'string') return same[v] ?? v;
    if (typeof v !== 'object' || v === null) return v;
    return Object.fromEntries(
      Object.entries(v)
        .sort()
        .map(([k, x]) => [k, settle(x)]),
    );
  };
  return JSON.stringify(settle(value));
}

function originalSide(
  gold: Gold,
  renamed: Readonly<Record<string, string>>,
): { clauses: Named[]; positions: Stated[] } {
  const nameOf = namer();
  const named = gold.clauses.map((clause) => {
    const name = nameOf(clause.number, clause.heading);
    return { clause, name: renamed[name] ?? name };
  });
  const around = (line: number): string =>
    named.filter(({ clause }) => clause.line <= line && line <= clause.endLine).at(-1)?.name ?? '?';
  return {
    clauses: named.filter(({ clause }) => clause.type !== 'group').map((n) => ({ name: n.name, type: n.clause.type })),
    positions: gold.positions.map(({ key, line, value }) => ({ clause: around(line), key, value: canonical(value) })),
  };
}

/** The heading of the original where the restatement has another one: `<!-- restates: 概况 -->` below it. */
function restatedHeadings(contract: Contract): Map<Clause, string> {
  const out = new Map<Clause, string>();
  for (const match of contract.text.matchAll(/<!-- restates: (.+?) -->/g)) {
    const clause = contract.clauseAt(match.index);
    if (clause && !out.has(clause)) out.set(clause, match[1]!);
  }
  return out;
}

function restatedSide(contract: Contract): { clauses: Named[]; positions: Stated[] } {
  const name = namer();
  const headings = restatedHeadings(contract);
  const names = new Map(
    contract.clauses.map((clause) => [
      clause,
      name(
        headings.has(clause) ? null : clause.facts.number?.text,
        headings.get(clause) ?? clause.facts.heading ?? null,
      ),
    ]),
  );
  return {
    clauses: contract.clauses.map((clause) => ({ name: names.get(clause)!, type: clause.facts.type })),
    positions: contract.positions.map(({ clause, key, value }) => ({
      clause: names.get(clause)!,
      key,
      value: canonical(value),
    })),
  };
}

/** What is on the left and not on the right, each as often as it is. */
function missing<T>(left: readonly T[], right: readonly T[], keyOf: (item: T) => string): T[] {
  const rest = right.map(keyOf);
  return left.filter((item) => {
    const at = rest.indexOf(keyOf(item));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe('the restated agreements against the gold files of their originals', { skip: !existsSync(GOLD) }, () => {
  for (const agreement of loadedReferences().agreements) {
    it(agreement.label, (t) => {
      const gold = JSON.parse(readFileSync(join(GOLD, `${agreement.id}.json`), 'utf8')) as Gold;
      const original = originalSide(gold, RENAMED[agreement.id] ?? {});
      const restated = restatedSide(agreement.contract);
      const said = ({ clause, key, value }: Stated): string => `${clause} ${key} ${value}`;
      const except = EXCEPTIONS[agreement.id] ?? [];
      const lostClauses = missing(original.clauses, restated.clauses, (c) => c.name);
      const lost = missing(original.positions, restated.positions, said).map(said);
      const added = missing(restated.positions, original.positions, said).map(said);
      const clauseShare = 1 - lostClauses.length / original.clauses.length;
      const positionShare = 1 - lost.length / original.positions.length;
      const sameType = restated.clauses.filter((c) =>
        original.clauses.some((o) => o.name === c.name && o.type === c.type),
      );
      t.diagnostic(
        `${agreement.label}: clauses ${(100 * clauseShare).toFixed(1)} % of ${original.clauses.length} ` +
          `(${sameType.length} of the same type), positions ${(100 * positionShare).toFixed(1)} % of ${original.positions.length}`,
      );
      for (const clause of lostClauses) t.diagnostic(`not restated: ${clause.name} [${clause.type}]`);
      for (const position of lost) t.diagnostic(`not read: ${position}`);
      for (const position of added) t.diagnostic(`read besides: ${position}`);
      assert.ok(clauseShare >= LEAST_CLAUSES, 'clauses under the same number or heading');
      assert.ok(positionShare >= LEAST_POSITIONS, 'positions as in the gold file');
      assert.deepEqual(
        added.filter((position) => !except.includes(position)),
        [],
        'no position besides those of the gold file',
      );
    });
  }
});
