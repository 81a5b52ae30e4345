import type { Contract } from '../contract.js';
import { slugs } from '../references/slug.js';
import { derived, everyBlock } from './everyClause.js';

/** What links within a document may lead to. */
export interface HeadingAnchors {
  /** The headings in order, each with the anchor that GitHub gives it. */
  readonly headings: readonly { readonly text: string; readonly anchor: string }[];
  /** Whether a link's fragment leads somewhere, whichever program makes the anchors. */
  has(fragment: string): boolean;
}

/** `{#fees}` at the end of a heading, `id="fees"`, `name="fees"`, a link without words to itself: anchors that are written out. */
const WRITTEN = /\{#([^}\s]{1,200})[^}\n]{0,100}\}|\b(?:id|name)=["']?([^"'\s>]{1,200})|\[\]\(#([^)\s]{1,200})\)/g;
/** Programs cut anchors that are longer. */
const LONGEST = 40;
const written = everyBlock((_, source) =>
  /\{#|\bid=|\bname=|\[\]\(#/.test(source)
    ? [...source.matchAll(WRITTEN)].map((m) => bare(decoded(m[1] ?? m[2] ?? m[3]!)))
    : undefined,
);
const headed = everyBlock((block) =>
  block.kind === 'heading' ? block.words.plain.replace(/\s{0,20}\{#[^}]{0,200}\}\s{0,200}$/, '') : undefined,
);

/**
 * The anchors of a document. Programs differ in what they do with points, blanks and numbers of a heading, so that only
 * its letters and figures are compared, and its own number may be left out. Linear.
 */
export const headingAnchors = derived(
  (contract) => [headed(contract), written(contract), contract.title?.text],
  findAnchors,
);

function findAnchors(contract: Contract): HeadingAnchors {
  const { title } = contract;
  const all = new Set(written(contract).flatMap(({ value }) => value));
  const headings = headed(contract).map(({ value }) => value);
  for (const heading of title ? [title.text, ...headings] : headings) {
    all.add(bare(heading));
    all.add(unnumbered(bare(heading)));
  }
  const anchors = slugs(headings);
  return {
    headings: headings.map((heading, i) => ({ text: heading, anchor: anchors[i]! })),
    has: (fragment) => {
      const plain = bare(decoded(fragment));
      if ([plain, unnumbered(plain), plain.replace(/\d$/, '')].some((form) => all.has(form))) return true;
      return plain.length >= LONGEST && [...all].some((anchor) => anchor.startsWith(plain));
    },
  };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function unnumbered(text: string): string {
  return text.replace(/^\d+|^第[一二三四五六七八九十百零\d]+[章条节條節]/, '');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
