import type { ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { lastAt } from '../text/bisect.js';
import type { TextEdit } from '../text/edit.js';
import { type Language, languageOf } from '../text/language.js';
import type { Range } from '../text/range.js';
import { splitSegments } from '../text/sentences.js';
import type { ClauseRule, Finding, Fix } from './contract.js';
import { itemsOf } from './sentences/listing.js';
import { safeBreaks } from './sentences/splitting.js';

/**
 * Finds sentences that nobody can follow: the longest of a clause, beyond what drafting guides and courts bear.
 *
 * Terms for consumers must be plain and intelligible, and doubt is resolved against their author. Switch it off for
 * agreements between lawyers.
 */

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'long-sentence',
    title: { text: 'A sentence too long to follow' },
    description: {
      text: 'The longest sentence of a clause, where it has more than 70 English words or 150 Chinese characters; lists may be longer. Terms for consumers must be plain and intelligible.',
    },
    category: 'hygiene',
    severity: 'information',
    law: ['eu-unfair-terms-5', 'gb-cra-68', 'de-bgb-307'],
    examples: [
      {
        language: 'en',
        bad: 'We may change the service at any time provided that we tell you of the change in writing at least thirty days before it takes effect and that you may end the agreement until the day on which the change takes effect with a refund of what you have paid for the time after that day unless the change is required by a law that leaves us no time to tell you before we make it.\n',
        good: 'We may change the service if we tell you thirty days before. You may then end the agreement and get a refund.\n',
      },
      {
        language: 'zh',
        bad: '我们可以随时变更服务的内容，但应当至少在变更生效之日前三十日以书面形式通知您，而您有权在变更生效之日前随时解除本协议并要求我们退还您就变更生效之日以后的期间已经支付的服务费用，除非该变更是由于法律法规或者主管部门的强制性要求而作出，并且该等要求使我们没有时间在作出变更之前通知您，在此情况下我们将在作出变更后的五个工作日内通知您并说明变更的理由。\n',
        good: '我们变更服务的，应当提前三十日书面通知您。您可以在变更生效前解除本协议，并要求退款。\n',
      },
    ],
  },
  check(facts) {
    const [longest, ...others] = longOf(facts);
    // The clause is mended where no other sentence of it is too long.
    return longest ? [reported(facts, longest, others.length === 0 ? splitOf(facts, longest) : [])] : [];
  },
};
export default rule;

interface Long {
  readonly range: Range;
  readonly length: number;
  /** How much longer than the limit. */
  readonly over: number;
  readonly chinese: boolean;
}

const ENGLISH = 70;
/** With this many items in brackets or behind semicolons, an English sentence is a list. */
const ENGLISH_LIST = 120;
const CHINESE = 150;
const CHINESE_LIST = 200;

/** The sentences of a clause that are too long, the longest first. */
function longOf(facts: ClauseFacts): readonly Long[] {
  const { plain } = facts.words.passage;
  // A character may be a word; most clauses are shorter than the least limit.
  if (plain.length < CHINESE / 2) return [];
  const long: Long[] = [];
  let start = 0;
  for (const line of plain.split('\n')) {
    const language = languageOf(line);
    if (line.length >= CHINESE / 2 && !line.includes('\t'))
      for (const r of splitSegments(line, language)) {
        const measured = measure(line.slice(r.start, r.end), language);
        if (measured)
          long.push({ ...measured, range: { start: start + r.start, end: start + r.end }, chinese: language === 'zh' });
      }
    start += line.length + 1;
  }
  return long.sort((a, b) => b.over - a.over);
}

function measure(text: string, language: Language): Pick<Long, 'length' | 'over'> | undefined {
  return language === 'zh' ? chinese(text) : english(text);
}

