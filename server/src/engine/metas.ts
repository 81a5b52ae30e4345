import type { RuleMeta } from '../rules/contract.js';
import { RULES } from '../rules/index.js';
import { SUPPRESSION_META } from './suppressionRule.js';

/** All that findings may be reported as, by id: the rules, the families that fold theirs, and the engine's own rule. */
export const METAS: readonly RuleMeta[] = [
  ...RULES.map(({ meta }) => meta),
  ...new Set(RULES.flatMap((rule) => (rule.reach === 'document' && rule.family ? [rule.family.meta] : []))),
  SUPPRESSION_META,
].sort((a, b) => (a.id < b.id ? -1 : 1));
