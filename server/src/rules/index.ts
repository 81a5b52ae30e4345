import brokenSectionReference from './broken-section-reference.js';
import capWithoutBasis from './cap-without-basis.js';
import type { Rule } from './contract.js';
import importLeftover from './import-leftover.js';
import liabilityNoCarveout from './liability-no-carveout.js';
import listNumberArtefact from './list-number-artefact.js';
import missingFamily from './missing/family.js';
import numberingSequence from './numbering-sequence.js';
import placeholder from './placeholder.js';
import uncappedLiability from './uncapped-liability.js';
import wrongPartyAdvised from './wrong-party-advised.js';

/** All rules. Written by server/scripts/rulesIndex.mjs; do not edit. */
export const RULES: readonly Rule[] = [
  brokenSectionReference,
  capWithoutBasis,
  importLeftover,
  liabilityNoCarveout,
  listNumberArtefact,
  numberingSequence,
  placeholder,
  uncappedLiability,
  wrongPartyAdvised,
  ...missingFamily,
];
