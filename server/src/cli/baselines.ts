import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Baseline, fingerprints, readBaseline, sinceBaseline } from '../engine/baseline.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import { UsageError } from './usage.js';

/** The baseline files of a run: what they leave of the findings, and what is written into one. */
export class Baselines {
  readonly #read = new Map<string, Baseline>();
  readonly #written: Record<string, Readonly<Record<string, number>>> = {};
  /** How many findings were there before. */
  known = 0;

  /** The findings that the baseline of a file does not have. Throws a UsageError where the baseline cannot be read. */
  since(baseline: string, path: string, text: string, diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
    const before = this.#open(baseline).files[nameIn(baseline, path)];
    if (!before) return diagnoses;
    const found = sinceBaseline(text, diagnoses, before);
    this.known += diagnoses.length - found.length;
    return found;
  }

  /** Notes what was found in a file. */
  note(baseline: string, path: string, text: string, diagnoses: readonly Diagnosis[]): void {
    this.#written[nameIn(baseline, path)] = fingerprints(text, diagnoses);
  }

  /** Writes what was noted: sorted, without a time, so that the same findings give the same file. */
  write(baseline: string): void {
    const files = Object.fromEntries(Object.entries(this.#written).sort(([a], [b]) => (a < b ? -1 : 1)));
    const content: Baseline = { version: 1, files };
    writeFileSync(baseline, `${JSON.stringify(content, null, 2)}\n`);
  }

  #open(file: string): Baseline {
    let baseline = this.#read.get(file);
    if (baseline) return baseline;
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      throw new UsageError(`The baseline ${file} cannot be read (${(error as Error).message}).`);
    }
    baseline = readBaseline(text);
    if (!baseline)
      throw new UsageError(`${file} is no baseline. Write one by: termsmith check --write-baseline ${file}.`);
    this.#read.set(file, baseline);
    return baseline;
  }
}

/** A draft's path from the folder of the baseline, with `/`, so that a checkout may lie anywhere. */
function nameIn(baseline: string, path: string): string {
  return path === '-' ? path : relative(dirname(resolve(baseline)), resolve(path)).replaceAll('\\', '/');
}
