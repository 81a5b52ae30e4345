import assert from 'node:assert/strict';
import { it } from 'node:test';
import { appendSentence } from '../../../server/src/analysis/queries/append.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { readDraft } from '../rules/draft.js';

it('adds a sentence to the words of a clause, before the anchor of the next heading, rules and closing dates', () => {
  for (const behind of [
    '\n\n[](#law "#law")\n\n## Law\n\nSwiss law applies.\n',
    '\n\n<a id="law"></a>\n\n## Law\n\nSwiss law applies.\n',
    '\n\n---\n\n## Law\n\nSwiss law applies.\n',
    '\n\nLast updated: 1 May 2026\n',
  ]) {
    const before = '# Terms\n\n## Liability\n\nWe are not liable for lost profits.';
    const contract = readDraft(before + behind);
    const clause = contract.clauses.find(({ facts }) => facts.heading === 'Liability')!;
    const edit = appendSentence(contract, clause, 'More is said.');
    assert.equal(applyEdits(contract.text, [edit]), `${before} More is said.${behind}`);
  }
});
