import { type Block, sourceOffset } from '../../syntax/block.js';
import { detached } from '../../text/detached.js';
import { overlaps, type Range, shift } from '../../text/range.js';
import type { Contract } from '../contract.js';
import { everyBlock } from './everyClause.js';

/** Where a link leads. */
export interface LinkTarget {
  /** As it is written. */
  readonly url: string;
  /** The source of the target; of the whole link where the target is empty. */
  readonly range: Range;
  /** The whole of a Markdown link, and the words that it shows. */
  readonly link?: Range & { readonly words: Range };
}

/**
 * A Markdown link behind its words, a link's definition, an HTML link, an address in the text. An address ends before
 * the punctuation of the sentence around it.
 */
const TARGET =
  /(?<inline>\]\([ \t]{0,4}(?:<(?<angled>[^<>\n]{0,2000})>|(?<plain>(?:[^\s()<>]|\([^\s()<>]{0,200}\)){0,2000}))(?:\s{1,4}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?[ \t]{0,4}\))|(?<html>\bhref=["'](?<quoted>[^"'\n]{0,2000})["'])|(?<address>\bhttps?:\/\/[^\s<>()（）[\]【】《》「」"'“”，。；、！？\p{Script=Han}]{1,2000})/giu;
const DEFINITION = /^[ \t]{0,3}\[[^\]\n]{1,999}\]:\s{0,9}<?(?<url>[^\s<>]{0,2000})/;

const targeting = everyBlock(targetsIn);
const NONE: readonly LinkTarget[] = [];

/** Where the links of a document lead, in order, none of those in code. Remembered by block; linear. */
export function linkTargets(contract: Contract): readonly LinkTarget[] {
  return targeting(contract).flatMap(({ index, value }) => {
    const start = contract.startOfBlock(index);
    return value.map(({ url, range, link }) => ({
      url,
      range: shift(range, start),
      ...(link && { link: { ...shift(link, start), words: shift(link.words, start) } }),
    }));
  });
}

function targetsIn(block: Block, source: string): readonly LinkTarget[] {
  if (block.kind === 'code' || block.kind === 'indented') return NONE;
  if (block.kind === 'definition') {
    const url = DEFINITION.exec(source)?.groups?.url;
    if (url === undefined) return NONE;
    const at = source.indexOf(url, source.indexOf(']:'));
    return [{ url: detached(url), range: { start: at, end: at + url.length } }];
  }
  if (!/\]\(|href=|https?:/i.test(source)) return NONE;
  const code = block.words.marks
    .filter((mark) => mark.kind === 'code')
    .map((mark) => ({
      start: sourceOffset(block.words, mark.start, 'start'),
      end: sourceOffset(block.words, mark.end, 'end'),
    }));
  return [...source.matchAll(TARGET)].flatMap((match): LinkTarget[] => {
    const { inline, angled, plain, quoted, address } = match.groups!;
    const end = match.index + match[0].length;
    const opening = inline === undefined ? undefined : openingOf(source, match.index);
    const link = opening !== undefined && { start: opening, end, words: { start: opening + 1, end: match.index } };
    const url = (angled ?? plain ?? quoted ?? address!).replace(address === undefined ? /^$/ : /[.,;:!?*_]{1,9}$/, '');
    const at = match.index + (address === undefined ? match[0].indexOf(url, match[0].search(/[(=]/)) : 0);
    const range = url === '' && link ? { start: link.start, end } : { start: at, end: at + url.length };
    // An address that a link shows leads where the link does.
    const shown = address !== undefined && source.startsWith('](', match.index + match[0].length);
    if (shown || code.some((piece) => overlaps(piece, range))) return [];
    return [{ url: detached(url), range, ...(link && { link }) }];
  });
}

/** Where the words of the link open whose closing bracket stands at `close`; undefined for a picture. */
function openingOf(source: string, close: number): number | undefined {
  let depth = 0;
  for (let i = close; i >= 0 && i > close - 1000; i--) {
    if (source.charAt(i) === ']') depth++;
    else if (source.charAt(i) === '[' && --depth === 0) return source.charAt(i - 1) === '!' ? undefined : i;
  }
  return undefined;
}
