import type { TopicReader } from './clauseSentences.js';
import { readDataLoss, readIndirect } from './damageHeads.js';
import { readCaps, readTotalExclusion } from './liabilityCap.js';
import { readStandard } from './liabilityStandard.js';

/** Standard of liability, caps, and the heads of damage that a clause excludes. */
export const readLiability: TopicReader = (clause) => [
  ...readCaps(clause),
  ...readTotalExclusion(clause),
  ...readStandard(clause),
  ...readIndirect(clause),
  ...readDataLoss(clause),
];
