import type { ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { Question } from '../analysis/questions.js';
import type { Block } from '../syntax/block.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';

/**
 * The rules room: one file a rule, named by its id, this contract, and a generated index. Rules import analysis,
 * taxonomy and library, and never each other, the engine or features.
 */

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The profiles of design/rules.md, section 8. */
export type Profile = 'general' | 'b2b-saas' | 'consumer-eu' | 'prc' | 'ch';

export type Category =
  | 'completeness'
  | 'liability'
  | 'fairness'
  | 'consistency'
  | 'references'
  | 'hygiene'
  | 'bilingual';

/**
 * A text for a person: an English template, which is also its key in the localisation bundles, and what fills its
 * `{names}`. A message says what is wrong, why it matters and what to do.
 */
export interface Message {
  readonly text: string;
  readonly data?: Readonly<Record<string, string | number | Message>>;
}

/**
 * A change that mends a finding: edits, in the same offsets as the finding's range, or a standard clause to insert at its
 * canonical place. A `safe` fix needs no judgement and may be applied with others.
 */
export type Fix = {
  readonly title: Message;
  readonly safe?: boolean;
  /** The texts of its edits have places for what the draft calls its parties and itself: see `inDraftsWords`. */
  readonly worded?: true;
} & (
  | { readonly edits: readonly TextEdit[] }
  /** A clause, and why it is needed where the finding is about more than this one. */
  | { readonly insert: ClauseType; readonly reason?: Message }
  /** Edits that need the whole document, in its offsets; worked out when the fix is asked for. */
  | { readonly resolve: (contract: Contract) => readonly TextEdit[] }
  /** A comment that switches these rules off for this file, since it does not need what they ask for. */
  | { readonly suppress: readonly string[] }
);

/** Another place that belongs to a finding. */
export interface Related {
  readonly range: Range;
  readonly message: Message;
  /** The place is one of the counterpart's text, in its offsets; of the document itself where it is left out. */
  readonly inCounterpart?: boolean;
}

/** The version of the same agreement in another language. */
export interface Counterpart {
  readonly contract: Contract;
}

/**
 * What a rule reports. Its offsets count in the source from the start of what the rule was given: the block, the
 * clause, or the document. (`words.passage.toSource` gives such offsets for a clause's plain text.)
 */
export interface Finding {
  readonly range: Range;
  /** The sub-case, where the rule has any. */
  readonly kind?: string;
  readonly message: Message;
  /** Instead of the severity of the rule or kind; profiles and settings still come after it. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What a rule says about itself. Documentation, settings and the catalogue are made from it. */
export interface RuleMeta {
  /** Permanent; the name of the file; never used again for another rule. */
  readonly id: string;
  readonly title: Message;
  /** What it finds and why that matters to a lawyer, in one or two sentences. */
  readonly description: Message;
  readonly category: Category;
  /** The severity in the profile `general`. */
  readonly severity: Severity;
  /** The sub-cases with the severities that differ from the rule's. */
  readonly kinds?: Readonly<Record<string, { readonly title: Message; readonly severity?: Severity }>>;
  /** Severities of other profiles; a key is `profile` or `profile/kind`. */
  readonly profiles?: Readonly<Record<string, Severity>>;
  /** Editors show the text of its findings faded, as something that may go. */
  readonly faded?: true;
  /** Clause types that it is about. */
  readonly types?: readonly ClauseType[];
  /** Ids of server/data/law/citations.yaml. */
  readonly law?: readonly string[];
  /** A passage that fires and one that does not, in either language; the tests run both. */
  readonly examples: readonly { readonly language: 'en' | 'zh'; readonly bad: string; readonly good: string }[];
}

/**
 * Rules of which many may report at once, each about little: what they find at information or hint is shown as the one
 * finding that `fold` makes of it, under the id and with the severity of `meta`, be it much or little. What is graver
 * or of a kind stands for itself.
 */
export interface RuleFamily {
  readonly meta: RuleMeta;
  /** One finding for those of the document, at least one, each with the rule that it is of. */
  fold(findings: readonly { readonly rule: RuleMeta; readonly finding: Finding }[]): Finding;
}

/** The files around a draft. The workspace gives it; a rule never reads a file. */
export interface NearbyFiles {
  /** Whether there is a file or folder at a path relative to the draft; undefined where that cannot be known. */
  has(path: string): boolean | undefined;
  /** The names of the files and folders in the folder where a path leads; empty where that cannot be known. */
  beside?(path: string): readonly string[];
}

/** What a rule may know besides what it looks at; stable while the draft is typed in. */
export interface RuleContext {
  readonly frame: Frame;
  readonly profile: Profile;
  /** For rules that look at documents only, which run each time; undefined where the files are not known. */
  readonly files?: NearbyFiles;
  /** For rules that look at documents only: the other version, where the document is one of a pair. */
  readonly counterpart?: Counterpart;
}

/** Looks at one block at a time; `source` is the block's text with its markup. */
export interface BlockRule {
  readonly reach: 'block';
  readonly meta: RuleMeta;
  check(block: Block, source: string, context: RuleContext): readonly Finding[];
}

/** Looks at one clause at a time, whatever stands around it. */
export interface ClauseRule {
  readonly reach: 'clause';
  readonly meta: RuleMeta;
  check(clause: ClauseFacts, context: RuleContext): readonly Finding[];
}

/**
 * Looks at the document as a whole. It is run again only where something that it read of the contract is another now, and
 * what it found moves along with the text: it keeps nothing by itself, reads little (the clause of an index and not all
 * clauses, the source of a range and not the text), and works out by queries what an edit elsewhere leaves alone.
 * Where a clause or block stands counts for nothing but the order and the places of findings.
 */
export interface DocumentRule {
  readonly reach: 'document';
  readonly meta: RuleMeta;
  readonly family?: RuleFamily;
  check(contract: Contract, context: RuleContext): readonly Finding[];
  /** What `check` does, in parts that read different things: of these only those are run again whose answers changed. */
  readonly parts?: readonly DocumentPart[];
}

/** Finds something in a document. */
export type DocumentCheck = (contract: Contract, context: RuleContext) => readonly Finding[];

/**
 * Finds something in each item of a list, such as the clauses that limit liability. An item is looked at again where it is
 * another object, or where something that was read for it is another now, and the rest of the list is left alone.
 */
export interface ItemCheck {
  readonly items: Question<readonly object[]>;
  readonly check: (contract: Contract, item: object, context: RuleContext) => readonly Finding[];
}

export type DocumentPart = DocumentCheck | ItemCheck;

/** A part of a rule that looks at the items of a list one by one; what it needs of the other items it asks by a query. */
export function inEach<Item extends object>(
  items: Question<readonly Item[]>,
  check: (contract: Contract, item: Item, context: RuleContext) => readonly Finding[],
): ItemCheck {
  return { items, check: check as ItemCheck['check'] };
}

/** A check of a document in parts, each of which is run again by itself; its findings are those of all parts. */
export function inParts(...parts: readonly DocumentPart[]): Pick<DocumentRule, 'check' | 'parts'> {
  const check: DocumentCheck = (contract, context) =>
    parts.flatMap((part) =>
      typeof part === 'function'
        ? part(contract, context)
        : part.items(contract).flatMap((item) => part.check(contract, item, context)),
    );
  return { parts, check };
}

/** A rule is total: odd input gives no finding and never throws. The engine isolates one that does. */
export type Rule = BlockRule | ClauseRule | DocumentRule;
