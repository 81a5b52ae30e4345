import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counterpartAddresses } from '../../../server/src/workspace/counterparts.js';
import { draftFields } from '../../../server/src/workspace/draftFields.js';

const at = (path: string): string => `file:///work/${path}`;

describe('counterpartAddresses', () => {
  it('goes by the suffixes of names', () => {
    assert.deepEqual(counterpartAddresses(at('terms.zh.md'), {}), [
      at('terms.en.md'),
      at('terms.en-US.md'),
      at('terms.en-GB.md'),
      at('terms.md'),
    ]);
    assert.ok(counterpartAddresses(at('terms.en.md'), {}).includes(at('terms.zh-CN.md')));
    assert.ok(counterpartAddresses(at('terms_EN.markdown'), {}).includes(at('terms_cn.markdown')));
    const plain = counterpartAddresses(at('terms.md'), {});
    assert.equal(plain[0], at('terms.zh.md'));
    assert.ok(plain.includes(at('terms.en.md')) && plain.includes(at('terms-zh.md')));
  });

  it('goes by folders', () => {
    assert.ok(counterpartAddresses(at('en/legal/terms.md'), {}).includes(at('zh/legal/terms.md')));
    assert.ok(counterpartAddresses(at('docs/zh-CN/terms.md'), {}).includes(at('docs/en/terms.md')));
    assert.ok(!counterpartAddresses(at('docs/then/terms.md'), {}).some((one) => one.includes('/zh/')));
  });

  it('puts what the front matter and the setting say first', () => {
    const names = { named: '中文/条款.md', folder: at(''), configured: { 'legal/a.md': 'legal/b.md' } };
    assert.equal(counterpartAddresses(at('x.md'), names)[0], at(encodeURI('中文/条款.md')));
    const { named: _, ...configured } = names;
    assert.equal(counterpartAddresses(at('legal/a.md'), configured)[0], at('legal/b.md'));
    assert.equal(counterpartAddresses(at('legal/b.md'), configured)[0], at('legal/a.md'));
    assert.notEqual(counterpartAddresses(at('c.md'), configured)[0], at('legal/b.md'));
  });

  it('leads to text files only, never by address or from the root, and never to the draft itself', () => {
    for (const named of ['/etc/hosts.md', 'https://example.com/a.md', 'secret.json', 'C:\\a.md', 'a.md'])
      assert.ok(!counterpartAddresses(at('a.md'), { named }).some((one) => !one.startsWith(at('a'))), named);
    assert.deepEqual(counterpartAddresses('untitled:Untitled-1', {}), []);
    assert.deepEqual(counterpartAddresses('', { named: 'b.md' }), []);
  });
});

describe('draftFields', () => {
  it('reads the counterpart that a draft names', () => {
    const fields = draftFields('---\ntermsmith:\n  counterpart: terms-chinese.md\n---\n');
    assert.deepEqual([fields.counterpart, fields.problems], ['terms-chinese.md', []]);
    assert.equal(draftFields('---\ntermsmith:\n  counterpart: [a]\n---\n').problems.length, 1);
  });
});
