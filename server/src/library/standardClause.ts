import { spacedOut } from '../analysis/queries/chineseTypography.js';
import {
  type ClauseSegment,
  type ClauseTypeData,
  type DraftName,
  NAMES,
  type StandardClause,
} from '../taxonomy/clauseData.js';
import { type EnglishSpelling, spelled } from '../text/englishSpelling.js';
import type { Language } from '../text/language.js';
import type { Localise } from '../text/message.js';
import { namesInTraditional, sentenceInTraditional } from '../text/traditional.js';
import { inPeriodStyle, type PeriodStyle } from './periodStyle.js';
import { variantName } from './variantNames.js';

/**
 * `plain`: the clause as text, each place to fill in with its default. `snippet`: the snippet syntax of
 * VS Code and the Language Server Protocol, each place a tab stop, one name one tab stop.
 */
export type ClauseMode = 'plain' | 'snippet';

/** How an English draft spells, and writes what its clauses have in common. */
export interface EnglishCustoms extends EnglishSpelling {
  /** Whether it says that parties shall do what we say that they will. */
  readonly shall: boolean;
  readonly periods: PeriodStyle;
  /** Whether it defines who a Party is. */
  readonly party: boolean;
}

/** The words of a draft that a standard clause is written with. */
export interface ClauseValues {
  /** The provider as the draft names it in the subject form: `we`, `CAOS AG`, `the Provider`, `我们`. */
  readonly provider: string;
  /** The customer: `you`, `the Customer`, `您`. */
  readonly customer: string;
  /** The draft's name for itself: `these terms`, `this Agreement`, `本协议`. */
  readonly agreement: string;
  /** What is provided: `the services`, `服务`. */
  readonly services: string;
  /** Whether the draft is about free services, so that paragraphs about fees are out of place. */
  readonly free?: boolean;
  /** Whether blanks part Latin words and numbers from Chinese characters. */
  readonly spaced?: boolean;
  /** How an English draft writes. */
  readonly english?: EnglishCustoms;
  /** Whether the draft is in traditional Chinese characters, which the names here are in as well. */
  readonly traditional?: boolean;
  /** The draft's Chinese word for an account: 账号, 帳戶. */
  readonly account?: string;
  /** What is known for the places to fill in, by their names: `law`, `court-place`. */
  readonly fillIns?: Readonly<Record<string, string>>;
}

/** The words of a draft of which nothing is known. */
export const DEFAULT_VALUES: Readonly<Record<Language, ClauseValues>> = {
  en: { provider: 'we', customer: 'you', agreement: 'these terms', services: 'the services' },
  zh: { provider: '我们', customer: '您', agreement: '本协议', services: '服务' },
};

/** A paragraph or list item of a standard clause in the words of the draft. */
export interface FilledBlock {
  readonly kind: 'paragraph' | 'item';
  readonly text: string;
}

/** A standard clause in the words of the draft, for inserters that number the paragraphs themselves. */
export interface FilledClause {
  readonly heading: string;
  readonly blocks: readonly FilledBlock[];
}

/** A VS Code snippet. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const OBJECT: Readonly<Record<string, string>> = { we: 'us', you: 'you', i: 'me', they: 'them' };
const POSSESSIVE: Readonly<Record<string, string>> = { we: 'our', you: 'your', i: 'my', they: 'their' };
const OPENERS = /^(we|us|our|you|your|they|them|their|the|this|these|that|those|it|its)\b/;

/** The clause with its heading (`## `), paragraphs and items, ending without a line feed. Never throws. */
export function renderStandardClause(clause: StandardClause, values: ClauseValues, mode: ClauseMode): string {
  return linesOf(fillStandardClause(clause, values, mode)).join('\n');
}

