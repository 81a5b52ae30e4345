import type { Agreement } from '../library/references.js';

/** An agreement as a person reads it. */
export interface ReadingText {
  readonly text: string;
  /** The line where the clause asked for starts, from 0. */
  readonly line?: number;
}

/** An agreement without its front matter, and the line of one of its clauses, by index. Never throws. */
export function readingText({ digest, source }: Agreement, clause?: number): ReadingText {
  const front = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n)*/.exec(source.text)?.[0].length ?? 0;
  const text = source.text.slice(front);
  const found = clause === undefined ? undefined : digest.clauses[clause];
  if (!found) return { text };
  const before = text.slice(0, Math.max(0, digest.rangeOf(found).start - front));
  return { text, line: before.split('\n').length - 1 };
}
