import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Analyst } from '../../../server/src/analysis/analyst.js';
import type { Clause } from '../../../server/src/analysis/clause.js';
import type { Contract } from '../../../server/src/analysis/contract.js';
import { clausesThat, everyClause } from '../../../server/src/analysis/queries/everyClause.js';
import { groupsOf } from '../../../server/src/analysis/queries/groups.js';
import { inContract } from '../../../server/src/analysis/queries/perItem.js';
import { kept, onceOf } from '../../../server/src/analysis/questions.js';
import { Engine, type Report } from '../../../server/src/engine/engine.js';
import {
  type DocumentRule,
  type Finding,
  inEach,
  inParts,
  type RuleContext,
} from '../../../server/src/rules/contract.js';
import { parse } from '../../../server/src/syntax/parse.js';
import { loadedCues } from '../analysis/cues.js';

const cues = await loadedCues();
const DRAFT =
  '---\ntitle: Terms\n---\n\n# Terms\n\nThis is a preface, which says no more than that it is one.\n\n## 1. Services\n\nWe host a wombat.\n\n## 2. Fees\n\nYou pay a heron.\n\n## 3. End\n\nIt ends.\n';

/** A draft that is typed in, with one rule of the document that counts how often it is run. */
class Typed {
  runs = 0;
  readonly #analyst = new Analyst({ cues });
  readonly #engine: Engine;
  #contract: Contract;

  constructor(check: (contract: Contract, context: RuleContext) => readonly Finding[], parts?: DocumentRule['parts']) {
    const rule: DocumentRule = {
      reach: 'document',
      meta: {
        id: 'counted',
        title: { text: 'Counted' },
        description: { text: 'Counts how often it is run.' },
        category: 'hygiene',
        severity: 'warning',
        examples: [],
      },
      check: (contract, context) => {
        this.runs++;
        return check(contract, context);
      },
      ...(parts && { parts }),
    };
    this.#engine = new Engine([rule]);
    this.#contract = this.#analyst.read(parse(DRAFT));
    this.run();
  }

  get text(): string {
    return this.#contract.text;
  }

  run(files?: RuleContext['files']): Report {
    return this.#engine.run(this.#contract, { profile: 'auto', customizations: [], ...(files && { files }) });
  }

  /** Puts `text` in the place of words of the draft. */
  type(words: string, text: string): Report {
    const start = this.#contract.text.indexOf(words);
    const edit = { start, end: start + words.length, text };
    const after = this.#contract.text.slice(0, start) + text + this.#contract.text.slice(edit.end);
    this.#contract = this.#analyst.update(this.#contract, after, [edit]);
    return this.run();
  }

  /** What the first finding marks, and what its first fix makes of the text. */
  shown(report: Report): readonly [string, string | undefined] {
    const [found] = report.diagnoses;
    const [fix] = found!.fixes;
    const [edit] = fix && 'edits' in fix ? fix.edits() : [];
    const { text } = this.#contract;
    return [text.slice(found!.range.start, found!.range.end), edit && text.slice(edit.start, edit.end)];
  }
}

const animals = clausesThat(({ words }) => /wombat|heron/.test(words.passage.plain));

function markAnimals(contract: Contract): readonly Finding[] {
  return animals(contract).map((clause) => {
    const at = clause.facts.words.passage.plain.search(/wombat|heron/);
    const range = contract.toDocument(clause, { start: at, end: at + 5 });
    const whole = contract.ownRangeOf(clause);
    return {
      range,
      message: { text: 'An animal.' },
      related: [{ range: whole, message: { text: 'Its clause.' } }],
      fixes: [{ title: { text: 'Take it out' }, edits: [{ ...range, text: '' }] }],
    };
  });
}

