import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PERSONAL, STORING } from '../../../server/src/rules/missing/signal.js';
import { requiredPieces } from '../../../server/src/text/requiredPieces.js';

describe('the pieces that an expression requires', () => {
  const cases: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
    [/fees?/, ['fee']],
    [/\bthe (?:fee|price)s?\b/i, ['the fee', 'the price']],
    [/e-?mail/, ['email', 'e-mail']],
    [/(?<!no )refund|退款/, ['refund', '退款']],
    [/a(?=b)bc/, ['abc']],
    [/x+yz{2}ab?c/, ['yz']],
    [/\w+ing/, ['ing']],
    [/(?:termin|cancel)\w*[^.]{0,40}?notice/, ['notice']],
    [/(?<kind>late fee)[- ]?/, ['late fee']],
    [/U\.S\. law\$/, ['u.s. law$']],
    [/(?:abc)?/, undefined],
    [/(?:abc){0,3}\d/, undefined],
    [/abc|\d{4}/, undefined],
    [/[abc]{3}/, undefined],
    [/\p{Script=Han}{2}公司/u, ['公司']],
    [/您/, ['您']],
    [/a/, undefined],
  ];
  for (const [expression, pieces] of cases)
    it(`of ${expression}`, () => assert.deepEqual(requiredPieces(expression.source), pieces));

  it('are in every match', () => {
    const folder = 'server/data/agreements';
    const text = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const expressions = [PERSONAL, STORING, ...cases.map(([{ source, flags }]) => new RegExp(source, `g${flags}`))];
    for (const expression of expressions) {
      const pieces = requiredPieces(expression.source);
      if (!pieces) continue;
      for (const [match] of text.matchAll(expression))
        assert.ok(
          pieces.some((piece) => match.toLowerCase().includes(piece)),
          `${expression}: ${match}`,
        );
    }
  });
});
