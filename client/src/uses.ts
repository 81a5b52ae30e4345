import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PlaceParams, SHOW_USES_COMMAND, USED_FROM, type UsedFromResult } from '../../server/src/lsp/messages.js';

/** The command of the lenses that count uses: shows the places where a line's terms are used and its clause is cited. */
export function registerUses(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_USES_COMMAND, async (place: PlaceParams) => {
    const found = await client.sendRequest<UsedFromResult | null>(USED_FROM, place);
    if (!found) return;
    const uri = client.protocol2CodeConverter.asUri(place.uri);
    const locations = found.ranges.map(
      (range) => new vscode.Location(uri, client.protocol2CodeConverter.asRange(range)),
    );
    const position = client.protocol2CodeConverter.asPosition(place.position);
    await vscode.commands.executeCommand('editor.action.showReferences', uri, position, locations);
  });
}
