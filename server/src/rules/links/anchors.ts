import type { Contract } from '../../analysis/contract.js';
import { headingAnchors } from '../../analysis/queries/headingAnchors.js';
import type { LinkTarget } from '../../analysis/queries/linkTargets.js';
import { nearestHeadings } from '../../analysis/queries/nearestClause.js';
import type { Finding, Fix } from '../contract.js';
import { decodedPath } from './files.js';
import { unlinked, wordsOf } from './words.js';

/** Fragments that browsers know without an anchor. */
const BROWSER = /^(?:top$|page-?top$|:~:|$)/i;

/** At most so many headings are offered. */
const MOST = 3;

/** Links within the document to headings that are not there. */
export function deadAnchors(contract: Contract, targets: readonly LinkTarget[]): readonly Finding[] {
  const within = targets.filter(
    ({ url, link }) => link && link.words.end > link.words.start && /^#./.test(url) && !BROWSER.test(url.slice(1)),
  );
  const tbd = (url: string): boolean => /^#(?:todo|tbd|xxx|link|url)$/i.test(url);
  if (within.length === 0) return [];
  const anchors = headingAnchors(contract);
  const dead = within.filter(({ url }) => !tbd(url) && !anchors.has(url.slice(1)));
  // Where none of several leads anywhere, the anchors are made by the program that shows the page.
  if (within.length > 2 && dead.length > within.length / 2) return [];
  return dead.map((target): Finding => {
    // What is meant is told by the words of the link, or by the anchor itself where that has a slip.
    const near = [wordsOf(contract, target), spoken(target.url)].flatMap((name) => nearestHeadings(contract, name));
    const wanted = bare(target.url);
    const begun = anchors.headings.filter(({ anchor }) => wanted.length > 4 && bare(anchor).startsWith(wanted));
    const alike = anchors.headings.filter(({ text }) => near.some((heading) => text.endsWith(heading)));
    const to = (begun.length === 1 ? begun : alike).slice(0, MOST);
    return {
      range: target.range,
      kind: 'anchor',
      message: {
        text: 'No heading of this document has the anchor {anchor}, so that the link leads nowhere. Correct it, or make it plain words.',
        data: { anchor: target.url },
      },
      fixes: [
        ...to.map(
          ({ text, anchor }): Fix => ({
            title: { text: 'Link to “{heading}”', data: { heading: text } },
            edits: [{ ...target.range, text: `#${anchor}` }],
          }),
        ),
        ...unlinked(target),
      ],
    };
  });
}

/** The letters and figures of an anchor, without the number that its heading begins with. */
function bare(anchor: string): string {
  return decodedPath(anchor.replace(/^#/, ''))
    .toLowerCase()
    .replace(/^[\d.]+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** An anchor as the heading that it was made from may have been written. */
function spoken(url: string): string {
  return decodedPath(url.slice(1)).replace(/[-_]+/g, ' ');
}
