import type { Localise } from '../text/message.js';

/** The colours that the command uses. */
export type Colour = 'red' | 'yellow' | 'blue' | 'grey' | 'bold';

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, blue: 34, grey: 90, bold: 1 };

/** Where the command writes, and how it speaks. */
export interface Terminal {
  readonly localise: Localise;
  /** Results. */
  out(text: string): void;
  /** Everything else: faults, progress, summaries. */
  err(text: string): void;
  /** The text in a colour, on a terminal that shows colours. */
  paint(colour: Colour, text: string): string;
  /** Whether progress may be shown. */
  readonly progress: boolean;
}

/** The terminal of this process. Colours only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function processTerminal(localise: Localise): Terminal {
  const colours = process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
  return {
    localise,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    paint: (colour, text) => (colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text),
    progress: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  };
}
