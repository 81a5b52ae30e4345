import type { Contract } from '../analysis/contract.js';
import { derived } from '../analysis/queries/everyClause.js';
import type { Entry } from '../analysis/queries/groups.js';
import { allNames, type ContractName, definingBlocks, isDefinition, writtenIn } from '../analysis/queries/names.js';
import { blocksWith } from '../analysis/queries/search.js';
import { definitionRanges, isName, looseForm } from '../analysis/queries/termNames.js';
import type { TextEdit } from '../text/edit.js';
import { type Range, shift } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message } from './contract.js';

/*
 * Finds terms that are defined and never used. Such a definition is left over from an older draft, or the text calls the
 * thing by another word. Names of the parties and of the agreement itself are left aside. Switch it off in a text that
 * only defines terms for other documents.
 *
 * Bad:  Access by internet service providers (“Carriers”) is not our affair.
 * Good: Access by internet service providers is not our affair.
 */

const MESSAGE: Message = {
  text: '“{term}” is defined here and used nowhere. Either the definition is left over from an older draft, or the text calls the thing by another word. Delete the definition, or use the term.',
};
const FIX: Message = { text: 'Delete the definition of “{term}”' };

/** So far before a definition may stand the words that it shortens; they are no use of it. */
const BEFORE = 120;
const SENTENCE_END = /[.。!?！？;；\n](?=[^.。!?！？;；\n]*$)/;

