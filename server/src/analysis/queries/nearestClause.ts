import type { Contract } from '../contract.js';
import { numberPath } from '../references/numbers.js';

/**
 * The number of the clause that a number without one most likely means: the next of the same level under the same
 * parent, else the innermost parent that exists. As the clause writes it; undefined where no clause is near.
 */
export function nearestNumber(contract: Contract, cited: string): string | undefined {
  const wanted = numberPath(cited);
  let best: { readonly text: string; readonly score: number } | undefined;
  for (const { facts } of contract.clauses) {
    if (!facts.number) continue;
    const own = numberPath(facts.number.text);
    let shared = 0;
    while (shared < own.length && own[shared] === wanted[shared]) shared++;
    if (own.length > wanted.length || (own.length !== wanted.length && shared < own.length)) continue;
    const distance = own.length === wanted.length ? Math.abs(Number(own[shared]) - Number(wanted[shared])) : 0;
    if (Number.isNaN(distance)) continue;
    const score = shared * 1000 + (own.length === wanted.length ? 500 : 0) - distance;
    if (!best || score > best.score) best = { text: facts.number.text, score };
  }
  return best?.text;
}

/** The headings that share most of a name's words or characters, the best first; at most two. */
export function nearestHeadings(contract: Contract, name: string): readonly string[] {
  const scored = new Map<string, number>();
  for (const { facts } of contract.clauses) {
    const heading = facts.heading;
    if (!heading || heading.length > 60) continue;
    const score = likeness(heading, name);
    if (score >= 0.3) scored.set(heading, Math.max(score, scored.get(heading) ?? 0));
  }
  return [...scored]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([heading]) => heading);
}

/** How much of the pairs of neighbouring characters two names share: 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)];
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size || 1);
}

function pairs(text: string): ReadonlySet<string> {
  const bare = text.toLowerCase().replace(/条款|條款|\b(?:the|section|clause|provision)s?\b|[\s"“”]/g, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}
