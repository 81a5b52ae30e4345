import type { ClauseWords, Definition, DefinitionKind } from '../model.js';
import { chineseDefinitions } from './chinese.js';
import { englishDefinitions } from './english.js';
import { chains, namedSpans } from './spans.js';

/**
 * The terms that a clause defines, in the order of the text; ranges are the terms themselves, in
 * `words.passage.plain`. A term that a clause defines twice is reported once, unless both are entries of a list of
 * definitions. The patterns of both languages
 * are tried, since Chinese agreements define English names and the other way round.
 *
 * What counts: short names in brackets, quoted terms with a verb of definition, bold terms, abbreviations
 * and plain sentences that state a meaning. Quotations for another reason (examples, buttons, headings,
 * "as is") do not count. Depends on the words alone; linear; never throws.
 */
export function findDefinitions(words: ClauseWords): readonly Definition[] {
  const { plain } = words.passage;
  const groups = chains(plain, namedSpans(words.passage));
  const found = [...englishDefinitions(words, groups), ...chineseDefinitions(words, groups)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  /** Whether the first definition of a term is an entry of its own. */
  const seen = new Map<string, boolean>();
  const out: Definition[] = [];
  let covered = 0;
  for (const { start, end, kind } of found) {
    const term = plain.slice(start, end);
    const entry = ENTRY.test(plain.slice(Math.max(0, start - 24), start));
    const before = seen.get(term);
    if (start < covered || end <= start || (before !== undefined && !(before && entry))) continue;
    seen.set(term, entry);
    covered = end;
    out.push({ term, kind: kind === 'stated' ? kind : markedKind(words, start, end, kind), range: { start, end } });
  }
  return out;
}

/** A term that opens its line, behind the mark of an item: (a) “Unit” means, - “Unit” means. */
const ENTRY = /(?:^|\n)[^\S\n]*(?:[-•*]\s|[(（]?[\da-z]{1,4}[.)）]\s{0,3})?[*_]{0,2}["“「]$/i;

/** Bold type outranks brackets and quotation marks; capitals in brackets behind what they shorten are an abbreviation. */
function markedKind(words: ClauseWords, start: number, end: number, kind: DefinitionKind): DefinitionKind {
  const { plain, marks } = words.passage;
  const term = plain.slice(start, end);
  if (kind !== 'quoted' && /^[A-Z][A-Z&]{1,6}s?$/.test(term)) return 'abbreviation';
  const bold = marks.some(
    (m) => m.kind === 'strong' && m.start <= start && end <= m.end && m.end - m.start <= end - start + 4,
  );
  return bold ? 'bold' : kind;
}
