import type { PlacedDefinition } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { derived } from '../../analysis/queries/everyClause.js';
import { clausesWith, literally } from '../../analysis/queries/search.js';
import type { Range } from '../../text/range.js';
import type { Variant } from './variant.js';

/** Last words of a term that name the same kind of thing. */
const ALIKE: readonly (readonly string[])[] = [
  ['Agreement', 'Contract'],
  ['Fee', 'Charge'],
  ['Fees', 'Charges'],
  ['Term', 'Period'],
  ['Information', 'Materials'],
  ['Site', 'Website'],
];
/** What is said before a name that is a brand: other names in the plural name several things, of which one may be meant. */
const BRANDED =
  /\b(?:brand(?:ed)?(?:\sname)?|trade\s?(?:mark|name)|under\sthe\sname|marketed\sas|known\sas)\s(?:of\s)?["“*_]{0,4}$/i;

/**
 * English names beside a defined term that differ from it in the last word: by another word for the same kind of thing, or,
 * for a product's name, by its number.
 */
export function englishVariants(contract: Contract): readonly Variant[] {
  if (contract.language !== 'en') return [];
  const defined = firstDefinitions(contract);
  const lower = new Set([...defined.keys()].map((term) => term.toLowerCase()));
  const out: Variant[] = [];
  for (const [term, { definition, clause }] of defined) {
    if (!/^[A-Z]\w*(?:[\s-][A-Z]\w*){1,4}$/.test(term)) continue;
    const other = contract.toDocument(clause, definition.range);
    for (const variant of [
      ...otherNames(term),
      ...otherNumber(contract.source({ start: Math.max(0, other.start - 40), end: other.start }), term),
    ]) {
      if (lower.has(variant.toLowerCase())) continue;
      const places = placesOf(contract, variant, other);
      if (places.length > 0) out.push({ kind: 'near', severity: 'hint', variant, term, places, other });
    }
  }
  return out;
}

const firstDefinitions = derived(
  (contract) => [contract.definitions],
  ({ definitions }) => {
    const first = new Map<string, PlacedDefinition>();
    for (const placed of definitions) if (!first.has(placed.definition.term)) first.set(placed.definition.term, placed);
    return first;
  },
);

function otherNames(term: string): readonly string[] {
  const cut = Math.max(term.lastIndexOf(' '), term.lastIndexOf('-')) + 1;
  const [stem, head] = [term.slice(0, cut), term.slice(cut)];
  return ALIKE.filter((set) => set.includes(head)).flatMap((set) =>
    set.filter((other) => other !== head).map((other) => stem + other),
  );
}

function otherNumber(before: string, term: string): readonly string[] {
  if (!BRANDED.test(before) || !/\b(?:Service|Product|Solution|Tool|Platform|App)s?$/.test(term)) return [];
  return [term.endsWith('s') ? term.slice(0, -1) : `${term}s`];
}

/** Where a name is written as a whole, outside of its neighbour's definition. */
function placesOf(contract: Contract, name: string, defined: Range): readonly Range[] {
  return clausesWith(contract, literally(name)).flatMap((clause) => {
    const { plain } = clause.facts.words.passage;
    const out: Range[] = [];
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) {
      const end = at + name.length;
      // A longer name is another one: the Subscription Period Policy.
      if (
        /^(?:\w|\s[A-Z]|-\w)/.test(plain.slice(end, end + 2)) ||
        /(?:\w|[A-Z]\w{0,18}\s|-)$/.test(plain.slice(Math.max(0, at - 20), at))
      )
        continue;
      const place = contract.toDocument(clause, { start: at, end });
      if (place.end <= defined.start || place.start >= defined.end) out.push(place);
    }
    return out;
  });
}
