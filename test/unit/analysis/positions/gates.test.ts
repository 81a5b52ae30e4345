import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Analyst } from '../../../../server/src/analysis/analyst.js';
import { ClauseSentences, type PositionContext } from '../../../../server/src/analysis/positions/clauseSentences.js';
import { READERS } from '../../../../server/src/analysis/positions/read.js';
import { parse } from '../../../../server/src/syntax/parse.js';
import type { OutlineType } from '../../../../server/src/taxonomy/clauseTypes.js';
import { loadedCues } from '../cues.js';

/**
 * Types under which every clause is read as well, so that a gate is tried where its reader would speak. Not among them are those
 * whose gate is part of what is meant: in a clause on amendments every period counts beside a word for a change.
 */
const TYPES: readonly OutlineType[] = [
  'assignment',
  'backup',
  'data-deletion',
  'dispute-resolution',
  'effective-date',
  'fees',
  'governing-law',
  'late-payment',
  'limitation-of-liability',
  'notices',
  'refunds',
  'renewal',
  'service-changes',
  'service-level',
  'termination',
];
/** Of how many of the clauses a reader may be asked, and all readers together on average. */
const MOST = 0.8;
const MEAN = 0.3;

describe('the gates of the readers of positions', () => {
  const clauses: ClauseSentences[] = [];
  before(async () => {
    const analyst = new Analyst({ cues: await loadedCues() });
    const folder = 'server/data/agreements';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const contract = analyst.read(parse(readFileSync(`${folder}/${name}`, 'utf8')));
      for (const { facts } of contract.clauses) {
        const { providerNames, customerNames } = contract.frame;
        const context = (type: OutlineType): PositionContext => ({
          type,
          also: facts.also,
          providerNames,
          customerNames,
        });
        for (const type of new Set([facts.type, ...TYPES]))
          clauses.push(new ClauseSentences(facts.words, context(type)));
      }
    }
  });

  it('keep out no clause that takes a position', () => {
    for (const [i, { concerns, read }] of READERS.entries())
      for (const clause of clauses)
        if (!concerns(clause)) assert.deepEqual(read(clause), [], `reader ${i}: ${clause.plain}`);
  });

  it('keep out most of the clauses: a reader without a gate would be asked of all', () => {
    const shares = READERS.map(({ concerns }) => clauses.filter(concerns).length / clauses.length);
    for (const [i, share] of shares.entries()) assert.ok(share <= MOST, `reader ${i} is asked of ${share.toFixed(2)}`);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    assert.ok(mean <= MEAN, `on average of ${mean.toFixed(2)}`);
  });
});
