import { NearSearch } from './bisect.js';

/** A place in a text: line and UTF-16 character, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Offsets to lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;
  readonly #search = new NearSearch();

  constructor(text: string) {
    this.#starts = [0, ...lineStarts(text, 0, text.length)];
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line that holds the offset; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.#length));
    return this.#search.lastAt(this.#starts, at);
  }

  placeAt(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(at);
    return { line, character: at - this.#starts[line]! };
  }

  /** The offset where a line starts; lines outside the text are clamped. */
  startOf(line: number): number {
    if (line < 0) return 0;
    return line < this.#starts.length ? this.#starts[line]! : this.#length;
  }

  /** The offset of a place, clamped to the text. */
  offsetAt(place: Place): number {
    const start = this.startOf(place.line);
    const next = this.startOf(place.line + 1);
    return Math.max(start, Math.min(start + place.character, next));
  }
}

/** The offsets in `from` (exclusive) to `to` (inclusive) at which lines start. */
export function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  // The sign behind tells whether a `\r` at the end is half of a `\r\n`.
  const part = text.slice(from, to + 1);
  const end = to - from;
  const next = (sign: string, at: number): number => {
    const found = part.indexOf(sign, at);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  // Nearly all texts have line feeds alone, and searching for a sign costs far less than looking at each.
  let [feed, turn] = [next('\n', 0), next('\r', 0)];
  while (feed < end || turn < end) {
    if (feed < turn) {
      starts.push(from + feed + 1);
      feed = next('\n', feed + 1);
    } else {
      // The two together are one end of a line, which is that of the line feed.
      if (feed !== turn + 1) starts.push(from + turn + 1);
      turn = next('\r', turn + 1);
    }
  }
  return starts;
}
