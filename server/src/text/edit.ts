import type { Range } from './range.js';

/** A replacement of `start`..`end` of a text by `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** An edit of a text before which `by` code units were put. */
export function shiftEdit({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text };
}

/** The text after the edits, which must not overlap; they all count in the text before. Order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 1) {
    const only = edits[0]!;
    return text.slice(0, only.start) + only.text + text.slice(only.end);
  }
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The smallest edit that makes `after` of `before`, or undefined when they are equal. Linear. */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
