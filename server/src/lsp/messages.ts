import type { Profile } from '../rules/contract.js';
import type { Choice, Decision } from '../workspace/detect.js';

/**
 * The messages between Termsmith's client and server that the Language Server Protocol does not have. The client
 * imports this file and nothing else of the server.
 */

export type { Choice };

/** Request: what a document is taken for. `DecisionParams` → `DecisionResult | null` (null when it is not open). */
export const DECISION = 'termsmith/decision';
/** Notification from the server: what a document is taken for has changed. `DecisionResult`. */
export const DECISION_CHANGED = 'termsmith/decisionChanged';
/** Request: treat a document as the user chose. `ChoiceParams` → `DecisionResult | null`. */
export const SET_CHOICE = 'termsmith/setChoice';

/** Request: which configuration applies to a document, and why. `DecisionParams` → `ConfigurationResult | null`. */
export const CONFIGURATION = 'termsmith/configuration';

/** What the client tells the server at the start. */
export interface InitializationOptions {
  /** The address of the localisation bundle of the editor's display language. */
  readonly l10nBundle?: string;
  /** The user's choices by document address. */
  readonly choices?: Readonly<Record<string, Choice>>;
  /** Settings for clients that cannot be asked for them: what stands below `termsmith`. */
  readonly settings?: unknown;
}

export interface DecisionParams {
  readonly uri: string;
}

export interface ChoiceParams extends DecisionParams {
  readonly choice: Choice;
}

/** The configuration of a document. */
export interface ConfigurationResult {
  /** The addresses of its project file and those that this one extends, the nearest last. */
  readonly files: readonly string[];
  /** Each part with its value and, localised, who decided it. */
  readonly settings: readonly { readonly name: string; readonly value: string; readonly from: string }[];
}

/** What a document is taken for, in words for the user. */
export interface DecisionResult {
  readonly uri: string;
  readonly kind: Decision['kind'];
  readonly by: Decision['by'];
  /** Localised. */
  readonly reason: string;
  readonly choice: Choice;
  /** Something that the user should mend, localised. */
  readonly problem?: string;
  /** The profiles that were applied; empty before the first check and for what is no agreement. */
  readonly profiles: readonly Profile[];
  /** Whether the profiles were chosen from the draft. */
  readonly automaticProfile: boolean;
}
