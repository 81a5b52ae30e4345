import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftFields } from '../../../server/src/workspace/draftFields.js';
import { effective } from '../../../server/src/workspace/effective.js';
import { findProject, openProject, type ProjectFiles } from '../../../server/src/workspace/project.js';
import { readProjectFile } from '../../../server/src/workspace/projectFile.js';

const disk = (files: Readonly<Record<string, string>>): ProjectFiles => ({ read: (path) => files[path] });

test('a project file in YAML or JSON says the same', () => {
  const yaml = readProjectFile(
    'termsmith.yaml',
    'profile: prc+ch\nstandpoint: customer\nrules:\n  "missing-*": off\n  placeholder/blank: warn\n',
  );
  const json = readProjectFile(
    'termsmith.json',
    '{ "profile": ["prc", "ch"], "standpoint": "customer", "rules": { "missing-*": "off", "placeholder/blank": "warning" } }',
  );
  assert.deepEqual(yaml.problems, []);
  assert.deepEqual(json, { ...json, problems: [] });
  assert.deepEqual(yaml.project, json.project);
  assert.deepEqual(yaml.project.customizations, [
    { rule: 'missing-*', severity: 'off' },
    { rule: 'placeholder/blank', severity: 'warning' },
  ]);
});

test('every mistake is named with its line, and the rest holds', () => {
  const text = [
    'profile: prussian',
    'standpoint: lawyer',
    'rules:',
    '  placeholder: fatal',
    '  typo: error',
    'wishes: none',
    'playbook:',
    '  - id: law',
    '    position: governingLaw',
    '    allowed: [CH, 7]',
    '  - id: Not An Id',
    '  - id: nothing',
    '  - id: unknown-position',
    '    position: colour',
    '    allowed: red',
  ].join('\n');
  const { project, problems } = readProjectFile('termsmith.yaml', text);
  assert.deepEqual(
    problems.map(({ line }) => line).sort((a, b) => a - b),
    [1, 2, 4, 6, 10, 11, 12, 13, 14, 15],
  );
  assert.deepEqual(project.customizations, [{ rule: 'typo', severity: 'error' }]);
  assert.deepEqual(
    project.playbook.map(({ id, allowed }) => [id, allowed]),
    [['law', ['CH']]],
  );
});

test('no text is too broken for a project file', () => {
  for (const text of [
    '',
    'x',
    '[1',
    '- a\n- b',
    'a: &x [*x]',
    '\u0000',
    'playbook: 3',
    'rules: [a]',
    '"',
    'extends: {a: 1}',
  ])
    assert.ok(readProjectFile('termsmith.yaml', text).project);
});

test('the nearest file wins, on top of what it extends', () => {
  const files = disk({
    '/firm/termsmith.yaml':
      'profile: ch\nstandpoint: customer\nrules: { typo: off, modal-mix: off }\nplaybook:\n  - { id: law, position: governingLaw, allowed: CH }\n',
    '/work/termsmith.yaml': 'extends: ../firm/termsmith.yaml\nprofile: prc\nrules: { typo: error }\n',
    '/work/a/b/termsmith.json':
      '{ "extends": "../../termsmith.yaml", "playbook": [{ "id": "law", "position": "governingLaw", "allowed": "CN" }] }',
  });
  const project = findProject('/work/a/b/c/draft.md', files)!;
  assert.deepEqual(project.files, ['/firm/termsmith.yaml', '/work/termsmith.yaml', '/work/a/b/termsmith.json']);
  assert.deepEqual(project.profile, ['prc']);
  assert.equal(project.standpoint, 'customer');
  assert.deepEqual(
    project.customizations.map(({ rule, severity }) => `${rule} ${severity}`),
    ['typo off', 'modal-mix off', 'typo error'],
  );
  assert.deepEqual(
    project.playbook.map(({ allowed }) => allowed),
    [['CN']],
  );
  assert.deepEqual(project.problems, []);
  assert.equal(findProject('/elsewhere/draft.md', files), undefined);
  assert.equal(findProject('/work/a/b/c/draft.md', disk({ '/termsmith.yaml': '' }), '/work'), undefined);
});

test('a file that extends itself, or one that is not there, is named', () => {
  const files = disk({ '/a.yaml': 'extends: b.yaml', '/b.yaml': 'extends: [a.yaml, c.yaml]\nprofile: ch' });
  const project = openProject('/a.yaml', files)!;
  assert.deepEqual(project.profile, ['ch']);
  assert.equal(project.problems.length, 2);
});

test('a file that cannot be read is a problem, not an end', () => {
  const project = findProject('/w/draft.md', {
    read(path) {
      if (path === '/w/termsmith.yaml') throw new Error('locked');
      return undefined;
    },
  });
  assert.equal(project?.problems[0]?.message.data?.reason, 'locked');
});

test('the front matter of a draft says what it is, its profile and what does not apply', () => {
  assert.equal(draftFields('---\ntermsmith: annex\n---\n').as, 'annex');
  const text =
    '---\ntitle: Terms\ntermsmith:\n  as: agreement\n  profile: prc\n  standpoint: customer\n  disable: [missing-taxes, typo/doubled]\n---\n# Terms\n';
  const fields = draftFields(text);
  assert.deepEqual(fields, {
    as: 'agreement',
    profile: ['prc'],
    standpoint: 'customer',
    disable: ['missing-taxes', 'typo/doubled'],
    problems: [],
  });
  assert.equal(draftFields('---\ntermsmith: {profle: prc}\n---\n').problems.length, 1);
  assert.equal(draftFields('termsmith: annex\n').as, undefined);
  // What other readers of front matter take and YAML does not: a word counts, and a record that is lost is told of.
  assert.equal(draftFields('---\ntitle: *Terms*\ntermsmith: annex\n---\n').as, 'annex');
  for (const title of ['*Terms*', 'Terms: of service', '['.repeat(20_000)]) {
    const { problems, profile } = draftFields(`---\ntitle: ${title}\ntermsmith:\n  profile: ch\n---\n`);
    assert.deepEqual([profile, problems.map(({ data }) => data?.line)], [undefined, [2]], title.slice(0, 20));
  }
});

test('words of a command come first, then front matter, project file, settings', () => {
  const fields = draftFields('---\ntermsmith: { standpoint: customer }\n---\n');
  const project = openProject(
    '/p.yaml',
    disk({ '/p.yaml': 'profile: ch\nstandpoint: provider\nrules: { typo: error }' }),
  );
  const settings = {
    profile: ['prc'],
    customizations: [{ rule: 'typo', severity: 'off' }],
    name: { text: 'settings' },
  } as const;
  const edited = effective({ ...settings, first: false }, project, fields);
  assert.deepEqual(edited.engine.profile, ['ch']);
  assert.equal(edited.standpoint, 'customer');
  assert.equal(edited.engine.customizations.at(-1)?.severity, 'error');
  const commanded = effective({ ...settings, first: true }, project, fields);
  assert.deepEqual(commanded.engine.profile, ['prc']);
  assert.equal(commanded.engine.customizations.at(-1)?.severity, 'off');
  assert.deepEqual(
    edited.sources.map(({ name, from }) => [name, from.text]),
    [
      ['profile', '{value}'],
      ['standpoint', 'the front matter of the draft'],
      ['rules', 'settings'],
      ['rules', '{value}'],
    ],
  );
});
