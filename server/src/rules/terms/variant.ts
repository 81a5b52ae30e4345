import type { Contract } from '../../analysis/contract.js';
import type { TextEdit } from '../../text/edit.js';
import type { Range } from '../../text/range.js';
import type { Finding, Message, Severity } from '../contract.js';

/** A word that stands beside another for the same thing. */
export interface Variant {
  readonly kind: 'near' | 'spelling';
  readonly variant: string;
  readonly term: string;
  /** Where the variant is written, in the document; `SHOWN` places are enough where `edits` works out the rest. */
  readonly places: readonly Range[];
  /** The edits that write the other form everywhere, worked out when they are asked for. */
  readonly edits?: (contract: Contract) => readonly TextEdit[];
  /** Where the other form is written or defined. */
  readonly other?: Range;
  /** Instead of the severity of the kind. */
  readonly severity?: Severity;
  /** What each place is to say, in the order of the places; the term where it is left out, nothing where it is empty. */
  readonly mended?: readonly string[];
}

const MESSAGES: Readonly<Record<Variant['kind'], Message>> = {
  near: {
    text: '“{variant}” stands beside “{term}”. Readers must ask whether a second thing is meant. Use one form throughout.',
  },
  spelling: {
    text: '“{variant}” is spelt otherwise than “{term}” elsewhere. It shows two hands, and a search for one form misses the other. Keep to one.',
  },
};
const FIXES: Readonly<Record<Variant['kind'], Message>> = {
  near: { text: 'Write “{term}” everywhere' },
  spelling: { text: 'Spell all alike, as in “{term}”' },
};
const OTHER: Message = { text: 'The other form' };
const AGAIN: Message = { text: 'Here too' };
/** Of many places the first are shown. */
export const SHOWN = 5;

/** What is reported for a variant: at its first place, with a fix of all. */
export function variantFinding({ kind, variant, term, places, edits, other, severity, mended }: Variant): Finding {
  return {
    kind,
    range: places[0]!,
    ...(severity && { severity }),
    message: { ...MESSAGES[kind], data: { variant, term } },
    related: [
      ...(other ? [{ range: other, message: OTHER }] : []),
      ...places.slice(1, SHOWN).map((range) => ({ range, message: AGAIN })),
    ],
    ...(mended?.length !== 0 && {
      fixes: [
        {
          title: { ...FIXES[kind], data: { term } },
          ...(edits
            ? { resolve: edits }
            : { edits: places.map((range, i) => ({ ...range, text: mended?.[i] ?? term })) }),
        },
      ],
    }),
  };
}
