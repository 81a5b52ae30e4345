import { lastAt } from '../../text/bisect.js';
import { romanFigure } from '../figures.js';
import { type NumberPath, numberPath, ordinals, PARAGRAPH_WORDS } from './numbers.js';
import { articleAround, isItem, type ReferenceScope } from './scope.js';

/** What a reference says besides a number. */
export interface CitedAs {
  /** The number that it cites first: sections 6.1 to 4 of part D, sections 5(a) and (b). */
  readonly first?: string | undefined;
  /** What it calls the clause: article. */
  readonly noun?: string | undefined;
  /** The part of the document in which the number counts: Schedule 2. */
  readonly within?: string | undefined;
}

/**
 * The clause that a section number names, seen from the clause at index `from`: a clause of the same part wins
 * over one of the same number elsewhere; a bare item, `(b)`, is looked for in the citing clause and its parents.
 * An item that is no clause of its own counts as part of its clause. Nothing where no such section exists.
 */
export function resolveSection(
  number: string,
  scope: ReferenceScope,
  from: number,
  { first, noun, within }: CitedAs = {},
): number | undefined {
  const path = numberPath(number);
  if (path.length === 0) return undefined;
  const part = within === undefined ? undefined : partCalled(within, scope);
  if (part !== undefined) return insidePart(path, part, scope);
  const around = first === undefined ? [] : numberPath(first).slice(0, -1);
  const beside = (): number | undefined => (around.length > 0 ? lookUp([...around, ...path], scope, from) : undefined);
  if (isItem(number)) return beside() ?? itemAround(path, scope, from) ?? from;
  if (isItemHere(number)) {
    const item = itemAround(path, scope, from);
    // A paragraph without a number of its own, 本条第二款, is part of its clause.
    if (item !== undefined || number.startsWith('本')) return item ?? articleAround(scope, from);
  }
  return (
    lookUp(path, scope, from, number, noun) ??
    withItems(path, number, scope, from, noun) ??
    beside() ??
    romanWritten(path, scope, from)
  );
}

/** Whether a number names no article but an item of the citing one: 本条第（四）项, 第二款. */
export function isItemHere(number: string): boolean {
  return /^\s*(?:本[条條]\s*)?第[^条條章节節.．、]{1,12}[款项項目]\s*$/.test(number);
}

/**
 * The clause that is called Part B or Schedule 2, by its number or by what its heading opens with; undefined where the
 * document has no such part, so that another text is meant.
 */
export function partCalled(name: string, scope: ReferenceScope): number | undefined {
  const wanted = name.toLowerCase().replace(/\s+/g, ' ');
  const isPart = (written: string | undefined): boolean => {
    const own = written?.toLowerCase().replace(/\s+/g, ' ') ?? '';
    return own.startsWith(wanted) && !/^\w/.test(own.slice(wanted.length));
  };
  const numbered = scope.byPath.get(numberPath(name).join(' '))?.find((i) => isPart(scope.clauses[i]!.number));
  return numbered ?? scope.headings.find(({ heading }) => isPart(heading))?.index;
}

/** The clause at a path in a part: by the steps of the path, else by a number with all of them; the part itself where it numbers nothing. */
function insidePart(path: NumberPath, part: number, scope: ReferenceScope): number | undefined {
  let at: number | undefined = part;
  for (const step of path) {
    const below: readonly number[] = scope.children[at] ?? [];
    if (below.every((i) => scope.clauses[i]!.number === undefined)) return at;
    at = childAt(below, step, scope);
    if (at === undefined) break;
  }
  if (at !== undefined) return at;
  const all = scope.byPath.get(path.join(' ')) ?? [];
  const found = all[lastAt(all, part) + 1];
  return found !== undefined && found <= scope.lasts[part]! ? found : undefined;
}

const ARTICLE = /第[^条條]{1,8}[条條]/;

