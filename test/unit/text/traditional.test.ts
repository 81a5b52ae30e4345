import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isTraditional, namesInTraditional, sentenceInTraditional } from '../../../server/src/text/traditional.js';

describe('traditional Chinese characters', () => {
  it('writes our sentences in them, each word with the form that it has', () => {
    assert.equal(
      sentenceInTraditional('服务商应当于收到通知之后三十日内依据本协议予以答复，并对后果承担责任。'),
      '服務商應當於收到通知之後三十日內依據本協議予以答覆，並對後果承擔責任。',
    );
    assert.equal(sentenceInTraditional('以较早者为准'), '以較早者為準');
    assert.equal(sentenceInTraditional('余额用于支付价款，签署后发布。'), '餘額用於支付價款，簽署後發佈。');
  });

  it('leaves characters of names alone that are traditional as well', () => {
    assert.equal(namesInTraditional('皇后酒店余氏公司'), '皇后酒店余氏公司');
    assert.equal(namesInTraditional('第四条第（二）项'), '第四條第（二）項');
  });

  it('tells how a text is written', () => {
    assert.equal(isTraditional('本協議適用於您使用我們的服務。'), true);
    assert.equal(isTraditional('本协议适用于您使用我们的服务。'), false);
    assert.equal(isTraditional('本協議適用於您使用我們的服務，另附“服务”一詞。'), true);
    assert.equal(isTraditional('Terms'), false);
    assert.equal(isTraditional(''), false);
  });

  it('has all words of our sentences in its table', async (t) => {
    if (!existsSync('node_modules/opencc-js')) return t.skip('opencc-js is not installed: npm ci');
    const script = new URL('../../../../server/scripts/traditional.mjs', import.meta.url);
    const { traditionalTable } = (await import(script.href)) as { traditionalTable: () => string };
    assert.equal(
      readFileSync('server/src/text/traditionalTable.ts', 'utf8').replace(/\s+/g, ''),
      traditionalTable().replace(/\s+/g, ''),
      'run: node server/scripts/traditional.mjs',
    );
  });
});
