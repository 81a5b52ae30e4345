import type { Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { everyBlock, everyClause, type Hit, type Told } from '../analysis/queries/everyClause.js';
import type {
  BlockRule,
  ClauseRule,
  Counterpart,
  DocumentPart,
  DocumentRule,
  Finding,
  NearbyFiles,
  Profile,
  Rule,
  RuleContext,
  RuleFamily,
} from '../rules/contract.js';
import { type Diagnosis, PlacedFinding } from './diagnosis.js';
import { DocumentFindings, type Running } from './documents.js';
import { Folding } from './folding.js';
import { profileOf } from './profile.js';
import { Reported, type Weighing } from './reported.js';
import { type Customization, severityOf } from './severity.js';
import { suppressionsIn } from './suppression.js';
import { SUPPRESSION_META, suppressionFindings } from './suppressionRule.js';

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
  /** Rules and kinds that the draft's front matter switches off; what they find is counted as suppressed. */
  readonly disabled?: readonly string[];
  /** Rules besides those of the engine, such as that of a playbook. */
  readonly further?: readonly DocumentRule[];
  /** The files around the draft, where they are known. */
  readonly files?: NearbyFiles;
  /** The version in another language, where the draft is one of a pair. */
  readonly counterpart?: Counterpart;
  /** The time in milliseconds; where it is given, the report says what each rule took. */
  readonly clock?: () => number;
}

export const DEFAULT_SETTINGS: EngineSettings = { profile: 'auto', customizations: [] };

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
  /** Milliseconds by rule, for what had to be run; empty without a clock. */
  readonly timings: ReadonlyMap<string, number>;
}

/** What is noted while rules run. */
interface Watch {
  /** By the rule's id. A rule that is in it is not run again. */
  readonly failures: Map<string, RuleFailure>;
  readonly timings: Map<string, number>;
  readonly clock: (() => number) | undefined;
}

/** What rules find in blocks and clauses; only those that changed are looked at again. */
interface Memory {
  readonly blocks: (contract: Contract) => readonly Hit<readonly Reported[]>[];
  readonly clauses: (contract: Contract) => readonly Told<readonly Reported[]>[];
  readonly documents: DocumentFindings;
  /** How findings are weighed, as long as profiles and settings are the same. */
  weighing: Weighing | undefined;
  /** What the run at hand notes. */
  watch: Watch;
}

/** The engine reports on comments itself, since only it knows what they switched off. */
const OWN: DocumentRule = { reach: 'document', meta: SUPPRESSION_META, check: () => [] };

export class Engine {
  readonly #blockRules: readonly BlockRule[];
  readonly #clauseRules: readonly ClauseRule[];
  readonly #documentRules: readonly DocumentRule[];
  /** By the frame, which is that of one document as long as its parties are the same. */
  readonly #memories = new WeakMap<Frame, Map<Profile, Memory>>();
  /** The rules that threw; they stay switched off for the document, which would make them throw at each keystroke. */
  readonly #failures = new WeakMap<Frame, Map<string, RuleFailure>>();

  constructor(rules: readonly Rule[]) {
    this.#blockRules = rules.filter((r): r is BlockRule => r.reach === 'block');
    this.#clauseRules = rules.filter((r): r is ClauseRule => r.reach === 'clause');
    this.#documentRules = rules.filter((r): r is DocumentRule => r.reach === 'document');
  }

