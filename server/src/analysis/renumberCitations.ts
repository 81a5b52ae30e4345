import type { TextEdit } from '../text/edit.js';
import { namesInTraditional } from '../text/traditional.js';
import type { Clause } from './clause.js';
import type { Contract } from './contract.js';
import { hanFigure, romanFigure } from './figures.js';
import type { NewShape, NumberValues } from './newNumbers.js';
import { itemsIn } from './numberedPaths.js';
import type { NumberStyle } from './numbers.js';
import { inTraditional } from './queries/script.js';
import type { CitedNumber } from './references/cited.js';
import { numberPath, PARAGRAPH_WORDS } from './references/numbers.js';
import { isItemHere } from './references/resolveSection.js';
import { articleAround } from './references/scope.js';

/** The numbers that clauses will have, and where they will stand. */
export interface NewNumbers extends NewShape {
  readonly changed: NumberValues;
}

/** What the numbers of clauses are called: Article 5, Section 5.2. */
const WORD = /^[A-Za-z]{3,20}(?=\s)/;

/**
 * The word by which a reference cites, Sections in Sections 4 and 5.2, as it is once the clauses have their numbers: what
 * all of these are called, or Section where they lose that name. Undefined where the word stays as it is written.
 */
export function newWord(contract: Contract, cited: readonly CitedNumber[], numbers: NewNumbers): string | undefined {
  const written = /^\s*(section|article)s?\s/i.exec(cited[0]?.text ?? '')?.[1]?.toLowerCase();
  if (written === undefined) return undefined;
  const words = new Set<string | undefined>();
  for (const { clause } of cited) {
    let at = clause ?? -1;
    // Items are cited behind the number of what is around them.
    while (at >= 0 && isItemNumber(numbers.forms?.get(at)?.style ?? contract.clauses[at]!.facts.number?.style))
      at = parentOf(contract, at, numbers);
    const values = numbers.changed.get(at);
    const form = numbers.forms?.get(at);
    if (!values || !form) return undefined;
    const was = WORD.exec(contract.clauses[at]!.facts.number?.text ?? '')?.[0].toLowerCase();
    words.add(WORD.exec(form.write(values) ?? '')?.[0] ?? (was === written ? 'Section' : undefined));
  }
  return words.size === 1 ? [...words][0] : undefined;
}

function isItemNumber(style: NumberStyle | undefined): boolean {
  return style === undefined || /-paren|-close/.test(style);
}

/** One number on the way from the outermost clause to the one that is cited. */
interface Step {
  readonly style: NumberStyle;
  readonly values: readonly number[];
}

/**
 * The edit, in the offsets of the reference's words, that cites a clause by the numbers that it will have: Section
 * 4.3(b), 第四条第（二）项; `word` comes in place of the word for a section. Where only its last number is cited, and it
 * stays below the clause that cites it, that is kept. Undefined where it has no number to be cited by.
 */
