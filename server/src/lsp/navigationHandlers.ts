import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Features, Refusal } from '../features/api.js';
import type { Localise } from '../text/message.js';
import { type Ask, offsetIn } from './ask.js';
import type { ClientAbilities } from './fromProtocol.js';
import { type PlaceParams, USED_FROM, type UsedFromResult } from './messages.js';
import {
  fromDocumentEdits,
  fromFlatOutline,
  fromFold,
  fromHighlight,
  fromLink,
  fromLocations,
  fromOutline,
  fromRange,
  fromSelections,
} from './toProtocol.js';

/** What is announced for moving about in a document. */
export function navigationCapabilities(features: Features, abilities: ClientAbilities): ServerCapabilities {
  return {
    ...(features.outline && { documentSymbolProvider: { label: 'Termsmith' } }),
    ...(features.folds && { foldingRangeProvider: true }),
    ...(features.selections && { selectionRangeProvider: true }),
    ...(features.highlights && { documentHighlightProvider: true }),
    ...(features.definition && { definitionProvider: true }),
    ...(features.references && { referencesProvider: true }),
    ...(features.documentLinks && { documentLinkProvider: {} }),
    workspaceSymbolProvider: true,
    ...(features.rename && { renameProvider: abilities.preparesRename ? { prepareProvider: true } : true }),
  };
}

/** Answers the requests for moving about in a document. */
export function handleNavigation(
  connection: Connection,
  abilities: ClientAbilities,
  ask: Ask,
  localise: () => Localise,
  {
    outline,
    folds,
    selections,
    highlights,
    definition,
    references,
    documentLinks,
    usedFrom,
    renameRange,
    rename,
  }: Features,
): void {
  if (outline)
    connection.onDocumentSymbol(
      ({ textDocument: { uri } }, token) =>
        ask<unknown>('The outline', uri, token, ({ document, input }) =>
          abilities.nestedSymbols ? fromOutline(document, outline(input)) : fromFlatOutline(document, outline(input)),
        ) as ReturnType<Parameters<Connection['onDocumentSymbol']>[0]>,
    );
  if (folds)
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      ask('Folding', uri, token, ({ document, input }) => folds(input).map((fold) => fromFold(document, fold))),
    );
  if (selections)
    connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
      ask('Growing the selection', uri, token, ({ document, input }) =>
        positions.map((position) => fromSelections(document, position, selections(input, document.offsetAt(position)))),
      ),
    );
  if (highlights)
    connection.onDocumentHighlight((params, token) =>
      ask('Highlighting', params.textDocument.uri, token, (asked) =>
        highlights(asked.input, offsetIn(asked, params)).map((one) => fromHighlight(asked.document, one)),
      ),
    );
  if (definition)
    connection.onDefinition((params, token) =>
      ask('Going to the definition', params.textDocument.uri, token, (asked) =>
        fromLocations(asked.document, definition(asked.input, offsetIn(asked, params))),
      ),
    );
  if (references)
    connection.onReferences((params, token) =>
      ask('Finding references', params.textDocument.uri, token, (asked) =>
        fromLocations(
          asked.document,
          references(asked.input, offsetIn(asked, params), params.context.includeDeclaration),
        ),
      ),
    );

  if (documentLinks)
    connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
      ask('The links', uri, token, ({ document, input }) =>
        documentLinks(input).map((link) => fromLink(document, link)),
      ),
    );
  if (usedFrom)
    connection.onRequest(USED_FROM, ({ uri, position }: PlaceParams, token: CancellationToken) =>
      ask(
        'Finding uses',
        uri,
        token,
        ({ document, input }) =>
          ({
            ranges: usedFrom(input, document.offsetAt(position)).map((range) => fromRange(document, range)),
          }) satisfies UsedFromResult,
      ),
    );

  /** An answer that the editor shows as the reason why nothing is done. */
  const refused = ({ problem }: Refusal): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, localise()(problem));
  if (renameRange)
    connection.onPrepareRename(async (params, token) => {
      const found = await ask('Renaming', params.textDocument.uri, token, (asked) => {
        const renamable = renameRange(asked.input, offsetIn(asked, params));
        return 'problem' in renamable
          ? renamable
          : { range: fromRange(asked.document, renamable.range), placeholder: renamable.placeholder };
      });
      if (found && 'problem' in found) throw refused(found);
      return found;
    });
  if (rename)
    connection.onRenameRequest(async (params, token) => {
      const found = await ask('Renaming', params.textDocument.uri, token, (asked) => {
        const edits = rename(asked.input, offsetIn(asked, params), params.newName);
        return 'problem' in edits ? edits : fromDocumentEdits(asked.document, edits, abilities.versionedEdits);
      });
      if (found && 'problem' in found) throw refused(found);
      return found;
    });
}
