import type { ClauseWords, Reference } from '../model.js';
import type { Candidate } from './candidate.js';
import { documents } from './documents.js';
import { laws } from './laws.js';
import { links } from './links.js';
import { namedClauses } from './names.js';
import { numberedSections } from './sections.js';

const HAN = /\p{Script=Han}/u;
/** Words between a document's name and the link that gives its address. */
const ADDRESS =
  /^[^\S\n]*(?:\(|（|[:：,，]|(?:is |are |which is )?(?:available|located|found|published|posted)?\s*(?:at|here|on|under)?)*\s*$/i;

/**
 * The cross references of a clause, in the order of the text and without overlap; ranges count in
 * `words.passage.plain`. What they resolve to is for `resolveReference`, which also drops those that only the
 * whole document shows to be none.
 *
 * A document that a clause cites by name and by address is one reference; so is one that it names again. Depends on the words alone; linear; never throws.
 */
export function findReferences(words: ClauseWords): readonly Reference[] {
  const { passage } = words;
  const { plain } = passage;
  const linked = links(passage);
  const ranked: readonly (readonly Candidate[])[] = [
    laws(plain),
    linked,
    numberedSections(plain),
    documents(plain),
    namedClauses(plain),
  ];
  const taken: Candidate[] = [];
  for (const candidates of ranked) {
    for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const clash = taken.findIndex((t) => candidate.start < t.end && t.start < candidate.end);
      if (clash < 0) taken.push(candidate);
      else if (isLinkOver(candidate, taken[clash])) taken[clash] = candidate;
    }
  }
  taken.sort((a, b) => a.start - b.start);
  const seen = new Set<string>();
  const out: Reference[] = [];
  taken.forEach((candidate, i) => {
    const text = plain.slice(candidate.start, candidate.end);
    const before = taken[i - 1];
    if (candidate.target.kind === 'link' && before && /^(?:document|law)$/.test(before.target.kind)) {
      if (ADDRESS.test(plain.slice(before.end, candidate.start))) return;
    }
    if (citesOnce(candidate, text)) {
      const key = text.replace(/^(?:[A-Z][\w.-]*['’]s) /, '').toLowerCase();
      if (seen.has(key)) return;
      seen.add(key);
    }
    out.push({ range: { start: candidate.start, end: candidate.end }, target: candidate.target });
  });
  return out;
}

/** Whether repeating the words in a clause cites nothing new: all but section numbers, and in English "this Section". */
function citesOnce(candidate: Candidate, text: string): boolean {
  if (candidate.target.kind === 'section') return false;
  return HAN.test(text) || candidate.target.kind !== 'relative';
}

/** A link whose words are a title (《Privacy Policy》 linked) cites by the link; a statute stays a statute. */
function isLinkOver(candidate: Candidate, taken: Candidate | undefined): boolean {
  return (
    candidate.target.kind === 'link' &&
    taken !== undefined &&
    taken.target.kind !== 'law' &&
    taken.end - taken.start <= candidate.end - candidate.start
  );
}
