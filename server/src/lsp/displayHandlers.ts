import { type Connection, SemanticTokensBuilder, type ServerCapabilities } from 'vscode-languageserver';
import type { Features, Token } from '../features/api.js';
import type { Range } from '../text/range.js';
import type { OpenDocument } from '../workspace/documents.js';
import type { Ask, Asked } from './ask.js';
import { toOffsets } from './fromProtocol.js';

/** What tokens are called in the protocol; package.json says how themes that do not know them show them. */
const KINDS: readonly Token['kind'][] = [
  'clauseNumber',
  'crossReference',
  'definedTerm',
  'party',
  'law',
  'amount',
  'date',
  'placeholder',
];
const DECLARES = 1;

/** What is announced for showing more than the text. */
export function displayCapabilities({ tokens, inlayHints }: Features): ServerCapabilities {
  return {
    ...(tokens && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...KINDS], tokenModifiers: ['declaration'] },
        full: true,
        range: true,
      },
    }),
    ...(inlayHints && { inlayHintProvider: true }),
  };
}

/** Answers the requests for what is shown besides the text; each can be switched off by a setting. */
export function handleDisplay(connection: Connection, ask: Ask, { tokens, inlayHints }: Features): void {
  if (tokens) {
    const found = ({ draft, document, input }: Asked, within?: Range): { data: number[] } =>
      draft.configured?.settings.semanticTokens ? { data: encoded(document, tokens(input, within)) } : { data: [] };
    connection.languages.semanticTokens.on(
      async ({ textDocument: { uri } }, token) =>
        (await ask('Colouring', uri, token, (asked) => found(asked))) ?? { data: [] },
    );
    connection.languages.semanticTokens.onRange(
      async ({ textDocument: { uri }, range }, token) =>
        (await ask('Colouring', uri, token, (asked) => found(asked, toOffsets(asked.document, range)))) ?? { data: [] },
    );
  }
  if (inlayHints)
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      ask('Hints', uri, token, ({ draft, document, input }) =>
        draft.configured?.settings.referenceHints
          ? inlayHints(input, toOffsets(document, range)).map(({ offset, text }) => ({
              position: document.placeAt(offset),
              label: text,
            }))
          : [],
      ),
    );
}

/** Tokens as the protocol counts them; one that goes over lines is one a line. */
function encoded(document: OpenDocument, tokens: readonly Token[]): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { range, kind, declares } of tokens) {
    const last = document.placeAt(range.end).line;
    for (let at = range.start; at < range.end; ) {
      const { line, character } = document.placeAt(at);
      const feed = line === last ? -1 : document.text.slice(at, range.end).search(/[\r\n]/);
      const end = feed < 0 ? range.end : at + feed;
      if (end > at) builder.push(line, character, end - at, KINDS.indexOf(kind), declares ? DECLARES : 0);
      at = end;
      while (at < range.end && /\s/.test(document.text.charAt(at))) at++;
    }
  }
  return builder.build().data;
}
