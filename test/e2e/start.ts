import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, root } from './host/paths.js';
import { calmSettings } from './settings.js';

/**
 * Opens VS Code with the extension on a folder of drafts: the desktop VS Code where there is one, else the embedded
 * one, whose address it prints. Arguments: a folder; --embedded; and those of the embedded one, such as --port and
 * --locale, which ask for it as well.
 */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--embedded');
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const separate = options.find((option) => /^--(host|port|locale)$/.test(option));
  if (separate !== undefined) {
    throw new Error(`Write ${separate}=VALUE, with an equals sign.`);
  }
  const folder = folders[0] ?? (await copyOfDrafts());
  if (!existsSync(folder)) {
    throw new Error(`The folder ${folder} does not exist.`);
  }
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const development = `--extensionDevelopmentPath=${root}`;
  if (!args.includes('--embedded') && options.length === 0 && (await isDesktop(code))) {
    console.log(`Opening ${folder} in the desktop VS Code.`);
    return run(code, [development, '--new-window', folder]);
  }
  const state = join(cacheFolder, 'start');
  const settings = join(state, 'User', 'settings.json');
  if (!existsSync(settings)) {
    await mkdir(join(state, 'User'), { recursive: true });
    await writeFile(settings, JSON.stringify(calmSettings, undefined, 2));
  }
  return run(join(root, 'test', 'e2e', 'host', code), [development, `--user-data-dir=${state}`, ...options, folder]);
}

/** Returns a folder with a copy of the sample drafts, so that trying things out leaves the repository as it is. */
async function copyOfDrafts(): Promise<string> {
  const folder = join(cacheFolder, 'drafts');
  await cp(join(root, 'test', 'fixtures', 'drafts'), folder, { recursive: true, force: false });
  return folder;
}

/** Tells whether the program is a VS Code that can open a window here. */
async function isDesktop(program: string): Promise<boolean> {
  const windows = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(windows) && (await run(program, ['--version'], 'ignore')) === 0;
}

/** Runs a program until it ends and returns its exit code, or 127 when there is no such program. */
function run(program: string, args: readonly string[], stdio: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  const child = spawn(shell ? `"${program}"` : program, quoted, { stdio, shell });
  // A signal from the terminal reaches the child as well, which ends in its own time.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  const forward = () => child.kill('SIGTERM');
  process.on('SIGTERM', forward);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
