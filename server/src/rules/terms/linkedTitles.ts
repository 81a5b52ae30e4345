import type { ClauseFacts } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { everyClause } from '../../analysis/queries/everyClause.js';
import { perClause } from '../../analysis/queries/perClause.js';
import type { Range } from '../../text/range.js';
import type { Finding, Message } from '../contract.js';

const MESSAGE: Message = {
  text: 'The same document is called “{variant}” here and “{term}” elsewhere. Readers must ask whether there are two. Use one title.',
};
const FIX: Message = { text: 'Call it “{term}”' };
const OTHER: Message = { text: 'The other form' };

interface TitledLink {
  readonly url: string;
  readonly title: string;
  /** Whether the words are the title of a document. */
  readonly titled: boolean;
  readonly key: string;
  readonly range: Range;
}

const TITLE_EN =
  /\b(?:polic(?:y|ies)|terms(?:\s(?:of|and)\s\w+)?|agreement|conditions|guidelines|rules|notice|statement|addendum)$/i;
const TITLE_ZH = /(?:政策|策略|条款|协议|规则|规范|声明|须知|指引|条件)[》”"]?$/;

const linksOf = perClause((facts: ClauseFacts): readonly TitledLink[] => {
  const { plain, marks } = facts.words.passage;
  return marks.flatMap((mark) => {
    if (mark.kind !== 'link' || !mark.url || mark.url.startsWith('#') || mark.url.startsWith('mailto:')) return [];
    const title = plain.slice(mark.start, mark.end).trim();
    const titled =
      title.length <= 60 &&
      !title.includes('/') &&
      !/(?:^|\s)[a-z][a-z]+$/.test(title) &&
      (TITLE_EN.test(title) || TITLE_ZH.test(title));
    const key = title
      .toLowerCase()
      .replace(/^(?:(?:the|our|your|these|this|its|[\w.]+['’]s)\s)+/, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .replace(/ies$|y$/, '');
    return [{ url: mark.url.replace(/[/?#]+$/, ''), title, titled, key, range: { start: mark.start, end: mark.end } }];
  });
});

const linking = everyClause(linksOf);

/** A page that is linked from so many different words is one of several documents. */
const MANY = 4;

/** The targets that stand for several documents: an overview, a page of links. */
function overviews(links: readonly TitledLink[]): ReadonlySet<string> {
  const keys = new Map<string, Set<string>>();
  for (const { url, key } of links) keys.set(url, (keys.get(url) ?? new Set()).add(key));
  return new Set([...keys].filter(([, titles]) => titles.size >= MANY).map(([url]) => url));
}

/** Documents that are linked under two titles. */
export function linkedTitles(contract: Contract): readonly Finding[] {
  const first = new Map<string, { readonly link: TitledLink; readonly place: Range }>();
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const several = overviews(linking(contract).flatMap(({ value }) => value));
  for (const { clause, value } of linking(contract))
    for (const link of value) {
      if (!link.titled) continue;
      const place = contract.toDocument(clause, link.range);
      const before = first.get(link.url);
      if (!before) first.set(link.url, { link, place });
      // A title with a name before it is the same title: the Example Privacy Policy.
      else if (
        !several.has(link.url) &&
        !before.link.key.endsWith(link.key) &&
        !link.key.endsWith(before.link.key) &&
        !before.link.key.startsWith(link.key) &&
        !link.key.startsWith(before.link.key) &&
        !reported.has(link.url)
      ) {
        reported.add(link.url);
        const data = { variant: link.title, term: before.link.title };
        const at = contract.text.indexOf(link.title, place.start);
        const plain = at >= 0 && at + link.title.length <= place.end;
        findings.push({
          kind: 'link',
          range: place,
          message: { ...MESSAGE, data },
          related: [{ range: before.place, message: OTHER }],
          ...(plain && {
            fixes: [
              {
                title: { ...FIX, data: { term: before.link.title } },
                edits: [{ start: at, end: at + link.title.length, text: before.link.title }],
              },
            ],
          }),
        });
      }
    }
  return findings;
}
