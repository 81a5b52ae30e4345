import * as l10n from '@vscode/l10n';
import type { Localise, Message } from '../text/message.js';

/** The localiser for a bundle as VS Code has it (English text to translation); English without one. */
export function localiserFor(bundle: string | undefined): Localise {
  // There is one bundle a process, as there is one display language.
  l10n.config({ contents: bundle ?? '{}' });
  return localise;
}

function localise({ text, data }: Message): string {
  if (!data) return l10n.t(text);
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) values[name] = typeof value === 'object' ? localise(value) : value;
  return l10n.t(text, values);
}
