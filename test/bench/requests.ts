/**
 * What every request that the server answers costs on a draft of 150 KB, in both languages: from request to answer over
 * stdio, each asked at seeded places, every second time right after a key is typed. Beside the time by the clock stands
 * the time of the processor on the server's main thread, where the system tells it (Linux): what else a busy machine
 * does falls on the clock alone, and the limit is judged by the processor. Part of `npm run bench`; alone:
 * `node out/test/bench/requests.js [--language=en] [--size=150000] [--slowest=10] [WORD...]` after `node esbuild.mjs`, where
 * only requests are asked whose names hold one of the words; with `--slowest` the slowest ones are named.
 */
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type CompletionItem,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import {
  BOARD,
  CHANGE_CLAUSES,
  CLAUSE_COMMANDS,
  COMPARABLE_CLAUSE,
  COMPARE_CLAUSE_COMMAND,
  CONVERSIONS,
  COUNTERPART,
  COVERAGE,
  type ConversionsResult,
  GO_TO_COUNTERPART_COMMAND,
  INSERT,
  INSERTABLE,
  SHOW_USES_COMMAND,
  SIDE_BY_SIDE,
  USED_FROM,
} from '../../server/src/lsp/messages.js';
import { LineIndex } from '../../server/src/text/lineIndex.js';
import { random } from '../property/edits.js';
import { TestClient } from '../protocol/client.js';
import { draftOf } from './documents.js';
import { mainThread, quantile } from './timing.js';

const HEAD = '---\ntermsmith: agreement\n---\n\n# Terms of Service\n\n';
const SIZE = 150_000;
const SAMPLES = 60;
/** What a request may take at p95 on a draft of that size. */
const LIMIT = 50;
const SEED = 20_261_121;
/** The lines of a draft that an editor shows at once. */
const SCREEN = 60;

/** A place of the draft that a request is about. */
interface Place {
  readonly position: Position;
  readonly range: Range;
  /** What an editor shows around it. */
  readonly screen: Range;
}

/** A request as an editor makes it; what it needs to know first is asked before the clock runs. */
interface Request {
  readonly name: string;
  readonly method: string;
  readonly params: (place: Place, k: number) => object | Promise<object>;
  /** The capabilities that announce it. */
  readonly announced?: keyof ServerCapabilities;
  /** Where it is asked: at names and references, at beginnings of clauses, or anywhere. */
  readonly at?: 'names' | 'clauses';
}

/** Measures and prints; says which requests take longer than they may. */
export async function benchRequests({
  languages = ['en', 'zh'],
  size = SIZE,
  words = [],
  slowest = 0,
}: BenchOptions = {}): Promise<void> {
  console.log(
    `\nRequests on a draft of ${size / 1000} KB, in milliseconds (p50 / p95 of ${SAMPLES}, every second after a key; limit ${LIMIT} of the processor at p95)`,
  );
  const slow: string[] = [];
  for (const language of languages) {
    console.log(
      `${language}  request                                 by the clock    of the processor       after a key`,
    );
    for (const { name, clock, processor, typed, asked } of await measured(language, size, words)) {
      const judged = processor.length > 0 ? processor : clock;
      const over = quantile(judged, 0.95) > LIMIT;
      if (over) slow.push(`${name} (${language})`);
      console.log(
        `    ${name.padEnd(36)} ${shown(clock)} ${shown(processor)} ${shown(typed)}${over ? '  over the limit' : ''}`,
      );
      const worst = [...judged.keys()].sort((a, b) => judged[b]! - judged[a]!).slice(0, slowest);
      for (const k of worst) console.log(`        ${judged[k]!.toFixed(1).padStart(6)}  ${asked[k]}`);
    }
  }
  if (slow.length > 0) console.error(`More than ${LIMIT} ms at p95: ${slow.join(', ')}.`);
}

interface BenchOptions {
  readonly languages?: readonly ('en' | 'zh')[];
  readonly size?: number;
  readonly words?: readonly string[];
  /** How many of the slowest are named. */
  readonly slowest?: number;
}

