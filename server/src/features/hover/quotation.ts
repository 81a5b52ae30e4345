import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { textOf } from '../../library/clauseText.js';
import type { Nearest } from '../../library/nearest.js';
import { compareSentences, differingWords } from '../../library/words.js';
import type { Language } from '../../text/language.js';
import { escaped } from '../../text/markdown.js';
import type { Message } from '../../text/message.js';
import type { Range } from '../../text/range.js';
import { splitSentences } from '../../text/sentences.js';

/** About this many characters are quoted; whole sentences, and one at least. Chinese says more with fewer. */
const LENGTH: Readonly<Record<Language, number>> = { en: 480, zh: 220 };
/** A single sentence longer than this is cut all the same. */
const LONGEST: Readonly<Record<Language, number>> = { en: 800, zh: 400 };

/** Words are marked where at least this share of the sentences has a counterpart; else all would be marked. */
const MARKED = 0.5;

/** A clause of a reference, quoted beside a draft's. */
export interface Quotation {
  /** Lines of Markdown, without the sign of a quotation. */
  readonly lines: readonly string[];
  /** Whether it goes on. */
  readonly cut: boolean;
  /** What the marks mean; undefined where nothing is marked. */
  readonly marks: Message | undefined;
}

/**
 * The text of the nearest clause, cut at a sentence. Words that differ from the counterpart in the draft are bold, and
 * sentences without a counterpart in italics; nothing is marked where few sentences have one, or the languages differ.
 */
export function quote(contract: Contract, clause: Clause, nearest: Nearest): Quotation {
  const { agreement } = nearest;
  const { language } = agreement;
  const { text, cut } = beginningOf(textOf(agreement.digest, nearest.clause), language);
  const plainLines = (): string[] => text.split('\n').map(escaped);
  if (language !== contract.language) return { lines: plainLines(), cut, marks: undefined };
  const draft = textOf(contract, clause);
  const sentences = compareSentences(text, draft, language);
  const count = sentences.filter((sentence) => sentence.counterpart).length;
  if (count < MARKED * sentences.length) {
    const marks: Message | undefined =
      count === 0
        ? undefined
        : {
            text: '{count} of {total} sentences have a counterpart in this draft.',
            data: { count, total: sentences.length },
          };
    return { lines: plainLines(), cut, marks };
  }
  let out = '';
  let at = 0;
  let bold = false;
  let italics = false;
  for (const { range, counterpart } of sentences) {
    out += between(text.slice(at, range.start));
    at = range.end;
    const sentence = text.slice(range.start, range.end);
    if (!counterpart) {
      out += marked(sentence, '*');
      italics = true;
      continue;
    }
    const differing = differingWords(sentence, draft.slice(counterpart.start, counterpart.end), language);
    bold ||= differing.length > 0;
    out += emphasised(sentence, differing);
  }
  const marks: Message | undefined =
    bold && italics
      ? { text: 'Bold: words that differ from this draft; italics: sentences without a counterpart in it.' }
      : bold
        ? { text: 'Bold: words that differ from this draft.' }
        : italics
          ? { text: 'Italics: sentences without a counterpart in this draft.' }
          : { text: 'Every sentence of it is in this draft.' };
  return { lines: out.split('\n'), cut, marks };
}

/** The first sentences of a text. */
export function beginningOf(text: string, language: Language): { readonly text: string; readonly cut: boolean } {
  if (text.length <= LENGTH[language] * 1.2) return { text, cut: false };
  let end = 0;
  for (const sentence of splitSentences(text, language)) {
    if (end > 0 && sentence.end > LENGTH[language]) break;
    end = sentence.end;
  }
  if (end > LONGEST[language]) {
    const space = language === 'en' ? text.lastIndexOf(' ', LONGEST.en) : LONGEST.zh;
    end = space > 0 ? space : LONGEST[language];
  }
  return { text: text.slice(0, end), cut: end < text.trimEnd().length };
}

/** What stands between sentences: a line feed where there is one. */
function between(gap: string): string {
  return gap.includes('\n') ? '\n' : gap === '' ? '' : ' ';
}

function emphasised(sentence: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += inner(sentence.slice(at, start)) + marked(sentence.slice(start, end), '**');
    at = end;
  }
  return out + inner(sentence.slice(at));
}

/** A piece within a line keeps its blanks. */
function inner(text: string): string {
  return text === '' ? '' : escaped(text);
}

/**
 * Emphasis opens and closes only beside the right characters (CommonMark's flanking rules, which Chinese text without
 * blanks breaks when punctuation stands inside): the sign goes around letters only, and zero-width blanks keep a sign
 * that has letters on both sides what it is.
 */
function marked(text: string, sign: '*' | '**'): string {
  const [, before, rest] = /^([^\p{L}\p{N}]*)(?![^\p{L}\p{N}])(.*)$/su.exec(text)!;
  const after = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(rest!)?.[0] ?? '';
  const core = rest!.slice(0, rest!.length - after.length);
  if (core === '') return inner(text);
  return `${inner(before!)}${sign}${inner(core!)}${sign}${inner(after!)}`;
}
