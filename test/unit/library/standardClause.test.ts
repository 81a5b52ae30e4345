import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  DEFAULT_VALUES,
  fillInsOf,
  fillStandardClause,
  renderStandardClause,
  snippetsFor,
} from '../../../server/src/library/standardClause.js';
import type { StandardClause } from '../../../server/src/taxonomy/clauseData.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import type { Language } from '../../../server/src/text/language.js';
import { english } from '../../../server/src/text/message.js';
import { clauseFiles } from '../taxonomy/clauseFiles.js';
import { chinese } from './chinese.js';

function clause(body: string, language: Language = 'en'): StandardClause {
  const file = `notices/standard.${language}.md`;
  const text = `---\ntype: notices\nlanguage: ${language}\n---\n## Notices\n<!-- variant: only -->\n${body}\n`;
  const [read] = loadClauses(new Map([[file, text]])).clauses;
  assert.ok(read, body);
  return read;
}

const NAMES = { provider: 'CAOS AG', customer: 'the Customer', agreement: 'this Agreement', services: 'the Platform' };

describe('renderStandardClause, plain', () => {
  const body =
    "{{provider}} will write to {{customer:object}} at {{customer's}} address. {{customer}} may answer {{provider:object}}.";

  it('declines pronouns and opens sentences with a capital', () => {
    assert.equal(
      renderStandardClause(clause(body), DEFAULT_VALUES.en, 'plain'),
      '## Notices\n\nWe will write to you at your address. You may answer us.',
    );
  });

  it('takes names as they are', () => {
    assert.equal(
      renderStandardClause(clause(body), NAMES, 'plain'),
      "## Notices\n\nCAOS AG will write to the Customer at the Customer's address. The Customer may answer CAOS AG.",
    );
    const brand = { ...NAMES, provider: 'weave' };
    assert.match(renderStandardClause(clause(body), brand, 'plain'), /^## Notices\n\nweave will/);
  });

  it('fills in defaults, or what is known', () => {
    const text = clause('Within {{period=30 days}}, in {{form=text form|writing}}; {{period}} at most.');
    assert.match(renderStandardClause(text, NAMES, 'plain'), /Within 30 days, in text form; 30 days at most\./);
    const known = { ...NAMES, fillIns: { period: '$5 {days}' } };
    assert.match(
      renderStandardClause(text, known, 'plain'),
      /Within \$5 \{days\}, in text form; \$5 \{days\} at most\./,
    );
  });

  it('keeps a list together and paragraphs apart', () => {
    assert.equal(
      renderStandardClause(clause('Either:\n\n- this;\n- that.\n\nEnd.'), NAMES, 'plain'),
      '## Notices\n\nEither:\n\n- this;\n- that.\n\nEnd.',
    );
    assert.deepEqual(fillStandardClause(clause('Either:\n\n- this.'), NAMES, 'plain').blocks, [
      { kind: 'paragraph', text: 'Either:' },
      { kind: 'item', text: 'this.' },
    ]);
  });

  it('writes Chinese without blanks or declension', () => {
    const text = clause('{{provider}}应当通知{{customer}}，\n期间为{{period=30日}}。', 'zh');
    assert.match(renderStandardClause(text, DEFAULT_VALUES.zh, 'plain'), /我们应当通知您，期间为30日。$/);
  });
});

describe('renderStandardClause, snippet', () => {
  it('gives each name one tab stop, and choices a list', () => {
    const text = clause('Within {{period=30 days}}, in {{form=text form|writing, signed}}; {{period}} at most.');
    assert.match(
      renderStandardClause(text, NAMES, 'snippet'),
      /Within \$\{1:30 days\}, in \$\{2\|text form,writing\\, signed\|\}; \$\{1\} at most\.$/,
    );
  });

  it('escapes what the snippet syntax would read', () => {
    const text = clause('Costs $5 \\ or {x} at {{a=c:\\dir}} or {{b=$9}}.');
    assert.match(
      renderStandardClause(text, { ...NAMES, provider: 'A}$' }, 'snippet'),
      /Costs \\\$5 \\\\ or \{x\\\} at \$\{1:c:\\\\dir\} or \$\{2:\\\$9\}\.$/,
    );
  });

  it('writes what is known as text', () => {
    const text = clause('Law of {{law=[● country]}}, {{place=[● town]}}.');
    const known = { ...NAMES, fillIns: { law: 'Switzerland' } };
    assert.match(renderStandardClause(text, known, 'snippet'), /Law of Switzerland, \$\{1:\[● town\]\}\.$/);
    assert.deepEqual(
      [...fillInsOf(text)],
      [
        ['law', '[● country]'],
        ['place', '[● town]'],
      ],
    );
  });

  it('reads back as the plain text once the tab stops are replaced by their defaults', () => {
    for (const each of loadClauses(clauseFiles()).clauses) {
      const defaults = new Map<string, string>();
      const keep = (_: string, stop: string, value: string): string => {
        defaults.set(stop, value);
        return value;
      };
      const filled = renderStandardClause(each, DEFAULT_VALUES[each.language], 'snippet')
        .replace(/\$\{(\d+)\|((?:\\.|[^\\,|])*)[^}]*\|\}/g, keep)
        .replace(/\$\{(\d+):((?:\\.|[^\\}])*)\}/g, keep)
        .replace(/\$\{(\d+)\}/g, (_, stop: string) => defaults.get(stop) ?? '')
        .replace(/\\([\\$},|])/g, '$1');
      assert.equal(filled, renderStandardClause(each, DEFAULT_VALUES[each.language], 'plain'));
    }
  });
});

describe('snippets/', () => {
  const { types, clauses } = loadClauses(clauseFiles());
  for (const language of ['en', 'zh'] as const) {
    const file = `snippets/termsmith.${language}.json`;
    const snippets = snippetsFor(types, clauses, language, language === 'zh' ? chinese : english);

    it(`${file} is in step with the data (node server/scripts/snippets.mjs)`, () => {
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), snippets);
    });

    it(`${file} has every clause, with a prefix of its own, a heading and a description`, () => {
      const all = Object.values(snippets);
      assert.equal(all.length, clauses.filter((each) => each.language === language).length);
      for (const { prefix, body, description } of all) {
        assert.match(prefix[0] ?? '', language === 'en' ? /^tos-[a-z-]+$/ : /^tos-[a-z-]+-zh$/);
        assert.match(body[0] ?? '', /^## \S/);
        assert.match(description, language === 'en' ? /(Drawn from: |No reference agreement).*\.$/ : /参考/);
      }
    });
  }
});
