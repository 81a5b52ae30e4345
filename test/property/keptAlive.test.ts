import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { DocumentRule, Finding } from '../../server/src/rules/contract.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { draftOf } from '../bench/documents.js';
import { loadedCues } from '../unit/analysis/cues.js';

/*
 * Findings are kept while a draft is typed in. One that held on to the contract that it was found in would keep a whole
 * version of the draft alive, such as by a fix that is worked out later, beside a closure that reads the contract.
 */

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const cues = await loadedCues();
const documentRules = RULES.filter((rule): rule is DocumentRule => rule.reach === 'document');

/** What rules find, by their names, and the contracts that they find it in, for as long as something else holds on to those. */
function checkAll(texts: readonly string[]) {
  const found = new Map<string, readonly Finding[]>();
  const contracts = texts.map((text) => new Analyst({ cues }).read(parse(text)));
  for (const rule of documentRules)
    found.set(
      rule.meta.id,
      contracts.flatMap((contract) => rule.check(contract, { frame: contract.frame, profile: 'general' })),
    );
  return { found, contracts: contracts.map((contract) => new WeakRef(contract)) };
}

for (const language of ['en', 'zh'] as const)
  test(`no finding keeps alive the contract that it was found in (${language})`, async () => {
    const bad = documentRules.flatMap(({ meta }) => meta.examples.filter((one) => one.language === language));
    const { found, contracts } = checkAll([await draftOf(language, 30_000), ...bad.map((one) => one.bad)]);
    const alive = async (): Promise<number> => {
      // A weak reference holds until the job that made or read it is over.
      await setImmediate();
      collect();
      return contracts.filter((contract) => contract.deref()).length;
    };
    assert.ok([...found.values()].flat().length > documentRules.length / 2);
    const holding: string[] = [];
    for (let left = await alive(); left > 0 && found.size > 0; ) {
      const [id] = found.keys();
      found.delete(id!);
      const now = await alive();
      if (now < left) holding.push(id!);
      left = now;
    }
    assert.deepEqual(holding, []);
    assert.equal(await alive(), 0);
  });
