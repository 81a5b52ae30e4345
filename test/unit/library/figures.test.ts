import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fillInsOf } from '../../../server/src/library/standardClause.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';

const COLUMN = { provider: 2, balanced: 3, customer: 4 } as const;

it('docs/standard-figures.md has every figure of the standard clauses, with a source', () => {
  const page = readFileSync('docs/standard-figures.md', 'utf8');
  const rows = new Map(
    [...page.matchAll(/^\| `([a-z-]+)` \|(.*)\|$/gm)].map(([, field, rest]) => [
      field!,
      [field!, ...rest!.split('|').map((cell) => cell.trim())],
    ]),
  );
  const seen = new Set<string>();
  for (const clause of loadClauses(clauseFiles()).clauses.filter(({ language }) => language === 'en'))
    for (const [field, value] of fillInsOf(clause)) {
      if (!/\d|^(?:one|two|three)\b/.test(value)) continue;
      seen.add(field);
      const row = rows.get(field) ?? [];
      const where = `${field} of ${clause.type}/${clause.variant}`;
      assert.ok(row[1]?.split(', ').includes(clause.type), where);
      assert.ok(row[COLUMN[clause.favours ?? 'balanced']]?.startsWith(value), where);
      assert.notEqual(row[5], '', where);
    }
  assert.deepEqual([...rows.keys()], [...seen].sort());
});
