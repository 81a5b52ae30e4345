import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeArguments, readArguments } from './args.js';
import { installEmbeddedCode } from './install.js';
import { runTestsInPage } from './page.js';
import { startForPerson } from './person.js';

/**
 * A program that takes the arguments of VS Code's own: with --extensionTestsPath it runs an extension's tests and
 * ends with their exit code, without it opens an editor to which a person's browser connects.
 */
async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  const report = (line: string) => console.log(line);
  const code = await installEmbeddedCode(report, args.install || args.extensionTestsPath !== undefined);
  if (args.install) {
    console.log(`VS Code ${code.version} is in ${code.vscode}`);
    console.log(code.browser ? `The browser is ${code.browser.program}` : 'There is no browser for tests.');
    return 0;
  }
  if (args.version) {
    console.log(code.version);
    return 0;
  }
  return withStateFolder(args, async (userDataDir) => {
    const extensionsDir = args.extensionsDir ?? join(userDataDir, 'extensions');
    const options = { ...args, userDataDir, extensionsDir };
    const stop = new AbortController();
    // A terminal and npm may both pass on one Ctrl+C; the second must not break off the cleaning up after the first.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => stop.abort(128 + constants.signals[signal]));
    }
    return args.extensionTestsPath === undefined
      ? startForPerson(code, options, stop.signal)
      : runTestsInPage(code, { ...options, extensionTestsPath: args.extensionTestsPath }, stop.signal);
  });
}

async function withStateFolder(args: CodeArguments, use: (userDataDir: string) => Promise<number>): Promise<number> {
  if (args.userDataDir !== undefined) {
    await mkdir(args.userDataDir, { recursive: true });
    return use(args.userDataDir);
  }
  const folder = await mkdtemp(join(tmpdir(), 'termsmith-code-'));
  try {
    await mkdir(join(folder, 'User'));
    await writeFile(join(folder, 'User', 'settings.json'), '{}\n');
    return await use(folder);
  } finally {
    // The server may still be writing its last words.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

main().then(
  // Nothing is left to wait for, whatever timers and sockets there still are.
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
