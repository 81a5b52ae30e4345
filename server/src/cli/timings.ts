import type { Terminal } from './terminal.js';

/** A rule that takes more than this share of all rules' time is named as slow. */
const SLOW = 0.25;

/** What each rule took in all files, the slowest first. */
export function timings(spent: ReadonlyMap<string, number>, { localise }: Terminal): string {
  const sum = [...spent.values()].reduce((a, b) => a + b, 0);
  const rows = [...spent].sort(([, a], [, b]) => b - a).filter(([, took]) => took >= 0.1);
  return rows
    .map(([rule, took]) => {
      const slow = took / sum > SLOW ? `  ${localise({ text: 'slow' })}` : '';
      return `${took.toFixed(1).padStart(10)} ms ${((100 * took) / sum).toFixed(0).padStart(4)} %  ${rule}${slow}\n`;
    })
    .join('');
}
