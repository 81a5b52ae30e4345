import { gateOf } from '../../text/gates.js';
import { readAmendmentConsent } from './amendmentConsent.js';
import { readAmendmentNotice } from './amendmentNotice.js';
import { reader, type SentenceReading } from './clauseSentences.js';
import { ENGLISH_CHANGES_TERMS } from './termsChange.js';

/** Main types of clauses that speak of no amendments of the terms, whatever their words. */
const NEVER = ['dispute-resolution', 'group', 'definitions', 'other', 'indemnification', 'force-majeure'] as const;
/** What every sentence on amendments has. */
const WORDS = gateOf(
  'amend|modif|chang|revis|updat|alter|supplement|latest|version|replac|vary|varied|variation|修|变更|变动|变化|更新|改|调整|补充|新|替',
);

const CHANGES_TERMS = gateOf(ENGLISH_CHANGES_TERMS);

/** Whether a sentence reserves a change of the terms in so many words, and not of an agreement on arbitration. */
function changesTerms(s: SentenceReading): boolean {
  return ENGLISH_CHANGES_TERMS.test(s.masked) && !/arbitra/i.test(s.plain);
}

/**
 * How the terms change: period of notice (`P0D` where a change counts once it is published or sent, or needs no notice),
 * and what counts as the customer's consent. `none-stated` is a right to change the terms beside which no clause says
 * what counts as consent; a time in which the customer may leave not to be bound is `deemed-after-period`.
 */
export const readAmendments = reader(WORDS, (clause) =>
  (!clause.is(...NEVER) ||
    (!clause.is('other', 'group', 'definitions') && clause.sentencesWith(CHANGES_TERMS).some(changesTerms))) &&
  (!clause.is('data-protection') || clause.about('amendments', 'acceptance'))
    ? [...readAmendmentNotice(clause), ...readAmendmentConsent(clause)]
    : [],
);