/**
 * The clause at a path: of several, the first of those that share most parents with the citing clause. Where clauses are
 * numbered 第二条 or Article 2, that names one of them and no item 2.
 */
function lookUp(path: NumberPath, scope: ReferenceScope, from: number, cited = '', noun?: string): number | undefined {
  let all = scope.byPath.get(path.join(' '));
  if (!all || all.length === 1) return all?.[0];
  if (ARTICLE.test(cited)) {
    const articles = all.filter((i) => ARTICLE.test(scope.clauses[i]!.number ?? ''));
    if (articles.length > 0) all = articles;
  } else if (noun !== undefined) {
    const called = all.filter((i) => calledSo(scope.clauses[i]!.number ?? '', noun));
    if (called.length > 0) all = called;
  }
  for (const around of ancestors(scope, from)) {
    const within = all[lastAt(all, around - 1) + 1];
    if (within !== undefined && within <= scope.lasts[around]!) return within;
  }
  return all[0];
}

/** Whether a clause's number has that word before it, or the beginning of the word: Art. 5 for Article 5. */
function calledSo(number: string, noun: string): boolean {
  const own = /^[a-z]{3,7}(?=[.\s])/.exec(number.toLowerCase())?.[0];
  return own !== undefined && (own.startsWith(noun) || noun.startsWith(own));
}

/**
 * Section 5 of a draft that counts ARTICLE V; items in small letters are none. Not the other way round: who cites Part V of
 * a draft that counts 5 mostly means another document.
 */
function romanWritten([step = '', ...below]: NumberPath, scope: ReferenceScope, from: number): number | undefined {
  if (!/^\d{1,2}$/.test(step)) return undefined;
  const at = lookUp([romanFigure(Number(step)), ...below], scope, from);
  return at !== undefined && /[IVX]/.test(scope.clauses[at]!.number ?? '') ? at : undefined;
}

const ITEMS_CITED = new RegExp(
  `(?<=\\d)[a-z](?![a-z])|[(（][^()（）]{1,40}[)）]|第?[（(]?[一二三四五六七八九十\\d]{1,6}[)）]?[款项項]|\\b(?:${PARAGRAPH_WORDS})\\.?\\s?\\w`,
  'gi',
);

/** 5.2(b), or 5.2b: the second sub-clause of 5.2, or 5.2 itself where its items are no clauses of their own. */
function withItems(
  path: NumberPath,
  number: string,
  scope: ReferenceScope,
  from: number,
  noun?: string,
): number | undefined {
  const bracketed = (number.match(ITEMS_CITED) ?? []).length;
  for (let items = 1; items <= bracketed && items < path.length; items++) {
    let at = lookUp(path.slice(0, -items), scope, from, number, noun);
    if (at === undefined) continue;
    for (const step of path.slice(-items)) {
      const below: readonly number[] = scope.children[at] ?? [];
      if (below.length === 0) return at;
      const next = childAt(below, step, scope);
      if (next === undefined) return undefined;
      at = next;
    }
    return at;
  }
  return undefined;
}

/** The item of that number below the citing clause or one around it. */
function itemAround(path: NumberPath, scope: ReferenceScope, from: number): number | undefined {
  for (const at of ancestors(scope, from)) {
    const below = scope.children[at] ?? [];
    const child = childAt(below, path[0] ?? '', scope);
    if (child !== undefined) return child;
  }
  return undefined;
}

function childAt(below: readonly number[], step: string, scope: ReferenceScope): number | undefined {
  const named = below.find((i) => numberPath(scope.clauses[i]?.number ?? '').at(-1) === step);
  if (named !== undefined) return named;
  const places = ordinals(step);
  return places.map((place) => below[place - 1]).find((child) => child !== undefined);
}

/** The clause and its parents, innermost first. */
function ancestors(scope: ReferenceScope, from: number): readonly number[] {
  const out: number[] = [];
  for (let at = from; at >= 0; at = scope.parents[at] ?? -1) out.push(at);
  return out;
}
