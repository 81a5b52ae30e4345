import type { Contract } from '../analysis/contract.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { ClauseLibrary } from '../library/clauseLibrary.js';
import type { Agreement, References } from '../library/references.js';
import type { Standpoint } from '../library/verdict.js';
import type { Profile } from '../rules/contract.js';
import type { ClauseTypeData } from '../taxonomy/clauseData.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import type { Localise, Message } from '../text/message.js';
import type { Range } from '../text/range.js';

/**
 * The features room: one file a feature, each a pure function from offsets to the plain records below. All offsets
 * are UTF-16 offsets of `contract.text`. Features import analysis, taxonomy and library, never one another or lsp.
 *
 * server/src/lsp/features.ts lists the functions that the server calls; what is not listed is not announced.
 */

/** What every feature gets. */
export interface FeatureInput {
  readonly contract: Contract;
  readonly localise: Localise;
  /** The agreements that the settings compare this draft with. */
  readonly references: References;
  /** From whose side “better” and “worse” are said. */
  readonly standpoint: Standpoint;
  /** The side that standard clauses are to favour; neither where it is left out. */
  readonly favoured?: Standpoint;
  readonly links: Links;
}

/** What features draw on that write clauses. */
export interface ClauseSources {
  readonly library: ClauseLibrary;
  /** The day on which a clause with a date is inserted, in words of the draft's language. */
  readonly today?: string;
}

/** Addresses of links that the editor follows; undefined for what it cannot show. */
export interface Links {
  /** A clause of an agreement, by its index, in full. */
  agreement(id: string, clause: number): string | undefined;
  /** The draft's clause at an offset beside an agreement. */
  comparison(offset: number, agreement: string): string | undefined;
}

/** Words that lead to a place of the document. */
export interface DocumentLink {
  readonly range: Range;
  /** The offset that it leads to. */
  readonly target: number;
  readonly title: string;
}

/** Words that an editor may colour. */
export interface Token {
  readonly range: Range;
  readonly kind:
    | 'clauseNumber'
    | 'crossReference'
    | 'definedTerm'
    | 'party'
    | 'law'
    | 'amount'
    | 'date'
    | 'placeholder';
  /** Whether they define what they name. */
  readonly declares: boolean;
}

/** A text that an editor shows within the draft and that is not part of it. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** A clause or term that is found by its name from anywhere in the workspace. */
export interface WorkspaceSymbolEntry {
  readonly name: string;
  readonly kind: 'clause' | 'group' | 'definition';
  readonly range: Range;
  /** The name of the clause around it. */
  readonly container?: string;
}

/** An offer over a line: to compare the clause that starts there, or to see what is counted. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
}

/** What features get that compare a draft with agreements. */
export interface ComparisonInput extends Pick<FeatureInput, 'contract' | 'localise' | 'standpoint'> {
  readonly types: ReadonlyMap<ClauseType, ClauseTypeData>;
  /** The agreements to compare with, in the order in which they are shown. */
  readonly agreements: readonly Agreement[];
}

/** A text to show for a place of the document, in Markdown. */
export interface HoverCard {
  readonly range: Range;
  readonly markdown: string;
}

/** An entry of the outline. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'clause' | 'group' | 'definition' | 'party' | 'annex';
  readonly range: Range;
  /** What is selected on going there; within `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

/** A piece that can be folded; its first line stays. */
export interface Fold {
  readonly range: Range;
  readonly kind?: 'comment' | 'region';
}

/** A place that speaks of the thing at the caret. */
export interface Highlight {
  readonly range: Range;
  readonly defines: boolean;
}

/** Words that can be renamed, and the name as it is defined, which a person edits. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** Why something is not done, for a person. */
export interface Refusal {
  readonly problem: Message;
}

/** A proposal while typing. */
export interface Proposal {
  readonly label: string;
  readonly detail?: string;
  readonly kind: 'term' | 'reference' | 'clause' | 'value' | 'text';
  /** What is inserted instead of what is typed already; as it stands, whatever the indentation of the line. */
  readonly edit: TextEdit;
  /** Whether `edit.text` has tab stops in the syntax of snippets. */
  readonly snippet?: boolean;
  readonly filter?: string;
  readonly sort?: string;
  /** Works out what is only needed once the proposal is looked at. */
  readonly rest?: () => { readonly markdown?: string; readonly further?: readonly TextEdit[] };
}

