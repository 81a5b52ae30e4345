import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Clause, Contract, PlacedPosition } from '../contract.js';

/** How the provider changes the agreement by itself: what counts as consent, where, and with what notice. */
export interface Amending {
  /** The consent that the clause takes for granted; never an express one. */
  readonly consent: PlacedPosition & { readonly key: 'amendmentConsent' };
  readonly clause: Clause;
  /** The notice, or the period to object, of any clause; without a position there is none. */
  readonly notices: readonly (PlacedPosition & { readonly value: Duration })[];
}

/**
 * The clause by which the provider may change the agreement without the customer's express consent; undefined where there
 * is none. Works on positions, so that a keystroke costs what the contract's positions cost.
 */
export function amendingOf(contract: Contract): Amending | undefined {
  const consents = contract.positionsOf('amendmentConsent');
  if (consents.some((p) => p.value === 'express')) return undefined;
  // A clause on amendments itself says more than one that mentions them.
  const consent = consents.find((p) => p.clause.facts.type === 'amendments') ?? consents[0];
  if (!consent) return undefined;
  const notices = contract.positionsOf('amendmentNotice') as Amending['notices'];
  return { consent, clause: consent.clause, notices };
}

/** Changes that the law asks for, or that favour the customer, need none of the usual safeguards. */
export const HARMLESS_CHANGE = {
  en: /\b(?:required\sby\s(?:applicable\s)?law|legally\srequired|in\s(?:your|the\scustomer's)\sfavou?r|to\s(?:your|the\scustomer's)\s(?:benefit|advantage)|mutual(?:ly)?|both\sparties|in\swriting\sand\ssigned|signed\sby)\b/i,
  zh: /双方协商|协商一致|双方(?:书面)?(?:同意|确认)|签署补充协议/,
} as const;
