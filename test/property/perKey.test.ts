import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Analyst } from '../../server/src/analysis/analyst.js';
import type { Contract } from '../../server/src/analysis/contract.js';
import { Engine } from '../../server/src/engine/engine.js';
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
