import { readdirSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { progress, progressPath } from './progress.js';
import type { SuiteResult } from './result.js';
import { languageVariable, resultVariable } from './result.js';

/**
 * Runs the suite in the extension host: every *.test.cjs beside this bundle. VS Code calls it; it resolves when all
 * tests passed and rejects when one failed.
 */
export async function run(): Promise<void> {
  console.log(`${vscode.env.appName} ${vscode.version}, ${vscode.env.language}, Node.js ${process.version}`);
  const wanted = process.env[languageVariable];
  if (wanted !== undefined && wanted !== vscode.env.language) {
    await report({ passed: 0, failed: 0, skipped: 0, language: vscode.env.language });
    console.log(`This VS Code does not speak ${wanted}: its language pack is not installed.`);
    return;
  }
  // The editor's own timing makes one of many keys and clicks go astray now and then. Such a test is run once more, and
  // the log says so with the reason; what Termsmith does wrong it does wrong twice.
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: 'min', color: false, retries: 1 });
  // What loads the window again comes last: nothing is run after it.
  const isLast = (name: string): boolean => name === 'reload.test.cjs';
  for (const name of readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.cjs'))
    .sort((a, b) => Number(isLast(a)) - Number(isLast(b)) || (a < b ? -1 : 1))) {
    mocha.addFile(join(__dirname, name));
  }
  const { reloaded, ...before } = await progress();
  const grep = process.env.TERMSMITH_E2E_GREP;
  if (reloaded !== undefined) {
    mocha.fgrep(reloaded);
  } else if (grep) {
    mocha.grep(new RegExp(grep));
  }
  const result = { ...before, language: vscode.env.language };
  mocha.reporter(lineReporter(result));
  await new Promise<void>((resolve) => {
    mocha.run(() => resolve());
  });
  await rm(progressPath(), { force: true });
  await report(result);
  if (result.failed > 0) {
    throw new Error(`${result.failed} of the tests failed.`);
  }
}

/** Returns a reporter that prints one line a test: the desktop VS Code prints nothing shorter than a line. */
function lineReporter(result: { passed: number; failed: number; skipped: number }) {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('pass', (test) => {
        result.passed += 1;
        console.log(`  passed   ${test.fullTitle()} (${test.duration} ms)`);
      });
      runner.on('retry', (test, error) => {
        console.log(`  again    ${test.fullTitle()}`);
        console.log(error.stack ?? String(error));
      });
      runner.on('fail', (test, error) => {
        result.failed += 1;
        console.log(`  FAILED   ${test.fullTitle()}`);
        console.log(error.stack ?? String(error));
      });
      runner.on('pending', (test) => {
        result.skipped += 1;
        console.log(`  skipped  ${test.fullTitle()}`);
      });
      runner.on('test end', () => writeFileSync(progressPath(), JSON.stringify(result)));
    }
  } as unknown as Mocha.ReporterConstructor;
}

async function report(result: SuiteResult): Promise<void> {
  const file = process.env[resultVariable];
  if (file !== undefined) {
    await writeFile(file, JSON.stringify(result));
  }
}
