/**
 * What reading costs, in one run: a full parse by mdast-util-from-markdown alone, our full reading, and our update after
 * a one-character edit with the rules on the result, for four sizes and both languages; then the keystroke latency
 * of the real server beside two floors, and what comparing costs (comparing.ts). Machines are noisy: read the ratios and the growth.
 *
 *   npm run bench [-- --quick]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/syntax.js';
import { SHARED } from '../corpus/shared.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { benchComparing } from './comparing.js';
import { draftOf, places } from './documents.js';

/** What is used of the probe's JSON. */
interface Probe {
  readonly latency?: { readonly p50: number; readonly p95: number };
  readonly openMs?: number;
  readonly cpuMsPerEdit?: number;
  readonly rssPeakMB?: number;
  readonly burst?: { readonly lastKeyMs?: number };
  readonly verified?: boolean;
  readonly error?: string;
}

const quick = process.argv.includes('--quick');
const SIZES = quick ? [10_000, 32_000] : [10_000, 32_000, 150_000, 1_000_000];
const cues = await loadedCues();

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

console.log(
  'Reading, in milliseconds (medians; ratio: full reading / mdast alone; update = one character, with all rules)',
);
console.log('language   size   clauses     mdast      full   ratio    update   of full   rules');
for (const language of ['en', 'zh'] as const) {
  let smallest: number | undefined;
  for (const size of SIZES) {
    const text = await draftOf(language, size);
    const rounds = Math.max(3, Math.min(15, Math.round(1_500_000 / size)));
    const mdast: number[] = [];
    const full: number[] = [];
    // Interleaved, so that a slow moment of the machine falls on both.
    for (let k = 0; k < rounds; k++) {
      mdast.push(timed(() => fromMarkdown(text)));
      full.push(timed(() => new Analyst({ cues }).read(parse(text))));
    }
    const analyst = new Analyst({ cues });
    const engine = new Engine(RULES);
    let contract = analyst.read(parse(text));
    engine.run(contract);
    const updates: number[] = [];
    const runs: number[] = [];
    for (const at of places(text, 60)) {
      const edit = { start: at, end: at, text: language === 'zh' ? '的' : 'e' };
      const after = contract.text.slice(0, at) + edit.text + contract.text.slice(at);
      updates.push(timed(() => (contract = analyst.update(contract, after, edit))));
      runs.push(timed(() => engine.run(contract)));
    }
    const [m, f, u, r] = [median(mdast), median(full), median(updates), median(runs)];
    if (size === 32_000) smallest = u;
    const growth = smallest && size > 32_000 ? `  update × ${(u / smallest).toFixed(1)} from 32 KB` : '';
    console.log(
      `${language}       ${String(size / 1000).padStart(5)} KB ${String(contract.clauses.length).padStart(7)} ` +
        `${m.toFixed(1).padStart(9)} ${f.toFixed(1).padStart(9)} ${(f / m).toFixed(2).padStart(7)} ` +
        `${u.toFixed(2).padStart(9)} ${`1/${Math.round(f / u)}`.padStart(9)} ${r.toFixed(2).padStart(7)}${growth}`,
    );
  }
}

const probe = join(SHARED, 'tools', 'lsp-latency.mjs');
if (!existsSync(probe)) console.log('\nKeystroke latency: skipped, ../shared/tools is not here.');
else {
  console.log('\nKeystroke to diagnostics over stdio, in milliseconds (p50 / p95), by ../shared/tools/lsp-latency.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'termsmith-bench-'));
  const servers: Readonly<Record<string, readonly string[]>> = {
    'floor: one diagnostic': ['node', 'out/test/bench/floor.js', 'one', '--stdio'],
    'floor: a full mdast parse': ['node', 'out/test/bench/floor.js', 'mdast', '--stdio'],
    Termsmith: ['node', 'dist/cli.cjs', 'lsp', '--stdio'],
  };
  for (const size of quick ? [30_000] : [30_000, 150_000, 1_200_000]) {
    const document = join(folder, `terms-of-service-${size / 1000}.md`);
    const text = await draftOf('en', size);
    await writeFile(document, `---\ntitle: Terms of Service\ntermsmith: agreement\n---\n\n${text}`);
    for (const [name, command] of Object.entries(servers)) {
      const result = spawnSync(
        'node',
        [probe, '--doc', document, '--verify', '--burst', '30', '--json', '--name', name, '--', ...command],
        { encoding: 'utf8' },
      );
      const found = JSON.parse(result.stdout || '{}') as Probe;
      const latency = found.latency;
      console.log(
        `${String(size / 1000).padStart(5)} KB  ${name.padEnd(26)} ${latency ? `${latency.p50} / ${latency.p95}` : (found.error ?? result.stderr)}` +
          `   open ${found.openMs}   cpu ${found.cpuMsPerEdit}   burst ${found.burst?.lastKeyMs}   ${found.rssPeakMB} MB   verified ${found.verified}`,
      );
    }
  }
  await rm(folder, { recursive: true });
}

await benchComparing(quick ? [150_000] : undefined);
