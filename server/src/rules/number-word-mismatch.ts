import type { ClauseFacts } from '../analysis/clause.js';
import { englishFigure, financialFigure, hanFigure } from '../analysis/figures.js';
import { type WrittenTwice, writtenTwice } from '../analysis/queries/writtenTwice.js';
import type { Range } from '../text/range.js';
import type { ClauseRule, Finding, Fix, Message } from './contract.js';

/*
 * Finds numbers that stand in words and in figures and are not the same: thirty (60) days. Which of the two counts
 * differs by law and by court, so that the period or the amount is open. There is no reason to switch it off.
 *
 * Bad:  You pay within thirty (60) days.
 * Good: You pay within thirty (30) days.
 */

const MESSAGE: Message = {
  text: 'The words say {words}, the figures {figures}. Which of the two counts differs by law, so that the number is open to dispute. Choose one.',
};
const KEEP_WORDS: Message = { text: 'Keep the words: {number}' };
const KEEP_FIGURES: Message = { text: 'Keep the figures: {number}' };

/** A number in figures, grouped as those that it replaces. */
function inFigures(value: number, old: string): string {
  if (/\p{Script=Han}/u.test(old)) return hanFigure(value);
  const whole = String(value);
  return /\d[,']\d{3}/.test(old) || value >= 10_000
    ? whole.replace(/\B(?=(?:\d{3}){1,10}$)/g, old.includes("'") ? "'" : ',')
    : whole;
}

/** A number in words, written as those that it replaces; undefined where it cannot be. */
function inWords(value: number, old: string): string | undefined {
  if (/[a-z]/i.test(old)) {
    const words = englishFigure(value);
    if (words === undefined || old === old.toLowerCase()) return words;
    return old === old.toUpperCase() ? words.toUpperCase() : words[0]!.toUpperCase() + words.slice(1);
  }
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined;
  return /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(old) ? financialFigure(value) : hanFigure(value);
}

function fixesOf(number: WrittenTwice, plain: string, toSource: (range: Range) => Range): Fix[] {
  const textOf = (range: Range): string => plain.slice(range.start, range.end);
  const replacing = (title: Message, range: Range, text: string): Fix => ({
    title: { ...title, data: { number: text } },
    edits: [{ ...toSource(range), text }],
  });
  // Shares and scales (三分之一, 5万) are not rewritten: the numeral alone is not the value.
  const before = plain.slice(Math.max(0, number.words.start - 3), number.words.start);
  const bare =
    !/[万亿]/.test(plain.slice(number.figures.end, number.figures.end + 1)) &&
    (!/分之$/.test(before) || (/百分之$/.test(before) && plain.charAt(number.figures.end) === '%')) &&
    !/^成/.test(plain.slice(number.words.end, number.words.end + 1));
  if (!bare) return [];
  const words = inWords(number.figuresValue, textOf(number.words));
  return [
    replacing(KEEP_WORDS, number.figures, inFigures(number.wordsValue, textOf(number.figures))),
    ...(words === undefined ? [] : [replacing(KEEP_FIGURES, number.words, words)]),
  ];
}

function check({ words }: ClauseFacts): Finding[] {
  const { passage } = words;
  const toSource = (range: Range): Range => passage.toSource(range);
  return writtenTwice(passage.plain)
    .filter(({ agree }) => !agree)
    .map((number) => ({
      range: toSource(number.range),
      message: {
        ...MESSAGE,
        data: {
          words: passage.plain.slice(number.words.start, number.words.end),
          figures: passage.plain.slice(number.figures.start, number.figures.end),
        },
      },
      fixes: fixesOf(number, passage.plain, toSource),
    }));
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'number-word-mismatch',
    title: { text: 'Words and figures differ' },
    description: {
      text: 'Finds numbers that stand in words and in figures and are not the same, such as thirty (60) days. Which of the two counts differs by law.',
    },
    category: 'consistency',
    severity: 'error',
    examples: [
      {
        language: 'en',
        bad: '## Payment\n\nYou pay within thirty (60) days.\n',
        good: '## Payment\n\nYou pay within thirty (30) days.\n',
      },
      {
        language: 'zh',
        bad: '## 付款\n\n您应在三十（60）日内付款。\n',
        good: '## 付款\n\n您应在三十（30）日内付款。\n',
      },
    ],
  },
  check,
};

export default rule;
