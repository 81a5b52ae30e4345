import type { Clause } from '../clause.js';

/** So many characters of a clause without heading are its name. */
const FIRST_WORDS = 60;

/** What a clause is called in a list: `10.6 Notices`, or number and first words where it has no title. */
export function clauseName({ facts }: Pick<Clause, 'facts'>): string {
  const { number, heading, words } = facts;
  return [number?.text, heading ?? beginningOf(words.passage.plain)].filter(Boolean).join(' ');
}

function beginningOf(plain: string): string {
  const line = plain.trimStart().split('\n', 1)[0]!;
  return line.length <= FIRST_WORDS ? line : `${line.slice(0, FIRST_WORDS).trimEnd()}…`;
}
