/**
 * All that must hold, in the order in which a failure tells most: types, lint, generated files, bundles, unit, property,
 * corpus, protocol and command line tests, and at last the suite in a real VS Code.
 *
 *   npm test                 everything
 *   npm test -- --fast       without VS Code
 */
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const fast = process.argv.includes('--fast');
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs a command, shows what it prints, and returns that with its exit code. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function step(name, command, args) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const result = await run(command, args);
  console.log(
    `── ${name}: ${result.code === 0 ? 'fine' : `failed with exit code ${result.code}`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (result.code !== 0) failures.push(name);
  return result;
}

/** Adds up the last line of the form "N passed, N failed, N skipped", or node's own summary. */
function count(output) {
  const plain = [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  const of = (word) =>
    Number(new RegExp(`^# ${word} (\\d+)$|^ℹ ${word} (\\d+)$`, 'm').exec(output)?.slice(1).find(Boolean) ?? 0);
  totals.passed += plain ? Number(plain[1]) : of('pass');
  totals.failed += plain ? Number(plain[2]) : of('fail');
  totals.skipped += plain ? Number(plain[3] ?? 0) : of('skipped');
}

async function testFiles() {
  const entries = await readdir('out/test', { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && e.name.endsWith('.test.js') && !e.parentPath.includes(join('test', 'e2e')))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

await step('types', 'npx', ['tsc', '-b']);
if (failures.length === 0) {
  await step('format and lint', 'npx', ['biome', 'ci', '.']);
  await step('index of rules is in step', 'node', ['server/scripts/rulesIndex.mjs', '--check']);
  await step('schema of project files is in step', 'node', ['server/scripts/projectSchema.mjs', '--check']);
  await step('page of rules is in step', 'node', ['server/scripts/rulesDocs.mjs', '--check']);
  await step('snippets are in step', 'node', ['server/scripts/snippets.mjs', '--check']);
  await step('bundles', 'node', ['esbuild.mjs', '--production']);
  const { output } = await step('tests', 'node', ['--test', '--test-reporter=spec', ...(await testFiles())]);
  count(output);
  if (!fast) count((await step('tests in VS Code', 'npm', ['run', 'test:e2e'])).output);
}
for (const name of failures) console.error(`failed: ${name}`);
console.log(`\n${totals.passed} passed, ${Math.max(totals.failed, failures.length)} failed, ${totals.skipped} skipped`);
process.exitCode = failures.length > 0 ? 1 : 0;
