import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import type { Contract } from '../../server/src/analysis/contract.js';
import { cleanUp } from '../../server/src/features/codeActions/cleanUp.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { readDraft } from '../unit/rules/draft.js';
import { checkBy } from './removals.js';
import { markdownIn, SHARED, withoutShared } from './shared.js';

/** What must be gone; the other kinds of these rules need judgement. */
const MENDED =
  /^(?:import-leftover\/(?:entity|invisible)|list-number-artefact\/(?:double|split|merged)|broken-paragraph|punctuation-defect\/(?:repeated|comma|heading))$/;

/** What a reader tells clauses by. */
function readingOf(contract: Contract): readonly unknown[] {
  return contract.clauses.map(({ parent, depth, facts: { number, type, references } }) => [
    parent,
    depth,
    number?.style,
    number?.values,
    type,
    references.length,
  ]);
}

function findingsOf(contract: Contract): readonly string[] {
  return checkBy(contract, 'auto').diagnoses.map(({ rule, kind }) => (kind ? `${rule.id}/${kind}` : rule.id));
}

describe('the references become clean drafts that read the same', { skip: withoutShared }, () => {
  for (const path of withoutShared === false ? markdownIn(join(SHARED, 'references')) : [])
    it(basename(path), () => {
      const text = readFileSync(path, 'utf8');
      const contract = readDraft(text);
      const check = (draft: Contract) => checkBy(draft, 'auto').diagnoses;
      const answer = cleanUp(contract, { after: (edits) => readDraft(applyEdits(text, edits)), check });
      assert.ok(!('problem' in answer), JSON.stringify(answer));
      assert.equal(answer.left, 0);
      assert.ok(answer.edits.length > 0, 'each of them has something to clean up');
      const result = applyEdits(text, answer.edits);
      const clean = readDraft(result);
      assert.deepEqual(readingOf(clean), readingOf(contract));
      assert.deepEqual(
        findingsOf(clean).filter((found) => MENDED.test(found)),
        [],
      );
      const again = cleanUp(clean, { after: (edits) => readDraft(applyEdits(result, edits)), check });
      assert.deepEqual(again, { edits: [], left: 0 });
    });
});
