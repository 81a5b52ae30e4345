import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { outlineJson } from '../../server/src/features/outline.js';
import { parse } from '../../server/src/syntax/parse.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { agreementFiles, withoutShared } from './shared.js';

test('every agreement of the corpus is read without an error and has clauses', { skip: withoutShared }, async (t) => {
  const analyst = new Analyst({ cues: await loadedCues() });
  const files = await agreementFiles(['references', 'corpus', 'corpus-extra']);
  assert.ok(files.length >= 270, `${files.length} files`);
  let clauses = 0;
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const outline = outlineJson(file, analyst.read(parse(text)));
    clauses += outline.clauses.length;
    assert.ok(outline.clauses.length > 0, `${file} has no clause`);
    for (const clause of outline.clauses) assert.ok(clause.line <= clause.endLine, `${file}:${clause.line}`);
  }
  t.diagnostic(`${files.length} agreements, ${clauses} clauses`);
});
