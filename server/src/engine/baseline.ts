import type { Diagnosis } from './diagnosis.js';

/**
 * A baseline: what was found in an agreement before somebody began to mend it, so that only what comes since is
 * reported. A finding is known again by its rule, its kind and the words of its line, not by the number of the line: text
 * that moves stays known, and a line that is changed is news.
 */
export interface Baseline {
  readonly version: 1;
  /** How often a finding was there, by the path of the file and its fingerprint. */
  readonly files: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How many findings of each fingerprint there are. Linear in the findings and their lines. */
export function fingerprints(text: string, diagnoses: readonly Diagnosis[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const diagnosis of diagnoses) {
    const print = fingerprint(text, diagnosis);
    counts[print] = (counts[print] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The findings that a baseline does not have; of several alike, those beyond its count. */
export function sinceBaseline(
  text: string,
  diagnoses: readonly Diagnosis[],
  known: Readonly<Record<string, number>>,
): readonly Diagnosis[] {
  const left = new Map(Object.entries(known));
  return diagnoses.filter((diagnosis) => {
    const print = fingerprint(text, diagnosis);
    const count = left.get(print) ?? 0;
    if (count > 0) left.set(print, count - 1);
    return count <= 0;
  });
}

/**
 * Reads a baseline file. Undefined for anything else than what `termsmith check --write-baseline` writes; never throws.
 */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    if (value?.version !== 1 || typeof value.files !== 'object' || value.files === null) return undefined;
    const good = Object.values(value.files).every(
      (file) => typeof file === 'object' && file !== null && Object.values(file).every(Number.isInteger),
    );
    return good ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

const LONGEST_LINE = 2000;

function fingerprint(text: string, { rule, kind, range }: Diagnosis): string {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const feed = text.indexOf('\n', range.start);
  const line = text.slice(start, Math.min(feed < 0 ? text.length : feed, start + LONGEST_LINE));
  const words = line.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return `${rule.id}${kind === undefined ? '' : `/${kind}`} ${hash(words)}`;
}

/**
 * A hash of 53 bits as 14 hexadecimal digits. It keeps apart the lines of an agreement and is no secret: two rounds of the
 * FNV-1a step with the multipliers of MurmurHash3 (A. Appleby, public domain).
 */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
