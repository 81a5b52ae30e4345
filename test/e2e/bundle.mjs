// Bundles the programs that run the end-to-end tests, and the tests themselves, into out/e2e. It runs by itself
// (`node test/e2e/bundle.mjs`) or is imported.
import { readdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = new URL('./', import.meta.url);

/** The folder that the bundles are written to, as a URL. */
export const output = new URL('../../out/e2e/', here);

/** Writes all bundles. Rejects, with esbuild's messages printed, when a source has an error. */
export async function bundle() {
  const path = (relative) => fileURLToPath(new URL(relative, here));
  const common = { bundle: true, platform: 'node', packages: 'external', sourcemap: true, logLevel: 'warning' };
  const suite = (await readdir(new URL('suite/', here))).filter((name) => name.endsWith('.test.ts'));
  // A test that was renamed must not run under its old name.
  await rm(new URL('suite/', output), { recursive: true, force: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { host: path('host/main.ts'), run: path('run.ts'), start: path('start.ts') },
      outdir: fileURLToPath(output),
      outExtension: { '.js': '.mjs' },
      format: 'esm',
      target: 'node20',
    }),
    // The extension host loads the suite with `require`, and `vscode` is its own.
    build({
      ...common,
      entryPoints: [
        { in: path('index.ts'), out: 'suite/index' },
        ...suite.map((name) => ({ in: path(`suite/${name}`), out: `suite/${basename(name, '.ts')}` })),
      ],
      outdir: fileURLToPath(output),
      outExtension: { '.js': '.cjs' },
      external: ['vscode'],
      format: 'cjs',
      target: 'node20',
    }),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundle();
}
