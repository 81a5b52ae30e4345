import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rule from '../../../server/src/rules/long-sentence.js';
import { readDraft, runRule } from './draft.js';

/** The words that are marked in a clause, with the length that the message names. */
function reported(text: string, heading = 'Services'): readonly string[] {
  const contract = readDraft(`## ${heading}\n\n${text}\n`);
  return runRule(rule, contract).map(
    ({ range, finding }) => `${contract.text.slice(range.start, range.end)} ${finding.message.data?.count}`,
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
  it('reports the longest sentence of a clause only', () => {
    assert.deepEqual(reported(`We keep ${words(75)}. They send ${words(90)}.`), [
      'They send word0 word1 word2 word3 word4 word5 92',
    ]);
  });
});