export function citeAnew(
  contract: Contract,
  cited: CitedNumber,
  clause: number,
  citing: Clause,
  numbers: NewNumbers,
  word?: string,
): readonly TextEdit[] | undefined {
  const steps = stepsOf(contract, clause, numbers);
  if (steps.length === 0) return undefined;
  const trimmed = cited.text.trim();
  const chinese = /[第条條款项項目]/.test(trimmed);
  const bare = /^[(（]/.test(trimmed);
  if (bare && !namesItem(contract, cited)) return [];
  let text: string;
  let kept = 0;
  const itemHere = isItemHere(trimmed);
  // A paragraph of the clause itself has no number to go along with.
  if (itemHere && clause === articleAround(contract.scope, citing.index)) return [];
  if (itemHere && isBelow(contract, clause, citing, numbers)) {
    kept = trimmed.indexOf('第');
    text = inScript(itemInChinese(steps.at(-1)!, trimmed.at(-1)!), contract, trimmed);
  } else if (chinese) text = inScript(inChinese(steps), contract, trimmed);
  else if (!bare) {
    // Else the word for a section stays as it is written: Sections, Clause, §.
    kept = /^(?:[A-Za-z-]{3,}\.?|§§?)\s*/.exec(trimmed)?.[0].length ?? 0;
    text = inWords(steps, trimmed.slice(kept)) ?? inEnglish(steps);
  } else if (isBelow(contract, clause, citing, numbers) && /-paren|-close/.test(steps.at(-1)!.style))
    text = inEnglish(steps.slice(-1));
  // Behind another number, the words for a section stand before that one.
  else text = cited.start > 0 ? inEnglish(steps) : `Section ${inEnglish(steps)}`;
  const at = cited.text.indexOf(trimmed);
  // Items of a sentence keep their numbers, and the words that cite them.
  const stop = (bare ? undefined : itemsIn(contract, cited, clause)) ?? at + trimmed.length;
  const written = cited.text.slice(at + kept, stop);
  const edits = written === text ? [] : [{ start: cited.start + at + kept, end: cited.start + stop, text }];
  const named = kept > 0 && word !== undefined ? /^[A-Za-z]+?(?=s?[\s.])/.exec(trimmed)?.[0] : undefined;
  if (named === undefined || named.toLowerCase() === word!.toLowerCase()) return edits;
  const start = cited.start + at;
  return [{ start, end: start + named.length, text: writtenLike(named, word!) }, ...edits];
}

/** A word in capitals or small letters as another one is. */
function writtenLike(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}

/**
 * Whether a number in brackets, (b), is that of the clause to which it resolves. Otherwise it is the second of that many
 * sub-clauses, or an item of a list in a sentence.
 */
export function namesItem(
  { clauses }: Pick<Contract, 'clauses'>,
  { text, clause }: Pick<CitedNumber, 'text' | 'clause'>,
): boolean {
  const number = clause === undefined ? undefined : clauses[clause]!.facts.number;
  return number !== undefined && numberPath(number.text).at(-1) === numberPath(text)[0];
}

function parentOf(contract: Contract, index: number, { parents }: NewNumbers): number {
  return parents?.get(index) ?? contract.clauses[index]!.parent;
}

/** Whether a clause will stand directly below the clause that cites it, or below one around that. */
function isBelow(contract: Contract, clause: number, citing: Clause, numbers: NewNumbers): boolean {
  const parent = parentOf(contract, clause, numbers);
  for (let at = citing.index; at >= 0; at = parentOf(contract, at, numbers)) if (at === parent) return true;
  return false;
}

/** The numbers from the outermost clause to this one; a decimal that repeats those before it stands for them. */
function stepsOf(contract: Contract, index: number, numbers: NewNumbers): readonly Step[] {
  const chain: Step[] = [];
  for (let at = index; at >= 0; at = parentOf(contract, at, numbers)) {
    const { number } = contract.clauses[at]!.facts;
    const values = numbers.changed.get(at) ?? number?.values;
    const style = numbers.forms?.get(at)?.style ?? number?.style;
    if (values && style) chain.unshift({ style, values });
  }
  const from = chain.findLastIndex(({ style, values }) => /decimal|word/.test(style) && values.length > 1);
  const steps = chain.slice(Math.max(0, from));
  // Articles count on through chapters and are cited without them.
  return steps[0]?.style === 'chapter' && steps.length > 1 ? steps.slice(1) : steps;
}

function inEnglish(steps: readonly Step[]): string {
  return steps.reduce((out, { style, values }, i) => {
    const figure = figureOf(style, values);
    if (i === 0) return figure;
    return steps[i - 1]!.style.startsWith('upper') && style === 'decimal' ? `${out}.${figure}` : `${out}(${figure})`;
  }, '');
}

/** 13 para. 4 for 12 para. 4: the new figures among the words that stand between the old ones; undefined where there are none. */
function inWords(steps: readonly Step[], written: string): string | undefined {
  const parts = written.split(PARAGRAPH_BEHIND);
  if (parts.length === 1 || parts.length !== 2 * steps.length - 1) return undefined;
  return parts.map((part, i) => (i % 2 === 1 ? part : figureOf(steps[i / 2]!.style, steps[i / 2]!.values))).join('');
}

const PARAGRAPH_BEHIND = new RegExp(`(\\s(?:${PARAGRAPH_WORDS})\\.?\\s?)`);

/** 條 and 項 where the reference writes them so, or does not tell and the draft is in traditional characters. */
function inScript(text: string, contract: Contract, written: string): string {
  if (/[条项]/.test(written) || !(/[條項]/.test(written) || inTraditional(contract))) return text;
  return namesInTraditional(text);
}

function inChinese(steps: readonly Step[]): string {
  const [first, ...below] = steps;
  const { style, values } = first!;
  const decimal = /decimal|word|digit/.test(style);
  const figure = decimal ? values.join('.') : hanFigure(values[0]!);
  const article = `第${figure}条${!decimal && values[1] !== undefined ? `之${hanFigure(values[1])}` : ''}`;
  return below.reduce((out, step, i) => out + itemInChinese(step, i === 0 ? '项' : '目'), article);
}

function itemInChinese({ style, values }: Step, unit: string): string {
  const value = values.at(-1)!;
  if (style === 'han-paren') return `第（${hanFigure(value)}）${unit}`;
  if (style === 'digit-paren') return `第（${value}）${unit}`;
  if (style === 'han') return `第${hanFigure(value)}${unit}`;
  return `第${value}${unit}`;
}

/** The figures of a number without what stands around them: 5.2, b, iv. */
function figureOf(style: NumberStyle, values: readonly number[]): string {
  const value = values.at(-1)!;
  if (style.startsWith('roman')) return romanFigure(value);
  if (/^(?:letter|upper)/.test(style)) {
    const letter = String.fromCharCode(96 + value);
    return style.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  return /decimal|word/.test(style) ? values.join('.') : String(value);
}
