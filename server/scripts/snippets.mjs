// Writes snippets/termsmith.en.json and snippets/termsmith.zh.json from server/data/clauses.
//
//   node server/scripts/snippets.mjs            after `tsc -b server`
//   node server/scripts/snippets.mjs --check    writes nothing; exits 1 when a file is out of step
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { localiserOf } from '../../out/server/src/cli/locale.js';
import { snippetsFor } from '../../out/server/src/library/standardClause.js';
import { loadClauses } from '../../out/server/src/taxonomy/loadClauses.js';
import { english } from '../../out/server/src/text/message.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = 'server/data/clauses';
const files = new Map(
  readdirSync(root + data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(root.length)}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => [path, readFileSync(root + path, 'utf8')]),
);
const { types, clauses, problems } = loadClauses(files);
for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
if (problems.length > 0) process.exit(1);

const chinese = localiserOf(JSON.parse(readFileSync(`${root}l10n/bundle.l10n.zh-cn.json`, 'utf8')));
for (const [language, localise] of [
  ['en', english],
  ['zh', chinese],
]) {
  const path = `snippets/termsmith.${language}.json`;
  const json = JSON.stringify(snippetsFor(types, clauses, language, localise), null, 2);
  const biome = [`${root}node_modules/@biomejs/biome/bin/biome`, 'format', `--stdin-file-path=${path}`];
  const text = execFileSync(process.execPath, biome, { cwd: root, input: json, encoding: 'utf8', stdio: 'pipe' });
  if (!process.argv.includes('--check')) writeFileSync(root + path, text);
  else if (readFileSync(root + path, 'utf8') !== text) {
    console.error(`${path} is out of step with ${data}. Run: node server/scripts/snippets.mjs`);
    process.exitCode = 1;
  }
}
