// Writes docs/rules.md, the catalogue of all rules, from what the rules say about themselves.
//
//   node server/scripts/rulesDocs.mjs            after a rule was added or changed (npx tsc -b first)
//   node server/scripts/rulesDocs.mjs --check    writes nothing; exits 1 when the page is stale
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = new URL('../../docs/rules.md', import.meta.url);
const citationsFile = new URL('../data/law/citations.yaml', import.meta.url);

/** The page for the compiled rules. */
export async function rulesPage() {
  const out = '../../out/server/src';
  const { METAS } = await import(`${out}/engine/metas.js`);
  const { severityOf } = await import(`${out}/engine/severity.js`);
  const { PROFILES } = await import(`${out}/workspace/settings.js`);
  const { english } = await import(`${out}/text/message.js`);
  const { loadCitations, citationText } = await import(`${out}/taxonomy/loadCitations.js`);
  const { citations } = loadCitations('citations.yaml', readFileSync(citationsFile, 'utf8'));
  const known = new Map([...citations.values()].map((citation) => [citation.id, citation]));

  const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const severities = (meta, kind) => PROFILES.map((profile) => severityOf(meta, kind ? { kind } : {}, [profile], []));
  const table = (head, rows) =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const section = (meta) => {
    const kinds = Object.entries(meta.kinds ?? {});
    const law = (meta.law ?? []).map((id) => known.get(id)).filter((citation) => citation?.checked);
    const parts = [
      `### ${meta.id}`,
      `**${english(meta.title)}.** ${english(meta.description)}`,
      table(
        ['', ...PROFILES],
        [
          [`\`${meta.id}\``, ...severities(meta)],
          ...kinds.map(([kind, { title }]) => [`\`/${kind}\` ${cell(english(title))}`, ...severities(meta, kind)]),
        ],
      ),
    ];
    if (law.length > 0) parts.push(`Law: ${law.map((citation) => citationText(citation, 'en')).join('; ')}.`);
    const example = meta.examples[0];
    if (example)
      parts.push(
        ...[
          ['Reported', example.bad],
          ['Not reported', example.good],
        ].map(([name, text]) => `${name}:\n\n~~~markdown\n${text.trim()}\n~~~`),
      );
    parts.push(`Off here: \`<!-- termsmith-disable-next-line ${meta.id} -- reason -->\`.`);
    return parts.join('\n\n');
  };
  const groups = [...new Set(METAS.map((meta) => meta.category))];
  return [
    '# Rules',
    'Each finding is a drafting prompt for a lawyer and no legal advice. Severities are those of the profiles; how to change them, and how to switch a rule off, is told in [Configuration](configuration.md). Law is cited only where it was compared with the text of the statute.',
    ...groups.flatMap((group) => [
      `## ${group[0].toUpperCase()}${group.slice(1)}`,
      ...METAS.filter((meta) => meta.category === group).map(section),
    ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await rulesPage();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('docs/rules.md is stale. Run: node server/scripts/rulesDocs.mjs');
    process.exitCode = 1;
  }
}