/** The clause block by block. Tab stops count from 1 through the whole clause. Never throws. */
export function fillStandardClause(clause: StandardClause, values: ClauseValues, mode: ClauseMode): FilledClause {
  const stops = new Map<string, number>();
  const write = mode === 'snippet' ? escapeSnippet : (text: string): string => text;
  const set = settingOf(values, clause.language);
  const said = customOf(values, clause.language);
  /** What may stand in the place of a segment; the first is what stands there. */
  const choicesOf = (segment: ClauseSegment): readonly string[] => {
    if (segment.kind === 'text') return [set(said(segment.text))];
    if (segment.kind === 'name') {
      const name = nameInForm(values[segment.name], segment.name, segment.form, clause.language);
      return [set(segment.sentenceStart ? name.replace(OPENERS, capitalise) : name)];
    }
    const known = values.fillIns?.[segment.name];
    if (known !== undefined) return [set(known)];
    return segment.choices.map((choice) => set(withNames(said(choice), values, clause.language)));
  };
  const fill = (segment: ClauseSegment, choices: readonly string[]): string => {
    const shown = choices[0] ?? '';
    const fixed = segment.kind !== 'fillIn' || values.fillIns?.[segment.name] !== undefined;
    if (fixed || mode === 'plain') return write(shown);
    const stop = stops.get(segment.name);
    if (stop !== undefined) return `$\{${stop}}`;
    stops.set(segment.name, stops.size + 1);
    return tabStop(stops.size, choices);
  };
  const filled = (segments: readonly ClauseSegment[]): string => {
    let before = '';
    return segments
      .map((segment) => {
        const choices = choicesOf(segment);
        const shown = choices[0] ?? '';
        const apart = set(before + shown.charAt(0)).length > before.length + 1;
        before = shown.at(-1) ?? before;
        return (apart ? ' ' : '') + fill(segment, choices);
      })
      .join('');
  };
  return {
    heading: write(headingIn({ ...clause, heading: said(clause.heading) }, values.customer)),
    blocks: clause.blocks
      .filter(({ only }) => only !== (values.free ? 'paid' : 'free'))
      .map(({ kind, segments }) => ({ kind, text: filled(segments) })),
  };
}

/** The heading, with the draft's noun for the customer; a pronoun or no noun leaves it as it is. */
function headingIn({ heading, language }: StandardClause, customer: string): string {
  if (language === 'zh') return /^[您你]/.test(customer) ? heading : heading.replace(/用[户戶]/, customer);
  const noun = /^(?:the )?([A-Z][a-z]+)$/.exec(customer)?.[1];
  return noun === undefined ? heading : heading.replace(/^Customer\b/, noun);
}

function withNames(choice: string, values: ClauseValues, language: Language): string {
  return choice.replace(/\{\{([^{}\n]{0,200})\}\}/g, (whole, written: string, at: number) => {
    const [name, form] = NAMES.get(written.trim()) ?? [];
    if (!name || !form) return whole;
    const named = nameInForm(values[name], name, form, language);
    return /[.!?]\s+$/.test(choice.slice(Math.max(0, at - 8), at)) ? named.replace(OPENERS, capitalise) : named;
  });
}

/** A sentence with places for names in the words of a draft; `{{provider's}}` and the like as in standard clauses. */
export function sentenceIn(sentence: string, values: ClauseValues, language: Language): string {
  const filled = withNames(customOf(values, language)(sentence), values, language);
  return settingOf(values, language)(filled);
}

