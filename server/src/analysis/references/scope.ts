import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import type { Clause } from '../contract.js';
import { type NumberPath, numberPath } from './numbers.js';
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

const NO_NUMBER: NumberPath = [];
const CHILDLESS: number[] = [];

/** A clause as references see it. */
export function scopeClause({ facts, depth }: Pick<Clause, 'facts' | 'depth'>): ScopeClause {
  const { number, heading, type, also } = facts;
  return { number: number?.text, heading, depth, type, also };
}

/** A document's clauses, prepared for looking up what references name. Made by `referenceScope`. */
export interface ReferenceScope {
  readonly clauses: readonly ScopeClause[];
  readonly title: string;
  /** The defined terms as written. */
  readonly terms: ReadonlySet<string>;
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
  /** What names of clauses and documents have been looked up so far, with what was found. */
  readonly names: Map<string, number | undefined>;
  readonly documents: Map<string, Resolution | undefined>;
  /** Clauses by the anchors of their headings. */
  readonly byAnchor: ReadonlyMap<string, number>;
}

/**
 * The scope of a document. `clauses` in document order, sub-clauses after their parent; `terms` are all
 * defined terms. `known` is a scope whose title, terms, and headings and types in order are the same. Linear; never throws.
 */
export function referenceScope(
  clauses: readonly ScopeClause[],
  title: string | undefined,
  terms: Iterable<string>,
  known?: Pick<ReferenceScope, 'names' | 'documents'>,
): ReferenceScope {
  const parents: number[] = [];
  const children = new Array<number[]>(clauses.length).fill(CHILDLESS);
  const owns: NumberPath[] = [];
  const paths: NumberPath[] = [];
  const byPath = new Map<string, number[]>();
  const place = (path: string, i: number): void => {
    const known = byPath.get(path);
    if (known) known.push(i);
    else byPath.set(path, [i]);
  };
  const open: number[] = [];
  clauses.forEach((clause, i) => {
    while (open.length > 0 && clauses[open[open.length - 1]!]!.depth >= clause.depth) open.pop();
    const parent = open.length > 0 ? open[open.length - 1]! : -1;
    parents.push(parent);
    if (parent >= 0 && children[parent] === CHILDLESS) children[parent] = [i];
    else if (parent >= 0) children[parent]!.push(i);
    open.push(i);
    const own = clause.number === undefined ? NO_NUMBER : numberPath(clause.number);
    const above = paths[parent] ?? NO_NUMBER;
    const parentOwn = owns[parent] ?? NO_NUMBER;
    const repeats =
      parentOwn.length > 0 && own.length > parentOwn.length && parentOwn.every((step, k) => step === own[k]);
    const beyond = repeats ? own.slice(parentOwn.length) : own;
    owns.push(own);
    paths.push(above.length === 0 ? beyond : [...above, ...beyond]);
    if (own.length === 0) return;
    const [key, full] = [own.join(' '), paths[i]!.join(' ')];
    place(key, i);
    if (full !== key) place(full, i);
  });
  byPath.forEach((all, path) => {
    if (all.length === 1) return;
    const sections = all.filter((i) => !isItem(clauses[i]!.number ?? ''));
    if (sections.length > 0 && sections.length < all.length) byPath.set(path, sections);
  });
  const lasts = clauses.map((_, i) => i);
  for (let i = clauses.length - 1; i >= 0; i--) {
    const parent = parents[i]!;
    if (parent >= 0) lasts[parent] = Math.max(lasts[parent]!, lasts[i]!);
  }
  let byAnchor: ReadonlyMap<string, number> | undefined;
  const roots = clauses.map((_, i) => i).filter((i) => parents[i] === -1);
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
  };
}

/** Whether a number is that of an item in brackets: (b), （五）. */
export function isItem(number: string): boolean {
  return /^\s*[(（]/.test(number);
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
