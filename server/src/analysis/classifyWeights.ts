import type { OutlineType } from '../taxonomy/clauseTypes.js';

/** How much each voice counts when a clause's type is decided; found by trying on annotated agreements. */
export const WEIGHTS = {
  /** A point of a heading's score, beside a text. */
  heading: 0.6,
  /** The same where the clause has no text. */
  headingAlone: 0.8,
  /** A point of the text's score. */
  text: 0.5,
  /** The clause stands in one of the type. */
  parent: 2,
  /** The type is a further one of the clause that it stands in. */
  parentAlso: 0.7,
  /** The clause stands in a group of this subject. */
  groupSubject: 1.5,
  /** The group's title names this subject too. */
  groupFurther: 1,
  /** The clause before it is of the type. */
  previous: 0.7,
  /** The same where the clause has a heading of its own. */
  previousHeaded: 0,
  /** A point of the mean score of the clauses that it opens. */
  children: 0.4,
  /** A further type has at least this share. */
  alsoShare: 0.06,
  /** And its own words score at least this. */
  alsoLeast: 1.5,
  /** What a group's title must score for a subject, and which share of its best subject. */
  groupLeast: 2,
  groupShare: 0.6,
} as const;

/** What a type has before anything is read: common types more, narrow types less. */
export const BIAS: Readonly<Partial<Record<OutlineType, number>>> = {};

/** What a type gains in the preamble. */
export const PREAMBLE: Readonly<Partial<Record<OutlineType, number>>> = { acceptance: 0.5, parties: 0.5 };
