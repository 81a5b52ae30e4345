import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Node, parse } from 'acorn';
import { analyse } from 'scslre';

/*
 * A regular expression whose time grows faster than its text makes an editor freeze. Those of the compiled sources are
 * looked at by scslre, which knows the three ways in which that happens: repetitions that trade characters with each
 * other, repetitions of repetitions, and searches that start anew at each place of a long run.
 */

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

const OUT = resolve('out/server/src');

test('no regular expression of the sources takes more than linear time', async () => {
  const expressions = new Map<string, Expression>();
  const note = (found: Expression): void => {
    const key = `/${found.source}/${found.flags}`;
    if (!expressions.has(key)) expressions.set(key, found);
  };
  const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && existsAsSource(name))
    .map((name) => join(OUT, name));
  for (const file of files) for (const literal of literalsOf(file)) note(literal);
  const literals = expressions.size;
  for (const built of await builtBy(files)) note(built);
  assert.ok(literals > 500 && expressions.size > literals + 100, `${literals} literals, ${expressions.size} in all`);

  const slow = [...expressions.values()].flatMap(({ source, flags, file }) => {
    // The checker does not know these two flags, which change nothing about the time.
    const { reports } = analyse({ source, flags: flags.replace(/[dv]/g, '') }, { maxReports: 1 });
    return reports.map(({ type }) => `${type} in ${file.slice(OUT.length + 1)}: /${source}/${flags}`);
  });
  assert.deepEqual(slow, []);
});

/** Whether a compiled file is of a source that there still is. */
function existsAsSource(name: string): boolean {
  return SOURCES.has(name.replaceAll('\\', '/').replace(/\.js$/, '.ts'));
}

const SOURCES: ReadonlySet<string> = new Set(
  readdirSync('server/src', { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
);

/** The literals that a file has. */
function literalsOf(file: string): readonly Expression[] {
  const found: Expression[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { type, regex } = value as Node & { readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (type === 'Literal' && regex) found.push({ source: regex.pattern, flags: regex.flags, file });
    for (const [key, child] of Object.entries(value)) if (key !== 'regex' && key !== 'value') visit(child);
  };
  visit(parse(readFileSync(file, 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

/** The expressions that files build from strings while they are loaded. */
async function builtBy(files: readonly string[]): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parameters) {
      const expression = Reflect.construct(target, parameters) as RegExp;
      const caller = new Error().stack?.split('\n').find((line) => line.includes(OUT));
      if (caller) found.push({ source: expression.source, flags: expression.flags, file: caller.trim() });
      return expression;
    },
  });
  try {
    // These start something when they are loaded.
    for (const file of files)
      if (!/[\\/](?:main|digestThread|readingThread)\.js$/.test(file)) await import(pathToFileURL(file).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
