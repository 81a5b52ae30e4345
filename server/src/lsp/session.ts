import type { Diagnostic } from 'vscode-languageserver';
import type { Contract } from '../analysis/contract.js';
import { sinceBaseline } from '../engine/baseline.js';
import type { Diagnosis } from '../engine/diagnosis.js';
import type { Report } from '../engine/engine.js';
import type { FeatureInput } from '../features/api.js';
import type { References } from '../library/references.js';
import { frontMatterOf } from '../syntax/frontMatter.js';
import { english, type Localise } from '../text/message.js';
import { type Choice, decide } from '../workspace/detect.js';
import { type ContractReader, OpenDocuments, type TextChange } from '../workspace/documents.js';
import { draftFields } from '../workspace/draftFields.js';
import { type Effective, effective } from '../workspace/effective.js';
import { looksLikeAgreement } from '../workspace/evidence.js';
import { FilesNear } from '../workspace/filesNear.js';
import { discrepancyText, type Verifying, verifying } from '../workspace/verify.js';
import type { Configuration } from './configuration.js';
import type { Core } from './core.js';
import { type Checked, Draft } from './draft.js';
import type { FoundCounterpart } from './foundCounterpart.js';
import { folderOf, toPath } from './fromProtocol.js';
import type { Guard } from './guard.js';
import type { Host } from './host.js';
import { linksFor, ruleAddress } from './links.js';
import type { DecisionResult } from './messages.js';
import { missingCounterpart, noticesOf } from './notices.js';
import { ShownFindings } from './shown.js';
import { fromNotice, sameDiagnostic, type Telling } from './toProtocol.js';

/** How long a document must rest until the detector looks at it again, in milliseconds. */
const REST = 400;
/** Messages that arrive in one go are handled before anything is worked out, but no more than this many turns. */
const MOST_TURNS = 256;

/** What the session tells its surroundings. */
export interface Listener {
  /** What a document is taken for, or by which profiles it was checked, is not what it was. */
  decisionChanged(result: DecisionResult): void;
  /** Diagnostics other than by editing have changed; the client should ask for them, or be sent them. */
  diagnosticsChanged(draft: Draft): void;
  /** What a draft is taken for was decided, with the settings that hold for it. */
  decided(draft: Draft): void;
  /** What a draft is compared with. */
  referencesFor(draft: Draft): References;
  /** The version of a draft in another language. */
  counterpartOf(draft: Draft): FoundCounterpart | undefined;
  /** An update was not what a fresh reading is, which is used; the text says where, for the log. */
  differed(text: string): void;
}

/** The open documents of one client, and what is known of each. */
export class Session {
  localise: Localise = english;
  folders: readonly string[] = [];
  /** The commands that the client has. */
  commands: readonly string[] = [];
  /** How findings are told to the client. */
  readonly telling: Telling = {
    localise: (message) => this.localise(message),
    addressOf: (rule) => ruleAddress(rule, this.commands, this.host.rulePages),
  };
  readonly choices = new Map<string, Choice>();
  readonly #documents: OpenDocuments;
  readonly #drafts = new Map<string, Draft>();
  #generation = 0;
  #changes = 0;
  #results = 0;
  #told = false;

  constructor(
    private readonly host: Host,
    private readonly core: Core,
    private readonly guard: Guard,
    private readonly configuration: Configuration,
    private readonly newReader: () => ContractReader,
    private readonly listener: Listener,
  ) {
    this.#documents = new OpenDocuments((uri) => this.#readerFor(uri));
  }

