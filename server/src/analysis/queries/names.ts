import type { Block } from '../../syntax/block.js';
import { sourceOffset } from '../../syntax/block.js';
import { lastAt } from '../../text/bisect.js';
import { matchesOf } from '../../text/finder.js';
import { isHan } from '../../text/language.js';
import { overlaps, type Range } from '../../text/range.js';
import type { Clause, PlacedDefinition } from '../clause.js';
import type { Contract } from '../contract.js';
import type { PlacedParty } from '../parties.js';
import { onceOf, type Question } from '../questions.js';
import type { Candidate } from '../references/candidate.js';
import { laws } from '../references/laws.js';
import { formsOf } from '../terms/inflect.js';
import { compileTerms, findUses, startsThatDiffer, type TermMatcher } from '../terms/uses.js';
import { derived, everyBlock, type Hit } from './everyClause.js';
import { groupsOf } from './groups.js';

/** What a contract calls something: a defined term, or a name of a party. */
export interface ContractName {
  /** As defined or introduced. */
  readonly text: string;
  readonly definitions: readonly PlacedDefinition[];
  /** The party that it is a name of. */
  readonly party?: PlacedParty;
  /** Whether it is a pronoun, which belongs to the language and not to the draft. */
  readonly pronoun: boolean;
}

/** A place of a contract where a name is written, in whatever form. */
export interface Mention {
  readonly name: ContractName;
  /** In the document. */
  readonly range: Range;
  readonly role: 'definition' | 'use';
}

const PRONOUN =
  /^(?:we|us|ours?|you|yours?|they|them|theirs?|it|its|您|你|您们|你们|你們|我们|我們|我方|我司|本公司|本站|本平台|本团队|甲方|乙方|双方)$/i;
