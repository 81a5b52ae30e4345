import { lastAt } from './bisect.js';

/** A place in a text: line and UTF-16 character, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Offsets to lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line that holds the offset; offsets outside the text are clamped. */
  lineAt(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.#length));
    return lastAt(this.#starts, at);
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
