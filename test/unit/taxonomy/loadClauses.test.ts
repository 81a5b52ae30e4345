import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';

const TYPE = `id: notices
name:
  en: Notices
  zh: 通知
group:
  en: Boilerplate
  zh: 一般条款
order: 10
after: [jurisdiction, governing-law]
positions: [noticeDeemedReceipt]
purpose:
  en: Says where notices go.
  zh: 约定通知的地址。
`;
const ENGLISH = `---
type: notices
language: en
---

## Notices

<!-- variant: e-mail; from: alibaba-cloud-2020.zh 11, zitadel-2020.en "Contact information" -->

{{provider}} will write to {{customer:object}}. **{{provider's}}** address is {{mail=[● e-mail]}};
{{mail}} counts for {{agreement}}.

- in {{form=text form|writing}};
- by hand.
`;
const CHINESE = `---
type: notices
language: zh
---

## 通知

<!-- variant: e-mail -->

{{provider}}通知{{customer}}。
`;

type FileName = 'type.yaml' | 'standard.en.md' | 'standard.zh.md' | 'cues.en.yaml';

function load(changed: Partial<Record<FileName, string | undefined>> = {}, folder = 'notices') {
  const files = { 'type.yaml': TYPE, 'standard.en.md': ENGLISH, 'standard.zh.md': CHINESE, ...changed };
  return loadClauses(
    new Map(Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[`${folder}/${name}`, text]]))),
  );
}

