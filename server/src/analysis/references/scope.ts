import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { remembered } from '../../text/remembered.js';
import type { Clause } from '../clause.js';
import { numberPath } from './numbers.js';
import type { Resolution } from './resolution.js';
import { slugs } from './slug.js';

/** What a reference may point at: a clause as the outline shows it. */
export interface ScopeClause {
  readonly number?: string | undefined;
  readonly heading?: string | undefined;
  readonly depth: number;
  readonly type: OutlineType;
  readonly also?: readonly OutlineType[] | undefined;
}

const CHILDLESS: number[] = [];

/** A clause as references see it; the very object of before where nothing of it changed. */
export function scopeClause(clause: Pick<Clause, 'facts' | 'depth'>): ScopeClause {
  let seen = seenAs.get(clause.facts);
  if (seen?.depth !== clause.depth) {
    seen = newScopeClause(clause);
    seenAs.set(clause.facts, seen);
  }
  return seen;
}

/** A clause as references see it, which is not kept. */
export function newScopeClause({ facts, depth }: Pick<Clause, 'facts' | 'depth'>): ScopeClause {
  const { number, heading, type, also } = facts;
  return { number: number?.text, heading, depth, type, also };
}

const seenAs = new WeakMap<Clause['facts'], ScopeClause>();

/** The path of a number, joined by blanks. */
const pathKey = remembered((number) => numberPath(number).join(' '));

/** A heading and the first clause that has it. */
export interface ScopeHeading {
  readonly heading: string;
  readonly index: number;
}

/** What the numbers and depths of clauses say, whatever they are called. */
export interface Nesting {
  /** The index of the parent clause, or -1. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** The index of the last clause below a clause, its own where there is none. */
  readonly lasts: readonly number[];
  /** The clauses without parent. */
  readonly roots: readonly number[];
  /**
   * Clauses in order by their path, with and without the paths of their parents, joined by blanks. An item in brackets,
   * （五）, is meant only where there is no section of that path.
   */
  readonly byPath: ReadonlyMap<string, readonly number[]>;
}

/** A document's clauses, prepared for looking up what references name. Made by `referenceScope`. */
export interface ReferenceScope extends Nesting {
  readonly clauses: readonly ScopeClause[];
  readonly title: string;
  /** The defined terms as written. */
  readonly terms: ReadonlySet<string>;
  /** What names of clauses and documents have been looked up so far, with what was found. */
  readonly names: Map<string, number | undefined>;
  readonly documents: Map<string, Resolution | undefined>;
  /** Clauses by the anchors of their headings. */
  readonly byAnchor: ReadonlyMap<string, number>;
  /** The different headings in order, each with the first clause that has it. */
  readonly headings: readonly ScopeHeading[];
}

/**
 * The scope of a document. `clauses` in document order, sub-clauses after their parent; `terms` are all
 * defined terms. `known` is a scope whose title, terms, and headings and types in order are the same, and `nesting` that of
 * clauses with the same numbers and depths in order. Linear; never throws.
 */
export function referenceScope(
  clauses: readonly ScopeClause[],
  title: string | undefined,
  terms: Iterable<string>,
  known?: Pick<ReferenceScope, 'names' | 'documents'>,
  nesting = nestingOf(clauses),
): ReferenceScope {
  const { parents, children, lasts, roots, byPath } = nesting;
  let byAnchor: ReadonlyMap<string, number> | undefined;
  let headings: readonly ScopeHeading[] | undefined;
  return {
    clauses,
    title: title ?? '',
    terms: new Set(terms),
    parents,
    children,
    lasts,
    roots,
    byPath,
    names: known?.names ?? new Map(),
    documents: known?.documents ?? new Map(),
    // Few documents have links within them.
    get byAnchor() {
      byAnchor ??= anchors(clauses);
      return byAnchor;
    },
    get headings() {
      headings ??= headingsOf(clauses);
      return headings;
    },
  };
}

function nestingOf(clauses: readonly ScopeClause[]): Nesting {
  const parents: number[] = [];
  const lasts: number[] = [];
  const children = new Array<number[]>(clauses.length).fill(CHILDLESS);
  const roots: number[] = [];
  /** The paths of the clauses behind those of their parents, joined by blanks, and without these. */
  const paths: string[] = [];
  const owns: string[] = [];
  const byPath = new Map<string, number[]>();
  const shared: string[] = [];
  const place = (path: string, i: number): void => {
    const known = byPath.get(path);
    if (!known) byPath.set(path, [i]);
    else if (known.push(i) === 2) shared.push(path);
  };
  const open: number[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const { number, depth } = clauses[i]!;
    while (open.length > 0 && clauses[open[open.length - 1]!]!.depth >= depth) open.pop();
    const parent = open.length > 0 ? open[open.length - 1]! : -1;
    parents.push(parent);
    lasts.push(i);
    if (parent < 0) roots.push(i);
    else if (children[parent] === CHILDLESS) children[parent] = [i];
    else children[parent]!.push(i);
    open.push(i);
    const above = paths[parent] ?? '';
    const own = number === undefined ? '' : pathKey(number);
    const outerOwn = owns[parent] ?? '';
    owns.push(own);
    // 5.2 below 5 repeats it.
    const repeats = outerOwn !== '' && own[outerOwn.length] === ' ' && own.startsWith(outerOwn);
    const beyond = repeats ? own.slice(outerOwn.length + 1) : own;
    const full = above === '' || beyond === '' ? above + beyond : `${above} ${beyond}`;
    paths.push(full);
    if (own === '') continue;
    place(own, i);
    if (full !== own) place(full, i);
  }
  for (const path of shared) {
    const all = byPath.get(path)!;
    const sections = all.filter((i) => !isItem(clauses[i]!.number ?? ''));
    if (sections.length > 0 && sections.length < all.length) byPath.set(path, sections);
  }
  for (let i = parents.length - 1; i >= 0; i--) {
    const parent = parents[i]!;
    if (parent >= 0 && lasts[parent]! < lasts[i]!) lasts[parent] = lasts[i]!;
  }
  return { parents, children, lasts, roots, byPath };
}

function headingsOf(clauses: readonly ScopeClause[]): readonly ScopeHeading[] {
  const first = new Map<string, number>();
  for (let i = 0; i < clauses.length; i++) {
    const { heading } = clauses[i]!;
    if (heading !== undefined && !first.has(heading)) first.set(heading, i);
  }
  return [...first].map(([heading, index]) => ({ heading, index }));
}

/** Whether a number is that of an item in brackets: (b), （五）. */
export function isItem(number: string): boolean {
  return /^\s*[(（]/.test(number);
}

/** The clause that an item belongs to, as 本条 and "this Article" say it: the outermost numbered one around a clause. */
export function articleAround(scope: ReferenceScope, from: number): number {
  let at = from;
  while (scope.clauses[at]?.number !== undefined) {
    const parent = scope.parents[at] ?? -1;
    if (scope.clauses[parent]?.number === undefined) break;
    at = parent;
  }
  return at;
}

function anchors(clauses: readonly ScopeClause[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const headed = clauses.flatMap((clause, i) => (clause.heading === undefined ? [] : [{ clause, i }]));
  const full = slugs(
    headed.map(({ clause }) => (clause.number ? `${clause.number} ${clause.heading}` : (clause.heading ?? ''))),
  );
  const bare = slugs(headed.map(({ clause }) => clause.heading ?? ''));
  for (const list of [full, bare]) {
    list.forEach((anchor, k) => {
      const at = headed[k]?.i;
      if (at !== undefined && !out.has(anchor)) out.set(anchor, at);
    });
  }
  return out;
}
