import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Contract } from '../../server/src/analysis/contract.js';
import { namesOf } from '../../server/src/analysis/queries/names.js';
import { rename } from '../../server/src/features/rename.js';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.js';
import { LineIndex } from '../../server/src/text/lineIndex.js';
import { inputOf } from '../unit/features/marked.js';
import { SHARED, withoutShared } from './shared.js';

/**
 * Rename against a reading by a person: of 68 terms, drawn by a seed from what the gold files of both languages list as
 * defined (pronouns left out), every place was looked at where its letters stand in any case. renameSample.json holds
 * the lines of those that are uses, the definition included, with how many where a line has several.
 *
 * What counted as a use: the term where it names what it defines, in any number, and in capitals where a title or a
 * paragraph has them. What did not: the letters within a longer defined term, another word or another name (服务器, a
 * statute, User-Agent, Terms of Service); an English term in lower case where it is defined with a capital; and a
 * Chinese word in another sense (客户服务, 隐私条款) or a verb.
 */
interface Sampled {
  readonly gold: string;
  readonly document: string;
  /** The index of the term among those of the gold file. */
  readonly term: number;
  readonly uses: readonly (number | readonly [line: number, count: number])[];
}

/** What rename does to one term of the sample, beside the reading. */
interface Outcome {
  readonly name: string;
  /** Whether the reader knows the term at all. */
  readonly known: boolean;
  readonly uses: number;
  readonly renamed: number;
  readonly right: number;
  /** Line by line: what was renamed too much or too little. */
  readonly differences: readonly string[];
  /** Where the text is not what it was after the new name is taken back. */
  readonly lost?: string;
}

const LEAST = 0.97;
/** Terms of the sample in one language that the reader does not take for defined. */
const MOST_UNKNOWN = 1;

