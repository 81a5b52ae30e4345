/**
 * What comparing costs in the real server, on drafts of 150 KB and 1 MB with the five reference agreements: hovers over
 * all of a draft, the same with a key typed before each, and the longer answers. Times are from request to answer over
 * stdio, in milliseconds. Part of `npm run bench`; alone: `node out/test/bench/comparing.js` after `node esbuild.mjs`.
 */
import { pathToFileURL } from 'node:url';
import { BOARD, COVERAGE, SIDE_BY_SIDE } from '../../server/src/lsp/messages.js';
import { TestClient } from '../protocol/client.js';
import { draftOf, places } from './documents.js';
import { quantile } from './timing.js';

const HEAD = '---\ntermsmith: agreement\n---\n\n# Terms of Service\n\n';
const HOVERS = 200;
/** What a hover may take at p95 on the smaller draft. */
const LIMIT = 20;

function shown(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
}

/** Measures and prints; says so where hovers take longer than they may, which on a busy machine need not be our fault. */
export async function benchComparing(sizes: readonly number[] = [150_000, 1_000_000]): Promise<void> {
  console.log(
    `\nComparing with five agreements, in milliseconds (${HOVERS} hovers, p50 / p95; limit ${LIMIT} at 150 KB)`,
  );
  console.log(
    'language   size   first hover   hovers with a card        hovers      after a key   coverage     board  beside',
  );
  let kept = true;
  for (const language of ['en', 'zh'] as const)
    for (const size of sizes) {
      const text = HEAD + (await draftOf(language, size));
      const client = TestClient.start({});
      await client.initialize();
      const uri = client.open('terms.md', text);
      await client.diagnostics(uri);
      const timed = async (request: string, params: object): Promise<{ took: number; answer: unknown }> => {
        const start = performance.now();
        const answer = await client.connection.sendRequest(request, params);
        return { took: performance.now() - start, answer };
      };
      const lines = text.split('\n');
      const headings = lines.flatMap((line, i) => (line.startsWith('#') ? [{ line: i, character: 4 }] : []));
      const at = (offset: number): { line: number; character: number } => {
        const before = text.slice(0, offset).split('\n');
        return { line: before.length - 1, character: before.at(-1)!.length };
      };
      // Half on headings, where all is compared, and half anywhere.
      const step = Math.max(1, Math.floor(headings.length / (HOVERS / 2)));
      const where = [
        ...headings.filter((_, i) => i % step === 0).slice(0, HOVERS / 2),
        ...places(text, HOVERS / 2).map(at),
      ];
      const textDocument = { uri };
      const first = await timed('textDocument/hover', { textDocument, position: where[1] });
      const warm: number[] = [];
      let cards = 0;
      for (const position of where) {
        const { took, answer } = await timed('textDocument/hover', { textDocument, position });
        warm.push(took);
        if (answer) cards++;
      }
      const typed: number[] = [];
      let version = 1;
      for (const position of where) {
        client.change(uri, ++version, [{ range: { start: position, end: position }, text: version % 2 ? 'a' : 'b' }]);
        typed.push((await timed('textDocument/hover', { textDocument, position })).took);
      }
      const coverage = await timed(COVERAGE, { uri });
      const board = await timed(BOARD, { uri });
      const beside = await timed(SIDE_BY_SIDE, {
        uri,
        agreement: `zitadel-${language === 'en' ? '2020.en' : '2022.zh'}`,
      });
      await client.stop();
      if (size <= 150_000) kept &&= quantile(warm, 0.95) <= LIMIT;
      console.log(
        `${language}       ${String(size / 1000).padStart(5)} KB ${first.took.toFixed(0).padStart(11)} ${`${cards} of ${where.length}`.padStart(20)} ` +
          `${shown(warm).padStart(14)} ${shown(typed).padStart(16)} ${coverage.took.toFixed(0).padStart(10)} ` +
          `${board.took.toFixed(0).padStart(9)} ${beside.took.toFixed(0).padStart(7)}`,
      );
    }
  if (!kept) console.error(`Hovers take more than ${LIMIT} ms at p95.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchComparing();
