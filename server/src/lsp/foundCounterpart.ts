import type { Contract } from '../analysis/contract.js';
import type { Place } from '../text/lineIndex.js';

/** The version of a draft in another language, open or on disk. */
export interface FoundCounterpart {
  readonly uri: string;
  /** The same as long as its text is. */
  readonly key: string;
  /** Read when somebody asks for it. */
  readonly contract: Contract;
  placeAt(offset: number): Place;
}
