const CATALOGUE = 'https://github.com/termsmith/termsmith/blob/main/docs/rules.md';

/** The page that explains a rule. */
export function ruleUrl(rule: string): string {
  return `${CATALOGUE}#${rule}`;
}
