import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import { Engine, type Report } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/syntax.js';
import { sampleDrafts } from '../fixtures/samples.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { random } from './edits.js';

/** What queries keep from one contract to the next must not show in what the rules find. */
test('the findings after edits are those of the text read afresh', async () => {
  const cues = await loadedCues();
  for (const [seed, draft] of (await sampleDrafts()).entries()) {
    const next = random(seed + 1);
    const analyst = new Analyst({ cues });
    const engine = new Engine(RULES);
    let contract = analyst.read(parse(draft));
    engine.run(contract);
    for (let k = 1; k <= 24; k++) {
      const edit = edited(contract.text, draft, next);
      const text = contract.text.slice(0, edit.start) + edit.text + contract.text.slice(edit.end);
      contract = analyst.update(contract, text, [edit]);
      const found = engine.run(contract);
      if (k % 4 !== 0) continue;
      const afresh = new Engine(RULES).run(new Analyst({ cues }).read(parse(text)));
      assert.deepEqual(described(found), described(afresh), `draft ${seed}, edit ${k}`);
    }
  }
});

/** A letter more, some characters less, a paragraph or a heading more, a paragraph less. */
function edited(text: string, source: string, next: () => number): { start: number; end: number; text: string } {
  const at = Math.floor(next() * text.length);
  const from = Math.floor(next() * source.length);
  const gap = Math.max(text.indexOf('\n\n', at), 0);
  switch (Math.floor(next() * 5)) {
    case 0:
      return { start: at, end: at, text: 'e' };
    case 1:
      return { start: at, end: Math.min(text.length, at + Math.floor(next() * 60)), text: '' };
    case 2:
      return { start: gap, end: gap, text: `\n\n${source.slice(from, from + 300)}` };
    case 3:
      return { start: gap, end: gap, text: `\n\n## ${source.slice(from, from + 12).replaceAll('\n', ' ')}` };
    default:
      return { start: gap, end: Math.max(gap, text.indexOf('\n\n', gap + 2)), text: '' };
  }
}

function described({ diagnoses, failures }: Report): unknown {
  assert.deepEqual(failures, []);
  return diagnoses.map(({ rule, kind, severity, range, message, related, fixes }) => ({
    rule: rule.id,
    kind,
    severity,
    range,
    message,
    related,
    fixes: fixes.map((fix) => ('edits' in fix ? fix.edits() : fix.insert)),
  }));
}
