import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Profile, Rule } from '../../../server/src/rules/contract.js';
import { check } from './check.js';
import { readDraft, runRule } from './draft.js';

/** Clauses that a rule is tried on: under a heading, with marks around what must be reported. */
export interface MarkedClauses {
  readonly heading: string;
  /** Each reports exactly what is marked. */
  readonly fires: readonly string[];
  /** Near misses: nothing may be reported. */
  readonly silent: readonly string[];
}

/**
 * Describes a rule by its examples and by clauses in both languages. Fixes made of edits are tried on every clause that
 * fires: the finding must be gone. At least five near misses are asked for.
 */
export function describeRule(
  rule: Rule,
  {
    en,
    zh,
    profile = 'general',
  }: { readonly en: MarkedClauses; readonly zh: MarkedClauses; readonly profile?: Profile },
): void {
  describe(rule.meta.id, () => {
    it('does what its examples say', () => {
      for (const { bad, good } of rule.meta.examples) {
        assert.ok(runRule(rule, readDraft(bad), profile).length > 0, bad);
        assert.deepEqual(runRule(rule, readDraft(good), profile), [], good);
      }
    });
    for (const [language, { heading, fires, silent }] of Object.entries({ en, zh })) {
      it(`reports exactly what is marked (${language})`, () => {
        for (const text of fires) {
          const checked = check(`## ${heading}\n\n${text}\n`, { rule, profile });
          assert.ok(checked.findings.length > 0, text);
          checked.findings.forEach(({ finding }, i) => {
            for (const [k, fix] of (finding.fixes ?? []).entries())
              if ('edits' in fix || 'resolve' in fix) assert.ok(checked.fixed(k, i));
          });
        }
      });
      it(`stays silent on near misses (${language})`, () => {
        for (const text of silent) check(`## ${heading}\n\n${text}\n`, { rule, profile });
      });
    }
    it('has at least five near misses', () => assert.ok(en.silent.length + zh.silent.length >= 5));
  });
}
