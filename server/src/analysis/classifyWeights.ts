import type { OutlineType } from '../taxonomy/clauseTypes.js';

/**
 * How much each voice counts when a clause's type is decided, in units of log odds. The numbers were fitted on
 * annotated agreements, document by document left out, and rounded; they hardly move with the document left out.
 */
export const WEIGHTS = {
  /** A point of a heading's score, beside a text. */
  heading: 0.7,
  /** The same where the clause has no text. */
  headingAlone: 0.8,
  /** A point of the text's score. */
  text: 0.95,
  /** The clause stands in one of the type. */
  parent: 3,
  /** The type is a further one of the clause that it stands in. */
  parentAlso: 2,
  /** The clause stands in a group of this subject. */
  groupSubject: 1.6,
  /** The group's title names this subject too. */
  groupFurther: 1.4,
  /** The clause before it is of the type. */
  previous: 1,
  /** The same where the clause has a heading of its own. */
  previousHeaded: 0,
  /** A point of the mean score of the clauses that it opens, and of what learning adds there. */
  children: 0.9,
  childrenLearned: 0.6,
  /** A further type has at least this share. */
  alsoShare: 0.08,
  /** The same where only learned words speak for it: what a clause is taken to do may silence that it is missing. */
  alsoShareOfLearned: 0.2,
  /** What a group's title must score for a subject, and which share of its best subject. */
  groupLeast: 2,
  groupShare: 0.6,
} as const;

/** Types that say little about the sub-clauses: what stands under "your obligations" may be anything. */
export const FAINT: Readonly<Partial<Record<OutlineType, number>>> = {
  'customer-obligations': 0.35,
  services: 0.7,
};

/** What a type gains in the preamble. */
export const PREAMBLE: Readonly<Partial<Record<OutlineType, number>>> = {
  parties: 2,
  definitions: 2,
  acceptance: 1.9,
  'effective-date': 1.7,
  services: 1.1,
  support: 0.9,
};
