import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReferences, type References } from '../../../server/src/library/references.js';
import { readDraft } from '../rules/draft.js';

/** The raw files of server/data/agreements, path → text. Tests run from the root. */
export function agreementFiles(): Map<string, string> {
  const root = 'server/data/agreements';
  return new Map(readdirSync(root).map((name) => [`${root}/${name}`, readFileSync(join(root, name), 'utf8')]));
}

let references: References | undefined;

/** The reference agreements, each read once for all tests of a process. */
export function loadedReferences(): References {
  if (!references) {
    const loaded = loadReferences(agreementFiles(), readDraft);
    assert.deepEqual(loaded.problems, [], 'the reference agreements have no problems');
    references = loaded.references;
  }
  return references;
}
