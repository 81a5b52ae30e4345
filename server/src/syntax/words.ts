import type { Nodes, PhrasingContent } from 'mdast';
import type { Mark, MarkKind } from '../text/passage.js';
import type { Words } from './block.js';
import type { Shortened } from './shorten.js';

/**
 * Collects the words of a block from its inline nodes, with their places in the source.
 * The offsets that go in are those of the shortened text; those that come out are the source's and count from `base`.
 */
export class WordsBuilder {
  #plain = '';
  readonly #at: number[] = [];
  readonly #marks: Mark[] = [];

  readonly #base: number;

  constructor(
    private readonly source: Shortened,
    base: number,
  ) {
    this.#base = source.place(base);
  }

  /** Appends characters that stand in the source as they are. */
  verbatim(start: number, end: number): void {
    if (end <= start) return;
    const { whole, place } = this.source;
    const from = place(start);
    const to = place(end);
    this.#at.push(this.#plain.length, from - this.#base, to - from);
    this.#plain += whole.slice(from, to);
  }

  /** Appends one character that stands for the source from `start` to `end`. */
  character(value: string, start: number, end: number): void {
    const from = this.source.place(start);
    const length = this.source.place(end) - from;
    for (let i = 0; i < value.length; i++) {
      this.#at.push(this.#plain.length, from - this.#base, length);
      this.#plain += value[i]!;
    }
  }

  /**
   * Appends a text whose source differs from it by escapes, entities and the indentation of further lines.
   * Both are walked side by side; what cannot be matched keeps the place of the character before it. In code and HTML
   * an entity is no entity.
   */
  text(raw: string, start: number, end: number, literal = false): void {
    const value = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    if (value.length === end - start) {
      this.verbatim(start, end);
      return;
    }
    const source = this.source.text;
    let s = start;
    let run = -1;
    const close = (): void => {
      if (run >= 0) this.verbatim(run, s);
      run = -1;
    };
    for (let v = 0; v < value.length; v++) {
      const c = value.charCodeAt(v);
      if (s < end && source.charCodeAt(s) === c && (literal || c !== 38 || !isEntity(source, s, end))) {
        // A line feed is followed by the next line's indentation and quote markers, which are no words.
        if (run < 0) run = s;
        s++;
        if (c === 10) {
          close();
          s = skipToward(source, s, end, value.charCodeAt(v + 1));
        }
        continue;
      }
      close();
      const from = s;
      if (source.charCodeAt(s) === 92 && source.charCodeAt(s + 1) === c) s += 2;
      else if (source.charCodeAt(s) === 38) {
        const semicolon = source.indexOf(';', s);
        s = semicolon > 0 && semicolon < end ? semicolon + 1 : s + 1;
        // An entity may stand for a pair of code units, which share its place.
        if (c >= 0xd800 && c <= 0xdbff) {
          this.character(value[v]! + (value[v + 1] ?? ''), from, s);
          v++;
          continue;
        }
      } else if (c === 10) {
        // Trailing blanks before a line ending, or a carriage return.
        while (s < end && source.charCodeAt(s) !== 10 && source.charCodeAt(s) !== 13) s++;
        const ending = source.charCodeAt(s) === 13 && source.charCodeAt(s + 1) === 10 ? 2 : 1;
        const after = Math.min(s + ending, end);
        this.character('\n', Math.min(s, end), after);
        s = skipToward(source, after, end, value.charCodeAt(v + 1));
        continue;
      } else if (c !== 32 || source.charCodeAt(s) !== 9) {
        // A tab of which a container takes a part stands for several blanks.
        const found = source.indexOf(value[v]!, s);
        if (found >= 0 && found < end) s = found + 1;
      }
      this.character(value[v]!, from, Math.max(s, from));
    }
    close();
  }

  /** Marks what `inside` appends. */
  mark(kind: MarkKind, inside: () => void, url?: string): void {
    const start = this.#plain.length;
    inside();
    if (this.#plain.length > start)
      this.#marks.push(
        url === undefined ? { kind, start, end: this.#plain.length } : { kind, start, end: this.#plain.length, url },
      );
  }

  /** Appends inline nodes. Inline HTML gives no words, but `<br>` a line and `<u>` an underline. */
  phrasing(nodes: readonly PhrasingContent[]): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i]!;
      const start = node.position!.start.offset!;
      const end = node.position!.end.offset!;
      switch (node.type) {
        case 'text':
          this.text(node.value, start, end);
          break;
        case 'strong':
        case 'emphasis':
          this.mark(node.type, () => this.phrasing(node.children));
          break;
        case 'delete':
        case 'linkReference':
          this.phrasing(node.children);
          break;
        case 'link':
          this.mark('link', () => this.phrasing(node.children), node.url);
          break;
        case 'inlineCode': {
          let ticks = 0;
          while (this.source.text.charCodeAt(start + ticks) === 96) ticks++;
          const from = start + ticks;
          this.mark('code', () => this.text(node.value, from, end - ticks, true));
          break;
        }
        case 'break':
          this.mark('break', () => this.character('\n', start, end));
          break;
        case 'html': {
          if (/^<br\s*\/?>$/i.test(node.value)) this.mark('break', () => this.character('\n', start, end));
          else if (/^<u>$/i.test(node.value)) {
            const close = nodes.findIndex((n, k) => k > i && n.type === 'html' && /^<\/u>$/i.test(n.value));
            if (close > 0) {
              this.mark('underline', () => this.phrasing(nodes.slice(i + 1, close)));
              i = close;
            }
          }
          break;
        }
        default:
          break;
      }
    }
  }

  finish(): Words {
    // Inner marks are complete before outer ones; readers want them in order of their start.
    this.#marks.sort((a, b) => a.start - b.start || b.end - a.end);
    return { plain: this.#plain, at: this.#at, marks: this.#marks };
  }
}

/** Whether an entity starts at `start`. The caller knows that there is an ampersand. */
function isEntity(source: string, start: number, end: number): boolean {
  const semicolon = source.indexOf(';', start);
  return (
    semicolon > start &&
    semicolon < end &&
    semicolon - start < 34 &&
    /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*)$/i.test(source.slice(start, semicolon))
  );
}

/** Skips the blanks and quote markers of a further line up to the character that comes next in the text. */
function skipToward(source: string, from: number, end: number, next: number): number {
  let s = from;
  while (s < end) {
    const c = source.charCodeAt(s);
    if (c === next || (c !== 32 && c !== 9 && c !== 62)) break;
    s++;
  }
  return s;
}

/** The words of a table: a line a row, a tab between cells. */
export function tableWords(node: Extract<Nodes, { type: 'table' }>, builder: WordsBuilder): void {
  node.children.forEach((row, r) => {
    const at = row.position!.start.offset!;
    if (r > 0) builder.character('\n', at, at);
    row.children.forEach((cell, c) => {
      const place = cell.position!.start.offset!;
      if (c > 0) builder.character('\t', place, place);
      builder.phrasing(cell.children);
    });
  });
}