/** Words before by which a word is explained, quoted or said of somebody, and not defined. */
const NO_DEFINITION =
  /(?:\b(?:so-called|known(?:\s\w+)?\sas|(?:sometimes|commonly|often)\sreferred\sto\sas|aka|e\.g\.,?(?:\s(?:the|an?))?|i\.e\.,?|(?:form|type|kind)s?\sof(?:\s\w+)?|(?:mark|label|tagg?)(?:s|ed|ing)?(?:\s\w+){1,3}|brand|shorthand|(?:phrase|word|wording|attribute|button|box)(?:\sof)?|(?:may|be|are)\scalled(?:\san?)?|(?:is|are)\s(?:the|an?)?|(?:sections?|clauses?|articles?|paragraphs?|annex|exhibit|schedule)\s[\w.()]{1,12})|品牌|商标|名为|所谓|俗称|例如|如|第[\d一二三四五六七八九十.]{1,8}条)\s?[(（]?["“”„'‘「『*_]{0,6}$/i;
/** Marks that a sentence names. */
const MARKS = /\btrade\s?marks?\b|商标/i;

function before80(contract: Contract, start: number): string {
  return contract.source({ start: Math.max(0, start - 80), end: start });
}

/** What one thing may be called, or examples of things: words that are mentioned and not defined. */
const MENTIONED =
  /\b(?:(?:may|can|could)\sbe\scalled|(?:sometimes|commonly|often)\s(?:called|known\sas|referred\sto\sas))\b[^.;()]{0,120}$/i;
/** Another word in brackets, for an example that stands in brackets itself. */
const GLOSSED = /\([^()]{0,40}\b(?:such\sas|e\.g\.|for\sexample)\s[^().;]{0,60}\(["“”]?$/i;
const EXAMPLES = /\b(?:including|such\sas|without\slimitation)\b[^.;]{0,140}$/i;

/** Whether the draft means to define the term where it seems to. */
function isDefined(contract: Contract, { start, end }: Range): boolean {
  const before = before80(contract, start);
  if (NO_DEFINITION.test(before.slice(-60)) || AUTHORITY.test(before)) return false;
  const wide = contract.source({ start: Math.max(0, start - 160), end: start });
  if (MENTIONED.test(wide) || GLOSSED.test(wide) || (isSmall(contract.source({ start, end })) && EXAMPLES.test(wide)))
    return false;
  const after = contract.source({ start: end, end: end + 160 }).split(/[.。\n]/, 1)[0]!;
  return (
    !MARKS.test(after) &&
    !/^["”*_]{0,4}\s(?:(?:is|are|was|were)\s\w+ed\b|as\sthe\s(?:subject|title|reference)|next\sto\b)/i.test(after)
  );
}

/** English without capitals. */
function isSmall(term: string): boolean {
  return /[a-z]/.test(term) && !/[A-Z]|\p{Script=Han}/u.test(term);
}

/** Where the sentence of a definition begins, at most so far before it. */
function sentenceStart(contract: Contract, { start }: Range): number {
  const from = Math.max(0, start - BEFORE);
  const ended = SENTENCE_END.exec(contract.source({ start: from, end: start }));
  return ended ? from + ended.index + 1 : from;
}

/** A definition with the part of its sentence before it: what stands there is no use. */
function aroundOf(contract: Contract, range: Range): Range {
  return { start: sentenceStart(contract, range), end: range.end + 1 };
}

function isNear(place: Range, around: readonly Range[]): boolean {
  return around.some(({ start, end }) => start <= place.start && place.end <= end);
}

function isUsed(contract: Contract, name: ContractName, around: readonly Range[]): boolean {
  const form = looseForm(name.text);
  return (
    blocksWith(contract, new RegExp(form.source, 'i')).some(({ index }) => {
      const start = contract.startOfBlock(index);
      const source = contract.source({ start, end: start + contract.block(index)!.length });
      return [...source.matchAll(form)].some((match) => {
        const at = start + match.index;
        return !isNear({ start: at, end: at + match[0].length }, around);
      });
    }) || isBrokenOver(contract, name.text, form)
  );
}

/** Whether a name of several words begins at the end of a block and ends in the next, as text from PDF has it. */
function isBrokenOver(contract: Contract, text: string, form: RegExp): boolean {
  const [first] = /^[A-Za-z]{2,40}(?=[\s-])/.exec(text) ?? [];
  if (first === undefined) return false;
  return blocksWith(contract, new RegExp(`(?<![A-Za-z])${first}(?:[\\s-]{1,3}[A-Za-z]{1,40}){0,3}-?\\s*$`)).some(
    ({ index }) => {
      const end = contract.startOfBlock(index) + contract.block(index)!.length;
      const before = contract
        .source({ start: Math.max(contract.startOfBlock(index), end - text.length - 8), end })
        .trimEnd();
      const after = contract.source({ start: end, end: end + text.length + 16 }).trimStart();
      return [...`${before} ${after}`.matchAll(form)].some(
        ({ 0: words, index: at }) => at < before.length && at + words.length > before.length,
      );
    },
  );
}

/** Another name of the same thing beside a definition: “KYC” or “Know Your Customer”, “OSCI” means an “Interface”. */
const OTHER_BEFORE = /["“'‘*_]([\p{L}\d][^"“”*_\n]{1,40}?)["”'’*_]{1,5},?\s(?:or|means\san?)\s["“'‘*_]{1,5}$/u;
const OTHER_AFTER = /^["”'’*_]{1,5},?\s(?:or|means\san?)\s["“'‘*_]{1,5}([\p{L}\d][^"“”*_\n]{1,40}?)["”'’*_]/u;

/** Whether the draft uses another name that the same definition gives. */
function goesByAnother(contract: Contract, { start, end }: Range): boolean {
  const other =
    OTHER_BEFORE.exec(before80(contract, start)) ?? OTHER_AFTER.exec(contract.source({ start: end, end: end + 80 }));
  if (!other) return false;
  const form = other[1]!.replace(/[,.]$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${form}`, 'gu');
  return blocksWith(contract, new RegExp(pattern.source, 'u')).some(({ index }) => {
    const from = contract.startOfBlock(index);
    const source = contract.source({ start: from, end: from + contract.block(index)!.length });
    return [...source.matchAll(pattern)].some(({ index: at }) => from + at < start - 80 || from + at > end + 80);
  });
}

/** The bracket that holds nothing but the definition, with the blank before it. */
function bracketAround(contract: Contract, { start, end }: Range): TextEdit | undefined {
  const before =
    /\s?[(（](?:(?:hereinafter|the|an?|also|called|以下|简称|下称|称|为|之|统|合|或|:|：)\s{0,2}){0,6}(?:[*_"“”„'‘’「『]{0,6})$/i.exec(
      contract.source({ start: Math.max(0, start - 60), end: start }),
    );
  const after = /^[*_"“”'’」』]{0,6}[)）]/.exec(contract.source({ start: end, end: end + 12 }));
  return before && after ? { start: start - before[0].length, end: end + after[0].length, text: '' } : undefined;
}

/** Statutes and authorities, whose short names are known without a definition. */
const AUTHORITY =
  /\b(?:Act|Acts|Law|Laws|Regulations?|Rules|Code|Directive|Office|Department|Agency|Authority|Association|Commission|Treasury|Organi[sz]ation)\b[^.\n(]{0,40}[(（]\s?(?:the\s)?["“*_]{0,4}$|《[^》]{1,40}》\s?[(（][^)）]{0,8}$/;
const PARTY = /^(?:the\s)?(?:users?|customers?|clients?|members?|company|provider|parties|party)$/i;
/** So many terms in small letters show that the draft defines such words, and does not merely explain them. */
const STYLE = 3;

/** A name that is written in clauses that define terms alone, and where. */
interface Suspect {
  readonly name: ContractName;
  readonly written: readonly Entry<Range>[];
}

/** The defined names that ought to be used somewhere. */
const asked = derived(
  (contract) => [allNames(contract)],
  (contract) => {
    const names = allNames(contract).filter(({ definitions, pronoun }) => definitions.length > 0 && !pronoun);
    const definesSmall = names.filter(({ text }) => isSmall(text)).length >= STYLE;
    return names.filter(
      (name) =>
        name.definitions[0]!.definition.kind !== 'stated' &&
        !isName(name) &&
        !PARTY.test(name.text) &&
        /^(?!yourself$)\p{L}[^=/_.*]+(?<!\s(?:or|and))$/u.test(name.text) &&
        (definesSmall || !isSmall(name.text)),
    );
  },
);

/** The names that are written where terms are defined and nowhere else; each stays until it is defined or written otherwise. */
const suspects = derived(
  (contract) => [asked(contract), writtenIn(contract), definingBlocks(contract)],
  (contract) => {
    const [all, defining] = [writtenIn(contract), definingBlocks(contract)];
    const found = new Map<string, Suspect>();
    for (const name of asked(contract)) {
      const written = all.get(name.text) ?? [];
      if (written.every(({ index }) => defining.has(index))) found.set(name.text, { name, written });
    }
    return found;
  },
);

const suspected = derived(
  (contract) => [suspects(contract)],
  (contract) => [...suspects(contract).values()],
);

function check(contract: Contract, { name, written }: Suspect): readonly Finding[] {
  const defined = definitionRanges(contract, name);
  const around = defined.map((range) => aroundOf(contract, range));
  const uses = written.map(({ index, value }) => shift(value, contract.startOfBlock(index)));
  if (uses.some((place) => !isNear(place, around) && !isDefinition(contract, place))) return [];
  if (!isDefined(contract, defined[0]!) || isUsed(contract, name, around)) return [];
  if (goesByAnother(contract, defined[0]!)) return [];
  const data = { term: name.text };
  const edit = defined.length === 1 ? bracketAround(contract, defined[0]!) : undefined;
  return [
    {
      range: defined[0]!,
      message: { ...MESSAGE, data },
      ...(edit && { fixes: [{ title: { ...FIX, data }, edits: [edit] }] }),
    },
  ];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'unused-definition',
    title: { text: 'Definition never used' },
    description: {
      text: 'Finds terms that are defined and never used: leftovers of an older draft, or terms that the text calls by another word.',
    },
    category: 'consistency',
    // Not right often enough for more (docs/precision.md).
    severity: 'hint',
    faded: true,
    types: ['definitions'],
    examples: [
      {
        language: 'en',
        bad: '## Network\n\nAccess by internet service providers (“Carriers”) is not our affair.\n',
        good: '## Network\n\nAccess by internet service providers (“Carriers”) is not our affair. Carriers answer for themselves.\n',
      },
      {
        language: 'zh',
        bad: '## 网络\n\n互联网接入服务提供商（以下简称“接入商”）的行为与我们无关。\n',
        good: '## 网络\n\n互联网接入服务提供商（以下简称“接入商”）的行为与我们无关。接入商自行承担责任。\n',
      },
    ],
  },
  ...inParts(inEach(suspected, check)),
};

export default rule;
