import { Askers } from '../analysis/askers.js';
import type { Contract } from '../analysis/contract.js';
import { PerItem } from '../analysis/queries/perItem.js';
import type { DocumentPart, DocumentRule, Finding, NearbyFiles, RuleContext } from '../rules/contract.js';
import { AnchoredFinding, type Based } from './anchors.js';

/** Runs the check of a rule, in whatever way the engine wants it watched. */
export type Running = (rule: DocumentRule, check: () => readonly Finding[]) => readonly Finding[];

/** A part that looks at a document as a whole looks at one item. */
const WHOLE: readonly object[] = [{}];
const NONE: readonly AnchoredFinding[] = [];

/** What a part found for each item, and in all. */
class Part {
  readonly items: PerItem<object, readonly AnchoredFinding[]>;
  #byItem: readonly (readonly AnchoredFinding[])[] = [];
  #all: readonly AnchoredFinding[] = [];

  constructor(askers: Askers) {
    this.items = new PerItem(askers);
  }

  /** The findings of all items, most of which have none. */
  all(byItem: readonly (readonly AnchoredFinding[])[]): readonly AnchoredFinding[] {
    if (byItem === this.#byItem) return this.#all;
    const all: AnchoredFinding[] = [];
    for (const found of byItem) for (const one of found) all.push(one);
    this.#byItem = byItem;
    this.#all = all;
    return all;
  }
}

/**
 * What rules find in a document, kept from one text to the next: a part of a rule is run again where an answer that it was
 * given is another now, and one that looks at the items of a list, for those of which that is true.
 */
export class DocumentFindings {
  #parts = new Map<DocumentPart, Part>();
  /** What all parts asked, which after an edit is asked once for all of them. */
  #askers = new Askers();
  #files: NearbyFiles | undefined;
  #counterpart: Contract | undefined;

  /** What a part of a rule finds. */
  of(rule: DocumentRule, part: DocumentPart, contract: Contract, context: RuleContext, run: Running): readonly Based[] {
    this.#lookAround(context);
    // Asked here, so that no rule is taken to have read all of it.
    const { syntax } = contract;
    const known = this.#parts.get(part) ?? new Part(this.#askers);
    this.#parts.set(part, known);
    const whole = typeof part === 'function';
    const list = whole ? WHOLE : part.items(contract);
    const found = known.items.of(contract, list, (item) => {
      const check = () => (whole ? part(contract, context) : part.check(contract, item, context));
      const findings = run(rule, check);
      return findings.length === 0
        ? NONE
        : findings.map((finding) => new AnchoredFinding(rule, finding, contract, syntax));
    });
    return known.all(found).map((finding) => finding.placedIn(syntax));
  }

  /** What stands around the draft is noted by no rule: all is found again where that is another. */
  #lookAround({ files, counterpart }: RuleContext): void {
    if (files === this.#files && counterpart?.contract === this.#counterpart) return;
    this.#parts = new Map();
    this.#askers = new Askers();
    this.#files = files;
    this.#counterpart = counterpart?.contract;
  }
}