interface Measured {
  readonly name: string;
  readonly clock: number[];
  /** Empty where the system does not tell it. */
  readonly processor: number[];
  /** The part of `processor`, or of `clock`, that was asked right after a key. */
  readonly typed: number[];
  /** What was asked, and as the how manyth. */
  readonly asked: string[];
}

async function measured(language: 'en' | 'zh', size: number, words: readonly string[]): Promise<readonly Measured[]> {
  const text = HEAD + (await draftOf(language, size));
  const commands = [COMPARE_CLAUSE_COMMAND, SHOW_USES_COMMAND, GO_TO_COUNTERPART_COMMAND];
  const settings = { codeLens: { uses: true, compare: true }, inlayHints: { references: true } };
  const client = TestClient.start({ snippets: true, annotations: true, commands, settings });
  const { capabilities } = await client.initialize();
  const uri = client.open(`terms.${language}.md`, text);
  await client.diagnostics(uri);
  const draft = new TypedDraft(client, uri, text);
  const requests = await requestsOf(client, draft);
  const answered = new Set<string>(requests.flatMap(({ announced }) => announced ?? []));
  const missed = Object.keys(capabilities).filter((key) => key.endsWith('Provider') && !answered.has(key));
  if (missed.length > 0) throw new Error(`Announced, but not measured: ${missed.join(', ')}.`);
  const places = await placesOf(client, uri, text);
  const out: Measured[] = [];
  const next = random(SEED);
  const wanted = (name: string): boolean => words.length === 0 || words.some((word) => name.includes(word));
  const ask = async (request: Request): Promise<void> => {
    const found: Measured = { name: request.name, clock: [], processor: [], typed: [], asked: [] };
    const at = places[request.at ?? 'anywhere'];
    for (let k = 0; k < SAMPLES; k++) {
      const place = at[Math.floor(next() * at.length)]!;
      const params = await request.params(place, k);
      // The first is for warming up: half of the rest comes right after a key.
      if (k % 2 === 1) draft.type(places.anywhere[Math.floor(next() * places.anywhere.length)]!.position);
      const busy = mainThread(client.pid!);
      const start = performance.now();
      // A refusal, such as to rename a number, is an answer as well.
      await client.connection
        .sendRequest(request.method, 'version' in params ? { ...params, version: draft.version } : params)
        .catch(refused);
      found.clock.push(performance.now() - start);
      found.asked.push(`${k + 1}${k % 2 === 1 ? ', after a key' : ''}: ${JSON.stringify(params).slice(0, 200)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (busy !== undefined) found.processor.push(mainThread(client.pid!)! - busy);
      if (k % 2 === 1) found.typed.push((busy === undefined ? found.clock : found.processor).at(-1)!);
    }
    out.push(found);
  };
  for (const request of requests) if (wanted(request.name)) await ask(request);
  if (wanted(COUNTERPART)) {
    const other = language === 'en' ? 'zh' : 'en';
    await client.diagnostics(client.open(`terms.${other}.md`, HEAD + (await draftOf(other, size))));
    await ask({ name: COUNTERPART, method: COUNTERPART, params: ({ position }) => ({ uri, position }) });
  }
  await client.stop();
  return out;
}

/** The requests that an editor makes, in its own words; those of our client come last. */
async function requestsOf(client: TestClient, draft: TypedDraft): Promise<readonly Request[]> {
  const { uri } = draft;
  const textDocument = { uri };
  const at = ({ position }: Place): object => ({ textDocument, position });
  const whole = (): object => ({ textDocument });
  const ofDraft = (): object => ({ uri });
  const atPlace = ({ position }: Place): object => ({ uri, position });
  const diagnostics = async ({ screen }: Place) =>
    (await client.diagnostics(uri)).filter(
      ({ range }) => range.start.line >= screen.start.line && range.end.line <= screen.end.line,
    );
  const actionsAt = async (place: Place): Promise<object> => {
    const found = await diagnostics(place);
    return { textDocument, range: found[0]?.range ?? place.range, context: { diagnostics: found, triggerKind: 1 } };
  };
  const { conversions } = await client.connection.sendRequest<ConversionsResult>(CONVERSIONS, { uri });
  const changing = (name: string, change: (k: number) => string): Request => ({
    name: `${CHANGE_CLAUSES}, ${name}`,
    method: CHANGE_CLAUSES,
    params: (place, k) => ({ ...atPlace(place), change: change(k), version: draft.version }),
    at: 'clauses',
  });
  const of = (name: string): string => `textDocument/${name}`;
  const requests: readonly (Omit<Request, 'name'> & { readonly name?: string })[] = [
    { method: of('documentSymbol'), params: whole, announced: 'documentSymbolProvider' },
    {
      method: 'workspace/symbol',
      params: (_: Place, k: number) => ({ query: ['', 'fee', 'term', '服务', 'customer', '9.'][k % 6] }),
      announced: 'workspaceSymbolProvider',
    },
    { method: of('foldingRange'), params: whole, announced: 'foldingRangeProvider' },
    {
      method: of('selectionRange'),
      params: ({ position }: Place) => ({ textDocument, positions: [position] }),
      announced: 'selectionRangeProvider',
    },
    { method: of('documentHighlight'), params: at, announced: 'documentHighlightProvider', at: 'names' },
    { method: of('definition'), params: at, announced: 'definitionProvider', at: 'names' },
    {
      method: of('references'),
      params: (place: Place) => ({ ...at(place), context: { includeDeclaration: true } }),
      announced: 'referencesProvider',
      at: 'names',
    },
    { method: of('hover'), params: at, announced: 'hoverProvider', at: 'names' },
    { name: 'hover of a clause', method: of('hover'), params: at, at: 'clauses' },
    { method: of('codeLens'), params: whole, announced: 'codeLensProvider' },
    { method: of('documentLink'), params: whole, announced: 'documentLinkProvider' },
    { method: of('prepareRename'), params: at, announced: 'renameProvider', at: 'names' },
    { method: of('rename'), params: (place: Place) => ({ ...at(place), newName: 'Undertaking' }), at: 'names' },
    {
      name: 'rename of a heading',
      method: of('rename'),
      params: (place: Place) => ({ ...at(place), newName: 'Undertaking' }),
      at: 'clauses',
    },
    { method: of('semanticTokens/full'), params: whole, announced: 'semanticTokensProvider' },
    { method: of('semanticTokens/range'), params: ({ screen }: Place) => ({ textDocument, range: screen }) },
    {
      method: of('inlayHint'),
      params: ({ screen }: Place) => ({ textDocument, range: screen }),
      announced: 'inlayHintProvider',
    },
    {
      method: of('completion'),
      params: (place: Place) => ({ ...at(place), context: { triggerKind: 1 } }),
      announced: 'completionProvider',
    },
    {
      method: 'completionItem/resolve',
      params: async (place: Place, k: number) => {
        const items = await client.connection.sendRequest<CompletionItem[] | null>(of('completion'), at(place));
        return items?.[k % items.length] ?? { label: 'none' };
      },
    },
    { method: of('diagnostic'), params: whole, announced: 'diagnosticProvider' },
    { method: of('codeAction'), params: actionsAt, announced: 'codeActionProvider' },
    {
      name: 'codeAction on save',
      method: of('codeAction'),
      params: ({ range }: Place) => ({
        textDocument,
        range,
        context: { diagnostics: [], only: ['source.fixAll.termsmith'], triggerKind: 2 },
      }),
    },
    {
      method: 'codeAction/resolve',
      params: async (place: Place, k: number) => {
        const actions = await client.connection.sendRequest<CodeAction[]>(of('codeAction'), await actionsAt(place));
        const open = actions.filter(({ data }) => data);
        return open[k % open.length] ?? { title: 'none' };
      },
    },
    { method: USED_FROM, params: atPlace, at: 'clauses' },
    { method: CONVERSIONS, params: ofDraft },
    { method: INSERTABLE, params: ofDraft },
    {
      method: INSERT,
      params: (_: Place, k: number) => ({
        uri,
        type: ['severability', 'force-majeure', 'waiver', 'notices'][k % 4],
        variant: 'balanced',
      }),
    },
    { method: COMPARABLE_CLAUSE, params: atPlace },
    {
      name: `${SIDE_BY_SIDE}, a clause`,
      method: SIDE_BY_SIDE,
      params: (place: Place) => ({ ...atPlace(place), agreement: 'zitadel-2020.en' }),
    },
    { method: COVERAGE, params: ofDraft },
    { method: BOARD, params: ofDraft },
    ...Object.values(CLAUSE_COMMANDS).map((change) => changing(change, () => change)),
    changing('a conversion', (k) => conversions[k % conversions.length]!.change),
  ];
  return requests.map((request) => ({ name: request.method.replace(/^textDocument\//, ''), ...request }));
}

/** Seeded places: within names and references, at the beginnings of clauses, and anywhere within words. */
async function placesOf(
  client: TestClient,
  uri: string,
  text: string,
): Promise<Readonly<Record<'names' | 'clauses' | 'anywhere', readonly Place[]>>> {
  const lines = text.split('\n');
  const placeAt = (line: number, character: number): Place => {
    const position = { line, character };
    const top = Math.max(0, line - SCREEN / 2);
    const bottom = Math.min(lines.length - 1, top + SCREEN);
    return {
      position,
      range: { start: position, end: position },
      screen: { start: { line: top, character: 0 }, end: { line: bottom, character: 0 } },
    };
  };
  const { data } = await client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
    textDocument: { uri },
  });
  const names: Place[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    line += data[i]!;
    character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
    // Numbers of clauses are named by nothing.
    if (data[i + 3] !== 0) names.push(placeAt(line, character + 1));
  }
  const clauses = lines.flatMap((words, i) => {
    const marks = /^#{1,6} /.exec(words)?.[0].length;
    return marks === undefined || i < 6 ? [] : [placeAt(i, Math.min(words.length, marks + 8))];
  });
  const index = new LineIndex(text);
  const next = random(SEED);
  const anywhere: Place[] = [];
  while (anywhere.length < 400) {
    const offset = Math.floor(next() * text.length);
    if (offset < HEAD.length || !/^[a-z一-龥]{2}/.test(text.slice(offset, offset + 2))) continue;
    const { line: at, character: column } = index.placeAt(offset + 1);
    anywhere.push(placeAt(at, column));
  }
  return { names, clauses, anywhere };
}

/** The draft as it is typed: a letter somewhere, which the next key takes away. */
class TypedDraft {
  version = 1;
  #typed: Position | undefined;

  constructor(
    private readonly client: TestClient,
    readonly uri: string,
    readonly text: string,
  ) {}

  type(position: Position): void {
    const start = this.#typed ?? position;
    const end = this.#typed ? { line: start.line, character: start.character + 1 } : start;
    this.client.change(this.uri, ++this.version, [{ range: { start, end }, text: this.#typed ? '' : 'e' }]);
    this.#typed = this.#typed ? undefined : position;
  }
}

/** Lets the refusals of the protocol pass. */
function refused(error: unknown): void {
  if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
}

function shown(values: readonly number[]): string {
  const one = (share: number): string => quantile(values, share).toFixed(1);
  return (values.length === 0 ? '-' : `${one(0.5)} / ${one(0.95)}`).padStart(18);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = (name: string): string | undefined =>
    process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
  const language = option('language');
  await benchRequests({
    ...(language && { languages: [language === 'zh' ? 'zh' : 'en'] }),
    ...(option('size') && { size: Number(option('size')) }),
    slowest: Number(option('slowest') ?? 0),
    words: process.argv.slice(2).filter((word) => !word.startsWith('-')),
  });
}
