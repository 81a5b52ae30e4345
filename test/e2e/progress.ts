import { readFile } from 'node:fs/promises';
import type { SuiteResult } from './result.js';
import { resultVariable } from './result.js';

/** How far the suite has come, for the extension host that goes on after the window is loaded again. */
export interface Progress extends Omit<SuiteResult, 'language'> {
  /** The full title of the test that loaded the window again. */
  readonly reloaded?: string;
}

/** The file with the progress, beside the file with the result. */
export function progressPath(): string {
  return `${process.env[resultVariable] ?? 'test/e2e/screenshots/result'}.progress`;
}

/** What the file holds; nothing done where there is none. */
export async function progress(): Promise<Progress> {
  const text = await readFile(progressPath(), 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 0, skipped: 0 } : (JSON.parse(text) as Progress);
}
