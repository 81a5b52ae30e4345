import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/syntax.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { ANNOTATED, COVERING, type Defect, defects, isFound, reportsOf } from './recall.js';
import { SHARED, withoutShared } from './shared.js';

/** The least part of the defects of a kind that the rules of the kind find. */
const LEAST = 0.9;

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

  for (const [kind, { rules, onlyMeasured }] of Object.entries(COVERING))
    it(kind, (t) => {
      const ofKind = [...found].filter(([defect]) => defect.kind === kind);
      const missed = ofKind.filter(([, is]) => !is).map(([defect]) => defect);
      const count = ofKind.length - missed.length;
      t.diagnostic(`${kind}: ${count} of ${ofKind.length}`);
      for (const { file, line, text } of missed) t.diagnostic(`missed: ${file}:${line} ${text.slice(0, 40)}`);
      assert.ok(ofKind.length > 0, 'the annotations know the kind');
      const absent = rules.filter((id) => !RULES.some(({ meta }) => meta.id === id));
      if (absent.length > 0) t.skip(`not all its rules exist: ${absent.join(', ')}`);
      else if (onlyMeasured !== undefined) t.diagnostic(`not asked for: ${onlyMeasured}`);
      else assert.ok(count >= LEAST * ofKind.length, `${count} of ${ofKind.length} are found`);
    });
});
