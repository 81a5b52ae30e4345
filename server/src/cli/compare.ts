import type { Contract } from '../analysis/contract.js';
import { boardCsv, boardMarkdown } from '../features/board/boardText.js';
import { type Board, board } from '../features/board.js';
import { digestOf } from '../library/digest.js';
import { precedentOf } from '../library/precedents.js';
import { type Agreement, loadReferences } from '../library/references.js';
import type { Standpoint } from '../library/verdict.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import { LineIndex } from '../text/lineIndex.js';
import { contractReader, forEachDraft } from './drafts.js';
import { readData } from './installation.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** What `termsmith compare` was asked for. */
export interface CompareOptions {
  readonly format: 'markdown' | 'json' | 'csv';
  /** Ids of reference agreements, or files; all reference agreements where it is empty. */
  readonly with: readonly string[];
  readonly standpoint: Standpoint;
}

/** A board as JSON: version 1 only grows. Lines count from 1. */
interface BoardJson extends Omit<Board, 'rows'> {
  readonly version: 1;
  readonly path: string;
  readonly rows: readonly (Omit<Board['rows'][number], 'start'> & {
    readonly type: ClauseType;
    readonly line?: number;
  })[];
}

/** Runs `termsmith compare`: the comparison board of one draft. Returns the exit code. */
export async function compare(path: string, options: CompareOptions, terminal: Terminal): Promise<number> {
  const data = readData();
  const read = contractReader(data);
  const { references } = loadReferences(new Map(Object.entries(data.agreements)), read, data.digests);
  const chosen: Agreement[] = [];
  let all = true;
  for (const name of options.with) {
    const known = references.get(name);
    if (known) chosen.push(known);
    else if (!/\.(?:md|markdown|txt)$/i.test(name))
      throw new UsageError(
        `There is no agreement "${name}"; name a file, or one of: ${references.agreements.map(({ id }) => id).join(', ')}.`,
      );
    else
      all =
        (await forEachDraft([name], terminal, ({ text }) => {
          chosen.push(precedentOf({ uri: name, path: name.replaceAll('\\', '/') }, text, digestOf(read(text)), read));
        })) && all;
  }
  const { localise } = terminal;
  const types = new Map(data.types.map((type) => [type.id, type]));
  all =
    (await forEachDraft([path], terminal, ({ text }) => {
      const contract = read(text);
      const agreements = options.with.length > 0 ? chosen : references.inOrderFor(contract.language);
      const { standpoint } = options;
      const made = board({ contract, localise, standpoint, types, agreements });
      if (options.format === 'json') terminal.out(`${JSON.stringify(json(path, contract, made), null, 2)}\n`);
      else terminal.out(options.format === 'csv' ? boardCsv(made, localise) : boardMarkdown(made, localise));
    })) && all;
  return all ? 0 : 2;
}

function json(path: string, { text }: Contract, { rows, ...head }: Board): BoardJson {
  const lines = new LineIndex(text);
  return {
    version: 1,
    path,
    ...head,
    rows: rows.map(({ start, ...row }) => ({ ...row, ...(start !== undefined && { line: lines.lineAt(start) + 1 }) })),
  };
}
