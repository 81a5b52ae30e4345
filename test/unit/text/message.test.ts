import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, filled } from '../../../server/src/text/message.js';

const zh = (text: string, data: Record<string, string | number>): string => filled(text, data, english);

test('Chinese words that are filled in stand in a Chinese sentence without a blank, others with it', () => {
  const text = '本文档中没有 {number} 的内容。';
  assert.equal(zh(text, { number: '第十六条' }), '本文档中没有第十六条的内容。');
  assert.equal(zh(text, { number: 'Section 16' }), '本文档中没有 Section 16 的内容。');
  assert.equal(zh(text, { number: '第 3 条 A' }), '本文档中没有第 3 条 A 的内容。');
  assert.equal(zh('{a} {b} 有 {n} 处', { a: '第一条', b: '费用', n: 3 }), '第一条 费用有 3 处');
});

test('an English sentence keeps its blanks, and a name without a value stays', () => {
  assert.equal(
    english({ text: 'There is no {number} in {name}.', data: { number: '第十六条' } }),
    'There is no 第十六条 in {name}.',
  );
  assert.equal(
    english({ text: '{list}, {item}', data: { list: { text: 'a {n}', data: { n: 1 } }, item: 'b' } }),
    'a 1, b',
  );
  assert.equal(english({ text: '{constructor}', data: {} }), '{constructor}');
});
