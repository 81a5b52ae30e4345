import * as l10n from '@vscode/l10n';
import { filled, type Localise, type Message } from '../text/message.js';

/** The localiser for a bundle as VS Code has it (English text to translation); English without one. */
export function localiserFor(bundle: string | undefined): Localise {
  // There is one bundle a process, as there is one display language.
  l10n.config({ contents: bundle ?? '{}' });
  return localise;
}

function localise({ text, data }: Message): string {
  return data ? filled(l10n.t(text), data, localise) : l10n.t(text);
}
