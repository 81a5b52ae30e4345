import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Features } from '../features/api.js';
import { type Ask, offsetIn } from './ask.js';
import type { ClientAbilities } from './fromProtocol.js';
import { fromFlatOutline, fromFold, fromHighlight, fromLocations, fromOutline, fromSelections } from './toProtocol.js';

/** What is announced for moving about in a document. */
export function navigationCapabilities(features: Features): ServerCapabilities {
  return {
    ...(features.outline && { documentSymbolProvider: { label: 'Termsmith' } }),
    ...(features.folds && { foldingRangeProvider: true }),
    ...(features.selections && { selectionRangeProvider: true }),
    ...(features.highlights && { documentHighlightProvider: true }),
    ...(features.definition && { definitionProvider: true }),
    ...(features.references && { referencesProvider: true }),
  };
}

/** Answers the requests for moving about in a document. */
export function handleNavigation(
  connection: Connection,
  abilities: ClientAbilities,
  ask: Ask,
  { outline, folds, selections, highlights, definition, references }: Features,
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
}
