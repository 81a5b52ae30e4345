import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { test } from 'node:test';

/**
 * The rooms of server/src and what each may import (design/architecture.md). Two arrows differ from that page and are
 * meant to: the library reads agreements with the analysis' own reader, and rules and engine name the type of a block.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  syntax: ['text'],
  taxonomy: ['text'],
  analysis: ['syntax', 'taxonomy', 'text'],
  library: ['analysis', 'syntax', 'taxonomy', 'text'],
  rules: ['analysis', 'library', 'syntax', 'taxonomy', 'text'],
  engine: ['rules', 'analysis', 'library', 'syntax', 'taxonomy', 'text'],
  features: ['engine', 'rules', 'analysis', 'library', 'taxonomy', 'text'],
  workspace: ['engine', 'rules', 'analysis', 'syntax', 'taxonomy', 'text'],
  lsp: ['workspace', 'features', 'engine', 'rules', 'library', 'analysis', 'syntax', 'taxonomy', 'text'],
  cli: ['lsp', 'workspace', 'features', 'engine', 'rules', 'library', 'analysis', 'syntax', 'taxonomy', 'text'],
};

/** The packages that each room may use; `node:` stands for Node's own modules. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  syntax: ['unified', 'remark-parse', 'micromark-extension-gfm-table', 'mdast-util-gfm-table', 'mdast'],
  taxonomy: ['yaml'],
  library: ['yaml'],
  workspace: ['picomatch'],
  lsp: [
    'vscode-languageserver',
    'vscode-languageserver-protocol',
    'vscode-languageserver-textdocument',
    '@vscode/l10n',
    'node:',
  ],
  cli: ['node:', 'diff', 'sarif'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  /** Whether it imports no values, so that it leaves nothing behind in JavaScript. */
  readonly types: boolean;
}

async function importsBelow(folder: string): Promise<Import[]> {
  const out: Import[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ts$/.test(entry.name) || entry.name.endsWith('.d.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(process.cwd(), path).split(sep).join('/');
    const source = await readFile(path, 'utf8');
    for (const match of source.matchAll(
      /^\s*(?:import|export)\b([^;'"]*?)from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    )) {
      const names = /\{([^}]*)\}/.exec(match[1] ?? '')?.[1]?.split(',') ?? [];
      const typed = names.length > 0 && names.every((name) => /^\s*(?:type\s.*)?$/s.test(name));
      out.push({ file, target: (match[2] ?? match[3])!, types: typed || /^\s*type\s/.test(match[1] ?? '') });
    }
    for (const match of source.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm))
      out.push({ file, target: match[1]!, types: false });
  }
  return out;
}

function resolved({ file, target }: Import): string {
  return target.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(file), target)).replace(/\.js$/, '.ts')
    : target;
}

test('each room of the server imports only the rooms below it', async () => {
  const wrong: string[] = [];
  for (const one of await importsBelow('server/src')) {
    const room = one.file.split('/')[2]!;
    assert.ok(room in ROOMS, `${one.file} stands in no room`);
    const target = resolved(one);
    if (target.startsWith('server/src/')) {
      const other = target.split('/')[2]!;
      if (other !== room && !ROOMS[room]!.includes(other)) wrong.push(`${one.file} imports ${other}`);
    } else if (target.startsWith('.')) wrong.push(`${one.file} imports ${target}`);
    else if (
      !(PACKAGES[room] ?? []).some(
        (name) => target === name || target.startsWith(`${name}/`) || (name === 'node:' && target.startsWith('node:')),
      )
    )
      wrong.push(`${one.file} imports ${target}`);
  }
  assert.deepEqual(wrong, []);
});

test('rules import no rule, and features no feature', async () => {
  const wrong: string[] = [];
  for (const one of await importsBelow('server/src')) {
    const target = resolved(one);
    const rule = /^server\/src\/rules\/([\w-]+)\.ts$/;
    if (
      rule.test(one.file) &&
      rule.test(target) &&
      !/\/(?:contract|index)\.ts$/.test(target) &&
      !/\/index\.ts$/.test(one.file)
    )
      wrong.push(`${one.file} imports ${target}`);
    const feature = /^server\/src\/features\/([\w-]+)(?:\.ts|\/)/;
    const [from, to] = [feature.exec(one.file)?.[1], feature.exec(target)?.[1]];
    if (from && to && from !== to && to !== 'api' && from !== 'api') wrong.push(`${one.file} imports ${target}`);
  }
  assert.deepEqual(wrong, []);
});

test('no file needs, by whatever way, a file that needs it', async () => {
  const needs = new Map<string, string[]>();
  for (const one of await importsBelow('server/src'))
    if (!one.types) needs.set(one.file, [...(needs.get(one.file) ?? []), resolved(one)]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of needs.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) visit(file, []);
  assert.deepEqual(circles, []);
});

test('the client imports VS Code, its language client and the types of lsp/messages.ts only', async () => {
  const wrong: string[] = [];
  for (const one of await importsBelow('client/src')) {
    const target = resolved(one);
    const fine =
      target.startsWith('client/src/') ||
      target === 'server/src/lsp/messages.ts' ||
      ['vscode', 'vscode-languageclient', 'vscode-languageclient/node', 'vscode-languageclient/browser'].includes(
        target,
      ) ||
      target.startsWith('node:');
    if (!fine) wrong.push(`${one.file} imports ${target}`);
  }
  assert.deepEqual(wrong, []);
});
