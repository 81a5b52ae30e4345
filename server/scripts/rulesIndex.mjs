// Writes server/src/rules/index.ts from the files of server/src/rules.
//
//   node server/scripts/rulesIndex.mjs            after a rule was added or renamed
//   node server/scripts/rulesIndex.mjs --check    writes nothing; exits 1 when the index is stale
//
// Every file beside the index holds one rule, its default export. A folder holds a family of rules; its family.ts
// exports them as a list.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/rules/', import.meta.url);
const NO_RULES = new Set(['contract.ts', 'index.ts']);

/** The text of the index for the files and folders of the rules' room. */
export function rulesIndex(rules, families) {
  const named = rules.map((id) => ({ id, name: id.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) }));
  const imports = [
    ...named.map(({ id, name }) => ({ from: `./${id}.js`, name })),
    ...families.map((family) => ({ from: `./${family}/family.js`, name: `${family}Family` })),
    { from: './contract.js', name: 'type { Rule }' },
  ]
    // A folder comes before the files whose names begin like its own, as the formatter has it.
    .sort((a, b) => (a.from.replaceAll('/', '\0') < b.from.replaceAll('/', '\0') ? -1 : 1))
    .map(({ from, name }) => `import ${name} from '${from}';`);
  const list = [...named.map(({ name }) => `  ${name},`), ...families.map((family) => `  ...${family}Family,`)];
  return `${imports.join('\n')}

/** All rules. Written by server/scripts/rulesIndex.mjs; do not edit. */
export const RULES: readonly Rule[] = [
${list.join('\n')}
];
`;
}

/** The index of the rules on disk. */
export function currentRulesIndex() {
  const entries = readdirSync(folder, { withFileTypes: true });
  const rules = entries
    .filter((e) => e.isFile() && e.name.endsWith('.ts') && !NO_RULES.has(e.name))
    .map((e) => e.name.slice(0, -3))
    .sort();
  const families = entries
    .filter((e) => e.isDirectory() && existsSync(new URL(`${e.name}/family.ts`, folder)))
    .map((e) => e.name)
    .sort();
  return rulesIndex(rules, families);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('index.ts', folder);
  const text = currentRulesIndex();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('server/src/rules/index.ts is stale. Run: node server/scripts/rulesIndex.mjs');
    process.exitCode = 1;
  }
}
