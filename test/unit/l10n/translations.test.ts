import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { METAS } from '../../../server/src/engine/metas.js';
import type { RuleMeta } from '../../../server/src/rules/contract.js';
import type { Message } from '../../../server/src/text/message.js';

/** The strings that follow `text:`, `text =` or `l10n.t(` up to the end of that expression. */
const PLACES = /\b(?:text(?::| =(?!=))|l10n\.t\()/g;
const STRING = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/y;

/** Names that stay as they are in every language. */
const NAMES: ReadonlySet<string> = new Set(['Termsmith', 'utf8', 'utf-8', 'text']);

/** The messages that the sources hold as literals, each with the file that it stands in. Analysis speaks to no person. */
function messagesInSources(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of ['server/src', 'client/src'])
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !path.endsWith('.ts') || path.includes(join('src', 'analysis'))) continue;
      const source = readFileSync(path, 'utf8');
      for (const place of source.matchAll(PLACES))
        for (const message of stringsFrom(source, place.index + place[0].length))
          if (isWording(message) && !NAMES.has(message)) found.set(message, path);
    }
  return found;
}

/** The string literals of the expression that starts at an offset. A literal that is compared is no message. */
function stringsFrom(source: string, start: number): string[] {
  const strings: string[] = [];
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const character = source[at]!;
    if (character === "'" || character === '"') {
      STRING.lastIndex = at;
      const [whole, single, double] = STRING.exec(source) ?? [];
      if (whole === undefined) return strings;
      if (!/[=!]==\s*$/.test(source.slice(at - 6, at)))
        strings.push(
          (single ?? double ?? '')
            .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => unicode(hex))
            .replace(/\\(.)/g, '$1'),
        );
      at += whole.length - 1;
    } else if (character === '`') return strings;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) {
      if (depth-- === 0) return strings;
    } else if ((character === ',' || character === ';') && depth === 0) return strings;
  }
  return strings;
}

function unicode(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** Whether a string is something that English words say, not an edit, a name or a placeholder alone. */
function isWording(text: string): boolean {
  return /[A-Za-z]{2}/.test(text.replace(/\{\w+\}/g, ''));
}

function kindTitles({ kinds }: RuleMeta): Message[] {
  return Object.values(kinds ?? {}).map((kind) => kind.title);
}

/** A message's text and those of the messages in it. */
function textsOf({ text, data = {} }: Message): string[] {
  return [text, ...Object.values(data).flatMap((value) => (typeof value === 'object' ? textsOf(value) : []))];
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

const json = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const bundle = json('l10n/bundle.l10n.zh-cn.json');

describe('the Chinese translations', () => {
  it('have every message of the sources', () => {
    const missing = [...messagesInSources()].filter(([text]) => bundle[text] === undefined);
    assert.deepEqual(missing.map(([text, path]) => `${path}: ${text}`).sort(), []);
  });

  it('have every title, description and reason of the rules', () => {
    const missing = METAS.flatMap((meta) => [meta.title, meta.description, ...kindTitles(meta)])
      .flatMap(textsOf)
      .filter((text) => isWording(text) && bundle[text] === undefined);
    assert.deepEqual([...new Set(missing)], []);
  });

  it('keep the values that a message names', () => {
    const wrong = Object.entries(bundle).filter(
      ([english, chinese]) => placeholders(english).join() !== placeholders(chinese).join(),
    );
    assert.deepEqual(wrong, []);
  });

  it('punctuate Chinese in full width', () => {
    const half = Object.values(bundle).filter((text) =>
      /[\u3400-\u9fff][,;:!?]|[\u3400-\u9fff]\.(?:$|\s)|[\u3400-\u9fff] ?\(|\) ?[\u3400-\u9fff]/.test(text),
    );
    assert.deepEqual(half, []);
  });

  it('are sorted, so that additions merge', () => {
    assert.deepEqual(Object.keys(bundle), Object.keys(bundle).sort());
  });

  it('of the manifest have each of its strings, and no other', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const used = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!))].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(json('package.nls.zh-cn.json')).sort(), used);
  });
});
