import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { DEFAULT_SETTINGS, Engine } from '../../server/src/engine/engine.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { loadedCues } from '../unit/analysis/cues.js';
import { type Agreement, SEEN } from './seen.js';
import { SHARED, withoutShared } from './shared.js';

const FILES: Readonly<Record<Agreement, string>> = {
  ZE: 'zitadel-2020.en.md',
  ZZ: 'zitadel-2022.zh.md',
  TC: 'tancloud-2022.zh.md',
  AL: 'alibaba-cloud-2020.zh.md',
  MS: 'mashangyun.zh.md',
};
/** Kinds that are found all over an agreement, with the least number of places. */
const THROUGHOUT: Readonly<Record<string, Partial<Record<Agreement, number>>>> = {
  'list-number-artefact/double': { MS: 10 },
  'list-number-artefact/split': { MS: 60 },
};

/** The innermost clause at an offset, as the table names it. */
function placeOf(contract: Contract, offset: number, agreement: Agreement): string {
  const clause = contract.clauseAt(offset);
  if (!clause) return 'title';
  const { number, heading } = clause.facts;
  if (agreement !== 'AL') return number?.text ?? heading ?? 'title';
  // The last part of this agreement has numbers of its own.
  const part = contract.clauses.findIndex((c) => /CADT/.test(c.facts.heading ?? ''));
  if (part < 0 || clause.index < part) return number?.text ?? heading ?? 'title';
  return clause.index === part ? 'CADT' : `CADT ${number?.text ?? heading ?? ''}`;
}

/** Places in order, each once with how often it occurs. */
function counted(places: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].map(([place, count]) => (count > 1 ? `${place} ×${count}` : place)).sort();
}

describe('rules find in the references what the catalogue says', { skip: withoutShared }, () => {
  const found = new Map<string, Map<Agreement, string[]>>();

  before(async () => {
    const analyst = new Analyst({ cues: await loadedCues() });
    const engine = new Engine(RULES.map((rule) => (rule.reach === 'document' ? { ...rule, family: undefined } : rule)));
    for (const [agreement, file] of Object.entries(FILES) as [Agreement, string][]) {
      const contract = analyst.read(parse(await readFile(join(SHARED, 'references', file), 'utf8')));
      for (const { rule, kind, range, related } of engine.run(contract, {
        ...DEFAULT_SETTINGS,
        files: { has: () => false },
      }).diagnoses) {
        const whole = kind !== undefined && THROUGHOUT[`${rule.id}/${kind}`]?.[agreement] !== undefined;
        const id = whole ? `${rule.id}/${kind}` : rule.id;
        const place = rule.id.startsWith('missing-') ? 'title' : placeOf(contract, range.start, agreement);
        const places = found.get(id) ?? new Map<Agreement, string[]>();
        found.set(id, places);
        // A run of many is one finding, with the others as related places.
        const named = kind === undefined ? place : `${kind} ${place}`;
        const all = whole ? [named, ...related.map(() => named)] : [named];
        places.set(agreement, [...(places.get(agreement) ?? []), ...all]);
      }
    }
  });

  for (const [rule, seen] of Object.entries(SEEN))
    it(rule, () => {
      for (const agreement of Object.keys(FILES) as Agreement[])
        assert.deepEqual(
          counted(found.get(rule)?.get(agreement) ?? []),
          [...(seen[agreement] ?? [])].sort(),
          `${rule} in ${agreement}`,
        );
    });

  for (const [kind, agreements] of Object.entries(THROUGHOUT))
    for (const [agreement, least] of Object.entries(agreements) as [Agreement, number][])
      it(`${kind} throughout ${agreement}`, () => {
        const places = found.get(kind)?.get(agreement) ?? [];
        assert.ok(places.length >= least, `${places.length} places`);
      });

  it('every rule is in the table', (t) => {
    const left = RULES.map(({ meta }) => meta.id).filter((id) => !(id in SEEN));
    if (left.length > 0) t.diagnostic(`not in the table: ${left.join(', ')}`);
  });
});
