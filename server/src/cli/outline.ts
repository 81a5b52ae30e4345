import type { Clause } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { type OutlineJson, outlineJson } from '../features/outline.js';
import { LineIndex } from '../text/lineIndex.js';
import { contractReader, forEachDraft } from './drafts.js';
import { readData } from './installation.js';
import type { Terminal } from './terminal.js';

/** Runs `termsmith outline`. Returns the exit code. */
export async function outline(paths: readonly string[], format: 'tree' | 'json', terminal: Terminal): Promise<number> {
  const read = contractReader(readData());
  const files: OutlineJson[] = [];
  const all = await forEachDraft(paths, terminal, ({ path, text }) => {
    const contract = read(text);
    if (format === 'json') files.push(outlineJson(path, contract));
    else terminal.out(tree(path, contract, terminal));
  });
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
  return all ? 0 : 2;
}

/** The clauses, one a line: number, heading or first words, type, line. */
function tree(path: string, contract: Contract, { paint }: Terminal): string {
  const lines = new LineIndex(contract.text);
  const rows = contract.clauses.map((clause) => {
    const { facts } = clause;
    const label = [facts.number?.text, facts.heading ?? firstWords(clause)].filter((part) => part).join(' ');
    const types = [facts.type, ...facts.also].join(', ');
    const line = lines.lineAt(contract.startOf(clause)) + 1;
    return `${'  '.repeat(clause.depth)}${label}  ${paint('grey', `[${types}] :${line}`)}\n`;
  });
  const title = contract.title?.text;
  return `${paint('bold', path)}${title === undefined ? '' : `  ${title}`}\n${rows.join('')}`;
}

function firstWords({ facts }: Clause): string {
  const words = facts.words.passage.plain.replace(/\s+/g, ' ');
  return words.length > 48 ? `${words.slice(0, 47)}…` : words;
}
