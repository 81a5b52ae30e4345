/**
 * What reading costs, in one run: a full parse by mdast-util-from-markdown alone, our full reading, and our update after
 * a one-character edit with the rules on the result, for four sizes and both languages, with the dearest rules of the runs
 * that are timed; real
 * agreements one by one (agreements.ts); the keystroke latency of the real server beside two floors; every request of the
 * protocol (requests.ts); and what comparing costs (comparing.ts). Machines are noisy: read the ratios and the growth.
 *
 *   npm run bench [-- --quick] [reading] [agreements] [server] [requests] [comparing] [precedents]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { DEFAULT_SETTINGS, Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { SHARED } from '../corpus/shared.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { benchAgreements } from './agreements.js';
import { benchComparing } from './comparing.js';
import { draftOf, places } from './documents.js';
import { benchPrecedents } from './precedents.js';
import { benchRequests } from './requests.js';
import { median, timed } from './timing.js';

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
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('-'));
/** Whether a part of the benchmark is asked for; all are where none is named. */
const wanted = (part: string): boolean => chosen.length === 0 || chosen.includes(part);
const DEAREST = 6;
const EDITS = 60;
const SIZES = quick ? [10_000, 32_000] : [10_000, 32_000, 150_000, 1_000_000];
const cues = await loadedCues();

/** The reading and the updates of drafts of all sizes. */
async function benchReading(): Promise<void> {
  console.log(
    'Reading, in milliseconds of the processor (medians; ratio: full reading / mdast alone; update: one character; rules: all of them after it;\n' +
      'reused: blocks and clauses that are the very objects of before)',
  );
  console.log('language   size   clauses     mdast      full   ratio    update     rules   of full    reused');
  for (const language of ['en', 'zh'] as const) {
    let smallest: number | undefined;
    for (const size of SIZES) {
      const { mdast, full, update, rules, reused, clauses, dearest } = await readingOf(language, size);
      const both = update + rules;
      if (size === 32_000) smallest = both;
      const growth = smallest && size > 32_000 ? `  both × ${(both / smallest).toFixed(1)} from 32 KB` : '';
      console.log(
        `${language}       ${String(size / 1000).padStart(5)} KB ${String(clauses).padStart(7)} ` +
          `${mdast.toFixed(1).padStart(9)} ${full.toFixed(1).padStart(9)} ${(full / mdast).toFixed(2).padStart(7)} ` +
          `${update.toFixed(2).padStart(9)} ${rules.toFixed(2).padStart(9)} ${`1/${Math.round(full / both)}`.padStart(9)} ` +
          `${(100 * reused).toFixed(2).padStart(8)}%${growth}\n${' '.repeat(11)}${dearest}`,
      );
    }
  }
}

async function readingOf(language: 'en' | 'zh', size: number) {
  const text = await draftOf(language, size);
  const edits = places(text, EDITS);
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
  const reused: number[] = [];
  const byRule = new Map<string, number[]>();
  const clock = (): number => performance.now();
  /** Types a character; what is timed is the first run of the rules after it, which finds nothing remembered of it. */
  const typeAt = (at: number): void => {
    const edit = { start: at, end: at, text: language === 'zh' ? '的' : 'e' };
    const after = contract.text.slice(0, at) + edit.text + contract.text.slice(at);
    const before = contract;
    updates.push(timed(() => (contract = analyst.update(contract, after, [edit]))));
    let timings: ReadonlyMap<string, number> = new Map();
    runs.push(timed(() => ({ timings } = engine.run(contract, { ...DEFAULT_SETTINGS, clock }))));
    for (const [rule, took] of timings) byRule.set(rule, [...(byRule.get(rule) ?? []), took]);
    reused.push(reusedShare(before, contract));
  };
  // The full reading is measured warm, and so are the edits: at other places before.
  for (const at of edits) await turned(() => typeAt(Math.max(0, at - 2)));
  for (const list of [updates, runs, reused]) list.length = 0;
  byRule.clear();
  for (const at of edits) await turned(() => typeAt(at));
  const all = [...byRule.values()].reduce((sum, times) => sum + median(times), 0);
  const dearest = [...byRule]
    .map(([rule, times]) => ({ rule, took: median(times) }))
    .sort((a, b) => b.took - a.took)
    .slice(0, DEAREST)
    .map(({ rule, took }) => `${rule} ${took.toFixed(2)}`)
    .concat(`all by the clock ${all.toFixed(2)}`)
    .join(', ');
  return {
    mdast: median(mdast),
    full: median(full),
    update: median(updates),
    rules: median(runs),
    reused: median(reused),
    clauses: contract.clauses.length,
    dearest,
  };
}

/** Does some work in a turn of its own, as keys come: what is held on to weakly is not let go of within one. */
async function turned(work: () => void): Promise<void> {
  await setImmediate();
  work();
}

/** The share of the blocks and clauses that an edit left as they were. */
function reusedShare(before: Contract, after: Contract): number {
  const blocks = new Set(before.syntax.blocks);
  const facts = new Set(before.clauses.map((clause) => clause.facts));
  const kept =
    after.syntax.blocks.filter((block) => blocks.has(block)).length +
    after.clauses.filter((clause) => facts.has(clause.facts)).length;
  return kept / (after.syntax.blocks.length + after.clauses.length);
}

/** The latency of the server and of its floors, by the probe beside the project. */
async function benchServer(): Promise<void> {
  const probe = join(SHARED, 'tools', 'lsp-latency.mjs');
  if (!existsSync(probe)) {
    console.log('\nKeystroke latency: skipped, ../shared/tools is not here.');
    return;
  }
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

if (wanted('reading')) await benchReading();
if (wanted('agreements')) await benchAgreements();
if (wanted('server')) await benchServer();
if (wanted('requests')) await benchRequests();
if (wanted('comparing')) await benchComparing(quick ? [150_000] : undefined);
if (wanted('precedents')) await benchPrecedents(quick ? 50 : undefined);
