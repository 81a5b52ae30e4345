import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import type { WorkspaceSymbolEntry } from '../features/api.js';
import { answers, workspaceSymbols } from '../features/workspaceSymbols.js';
import { LineIndex } from '../text/lineIndex.js';
import { decide } from '../workspace/detect.js';
import { plainAddress } from '../workspace/folderFiles.js';
import { FolderTexts } from '../workspace/folderTexts.js';
import type { Core } from './core.js';
import { toPath } from './fromProtocol.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import { ReadingThread } from './readingThread.js';
import type { Session } from './session.js';
import { fromRange } from './toProtocol.js';

const KIND: Readonly<Record<WorkspaceSymbolEntry['kind'], SymbolKind>> = {
  clause: SymbolKind.String,
  group: SymbolKind.Namespace,
  definition: SymbolKind.Key,
};
/** More symbols than these are not looked through by anybody. */
const MOST = 500;
const LIMITS = { extensions: ['.md', '.markdown'], most: 2000, longest: 4_000_000 };

/**
 * Finds clauses and terms by name in the open drafts and in the agreements of the workspace folders. The files are
 * looked for when somebody first asks, and again at every question; only what has changed is read.
 */
export class WorkspaceSymbols {
  readonly #texts: FolderTexts<readonly WorkspaceSymbol[]> | undefined;
  readonly #thread: ReadingThread;

  constructor(
    host: Host,
    core: Core,
    private readonly guard: Guard,
    private readonly session: Session,
  ) {
    this.#thread = new ReadingThread(host, core);
    if (!host.files) return;
    this.#texts = new FolderTexts(
      host.files,
      async (file, text) => {
        const path = toPath(file.uri, session.folders);
        const { kind } = decide(text, {
          path,
          include: [],
          exclude: [],
          choice: session.choices.get(file.uri) ?? 'automatic',
        });
        if (kind === 'none') return undefined;
        const lines = new LineIndex(text);
        const found = await this.#thread.symbols(text);
        return {
          value: found.map((entry) =>
            symbolOf(entry, file.uri, { start: lines.placeAt(entry.range.start), end: lines.placeAt(entry.range.end) }),
          ),
        };
      },
      LIMITS,
      {
        begin: () => ({ cancelled: false, report: () => {}, end: () => {} }),
        changed: () => {},
        // A file that cannot be read has no symbols; the diagnostics of an open one say what is wrong.
        leftAside: () => {},
        ended: () => {},
        failed: (error) => guard.report('Looking through the workspace', error),
        rested: () => this.#thread.close(),
      },
    );
  }

  /** Answers the client's questions. */
  handle(connection: Connection): void {
    connection.onWorkspaceSymbol(({ query }, token) => this.#find(query, token));
  }

  async #find(query: string, token: CancellationToken): Promise<WorkspaceSymbol[]> {
    await this.session.settled();
    this.#texts?.follow(this.session.folders);
    this.#texts?.look();
    await this.#texts?.rest();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'It was taken back.');
    const open = new Set<string>();
    const found: WorkspaceSymbol[] = [];
    const take = (symbols: readonly WorkspaceSymbol[]): void => {
      for (const symbol of symbols) if (found.length < MOST && answers(query, symbol.name)) found.push(symbol);
    };
    for (const { document } of this.session.drafts()) {
      open.add(plainAddress(document.uri));
      const asked = await this.guard.wait('Finding symbols', undefined, () => this.session.input(document.uri));
      if (!asked) continue;
      const entries = this.guard.run('Finding symbols', [], () => workspaceSymbols(asked.input.contract));
      take(entries.map((entry) => symbolOf(entry, document.uri, fromRange(document, entry.range))));
    }
    for (const folder of this.#texts?.folders ?? [])
      for (const { file, value } of this.#texts?.in(folder) ?? []) if (!open.has(plainAddress(file.uri))) take(value);
    return found;
  }
}

function symbolOf(
  { name, kind, container }: WorkspaceSymbolEntry,
  uri: string,
  range: ReturnType<typeof fromRange>,
): WorkspaceSymbol {
  return { name, kind: KIND[kind], location: { uri, range }, ...(container && { containerName: container }) };
}
