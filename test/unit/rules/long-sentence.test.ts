import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/long-sentence.js';
import { itemsOf } from '../../../server/src/rules/sentences/listing.js';
import { safeBreaks } from '../../../server/src/rules/sentences/splitting.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { editsOf } from './check.js';
import { readDraft, runRule } from './draft.js';

/** The words that are marked in a clause, with the length that the message names. */
function reported(text: string, heading = 'Services'): readonly string[] {
  const contract = readDraft(`## ${heading}\n\n${text}\n`);
  return runRule(rule, contract).map(
    ({ range, finding }) => `${contract.text.slice(range.start, range.end)} ${finding.message.data?.count}`,
  );
}

/** The clause after each fix. */
function fixesOf(text: string, heading = 'Services'): readonly string[] {
  const contract = readDraft(`## ${heading}\n\n${text}\n`);
  return runRule(rule, contract).flatMap(({ finding, base }) =>
    (finding.fixes ?? []).map((fix) => {
      const result = applyEdits(contract.text, editsOf(fix, base, contract)!);
      assert.deepEqual(runRule(rule, readDraft(result)), [], 'nothing is too long then');
      return result.slice(heading.length + 5).trimEnd();
    }),
  );
}

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('long-sentence', () => {
  it('does what its examples say', () => {
    for (const { bad, good } of rule.meta.examples) {
      assert.equal(runRule(rule, readDraft(bad)).length, 1, bad);
      assert.deepEqual(runRule(rule, readDraft(good)), [], good);
    }
  });
  it('counts words of English sentences', () => {
    assert.deepEqual(reported(`We keep ${words(69)}.`), ['We keep word0 word1 word2 word3 word4 word5 71']);
    assert.deepEqual(reported(`We keep ${words(68)}.`), []);
    assert.deepEqual(reported(`We keep ${words(40)}. We send ${words(40)}.`), []);
    assert.deepEqual(reported(`We keep ${words(40)}; we send ${words(40)}.`), []);
  });
  it('bears longer lists, and the head of a list', () => {
    assert.deepEqual(reported(`We keep (a) ${words(40)} and (b) ${words(40)}.`), []);
    assert.deepEqual(reported(`We keep ${words(80)}:\n\n- files`), []);
    assert.deepEqual(reported(`| Files | ${words(90)} |\n| --- | --- |\n| a | b |`), []);
  });
  it('counts characters of Chinese sentences, and a Latin word as two', () => {
    const keep = '我们为您保存您所上传的内容';
    assert.deepEqual(reported(`${keep}${'并向您指定的人发送'.repeat(16)}。`, '服务').length, 1);
    assert.deepEqual(reported(`${keep}${'并向您指定的人发送'.repeat(13)}。`, '服务'), []);
    assert.deepEqual(
      reported(`${keep}；${'并向您指定的人发送'.repeat(13)}；${'并向您指定的人发送'.repeat(13)}。`, '服务'),
      [],
    );
    assert.deepEqual(reported(`${keep}、文字、图片、录音${'并向您指定的人发送'.repeat(18)}。`, '服务'), []);
    assert.deepEqual(reported(`${keep}${'并用 Example 发送'.repeat(13)}。`, '服务'), []);
  });
  it('cuts a sentence between main clauses, where no part is too long then', () => {
    const long = `We keep ${words(40)}, and we will send ${words(40)}.`;
    assert.deepEqual(fixesOf(long), [`We keep ${words(40)}. We will send ${words(40)}.`]);
    assert.deepEqual(fixesOf(`We keep ${words(40)}, but you may take ${words(40)}.`), [
      `We keep ${words(40)}. However, you may take ${words(40)}.`,
    ]);
    assert.deepEqual(fixesOf(`If we keep ${words(40)}, we may send, and you may take ${words(40)}.`), []);
    assert.deepEqual(fixesOf(`We keep ${words(80)}, and we will send it.`), []);
    const part = '并向您指定的人发送您所上传的文件'.repeat(6);
    assert.deepEqual(fixesOf(`我们保存您的内容${part}，但我们有权${part}。`, '服务'), [
      `我们保存您的内容${part}。但我们有权${part}。`,
    ]);
    assert.deepEqual(fixesOf(`您理解并同意，我们保存您的内容${part}，但我们有权${part}。`, '服务'), []);
    assert.deepEqual(fixesOf(`我们保存您的内容${part}，但您${part}的除外。`, '服务'), []);
  });
  it('sets the items of a list on lines of their own', () => {
    const items = [1, 2, 3].map((n) => `keep ${words(42)} ${n}`);
    const [a, b, c] = items;
    assert.deepEqual(fixesOf(`We (a) ${a}, (b) ${b}, and (c) ${c}.`), [
      `We\n\n(a) ${a},\n\n(b) ${b}, and\n\n(c) ${c}.`,
    ]);
    assert.deepEqual(fixesOf(`We (a) ${a}, (b) ${b}, and (c) ${c}, in each case at once.`), []);
    assert.deepEqual(fixesOf(`We (a) ${a}, (b) ${b}, and (c) ${c}. We may change it.`), []);
    assert.deepEqual(fixesOf(`We (a) ${a}, (c) ${b}, and (b) ${c}.`), []);
  });
  it('keeps brackets, quotations and conditions whole', () => {
    for (const text of [
      'You agree that we may keep what you send to us, and we may use it as we like to.',
      'We may keep the files (as long as needed, and we may choose how long that is) at any place.',
      'We keep the files that you send to us in writing, and you may ask for what is kept there.',
      'Unless the law asks for it otherwise we keep nothing; we may send you what is left.',
    ])
      assert.deepEqual(safeBreaks(text, 'en'), [], text);
    assert.equal(itemsOf('（一）保存文件；（二）发送文件；（三）删除文件。', 'zh')?.length, 3);
    assert.equal(itemsOf('（一）保存文件的；（二）发送文件的；（三）删除文件的，均由您承担。', 'zh'), undefined);
  });
  it('reports the longest sentence of a clause only', () => {
    assert.deepEqual(reported(`We keep ${words(75)}. They send ${words(90)}.`), [
      'They send word0 word1 word2 word3 word4 word5 92',
    ]);
  });
});
