import { Engine, type EngineSettings } from '../engine/engine.js';
import { atLeast } from '../engine/severity.js';
import type { Severity } from '../rules/contract.js';
import { RULES } from '../rules/index.js';
import { contractReader, forEachDraft } from './drafts.js';
import { type FileFindings, fileFindings } from './findings.js';
import { github } from './github.js';
import { readData, version } from './installation.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { summary, Tally } from './tally.js';
import type { Terminal } from './terminal.js';

/** What `termsmith check` was asked for. */
export interface CheckOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
  readonly settings: EngineSettings;
  /** Findings from this severity up make the exit code 1. */
  readonly failOn: Severity;
}

/** Runs `termsmith check`. Returns the exit code. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const read = contractReader(readData());
  const engine = new Engine(RULES);
  const tally = new Tally();
  const files: FileFindings[] = [];
  const all = forEachDraft(paths, terminal, ({ path, text }) => {
    const contract = read(text);
    const report = engine.run(contract, options.settings);
    const found = fileFindings(path, contract, report.diagnoses, terminal.localise);
    tally.add(report);
    for (const { rule, error } of report.failures) terminal.err(`${path}: ${ruleFailed(rule, error, terminal)}\n`);
    if (options.format === 'pretty') terminal.out(pretty(found, terminal));
    else if (options.format === 'github') terminal.out(github(found));
    else files.push(found);
  });
  if (options.format === 'json') terminal.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  if (options.format === 'sarif')
    terminal.out(`${JSON.stringify(sarif(files, RULES, version(), terminal.localise), null, 2)}\n`);
  terminal.err(`${terminal.localise(summary(tally))}\n`);
  if (!all) return 2;
  return tally.severities.some((severity) => atLeast(severity, options.failOn)) ? 1 : 0;
}

function ruleFailed(rule: string, error: unknown, { localise }: Terminal): string {
  const reason = error instanceof Error ? error.message : String(error);
  return localise({
    text: 'The rule {rule} failed and was left aside; please report this: {reason}',
    data: { rule, reason },
  });
}
