import type { Block } from '../../syntax/block.js';
import type { Finding } from '../contract.js';
import type { Confused } from './confused.js';
import { inCaseOf, slip } from './slip.js';

/** Words of a list of confusable ones. */
export function confused(block: Block, list: readonly Confused[]): Finding[] {
  const { plain } = block.words;
  return list.flatMap(({ finder, right, not, exact }) => {
    return finder.in(plain).flatMap((match) => {
      if (not?.test(plain)) return [];
      const start = match.index;
      const range = { start, end: start + match[0].length };
      const meant =
        typeof right === 'string'
          ? right.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
          : right(match[0]);
      const better = exact ? meant : inCaseOf(match[0], meant);
      return slip(
        block,
        range,
        'confusable',
        {
          text: '“{words}” is probably meant to be “{right}”. Such slips make readers doubt the rest; some change the sense. Correct it.',
          data: { words: match[0], right: better },
        },
        { title: { text: 'Write “{words}”', data: { words: better } }, safe: true, cut: range, text: better },
      );
    });
  });
}
