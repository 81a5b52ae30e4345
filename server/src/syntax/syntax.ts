import type { Range } from '../text/range.js';
import type { Block } from './block.js';
import type { FrontMatter } from './frontMatter.js';

/** What a Markdown text consists of. Immutable. */
export interface Syntax {
  readonly text: string;
  /** The front matter with its fences, when the text starts with a closed one. */
  readonly frontMatter: Range | undefined;
  /** Where the front matter starts but does not end. */
  readonly unterminatedFrontMatter: Range | undefined;
  readonly blocks: readonly Block[];
  /** The offset of each block. */
  readonly starts: readonly number[];
  /** The normalised labels of all link definitions, sorted, each as often as it is defined. */
  readonly labels: readonly string[];
  /** What the last update did, for measuring reuse. */
  readonly renewed: Renewed | undefined;
}

/** The blocks that an update parsed again: those before `from` and the last `kept` ones are the old ones. */
export interface Renewed {
  readonly from: number;
  readonly kept: number;
  /** Code units that were parsed; the whole text where the update was a full parse. */
  readonly parsed: number;
  readonly full: boolean;
}

/**
 * Makes a syntax. All have the same fields in the same order: code that the engine compiled for one syntax then holds for
 * the next, which comes with the next key.
 */
export function syntaxOf(
  text: string,
  { closed, open }: FrontMatter,
  { blocks, starts, labels, renewed }: Pick<Syntax, 'blocks' | 'starts' | 'labels'> & { readonly renewed?: Renewed },
): Syntax {
  return { text, frontMatter: closed, unterminatedFrontMatter: open, blocks, starts, labels, renewed };
}