describe('loadClauses', () => {
  it('reads what a type says about itself', () => {
    const { types, problems } = load({ 'cues.en.yaml': 'another reader reads this' });
    assert.deepEqual(problems, []);
    assert.deepEqual(types, [
      {
        id: 'notices',
        name: { en: 'Notices', zh: '通知' },
        group: { en: 'Boilerplate', zh: '一般条款' },
        order: 10,
        after: ['jurisdiction', 'governing-law'],
        positions: ['noticeDeemedReceipt'],
        purpose: { en: 'Says where notices go.', zh: '约定通知的地址。' },
      },
    ]);
  });

  it('reads variants, sources, paragraphs, items and placeholders', () => {
    const { clauses } = load();
    assert.deepEqual(
      clauses.map(({ language, variant }) => [language, variant]),
      [
        ['en', 'e-mail'],
        ['zh', 'e-mail'],
      ],
    );
    const [english] = clauses;
    assert.deepEqual(english?.from, [
      { agreement: 'alibaba-cloud-2020.zh', section: '11' },
      { agreement: 'zitadel-2020.en', section: 'Contact information' },
    ]);
    assert.deepEqual(
      english?.blocks.map((block) => block.kind),
      ['paragraph', 'item', 'item'],
    );
    assert.deepEqual(english?.blocks[0]?.segments, [
      { kind: 'name', name: 'provider', form: 'subject', sentenceStart: true },
      { kind: 'text', text: ' will write to ' },
      { kind: 'name', name: 'customer', form: 'object', sentenceStart: false },
      { kind: 'text', text: '. **' },
      { kind: 'name', name: 'provider', form: 'possessive', sentenceStart: true },
      { kind: 'text', text: '** address is ' },
      { kind: 'fillIn', name: 'mail', choices: ['[● e-mail]'] },
      { kind: 'text', text: '; ' },
      { kind: 'fillIn', name: 'mail', choices: ['[● e-mail]'] },
      { kind: 'text', text: ' counts for ' },
      { kind: 'name', name: 'agreement', form: 'subject', sentenceStart: false },
      { kind: 'text', text: '.' },
    ]);
    assert.deepEqual(english?.blocks[1]?.segments[1], {
      kind: 'fillIn',
      name: 'form',
      choices: ['text form', 'writing'],
    });
    assert.deepEqual(JSON.parse(JSON.stringify(clauses)), clauses);
  });

  const edit = (text: string, from: string | RegExp, to: string): string => {
    const edited = text.replace(from, to);
    assert.notEqual(edited, text, `nothing to edit: ${from}`);
    return edited;
  };
  const inType = (from: string | RegExp, to: string) => ({ 'type.yaml': edit(TYPE, from, to) });
  const inEnglish = (from: string | RegExp, to: string) => ({ 'standard.en.md': edit(ENGLISH, from, to) });

  const wrong: readonly [string, Partial<Record<FileName, string | undefined>>, string, number, RegExp][] = [
    ['a language is missing', { 'standard.zh.md': undefined }, 'standard.zh.md', 1, /missing/],
    ['the description is missing', { 'type.yaml': undefined }, 'type.yaml', 1, /missing/],
    ['the YAML is broken', inType('after: [', 'after: [[['), 'type.yaml', 10, /not valid YAML/],
    ['a key is unknown', inType('order: 10', 'order: 10\nweight: 3'), 'type.yaml', 9, /Unknown key "weight"/],
    ['a key is missing', inType('order: 10\n', ''), 'type.yaml', 1, /"order" is missing/],
    ['the id is not that of the folder', inType('id: notices', 'id: waiver'), 'type.yaml', 1, /"waiver".*"notices"/],
    ['a name lacks a language', inType('  zh: 通知\n', ''), 'type.yaml', 2, /"name" has no text.*"zh"/],
    ['a name has a third language', inType('  zh: 通知', '  zh: 通知\n  de: Mitteilungen'), 'type.yaml', 5, /"de"/],
    ['the order is no number', inType('order: 10', 'order: late'), 'type.yaml', 8, /whole number/],
    [
      'a neighbour is unknown',
      inType('governing-law', 'choice-of-law'),
      'type.yaml',
      9,
      /"choice-of-law".*no clause type/,
    ],
    ['a position is unknown', inType('noticeDeemedReceipt', 'receipt'), 'type.yaml', 10, /"receipt".*no position/],
    ['a list is no list', inType('[noticeDeemedReceipt]', 'noticeDeemedReceipt'), 'type.yaml', 10, /square brackets/],
    ['the front matter is missing', inEnglish(/^---[\s\S]*?---\n/, ''), 'standard.en.md', 1, /must begin with "---"/],
    [
      'the type is another one',
      inEnglish('type: notices', 'type: waiver'),
      'standard.en.md',
      2,
      /"type" must be "notices"/,
    ],
    ['the language is the other one', inEnglish('language: en', 'language: zh'), 'standard.en.md', 3, /must be "en"/],
    ['the front matter has more keys', inEnglish('---\n\n', 'author: me\n---\n\n'), 'standard.en.md', 4, /"author"/],
    [
      'text stands before a heading',
      inEnglish('## Notices', 'Stray.\n\n## Notices'),
      'standard.en.md',
      6,
      /before the first/,
    ],
    ['a heading has another level', inEnglish('## Notices', '### Notices'), 'standard.en.md', 6, /with "## "/],
    ['there is no clause', { 'standard.en.md': ENGLISH.slice(0, 35) }, 'standard.en.md', 1, /no standard clause/],
    ['the comment is missing', inEnglish(/<!--.*-->\n\n/, ''), 'standard.en.md', 8, /must follow the heading/],
    ['the comment has an unknown key', inEnglish('from:', 'source:'), 'standard.en.md', 8, /Unknown key "source"/],
    ['the variant has no id', inEnglish('variant: e-mail', 'variant: E Mail'), 'standard.en.md', 8, /needs an id/],
    ['a source has no section', inEnglish(' "Contact information"', ''), 'standard.en.md', 8, /agreement and section/],
    ['a variant has no text', inEnglish(/-->[\s\S]*$/, '-->\n'), 'standard.en.md', 6, /has no text/],
    [
      'a variant stands twice',
      { 'standard.en.md': `${ENGLISH}\n## Notices\n\n<!-- variant: e-mail -->\n\nText.\n` },
      'standard.en.md',
      18,
      /"e-mail" stands already on line 8/,
    ],
    ['a list is numbered', inEnglish('- by hand', '1. by hand'), 'standard.en.md', 14, /items of a list/],
    ['a placeholder is not closed', inEnglish('{{agreement}}', '{{agreement'), 'standard.en.md', 11, /"{{" before it/],
    [
      'a placeholder is unknown',
      inEnglish('{{agreement}}', '{{contract}}'),
      'standard.en.md',
      11,
      /{{contract}} is unknown/,
    ],
    ['a placeholder has a bad name', inEnglish('{{mail=', '{{E Mail='), 'standard.en.md', 10, /no placeholder/],
    ['a default is empty', inEnglish('text form|writing', 'text form|'), 'standard.en.md', 13, /empty default/],
    [
      'a name has a default',
      inEnglish('{{agreement}}', '{{agreement=terms}}'),
      'standard.en.md',
      11,
      /takes no default/,
    ],
    ['a placeholder has two defaults', inEnglish('{{mail}}', '{{mail=x}}'), 'standard.en.md', 11, /two defaults/],
    [
      'a heading has a placeholder',
      inEnglish('## Notices', '## Notices of {{provider}}'),
      'standard.en.md',
      6,
      /heading/,
    ],
    [
      'a Chinese name has a form',
      { 'standard.zh.md': edit(CHINESE, '{{customer}}', '{{customer:object}}') },
      'standard.zh.md',
      10,
      /Write {{customer}}/,
    ],
  ];
  for (const [name, changed, file, line, message] of wrong) {
    it(`names file and line when ${name}`, () => {
      const { problems } = load(changed);
      const found = problems.find((problem) => message.test(problem.message));
      assert.ok(found, `no such problem in ${JSON.stringify(problems, null, 2)}`);
      assert.deepEqual([found.file, found.line], [`notices/${file}`, line]);
    });
  }

  it('names a folder that is no clause type, but passes over one that has cues only', () => {
    const [problem] = load({}, 'data/notice').problems;
    assert.deepEqual([problem?.file, problem?.line], ['data/notice/standard.en.md', 1]);
    assert.match(problem?.message ?? '', /no clause type "notice".*clauseTypes\.ts/);
    assert.deepEqual(loadClauses(new Map([['data/other/cues.en.yaml', '']])).problems, []);
  });

  it('names a file that it does not know', () => {
    const { problems } = loadClauses(new Map([['notices/standard.de.md', '']]));
    assert.ok(problems.some(({ file, message }) => file === 'notices/standard.de.md' && /Unknown file/.test(message)));
  });

  it('names a place in the order that is taken', () => {
    const type = TYPE.replace('id: notices', 'id: waiver');
    const { problems } = loadClauses(
      new Map([
        ['notices/type.yaml', TYPE],
        ['waiver/type.yaml', type],
      ]),
    );
    const taken = problems.find(({ message }) => /already that of "notices"/.test(message));
    assert.deepEqual([taken?.file, taken?.line], ['waiver/type.yaml', 8]);
  });

  it('leaves out what has a problem and keeps the rest', () => {
    const { clauses } = load(inEnglish('{{agreement}}', '{{contract}}'));
    assert.deepEqual(
      clauses.map(({ language }) => language),
      ['zh'],
    );
  });

  it('reads files with the line ends of Windows', () => {
    assert.deepEqual(load({ 'standard.en.md': ENGLISH.replaceAll('\n', '\r\n') }), load());
  });
});
