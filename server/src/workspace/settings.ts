import type { Customization } from '../engine/severity.js';
import type { Profile } from '../rules/contract.js';
import type { Standpoint } from '../taxonomy/standpoint.js';
import type { Message } from '../text/message.js';
import type { Verifying } from './verify.js';

/** Whose side standard clauses and comparisons take; of neither, clauses are balanced and comparisons take the customer's. */
export type ChosenStandpoint = Standpoint | 'balanced';

/** The severities that a customization may name, and what the engine calls them. */
export const CUSTOM_SEVERITIES = {
  error: 'error',
  warn: 'warning',
  info: 'information',
  hint: 'hint',
  off: 'off',
  downgrade: 'downgrade',
  upgrade: 'upgrade',
  default: 'default',
} as const satisfies Readonly<Record<string, Customization['severity']>>;

/** The settings of Termsmith, as package.json declares them, for one file or folder. */
export interface Settings {
  /** Whether Termsmith does anything at all. */
  readonly enable: boolean;
  /** When findings are looked for. */
  readonly run: 'onType' | 'onSave';
  /** The profiles to apply together, or `auto`: chosen from the draft. */
  readonly profile: 'auto' | readonly Profile[];
  readonly customizations: readonly Customization[];
  /** Globs over paths within the workspace. */
  readonly agreements: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  /** In UTF-16 code units; a longer file is not read as an agreement. */
  readonly maxFileLength: number;
  readonly references: {
    /** Folders with precedents of the user's own, as written. */
    readonly folders: readonly string[];
    /** Whether drafts are compared with the five agreements that Termsmith brings along. */
    readonly builtIn: boolean;
  };
  /** Whose side standard clauses favour, and from which a comparison says “better” and “worse”. */
  readonly standpoint: ChosenStandpoint;
  /** Whether a line over each clause offers to compare it. */
  readonly compareLens: boolean;
  /** For those who develop Termsmith; the settings' page does not show them. */
  readonly developer: {
    /** Whether each update is compared with a fresh reading, and whether a report may hold the text. */
    readonly verifyUpdates: Verifying;
  };
  /** Whether lines that define terms or begin clauses say how often those are used. */
  readonly useLens: boolean;
  /** Whether terms, references and clause numbers are coloured. */
  readonly semanticTokens: boolean;
  /** Whether the title of a clause is shown behind references to its number. */
  readonly referenceHints: boolean;
  /** Files and their versions in another language, by paths within the workspace folder; either way round. */
  readonly counterparts: Readonly<Record<string, string>>;
  readonly trace: 'off' | 'messages' | 'verbose';
}

/** A setting that cannot be used; its default holds instead. The message says what to do. */
export interface SettingProblem {
  /** The full name, such as `termsmith.run`. */
  readonly name: string;
  readonly message: Message;
}

/** What holds where nothing is set. */
const DEFAULT_SETTINGS: Settings = {
  enable: true,
  run: 'onType',
  profile: 'auto',
  customizations: [],
  agreements: { include: [], exclude: [] },
  maxFileLength: 3_000_000,
  references: { folders: [], builtIn: true },
  standpoint: 'balanced',
  compareLens: false,
  developer: { verifyUpdates: 'off' },
  useLens: false,
  semanticTokens: true,
  referenceHints: false,
  counterparts: {},
  trace: 'off',
};

/** The profiles that a setting may name. */
export const PROFILES: readonly Profile[] = ['general', 'b2b-saas', 'consumer-eu', 'prc', 'ch'];
/**
 * Reads the settings below `termsmith`. Total: whatever the value, every setting comes out usable, and each one
 * that was not is named in the problems. Settings that Termsmith does not know are left aside.
 */
