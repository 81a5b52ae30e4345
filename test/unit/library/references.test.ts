import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Agreement, loadReferences, sectionOf } from '../../../server/src/library/references.js';
import { readDraft } from '../rules/draft.js';
import { agreementFiles, loadedReferences } from './agreements.js';

const FRONT = 'id: a.en\ntitle: A\nprovider: A Ltd.\nlanguage: en';

function load(files: Readonly<Record<string, string>>): ReturnType<typeof loadReferences> {
  return loadReferences(new Map(Object.entries(files)), readDraft);
}

describe('loadReferences', () => {
  it('loads the five agreements in the order of their files', () => {
    assert.deepEqual(
      loadedReferences().agreements.map(({ label, language }) => `${label} ${language}`),
      ['Alibaba Cloud 2020 zh', '码尚云 zh', 'TanCloud 2022 zh', 'ZITADEL 2020 en', 'ZITADEL 2022 zh'],
    );
  });

  it('does not depend on the order of the map', () => {
    const { references } = loadReferences(new Map([...agreementFiles()].reverse()), readDraft);
    assert.deepEqual(
      references.agreements.map((agreement) => agreement.id),
      loadedReferences().agreements.map((agreement) => agreement.id),
    );
  });

  it('reads an agreement once, when it is first asked for', () => {
    let times = 0;
    const { references } = loadReferences(agreementFiles(), (text) => {
      times++;
      return readDraft(text);
    });
    assert.equal(times, 0);
    const agreement = references.get('zitadel-2020.en');
    assert.ok(agreement);
    assert.equal(agreement.contract, agreement.contract);
    assert.equal(times, 1);
  });

  it('puts those in a language first', () => {
    const labels = (language: 'en' | 'zh'): string[] =>
      loadedReferences()
        .inOrderFor(language)
        .map((a) => a.label);
    assert.equal(labels('en')[0], 'ZITADEL 2020');
    assert.equal(labels('zh').at(-1), 'ZITADEL 2020');
    assert.equal(labels('en').length, 5);
  });

  it('takes further agreements, such as a lawyer’s precedents', () => {
    const read = (): ReturnType<typeof readDraft> => readDraft('# Fees\n\nFees are due at once.\n');
    const own = { id: 'p', title: 'P', label: 'P', language: 'en', origin: 'precedent', text: '' } as const;
    const more = loadedReferences().with([new Agreement(own, read)]);
    assert.equal(more.agreements.at(-1)?.label, 'P');
    assert.equal(more.get('zitadel-2020.en'), loadedReferences().get('zitadel-2020.en'));
  });

  it('labels an agreement without a label by title and year', () => {
    const { references, problems } = load({ 'a.md': `---\n${FRONT}\nversion: 2024-05-06\n---\n# Fees\n` });
    assert.deepEqual(problems, []);
    assert.equal(references.agreements[0]?.label, 'A 2024');
  });

  it('names file and line of what is wrong, and loads the others', () => {
    const { references, problems } = load({
      'a.md': `---\n${FRONT}\n---\n# Fees\n`,
      'b.md': '# Fees\n',
      'c.md': '---\nid: c\ntitle: C\nprovider: C\nlanguage: de\n---\n',
      'd.md': `---\n${FRONT}\n---\n# Fees\n`,
      'e.md': '---\nid: e\ntitle: E\nlanguage: en\nlaw: Swiss\ncolour: red\n---\n',
      'f.md': '---\nid: [\n---\n',
      'notes.txt': 'passed over',
    });
    assert.deepEqual(
      references.agreements.map((agreement) => agreement.id),
      ['a.en'],
    );
    assert.deepEqual(
      problems.map(({ file, line }) => `${file}:${line}`),
      ['b.md:1', 'c.md:5', 'd.md:1', 'e.md:6', 'e.md:1', 'e.md:5', 'f.md:3'],
    );
  });
});

describe('sectionOf', () => {
  it('cites a number, else the path of headings', () => {
    const contract = readDraft(
      '# Terms\n\n## Liability\n\n### Our liability\n\nWe are liable for intent.\n\n## 2. Fees\n\n2.1 Fees are due.\n',
    );
    const cited = contract.clauses.map((clause) => sectionOf(contract, clause));
    assert.deepEqual(
      cited.map((section) => section.number ?? section.path),
      ['Liability', 'Liability › Our liability', '2', '2.1'],
    );
    assert.equal(cited[1]?.heading, 'Our liability');
  });
});
