import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { looksLikeAgreement } from '../../server/src/workspace/evidence.js';
import { agreementFiles, withoutShared } from './shared.js';

test('no reference and no agreement of the corpus is missed', { skip: withoutShared }, async () => {
  const files = await agreementFiles(['references', 'corpus']);
  assert.ok(files.length >= 41, `${files.length} files`);
  const missed: string[] = [];
  for (const file of files) if (!looksLikeAgreement(await readFile(file, 'utf8')).agreement) missed.push(file);
  assert.deepEqual(missed, []);
});

test('of the further agreements at most one in forty is missed', { skip: withoutShared }, async (t) => {
  const files = await agreementFiles(['corpus-extra']);
  let missed = 0;
  for (const file of files) if (!looksLikeAgreement(await readFile(file, 'utf8')).agreement) missed++;
  t.diagnostic(`${missed} of ${files.length} missed`);
  // Some are pages of links or a few lines that lead to the agreement.
  assert.ok(missed * 40 <= files.length, `${missed} of ${files.length}`);
});

test('of the documentation of packages at most one text in a thousand is taken for an agreement', async (t) => {
  const texts = new Set<string>();
  const taken: string[] = [];
  for (const entry of await readdir('node_modules', { recursive: true, withFileTypes: true })) {
    // A licence that was agreed upon with customers may be taken for what it is.
    if (!entry.isFile() || !/\.(?:md|markdown)$/i.test(entry.name) || /licen[cs]e|eula/i.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    if (texts.has(text)) continue;
    texts.add(text);
    if (looksLikeAgreement(text).agreement) taken.push(file);
  }
  t.diagnostic(`${taken.length} of ${texts.size} taken: ${taken.join(', ')}`);
  assert.ok(texts.size > 100, `${texts.size} texts`);
  assert.ok(taken.length * 1000 <= texts.size, taken.join(', '));
});