/** What proposals are asked for with. */
export interface ProposalRequest extends FeatureInput {
  readonly offset: number;
  /** Whether the editor knows tab stops. */
  readonly stops: boolean;
  /** The profiles that the document is checked by. */
  readonly profiles: readonly Profile[];
  /** The draft without a piece of its text, which may be half written. */
  readonly without: (range: Range) => Contract;
}

/** What a person may want done about a place of the document. */
export interface Action {
  readonly title: string;
  /** A kind of LSP: `quickfix`, `refactor.rewrite`, `source.fixAll.termsmith`. */
  readonly kind: string;
  readonly preferred?: boolean;
  /** The findings that it mends. */
  readonly diagnoses?: readonly Diagnosis[];
  /**
   * Works the edits out once the action is chosen; `withStops` where the editor knows tab stops. Called with the contract
   * that the action was made for.
   */
  readonly edits: (withStops: boolean) => ActionEdits | Refusal;
}

/** What an action changes. Edits never overlap, and what is inserted comes before what is replaced at the same place. */
export interface ActionEdits {
  readonly edits: readonly TextEdit[];
  /** One more, with tab stops in the syntax of snippets. */
  readonly snippet?: TextEdit;
  readonly annotation?: Annotation;
}

/** What a person is told of a change before it is made. */
export interface Annotation {
  readonly label: string;
  /** What it leaves to the person; an editor asks before it makes such a change. */
  readonly left?: string;
}

/** A change of a draft's clauses, told by the place of the caret. */
export interface ClauseChangeRequest extends Pick<FeatureInput, 'contract' | 'localise'> {
  readonly offset: number;
  /** The draft after edits. */
  readonly after: (edits: readonly TextEdit[]) => Contract;
}

/** What actions are asked for. */
export interface ActionRequest extends FeatureInput {
  readonly range: Range;
  /** All findings of the document, in document order. */
  readonly diagnoses: readonly Diagnosis[];
  /** The profiles that the document is checked by. */
  readonly profiles: readonly Profile[];
  /** The kinds wanted, or undefined for all. */
  readonly only?: readonly string[];
  /** The draft after edits. */
  readonly after: (edits: readonly TextEdit[]) => Contract;
  /** What the rules find in the draft as it would be; findings that are set aside are left out. */
  readonly check: (contract: Contract) => readonly Diagnosis[];
}

/** The features that the server calls; each is total and pure. */
export interface Features {
  readonly hover?: (input: FeatureInput, offset: number) => HoverCard | undefined;
  readonly lenses?: (input: FeatureInput) => readonly Lens[];
  readonly outline?: (input: FeatureInput) => readonly OutlineEntry[];
  readonly folds?: (input: FeatureInput) => readonly Fold[];
  readonly complete?: (request: ProposalRequest) => readonly Proposal[];
  readonly actions?: (request: ActionRequest) => readonly Action[];
  /** What numbers and headings can be converted to; `change` is what the next one takes. */
  readonly conversions?: (
    input: Pick<FeatureInput, 'contract' | 'localise'>,
  ) => readonly { readonly change: string; readonly label: string }[];
  readonly changeClauses?: (request: ClauseChangeRequest, change: string) => ActionEdits | Refusal;
  readonly definition?: (input: FeatureInput, offset: number) => readonly Range[];
  readonly references?: (input: FeatureInput, offset: number, declaration: boolean) => readonly Range[];
  readonly highlights?: (input: FeatureInput, offset: number) => readonly Highlight[];
  /** What a selection grows to, the innermost first; each holds the one before and is larger. */
  readonly selections?: (input: FeatureInput, offset: number) => readonly Range[];
  /** In order and without overlap; all, or those that touch a range. */
  readonly tokens?: (input: FeatureInput, within?: Range) => readonly Token[];
  readonly inlayHints?: (input: FeatureInput, within: Range) => readonly InlayHint[];
  readonly documentLinks?: (input: FeatureInput) => readonly DocumentLink[];
  /** How often what is defined or begins on a line is used. */
  readonly useLenses?: (input: FeatureInput) => readonly Lens[];
  /** The places that such a lens counts, by an offset on its line. */
  readonly usedFrom?: (input: FeatureInput, offset: number) => readonly Range[];
  readonly renameRange?: (input: FeatureInput, offset: number) => Renamable | Refusal;
  readonly rename?: (input: FeatureInput, offset: number, name: string) => readonly TextEdit[] | Refusal;
}
