import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Board } from '../features/board.js';
import type { ComparedText, SideBySide } from '../features/comparison/sideBySide.js';
import type { ComparableClause, ComparisonChoice } from '../features/comparison.js';
import type { LackingType, PresentType } from '../features/coverage.js';
import type { InsertableType } from '../features/insertable.js';
import type { Profile } from '../rules/contract.js';
import type { Bilingual } from '../taxonomy/clauseData.js';
import type { Choice, Decision } from '../workspace/detect.js';

/**
 * The messages between Termsmith's client and server that the Language Server Protocol does not have. The client
 * imports this file and nothing else of the server.
 */

export type {
  Board,
  Choice,
  ComparableClause,
  ComparedText,
  ComparisonChoice,
  InsertableType,
  LackingType,
  SideBySide,
};

/** Request: what a document is taken for. `DecisionParams` → `DecisionResult | null` (null when it is not open). */
export const DECISION = 'termsmith/decision';
/** Notification from the server: what a document is taken for has changed. `DecisionResult`. */
export const DECISION_CHANGED = 'termsmith/decisionChanged';
/** Request: treat a document as the user chose. `ChoiceParams` → `DecisionResult | null`. */
export const SET_CHOICE = 'termsmith/setChoice';
/** Request: what a draft can be compared with. `DecisionParams` → `AgreementsResult` (empty for what is no agreement). */
export const AGREEMENTS = 'termsmith/agreements';
/** Request: an agreement in full. `AgreementTextParams` → `ComparedText | null`. */
export const AGREEMENT_TEXT = 'termsmith/agreementText';
/** Request: a clause and what it can be compared with. `PlaceParams` → `ComparableClause | null`. */
export const COMPARABLE_CLAUSE = 'termsmith/comparableClause';
/** Request: a draft, or one clause of it, beside an agreement. `SideBySideParams` → `SideBySide | null`. */
export const SIDE_BY_SIDE = 'termsmith/sideBySide';
/** Request: which clause types a draft has and lacks. `DecisionParams` → `CoverageResult | null`. */
export const COVERAGE = 'termsmith/coverage';
/** Request: a draft and agreements, clause type by clause type. `BoardParams` → `BoardResult | null`. */
export const BOARD = 'termsmith/board';
/** Request: the board as a file. `BoardFileParams` → `string | null`. */
export const BOARD_FILE = 'termsmith/boardFile';

/** The client's command that compares a clause. `CompareClauseArguments`, or none: the clause at the cursor. */
export const COMPARE_CLAUSE_COMMAND = 'termsmith.compareClause';
/** Request: the places that a lens counts. `PlaceParams` → `UsedFromResult | null`. */
export const USED_FROM = 'termsmith/usedFrom';
/** The client's command that shows what a lens counts. `PlaceParams`. */
export const SHOW_USES_COMMAND = 'termsmith.showUses';
/** The client's command that shows an agreement. `ShowReferenceArguments`. */
export const SHOW_REFERENCE_COMMAND = 'termsmith.showReference';

/** The client's command that shows what a rule is about. `ShowRuleArguments`. */
export const SHOW_RULE_COMMAND = 'termsmith.showRule';

/** Request: the clauses that can be inserted, missing ones first. `DecisionParams` → `InsertableResult | null`. */
export const INSERTABLE = 'termsmith/insertable';
/** Request: the edits that insert a clause at its place. `InsertParams` → `InsertResult | null`. */
export const INSERT = 'termsmith/insert';
/** The command of the client that asks for a clause to insert; its argument is a clause type, or nothing. */
export const INSERT_CLAUSE_COMMAND = 'termsmith.insertClause';

/** Request: what a new agreement can be made from. No parameters → `NewAgreementChoices | null`. */
export const NEW_AGREEMENT_CHOICES = 'termsmith/newAgreementChoices';
/** Request: a new agreement. `NewAgreementParams` → `NewAgreementResult | null`. */
export const NEW_AGREEMENT = 'termsmith/newAgreement';

/** Request: the edits that renumber, move or delete clauses. `ChangeClausesParams` → `ChangeClausesResult | null`. */
export const CHANGE_CLAUSES = 'termsmith/changeClauses';

/** Request: what numbers and headings can be converted to. `DecisionParams` → `ConversionsResult | null`. */
export const CONVERSIONS = 'termsmith/conversions';

/** The commands of the client that change clauses, each with the change that it asks for. */
export const CLAUSE_COMMANDS: Readonly<Record<string, string>> = {
  'termsmith.renumberClauses': 'renumber',
  'termsmith.deleteClause': 'delete',
  'termsmith.moveClauseUp': 'up',
  'termsmith.moveClauseDown': 'down',
  'termsmith.moveClauseInto': 'into',
  'termsmith.moveClauseOut': 'out',
};

/** The kind of the code action that cleans up imported text. */
export const CLEAN_UP_ACTION = 'source.cleanUpImport.termsmith';

