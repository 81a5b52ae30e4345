import type { ClauseWords, Definition, DefinitionKind } from '../model.js';
import { chineseDefinitions } from './chinese.js';
import { englishDefinitions } from './english.js';
import { chains, namedSpans } from './spans.js';

/**
 * The terms that a clause defines, in the order of the text; ranges are the terms themselves, in
 * `words.passage.plain`. A term that a clause defines twice is reported once. The patterns of both languages
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
  const seen = new Set<string>();
  const out: Definition[] = [];
  let covered = 0;
  for (const { start, end, kind } of found) {
    const term = plain.slice(start, end);
    if (start < covered || end <= start || seen.has(term)) continue;
    seen.add(term);
    covered = end;
    out.push({ term, kind: kind === 'stated' ? kind : markedKind(words, start, end, kind), range: { start, end } });
  }
  return out;
}

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
