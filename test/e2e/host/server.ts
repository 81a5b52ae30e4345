import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { EmbeddedCode } from './install.js';
import { languagePackIndex } from './languagePack.js';

/** How to start the server of VS Code. All paths are absolute. */
export interface ServerOptions {
  /** The folder of settings and state: settings are in `User/settings.json` below it. */
  readonly userDataDir: string;
  readonly extensionsDir: string;
  readonly locale: string;
  readonly host: string;
  /** The port, or 0 for any free one. */
  readonly port: number;
  /** The folder that a bare address opens. */
  readonly folder: string | undefined;
  /** Whether a page may ask for extensions under development and a test run. */
  readonly forTests: boolean;
  /** Environment variables for the extension host, beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** A server that accepts connections. */
export interface RunningServer {
  /** The address to open in a browser, with the secret that the server asks for. */
  readonly url: URL;
  /** Settles when the server has ended, with what went wrong if it ended by itself. */
  readonly ended: Promise<Error>;
  /** Ends the server and the extension hosts that it started. May be called often. */
  stop(): void;
}

const startTimeout = 60_000;

/**
 * A module that the server's Node.js runs first. It ends the server and its extension hosts when the server's standard
 * input does, which happens when this process is gone, even where it was killed outright.
 */
const guard = `data:text/javascript,${encodeURIComponent(`
  if (process.argv[1]?.endsWith('server-main.js')) {
    process.stdin.on('close', () => {
      try { process.kill(-process.pid, 'SIGKILL'); } catch { process.exit(1); }
    }).resume().unref?.();
  }
`)}`;

/**
 * Starts the server and waits until it accepts connections.
 * Throws an error that says so when the port is taken, and one with the end of the server's log when the server ends or
 * stays silent for 60 seconds.
 */
export async function startServer(code: EmbeddedCode, options: ServerOptions): Promise<RunningServer> {
  await checkPort(options.host, options.port);
  const serverData = join(options.userDataDir, 'server');
  await mkdir(serverData, { recursive: true });
  await mkdir(options.extensionsDir, { recursive: true });
  // The index of language packs is written by hand, as installing a language pack would write it.
  await writeFile(join(options.userDataDir, 'languagepacks.json'), await languagePackIndex(code.languagePack));
  // Whoever reaches the server can run programs as this user, and so can a web page that guesses the port.
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(serverData, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });

  const args = [
    join(code.vscode, 'out', 'server-main.js'),
    ...['--host', options.host, '--port', String(options.port), '--connection-token-file', tokenFile],
    ...['--server-data-dir', serverData, '--user-data-dir', options.userDataDir],
    ...['--extensions-dir', options.extensionsDir, '--locale', options.locale],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ...(options.folder ? ['--default-folder', options.folder] : []),
  ];
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  if (options.forTests) {
    // Tests must not depend on a marketplace, nor wait for one that cannot be reached.
    env.EXTENSIONS_GALLERY = '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}';
  }
  // When this runs in a terminal of VS Code, that editor's variables would lead the server astray.
  for (const name of Object.keys(env).filter((name) => /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name))) {
    delete env[name];
  }
  // A process group of its own lets one signal end the server together with its extension hosts.
  const child = spawn(code.node, ['--import', guard, ...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const log = join(serverData, 'server.log');
  const stream = createWriteStream(log);
  child.stdout.pipe(stream, { end: false });
  child.stderr.pipe(stream, { end: false });

  let stopped = false;
  const stop = () => {
    stopped = true;
    endTree(child);
  };
  const ended = new Promise<Error>((resolve) => {
    child.once('error', (error) => resolve(new Error(`VS Code's server could not be started: ${error.message}`)));
    child.once('exit', async (exitCode, signal) => {
      stream.end();
      const text = stopped ? '' : await endOfLog(log);
      resolve(new Error(`VS Code's server ended by itself (${signal ?? `code ${exitCode}`}):\n${text}`));
    });
  });
  const listening = new Promise<number>((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const [, port] = /Extension host agent listening on (\d+)/.exec(text) ?? [];
      if (port !== undefined) {
        child.stdout.removeAllListeners('data');
        child.stdout.pipe(stream, { end: false });
        resolve(Number(port));
      }
    });
  });
  const port = await Promise.race([listening, ended, after(startTimeout)]);
  if (typeof port !== 'number') {
    stop();
    throw port ?? new Error(`VS Code's server did not start in 60 seconds:\n${await endOfLog(log)}`);
  }
  const name = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  const url = new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}/`);
  url.searchParams.set('tkn', token);
  return { url, ended, stop };
}

/** Returns undefined after so many milliseconds. Does not keep the process alive. */
export function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined).unref());
}

/** The server itself would go on without a port. */
async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  const error = await new Promise<Error | undefined>((resolve) => {
    probe.once('error', resolve);
    probe.listen(port, host, () => resolve(undefined));
  });
  await new Promise((resolve) => probe.close(resolve));
  if (error !== undefined) {
    throw new Error(`VS Code cannot listen on ${host}, port ${port}: ${error.message}. Choose another --port.`);
  }
}

function endTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

async function endOfLog(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  // The missing native logger fills pages with its stack, which says nothing of what went wrong.
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^(\s|\}|Error: Could not locate)/.test(line));
  return lines.slice(-25).join('\n');
}
