import type { Rule } from '../../../server/src/rules/contract.js';
import type { Language } from '../../../server/src/text/language.js';
import { check } from './check.js';

/** A clause on liability with a text of its own, in either language. */
export function liabilityClause(language: Language, text: string): string {
  return language === 'en' ? `## Limitation of liability\n\n${text}\n` : `## 责任限制\n\n${text}\n`;
}

/** Checks texts of a clause on liability: each reports exactly what is marked, and nothing where nothing is marked. */
export function checkLiability(rule: Rule, language: Language, texts: readonly string[]): void {
  for (const text of texts) check(liabilityClause(language, text), { rule, language });
}

/** Runs both examples of a rule: the bad one is reported, the good one is not. */
export function exampleCounts(rule: Rule, run: (text: string) => number): readonly (readonly [number, number])[] {
  return rule.meta.examples.map(({ bad, good }) => [Math.min(1, run(bad)), run(good)] as const);
}
