import type { Contract } from '../../analysis/contract.js';
import { type Signal, says } from '../../analysis/queries/signals.js';
import type { ClauseType } from '../../taxonomy/clauseTypes.js';
import type { Message, Severity } from '../contract.js';

type Letter = 'E' | 'W' | 'I' | 'H' | '-';

/**
 * A clause that an agreement should have (design/rules.md, section 1). It counts as missing when no clause has the
 * type as main or further type, the condition holds and nothing else meets the need.
 */
export interface MissingRow {
  /** What is asked for, and inserted; the rule is `missing-<id>`. */
  readonly type: ClauseType;
  /** Other types that do as well. */
  readonly or?: readonly ClauseType[];
  readonly id?: string;
  /** Severities in the profiles general, b2b-saas, consumer-eu, prc, ch: E, W, I, H, or - for off. */
  readonly severities: `${Letter} ${Letter} ${Letter} ${Letter} ${Letter}`;
  /** The English name of the type, as in its type.yaml. */
  readonly name: string;
  /** Why its lack matters. */
  readonly why: string;
  readonly when?: (contract: Contract) => boolean;
  /** Asked for only where something lasts between the parties: whoever only looks at pages enters into nothing that could break down, be handed on or end. */
  readonly lasting?: true;
  /** Words by which the text settles the subject somewhere, where no clause is of the type. */
  readonly shown?: Signal;
  /** The finding weighs a step less, or so many: the subject is spoken of, in words that do not settle it, or hardly needed. */
  readonly lighter?: (contract: Contract) => boolean | number;
  readonly met?: (contract: Contract) => boolean;
  /** A clause of the type does not settle it; only `met` and the signals do. */
  readonly bySentence?: boolean;
  /** Where it is there in part, the finding is of a kind of its own. */
  readonly partly?: Partly;
  /** A link to a document about it. */
  readonly linked?: RegExp;
  /** Only the main type of a clause counts. */
  readonly mainOnly?: boolean;
  readonly law?: readonly string[];
}

/** What a row reports where the subject is there in part. */
export interface Partly {
  readonly kind: string;
  readonly title: Message;
  readonly severity: Severity;
  readonly message: Message;
  readonly when: (contract: Contract) => boolean;
}

/** A condition: the text speaks of something at least so many times. */
export function mentions(signal: Signal, least = 1): (contract: Contract) => boolean {
  return (contract) => says(contract, signal, least);
}
