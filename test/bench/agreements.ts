/**
 * What reading real agreements costs beside mdast-util-from-markdown alone, agreement by agreement: ratios, since machines
 * differ and are noisy. Cues are loaded before; nothing read is remembered from one round to the next. Part of `npm run bench`;
 * alone: `node out/test/bench/agreements.js [WORD]` after `tsc -b`, for the agreements whose path has the word.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { parse } from '../../server/src/syntax/parse.js';
import { agreementFiles, SHARED, withoutShared } from '../corpus/shared.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { median, timed } from './timing.js';

/** How many times the time of the parse alone a full reading may take. */
const LIMIT = 3;
/** Milliseconds of parsing that an agreement is worth, and in how many rounds. */
const WORTH = 30;
const ROUNDS = { least: 3, most: 21 };
/** Milliseconds of parsing in one round: a short agreement is read several times, since one reading is too short to measure. */
const ROUND = 1;
const SHOWN = 10;

interface Measured {
  readonly path: string;
  readonly size: number;
  /** Our full reading, as a multiple of the parse alone. */
  readonly ratio: number;
}

/** Measures and prints: the share within the limit, the median, and the worst. */
export async function benchAgreements(word = ''): Promise<void> {
  if (withoutShared !== false) {
    console.log('\nReading agreements: skipped, ../shared is not here.');
    return;
  }
  const cues = await loadedCues();
  const paths = (await agreementFiles(['corpus/en', 'corpus/zh', 'corpus-extra/en', 'corpus-extra/zh'])).filter(
    (path) => path.includes(word),
  );
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const read = (text: string): void => void new Analyst({ cues }).read(parse(text));
  // Both sides as in a server that has run for a while, in both languages.
  for (const text of texts) {
    fromMarkdown(text);
    read(text);
  }
  const measured = texts.map((text, i): Measured => {
    const once = Math.max(
      0.1,
      timed(() => fromMarkdown(text)),
    );
    const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.round(WORTH / once)));
    const times = Math.max(1, Math.round(ROUND / once));
    const repeated = (run: (text: string) => void): number =>
      timed(() => {
        for (let i = 0; i < times; i++) run(text);
      });
    const alone: number[] = [];
    const full: number[] = [];
    // Interleaved, so that a slow moment of the machine falls on both.
    for (let k = 0; k < rounds; k++) {
      alone.push(repeated(fromMarkdown));
      full.push(repeated(read));
    }
    return { path: paths[i]!, size: text.length, ratio: median(full) / median(alone) };
  });
  const within = measured.filter(({ ratio }) => ratio <= LIMIT).length;
  const worst = [...measured].sort((a, b) => b.ratio - a.ratio);
  console.log(
    `\nReading ${measured.length} agreements, as multiples of mdast-util-from-markdown alone on each\n` +
      `within ${LIMIT}: ${within}   median ${median(measured.map((m) => m.ratio)).toFixed(2)}   worst ${worst[0]?.ratio.toFixed(2)}`,
  );
  for (const { path, size, ratio } of worst.slice(0, SHOWN))
    console.log(`  ${ratio.toFixed(2)}  ${String(Math.round(size / 1000)).padStart(4)} KB  ${relative(SHARED, path)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchAgreements(process.argv[2]);
