import type { Digest } from '../library/digest.js';
import type { ClauseTypeData, StandardClause } from '../taxonomy/clauseData.js';
import type { CuesData } from '../taxonomy/cues.js';
import type { Citation } from '../taxonomy/loadCitations.js';
import type { KnownPieces } from '../text/requiredPieces.js';

/** What dist/data holds, a file for each part: server/data, read and checked when the project is built. */
export interface PackedData {
  readonly types: readonly ClauseTypeData[];
  readonly clauses: readonly StandardClause[];
  readonly cues: CuesData;
  readonly citations: readonly Citation[];
  /** The reference agreements as they stand, by file name. */
  readonly agreements: Readonly<Record<string, string>>;
  /** What was read from them, likewise; empty in data that the build has not finished. */
  readonly digests: Readonly<Record<string, Digest>>;
  /** What the expressions of the rules require of a text, likewise. */
  readonly pieces: KnownPieces;
}
