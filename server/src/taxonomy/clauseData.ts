import type { Language } from '../text/language.js';
import type { ClauseType, PositionKey } from './clauseTypes.js';

/** A name or sentence in both languages of Termsmith. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What server/data/clauses/<type>/type.yaml says about a clause type. */
export interface ClauseTypeData {
  readonly id: ClauseType;
  readonly name: Bilingual;
  /** The part of an agreement that it belongs to: Formation, Service, … */
  readonly group: Bilingual;
  /** The canonical place in an agreement; a lower number comes earlier. */
  readonly order: number;
  /** Preferred neighbours: insert behind the last clause of the first of these types that the draft has. */
  readonly after: readonly ClauseType[];
  /** What a clause of this type may commit to. */
  readonly positions: readonly PositionKey[];
  /** One sentence: what the clause does and why a lawyer wants it. */
  readonly purpose: Bilingual;
}

/** The section of a reference agreement that a standard clause is drawn from. */
export interface ClauseSource {
  /** The id of the reference agreement, such as `zitadel-2020.en`. */
  readonly agreement: string;
  /** The number of the section, or its heading, as written there. */
  readonly section: string;
}

/** The words that a draft has for its parties, for itself and for what is provided. */
export type DraftName = 'provider' | 'customer' | 'agreement' | 'services';

/** The form in which a name stands: we, us, our. Names other than those of the parties are `subject` only. */
export type NameForm = 'subject' | 'object' | 'possessive';

/** How names are written in standard clauses, between double braces. */
export const NAMES: ReadonlyMap<string, readonly [DraftName, NameForm]> = new Map([
  ['provider', ['provider', 'subject']],
  ['provider:object', ['provider', 'object']],
  ["provider's", ['provider', 'possessive']],
  ['customer', ['customer', 'subject']],
  ['customer:object', ['customer', 'object']],
  ["customer's", ['customer', 'possessive']],
  ['agreement', ['agreement', 'subject']],
  ['services', ['services', 'subject']],
]);

/** A piece of a standard clause: fixed text, a name of the draft, or a place to fill in. */
export type ClauseSegment =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'name';
      readonly name: DraftName;
      readonly form: NameForm;
      /** Whether the name opens a sentence, so that `we` becomes `We`. */
      readonly sentenceStart: boolean;
    }
  | {
      readonly kind: 'fillIn';
      readonly name: string;
      /** The default first; further entries are alternatives to choose from. Names may stand in them: {{provider's}} site. */
      readonly choices: readonly string[];
    };

/** A paragraph or a list item of a standard clause. */
export interface ClauseBlock {
  readonly kind: 'paragraph' | 'item';
  readonly segments: readonly ClauseSegment[];
  /** Where it stands in some drafts only: those about paid services, or about free ones. */
  readonly only?: 'paid' | 'free';
}

/** One variant in server/data/clauses/<type>/standard.<language>.md. Serialises to JSON and back unchanged. */
export interface StandardClause {
  readonly type: ClauseType;
  readonly language: Language;
  /** The id of the variant, unique in its file; the first variant of a file is the default. */
  readonly variant: string;
  /** The side that it favours; neither where it is left out. */
  readonly favours?: 'provider' | 'customer';
  /** The profiles for which it is written; all where it is left out. */
  readonly fits?: readonly string[];
  /** The positions that it takes, filled in as it stands; read back from it, they are these and no others. */
  readonly commits: readonly PositionKey[];
  /** What it is drawn from; empty where the five reference agreements have no such clause. */
  readonly from: readonly ClauseSource[];
  readonly heading: string;
  readonly blocks: readonly ClauseBlock[];
}

/** What is wrong in a data file, for the person who edits it. Lines count from 1. */
export interface DataProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
