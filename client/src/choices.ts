import type * as vscode from 'vscode';
import type { Choice } from '../../server/src/lsp/messages.js';

const KEY = 'termsmith.choices';

/** What the user chose for single documents, kept with the workspace. */
export class Choices {
  constructor(private readonly memory: vscode.Memento) {}

  all(): Readonly<Record<string, Choice>> {
    return this.memory.get<Readonly<Record<string, Choice>>>(KEY, {});
  }

  async set(uri: string, choice: Choice): Promise<void> {
    const { [uri]: _, ...others } = this.all();
    await this.memory.update(KEY, choice === 'automatic' ? others : { ...others, [uri]: choice });
  }
}
