import { sourceOffset } from '../../syntax/block.js';
import type { TextEdit } from '../../text/edit.js';
import { overlaps, type Range } from '../../text/range.js';
import type { Contract } from '../contract.js';
import { slugs } from '../references/slug.js';

/** The fragment of a link within the document: of a Markdown link, of a link's definition, of an HTML anchor. */
const FRAGMENT = /(?:\]\(\s{0,4}<?|\]:[^\S\n]{0,4}<?|\bhref=["'])#([^\s)>"']{1,200})/gi;

/** A link to a heading of the document. */
export interface AnchorLink {
  /** The fragment, without the number sign. */
  readonly range: Range;
  readonly fragment: string;
}

/** The links of a document to its own headings, in order; none of those in code. Linear. */
function anchorLinks({ syntax, text }: Contract): readonly AnchorLink[] {
  const out: AnchorLink[] = [];
  syntax.blocks.forEach((block, b) => {
    if (block.kind === 'code' || block.kind === 'indented') return;
    const start = syntax.starts[b]!;
    const source = text.slice(start, start + block.length);
    if (!source.includes('#')) return;
    const code = block.words.marks
      .filter((mark) => mark.kind === 'code')
      .map((mark) => ({
        start: sourceOffset(block.words, mark.start, 'start'),
        end: sourceOffset(block.words, mark.end, 'end'),
      }));
    for (const match of source.matchAll(FRAGMENT)) {
      const at = match.index + match[0].length - match[1]!.length;
      const range = { start: at, end: at + match[1]!.length };
      if (code.some((piece) => overlaps(piece, range))) continue;
      out.push({ range: { start: range.start + start, end: range.end + start }, fragment: match[1]! });
    }
  });
  return out;
}

/**
 * The edits that lead the links to headings where they led before, when headings are given other words: by the index
 * of the clause. Headings of the same words that follow are counted on anew, as GitHub does.
 */
export function anchorEdits(contract: Contract, headings: ReadonlyMap<number, string>): readonly TextEdit[] {
  const links = anchorLinks(contract);
  if (links.length === 0 || headings.size === 0) return [];
  const clauses = contract.clauses.filter(({ facts }) => facts.heading !== undefined);
  const anchors = (numbered: boolean, renamed: boolean): readonly string[] =>
    slugs(
      clauses.map(({ facts, index }) => {
        const heading = (renamed ? headings.get(index) : undefined) ?? facts.heading!;
        return numbered && facts.number ? `${facts.number.text} ${heading}` : heading;
      }),
    );
  const moved = new Map<string, string>();
  for (const numbered of [true, false]) {
    const after = anchors(numbered, true);
    anchors(numbered, false).forEach((anchor, i) => {
      if (!moved.has(anchor)) moved.set(anchor, after[i]!);
    });
  }
  return links.flatMap(({ range, fragment }) => {
    const plain = decoded(fragment);
    const anchor = moved.get(plain.toLowerCase());
    if (anchor === undefined || anchor === plain.toLowerCase()) return [];
    return [{ ...range, text: plain === fragment ? anchor : encodeURIComponent(anchor) }];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
