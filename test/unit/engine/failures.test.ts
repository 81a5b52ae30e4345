import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../../server/src/analysis/analyst.js';
import { Engine } from '../../../server/src/engine/engine.js';
import type {
  BlockRule,
  ClauseRule,
  DocumentRule,
  Finding,
  Rule,
  RuleMeta,
} from '../../../server/src/rules/contract.js';
import { parse } from '../../../server/src/syntax/parse.js';
import { loadedCues } from '../analysis/cues.js';

function metaOf(id: string): RuleMeta {
  return {
    id,
    title: { text: id },
    description: { text: 'Fails where the draft says so.' },
    category: 'hygiene',
    severity: 'warning',
    examples: [],
  };
}

const FOUND: readonly Finding[] = [{ range: { start: 0, end: 1 }, message: { text: 'Found.' } }];
let asked: string[] = [];

function failing(id: string, text: string): readonly Finding[] {
  asked.push(id);
  if (text.includes('fault')) throw new Error(`a fault in ${id}`);
  return FOUND;
}

const RULES: readonly Rule[] = [
  { reach: 'block', meta: metaOf('in-blocks'), check: (_, source) => failing('in-blocks', source) } satisfies BlockRule,
  {
    reach: 'clause',
    meta: metaOf('in-clauses'),
    check: ({ words }) => failing('in-clauses', words.passage.plain),
  } satisfies ClauseRule,
  { reach: 'document', meta: metaOf('in-all'), check: ({ text }) => failing('in-all', text) } satisfies DocumentRule,
  { reach: 'document', meta: metaOf('sound'), check: () => FOUND } satisfies DocumentRule,
];

test('a rule that throws is named, stops no other, and is not run again for the document', async () => {
  const analyst = new Analyst({ cues: await loadedCues() });
  const engine = new Engine(RULES);
  const text = '# Terms\n\n1. A fault.\n\n2. Another fault.\n';
  const contract = analyst.read(parse(text));
  for (const step of ['read', 'edited'] as const) {
    asked = [];
    const edit = { start: text.length - 1, end: text.length - 1, text: ' More.' };
    const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    const report = engine.run(step === 'read' ? contract : analyst.update(contract, changed, [edit]));
    assert.deepEqual(
      report.failures.map(({ rule, error }) => [rule, (error as Error).message]),
      ['in-blocks', 'in-clauses', 'in-all'].map((id) => [id, `a fault in ${id}`]),
    );
    assert.ok(report.diagnoses.some(({ rule }) => rule.id === 'sound'));
    if (step === 'edited') assert.deepEqual(asked, []);
  }
  // Another document has its rules.
  const sound = engine.run(analyst.read(parse('# Terms\n\n1. Nothing.\n')));
  assert.deepEqual(sound.failures, []);
  assert.ok(sound.diagnoses.some(({ rule }) => rule.id === 'in-all'));
});
