import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from '../rules/draft.js';

/** The types of a draft's clauses that have a text of their own. */
function typesOf(text: string): readonly (string | undefined)[] {
  return readDraft(text)
    .clauses.map(({ facts }) => facts.classification.type)
    .filter((type) => type !== 'group');
}

test('the clauses of a licence are told by what they do with it', () => {
  const types = typesOf(`# Widget Licence

## 1. New Versions of this Licence

The Owner may publish a revised version of this Licence from time to time. You may go on under the version that you got.

## 2. Availability of Source Code

Whoever passes on a changed Widget passes on the source code of it under this Licence.

## 3. End

This Licence and the rights granted hereunder will terminate automatically if You breach it and do not put that right
within ten days. What You passed on to others shall survive the termination of this Licence.

## 4. Courts

If a court rules that a provision of this Licence is invalid, then that provision will be removed from it.

## 5. Power to Bind

Neither of us speaks for the other or signs anything in the name of the other.

## 6. Scope of These Limitations

Some countries do not let anybody limit such damages, so these limits may not hold for You.
`);
  assert.deepEqual(types, [
    'amendments',
    'intellectual-property',
    'termination',
    'severability',
    'relationship',
    'limitation-of-liability',
  ]);
});
