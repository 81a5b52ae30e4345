import { equalBlocks } from '../syntax/renew.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Clause } from './clause.js';
import type { Contract } from './contract.js';

/** Where two readings of one text are not alike. */
export interface Difference {
  /** The part and what of it differs; has no words of the text. */
  readonly where: string;
  /** Both sides, with words of the text. */
  readonly detail: string;
}

/**
 * Where two contracts of one text differ, or undefined where they are alike in all that can be read from them. It is what
 * "incremental equals full" means: the property tests and the verifying mode use it.
 */
export function differenceOf(a: Contract, b: Contract): Difference | undefined {
  const syntax = syntaxDifference(a.syntax, b.syntax);
  if (syntax) return syntax;
  if (a.clauses.length !== b.clauses.length) return of('the number of clauses', a.clauses.length, b.clauses.length);
  const whole =
    between('the frame', a.frame, b.frame) ??
    between('the parties', a.parties, b.parties) ??
    between('the title', a.title, b.title);
  if (whole) return whole;
  for (let i = 0; i < a.clauses.length; i++) {
    if (a.starts[i] !== b.starts[i]) return of(`the place of clause ${i}`, a.starts[i], b.starts[i]);
    const x = a.clauses[i]!;
    const y = b.clauses[i]!;
    if (x.facts === y.facts && x.parent === y.parent && x.last === y.last) continue;
    const left = summary(x);
    const right = summary(y);
    for (const part of Object.keys(left)) {
      const found = between(`the ${part} of clause ${i}`, left[part], right[part]);
      if (found) return found;
    }
  }
  return between('the cross references', resolutions(a), resolutions(b));
}

/** Where two syntaxes of one text differ, or undefined. */
export function syntaxDifference(a: Syntax, b: Syntax): Difference | undefined {
  if (a.text !== b.text) return of('the text', a.text.length, b.text.length);
  const whole =
    between('the front matter', a.frontMatter, b.frontMatter) ??
    between('the open front matter', a.unterminatedFrontMatter, b.unterminatedFrontMatter) ??
    between('the link labels', a.labels, b.labels);
  if (whole) return whole;
  if (a.blocks.length !== b.blocks.length) return of('the number of blocks', a.blocks.length, b.blocks.length);
  for (let i = 0; i < a.blocks.length; i++) {
    if (a.starts[i] !== b.starts[i]) return of(`the place of block ${i}`, a.starts[i], b.starts[i]);
    if (a.blocks[i] !== b.blocks[i] && !equalBlocks(a.blocks[i]!, b.blocks[i]!))
      return of(`block ${i}, a ${a.blocks[i]!.kind}, not a ${b.blocks[i]!.kind}`, a.blocks[i], b.blocks[i]);
  }
  return undefined;
}

function between(where: string, a: unknown, b: unknown): Difference | undefined {
  return JSON.stringify(a) === JSON.stringify(b) ? undefined : of(where, a, b);
}

function of(where: string, a: unknown, b: unknown): Difference {
  return { where, detail: `${JSON.stringify(a)} is not ${JSON.stringify(b)}` };
}

function summary({ parent, depth, last, facts }: Clause): Readonly<Record<string, unknown>> {
  const { reading, words, number, classification, positions, definitions, references } = facts;
  const { plain, marks } = words.passage;
  const { length, numberRange, headingRange, firstLine } = reading;
  return {
    nesting: [parent, depth, last],
    number,
    heading: words.heading,
    language: words.language,
    words: plain,
    marks,
    extent: [words.passage.toSource({ start: 0, end: plain.length }), length, numberRange, headingRange, firstLine],
    type: classification,
    positions,
    definitions,
    references,
  };
}

function resolutions(contract: Contract): unknown {
  return contract.clauses.map((c) => c.facts.references.map((r) => contract.resolve(c, r) ?? null));
}
