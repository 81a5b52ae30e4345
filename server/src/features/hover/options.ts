import type { References } from '../../library/references.js';
import type { Standpoint } from '../../library/verdict.js';
import type { ClauseTypeData } from '../../taxonomy/clauseData.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { Localise } from '../../text/message.js';
import type { Links } from '../api.js';

/** What cards are written from, besides the draft. */
export interface HoverLibrary {
  readonly types: ReadonlyMap<ClauseType, ClauseTypeData>;
  readonly references: References;
}

/** What settings and the editor decide. */
export interface HoverOptions {
  /** From whose side “better” and “worse” are said. The customer's by default. */
  readonly standpoint?: Standpoint;
  readonly links?: Links;
}

/** All that a card is written with. */
export interface HoverContext {
  readonly library: HoverLibrary;
  readonly localise: Localise;
  readonly standpoint: Standpoint;
  readonly links: Links | undefined;
}
