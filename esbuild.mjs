// Bundles the extension, the server and the command line into dist, and packs server/data into dist/data.
//
//   node esbuild.mjs                  for development, with source maps
//   node esbuild.mjs --production     minified; prints what each bundle weighs
//   node esbuild.mjs --watch          again after every change
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'acorn';
import { build, context } from 'esbuild';

const root = new URL('./', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
const { values: options } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' } },
});

const { version } = JSON.parse(await readFile(path('package.json'), 'utf8'));

/** Modules of Node that dependencies load as they start, and use for what the server never does. */
const lazyBuiltIns = {
  name: 'lazy-built-ins',
  setup(builder) {
    builder.onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'lazy',
    }));
    builder.onLoad({ filter: /./, namespace: 'lazy' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require('node:${name}')[key] });`,
    }));
  },
};

const common = {
  absWorkingDir: path('.'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Node has long had them. Without this each of their literals becomes a call, which makes the expression anew every time.
  supported: { 'regexp-unicode-property-escapes': true },
  outdir: path('dist'),
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname', TERMSMITH_VERSION: JSON.stringify(version) },
  // The ES module builds are smaller than the UMD ones that `main` names.
  mainFields: ['module', 'main'],
  minify: options.production === true,
  // Names in stack traces are worth their bytes.
  keepNames: false,
  sourcemap: options.production ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
};

const bundles = [
  { ...common, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] },
  { ...common, plugins: [lazyBuiltIns], entryPoints: { 'server.main': 'server/src/lsp/main.ts' } },
  { ...common, plugins: [lazyBuiltIns], entryPoints: { 'cli.main': 'server/src/cli/main.ts' } },
];

/** The program that runs a bundle with the code that was compiled for it before (compiledCode.ts). */
async function buildLoader(name, banner) {
  const bundle = `${name}.main.cjs`;
  // While watching, a bundle is another one after each change.
  const digest = options.watch ? undefined : createHash('sha256').update(await readFile(path(`dist/${bundle}`)));
  return build({
    ...common,
    stdin: {
      contents: `
        import { join } from 'node:path';
        import { runBundle } from './server/src/lsp/compiledCode.js';
        import { spareTheProcessor } from './server/src/lsp/nodeFlags.js';
        spareTheProcessor();
        runBundle(join(__dirname, ${JSON.stringify(bundle)}), ${JSON.stringify(digest?.digest('hex').slice(0, 16))}, require);`,
      resolveDir: path('.'),
    },
    outdir: undefined,
    outfile: path(`dist/${name}.cjs`),
    ...(banner && { banner: { js: banner } }),
  });
}

const buildLoaders = () => Promise.all([buildLoader('server'), buildLoader('cli', '#!/usr/bin/env node')]);

/** The files below a folder, by their paths from there. */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(`${folder}/${name}`, 'utf8')])));
}

/** What a module of the sources exports. */
async function sourceModule(source) {
  const module = path(`dist/.${source.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')}`);
  await build({
    entryPoints: [path(source)],
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  const exported = await import(`${pathToFileURL(module)}?${Date.now()}`);
  await rm(module);
  return exported;
}

/**
 * Has V8 compile once what follows groups in the expressions of a bundle (compiledOnce.ts). Nearly all of them are run on
 * the first draft, of whose findings compiling them is a third of the work; in the sources it would only be in the way.
 */
async function compileExpressionsOnce(bundle) {
  const { compiledOnce } = await sourceModule('server/src/text/compiledOnce.ts');
  const code = await readFile(bundle, 'utf8');
  let after = '';
  let at = 0;
  const onToken = ({ type, start, end }) => {
    if (type.label !== 'regexp') return;
    const flags = code.lastIndexOf('/', end - 1);
    after += code.slice(at, start) + compiledOnce(code.slice(start, flags)) + code.slice(flags, end);
    at = end;
  };
  parse(code, { ecmaVersion: 'latest', onToken });
  await writeFile(bundle, after + code.slice(at));
}

/** Packs the data with the loaders of the sources; a mistake in a file ends the build and is named with its line. */
async function packData() {
  const { packData: pack, withDigests } = await sourceModule('server/src/lsp/packData.ts');
  const { data, problems } = pack(await filesBelow(path('server/data')));
  for (const problem of problems) console.error(`server/data/${problem.file}:${problem.line}: ${problem.message}`);
  if (problems.length > 0) throw new Error('The data has mistakes; they are named above.');
  await mkdir(path('dist/data'), { recursive: true });
  for (const [part, held] of Object.entries(withDigests(data)))
    await writeFile(path(`dist/data/${part}.json`), JSON.stringify(held));
}

await mkdir(path('dist'), { recursive: true });
try {
  if (options.watch) {
    for (const bundle of bundles) await (await context(bundle)).watch();
    await buildLoaders();
    await packData();
    console.log('Watching; end with Control+C.');
  } else {
    const [results] = await Promise.all([Promise.all(bundles.map((bundle) => build(bundle))), packData()]);
    // Before the loaders, which know the bundles by their content. Source maps, which production has none of, would be off.
    if (options.production)
      for (const name of ['server', 'cli']) await compileExpressionsOnce(path(`dist/${name}.main.cjs`));
    results.push(...(await buildLoaders()));
    for (const { metafile } of results)
      for (const [file, { bytes }] of Object.entries(metafile.outputs))
        if (!file.endsWith('.map')) console.log(`${file.padEnd(18)} ${Math.round(bytes / 1024)} KB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