/** A fix that cuts a sentence where that is safe, or sets its items on lines of their own, if no part is too long then. */
function splitOf(facts: ClauseFacts, { range, chinese }: Long): readonly Fix[] {
  const { passage } = facts.words;
  const language = chinese ? 'zh' : 'en';
  const sentence = passage.plain.slice(range.start, range.end);
  const isMended = (cuts: readonly number[]): boolean =>
    cuts.length > 0 &&
    [...cuts, sentence.length].every((end, i) => !measure(sentence.slice(i === 0 ? 0 : cuts[i - 1]!, end), language));
  const breaks = safeBreaks(sentence, language);
  if (isMended(breaks.map(({ end }) => end)))
    return [
      {
        title: { text: 'Split it into sentences' },
        edits: breaks.map(({ start, end, text }) => ({
          ...passage.toSource({ start: range.start + start, end: range.start + end }),
          text,
        })),
      },
    ];
  // What follows in the clause would be read as part of the last item.
  const items = passage.plain.slice(range.end).trim() === '' ? itemsOf(sentence, language) : undefined;
  if (!items || !isMended(items)) return [];
  return [
    {
      title: { text: 'Set its items on lines of their own' },
      resolve: (contract) =>
        linesOf(
          contract,
          facts,
          items.map((at) => range.start + at),
        ),
    },
  ];
}

/** Edits that put a blank line, with the marks of the list or quotation around it, before places of a clause's plain text. */
function linesOf(contract: Contract, facts: ClauseFacts, places: readonly number[]): readonly TextEdit[] {
  const clause = contract.clauses.find((one) => one.facts === facts);
  if (!clause) return [];
  const { blocks, starts } = contract.syntax;
  return places.map((at) => {
    const { start } = contract.toDocument(clause, { start: at, end: at + 1 });
    const lead = blocks[lastAt(starts, start)]!.containers.at(-1)?.lead ?? '';
    const margin = lead.replace(/[^>\s]/g, ' ');
    let from = start;
    while (/[ \t\n]/.test(contract.text.charAt(from - 1))) from--;
    return { start: from, end: start, text: `\n${margin.trimEnd()}\n${margin}` };
  });
}

function english(text: string): Pick<Long, 'length' | 'over'> | undefined {
  if (text.length < ENGLISH * 2 || /[:：]$/.test(text)) return undefined;
  const length = text.split(/\s+/).length;
  const list =
    (text.match(/[(（](?:[a-z]|[ivx]{1,4}|\d)[)）]/g)?.length ?? 0) >= 2 ||
    (text.match(/,/g)?.length ?? 0) >= length / 7;
  const limit = list ? ENGLISH_LIST : ENGLISH;
  return length > limit ? { length, over: length / limit } : undefined;
}

function chinese(text: string): Pick<Long, 'length' | 'over'> | undefined {
  if (text.length < CHINESE / 2 || /[:：]$/.test(text)) return undefined;
  // A Latin word or a number is read like two characters.
  const length = text.replace(/[A-Za-z\d][\w.-]*/g, '字字').replace(/\s/g, '').length;
  const limit = (text.match(/、/g)?.length ?? 0) >= 3 ? CHINESE_LIST : CHINESE;
  return length > limit ? { length, over: length / limit } : undefined;
}

function reported(facts: ClauseFacts, { range, length, chinese }: Long, fixes: readonly Fix[]): Finding {
  const { passage } = facts.words;
  const comma = passage.plain.slice(range.start, range.end).search(/[，,、；]/);
  const end = chinese ? range.start + Math.min(Math.max(comma, 6), 30) : firstWords(passage.plain, range);
  return {
    range: passage.toSource({ start: range.start, end: Math.min(end, range.end) }),
    message: {
      text: chinese
        ? 'This sentence has {count} characters. Readers lose its conditions on the way, and doubt is resolved against the party that drew it up. Split it, at a semicolon or before an exception.'
        : 'This sentence has {count} words. Readers lose its conditions on the way, and doubt is resolved against the party that drew it up. Split it, before “provided that” or an exception.',
      data: { count: length },
    },
    ...(fixes.length > 0 && { fixes }),
  };
}

/** The end of the first eight words, which stand for the sentence. */
function firstWords(plain: string, { start, end }: Range): number {
  const words = /^(?:\S+\s+){0,7}\S+/.exec(plain.slice(start, Math.min(end, start + 200)));
  return start + (words?.[0].length ?? 1);
}
