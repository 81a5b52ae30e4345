import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { ANNOTATED, BEYOND, beyond, COVERING, type Defect, defects, isFound, reportsOf } from './recall.js';
import { recallPage } from './recallPage.js';
import { SHARED, withoutShared } from './shared.js';

/** The least part of the defects of a kind that the rules of the kind find. */
const LEAST = 0.9;
const PAGE = join(import.meta.dirname, '../../../docs/recall.md');

describe('rules find the defects that a person has found', { skip: withoutShared }, () => {
  const found = new Map<Defect, boolean>();

  before(async () => {
    const analyst = new Analyst({ cues: await loadedCues() });
    const engine = new Engine(RULES);
    const all = await defects();
    for (const file of ANNOTATED) {
      const text = await readFile(join(SHARED, 'references', `${file}.md`), 'utf8');
      const reports = reportsOf(engine, analyst.read(parse(text)));
      for (const defect of all) if (defect.file === file) found.set(defect, isFound(defect, text, reports));
    }
  });

  for (const [kind, rules] of Object.entries(COVERING))
    it(`${kind}: at least 90 in 100 of what the catalogue covers`, (t) => {
      const covered = [...found].filter(([defect]) => defect.kind === kind && beyond(defect) === undefined);
      const missed = covered.filter(([, is]) => !is).map(([defect]) => defect);
      const count = covered.length - missed.length;
      t.diagnostic(`${kind}: ${count} of ${covered.length}`);
      for (const { file, line, text } of missed) t.diagnostic(`missed: ${file}:${line} ${text.slice(0, 40)}`);
      assert.ok(covered.length > 0, 'the annotations know the kind');
      for (const rule of rules) {
        const [id, sub] = rule.split('/');
        const meta = RULES.find((one) => one.meta.id === id)?.meta;
        assert.ok(meta && (sub === undefined || meta.kinds?.[sub]), `there is a rule ${rule}`);
      }
      assert.ok(count >= LEAST * covered.length, `${count} of ${covered.length} are found`);
    });

  it('leaves out of the count only what is annotated, of a covered kind, and not found', () => {
    const apart = [...found].filter(([defect]) => beyond(defect) !== undefined);
    assert.equal(apart.length, Object.values(BEYOND).flat().length, 'each entry is one annotation');
    for (const kind of Object.keys(BEYOND)) assert.ok(COVERING[kind], `${kind} is covered`);
    for (const [{ file, line, text }, is] of apart) assert.ok(!is, `${file}:${line} ${text} is found: count it`);
  });

  it('says so in docs/recall.md (TERMSMITH_WRITE=1 writes it)', async () => {
    const page = recallPage(found);
    if (process.env.TERMSMITH_WRITE) await writeFile(PAGE, page);
    assert.equal(await readFile(PAGE, 'utf8'), page);
  });
});
