import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../../../server/src/engine/engine.js';
import { playbookRule } from '../../../server/src/engine/playbook.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { readProjectFile } from '../../../server/src/workspace/projectFile.js';
import { readDraft } from '../rules/draft.js';

function run(playbook: string, draft: string) {
  const { project, problems } = readProjectFile('termsmith.yaml', playbook);
  assert.deepEqual(problems, []);
  const contract = readDraft(draft);
  const report = new Engine([]).run(contract, {
    profile: 'auto',
    customizations: [],
    further: [playbookRule(project.playbook)],
  });
  return report.diagnoses.map((d) => ({
    id: `${d.rule.id}/${d.kind}`,
    severity: d.severity,
    marked: contract.text.slice(d.range.start, d.range.end),
    fixes: d.fixes,
    text: contract.text,
  }));
}

const LAW = `
playbook:
  - id: law
    position: governingLaw
    allowed: [CH, DE]
    severity: error
    preferred:
      en: Swiss law applies.
      zh: 适用瑞士法律。
`;

test('a value that is not allowed is marked, in both languages, and the preferred text mends it', () => {
  for (const draft of [
    '# Terms\n\n## Governing law\n\nThis agreement is governed by the laws of France.\n',
    '# 服务条款\n\n## 适用法律\n\n本协议适用法国法律。\n',
  ]) {
    const [found, ...others] = run(LAW, draft);
    assert.equal(others.length, 0);
    assert.equal(found?.id, 'playbook/law');
    assert.equal(found?.severity, 'error');
    assert.match(found?.marked ?? '', /France|法国/);
    const fix = found?.fixes[0];
    assert.ok(fix && 'edits' in fix);
    const mended = applyEdits(draft, fix.edits());
    assert.match(mended, /\n\n(?:Swiss law applies\.|适用瑞士法律。)\n$/);
    assert.deepEqual(run(LAW, mended), []);
  }
});

test('an allowed value is left alone, and so is a draft that takes no position unless it must', () => {
  assert.deepEqual(
    run(LAW, '# Terms\n\n## Governing law\n\nThis agreement is governed by the laws of Switzerland.\n'),
    [],
  );
  assert.deepEqual(run(LAW, '# Terms\n\n## Welcome\n\nHello to all.\n'), []);
  const stated = LAW.replace('    severity', '    stated: true\n    severity');
  assert.deepEqual(
    run(stated, '# Terms\n\n## Welcome\n\nHello to all.\n').map(({ marked }) => marked),
    ['Terms'],
  );
});

test('a clause that is required and missing is asked for at the title', () => {
  const playbook = 'playbook:\n  - id: secrets\n    require: [confidentiality]\n';
  const [found] = run(playbook, '# Terms\n\n## Governing law\n\nSwiss law applies.\n');
  assert.equal(found?.marked, 'Terms');
  assert.ok(found?.fixes.some((fix) => 'insert' in fix && fix.insert === 'confidentiality'));
  assert.deepEqual(
    run(
      playbook,
      '# Terms\n\n## Confidentiality\n\nEach party keeps the confidential information of the other secret.\n',
    ),
    [],
  );
});

test('an entry can be switched off by its name in a comment', () => {
  const draft =
    '# Terms\n\n## Governing law\n\n<!-- termsmith-disable-next-line playbook/law -- agreed with the client -->\nThis agreement is governed by the laws of France.\n';
  assert.deepEqual(run(LAW, draft), []);
});
