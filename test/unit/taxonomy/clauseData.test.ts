import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_VALUES, fillInsOf, renderStandardClause } from '../../../server/src/library/standardClause.js';
import type { StandardClause } from '../../../server/src/taxonomy/clauseData.js';
import { CLAUSE_TYPES } from '../../../server/src/taxonomy/clauseTypes.js';
import { loadClauses } from '../../../server/src/taxonomy/loadClauses.js';
import type { Language } from '../../../server/src/text/language.js';
import { clauseFiles } from './clauseFiles.js';

const { types, clauses, problems } = loadClauses(clauseFiles());
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const REFERENCES = ['alibaba-cloud-2020.zh', 'mashangyun.zh', 'tancloud-2022.zh', 'zitadel-2020.en', 'zitadel-2022.zh'];
const NAMES = { provider: 'CAOS AG', customer: 'the Customer', agreement: 'this Agreement', services: 'the Platform' };

const inLanguage = (language: Language): StandardClause[] => clauses.filter((clause) => clause.language === language);
const nameOf = ({ type, variant }: StandardClause): string => `${type}/${variant}`;

describe('server/data/clauses', () => {
  it('has no problems', () => assert.deepEqual(problems, []));

  it('describes every clause type and has one to three standard clauses of each side for it in each language', () => {
    assert.deepEqual(types.map(({ id }) => id).sort(), [...CLAUSE_TYPES].sort());
    for (const language of LANGUAGES) {
      for (const type of CLAUSE_TYPES) {
        const ofType = inLanguage(language).filter((clause) => clause.type === type);
        for (const side of [undefined, 'provider', 'customer']) {
          const count = ofType.filter(({ favours }) => favours === side).length;
          const least = side === undefined ? 1 : 0;
          assert.ok(count >= least && count <= 3, `${type} has ${count} in ${language} for ${side}`);
        }
      }
    }
  });

  it('says the same in both languages: variants, sides, places to fill in, choices, paragraphs', () => {
    const shape = (clause: StandardClause) => ({
      name: nameOf(clause),
      side: [clause.favours, clause.fits, clause.commits],
      blocks: clause.blocks.map(({ kind, only, segments }) => [
        ...[kind, only],
        segments
          .flatMap((segment) => (segment.kind === 'fillIn' ? [`${segment.name} ${segment.choices.length}`] : []))
          .sort(),
      ]),
    });
    assert.deepEqual(inLanguage('en').map(shape), inLanguage('zh').map(shape));
  });

  it('uses no defined term that it does not define', () => {
    const names =
      /^(?:Monday|Friday|People|Republic|China|United|Nations|Convention|Contracts|International|Sale|Goods|Hong|Kong|Macao|Taiwan|Swiss|Arbitration|Centre|English)$/;
    for (const clause of inLanguage('en')) {
      const text = renderStandardClause(clause, DEFAULT_VALUES.en, 'plain');
      const capitals = [...text.matchAll(/(?<=[a-z,;] )[A-Z][A-Za-z]+/g)].map(([word]) => word);
      for (const word of capitals)
        assert.ok(names.test(word) || new RegExp(`"[^"]*${word}[^"]*"\\*\\*`).test(text), `${nameOf(clause)}: ${word}`);
    }
  });

  it('promises the same figures in both languages', () => {
    const digits = (text: string): string => text.replace('0.05 %', '万分之五').replace(/[^\d.]/g, '');
    const chinese = new Map(inLanguage('zh').map((clause) => [nameOf(clause), fillInsOf(clause)]));
    for (const clause of inLanguage('en')) {
      for (const [name, value] of fillInsOf(clause)) {
        assert.equal(digits(value), digits(chinese.get(nameOf(clause))?.get(name) ?? ''), `${nameOf(clause)} ${name}`);
      }
    }
  });

  it('gives a place to fill in one default wherever it occurs in clauses of one side', () => {
    for (const language of LANGUAGES) {
      const defaults = new Map<string, string>();
      for (const clause of inLanguage(language)) {
        for (const [name, value] of fillInsOf(clause)) {
          const key = `${name} ${clause.favours}`;
          assert.equal(value, defaults.get(key) ?? value, `${key} in ${nameOf(clause)}`);
          defaults.set(key, value);
        }
      }
    }
  });

  it('names each group of types in one way and keeps its types together', () => {
    const groups = types.map(({ group }) => `${group.en} ${group.zh}`);
    const runs = groups.filter((group, index) => group !== groups[index - 1]);
    assert.equal(runs.length, 9);
    assert.equal(new Set(runs).size, 9);
  });

  it('puts every type behind types that come earlier', () => {
    const place = new Map(types.map(({ id, order }) => [id, order]));
    for (const { id, order, after } of types) {
      for (const other of after) assert.ok((place.get(other) ?? 0) < order, `${id} after ${other}`);
    }
  });

  it('draws on the five reference agreements only', () => {
    for (const { from } of clauses) {
      for (const { agreement } of from) assert.ok(REFERENCES.includes(agreement), agreement);
    }
  });

  it('reads well with pronouns and with names', () => {
    const person =
      /\b(we|you|these terms) (is|has|does|was)\b|(CAOS AG|the Customer|this Agreement) (are|have|do|were)\b/i;
    const object = /\b(between|by|to|for|with|inform|notify|remind) (we|they)\b|\bof (us|you)\b/i;
    const subject = /\b(?:if|that|where|which|unless|because|when) \{\{(?:provider|customer):object\}\}/i;
    const verb = /\{\{(provider|customer)\}\} (is|are|has|have|does|do|[a-z]+s)\b/;
    for (const clause of inLanguage('en')) {
      for (const values of [DEFAULT_VALUES.en, NAMES]) {
        // In "a breach of these terms is", the verb belongs to the breach.
        const text = renderStandardClause(clause, values, 'plain').replace(
          /\b(by|for|of|to) (us|you|these terms|this Agreement|the Platform) (is|are|has|have)\b/g,
          '',
        );
        assert.doesNotMatch(text, person, nameOf(clause));
        assert.doesNotMatch(text, object, nameOf(clause));
      }
    }
    for (const [path, text] of clauseFiles())
      if (path.endsWith('.en.md')) {
        assert.doesNotMatch(text, verb, path);
        assert.doesNotMatch(text, subject, path);
      }
  });

  it('keeps sentences short and periods definite', () => {
    const vague = /and\/or|promptly|immediately|as soon as possible|from time to time|discretion/i;
    const vagueChinese = /和\/或|及\/或|及时|立即|尽快|不时|原则上|酌情|一定的|最终解释权|滞纳金/;
    for (const clause of clauses) {
      const text = renderStandardClause(clause, DEFAULT_VALUES[clause.language], 'plain');
      assert.doesNotMatch(text, clause.language === 'en' ? vague : vagueChinese, nameOf(clause));
      for (const sentence of text.split(clause.language === 'en' ? /\n|(?<=[.?!])\s+(?=[A-Z])/ : /[\n。；]/)) {
        const length = clause.language === 'en' ? sentence.split(/\s+/).length : [...sentence].length;
        assert.ok(length <= (clause.language === 'en' ? 45 : 150), `${nameOf(clause)}: ${sentence}`);
      }
    }
  });

  it('lets liability for intent, gross negligence, death and personal injury stand wherever liability is limited', () => {
    for (const clause of clauses.filter(({ type }) => type === 'limitation-of-liability')) {
      const text = renderStandardClause(clause, DEFAULT_VALUES[clause.language], 'plain');
      for (const word of clause.language === 'en'
        ? [
            'Nothing in',
            'intent',
            'gross negligence',
            'death',
            'personal injury',
            '12 months',
            'before the',
            'aggregate|event',
          ]
        : ['不限制或者免除', '故意', '重大过失', '人身损害', '12个月', '发生前', '累计|单次']) {
        assert.match(text, new RegExp(word), `${nameOf(clause)}: ${word}`);
      }
    }
  });
});
