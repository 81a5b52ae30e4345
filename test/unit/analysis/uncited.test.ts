import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findReferences } from '../../../server/src/analysis/references/find.js';
import { uncited } from '../../../server/src/analysis/uncited.js';
import { languageOf } from '../../../server/src/text/language.js';

function left(plain: string): string {
  const language = languageOf(plain);
  const references = findReferences({ language, passage: { plain, language, marks: [], toSource: (r) => r } });
  const text = uncited(plain, references);
  assert.equal(text.length, plain.length);
  return text.replace(/ {2,}/gu, ' _ ').trim();
}

describe('the text of a clause without the titles that it cites', () => {
  it('has blanks for a clause that is cited by its name', () => {
    assert.equal(left('Fees are due as the confidentiality provisions say.'), 'Fees are due as the _ say.');
    assert.equal(left('Subject to the “Refunds” section below, fees are due.'), 'Subject to the _ , fees are due.');
    assert.equal(left('费用以保密条款为准。'), '费用以 _ 为准。');
  });

  it('has blanks for the title behind a number, and keeps the number', () => {
    assert.equal(left('Section 9 (Confidentiality) and Section 10 apply.'), 'Section 9 _ and Section 10 apply.');
    assert.equal(left('你方应遵守第九条（保密）。'), '你方应遵守第九条 _ 。');
  });

  it('keeps what a clause says of itself, and all of a text that cites nothing', () => {
    assert.equal(left('本保密条款长期有效。'), '本保密条款长期有效。');
    for (const text of [
      '',
      'Each party keeps information confidential.',
      '双方应当保密。',
      'Section 9 (see below) applies.',
    ])
      assert.equal(left(text), text);
  });
});