export function readSettings(value: unknown): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const report = (name: string, text: string, data?: Message['data']): void =>
    void problems.push({ name: `termsmith.${name}`, message: { text, ...(data && { data }) } });
  if (value !== undefined && value !== null && !isRecord(value))
    report('*', 'The settings of Termsmith must be an object. The defaults are used; mend settings.json.');

  const at = (name: string): unknown => valueAt(value, name);
  const oneOf = <T extends string>(name: string, choices: readonly T[], fallback: T): T => {
    const found = at(name);
    if (found === undefined || found === null) return fallback;
    const choice = choices.find((c) => c === found);
    if (choice === undefined)
      report(name, 'Must be one of {choices}. "{fallback}" is used.', { choices: choices.join(', '), fallback });
    return choice ?? fallback;
  };
  const flag = (name: string, fallback: boolean): boolean => {
    const found = at(name);
    if (found === undefined || found === null || typeof found === 'boolean') return found ?? fallback;
    report(name, 'Must be true or false. {fallback} is used.', { fallback: String(fallback) });
    return fallback;
  };
  const texts = (name: string): readonly string[] => {
    const found = at(name);
    if (found === undefined || found === null) return [];
    if (!Array.isArray(found)) {
      report(name, 'Must be a list of texts. It is left aside.');
      return [];
    }
    const good = found.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '');
    if (good.length < found.length) report(name, 'Every entry must be a text. The others are left aside.');
    return good;
  };

  const paths = (name: string): Readonly<Record<string, string>> => {
    const found = at(name);
    if (found === undefined || found === null) return {};
    if (!isRecord(found)) {
      report(name, 'Must be an object of paths. It is left aside.');
      return {};
    }
    const good = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    if (good.length < Object.keys(found).length) report(name, 'Every entry must be a text. The others are left aside.');
    return Object.fromEntries(good);
  };

  const settings: Settings = {
    enable: flag('enable', DEFAULT_SETTINGS.enable),
    run: oneOf('run', ['onType', 'onSave'] as const, DEFAULT_SETTINGS.run),
    profile: readProfile(at('profile'), (text, data) => report('profile', text, data)),
    customizations: readCustomizations(at('rules.customizations'), (text, data) =>
      report('rules.customizations', text, data),
    ),
    agreements: { include: texts('agreements.include'), exclude: texts('agreements.exclude') },
    maxFileLength: readLength(at('maxFileLength'), (text, data) => report('maxFileLength', text, data)),
    references: {
      folders: texts('references.folders'),
      builtIn: flag('references.builtIn', DEFAULT_SETTINGS.references.builtIn),
    },
    standpoint: oneOf('standpoint', ['balanced', 'customer', 'provider'] as const, DEFAULT_SETTINGS.standpoint),
    useLens: flag('codeLens.uses', DEFAULT_SETTINGS.useLens),
    counterparts: paths('counterparts'),
    semanticTokens: flag('semanticTokens', DEFAULT_SETTINGS.semanticTokens),
    referenceHints: flag('inlayHints.references', DEFAULT_SETTINGS.referenceHints),
    compareLens: flag('codeLens.compare', DEFAULT_SETTINGS.compareLens),
    developer: {
      verifyUpdates: oneOf('developer.verifyUpdates', ['off', 'on', 'withText'] as const, 'off'),
    },
    trace: oneOf('trace.server', ['off', 'messages', 'verbose'] as const, DEFAULT_SETTINGS.trace),
  };
  return { settings, problems };
}

type Report = (text: string, data?: Message['data']) => void;

/** Reads a profile, or several as a list or joined by `+`; what is not known is reported. */
export function readProfile(value: unknown, report: Report): Settings['profile'] {
  if (value === undefined || value === null) return DEFAULT_SETTINGS.profile;
  const names: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split('+')
      : [value];
  const trimmed = names.map((name) => (typeof name === 'string' ? name.trim() : name));
  if (trimmed.length === 0 || trimmed.includes('auto')) return 'auto';
  const known = PROFILES.filter((profile) => trimmed.includes(profile));
  const unknown = trimmed.filter((name) => !PROFILES.some((profile) => profile === name));
  if (unknown.length > 0)
    report('There is no profile {unknown}. Choose auto or some of {choices}.', {
      unknown: unknown.map((name) => JSON.stringify(name) ?? String(name)).join(', '),
      choices: PROFILES.join(', '),
    });
  return known.length > 0 ? known : 'auto';
}

function readCustomizations(value: unknown, report: Report): readonly Customization[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report('Must be a list of entries such as {example}. It is left aside.', { example: EXAMPLE });
    return [];
  }
  const customizations: Customization[] = [];
  value.forEach((entry: unknown, index) => {
    const { rule, severity } = isRecord(entry) ? entry : {};
    const known = customSeverity(severity);
    if (typeof rule !== 'string' || rule.trim() === '')
      report('Entry {number} names no rule. Write it as {example}.', { number: index + 1, example: EXAMPLE });
    else if (!known)
      report('Entry {number}, for {rule}, needs a severity: one of {choices}.', {
        number: index + 1,
        rule,
        choices: Object.keys(CUSTOM_SEVERITIES).join(', '),
      });
    else customizations.push({ rule: rule.trim(), severity: known });
  });
  return customizations;
}

/** Users may write a severity as the command line prints it, too. */
function customSeverity(value: unknown): Customization['severity'] | undefined {
  const found = Object.entries(CUSTOM_SEVERITIES).find((names) => names.some((name) => name === value));
  return found?.[1];
}

const EXAMPLE = '{ "rule": "term-*", "severity": "info" }';

function readLength(value: unknown, report: Report): number {
  if (value === undefined || value === null) return DEFAULT_SETTINGS.maxFileLength;
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return Math.floor(value);
  report('Must be a number of characters above 0. {fallback} is used.', { fallback: DEFAULT_SETTINGS.maxFileLength });
  return DEFAULT_SETTINGS.maxFileLength;
}

/** A value below dotted names, whether the settings are nested or flat (`{"rules.customizations": …}`). */
function valueAt(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  const dot = name.indexOf('.');
  if (dot < 0) return undefined;
  const head = name.slice(0, dot);
  return Object.hasOwn(value, head) ? valueAt(value[head], name.slice(dot + 1)) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
