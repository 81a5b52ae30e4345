import { type CueStep, GAP } from '../taxonomy/cuePattern.js';
import { codeAt } from '../text/codeAt.js';
import { isChineseBreak, type Scannable, standsAt } from './scannable.js';

/**
 * Matches a cue at one place of a text by trying its steps one after the other. Gaps are short and few in a cue, so that
 * what is tried stays little, whatever the text.
 */

/** The end of a match that begins at a place, in words or Chinese characters; -1 where there is none. */
export function firstEnd(text: Scannable, first: CueStep, at: number): number {
  return end(text, first, at, false);
}

/** The end of the longest match that begins at a place; -1 where there is none. */
export function farthestEnd(text: Scannable, first: CueStep, at: number): number {
  return end(text, first, at, true);
}

function end(text: Scannable, step: CueStep | undefined, at: number, farthest: boolean): number {
  if (step === undefined) return at;
  if (!step.gap) return endHere(text, step, at, farthest);
  const { begins, language, size } = text;
  const last = Math.min(at + GAP[language], size - 1);
  let best = -1;
  for (let start = at; start <= last; start++) {
    if (language === 'en' && begins[start] === 1) break;
    best = Math.max(best, endHere(text, step, start, farthest));
    if (best >= 0 && !farthest) return best;
    if (language === 'zh' && isChineseBreak(codeAt(text.text, start))) break;
  }
  if ('options' in step && step.optional) best = Math.max(best, end(text, step.next, at, farthest));
  return best;
}

/** The end of a match whose step is met at this very place. */
function endHere(text: Scannable, step: CueStep, at: number, farthest: boolean): number {
  if ('word' in step) {
    const behind = wordEnd(text, step.word, step.numbers, at);
    return behind < 0 ? -1 : end(text, step.next, behind, farthest);
  }
  let best = -1;
  for (const option of step.options) {
    best = Math.max(best, end(text, option, at, farthest));
    if (best >= 0 && !farthest) return best;
  }
  return step.optional ? Math.max(best, end(text, step.next, at, farthest)) : best;
}

function wordEnd(read: Scannable, word: string, numbers: readonly number[], at: number): number {
  const { text, size, starts, ends } = read;
  const end = at + numbers.length;
  if (end > at) return end <= size && standsAt(read, numbers, at) ? end : -1;
  if (at >= size) return -1;
  return ends[at]! - starts[at]! >= word.length && text.startsWith(word, starts[at]!) ? at + 1 : -1;
}
