import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { runBundle } from '../../../server/src/lsp/compiledCode.js';

const folder = mkdtempSync(join(tmpdir(), 'termsmith-code-'));
const kept = join(folder, 'kept');
const bundle = join(folder, 'program.main.cjs');
const ran: unknown[] = [];

/** Runs a program that reports what it was given, and what it compiled to. */
function run(source: string, digest: string | undefined): unknown {
  writeFileSync(bundle, source);
  runBundle(bundle, digest, createRequire(import.meta.url));
  return ran.at(-1);
}

const SOURCE = `"use strict";
const { basename } = require('node:path');
function said() { return [basename(__filename), basename(__dirname) !== '', typeof module.exports, exports === module.exports]; }
globalThis.termsmithTest(said());
keepCompiledCode();`;

beforeEach(() => {
  rmSync(kept, { recursive: true, force: true });
  process.env.TERMSMITH_CACHE = kept;
  Object.assign(globalThis, { termsmithTest: (found: unknown) => ran.push(found) });
});

after(() => {
  delete process.env.TERMSMITH_CACHE;
  rmSync(folder, { recursive: true });
});

test('a bundle runs as a module, the first time and with the code that was kept of it', () => {
  const expected = ['program.main.cjs', true, 'object', true];
  assert.deepEqual(run(SOURCE, 'one'), expected);
  const [name, ...others] = readdirSync(kept);
  assert.match(name!, /^program\.main\.cjs-one-/);
  assert.deepEqual(others, []);
  assert.deepEqual(run(SOURCE, 'one'), expected);
  assert.deepEqual(readdirSync(kept), [name]);
});

test('what is kept of another build is not used, and is removed', () => {
  run(SOURCE, 'one');
  // Of the same length, which is all that V8 compares.
  assert.deepEqual(run(SOURCE.replace("!== ''", "=== ''"), 'two'), ['program.main.cjs', false, 'object', true]);
  assert.deepEqual(
    readdirSync(kept).map((name) => name.split('-')[1]),
    ['two'],
  );
});

test('a file that V8 does not take is written anew', () => {
  run(SOURCE, 'one');
  const [name] = readdirSync(kept);
  writeFileSync(join(kept, name!), 'no compiled code');
  assert.deepEqual(run(SOURCE, 'one'), ['program.main.cjs', true, 'object', true]);
  assert.deepEqual(readdirSync(kept), [name]);
  assert.deepEqual(run(SOURCE, 'one'), ['program.main.cjs', true, 'object', true]);
});

test('where nothing can be written the bundle runs all the same', () => {
  writeFileSync(join(folder, 'file'), '');
  process.env.TERMSMITH_CACHE = join(folder, 'file', 'kept');
  assert.deepEqual(run(SOURCE, 'one'), ['program.main.cjs', true, 'object', true]);
  assert.deepEqual(run(SOURCE, undefined), ['program.main.cjs', true, 'object', true]);
});

test('places in error messages are those of the bundle', () => {
  assert.throws(
    () => run('throw new Error("here");', undefined),
    (error: Error) => /program\.main\.cjs:1:7\b/.test(error.stack ?? ''),
  );
});
