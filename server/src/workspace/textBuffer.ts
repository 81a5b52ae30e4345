import { NearSearch } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import { lineStarts, type Place } from '../text/lineIndex.js';

/**
 * The text of an open document with the offsets of its lines, kept up to date edit by edit: an edit costs a copy of
 * the text and of the line table, not a scan of the text. Lines end at `\n`, `\r\n` or a lone `\r`.
 */
export class TextBuffer {
  #text: string;
  #starts: number[];
  readonly #search = new NearSearch();

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0, ...lineStarts(text, 0, text.length)];
  }

  get text(): string {
    return this.#text;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Replaces a range of the text. */
  apply(edit: TextEdit): void {
    const starts = this.#starts;
    const before = this.#text;
    const after = before.slice(0, edit.start) + edit.text + before.slice(edit.end);
    const delta = edit.text.length - (edit.end - edit.start);
    // A lone `\r` in front of the edit may become half of a `\r\n`, so the line before it is read again as well.
    const first = Math.max(0, this.#lineAt(edit.start) - 1);
    const last = this.#lineAt(edit.end) + 2;
    const from = starts[first]!;
    const to = last < starts.length ? starts[last]! + delta : after.length;
    const renewed = lineStarts(after, from, to);
    this.#text = after;
    if (renewed.length === Math.min(last, starts.length - 1) - first) {
      for (let i = 0; i < renewed.length; i++) starts[first + 1 + i] = renewed[i]!;
      if (delta !== 0) for (let i = last + 1; i < starts.length; i++) starts[i]! += delta;
      return;
    }
    const rest = starts.slice(last + 1);
    if (delta !== 0) for (let i = 0; i < rest.length; i++) rest[i]! += delta;
    this.#starts = starts.slice(0, first + 1).concat(renewed, rest);
  }

  /** The place of an offset, clamped to the text. */
  placeAt(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineAt(at);
    return { line, character: at - this.#starts[line]! };
  }

  /** Whether `placeAt` gives that place for an offset of the text; without a search. */
  isAt({ line, character }: Place, offset: number): boolean {
    const start = this.#starts[line];
    const next = this.#starts[line + 1] ?? this.#text.length + 1;
    return start !== undefined && offset === start + character && character >= 0 && offset < next;
  }

  /** The offset of a place. As in the protocol, a character behind the end of its line means the end of the line. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    if (place.line >= this.#starts.length) return this.#text.length;
    const start = this.#starts[place.line]!;
    let end = place.line + 1 < this.#starts.length ? this.#starts[place.line + 1]! : this.#text.length;
    const wanted = start + Math.max(0, place.character);
    if (wanted < end) return wanted;
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return Math.min(wanted, end);
  }

  #lineAt(offset: number): number {
    return Math.max(0, this.#search.lastAt(this.#starts, offset));
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