describe('A rule of the document', () => {
  it('is not run again for an edit that leaves what it read alone, and what it found moves with its block', () => {
    const typed = new Typed(markAnimals);
    const before = typed.run();
    assert.deepEqual(typed.shown(before), ['womba', 'womba']);
    const after = typed.type('preface', 'much longer preface');
    assert.deepEqual(typed.shown(after), ['womba', 'womba']);
    assert.equal(after.diagnoses[1]!.range.start - before.diagnoses[1]!.range.start, 12);
    assert.equal(after.diagnoses[1]!.related[0]!.range.start - before.diagnoses[1]!.related[0]!.range.start, 12);
    typed.type('It ends', 'It may end');
    assert.equal(typed.runs, 1);
  });

  it('gives the very finding of before where it only moved', () => {
    const typed = new Typed(markAnimals);
    const [before] = typed.run().diagnoses;
    const [after] = typed.type('preface', 'longer preface').diagnoses;
    assert.ok(before!.origin);
    assert.equal(after!.origin, before!.origin);
  });

  it('is run again where the clause that it marks is edited, before the mark or behind it', () => {
    const typed = new Typed(markAnimals);
    assert.deepEqual(typed.shown(typed.type('We host', 'We really host')), ['womba', 'womba']);
    assert.deepEqual(typed.shown(typed.type('wombat.', 'wombat!')), ['womba', 'womba']);
    assert.equal(typed.runs, 3);
    assert.equal(typed.type('heron', 'fee').diagnoses.length, 1);
  });

  it('is run again where text that it read between clauses grows or shrinks', () => {
    const typed = new Typed((contract) => {
      const [first, second] = animals(contract);
      const gap = contract.source({ start: contract.ownRangeOf(first!).end, end: contract.startOf(second!) });
      return [{ range: contract.firstLineOf(first!), message: { text: `${gap.length}` } }];
    });
    const gapOf = ({ diagnoses }: Report): string => diagnoses[0]!.message.text;
    const before = Number(gapOf(typed.run()));
    assert.equal(Number(gapOf(typed.type('wombat.\n\n', 'wombat.\n\n\n'))), before + 1);
    typed.type('It ends', 'It may end');
    assert.equal(typed.runs, 2);
  });

  it('is run again where it read all of the text, or the files around the draft are others', () => {
    const text = new Typed((contract) => (contract.text.includes('preface') ? [] : []));
    text.type('ends', 'may end');
    assert.equal(text.runs, 2);
    const files = new Typed((_, context) => (context.files ? [] : []));
    const near = { has: () => true };
    files.run(near);
    files.run(near);
    assert.equal(files.runs, 2);
    files.run({ has: () => false });
    assert.equal(files.runs, 3);
  });

  it('marks the front matter until that is another', () => {
    const typed = new Typed(() => [{ range: { start: 4, end: 16 }, message: { text: 'The title.' } }]);
    assert.deepEqual(typed.shown(typed.type('ends', 'may end')), ['title: Terms', undefined]);
    assert.equal(typed.runs, 1);
    typed.type('title: Terms', 'title: Some');
    assert.equal(typed.runs, 2);
  });

  it('is told what another rule was told, though the answer is kept', () => {
    const first = onceOf((contract) => contract.clauses.length);
    const again = kept((contract) => contract.clause(1)?.facts.heading ?? first(contract));
    const typed = new Typed((contract) => {
      const message = { text: `${first(contract)} ${again(contract)}` };
      return [{ range: { start: 0, end: 1 }, message }];
    });
    const said = ({ diagnoses }: Report): string => diagnoses[0]!.message.text;
    assert.equal(said(typed.type('Services', 'Service')), '4 Service');
    assert.equal(said(typed.type('## 3. End', '## 3. Term\n\nA year.\n\n## 4. End')), '5 Service');
  });
});

