import { equalBlocks } from '../syntax/renew.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Clause, Contract } from './contract.js';

/**
 * Where two contracts of one text differ, in a few words, or undefined where they are alike in all that can be read
 * from them. It is what "incremental equals full" means: the property tests and the verifying mode use it.
 */
export function differenceOf(a: Contract, b: Contract): string | undefined {
  const syntax = syntaxDifference(a.syntax, b.syntax);
  if (syntax) return syntax;
  if (a.clauses.length !== b.clauses.length) return `${a.clauses.length} clauses, not ${b.clauses.length}`;
  if (JSON.stringify(a.frame) !== JSON.stringify(b.frame)) return 'the frame';
  if (JSON.stringify(a.parties) !== JSON.stringify(b.parties)) return 'the parties';
  if (JSON.stringify(a.title) !== JSON.stringify(b.title)) return 'the title';
  for (let i = 0; i < a.clauses.length; i++) {
    if (a.starts[i] !== b.starts[i]) return `the place of clause ${i}`;
    const x = a.clauses[i]!;
    const y = b.clauses[i]!;
    if (x.facts === y.facts && x.parent === y.parent && x.last === y.last) continue;
    const left = summary(x);
    const right = summary(y);
    if (left !== right) return `clause ${i}: ${left} is not ${right}`;
  }
  if (resolutions(a) !== resolutions(b)) return 'the cross references';
  return undefined;
}

/** Where two syntaxes of one text differ, or undefined. */
export function syntaxDifference(a: Syntax, b: Syntax): string | undefined {
  if (a.text !== b.text) return 'the text';
  if (a.frontMatter?.end !== b.frontMatter?.end) return 'the front matter';
  if (a.unterminatedFrontMatter?.end !== b.unterminatedFrontMatter?.end) return 'the open front matter';
  if (a.labels.join('\n') !== b.labels.join('\n')) return 'the link labels';
  if (a.blocks.length !== b.blocks.length) return `${a.blocks.length} blocks, not ${b.blocks.length}`;
  for (let i = 0; i < a.blocks.length; i++) {
    if (a.starts[i] !== b.starts[i]) return `the place of block ${i}`;
    if (a.blocks[i] !== b.blocks[i] && !equalBlocks(a.blocks[i]!, b.blocks[i]!))
      return `block ${i}: ${JSON.stringify(a.blocks[i])} is not ${JSON.stringify(b.blocks[i])}`;
  }
  return undefined;
}

function summary({ parent, depth, last, facts }: Clause): string {
  const { reading, words, number, classification, positions, definitions, references } = facts;
  const { plain, marks } = words.passage;
  const whole = words.passage.toSource({ start: 0, end: plain.length });
  const { length, numberRange, headingRange, firstLine } = reading;
  return JSON.stringify([
    [parent, depth, last, number, words.heading, words.language, plain, marks, whole],
    [length, numberRange, headingRange, firstLine],
    [classification, positions, definitions, references],
  ]);
}

function resolutions(contract: Contract): string {
  return JSON.stringify(contract.clauses.map((c) => c.facts.references.map((r) => contract.resolve(c, r))));
}