  drafts(): readonly Draft[] {
    return [...this.#drafts.values()];
  }

  draft(uri: string): Draft | undefined {
    return this.#drafts.get(uri);
  }

  /** The workspace folder that a document belongs to. */
  folderOf(uri: string): string | undefined {
    return folderOf(uri, this.folders);
  }

  open(uri: string, languageId: string, version: number, text: string): Draft {
    this.close(uri);
    const draft = new Draft(this.#documents.open(uri, languageId, version, text), this.core.newEngine());
    this.#drafts.set(uri, draft);
    this.#changes++;
    return draft;
  }

  change(uri: string, version: number, changes: readonly TextChange[]): Draft | undefined {
    const draft = this.#drafts.get(uri);
    if (!draft) return undefined;
    this.#changes++;
    draft.document.change(version, changes);
    clearTimeout(draft.idle);
    draft.idle = setTimeout(
      () => this.guard.run('Looking at a document again', undefined, () => this.#lookAgain(draft)),
      REST,
    );
    return draft;
  }

  close(uri: string): void {
    this.#drafts.get(uri)?.close();
    this.#drafts.delete(uri);
    this.#documents.close(uri);
  }

  /** Forgets what depends on settings, choices or folders, for all documents. */
  reconsider(): void {
    this.#generation++;
    for (const draft of this.#drafts.values()) {
      draft.configured = undefined;
      draft.decision = undefined;
      draft.holds = undefined;
    }
  }

  /** Resolves when the messages that came in together are handled: only the last of several versions is worked on. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const before = this.#changes;
      await this.host.turn();
      await this.host.turn();
      if (before === this.#changes) return;
    }
  }

  /** What a document is taken for; tells the client when that is news. */
  async decide(draft: Draft): Promise<DecisionResult> {
    draft.configured ??= await this.configuration.of(draft.document.uri);
    const result = this.#announce(draft);
    this.listener.decided(draft);
    return result;
  }

  /** The findings of the current version. Work is done once a version; with `run: onSave`, once a saved version. */
  async check(draft: Draft): Promise<Checked> {
    draft.configured ??= await this.configuration.of(draft.document.uri);
    const { checked } = draft;
    const { settings } = draft.configured;
    if (checked && checked.generation === this.#generation) {
      const waits = settings.run === 'onSave' && !draft.saved && !draft.document.uri.startsWith('untitled:');
      const fresh =
        checked.version === draft.document.version && checked.counterpart === this.listener.counterpartOf(draft)?.key;
      if (fresh || waits) return checked;
    }
    if (draft.saved || checked?.generation !== this.#generation) draft.files = this.#filesNear(draft);
    draft.saved = false;
    draft.checked = this.guard.run('Checking a document', undefined, () => this.#check(draft)) ?? this.#nothing(draft);
    this.#announce(draft);
    if (!this.#told) this.host.checked?.();
    this.#told = true;
    return draft.checked;
  }

  /** What features need of a document; undefined for one that is no agreement or too long. */
  async input(uri: string): Promise<{ draft: Draft; input: FeatureInput } | undefined> {
    const draft = this.#drafts.get(uri);
    if (!draft) return undefined;
    draft.configured ??= await this.configuration.of(uri);
    if (draft.closed || this.#decisionOf(draft).kind === 'none' || this.#isTooLong(draft)) return undefined;
    return this.guard.run('Reading a document', undefined, () => {
      const references = this.listener.referencesFor(draft);
      const { standpoint } = this.holds(draft);
      const input: FeatureInput = {
        contract: draft.document.contract,
        localise: this.localise,
        references,
        standpoint: standpoint === 'balanced' ? 'customer' : standpoint,
        ...(standpoint !== 'balanced' && { favoured: standpoint }),
        links: linksFor(draft.document, this.commands, references),
      };
      return { draft, input };
    });
  }

  /** A reader for one document, which verifies its updates while the settings or the host want it. */
  #readerFor(uri: string): ContractReader {
    const mode = (): Verifying => {
      const set = this.#drafts.get(uri)?.configured?.settings.developer.verifyUpdates ?? 'off';
      return set === 'off' ? (this.host.verify ?? 'off') : set;
    };
    return verifying(
      this.newReader(),
      () => this.core.newReader(),
      () => mode() !== 'off',
      (found) => this.listener.differed(discrepancyText(found, mode() === 'withText')),
    );
  }

  #check(draft: Draft): Checked {
    const { document } = draft;
    const { settings } = draft.configured!;
    const decision = this.#decisionOf(draft);
    if (decision.evidence?.garbled) return this.#noticed(draft);
    if (decision.kind === 'none') return this.#nothing(draft);
    if (this.#isTooLong(draft)) return this.#noticed(draft);
    const counterpart = this.listener.counterpartOf(draft);
    const report = this.#run(draft, document.contract, counterpart);
    for (const { rule, error } of report.failures) this.guard.report(`The rule ${rule}`, error);
    const missing = counterpart ? undefined : this.namedCounterpart(draft);
    const notices = [
      ...noticesOf(document, decision, settings),
      ...(missing === undefined ? [] : [missingCounterpart(document, missing)]),
    ].map((n) => fromNotice(document, n, this.localise));
    const diagnoses = this.#sinceBaseline(draft, report.diagnoses);
    const shown = this.#shownFor(draft, counterpart);
    const found = diagnoses.map((diagnosis) => shown.of(diagnosis));
    const result = { ...this.#result(draft, [...notices, ...found]), diagnoses, profiles: report.profiles };
    return counterpart ? { ...result, counterpart: counterpart.key } : result;
  }

  /** How the findings of a draft are shown, which is kept as long as what it depends on is the same. */
  #shownFor(draft: Draft, counterpart: FoundCounterpart | undefined): ShownFindings {
    const key = `${this.#generation} ${counterpart?.key}`;
    if (draft.shown?.key !== key)
      draft.shown = { key, findings: new ShownFindings(draft.document, this.telling, counterpart) };
    return draft.shown.findings;
  }

  /** What the rules find in a draft as it would be; the baseline of the project is left aside. */
  findingsIn(draft: Draft, contract: Contract): readonly Diagnosis[] {
    return this.#run(draft, contract, this.listener.counterpartOf(draft)).diagnoses;
  }

  #run(draft: Draft, contract: Contract, counterpart: FoundCounterpart | undefined): Report {
    return draft.engine.run(contract, {
      ...this.holds(draft).engine,
      ...(draft.files && { files: draft.files }),
      ...(counterpart && { counterpart }),
    });
  }

  /** The files around a draft that lies in a workspace folder. */
  #filesNear({ document: { uri } }: Draft): FilesNear | undefined {
    const folder = this.folderOf(uri);
    return folder === undefined || !this.host.exists
      ? undefined
      : new FilesNear(uri, folder, this.host.exists, this.host.namesIn);
  }

  /** What holds for a draft that is configured: settings, project file and front matter together. */
  holds(draft: Draft): Effective {
    const { settings, project } = draft.configured!;
    const { text } = draft.document;
    const head = text.slice(0, frontMatterOf(text).closed?.end ?? 0);
    if (draft.holds?.head !== head) {
      draft.decision = undefined;
      const { profile, customizations, agreements, standpoint } = settings;
      const asked = {
        ...{ profile, customizations, agreements, name: { text: 'the settings' }, first: false },
        ...(standpoint !== 'balanced' && { standpoint }),
      };
      const fields = draftFields(head);
      draft.holds = {
        head,
        effective: effective(asked, project?.project, fields),
        ...(fields.counterpart !== undefined && { counterpart: fields.counterpart }),
      };
    }
    return draft.holds.effective;
  }

  /** The version of a draft in another language. */
  counterpartOf(draft: Draft): FoundCounterpart | undefined {
    return this.listener.counterpartOf(draft);
  }

  /** The path of the other version that the front matter of a draft names. */
  namedCounterpart(draft: Draft): string | undefined {
    this.holds(draft);
    return draft.holds?.counterpart;
  }

  /** The findings that the baseline of the project does not have. */
  #sinceBaseline(draft: Draft, diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
    const of = draft.configured?.project;
    if (!of?.baseline || of.project.baseline === undefined) return diagnoses;
    const folder = of.project.baseline.slice(0, of.project.baseline.lastIndexOf('/'));
    const known = of.baseline.files[toPath(draft.document.uri, [folder])];
    return known ? sinceBaseline(draft.document.text, diagnoses, known) : diagnoses;
  }

  #noticed(draft: Draft): Checked {
    const { document, configured } = draft;
    const notices = noticesOf(document, this.#decisionOf(draft), configured!.settings);
    return this.#result(
      draft,
      notices.map((notice) => fromNotice(document, notice, this.localise)),
    );
  }

  #nothing(draft: Draft): Checked {
    return this.#result(draft, []);
  }

  #result(draft: Draft, diagnostics: readonly Diagnostic[]): Checked {
    const before = draft.checked;
    const same =
      before?.diagnostics.length === diagnostics.length &&
      before.diagnostics.every((old, i) => sameDiagnostic(old, diagnostics[i]!));
    return {
      version: draft.document.version,
      generation: this.#generation,
      diagnostics,
      diagnoses: [],
      profiles: [],
      resultId: same ? before.resultId : String(++this.#results),
    };
  }

  #isTooLong(draft: Draft): boolean {
    return draft.document.text.length > draft.configured!.settings.maxFileLength;
  }