describe('A rule of the items of a list', () => {
  const looked: string[] = [];
  const nameOf = ({ facts }: Clause): string => /wombat|heron/.exec(facts.words.passage.plain)![0];
  const part = inEach(animals, (contract, clause: Clause) => {
    looked.push(nameOf(clause));
    const parent = contract.clause(clause.index - 1);
    return [{ range: contract.firstLineOf(clause), message: { text: `${nameOf(clause)} ${parent?.facts.heading}` } }];
  });
  const start = () => {
    const typed = new Typed(() => [], inParts(part).parts);
    looked.length = 0;
    return typed;
  };
  const found = (report: Report): string[] => report.diagnoses.map(({ message }) => message.text);

  it('looks again at the item that changed, and at no other', () => {
    const typed = start();
    assert.deepEqual(found(typed.type('a heron', 'the heron')), ['wombat undefined', 'heron Services']);
    assert.deepEqual(looked, ['heron']);
  });

  it('looks again at the item that was told something that is another now', () => {
    const typed = start();
    assert.deepEqual(found(typed.type('1. Services', '1. Works')), ['wombat undefined', 'heron Works']);
    assert.deepEqual(looked.sort(), ['heron', 'wombat']);
  });

  it('looks at none where an edit leaves all that they were told alone, however often', () => {
    const typed = start();
    for (const text of ['It stops.', 'It goes.', 'It ends at last.'])
      typed.type(/It [a-z ]{1,20}\./.exec(typed.text)![0], text);
    assert.deepEqual(looked, []);
    assert.deepEqual(found(typed.type('We host', 'Wombats: we host')), ['wombat undefined', 'heron Services']);
    assert.deepEqual(looked.sort(), ['heron', 'wombat'], 'the next item read the clause before it');
  });

  it('finds what comes, and not what went', () => {
    const typed = start();
    assert.deepEqual(found(typed.type('It ends.', 'It ends with a wombat.')), [
      'wombat undefined',
      'heron Services',
      'wombat Fees',
    ]);
    assert.deepEqual(found(typed.type('a heron', 'nothing')), ['wombat undefined', 'wombat Fees']);
  });
});

describe('inContract', () => {
  it('gives the very list of before while what the items come to is the same', () => {
    let asked = 0;
    const headings = inContract(animals, (contract, { index }: Clause) => {
      asked++;
      return contract.clause(index - 1)?.facts.heading;
    });
    const analyst = new Analyst({ cues });
    let contract = analyst.read(parse(DRAFT));
    const type = (words: string, text: string): void => {
      const start = contract.text.indexOf(words);
      const edit = { start, end: start + words.length, text };
      contract = analyst.update(contract, contract.text.slice(0, start) + text + contract.text.slice(edit.end), [edit]);
    };
    const first = headings(contract);
    assert.deepEqual(first, [{ index: 2, value: 'Services' }]);
    type('It ends.', 'It stops.');
    assert.equal(headings(contract), first);
    assert.equal(asked, 2);
    type('a heron', 'two herons');
    assert.equal(headings(contract), first);
    assert.equal(asked, 3);
    type('1. Services', '1. Works');
    assert.deepEqual(headings(contract), [{ index: 2, value: 'Works' }]);
  });
});

describe('groupsOf', () => {
  it('is as gathered afresh, in document order, and keeps the groups that an edit leaves as they are', () => {
    const read = everyClause(({ words }) => words.passage.plain.match(/\b[a-z]{4,6}\b/g) ?? undefined);
    const groups = groupsOf(read, ({ value }) => value.map((word) => [word.length, word] as const));
    const seen: ReturnType<typeof groups>[] = [];
    const typed = new Typed((contract) => {
      const now = groups(contract);
      const fresh = groups(new Analyst({ cues }).read(parse(contract.text)));
      assert.deepEqual([...now], [...fresh]);
      seen.push(now);
      return [];
    });
    typed.type('You pay a', 'You pay every a');
    typed.type('It ends', 'It surely ends');
    typed.type('preface', 'first preface');
    typed.type('every ', '');
    typed.type('## 3. End', '## 3. Term\n\nFour words stand here.\n\n## 4. End');
    typed.type('Four words stand here.', 'Done.');
    typed.type('host a wombat', 'host it');
    assert.equal(typed.runs, 8);
    const [before, after] = seen;
    assert.notEqual(after!.get(5), before!.get(5));
    assert.equal(after!.get(6), before!.get(6));
  });
});
