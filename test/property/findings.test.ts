import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { Engine, type Report } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
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
    for (let k = 1; k <= 40; k++) {
      const edit = edited(contract, draft, next);
      const text = contract.text.slice(0, edit.start) + edit.text + contract.text.slice(edit.end);
      contract = analyst.update(contract, text, [edit]);
      const found = engine.run(contract);
      if (k % 4 !== 0) continue;
      const afresh = new Engine(RULES).run(new Analyst({ cues }).read(parse(text)));
      assert.deepEqual(described(found), described(afresh), `draft ${seed}, edit ${k}`);
    }
  }
});

/** A letter, a line or a piece more, some characters less, a paragraph or a heading more, a paragraph less. */
function edited(contract: Contract, source: string, next: () => number): { start: number; end: number; text: string } {
  const { text } = contract;
  const at = placeIn(contract, next);
  const from = Math.floor(next() * source.length);
  const gap = Math.max(text.indexOf('\n\n', at), 0);
  switch (Math.floor(next() * 7)) {
    case 0:
      return { start: at, end: at, text: TYPED[Math.floor(next() * TYPED.length)]! };
    case 1:
      return { start: at, end: Math.min(text.length, at + Math.floor(next() * 60)), text: '' };
    case 2:
      return { start: at, end: Math.min(text.length, at + 1 + Math.floor(next() * 3)), text: '' };
    case 3:
      return { start: gap, end: gap, text: `\n\n${source.slice(from, from + 300)}` };
    case 4:
      return { start: gap, end: gap, text: `\n\n## ${source.slice(from, from + 12).replaceAll('\n', ' ')}` };
    case 5:
      return { start: at, end: at, text: source.slice(from, from + Math.floor(next() * 300)) };
    default:
      return { start: gap, end: Math.max(gap, text.indexOf('\n\n', gap + 2)), text: '' };
  }
}

const TYPED = ['e', ' ', '.', '\n', '\n\n', '1', '(', '"', '您', '。', '（', '第'];

/** Anywhere, or where something begins or ends: what is kept by block and clause shows its faults there. */
function placeIn(contract: Contract, next: () => number): number {
  const { starts, blocks } = contract.syntax;
  const block = Math.floor(next() * blocks.length);
  const clause = contract.clauses[Math.floor(next() * contract.clauses.length)];
  switch (Math.floor(next() * 8)) {
    case 0:
      return starts[block] ?? 0;
    case 1:
      return (starts[block] ?? 0) + (blocks[block]?.length ?? 0);
    case 2:
      return clause ? contract.startOf(clause) : 0;
    case 3:
      return clause ? contract.ownRangeOf(clause).end : 0;
    default:
      return Math.floor(next() * contract.text.length);
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
