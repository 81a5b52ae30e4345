import type { Finding, Profile, RuleMeta, Severity } from '../rules/contract.js';

/** The severities from the gravest down; `off` is last. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Whether one severity is at least as grave as another. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** What a user's settings say about some rules: `missing-*`, `placeholder`, `!numbering-sequence`, `liability-no-carveout/injury`. */
export interface Customization {
  readonly rule: string;
  readonly severity: Severity | 'downgrade' | 'upgrade' | 'default';
}

/**
 * The severity of a finding: what the finding itself says, else what the profile says of its kind, the kind, what the
 * profile says of the rule, the rule; with several profiles the gravest, `off` losing (design/rules.md, section 8).
 * The user's settings come last, in their order.
 */
export function severityOf(
  meta: RuleMeta,
  finding: Pick<Finding, 'kind' | 'severity'>,
  profiles: readonly Profile[],
  customizations: readonly Customization[],
): Severity {
  const kind = finding.kind;
  const one = (profile: Profile): Severity =>
    finding.severity ??
    (kind === undefined ? undefined : (meta.profiles?.[`${profile}/${kind}`] ?? meta.kinds?.[kind]?.severity)) ??
    meta.profiles?.[profile] ??
    meta.severity;
  if (profiles.length === 1 && customizations.length === 0) return one(profiles[0]!);
  const ranks = (profiles.length > 0 ? profiles : (['general'] as const)).map((p) => SEVERITIES.indexOf(one(p)));
  let rank = Math.min(...ranks);
  const standard = rank;
  for (const { rule, severity } of customizations) {
    if (!matches(rule, meta.id, kind)) continue;
    if (severity === 'default') rank = standard;
    else if (severity === 'downgrade') rank = Math.min(rank + 1, SEVERITIES.length - 1);
    else if (severity === 'upgrade') rank = Math.max(rank - 1, 0);
    else rank = SEVERITIES.indexOf(severity);
  }
  return SEVERITIES[rank] ?? 'off';
}

/** Whether a pattern of the settings names a rule or its kind; `*` stands for anything, a leading `!` for all others. */
function matches(pattern: string, id: string, kind: string | undefined): boolean {
  if (pattern.startsWith('!')) return !matches(pattern.slice(1), id, kind);
  const source = pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*+/g, '.*');
  const expression = new RegExp(`^${source}$`);
  return expression.test(id) || (kind !== undefined && expression.test(`${id}/${kind}`));
}