/** A draft that calls itself this Agreement calls nothing else the contract; nor does one that calls itself 本协议. */
const ITSELF = {
  en: /^(?:this (?:[\w-]+ ){0,3}(?:[Aa]greement|[Cc]ontract)|the (?:[A-Z][\w-]+ ){0,3}(?:Agreement|Contract))$/,
  zh: /(?:协议|合同|合约|约定|協議|協定|合約|約定)$/,
} as const;
const CONTRACT = {
  en: /\b([Tt])he contract\b(?!\s+under\s*$|['’])/g,
  // 订立的合同 and 整个合同 are contracts at large; a 合同年度 is a year of any of them.
  zh: /(?<![本该此的个一每售])合同(?!年度|期限|目的)/g,
} as const;

/** The first letter of a party that is one of the two. */
const PARTY = /(?<!\bthird[\s-])\bp(?=art(?:y|ies)\b)/g;

const ACCOUNT = /[账賬帐帳][户戶号號]/g;

/**
 * How a draft writes our words: in traditional characters, where its own are, and with its word for an account; in English
 * with its spelling and its word for duties, and with its name for itself.
 */
function customOf(
  { agreement, traditional, account, english }: ClauseValues,
  language: Language,
): (text: string) => string {
  if (language === 'en') {
    const itself = ITSELF.en.test(agreement) ? agreement : undefined;
    return (text) => {
      const called =
        itself === undefined ? text : text.replace(CONTRACT.en, (_, first: string) => first + itself.slice(1));
      if (english === undefined) return called;
      const duties = english.shall ? called.replace(/\bwill\b/g, 'shall') : called;
      const parties = english.party ? duties.replace(PARTY, 'P') : duties;
      return inPeriodStyle(spelled(parties, english), english.periods);
    };
  }
  const itself = ITSELF.zh.test(agreement) ? agreement : undefined;
  return (text) => {
    const called = itself === undefined ? text : text.replace(CONTRACT.zh, itself);
    const written = traditional ? sentenceInTraditional(called) : called;
    return account === undefined ? written : written.replace(ACCOUNT, account);
  };
}

/** The words of a draft in traditional characters, those left simplified that are ours and stand for what it does not say. */
export function traditionalValues(values: ClauseValues): ClauseValues {
  const { provider, customer, agreement, services, fillIns } = values;
  const known = Object.entries(fillIns ?? {}).map(([name, text]) => [name, namesInTraditional(text)]);
  return {
    ...values,
    provider: namesInTraditional(provider),
    customer: namesInTraditional(customer),
    agreement: namesInTraditional(agreement),
    services: namesInTraditional(services),
    fillIns: Object.fromEntries(known),
    traditional: true,
  };
}

/** How a draft sets Latin words and numbers among Chinese characters. */
function settingOf({ spaced }: ClauseValues, language: Language): (text: string) => string {
  return spaced && language === 'zh' ? spacedOut : (text) => text;
}

/** The names of the places to fill in with their defaults as written, in order of occurrence. */
export function fillInsOf(clause: StandardClause): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { segments } of clause.blocks) {
    for (const segment of segments) {
      if (segment.kind === 'fillIn' && !out.has(segment.name)) out.set(segment.name, segment.choices[0] ?? '');
    }
  }
  return out;
}

/**
 * The standard clauses of one language as a VS Code snippet file. The prefix is `tos-<type>` in English and
 * `tos-<type>-zh` in Chinese; all variants of a type share it. By the name of a type the server proposes its clauses,
 * which fit the draft better. `localise` speaks the language of the file.
 */
export function snippetsFor(
  types: readonly ClauseTypeData[],
  clauses: readonly StandardClause[],
  language: Language,
  localise: Localise,
): Readonly<Record<string, Snippet>> {
  const snippets: Record<string, Snippet> = {};
  for (const type of types) {
    const ofType = clauses.filter((clause) => clause.type === type.id && clause.language === language);
    for (const clause of ofType) {
      const data = { action: type.name[language], variant: variantName(clause) };
      const name = ofType.length > 1 ? localise({ text: '{action} ({variant})', data }) : type.name[language];
      const filled = fillStandardClause(clause, DEFAULT_VALUES[language], 'snippet');
      snippets[name] = {
        prefix: [language === 'zh' ? `tos-${type.id}-zh` : `tos-${type.id}`],
        body: linesOf(filled),
        description: describe(type, clause),
      };
    }
  }
  return snippets;
}

function describe(type: ClauseTypeData, clause: StandardClause): string {
  const sources = clause.from.map(({ agreement, section }) => `${agreement} ${section}`);
  if (clause.language === 'zh') {
    const from = sources.length > 0 ? `参考：${sources.join('、')}` : '参考协议中无此条款';
    return `${type.purpose.zh}${from}。`;
  }
  const from = sources.length > 0 ? `Drawn from: ${sources.join(', ')}` : 'No reference agreement has such a clause';
  return `${type.purpose.en} ${from}.`;
}

/** Blocks apart by blank lines, items of one list together. */
export function linesOf({ heading, blocks }: FilledClause): string[] {
  const lines = [`## ${heading}`];
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph' || blocks[index - 1]?.kind !== 'item') lines.push('');
    lines.push(block.kind === 'item' ? `- ${block.text}` : block.text);
  });
  return lines;
}

function nameInForm(
  name: string,
  role: DraftName,
  form: 'subject' | 'object' | 'possessive',
  language: Language,
): string {
  if (language === 'zh' || form === 'subject' || role === 'agreement' || role === 'services') return name;
  const pronoun = name.toLowerCase();
  if (form === 'object') return OBJECT[pronoun] ?? name;
  return POSSESSIVE[pronoun] ?? `${name}'s`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function tabStop(stop: number, choices: readonly string[]): string {
  if (choices.length > 1) return `$\{${stop}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  return `$\{${stop}:${escapeSnippet(choices[0] ?? '')}}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
