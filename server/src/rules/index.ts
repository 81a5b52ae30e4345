import actorlessObligation from './actorless-obligation.js';
import ambiguousTime from './ambiguous-time.js';
import ambiguousWording from './ambiguous-wording.js';
import amendmentNoExit from './amendment-no-exit.js';
import amendmentNoNotice from './amendment-no-notice.js';
import arbitrationIncomplete from './arbitration-incomplete.js';
import asymmetricTermination from './asymmetric-termination.js';
import bilingualFigureMismatch from './bilingual-figure-mismatch.js';
import bilingualMissingClause from './bilingual-missing-clause.js';
import brokenParagraph from './broken-paragraph.js';
import brokenSectionReference from './broken-section-reference.js';
import capWithoutBasis from './cap-without-basis.js';
import choiceOfLawNoCarveout from './choice-of-law-no-carveout.js';
import cjkTypography from './cjk-typography.js';
import consumerArbitration from './consumer-arbitration.js';
import contentRemovalNoReasons from './content-removal-no-reasons.js';
import type { Rule } from './contract.js';
import contradictoryLiability from './contradictory-liability.js';
import currencyMix from './currency-mix.js';
import danglingBackReference from './dangling-back-reference.js';
import danglingLink from './dangling-link.js';
import dataExitMissing from './data-exit-missing.js';
import dataLossExclusion from './data-loss-exclusion.js';
import dataUseNoConsent from './data-use-no-consent.js';
import dateConflict from './date-conflict.js';
import deemedConsent from './deemed-consent.js';
import duplicateClause from './duplicate-clause.js';
import farVenue from './far-venue.js';
import fictitiousAssent from './fictitious-assent.js';
import forceMajeureNoNotice from './force-majeure-no-notice.js';
import forceMajeureScope from './force-majeure-scope.js';
import genderedWording from './gendered-wording.js';
import governingLawDefect from './governing-law-defect.js';
import guaranteeContradiction from './guarantee-contradiction.js';
import headingLanguage from './heading-language.js';
import importLeftover from './import-leftover.js';
import lateChargeRate from './late-charge-rate.js';
import liabilityNoCarveout from './liability-no-carveout.js';
import listNumberArtefact from './list-number-artefact.js';
import longSentence from './long-sentence.js';
import missingFamily from './missing/family.js';
import missingDataProcessingTerms from './missing-data-processing-terms.js';
import missingProviderIdentity from './missing-provider-identity.js';
import missingWithdrawalRight from './missing-withdrawal-right.js';
import mixedNumberingStyle from './mixed-numbering-style.js';
import modalMix from './modal-mix.js';
import noticePeriodConflict from './notice-period-conflict.js';
import numberWordMismatch from './number-word-mismatch.js';
import numberingSequence from './numbering-sequence.js';
import oneSidedLiability from './one-sided-liability.js';
import partyNameVariant from './party-name-variant.js';
import placeholder from './placeholder.js';
import precedenceDefect from './precedence-defect.js';
import prepaidForfeiture from './prepaid-forfeiture.js';
import prevailingLanguage from './prevailing-language.js';
import punctuationDefect from './punctuation-defect.js';
import renewalNoCancel from './renewal-no-cancel.js';
import serviceChangeNoNotice from './service-change-no-notice.js';
import setOffBan from './set-off-ban.js';
import shiftedBurdenOfProof from './shifted-burden-of-proof.js';
import shortenedClaimPeriod from './shortened-claim-period.js';
import soleDiscretion from './sole-discretion.js';
import termDefinedTwice from './term-defined-twice.js';
import termVariant from './term-variant.js';
import terminationNoNotice from './termination-no-notice.js';
import thirdPartyExclusion from './third-party-exclusion.js';
import transferWithoutConsent from './transfer-without-consent.js';
import typo from './typo.js';
import uncappedLiability from './uncapped-liability.js';
import undefinedTerm from './undefined-term.js';
import unkeptFormatPromise from './unkept-format-promise.js';
import unlinkedDocument from './unlinked-document.js';
import unusedDefinition from './unused-definition.js';
import wrongPartyAdvised from './wrong-party-advised.js';

/** All rules. Written by server/scripts/rulesIndex.mjs; do not edit. */
export const RULES: readonly Rule[] = [
  actorlessObligation,
  ambiguousTime,
  ambiguousWording,
  amendmentNoExit,
  amendmentNoNotice,
  arbitrationIncomplete,
  asymmetricTermination,
  bilingualFigureMismatch,
  bilingualMissingClause,
  brokenParagraph,
  brokenSectionReference,
  capWithoutBasis,
  choiceOfLawNoCarveout,
  cjkTypography,
  consumerArbitration,
  contentRemovalNoReasons,
  contradictoryLiability,
  currencyMix,
  danglingBackReference,
  danglingLink,
  dataExitMissing,
  dataLossExclusion,
  dataUseNoConsent,
  dateConflict,
  deemedConsent,
  duplicateClause,
  farVenue,
  fictitiousAssent,
  forceMajeureNoNotice,
  forceMajeureScope,
  genderedWording,
  governingLawDefect,
  guaranteeContradiction,
  headingLanguage,
  importLeftover,
  lateChargeRate,
  liabilityNoCarveout,
  listNumberArtefact,
  longSentence,
  missingDataProcessingTerms,
  missingProviderIdentity,
  missingWithdrawalRight,
  mixedNumberingStyle,
  modalMix,
  noticePeriodConflict,
  numberWordMismatch,
  numberingSequence,
  oneSidedLiability,
  partyNameVariant,
  placeholder,
  precedenceDefect,
  prepaidForfeiture,
  prevailingLanguage,
  punctuationDefect,
  renewalNoCancel,
  serviceChangeNoNotice,
  setOffBan,
  shiftedBurdenOfProof,
  shortenedClaimPeriod,
  soleDiscretion,
  termDefinedTwice,
  termVariant,
  terminationNoNotice,
  thirdPartyExclusion,
  transferWithoutConsent,
  typo,
  uncappedLiability,
  undefinedTerm,
  unkeptFormatPromise,
  unlinkedDocument,
  unusedDefinition,
  wrongPartyAdvised,
  ...missingFamily,
];
