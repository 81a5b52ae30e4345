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

/**
 * Edits of `text` that do what `first` does and then `second`, which counts in the text after `first`. Both must not overlap
 * within themselves; the result is in order, and each of its edits is as small as can be. Linear but for sorting.
 */
export function composed(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const between = applyEdits(text, first);
  const pieces = [...inResult(first), ...second.map((edit) => ({ ...edit, grown: 0, mine: edit }))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const out: TextEdit[] = [];
  let shift = 0;
  for (let i = 0; i < pieces.length; ) {
    const start = pieces[i]!.start;
    let { end } = pieces[i]!;
    const begun = start - shift;
    const mine: TextEdit[] = [];
    for (; i < pieces.length && pieces[i]!.start <= end; i++) {
      const piece = pieces[i]!;
      end = Math.max(end, piece.end);
      shift += piece.grown;
      if (piece.mine) mine.push(shiftEdit(piece.mine, -start));
    }
    const least = editBetween(text.slice(begun, end - shift), applyEdits(between.slice(start, end), mine));
    if (least) out.push(shiftEdit(least, begun));
  }
  return out;
}

/** Where edits have put their texts, with how much longer each made what was there. */
function inResult(
  edits: readonly TextEdit[],
): readonly (Range & { readonly grown: number; readonly mine?: TextEdit })[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      const place = { start: start + shift, end: start + shift + text.length, grown: text.length - (end - start) };
      shift += place.grown;
      return place;
    });
}