/** Addresses of web sites and mailboxes, in which letters are no words of the contract. */
const ADDRESS =
  /(?:\b[a-z][a-z\d+.-]{1,12}:\/\/|\bwww\.)[^\s<>"”」』）】，。；、]+|(?<![\w.+-])[\w.+-]{1,200}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gi;
/** Blocks that hold no words of the contract. */
const WORDLESS: ReadonlySet<Block['kind']> = new Set(['code', 'indented', 'html', 'break', 'definition']);

/** A definition in the document, by the name that it defines. */
interface PlacedName {
  readonly range: Range;
  readonly name: ContractName;
}

/** A use in a block, counted from the block's start. */
interface BlockUse {
  readonly term: string;
  readonly range: Range;
}

/** Uses stay with the block as long as the names do. */
const usesOfBlocks = new WeakMap<Block, { readonly matcher: TermMatcher; readonly uses: readonly BlockUse[] }>();
const matchers = new Map<string, TermMatcher>();
const usesByMatcher = new WeakMap<TermMatcher, (contract: Contract) => readonly Hit<readonly BlockUse[]>[]>();

/** The names of a contract by their text; each stays as long as its definitions and its party do. */
const namesByText = derived(
  (contract) => [contract.definitions, contract.parties],
  (contract) => {
    const placed = new Map<string, PlacedDefinition[]>();
    for (const one of contract.definitions) {
      const list = placed.get(one.definition.term);
      if (list) list.push(one);
      else placed.set(one.definition.term, [one]);
    }
    const parties = new Map<string, PlacedParty>();
    for (const party of contract.parties)
      for (const text of [party.party.name, ...party.party.aliases])
        if (!parties.has(text) && (placed.has(text) || !placed.has(text.replace(/^本/, '')))) parties.set(text, party);
    const byText = new Map<string, ContractName>();
    for (const text of new Set([...placed.keys(), ...parties.keys()])) {
      const party = parties.get(text);
      const definitions = placed.get(text) ?? [];
      byText.set(text, { text, definitions, ...(party && { party }), pronoun: PRONOUN.test(text) });
    }
    return byText;
  },
);

/** The names, and what finds them. */
const lexicon = derived(
  (contract) => [namesByText(contract)],
  (contract) => {
    const byText = namesByText(contract);
    return { byText, matcher: matcherOf([...byText.keys()], contract) };
  },
);

const NO_NAMES: readonly ContractName[] = [];

/** The names of which the same clause defines the plural or the singular as well, with those. */
const twins = derived(
  (contract) => [lexicon(contract)],
  (contract) => {
    const { byText } = lexicon(contract);
    const found = new Map<ContractName, ContractName[]>();
    const add = (name: ContractName, other: ContractName): void => {
      const known = found.get(name);
      if (!known) found.set(name, [other]);
      else if (!known.includes(other)) known.push(other);
    };
    for (const name of byText.values())
      for (const form of formsOf(name.text)) {
        const other = byText.get(form);
        if (!other || !name.definitions.some((one) => other.definitions.some(({ clause }) => clause === one.clause)))
          continue;
        add(name, other);
        add(other, name);
      }
    return found;
  },
);

/** All names, in the order in which they are defined or introduced; the same until a definition or party changes. */
export const allNames: Question<readonly ContractName[]> = derived(
  (contract) => [lexicon(contract)],
  (contract) => [...lexicon(contract).byText.values()],
);

/** The names of a contract; worked out at the first use of each, and kept with the contract. */
export const namesOf: Question<Names> = onceOf((contract) => new Names(contract));

/** The names of a contract and where they are written. Total. */
export class Names {
  readonly #byText: ReadonlyMap<string, ContractName>;
  readonly #matcher: TermMatcher;
  #placedDefinitions: readonly PlacedName[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #byName: ReadonlyMap<ContractName, readonly Mention[]> | undefined;

  constructor(private readonly contract: Contract) {
    ({ byText: this.#byText, matcher: this.#matcher } = lexicon(contract));
  }

  /** All names, in the order in which they are defined or introduced. */
  get all(): Iterable<ContractName> {
    return this.#byText.values();
  }

  /** The name of a text as defined. */
  get(text: string): ContractName | undefined {
    return this.#byText.get(text);
  }

  /** The name that is written at an offset. */
  at(offset: number): Mention | undefined {
    const defined = this.#definitions.find(({ range }) => range.start <= offset && offset <= range.end);
    if (defined) return { ...defined, role: 'definition' };
    const { blocks, starts } = this.contract.syntax;
    // At the very end of a block its last word is meant, as behind the last character of any word.
    const b = lastAt(starts, offset);
    const block = blocks[b];
    if (!block || offset > starts[b]! + block.length) return undefined;
    const at = offset - starts[b]!;
    const touching = usesIn(block, this.#matcher).filter(({ range }) => range.start <= at && at <= range.end);
    // Where two words meet, the one behind the caret is meant.
    const use = touching.at(-1);
    return use && this.#placed(use, starts[b]!);
  }

  /** Where a name is written, in the order of the document: its definitions and its uses, in whatever number they stand. */
  mentionsOf(name: ContractName): readonly Mention[] {
    const own = this.#mentionsOf(name);
    const twins = this.#twinsOf(name).flatMap((twin) => this.#mentionsOf(twin));
    return twins.length === 0 ? own : [...own, ...twins].sort((a, b) => a.range.start - b.range.start);
  }

  /** The plural or singular of a name, where the same clause defines both: the “Party” or “Parties”. */
  #twinsOf(name: ContractName): readonly ContractName[] {
    return twins(this.contract).get(name) ?? NO_NAMES;
  }

  #mentionsOf(name: ContractName): readonly Mention[] {
    if (!this.#byName) {
      const byName = new Map<ContractName, Mention[]>();
      for (const mention of this.mentions) {
        const list = byName.get(mention.name);
        if (list) list.push(mention);
        else byName.set(mention.name, [mention]);
      }
      this.#byName = byName;
    }
    return this.#byName.get(name) ?? [];
  }

  /** All names that are written anywhere, in the order of the document, without overlap. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= this.#findAll();
    return this.#mentions;
  }

  #findAll(): readonly Mention[] {
    const { blocks, starts } = this.contract.syntax;
    const out: Mention[] = [];
    const definitions = this.#definitions;
    let next = 0;
    for (let b = 0; b < blocks.length; b++) {
      const block = blocks[b]!;
      const start = starts[b]!;
      const end = start + block.length;
      const first = out.length;
      for (; next < definitions.length && definitions[next]!.range.start < end; next++) {
        const { name, range } = definitions[next]!;
        out.push({ name, range, role: 'definition' });
      }
      const behind = out.length;
      for (const use of usesIn(block, this.#matcher)) {
        const mention = this.#placed(use, start);
        let free = mention !== undefined;
        for (let k = first; free && k < behind; k++) free = !overlaps(out[k]!.range, mention!.range);
        if (free) out.push(mention!);
      }
      if (behind > first && out.length > behind)
        out.push(...out.splice(first, out.length - first).sort((x, y) => x.range.start - y.range.start));
    }
    return out;
  }

  #placed({ term, range }: BlockUse, start: number): Mention | undefined {
    const name = this.#byText.get(term);
    return name && { name, range: { start: range.start + start, end: range.end + start }, role: 'use' };
  }

  /** The ranges of definitions in the document, in order. */
  get #definitions(): readonly PlacedName[] {
    this.#placedDefinitions ??= this.contract.definitions
      .map(({ definition, clause }) => ({
        range: this.contract.toDocument(clause, definition.range),
        name: this.#byText.get(definition.term)!,
      }))
      .sort((a, b) => a.range.start - b.range.start);
    return this.#placedDefinitions;
  }
}

/** The uses of a matcher's terms in a block; kept with the block. */
function usesIn(block: Block, matcher: TermMatcher): readonly BlockUse[] {
  if (WORDLESS.has(block.kind)) return [];
  const cached = usesOfBlocks.get(block);
  if (cached?.matcher === matcher) return cached.uses;
  // While a term is typed in its definition, most blocks have neither the one of before nor that of now.
  const { plain } = block.words;
  const same = cached && !differing(cached.matcher, matcher).some((start) => plain.includes(start));
  const uses = same ? cached.uses : usesInBlock(block, matcher);
  usesOfBlocks.set(block, { matcher, uses });
  return uses;
}

/** The words by which two matchers can be told, for the pair that was compared last: blocks are asked one after the other. */
function differing(before: TermMatcher, now: TermMatcher): readonly string[] {
  if (compared?.before !== before || compared.now !== now)
    compared = { before, now, starts: startsThatDiffer(before, now) };
  return compared.starts;
}

let compared:
  | { readonly before: TermMatcher; readonly now: TermMatcher; readonly starts: readonly string[] }
  | undefined;

/** The uses in all blocks that have any. */
function allUses(contract: Contract, matcher: TermMatcher): readonly Hit<readonly BlockUse[]>[] {
  let query = usesByMatcher.get(matcher);
  if (!query) {
    query = everyBlock((block) => usesIn(block, matcher));
    usesByMatcher.set(matcher, query);
  }
  return query(contract);
}

/** The blocks of clauses that define terms. */
export const definingBlocks = derived(
  // Clauses stand in the same blocks for as long as they nest as they do.
  (contract) => [contract.definitions, contract.family],
  (contract) => {
    const defining = new Set<number>();
    for (const { clause } of contract.definitions) {
      const [first, last] = definingIn(contract, clause);
      for (let b = first; b <= last; b++) defining.add(b);
    }
    return defining;
  },
);

function definingIn(
  { outline: { nodes }, syntax: { blocks } }: Contract,
  { index }: Clause,
): readonly [number, number] {
  return [nodes[index]!.block, nodes[index + 1]?.block ?? blocks.length - 1];
}

/** Where names are written in the blocks, as uses and definitions, by their text; without pronouns, which stand everywhere. */
export const writtenIn = groupsOf(
  (contract) => allUses(contract, lexicon(contract).matcher),
  ({ value }) => value.filter(({ term }) => !PRONOUN.test(term)).map(({ term, range }) => [term, range] as const),
);

/** Whether a name that is written somewhere is defined there. */
export function isDefinition(contract: Contract, place: Range): boolean {
  const clause = contract.clauseAt(place.start);
  return clause?.facts.definitions.some(({ range }) => overlaps(place, contract.toDocument(clause, range))) ?? false;
}

function usesInBlock(block: Block, matcher: TermMatcher): readonly BlockUse[] {
  const { words } = block;
  const { plain, marks } = words;
  const found = findUses(matcher, plain);
  if (found.length === 0) return [];
  const excluded: Range[] = marks.filter((mark) => mark.kind === 'code');
  if (/:\/\/|www\.|@/i.test(plain))
    for (const match of matchesOf(ADDRESS, plain))
      excluded.push({ start: match.index, end: match.index + match[0].length });
  // A word within the title of a statute is the statute's; a statute that has a name here is the name's.
  const titles = laws(plain).filter(({ target }) => target.kind === 'law');
  const isOfTitle = ({ start, end }: Range): boolean =>
    titles.some((title) => title.start <= start && end <= title.end && titleWords(title) !== plain.slice(start, end));
  return found
    .filter(
      ({ term, range }) =>
        !excluded.some((zone) => overlaps(zone, range)) &&
        !isPartOfWord(plain, range) &&
        !isPartOfName(plain, range, term) &&
        !isOfTitle(range),
    )
    .map(({ term, range }) => ({
      term,
      range: { start: sourceOffset(words, range.start, 'start'), end: sourceOffset(words, range.end, 'end') },
    }));
}

/** Characters that make another word of a short Chinese name before them: 服务器, 客户端, 用户名, 服务商. */
const SUFFIX = /[器端名员員商]/;
/** Longer names are no part of another word by chance. */
const LONGEST = 3;
const CONNECTING = /[的和及与與或等]/;
/** What the segmenter sees of what follows. */
const WINDOW = 4;
let segmenter: Intl.Segmenter | undefined;

/** Whether a short Chinese name is only part of a longer word, as 服务 is of 服务器 and not of 服务商业化. */
function isPartOfWord(plain: string, { start, end }: Range): boolean {
  if (end - start > LONGEST || !SUFFIX.test(plain.charAt(end)) || !isHan(plain.charAt(start))) return false;
  // 端的 and 名和 are words to the segmenter, and here never.
  if (CONNECTING.test(plain.charAt(end + 1))) return true;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const [next] = segmenter.segment(plain.slice(end, end + WINDOW));
  return next?.segment.length === 1;
}

/** Kinds of services that have names of their own, and clauses that are none of “the Terms”. */
const OTHER_SERVICE = /(?:信息|公告|客户|售后|支持|备份|维修|报修|咨询|增值|在线|第三方)$/;
const OTHER_TERMS = /(?:隐私|法律|免责|其他|其它|这些|任何)$/;

/** Whether a word is part of another name, as “user” is of User-Agent, “Service” of Terms of Service and 服务 of 服务条款. */
function isPartOfName(plain: string, { start, end }: Range, term: string): boolean {
  const before = plain.slice(Math.max(0, start - 24), start);
  const behind = plain.slice(end, end + 2);
  if (/^服[务務]$/.test(term))
    return /^(?:条款|條款|协议|協議|标记|标志|商标|[您你于])/.test(behind) || OTHER_SERVICE.test(before);
  if (/^[条條]款$/.test(term)) return OTHER_TERMS.test(before);
  if (/^services?$/i.test(term) && /\bterms (?:and conditions )?of\s$/i.test(before)) return true;
  return /^[a-z]/.test(term) && /^[A-Z]/.test(plain.charAt(start)) && /^-[A-Z]/.test(behind);
}

/** The words of a statute's title without its brackets. */
function titleWords({ target }: Candidate): string {
  return 'name' in target ? target.name : '';
}

/** A matcher for names; the same object for the same names. */
function matcherOf(names: readonly string[], contract: Contract): TermMatcher {
  const key = `${contract.language}\n${names.join('\n')}`;
  let matcher = matchers.get(key);
  if (!matcher) {
    if (matchers.size > 20) matchers.clear();
    matcher = compileTerms(names, contract.language);
    matchers.set(key, matcher);
  }
  return matcher;
}
