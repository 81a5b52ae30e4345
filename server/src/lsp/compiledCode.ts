import { transcode } from 'node:buffer';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Compiling the bundle and, when they are first called, its functions takes more of a start than running it. So what V8
 * compiled for a first diagnosis is kept in a file and given back to it at the next start. Node's own compile cache
 * (`module.enableCompileCache`) comes with Node 22 only, and keeps what is compiled when the process ends.
 */

/** Keeps what is compiled by now. The loader hands it to the bundle; it is absent where nothing is to be kept. */
export type KeepCompiledCode = () => void;
declare const keepCompiledCode: KeepCompiledCode | undefined;

/** To be called when the code that nearly every session needs has run. Cheap but the first time; never throws. */
export function keepCode(): void {
  if (typeof keepCompiledCode === 'function') keepCompiledCode();
}

/**
 * Runs a bundle as a module of its caller.
 *
 * @param file the bundle
 * @param digest tells its content from that of other builds; without one nothing is kept
 * @param require the caller's
 */
export function runBundle(file: string, digest: string | undefined, require: NodeJS.Require): void {
  const kept = digest === undefined ? undefined : new KeptCode(file, digest);
  // The wrapper stands before the first line, whose columns stay as they are.
  const wrapper = '(function (require, module, exports, __filename, __dirname, keepCompiledCode) {';
  const cachedData = kept?.read();
  const script = new Script(`${wrapper}${textOf(readFileSync(file))}\n})`, {
    filename: file,
    columnOffset: -wrapper.length,
    ...(cachedData && { cachedData }),
  });
  let needed = kept !== undefined && (!cachedData || script.cachedDataRejected === true);
  const keep: KeepCompiledCode = () => {
    if (needed) kept?.write(script.createCachedData());
    needed = false;
  };
  const module = { exports: {} };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(require, module, module.exports, file, dirname(file), keep);
}

/** What is written in UTF-8. V8 takes ten times as long for it where not all is ASCII: a fiftieth of a first diagnosis. */
function textOf(bytes: Buffer): string {
  // A Node without its tables of Unicode has no `transcode`.
  return typeof transcode === 'function'
    ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
    : bytes.toString('utf8');
}

/** The file of one build's compiled code. */
class KeptCode {
  readonly #family: string;
  readonly #name: string;

  constructor(bundle: string, digest: string) {
    this.#family = `${bundle.replace(/^.*[\\/]/, '')}-`;
    // V8 refuses what another V8, or one with other flags, has compiled.
    this.#name = `${this.#family}${digest}-${process.arch}-${cachedDataVersionTag().toString(36)}`;
  }

  read(): Buffer | undefined {
    try {
      return readFileSync(join(keptFolder(), this.#name));
    } catch {
      // Nothing was kept, or it may not be read: all is compiled as it is needed.
      return undefined;
    }
  }

  /** Writes the file, whole or not at all, in place of those of other builds. */
  write(code: Buffer): void {
    const { pid } = process;
    try {
      const folder = keptFolder();
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const whole = join(folder, this.#name);
      writeFileSync(`${whole}.${pid}`, code, { mode: 0o600 });
      renameSync(`${whole}.${pid}`, whole);
      for (const name of readdirSync(folder))
        if (name.startsWith(this.#family) && name !== this.#name) rmSync(join(folder, name), { force: true });
    } catch {
      // A folder that cannot be written to makes the next start slower, and nothing else.
    }
  }
}

/** The folder that the extension names, or else that of the system for what programs may lose. Throws where there is none. */
function keptFolder(): string {
  const { TERMSMITH_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (TERMSMITH_CACHE) return TERMSMITH_CACHE;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'termsmith');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'termsmith');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'termsmith');
}
