import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { hanFigure, numberWith, romanFigure } from '../figures.js';
import type { NumberForm } from '../newNumbers.js';
import type { NumberStyle } from '../numbers.js';
import { isMarkerNumber, numberPlace } from '../renumber.js';

/** 1. 1.1. 1.1.1., or without the last point, or with another sign behind it. */
export function decimalForm(closing: string): NumberForm {
  return {
    style: 'decimal',
    // A whole number needs a sign behind it to be read as one.
    write: (values) => joined(values) + (values.length === 1 && closing === '' ? '.' : closing),
    gap: closing === '、' ? '' : ' ',
  };
}

/** Forms that count with one figure. */
export const FORMS = {
  single: one('decimal', (value) => `${value}.`, ' '),
  article: one('article', (value) => `第${hanFigure(value)}条`, ' '),
  traditionalArticle: one('article', (value) => `第${hanFigure(value)}條`, ' '),
  han: one('han', (value) => `${hanFigure(value)}、`, ''),
  hanParen: one('han-paren', (value) => `（${hanFigure(value)}）`, ''),
  wideDigitParen: one('digit-paren', (value) => `（${value}）`, ''),
  digitParen: one('digit-paren', (value) => `(${value})`, ' '),
  digitClose: one('digit-close', (value) => `${value}）`, ''),
  letterParen: one('letter-paren', (value) => inBrackets(letter(value)), ' '),
  romanParen: one('roman-paren', (value) => `(${romanFigure(value)})`, ' '),
  upperParen: one('upper-paren', (value) => inBrackets(letter(value)?.toUpperCase()), ' '),
  upperDot: one('upper-dot', (value) => (letter(value) ? `${letter(value)!.toUpperCase()}.` : undefined), ' '),
} as const satisfies Readonly<Record<string, NumberForm>>;

/** `values.join('.')`, which takes several times as long for so few. */
function joined(values: readonly number[]): string {
  let text = String(values[0] ?? '');
  for (let i = 1; i < values.length; i++) text += `.${values[i]}`;
  return text;
}

/** Article 5., Section 5.2., § 5. */
export function wordForm(word: string): NumberForm {
  return { style: 'word', write: (values) => `${word} ${joined(values)}.`, gap: ' ' };
}

function one(style: NumberStyle, write: (value: number) => string | undefined, gap: string): NumberForm {
  return { style, write: (values) => write(values.at(-1)!), gap };
}

function letter(value: number): string | undefined {
  return value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : undefined;
}

function inBrackets(figure: string | undefined): string | undefined {
  return figure === undefined ? undefined : `(${figure})`;
}

/** The form in which a clause's number is written. */
export function formOf(contract: Contract, clause: Clause): NumberForm | undefined {
  const { number } = clause.facts;
  if (!number) return undefined;
  const { start, end } = numberPlace(contract, clause);
  const written = contract.text.slice(start, end);
  const gap = /^[ \t\u3000]*/.exec(contract.text.slice(end, end + 20))![0];
  const bare = isMarkerNumber(contract, clause) && !/[.)]$/.test(written) ? `${written}.` : written;
  return { style: number.style, write: (values) => numberWith(bare, number.style, values), gap };
}

/** The form of numbers below those of a style, where the draft has none to go by. */
export function formBelow(style: NumberStyle, chinese: boolean): NumberForm | undefined {
  switch (style) {
    case 'chapter':
      return FORMS.article;
    case 'article':
    case 'han':
      return FORMS.hanParen;
    case 'han-paren':
    case 'upper-dot':
    case 'roman-dot':
      return FORMS.single;
    case 'word':
    case 'digit-paren':
      return chinese ? FORMS.digitClose : FORMS.letterParen;
    case 'letter-paren':
    case 'letter-close':
    case 'letter-dot':
      return FORMS.romanParen;
    case 'roman-paren':
    case 'roman-close':
    case 'roman-low':
      return FORMS.upperParen;
    default:
      return undefined;
  }
}