/** Request: where the version in another language has a clause. `PlaceParams` → `CounterpartResult | null`. */
export const COUNTERPART = 'termsmith/counterpart';
/** The client's command that goes there. `PlaceParams`, or none: the clause at the cursor. */
export const GO_TO_COUNTERPART_COMMAND = 'termsmith.goToCounterpart';

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
  /** The commands of Termsmith that the client has; hovers and lenses name no others. */
  readonly commands?: readonly string[];
}

export interface DecisionParams {
  readonly uri: string;
}

/** Which rule; its page is docs/rules/<id>.md. */
export interface ShowRuleArguments {
  readonly rule: string;
}

export interface ChoiceParams extends DecisionParams {
  readonly choice: Choice;
}

/** The clauses that can be inserted, in words for the user. */
export interface InsertableResult {
  readonly types: readonly InsertableType[];
}

export interface InsertParams extends DecisionParams {
  readonly type: string;
  readonly variant: string;
}

export interface InsertResult {
  /** Of the document's current version; with tab stops where the client takes them. */
  readonly edit: WorkspaceEdit;
  /** The line, before the edit, at which the clause is inserted. */
  readonly line: number;
}

/** What a new agreement can be made from. */
export interface NewAgreementChoices {
  /** In the order of an agreement. */
  readonly topics: readonly {
    readonly type: string;
    readonly name: Bilingual;
    readonly group: Bilingual;
    /** The profiles in which agreements have it unless others are chosen. */
    readonly usual: readonly string[];
  }[];
  readonly laws: readonly { readonly code: string; readonly name: Bilingual }[];
}

/** What a new agreement is made from; what is left out is as the profile and the standpoint have it. */
export interface NewAgreementParams {
  readonly profile: string;
  readonly language: 'en' | 'zh' | 'both';
  readonly standpoint: 'provider' | 'balanced' | 'customer';
  readonly provider: { readonly name?: string; readonly address?: string; readonly email?: string };
  /** What the customer is called: you, customer, user. */
  readonly customer: string;
  /** By ISO 3166, or by name. */
  readonly law?: string;
  readonly court?: string;
  readonly topics?: readonly string[];
}

/** The drafts, one a language; of a pair the English one first. */
export interface NewAgreementResult {
  readonly drafts: readonly { readonly language: 'en' | 'zh'; readonly text: string }[];
}

export interface ChangeClausesParams extends PlaceParams {
  /** `renumber`, `delete`, `up`, `down`, `into`, `out`, or one of the conversions. */
  readonly change: string;
  /** The version of the document that the person saw. */
  readonly version: number;
}

export interface ConversionsResult {
  /** The label is localised, or an example of the numbers. */
  readonly conversions: readonly { readonly change: string; readonly label: string }[];
}

/** The change, or why it is not made. */
export interface ChangeClausesResult {
  readonly edit?: WorkspaceEdit;
  /** Localised. */
  readonly problem?: string;
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

/** What a draft can be compared with. */
export interface AgreementsResult {
  readonly agreements: readonly AgreementEntry[];
}

export interface AgreementEntry {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly origin: 'reference' | 'precedent';
  /** Language, law and version in words, as far as they are known. */
  readonly detail: string;
}

export interface AgreementTextParams extends DecisionParams {
  readonly agreement: string;
  /** Where to look first: the index of a clause of the agreement. */
  readonly clause?: number;
}

export interface AgreementTextResult extends ComparedText {
  /** The line of the clause asked for, from 0. */
  readonly line?: number;
}

export interface PlaceParams extends DecisionParams {
  readonly position: Position;
}

/** A place in the version in another language. */
export interface CounterpartResult extends DecisionParams {
  /** The first line of the clause, or the title where the other version has no such clause. */
  readonly range: Range;
  readonly found: boolean;
}

export interface SideBySideParams extends DecisionParams {
  readonly agreement: string;
  /** A place in the clause to compare; the whole draft where it is left out. */
  readonly position?: Position;
}

/** The coverage of a draft, with ranges of the protocol. */
export interface CoverageResult {
  readonly title: string;
  readonly present: readonly CoveredType[];
  readonly lacking: readonly LackingType[];
}

export interface CoveredType extends Omit<PresentType, 'clauses'> {
  readonly clauses: readonly { readonly label: string; readonly range: Range }[];
}

export interface BoardParams extends DecisionParams {
  /** The agreements to show; all where it is left out. */
  readonly agreements?: readonly string[];
}

/** A board with the draft's lines, from 0, in place of offsets. */
export interface BoardResult extends Omit<Board, 'rows'> {
  readonly rows: readonly (Board['rows'][number] & { readonly line?: number })[];
}

export interface BoardFileParams extends BoardParams {
  readonly format: 'markdown' | 'csv';
}

/** In the document that was asked about, in order. */
export interface UsedFromResult {
  readonly ranges: readonly Range[];
}

export interface CompareClauseArguments extends PlaceParams {
  /** The agreement to compare with; the user is asked where it is left out. */
  readonly agreement?: string;
}

export type ShowReferenceArguments = AgreementTextParams;