  /**
   * Runs all rules. A rule that throws is named in `failures`, does not stop the others, and is not run again for the
   * document.
   */
  run(contract: Contract, settings: EngineSettings = DEFAULT_SETTINGS): Report {
    const profiles = settings.profile === 'auto' ? [profileOf(contract)] : settings.profile;
    // Rules look at one profile; where several apply, severities are combined and the first guides the wording.
    const context: RuleContext = {
      frame: contract.frame,
      profile: profiles[0] ?? 'general',
      ...(settings.files && { files: settings.files }),
      ...(settings.counterpart && { counterpart: settings.counterpart }),
    };
    const watch: Watch = { failures: this.#failuresOf(contract.frame), timings: new Map(), clock: settings.clock };
    const memory = this.#memoryFor(context, watch);
    const suppressions = suppressionsIn(contract);
    const diagnoses: PlacedFinding[] = [];
    let suppressed = 0;
    const folding = new Folding<PlacedFinding>();
    const isCovered = (id: string, kind: string | undefined, offset: number): boolean =>
      suppressions.covers(id, kind, offset) || isDisabled(settings, id, kind);
    const weighing = weighingOf(memory, profiles, settings.customizations);
    const add = (reported: Reported, base: number, finding = reported.finding): void => {
      const { rule } = reported;
      const { meta } = rule;
      if (!isAsked(settings, rule)) return;
      const severity = reported.severityBy(weighing);
      // Asked even for what is off in this profile: the comment is then of use in another.
      const covered = isCovered(meta.id, finding.kind, finding.range.start + base);
      if (severity === 'off') return;
      if (covered) {
        suppressed++;
        return;
      }
      const placed = new PlacedFinding(meta, finding, severity, base, contract, reported);
      const family = rule.reach === 'document' ? familyAsked(settings, rule) : undefined;
      if (!folding.takes(family, placed)) diagnoses.push(placed);
    };

    const running: Running = (rule, check) => guarded(rule, check, watch);
    const { starts } = contract.syntax;
    for (const { index, value } of memory.blocks(contract)) for (const reported of value) add(reported, starts[index]!);
    for (const { clause, value } of memory.clauses(contract))
      for (const reported of value) add(reported, contract.startOf(clause));
    for (const rule of settings.further ? [...this.#documentRules, ...settings.further] : this.#documentRules)
      for (const part of partsOf(rule))
        for (const { reported, base, finding } of memory.documents.of(rule, part, contract, context, running))
          add(reported, base, finding);
    for (const { rule, finding, base } of folding.folded()) {
      const severity = severityOf(rule, finding, profiles, settings.customizations);
      if (severity === 'off') continue;
      if (isCovered(rule.id, undefined, finding.range.start + base)) suppressed++;
      else diagnoses.push(new PlacedFinding(rule, finding, severity, base, contract));
    }
    const known = (id: string): boolean => this.#knows(id, settings.further ?? []);
    for (const finding of suppressionFindings(suppressions, known, !settings.only && watch.failures.size === 0))
      add(new Reported(OWN, finding), 0);

    const { only } = settings;
    const wanted = only ? diagnoses.filter(({ rule }) => only.includes(rule.id)) : diagnoses;
    wanted.sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0),
    );
    return { profiles, diagnoses: wanted, suppressed, failures: [...watch.failures.values()], timings: watch.timings };
  }

  /** Whether there is a rule, or a kind of a rule, of that name. */
  #knows(name: string, further: readonly Rule[]): boolean {
    const [id, ...kind] = name.split('/');
    const rules = [OWN, ...this.#blockRules, ...this.#clauseRules, ...this.#documentRules, ...further];
    const families = this.#documentRules.flatMap(({ family }) => (family ? [family] : []));
    const meta = [...rules, ...families].find((one) => one.meta.id === id)?.meta;
    return meta !== undefined && (kind.length === 0 || meta.kinds?.[kind.join('/')] !== undefined);
  }

  #failuresOf(frame: Frame): Map<string, RuleFailure> {
    const failures = this.#failures.get(frame) ?? new Map<string, RuleFailure>();
    this.#failures.set(frame, failures);
    return failures;
  }

  /** What is found for this frame and profile, whatever other documents are open. */
  #memoryFor({ frame, profile }: RuleContext, watch: Watch): Memory {
    const byProfile = this.#memories.get(frame) ?? new Map<Profile, Memory>();
    this.#memories.set(frame, byProfile);
    let memory = byProfile.get(profile);
    if (!memory) {
      const context: RuleContext = { frame, profile };
      const made: Memory = {
        blocks: everyBlock((block, source) =>
          collect(this.#blockRules, (rule) => guarded(rule, () => rule.check(block, source, context), made.watch)),
        ),
        clauses: everyClause((facts) =>
          collect(this.#clauseRules, (rule) => guarded(rule, () => rule.check(facts, context), made.watch)),
        ),
        documents: new DocumentFindings(),
        weighing: undefined,
        watch,
      };
      memory = made;
      byProfile.set(profile, memory);
    }
    memory.watch = watch;
    return memory;
  }
}

/** Whether a rule was asked for, by its own name or by that of the family that folds its findings. */
function isAsked({ only }: Pick<EngineSettings, 'only'>, rule: Rule): boolean {
  return (
    !only || only.includes(rule.meta.id) || (rule.reach === 'document' && familyAsked({ only }, rule) !== undefined)
  );
}

/** The family that folds the findings of a rule, unless the rule was asked for by its own name alone. */
function familyAsked({ only }: Pick<EngineSettings, 'only'>, { family }: DocumentRule): RuleFamily | undefined {
  return family && (!only || only.includes(family.meta.id)) ? family : undefined;
}

/** How findings are weighed; the very object of before while profiles and settings are the same. */
function weighingOf(memory: Memory, profiles: readonly Profile[], customizations: readonly Customization[]): Weighing {
  const before = memory.weighing;
  const now: Weighing = { profiles, customizations };
  if (!before || JSON.stringify(before) !== JSON.stringify(now)) memory.weighing = now;
  return memory.weighing!;
}

function collect<R extends Rule>(rules: readonly R[], check: (rule: R) => readonly Finding[]): readonly Reported[] {
  const found: Reported[] = [];
  for (const rule of rules) for (const finding of check(rule)) found.push(new Reported(rule, finding));
  return found;
}

/** The parts of a rule; for a rule in one piece, its check, the same each time. */
function partsOf(rule: DocumentRule): readonly DocumentPart[] {
  let parts = rule.parts ?? wholes.get(rule);
  if (!parts) {
    parts = [(contract, context) => rule.check(contract, context)];
    wholes.set(rule, parts);
  }
  return parts;
}

const wholes = new WeakMap<DocumentRule, readonly DocumentPart[]>();

function isDisabled({ disabled }: EngineSettings, id: string, kind: string | undefined): boolean {
  return (
    disabled !== undefined && (disabled.includes(id) || (kind !== undefined && disabled.includes(`${id}/${kind}`)))
  );
}

function guarded(rule: Rule, check: () => readonly Finding[], { failures, timings, clock }: Watch): readonly Finding[] {
  const { id } = rule.meta;
  if (failures.has(id)) return [];
  const begun = clock?.() ?? 0;
  try {
    return check();
  } catch (error) {
    failures.set(id, { rule: id, error });
    return [];
  } finally {
    if (clock) timings.set(id, (timings.get(id) ?? 0) + clock() - begun);
  }
}
