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
  /^(?:[\s(（:：,，]|网址|链接|地址|详见|(?:请|可|可以)?(?:参见|查看|查阅|访问)|[为在见]|\b(?:the|current|latest|most|recent|version|of|which|that|is|are|can|may|also|be|you|find|read|view|viewed|accessed|reviewed|accessible|available|located|found|published|posted|at|here|on|under)\b)*$/i;
const FARTHEST_ADDRESS = 80;

/**
 * The cross references of a clause, in the order of the text and without overlap; ranges count in
 * `words.passage.plain`. What they resolve to is for `resolveReference`, which also drops those that only the
 * whole document shows to be none.
 *
 * A document that a clause cites by name and by address is one reference; so is one that a paragraph
 * names again. Depends on the words alone; linear; never throws.
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
  const taken = settled(ranked, plain.length);
  const out: Reference[] = [];
  let seen = new Set<string>();
  taken.forEach((candidate, i) => {
    const text = plain.slice(candidate.start, candidate.end);
    const before = taken[i - 1];
    if (before && candidate.target.kind === 'link' && /^(?:document|law)$/.test(before.target.kind)) {
      const between = plain.slice(before.end, candidate.start);
      if (between.length <= FARTHEST_ADDRESS && ADDRESS.test(between)) return;
    }
    if (before && plain.slice(before.end, candidate.start).includes('\n')) seen = new Set();
    if (citesOnce(candidate, text)) {
      const key = text.replace(/^(?:[A-Z][\w.-]*['’]s) /, '').toLowerCase();
      if (seen.has(key)) return;
      seen.add(key);
    }
    out.push({ range: { start: candidate.start, end: candidate.end }, target: candidate.target });
  });
  return out;
}

/** The candidates without overlap, in order: an earlier rank wins, then the earlier start, then the longer words. */
function settled(ranked: readonly (readonly Candidate[])[], length: number): readonly Candidate[] {
  if (ranked.every((candidates) => candidates.length === 0)) return [];
  const inOrder = ranked.flat().sort((a, b) => a.start - b.start);
  if (inOrder.every(({ start }, i) => i === 0 || inOrder[i - 1]!.end <= start)) return inOrder;
  const all = ranked.flatMap((candidates) => [...candidates].sort((a, b) => a.start - b.start || b.end - a.end));
  // By the place in the text, one more than the place in `all` of the candidate that it belongs to.
  const owner = new Int32Array(length);
  const taken = new Set<Candidate>();
  for (const [k, candidate] of all.entries()) {
    const clashes = new Set<Candidate>();
    for (let i = candidate.start; i < candidate.end; i++) if (owner[i]! > 0) clashes.add(all[owner[i]! - 1]!);
    if (![...clashes].every((other) => prevails(candidate, other))) continue;
    for (const other of clashes) taken.delete(other);
    taken.add(candidate);
    owner.fill(k + 1, candidate.start, candidate.end);
  }
  return [...taken].sort((a, b) => a.start - b.start);
}

/** Whether repeating the words in a clause cites nothing new: all but section numbers, and in English "this Section". */
function citesOnce(candidate: Candidate, text: string): boolean {
  if (candidate.target.kind === 'section') return false;
  return HAN.test(text) || candidate.target.kind !== 'relative';
}

/**
 * Whether a later candidate takes the place of words inside it: a link whose words are a title cites by the link
 * (a statute stays a statute), and a section of a statute is longer than the statute.
 */
function prevails(candidate: Candidate, other: Candidate): boolean {
  if (candidate.start > other.start || other.end > candidate.end) return false;
  if (candidate.target.kind === 'link') return other.target.kind !== 'law';
  return candidate.target.kind === 'law' && other.target.kind === 'law';
}
