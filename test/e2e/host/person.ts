import { access, lstat, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedCode } from './install.js';
import { after, startServer } from './server.js';

/** How to open an editor for a person. All paths are absolute. */
export interface PersonOptions {
  readonly extensionDevelopmentPaths: readonly string[];
  readonly userDataDir: string;
  readonly extensionsDir: string;
  readonly locale: string;
  readonly folder: string | undefined;
  readonly host: string;
  readonly port: number;
}

/**
 * Starts the embedded VS Code with the extensions, prints the address to open in a browser, and stays until it is
 * told to stop. Returns the exit code 0.
 *
 * @throws an error that says what went wrong when the server does not start, or ends by itself.
 */
export async function startForPerson(code: EmbeddedCode, options: PersonOptions, stop: AbortSignal): Promise<number> {
  await linkExtensions(options.extensionsDir, options.extensionDevelopmentPaths);
  const server = await startServer(code, { ...options, forTests: false, env: {} });
  try {
    console.log(`VS Code ${code.version} is at ${server.url.href}`);
    console.log('Press Ctrl+C to stop it.');
    const stopped = new Promise<undefined>((resolve) => {
      stop.addEventListener('abort', () => resolve(undefined));
    });
    const error = await Promise.race([server.ended, stopped]);
    if (error !== undefined) {
      throw error;
    }
    return 0;
  } finally {
    server.stop();
    await Promise.race([server.ended, after(5000)]);
  }
}

/**
 * Makes extensions under development look installed, by links to their folders. A link serves where the development
 * mode of the workbench would need a long address and a page that runs tests.
 */
async function linkExtensions(extensionsDir: string, paths: readonly string[]): Promise<void> {
  await mkdir(extensionsDir, { recursive: true });
  for (const path of paths) {
    const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
    await access(join(path, manifest.main ?? '.')).catch(() => {
      throw new Error(`The extension ${manifest.name} is not built: ${join(path, manifest.main)} does not exist.`);
    });
    const link = join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
    if (await lstat(link).catch(() => undefined)) {
      await rm(link, { recursive: true });
    }
    await symlink(path, link, 'junction');
  }
  // The server writes its list of extensions once and then trusts it; without the list it looks into the folder.
  await rm(join(extensionsDir, 'extensions.json'), { force: true });
}