describe('rename on agreements that a person has read', { skip: withoutShared }, () => {
  const outcomes = new Map<'en' | 'zh', Outcome[]>([
    ['en', []],
    ['zh', []],
  ]);

  before(() => {
    const file = join(import.meta.dirname, '../../../test/corpus/renameSample.json');
    for (const sampled of JSON.parse(readFileSync(file, 'utf8')) as readonly Sampled[]) {
      const language = /zh/.test(sampled.document) ? 'zh' : 'en';
      outcomes.get(language)!.push(outcomeOf(sampled));
    }
  });

  for (const language of ['en', 'zh'] as const)
    it(`takes all uses along and nothing else (${language})`, (t) => {
      const all = outcomes.get(language)!;
      assert(all.length >= 30);
      const unknown = all.filter(({ known }) => !known);
      const known = all.filter((one) => one.known);
      const sum = (of: (one: Outcome) => number, among = known): number => among.reduce((n, one) => n + of(one), 0);
      const right = sum((one) => one.right);
      const recall = right / sum((one) => one.uses);
      const precision = right / sum((one) => one.renamed);
      const overall = right / sum((one) => one.uses, all);
      t.diagnostic(
        `${known.length} of ${all.length} terms read; ${right} of ${sum((one) => one.uses)} uses: recall ${percent(recall)} ` +
          `(${percent(overall)} with the terms that are not read), precision ${percent(precision)}`,
      );
      for (const { name, differences } of all) for (const one of differences) t.diagnostic(`${name} ${one}`);
      assert(unknown.length <= MOST_UNKNOWN, unknown.map(({ name }) => name).join(', '));
      assert(recall >= LEAST, `recall ${percent(recall)}`);
      assert(precision >= LEAST, `precision ${percent(precision)}`);
      assert.deepEqual(
        all.flatMap(({ name, lost }) => (lost === undefined ? [] : `${name}: ${lost}`)),
        [],
      );
    });
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Renames a term and compares the lines; fails where something besides the name changes or does not come back. */
function outcomeOf({ gold, document, term: index, uses }: Sampled): Outcome {
  const { definedTerms } = JSON.parse(readFileSync(join(SHARED, gold), 'utf8')) as {
    readonly definedTerms: readonly { readonly term: string }[];
  };
  const { term } = definedTerms[index]!;
  const text = readFileSync(join(SHARED, document), 'utf8');
  const expected = new Map(
    uses.map((use): [number, number] => (typeof use === 'number' ? [use, 1] : [use[0], use[1]])),
  );
  const count = (lines: ReadonlyMap<number, number>): number => [...lines.values()].reduce((a, b) => a + b, 0);
  const name = `${document}, term ${index}`;
  const input = inputOf(text);
  const at = definitionOf(input.contract, term);
  if (at === undefined)
    return {
      name,
      known: false,
      uses: count(expected),
      renamed: 0,
      right: 0,
      differences: ['is not read as a definition'],
    };
  const wanted = standIn(term);
  const edits = rename(input, at, wanted);
  assert(!('problem' in edits), `${name}: ${'problem' in edits ? edits.problem.text : ''}`);
  const named = edits.filter((edit) => isName(text, edit, term));
  assertRest(name, text, edits, named);
  const lost = lostBack(text, applyEdits(text, edits), wanted, term);

  const lines = new LineIndex(text);
  const found = new Map<number, number>();
  for (const { start } of named) {
    const line = lines.placeAt(start).line + 1;
    found.set(line, (found.get(line) ?? 0) + 1);
  }
  let right = 0;
  const differences: string[] = [];
  for (const line of [...new Set([...expected.keys(), ...found.keys()])].sort((a, b) => a - b)) {
    const [is, should] = [found.get(line) ?? 0, expected.get(line) ?? 0];
    right += Math.min(is, should);
    if (is !== should) differences.push(`line ${line}: ${is} instead of ${should}`);
  }
  return {
    name,
    known: true,
    uses: count(expected),
    renamed: named.length,
    right,
    differences,
    ...(lost !== undefined && { lost }),
  };
}

/** Where a term is defined. */
function definitionOf(contract: Contract, term: string): number | undefined {
  const name = namesOf(contract).get(term);
  const mentions = name
    ? namesOf(contract)
        .mentionsOf(name)
        .filter((mention) => mention.name === name)
    : [];
  const mention = mentions.find(({ role }) => role === 'definition') ?? mentions[0];
  return mention && mention.range.start + 1;
}

/** Other words in the form of a name: as many of them, with capitals and endings where the name has them. */
function standIn(term: string): string {
  if (/\p{Script=Han}/u.test(term)) return '霓虹苍穹';
  const words = ['quorlan', 'brindle', 'vastrum', 'peltock'];
  return term
    .split(' ')
    .map((word, i) => {
      if (/^(?:the|and|of)$/i.test(word)) return word;
      const other = words[i % words.length]! + (/[^s]s$/.test(word) ? 's' : '');
      if (/^[A-Z]{2}/.test(word)) return other.toUpperCase();
      return /^[A-Z]/.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    })
    .join(' ');
}

/** Whether an edit is of the name itself, and not of an article before it or of an anchor. */
function isName(text: string, { start, end }: TextEdit, term: string): boolean {
  const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const stem = letters(term).replace(/(?:ies|y|s)$/, '');
  return letters(text.slice(start, end)).startsWith(stem) && !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(text.slice(start, end));
}

/** What is changed besides the name is an article before it, what makes it a possessive, or a link to its heading. */
function assertRest(name: string, text: string, edits: readonly TextEdit[], named: readonly TextEdit[]): void {
  for (const edit of edits) {
    if (named.includes(edit)) continue;
    const words = text.slice(edit.start, edit.end);
    const isArticle = /^an?$/i.test(words);
    const isAnchor = /[#-]/.test(text.slice(Math.max(0, edit.start - 80), edit.end));
    assert(isArticle || isAnchor, `${name}: ${JSON.stringify(words)} becomes ${JSON.stringify(edit.text)}`);
  }
}

/** Where taking the new name back does not give the bytes of before. */
function lostBack(text: string, renamed: string, wanted: string, term: string): string | undefined {
  const input = inputOf(renamed);
  const at = definitionOf(input.contract, wanted);
  if (at === undefined) return 'the new name is not read as defined';
  const back = rename(input, at, term);
  if ('problem' in back) return back.problem.text;
  const restored = applyEdits(renamed, back);
  if (restored === text) return undefined;
  const lines = (words: string): readonly string[] => words.split('\n');
  const [was, is] = [lines(text), lines(restored)];
  return `not restored in the lines ${was.flatMap((line, i) => (line === is[i] ? [] : i + 1)).join()}`;
}
