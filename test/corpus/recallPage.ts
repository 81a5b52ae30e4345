import { beyond, COVERING, type Defect } from './recall.js';

/** The page docs/recall.md: what the rules find of the annotated defects, what they miss, and what is beyond them. */
export function recallPage(found: ReadonlyMap<Defect, boolean>): string {
  const all = [...found];
  const rows = Object.entries(COVERING).map(([kind, rules]) => {
    const ofKind = all.filter(([defect]) => defect.kind === kind);
    const covered = ofKind.filter(([defect]) => beyond(defect) === undefined);
    const count = covered.filter(([, is]) => is).length;
    const share = ((100 * count) / covered.length).toFixed(0);
    const names = rules.map((id) => `[${id}](rules/${id.split('/')[0]}.md)`).join(', ');
    return `| ${kind} | ${ofKind.length} | ${covered.length} | ${count} | ${share} | ${names} |`;
  });
  const missed = all.filter(([defect, is]) => COVERING[defect.kind] && !is && beyond(defect) === undefined);
  const apart = all.filter(([defect]) => beyond(defect) !== undefined);
  const others = new Map<string, number>();
  for (const [{ kind }] of all) if (!COVERING[kind]) others.set(kind, (others.get(kind) ?? 0) + 1);
  const line = ({ file, line: at, kind }: Defect): string => `${file}, line ${at} (${kind})`;
  return `# Recall of the rules

How many of the defects that a person found in five published agreements the rules find, too. The agreements, in English
and Chinese, were annotated before the rules were written; the rules were then mended where they missed what a general
rule can tell, so that these figures flatter: of agreements that nobody looked at, less will be found. A defect counts
as found when a rule of its kind reports a place that touches it, at whatever severity. This page is written by the test
of recall (test/corpus/recall.test.ts), which asks for at least 90 in 100 of what the catalogue covers in each kind.

| kind of defect | annotated | covered | found | in 100 | rules |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

No rule covers these kinds: ${[...others].map(([kind, count]) => `${kind} (${count})`).join(', ')}.

## Missed

${missed.map(([defect]) => `- ${line(defect)}`).join('\n')}

## Beyond the rules

Defects of the kinds above that no rule of the catalogue covers, and why.

${apart.map(([defect]) => `- ${line(defect)}: ${beyond(defect)}.`).join('\n')}
`;
}
