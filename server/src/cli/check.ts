import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Engine, type EngineSettings } from '../engine/engine.js';
import { METAS } from '../engine/metas.js';
import { atLeast, type Customization } from '../engine/severity.js';
import { SUPPRESSION_META } from '../engine/suppressionRule.js';
import { keepCode } from '../lsp/compiledCode.js';
import type { Severity } from '../rules/contract.js';
import { RULES } from '../rules/index.js';
import { FilesNear } from '../workspace/filesNear.js';
import { Baselines } from './baselines.js';
import { contractReader, forEachDraft } from './drafts.js';
import { type FileFindings, fileFindings } from './findings.js';
import { github } from './github.js';
import { readData, version } from './installation.js';
import { Pairs } from './pairs.js';
import { pretty } from './pretty.js';
import type { Projects } from './projects.js';
import { sarif } from './sarif.js';
import { summary, Tally } from './tally.js';
import type { Terminal } from './terminal.js';
import { timings } from './timings.js';

/** What `termsmith check` was asked for. */
export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
  /** What holds for each draft. */
  readonly projects: Projects;
  /** Only these rules. */
  readonly only?: readonly string[];
  /** Findings from this severity up make the exit code 1; with `off` none does. */
  readonly failOn: Severity;
  /** Whether the drafts are to be published: what must not be in a published text is then an error. */
  readonly final: boolean;
  /** Whether to say what each rule took. */
  readonly timing: boolean;
  /** The baseline to report against, in place of that of the project. */
  readonly baseline?: string;
  /** The baseline to write. */
  readonly writeBaseline?: string;
}

/** What stands in the way of publishing: gaps, notes, and warnings set aside without a reason. */
const FINAL: readonly Customization[] = [
  { rule: 'placeholder', severity: 'error' },
  { rule: 'import-leftover', severity: 'error' },
  { rule: `${SUPPRESSION_META.id}/no-reason`, severity: 'error' },
  { rule: `${SUPPRESSION_META.id}/unknown`, severity: 'error' },
  { rule: 'missing-effective-date', severity: 'error' },
];

/** Runs `termsmith check`. Returns the exit code. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const { projects, baseline, writeBaseline } = options;
  const pairs = new Pairs(contractReader(readData()));
  const engine = new Engine(RULES);
  const baselines = new Baselines();
  const tally = new Tally();
  const spent = new Map<string, number>();
  const files: FileFindings[] = [];
  const all = forEachDraft(paths, terminal, ({ path, text }) => {
    const contract = pairs.read(path, text);
    const counterpart = pairs.counterpartOf(path, text);
    const holds = projects.of(path, text);
    const report = engine.run(
      contract,
      settingsOf({ ...holds.engine, ...filesNear(path), ...(counterpart && { counterpart }) }, options),
    );
    for (const { rule, error } of report.failures) terminal.err(`${path}: ${ruleFailed(rule, error, terminal)}\n`);
    for (const [rule, took] of report.timings) spent.set(rule, (spent.get(rule) ?? 0) + took);
    if (writeBaseline !== undefined) baselines.note(writeBaseline, path, text, report.diagnoses);
    const known = writeBaseline === undefined ? (baseline ?? holds.baseline) : undefined;
    const diagnoses = known === undefined ? report.diagnoses : baselines.since(known, path, text, report.diagnoses);
    tally.add({ ...report, diagnoses });
    const found = fileFindings(path, contract, diagnoses, terminal.localise, counterpart);
    if (options.format === 'pretty') terminal.out(pretty(found, contract.text, terminal));
    else if (options.format === 'github') terminal.out(github(found));
    else files.push(found);
  });
  if (writeBaseline !== undefined) baselines.write(writeBaseline);
  if (options.format === 'json') terminal.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  if (options.format === 'sarif')
    terminal.out(`${JSON.stringify(sarif(files, METAS, version(), terminal.localise), null, 2)}\n`);
  keepCode();
  if (options.timing) terminal.err(timings(spent, terminal));
  terminal.err(`${terminal.localise(summary(tally, baselines.known))}\n`);
  if (!all || projects.faulty) return 2;
  if (writeBaseline !== undefined) return 0;
  const { failOn } = options;
  return failOn !== 'off' && tally.severities.some((severity) => atLeast(severity, failOn)) ? 1 : 0;
}

/** The files around a draft; none are known of standard input. */
function filesNear(path: string): Pick<EngineSettings, 'files'> {
  if (path === '-') return {};
  return {
    // Fixes that name another file are for editors: nobody asks here what lies beside a draft.
    files: new FilesNear(pathToFileURL(resolve(path)).href, undefined, (uri) => existsSync(fileURLToPath(uri))),
  };
}

function settingsOf(engine: EngineSettings, { only, final, timing }: CheckOptions): EngineSettings {
  return {
    ...engine,
    ...(only && { only }),
    ...(final && { customizations: [...engine.customizations, ...FINAL] }),
    ...(timing && { clock: () => performance.now() }),
  };
}

function ruleFailed(rule: string, error: unknown, { localise }: Terminal): string {
  const reason = error instanceof Error ? error.message : String(error);
  return localise({
    text: 'The rule {rule} failed and was left aside; please report this: {reason}',
    data: { rule, reason },
  });
}
