import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const CLI = resolve('dist/cli.cjs');

/** What a run of the command gave. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `termsmith` as a process of its own, as a script would. Run `node esbuild.mjs` first. */
export function termsmith(args: readonly string[], input: string | Uint8Array = '', cwd?: string): Promise<Ran> {
  if (!existsSync(CLI)) throw new Error(`There is no ${CLI}. Run: node esbuild.mjs`);
  const { LANG: _, LC_ALL: __, ...env } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], { env, ...(cwd !== undefined && { cwd }) });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    out += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    err += data;
  });
  // A command that does not read its input ends before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** Runs it and reads what it prints as JSON. */
export async function termsmithJson<T>(args: readonly string[], input?: string): Promise<T> {
  return JSON.parse((await termsmith([...args, '--format', 'json'], input)).out) as T;
}

/** Runs it with a reader that goes away after the first words, as `head` does. */
export function closedEarly(args: readonly string[]): Promise<Omit<Ran, 'out'>> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stdout.once('data', () => child.stdout.destroy());
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    err += data;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, err })));
}
