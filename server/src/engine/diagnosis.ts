import type { Contract } from '../analysis/contract.js';
import { inTraditional } from '../analysis/queries/script.js';
import { inDraftsWords } from '../library/draftSentence.js';
import type { Finding, Fix, Message, Related, RuleMeta, Severity } from '../rules/contract.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import { type Range, shift } from '../text/range.js';
import { namesInTraditional } from '../text/traditional.js';
import { suppressInFile } from './suppression.js';

/** A finding whose severity is settled; its offsets count from `base`. */
export interface Settled {
  readonly rule: RuleMeta;
  readonly finding: Finding;
  readonly severity: Exclude<Severity, 'off'>;
  readonly base: number;
  /** The same object while the finding only moves. */
  readonly origin?: object;
}

/** A fix in the document's offsets. */
export type PlacedFix = { readonly title: Message; readonly safe: boolean } & (
  | { readonly edits: () => readonly TextEdit[] }
  | { readonly insert: ClauseType; readonly reason?: Message }
);

/** A finding in the document's offsets, with its severity settled. */
export interface Diagnosis {
  readonly rule: RuleMeta;
  readonly kind?: string | undefined;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly PlacedFix[];
  /** The same object while the finding only moves. */
  readonly origin?: object;
}

/** A finding at its place. What is asked of few, such as fixes, is worked out when it is asked for. */
export class PlacedFinding implements Diagnosis, Settled {
  readonly start: number;
  readonly #contract: Contract;

  constructor(
    readonly rule: RuleMeta,
    readonly finding: Finding,
    readonly severity: Exclude<Severity, 'off'>,
    readonly base: number,
    contract: Contract,
    readonly origin?: object,
  ) {
    this.start = finding.range.start + base;
    this.#contract = contract;
  }

  get kind(): string | undefined {
    return this.finding.kind;
  }

  get message(): Message {
    return this.finding.message;
  }

  get end(): number {
    return this.finding.range.end + this.base;
  }

  get range(): Range {
    return { start: this.start, end: this.end };
  }

  get related(): readonly Related[] {
    return (this.finding.related ?? NONE).map((one) =>
      one.inCounterpart ? one : { ...one, range: shift(one.range, this.base) },
    );
  }

  get fixes(): readonly PlacedFix[] {
    return (this.finding.fixes ?? []).map((fix) => placed(fix, this.base, this.#contract));
  }
}

const NONE: readonly Related[] = [];

/** Edits of a draft in traditional characters in those; what is the draft's own stays. */
function inScript(edits: readonly TextEdit[], contract: Contract): readonly TextEdit[] {
  if (!inTraditional(contract)) return edits;
  return edits.map((edit) =>
    contract.text.includes(edit.text) ? edit : { ...edit, text: namesInTraditional(edit.text) },
  );
}

function placed(fix: Fix, base: number, contract: Contract): PlacedFix {
  const head = { title: fix.title, safe: fix.safe ?? false };
  if ('insert' in fix) return { ...head, insert: fix.insert, ...(fix.reason && { reason: fix.reason }) };
  if ('suppress' in fix)
    return {
      ...head,
      edits: () => [
        suppressInFile(contract.text, contract.syntax.frontMatter?.end ?? 0, contract.language, fix.suppress),
      ],
    };
  const edits =
    'resolve' in fix
      ? () => fix.resolve(contract)
      : () => fix.edits.map((e) => ({ start: e.start + base, end: e.end + base, text: e.text }));
  if (!fix.worded) return { ...head, edits: () => inScript(edits(), contract) };
  return { ...head, edits: () => edits().map((e) => ({ ...e, text: inDraftsWords(contract, e.text) })) };
}
