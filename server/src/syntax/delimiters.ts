/** What opens or closes strong words or emphasis: its delimiters from `at` up to `end`. */
export interface Delimiters {
  readonly at: number;
  readonly end: number;
  /** What begins behind them; undefined where what began last ends before them. */
  readonly opens?: { readonly kind: 'strong' | 'emphasis' };
}

/** A run of asterisks or underscores that may still open something: those that are left of it. */
interface Run {
  readonly marker: string;
  readonly at: number;
  readonly closes: boolean;
  length: number;
}

/** What stands open in a passage is looked through for each run that may close: more than this nobody writes. */
const MOST_OPEN = 50;

/**
 * Which runs of asterisks and underscores mark strong words and emphasis: the rules of CommonMark (Delimiter runs), as
 * micromark-core-commonmark applies them. Runs are met in order; what closes nothing and is not closed is words.
 */
export class DelimiterRuns {
  /** What was paired, in the order of its ends. */
  readonly found: Delimiters[] = [];
  readonly #open: Run[] = [];
  #floor = 0;

  constructor(private readonly content: string) {}

  /** From here on nothing is closed that stands open by now: what opens in a link is closed in it. */
  enter(): void {
    this.#floor = this.#open.length;
  }

  /** What stands open since `enter` is words. */
  leave(): void {
    this.#open.length = this.#floor;
    this.#floor = 0;
  }

  /** Takes the run at an offset and gives where it ends; -1 where too much stands open. */
  meet(from: number): number {
    const { content } = this;
    const marker = content[from]!;
    let end = from + 1;
    while (content[end] === marker) end++;
    const [before, after] = [kindOf(content[from - 1]), kindOf(content[end])];
    const begins = after === 'letter' || (after === 'sign' && before !== 'letter');
    const ends = before === 'letter' || (before === 'sign' && after !== 'letter');
    const within = marker === '_' && begins && ends;
    const opens = begins && (!within || before !== 'letter');
    const closes = ends && (!within || after !== 'letter');
    let at = from;
    for (let opener = closes ? this.#opener(marker, end - at, opens) : undefined; opener; ) {
      const width = opener.length > 1 && end - at > 1 ? 2 : 1;
      opener.length -= width;
      const start = opener.at + opener.length;
      const kind = width === 2 ? 'strong' : 'emphasis';
      this.found.push({ at: start, end: start + width, opens: { kind } }, { at, end: at + width });
      at += width;
      if (opener.length === 0) this.#open.pop();
      opener = at < end ? this.#opener(marker, end - at, opens) : undefined;
    }
    if (at < end && opens) this.#open.push({ marker, at, closes, length: end - at });
    return this.#open.length > MOST_OPEN ? -1 : end;
  }

  /** The last run that a closing one of a length closes; what opened behind it is words from now on. */
  #opener(marker: string, length: number, opens: boolean): Run | undefined {
    for (let k = this.#open.length - 1; k >= this.#floor; k--) {
      const run = this.#open[k]!;
      if (run.marker !== marker) continue;
      if ((run.closes || opens) && length % 3 !== 0 && (run.length + length) % 3 === 0) continue;
      this.#open.length = k + 1;
      return run;
    }
    return undefined;
  }
}

const BLANK = /\s/;
const SIGN = /[\p{P}\p{S}]/u;

/** What stands beside a run. Half of a character outside of the basic plane counts as a letter. */
function kindOf(character: string | undefined): 'blank' | 'letter' | 'sign' {
  if (character === undefined || BLANK.test(character)) return 'blank';
  return SIGN.test(character) ? 'sign' : 'letter';
}
