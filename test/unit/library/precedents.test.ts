import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareClause } from '../../../server/src/library/compare.js';
import { DigestedContract, digestOf } from '../../../server/src/library/digest.js';
import { distributionOf } from '../../../server/src/library/distribution.js';
import { nearestOf, nearestPlaces } from '../../../server/src/library/nearest.js';
import { precedentOf } from '../../../server/src/library/precedents.js';
import { type Agreement, sectionOf } from '../../../server/src/library/references.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { readDraft } from '../rules/draft.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { loadedReferences } from './agreements.js';

const types = new Map(loadClauses(clauseFiles()).types.map((type) => [type.id, type]));
const OPTIONS = { types, standpoint: 'customer' } as const;

/** A precedent whose contract must not be read: comparing with hundreds must do with their digests. */
function precedent(path: string, text: string): Agreement {
  const digest = structuredClone(digestOf(readDraft(text)));
  return precedentOf({ uri: `file:///mine/${path}`, path }, text, digest, () => assert.fail(`${path} is read again`));
}

const clause = (days: number, more = ''): string =>
  `# Terms\n\n## Termination\n\nWe may terminate this agreement with notice of ${days} days. ${more}\n`;

describe('digestOf', () => {
  it('keeps all that comparing needs', () => {
    for (const { contract, source } of loadedReferences().agreements) {
      const digest = new DigestedContract(source.text, structuredClone(digestOf(contract)));
      assert.equal(digest.clauses.length, contract.clauses.length);
      contract.clauses.forEach((clause, i) => {
        const other = digest.clauses[i]!;
        assert.deepEqual(digest.rangeOf(other), contract.rangeOf(clause));
        assert.deepEqual(sectionOf(digest, other), sectionOf(contract, clause));
        assert.equal(digest.parentOf(other)?.index, contract.parentOf(clause)?.index);
        assert.equal(other.facts.words.passage.plain, clause.facts.words.passage.plain);
      });
      const bare = (all: typeof digest.positions): unknown => all.map((p) => ({ ...p, clause: p.clause.index }));
      assert.deepEqual(bare(digest.positions), bare(contract.positions));
      for (const type of types.keys())
        assert.deepEqual(
          digest.ofType(type).map((c) => c.index),
          contract.ofType(type).map((c) => c.index),
        );
    }
  });
});

describe('precedentOf', () => {
  it('is labelled by its file, or by its front matter where that says so', () => {
    const plain = precedent('msa/Acme 2021.md', clause(30)).source;
    assert.equal(plain.label, 'Acme 2021');
    assert.equal(plain.title, 'Terms');
    assert.equal(plain.origin, 'precedent');
    const front = '---\ntitle: Master agreement\nlabel: Acme\nversion: 2021-02-03\nlaw: Swiss\nclient: [a\n';
    assert.equal(precedent('x.md', `${front}---\n${clause(30)}`).label, 'x');
    const told = precedent('x.md', `${front.replace('client: [a\n', '')}---\n${clause(30)}`).source;
    assert.deepEqual(
      [told.label, told.title, told.version, told.law],
      ['Acme', 'Master agreement', '2021-02-03', undefined],
    );
  });
});

describe('comparing with hundreds of precedents', () => {
  const draft = readDraft(
    clause(30, 'You may fetch your data until the notice ends, and no fees are due for that time.'),
  );
  const own = draft.ofType('termination')[0]!;
  const precedents = Array.from({ length: 300 }, (_, i) =>
    i === 211
      ? precedent(
          'near.md',
          clause(45, 'You may fetch your data until the notice ends; no fees are due for that time.'),
        )
      : i % 10 === 9
        ? precedent(`${i}.md`, '# Terms\n\n## Governing law\n\nThese terms are governed by Swiss law.\n')
        : precedent(`${i}.md`, clause(30 * (1 + (i % 3)))),
  );
  const comparison = compareClause(draft, own, precedents, OPTIONS);

  it('finds the nearest by words, and those that agree behind it', () => {
    assert.equal(nearestOf(draft, comparison)?.agreement.label, 'near');
    const places = nearestPlaces(draft, comparison, 5);
    assert.equal(places.length, 5);
    const few = places.map((place) => comparison.matches[place]!);
    assert.ok(few.every(({ clauses }) => clauses.length > 0));
    assert.ok(few.some(({ agreement }) => agreement.label === '0'));
  });

  it('counts what they say, the silent ones last', () => {
    const row = comparison.rows.find(({ key }) => key === 'providerTerminationNotice')!;
    const shares = distributionOf(row);
    const said = shares.map(({ value, cells }) => [value[0]?.value, cells.length]);
    const total = said.reduce((sum, [, count]) => sum + Number(count), 0);
    assert.equal(total, 300);
    assert.deepEqual(said.at(-1), [undefined, 30]);
    assert.deepEqual(
      said
        .slice(0, 3)
        .map(([value]) => value)
        .sort(),
      ['P30D', 'P60D', 'P90D'],
    );
    const counts = said.slice(0, -1).map(([, count]) => Number(count));
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
    assert.deepEqual(said.at(-2), ['P45D', 1]);
  });
});
