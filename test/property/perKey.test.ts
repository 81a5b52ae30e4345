import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { Engine } from '../../server/src/engine/engine.js';
import type { DocumentPart, DocumentRule, Rule } from '../../server/src/rules/contract.js';
import { RULES } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';
import { draftOf, places } from '../bench/documents.js';
import { median } from '../bench/timing.js';
import { loadedCues } from '../unit/analysis/cues.js';

/*
 * What the rules do after a key, in clauses and blocks whose words they look at, which unlike milliseconds are the same on
 * any machine. A key that leaves the outline and all names as they are lets a rule look at what it changed, and at what depends on that.
 */

const cues = await loadedCues();
const SIZE = 150_000;
const EDITS = 40;
/** Rules that look at clauses or blocks one by one, and how many they may look at after any such key. */
const ONE_BY_ONE: ReadonlyMap<string, number> = new Map([
  ['broken-section-reference', 6],
  ['cjk-typography', 6],
  ['dangling-back-reference', 20],
  ['liability-no-carveout', 20],
  ['placeholder', 6],
  ['unkept-format-promise', 60],
]);

/** Notes which clauses and blocks are looked at. */
class Looking {
  #looked = new Set<object>();
  readonly #watched = new WeakSet<object>();

  watch({ clauses, syntax }: Contract): void {
    for (const item of [...clauses.map(({ facts }) => facts), ...syntax.blocks]) {
      if (this.#watched.has(item)) continue;
      this.#watched.add(item);
      const { words } = item;
      const get = () => {
        this.#looked.add(item);
        return words;
      };
      Object.defineProperty(item, 'words', { enumerable: true, configurable: true, get });
    }
  }

  /** How many some work looks at. */
  during(work: () => void): number {
    this.#looked = new Set();
    work();
    return this.#looked.size;
  }
}

for (const language of ['en', 'zh'] as const)
  test(`a key makes the rules look at what it changed, and not at the draft (${language})`, async () => {
    const text = await draftOf(language, SIZE);
    const analyst = new Analyst({ cues });
    const looking = new Looking();
    let contract = analyst.read(parse(text));
    looking.watch(contract);
    const all = new Engine(RULES);
    const each = [...ONE_BY_ONE.keys()].map((id) => ({
      id,
      engine: new Engine(RULES.filter(({ meta }) => meta.id === id)),
    }));
    const whole = looking.during(() => all.run(contract));
    for (const { engine } of each) engine.run(contract);
    const looked: number[] = [];
    const byRule = new Map<string, number>();
    for (const at of places(text, EDITS)) {
      const edit = { start: at, end: at, text: language === 'zh' ? '的' : 'e' };
      const { family, scope } = contract;
      contract = analyst.update(contract, contract.text.slice(0, at) + edit.text + contract.text.slice(at), [edit]);
      looking.watch(contract);
      const count = looking.during(() => all.run(contract));
      const kept = contract.family === family && contract.scope === scope;
      if (kept) looked.push(count);
      for (const { id, engine } of each) {
        const own = looking.during(() => engine.run(contract));
        if (kept) byRule.set(id, Math.max(own, byRule.get(id) ?? 0));
      }
    }
    assert.ok(looked.length > EDITS / 2, `${looked.length} keys leave outline and names as they are`);
    for (const [id, most] of ONE_BY_ONE)
      assert.ok(byRule.get(id)! <= most, `${id} looks at ${byRule.get(id)} after a key, at most ${most} are meant`);
    // Rules that compare clauses with each other look at more than one.
    assert.ok(median(looked) <= 0.05 * whole, `${median(looked)} of ${whole}`);
  });

/** A clause that says nothing which any rule looks for, and what is typed into its paragraph at a place. */
const ORDINARY = {
  en: {
    heading: '## The slope',
    paragraph: 'Small flowers grow on the slope behind the old mill.',
    at: 'slo',
    keys: [...'we hils'],
  },
  zh: { heading: '## 山坡', paragraph: '山坡上开着白色的小花，溪水从石桥下流过。', at: '白色', keys: [...'和淡紫'] },
} as const;
/** Where it is put into the draft: behind the paragraphs at these shares of its length. */
const SHARES = [0.15, 0.4, 0.65, 0.9];
/** The rules of the document, which say when they are run, in whole or for an item. */
function watched(rules: readonly Rule[], ran: (id: string) => void): readonly Rule[] {
  return rules.map((rule): Rule => {
    if (rule.reach !== 'document') return rule;
    const { id } = rule.meta;
    const check: DocumentRule['check'] = (contract, context) => {
      ran(id);
      return rule.check(contract, context);
    };
    const parts = rule.parts?.map((part): DocumentPart => {
      if (typeof part === 'function')
        return (contract, context) => {
          ran(id);
          return part(contract, context);
        };
      return {
        items: part.items,
        check: (contract, item, context) => {
          ran(id);
          return part.check(contract, item, context);
        },
      };
    });
    return { ...rule, check, ...(parts && { parts }) };
  });
}

for (const language of ['en', 'zh'] as const)
  test(`a key in an ordinary paragraph makes no rule look at the document again (${language})`, async () => {
    const draft = await draftOf(language, SIZE);
    const { heading, paragraph, at, keys } = ORDINARY[language];
    const runs = new Map<string, number>();
    const engine = new Engine(watched(RULES, (id) => runs.set(id, (runs.get(id) ?? 0) + 1)));
    const analyst = new Analyst({ cues });
    const again = new Map<string, number>();
    let typed = 0;
    for (const share of SHARES) {
      const end = paragraphEnd(draft, share);
      const text = `${draft.slice(0, end)}\n\n${heading}\n\n${paragraph}${draft.slice(end)}`;
      let caret = text.indexOf(paragraph) + paragraph.indexOf(at) + at.length;
      let contract = analyst.read(parse(text));
      engine.run(contract);
      for (const key of keys) {
        const before = contract.text;
        const edit = { start: caret, end: caret, text: key };
        contract = analyst.update(contract, before.slice(0, caret) + key + before.slice(caret), [edit]);
        caret += key.length;
        runs.clear();
        engine.run(contract);
        typed++;
        for (const [id, count] of runs) again.set(id, (again.get(id) ?? 0) + count);
      }
    }
    const ran = [...again].map(([id, count]) => `${id}: ${count} runs at ${typed} keys`);
    assert.deepEqual(ran, [], 'no rule need look at the document again');
  });

/** The end of the first paragraph of one line behind a share of a draft that a heading of the outer levels follows. */
function paragraphEnd(draft: string, share: number): number {
  const lines = /\n\n(?=[A-Z\p{Script=Han}])[^\n]*[.。](?=\n\n##? )/gu;
  lines.lastIndex = Math.floor(draft.length * share);
  const found = lines.exec(draft)!;
  return found.index + found[0].length;
}
