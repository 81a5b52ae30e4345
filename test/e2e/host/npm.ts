import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A package and the one version of it that is wanted. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
}

/**
 * Installs the packages and what they depend on into `folder`/node_modules. No script of any package is run.
 * Throws an error with the last lines that npm printed when npm fails.
 */
export async function installPackages(folder: string, packages: readonly PinnedPackage[]): Promise<void> {
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies }, undefined, 2)}\n`);
  await npm(['install', '--no-package-lock'], folder);
}

/** Installs what the package in `folder` needs at run time, in the versions of its own shrinkwrap, without scripts. */
export async function installDependencies(folder: string): Promise<void> {
  await npm(['install', '--omit=dev'], folder);
}

/**
 * Unpacks one package alone, without what it depends on, into `folder`.
 * Throws an error with the last lines that a program printed when npm or tar fails.
 */
export async function unpackPackage(folder: string, { name, version }: PinnedPackage): Promise<void> {
  await mkdir(folder, { recursive: true });
  const printed = await npm(['pack', `${name}@${version}`, '--json'], folder);
  const archive = join(folder, (JSON.parse(printed) as [{ filename: string }])[0].filename);
  // The archive is named by a relative path: some builds of tar take the colon of a Windows drive for a host's name.
  await run('tar', ['-xzf', basename(archive), '--strip-components=1'], dirname(archive));
  await rm(archive);
}

/** Runs a program to its end and returns what it printed. Throws an error with its last lines when it fails. */
export async function run(program: string, args: readonly string[], cwd: string, shell = false): Promise<string> {
  const child = spawn(program, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    const lines = `${output}\n${errors}`.trim().split('\n').slice(-15).join('\n');
    throw new Error(`'${program} ${args.join(' ')}' in ${cwd} ended with code ${code}:\n${lines}`);
  }
  return output;
}

function npm(args: readonly string[], cwd: string): Promise<string> {
  // On Windows npm is a batch file, which only a shell starts. No argument here holds a character special to one.
  const windows = process.platform === 'win32';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return run(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], cwd, windows);
}
