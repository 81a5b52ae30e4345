import { Console } from 'node:console';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Verifying } from '../workspace/verify.js';
import { keepCode } from './compiledCode.js';
import { newDigestThread } from './digestThread.js';
import type { Host } from './host.js';
import { MessageEncoder } from './messageEncoder.js';
import { nodeFiles } from './nodeFiles.js';
import { answerSooner } from './nodeFlags.js';
import { readPackedData } from './packedFile.js';
import { createServer } from './server.js';

/** How long after the first findings a start is over, in milliseconds: the editor has asked for the rest by then. */
const AFTER_CHECK = 2000;

/**
 * The host in Node. `folder` is the extension's folder, which holds dist/data and l10n.
 */
function nodeHost(folder: string, version: string): Host {
  return {
    version,
    readData: () => readPackedData(folder),
    readBundle: async (address, locale) => {
      if (address?.startsWith('file:')) return readFile(fileURLToPath(address), 'utf8');
      return readBundleFor(folder, locale);
    },
    verify: verifyingOf(process.env.TERMSMITH_VERIFY),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    readText: (uri) => readFileAt(uri, (path) => readFileSync(path, 'utf8')),
    readHead: (uri) => readFileAt(uri, readHead),
    exists: fileExists,
    namesIn,
    files: nodeFiles,
    rulePages: pathToFileURL(join(folder, 'docs', 'rules')).href,
    home: pathToFileURL(homedir()).href,
    newDigester: () => newDigestThread(folder),
    checked: () =>
      void setTimeout(() => {
        // What is kept is taken back with the flags of a start only.
        keepCode();
        answerSooner();
      }, AFTER_CHECK).unref(),
  };
}

/** Read at once, without waiting: a project file is small, and nothing of a draft is known before it. */
function readFileAt(uri: string, read: (path: string) => string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return read(fileURLToPath(uri));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** So many bytes are the head of a file that does not begin with front matter. */
const HEAD = 4096;

/** The first bytes of a file, or all of it where it begins with front matter, which may be long. */
function readHead(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
    return /^\uFEFF?---/.test(head) ? readFileSync(file, 'utf8') : head;
  } finally {
    closeSync(file);
  }
}

function fileExists(uri: string): boolean {
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    // An address of another scheme or with characters that no path has.
    return false;
  }
}

function namesIn(uri: string): readonly string[] {
  try {
    return readdirSync(fileURLToPath(uri));
  } catch {
    // No folder, or one that may not be read.
    return [];
  }
}

/** What the environment asks for: `TERMSMITH_VERIFY=1`, or `text` for reports that hold the text. */
function verifyingOf(value: string | undefined): Verifying {
  if (value === undefined || value === '' || value === '0') return 'off';
  return value === 'text' ? 'withText' : 'on';
}

/** The bundle of a locale or of its language; undefined for English and what there is no bundle for. */
async function readBundleFor(folder: string, locale: string): Promise<string | undefined> {
  const names = locale.startsWith('zh') && !/hant|tw|hk|mo/.test(locale) ? [locale, 'zh-cn'] : [locale];
  for (const name of names) {
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(name)) continue;
    try {
      return await readFile(join(folder, 'l10n', `bundle.l10n.${name}.json`), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return undefined;
}

/**
 * Starts the server on the connection that the command line names: --stdio, --node-ipc, --pipe or --socket. The
 * process ends with the connection.
 */
export function serve(folder: string, version: string): void {
  const connection = process.argv.includes('--stdio') ? connectionOfStreams() : createConnection(ProposedFeatures.all);
  createServer(connection, nodeHost(folder, version));
  connection.listen();
}

/** The connection on standard input and output. */
function connectionOfStreams(): Connection {
  // What is printed must not come between the messages.
  globalThis.console = new Console(process.stderr);
  process.stdin.on('end', () => process.exit(1));
  const encoder = new MessageEncoder();
  return createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout, { contentTypeEncoder: encoder }),
  );
}
