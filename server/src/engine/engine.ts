import type { ClauseFacts, Contract, Frame } from '../analysis/contract.js';
import type {
  BlockRule,
  ClauseRule,
  DocumentRule,
  Finding,
  Fix,
  Message,
  Profile,
  Rule,
  RuleContext,
  RuleMeta,
  Severity,
} from '../rules/contract.js';
import type { Block } from '../syntax/block.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import type { Range } from '../text/range.js';
import { profileOf } from './profile.js';
import { type Customization, severityOf } from './severity.js';
import { suppressionsOf } from './suppression.js';

/**
 * The engine room: runs the rules over a contract, with profiles, severities and suppressions. Findings of blocks and
 * clauses are remembered by the block or clause, so that a keystroke costs the rules of what changed and of the document.
 * It may import rules, analysis, taxonomy and text.
 */

/** What the user decided. */
export interface EngineSettings {
  /** `auto`, or the profiles to apply together. */
  readonly profile: 'auto' | readonly Profile[];
  readonly customizations: readonly Customization[];
  /** Only these rules; all where it is left out. */
  readonly only?: readonly string[];
}

export const DEFAULT_SETTINGS: EngineSettings = { profile: 'auto', customizations: [] };

/** A fix in the document's offsets. */
export type PlacedFix = { readonly title: Message; readonly safe: boolean } & (
  | { readonly edits: () => readonly TextEdit[] }
  | { readonly insert: ClauseType }
  | { readonly suppress: string }
);

/** A finding in the document's offsets, with its severity settled. */
export interface Diagnosis {
  readonly rule: RuleMeta;
  readonly kind?: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: Message }[];
  readonly fixes: readonly PlacedFix[];
}

/** A rule that threw; its other findings are kept. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** What a run found. Diagnoses are ordered by place, then by rule. */
export interface Report {
  readonly profiles: readonly Profile[];
  readonly diagnoses: readonly Diagnosis[];
  /** How many findings comments in the draft switched off. */
  readonly suppressed: number;
  readonly failures: readonly RuleFailure[];
}

interface Reported {
  readonly rule: Rule;
  readonly finding: Finding;
}

const NONE: readonly Reported[] = [];

export class Engine {
  readonly #blockRules: readonly BlockRule[];
  readonly #clauseRules: readonly ClauseRule[];
  readonly #documentRules: readonly DocumentRule[];
  #blocks = new WeakMap<Block, readonly Reported[]>();
  #clauses = new WeakMap<ClauseFacts, readonly Reported[]>();
  #rememberedFor: { readonly frame: Frame; readonly profile: Profile } | undefined;

  constructor(rules: readonly Rule[]) {
    this.#blockRules = rules.filter((r): r is BlockRule => r.reach === 'block');
    this.#clauseRules = rules.filter((r): r is ClauseRule => r.reach === 'clause');
    this.#documentRules = rules.filter((r): r is DocumentRule => r.reach === 'document');
  }

  /** Runs all rules. A rule that throws is named in `failures` and does not stop the others. */
  run(contract: Contract, settings: EngineSettings = DEFAULT_SETTINGS): Report {
    const profiles = settings.profile === 'auto' ? [profileOf(contract)] : settings.profile;
    // Rules look at one profile; where several apply, severities are combined and the first guides the wording.
    const context: RuleContext = { frame: contract.frame, profile: profiles[0] ?? 'general' };
    this.#remember(context);
    const failures: RuleFailure[] = [];
    const suppressions = suppressionsOf(contract.text);
    const diagnoses: Diagnosis[] = [];
    let suppressed = 0;
    const add = ({ rule, finding }: Reported, base: number): void => {
      const { meta } = rule;
      if (settings.only && !settings.only.includes(meta.id)) return;
      const severity = severityOf(meta, finding, profiles, settings.customizations);
      if (severity === 'off') return;
      const range = { start: finding.range.start + base, end: finding.range.end + base };
      if (suppressions.covers(meta.id, finding.kind, range)) {
        suppressed++;
        return;
      }
      diagnoses.push({
        rule: meta,
        ...(finding.kind !== undefined && { kind: finding.kind }),
        severity,
        message: finding.message,
        range,
        related: (finding.related ?? []).map((r) => ({
          range: { start: r.range.start + base, end: r.range.end + base },
          message: r.message,
        })),
        fixes: (finding.fixes ?? []).map((fix) => placed(fix, base, contract)),
      });
    };

    const { blocks, starts } = contract.syntax;
    for (let i = 0; i < blocks.length; i++)
      for (const reported of this.#ofBlock(blocks[i]!, starts[i]!, contract.text, context, failures))
        add(reported, starts[i]!);
    for (const clause of contract.clauses)
      for (const reported of this.#ofClause(clause.facts, context, failures)) add(reported, contract.startOf(clause));
    for (const rule of this.#documentRules)
      for (const finding of guarded(rule, () => rule.check(contract, context), failures)) add({ rule, finding }, 0);

    diagnoses.sort(
      (a, b) =>
        a.range.start - b.range.start ||
        a.range.end - b.range.end ||
        (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
    );
    return { profiles, diagnoses, suppressed, failures };
  }

  /** Forgets what was found for another frame or profile. */
  #remember(context: RuleContext): void {
    const known = this.#rememberedFor;
    if (known && known.frame === context.frame && known.profile === context.profile) return;
    this.#rememberedFor = context;
    this.#blocks = new WeakMap();
    this.#clauses = new WeakMap();
  }

  #ofBlock(
    block: Block,
    start: number,
    text: string,
    context: RuleContext,
    failures: RuleFailure[],
  ): readonly Reported[] {
    let found = this.#blocks.get(block);
    if (!found) {
      const source = text.slice(start, start + block.length);
      found = collect(this.#blockRules, (rule) => guarded(rule, () => rule.check(block, source, context), failures));
      this.#blocks.set(block, found);
    }
    return found;
  }

  #ofClause(facts: ClauseFacts, context: RuleContext, failures: RuleFailure[]): readonly Reported[] {
    let found = this.#clauses.get(facts);
    if (!found) {
      found = collect(this.#clauseRules, (rule) => guarded(rule, () => rule.check(facts, context), failures));
      this.#clauses.set(facts, found);
    }
    return found;
  }
}

function collect<R extends Rule>(rules: readonly R[], check: (rule: R) => readonly Finding[]): readonly Reported[] {
  const found: Reported[] = [];
  for (const rule of rules) for (const finding of check(rule)) found.push({ rule, finding });
  return found.length > 0 ? found : NONE;
}

function guarded(rule: Rule, check: () => readonly Finding[], failures: RuleFailure[]): readonly Finding[] {
  try {
    return check();
  } catch (error) {
    if (!failures.some((f) => f.rule === rule.meta.id)) failures.push({ rule: rule.meta.id, error });
    return [];
  }
}

function placed(fix: Fix, base: number, contract: Contract): PlacedFix {
  const head = { title: fix.title, safe: fix.safe ?? false };
  if ('insert' in fix) return { ...head, insert: fix.insert };
  if ('suppress' in fix) return { ...head, suppress: fix.suppress };
  if ('resolve' in fix) return { ...head, edits: () => fix.resolve(contract) };
  return { ...head, edits: () => fix.edits.map((e) => ({ start: e.start + base, end: e.end + base, text: e.text })) };
}
