import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { cacheFolder, root } from './host/paths.js';
import { languageVariable, resultVariable, type SuiteResult } from './result.js';
import { calmSettings } from './settings.js';

/**
 * Runs the end-to-end suite once in each display language, in a desktop VS Code or in the embedded one, and prints how
 * many tests passed. TERMSMITH_VSCODE names the program of a desktop VS Code, or is `download`, or is `embedded`.
 */
async function main(): Promise<void> {
  const { program, desktop } = await chooseVscode();
  console.log(`Running in ${desktop ? 'the desktop VS Code' : 'the embedded VS Code'}: ${program}`);
  let interrupted = false;
  process.on('SIGINT', () => {
    interrupted = true;
  });
  // @vscode/test-electron passes on an interrupt to the editor, but not a termination.
  process.on('SIGTERM', () => process.kill(process.pid, 'SIGINT'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const language of ['en', 'zh-cn']) {
    console.log(`\nDisplay language ${language}`);
    const result = await runSuite(program, language);
    if (interrupted) {
      process.exit(130);
    }
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Returns the program to run: one that was asked for, one that was downloaded earlier, else the embedded one. */
async function chooseVscode(): Promise<{ program: string; desktop: boolean }> {
  const asked = process.env.TERMSMITH_VSCODE;
  if (asked === 'download') {
    return { program: await downloadAndUnzipVSCode({ cachePath: cacheFolder }), desktop: true };
  }
  if (asked && asked !== 'embedded') {
    if (!existsSync(asked)) {
      throw new Error(`TERMSMITH_VSCODE names ${asked}, which does not exist.`);
    }
    return { program: asked, desktop: true };
  }
  const [downloaded] = asked || !existsSync(cacheFolder) ? [] : readdirSync(cacheFolder).flatMap(versionOfDownload);
  if (downloaded !== undefined) {
    return { program: await downloadAndUnzipVSCode({ version: downloaded, cachePath: cacheFolder }), desktop: true };
  }
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return { program: join(root, 'test', 'e2e', 'host', name), desktop: false };
}

function versionOfDownload(folder: string): string[] {
  const [, version] = /^vscode-[a-z0-9-]+-(\d+\.\d+\.\d+)$/.exec(folder) ?? [];
  return version ? [version] : [];
}

/** Runs the suite once, with a fresh state and a copy of the drafts, and returns its result. */
async function runSuite(program: string, language: string): Promise<SuiteResult> {
  const folder = await mkdtemp(join(tmpdir(), 'termsmith-e2e-'));
  try {
    const workspace = join(folder, 'drafts');
    const userData = join(folder, 'user');
    const resultFile = join(folder, 'result.json');
    await cp(join(root, 'test', 'fixtures', 'drafts'), workspace, { recursive: true });
    await mkdir(join(userData, 'User'), { recursive: true });
    await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(calmSettings, undefined, 2));
    const failure = await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'e2e', 'suite', 'index.cjs'),
      extensionTestsEnv: { [resultVariable]: resultFile, [languageVariable]: language, TERMSMITH_ROOT: root },
      launchArgs: [
        workspace,
        `--locale=${language}`,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
    }).then(
      () => undefined,
      (error: unknown) => error,
    );
    const result = await readResult(resultFile);
    if (result === undefined || (failure !== undefined && result.failed === 0)) {
      // The suite broke off before its end, and what it broke off for has been printed already.
      const reason = failure instanceof TestRunFailedError ? `exit code ${failure.code ?? failure.signal}` : failure;
      console.error(`The suite did not come to its end in ${language}: ${reason ?? 'it wrote no result'}.`);
      return { passed: 0, skipped: 0, language, ...result, failed: 1 };
    }
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function readResult(file: string): Promise<SuiteResult | undefined> {
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

await main();