  #decisionOf(draft: Draft): NonNullable<Draft['decision']> {
    const { document, configured } = draft;
    const { settings } = configured!;
    if (!settings.enable)
      return { kind: 'none', by: 'disabled', reason: { text: 'Termsmith is switched off by termsmith.enable.' } };
    const { agreements } = this.holds(draft);
    // Of the text it takes the front matter, which `holds` looks at, and what the detector sees now and then.
    draft.decision ??= decide(
      document.text,
      {
        path: toPath(document.uri, this.folders),
        ...agreements,
        choice: this.choices.get(document.uri) ?? 'automatic',
      },
      (text) => {
        draft.evidence ??= looksLikeAgreement(text);
        return draft.evidence;
      },
    );
    return draft.decision;
  }

  /** Lets the detector judge the text as it is now, which it does not do at every key. */
  #lookAgain(draft: Draft): void {
    if (draft.closed || !draft.configured) return;
    const before = this.#decisionOf(draft);
    if (before.by !== 'text') return;
    draft.evidence = undefined;
    draft.decision = undefined;
    if (this.#decisionOf(draft).kind === before.kind) return;
    draft.checked = undefined;
    this.#announce(draft);
    this.listener.decided(draft);
    this.listener.diagnosticsChanged(draft);
  }

  #announce(draft: Draft): DecisionResult {
    const { document, configured, checked } = draft;
    const decision = this.#decisionOf(draft);
    const problem = configured!.problems[0];
    const result: DecisionResult = {
      uri: document.uri,
      kind: decision.kind,
      by: decision.by,
      reason: this.localise(decision.reason),
      choice: this.choices.get(document.uri) ?? 'automatic',
      ...(problem
        ? { problem: `${problem.name}: ${this.localise(problem.message)}` }
        : decision.problem && { problem: this.localise(decision.problem) }),
      profiles: checked?.profiles ?? [],
      automaticProfile: this.holds(draft).engine.profile === 'auto',
    };
    const told = JSON.stringify(result);
    if (told !== draft.announced && !draft.closed) {
      draft.announced = told;
      this.listener.decisionChanged(result);
    }
    return result;
  }
}
