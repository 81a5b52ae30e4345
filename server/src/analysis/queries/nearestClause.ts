import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { hanFigure } from '../figures.js';
import { hanNumber } from '../numbers.js';
import { numberPath } from '../references/numbers.js';
import type { ReferenceScope } from '../references/scope.js';

/**
 * The number of the clause that a number without one most likely means: the next of the same level under the same
 * parent, else the innermost parent that exists; in a part of the document where one is given. As the clause writes it; undefined where no clause is near.
 */
export function nearestNumber(contract: Contract, cited: string, citing: Clause, part?: Clause): string | undefined {
  const wanted = numberPath(cited);
  let best: { readonly text: string; readonly score: number } | undefined;
  const { clauses } = contract.scope;
  const [first, last] = part ? [part.index + 1, part.last] : [0, clauses.length - 1];
  // A section may speak of itself as a whole, but a paragraph does not.
  const self = citing.depth > 1 && citing.last === citing.index ? citing.index : -1;
  for (let index = first; index <= last; index++) {
    const { number } = clauses[index]!;
    if (number === undefined || index === self) continue;
    const own = numberPath(number);
    let shared = 0;
    while (shared < own.length && own[shared] === wanted[shared]) shared++;
    if (own.length > wanted.length || (own.length !== wanted.length && shared < own.length)) continue;
    const distance = own.length === wanted.length ? Math.abs(Number(own[shared]) - Number(wanted[shared])) : 0;
    if (Number.isNaN(distance)) continue;
    // Where a section was put in or taken out, its clauses keep their last numbers: 21.2.3 for 22.2.3.
    const moved = own.length > 1 && distance === 1 && own.every((step, k) => k === shared || step === wanted[k]);
    const score = shared * 1000 + (own.length === wanted.length ? 500 : 0) + (moved ? 100 : 0) - distance;
    if (!best || score > best.score) best = { text: number, score };
  }
  return best?.text;
}

/**
 * The number of a clause in the form of the citation whose place it takes: 第2.3条 for 第2.4条, 13條 at the end of 第4、6及14條,
 * 第十三条 for 第十六条 where the clause writes 13 or 十三、.
 */
export function asCited(number: string, cited: string): string {
  const [, before, figure, noun] = /^(第?)([\d.〇零一二三四五六七八九十百]{1,8})([条條款])$/.exec(cited) ?? [];
  // The citation has its own word before the number: Section 4, not Section SECTION 4.
  if (figure === undefined)
    return number.replace(/^[A-Za-z]{3,8}\.?[ \t\u00a0]{1,4}(?=(?:\d|[IVXL]{1,7}\b|[A-Z]\b))/, '');
  const own = number.replace(/^第|[条條款、.．]{1,2}$/g, '');
  const value = hanNumber(own);
  const text = Number.isNaN(value) ? own : /\d/.test(figure) ? String(value) : hanFigure(value);
  return `${before}${text}${noun}`;
}

/** What is known of the headings of a document: kept with its scope, which is another when a heading is. */
interface Headings {
  /** Headings that are no sentences, each once, with their pairs. */
  readonly all: readonly { readonly heading: string; readonly pairs: ReadonlySet<string> }[];
  readonly nearest: Map<string, readonly string[]>;
}

const known = new WeakMap<ReferenceScope, Headings>();
const LONGEST = 60;

function headingsOf(scope: ReferenceScope): Headings {
  let headings = known.get(scope);
  if (!headings) {
    const distinct = new Set(scope.clauses.flatMap(({ heading }) => (heading ? [heading] : [])));
    const short = [...distinct].filter((heading) => heading.length <= LONGEST);
    headings = { all: short.map((heading) => ({ heading, pairs: pairs(heading) })), nearest: new Map() };
    known.set(scope, headings);
  }
  return headings;
}

/** The headings that share most of a name's words or characters, the best first; at most two. */
export function nearestHeadings({ scope }: Contract, name: string): readonly string[] {
  const { all, nearest } = headingsOf(scope);
  let found = nearest.get(name);
  if (!found) {
    const wanted = pairs(name);
    found = all
      .flatMap(({ heading, pairs: own }) => {
        const score = dice(own, wanted);
        return score >= 0.3 ? [{ heading, score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 2)
      .map(({ heading }) => heading);
    nearest.set(name, found);
  }
  return found;
}

/** How much of the pairs of neighbouring characters two names share: 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  return dice(pairs(one), pairs(other));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size || 1);
}

function pairs(text: string): ReadonlySet<string> {
  const bare = text.toLowerCase().replace(/条款|條款|\b(?:the|section|clause|provision)s?\b|[\s"“”]/g, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}
