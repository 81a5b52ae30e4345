import { Engine, type EngineSettings, type Report } from '../engine/engine.js';
import { METAS } from '../engine/metas.js';
import { atLeast, type Customization } from '../engine/severity.js';
import { SUPPRESSION_META } from '../engine/suppressionRule.js';
import { keepCode } from '../lsp/compiledCode.js';
import type { Severity } from '../rules/contract.js';
import { RULES } from '../rules/index.js';
import { Baselines } from './baselines.js';
import { checkingOf } from './checking.js';
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
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { projects, baseline, writeBaseline } = options;
  const pairs = new Pairs(contractReader(readData()));
  const engine = new Engine(RULES);
  const baselines = new Baselines();
  const tally = new Tally();
  const spent = new Map<string, number>();
  const files: FileFindings[] = [];
  const all = await forEachDraft(paths, terminal, (draft) => {
    const { path, text } = draft;
    const contract = pairs.read(path, text);
    const { holds, counterpart, settings } = checkingOf(draft, projects, pairs);
    const report = engine.run(contract, settingsOf(settings, options));
    tellFailures(path, report, terminal);
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

function settingsOf(engine: EngineSettings, { only, final, timing }: CheckOptions): EngineSettings {
  return {
    ...engine,
    ...(only && { only }),
    ...(final && { customizations: [...engine.customizations, ...FINAL] }),
    ...(timing && { clock: () => performance.now() }),
  };
}

/** Names the rules that threw; what the others found counts. */
export function tellFailures(path: string, { failures }: Pick<Report, 'failures'>, { localise, err }: Terminal): void {
  for (const { rule, error } of failures) {
    const reason = error instanceof Error ? error.message : String(error);
    const said = localise({
      text: 'The rule {rule} failed and was left aside; please report this: {reason}',
      data: { rule, reason },
    });
    err(`${path}: ${said}\n`);
  }
}
