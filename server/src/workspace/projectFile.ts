import { type Condition, conditionProblem } from '../engine/condition.js';
import type { FirmText, Playbook, PlaybookEntry, PlaybookExample } from '../engine/playbook.js';
import type { Customization } from '../engine/severity.js';
import type { Profile, Severity } from '../rules/contract.js';
import type { DataProblem } from '../taxonomy/clauseData.js';
import { CLAUSE_TYPES, type ClauseType, POSITION_KEYS, type PositionKey } from '../taxonomy/clauseTypes.js';
import { isMapping, readYaml, type YamlFile } from '../taxonomy/readYaml.js';
import type { Standpoint } from '../taxonomy/standpoint.js';
import type { Message } from '../text/message.js';
import { CUSTOM_SEVERITIES, PROFILES } from './settings.js';

/** The names that a project file may have, in the order in which they are looked for in a folder. */
export const PROJECT_FILES: readonly string[] = ['termsmith.yaml', 'termsmith.yml', 'termsmith.json'];

/** What a project file says. What it leaves open is undefined or empty. */
export interface ProjectFile {
  /** Files that it builds on, relative to it; what it says itself comes after them. */
  readonly extends: readonly string[];
  readonly profile?: 'auto' | readonly Profile[];
  readonly standpoint?: Standpoint;
  readonly customizations: readonly Customization[];
  readonly agreements: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  readonly playbook: Playbook;
  /** The baseline file, relative to it: findings that were there before are not reported. */
  readonly baseline?: string;
}

/** Something in a project file that cannot be used; the rest of the file holds. */
export interface ProjectProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

type Path = readonly (string | number)[];

const KEYS = ['extends', 'profile', 'standpoint', 'rules', 'agreements', 'playbook', 'baseline', '$schema'];
const ENTRY_KEYS = [
  'id',
  'severity',
  'profiles',
  'require',
  'position',
  'stated',
  'allowed',
  'forbidden',
  'message',
  'preferred',
  'fallback',
  'examples',
];
const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Reads a project file: YAML, of which JSON is a part. Total: every mistake is named with its line and left aside, and
 * all else holds; never throws.
 */
export function readProjectFile(
  file: string,
  text: string,
): { readonly project: ProjectFile; readonly problems: readonly ProjectProblem[] } {
  const reader = new Reader(file, text);
  return { project: reader.project(), problems: reader.problems };
}

class Reader {
  readonly problems: ProjectProblem[] = [];
  readonly #yaml: YamlFile;

  constructor(
    private readonly file: string,
    text: string,
  ) {
    const faults: DataProblem[] = [];
    this.#yaml = readYaml(file, text, faults);
    for (const { line, message } of faults)
      this.problems.push({ file, line, message: { text: '{message}', data: { message } } });
  }

  project(): ProjectFile {
    const { value } = this.#yaml;
    if (value !== undefined && value !== null && !isMapping(value))
      this.#report([], 'The file must be a list of names with values, such as “profile: prc”.');
    const root = isMapping(value) ? value : {};
    this.#unknown(root, KEYS, []);
    const profile = this.#profile(root.profile);
    const standpoint = this.#oneOf(root.standpoint, ['provider', 'customer'] as const, ['standpoint']);
    const agreements = this.#mapping(root.agreements, ['agreements']);
    this.#unknown(agreements, ['include', 'exclude'], ['agreements']);
    const baseline = this.#text(root.baseline, ['baseline']);
    return {
      extends: this.#texts(root.extends, ['extends']),
      ...(profile && { profile }),
      ...(standpoint && { standpoint }),
      customizations: this.#customizations(root.rules),
      agreements: {
        include: this.#texts(agreements.include, ['agreements', 'include']),
        exclude: this.#texts(agreements.exclude, ['agreements', 'exclude']),
      },
      playbook: this.#playbook(root.playbook),
      ...(baseline !== undefined && { baseline }),
    };
  }

  #report(path: Path, text: string, data?: Message['data']): void {
    this.problems.push({ file: this.file, line: this.#yaml.lineOf(path), message: { text, ...(data && { data }) } });
  }

  #unknown(record: Readonly<Record<string, unknown>>, known: readonly string[], path: Path): void {
    for (const key of Object.keys(record))
      if (!known.includes(key))
        this.#report([...path, key], '“{key}” is not known here. Use {known}.', { key, known: known.join(', ') });
  }

  #mapping(value: unknown, path: Path): Readonly<Record<string, unknown>> {
    if (value === undefined || value === null) return {};
    if (isMapping(value)) return value;
    this.#report(path, '“{key}” must have names with values below it.', { key: String(path.at(-1)) });
    return {};
  }

  #text(value: unknown, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.#report(path, '“{key}” must be a text.', { key: String(path.at(-1)) });
    return undefined;
  }

  /** A text or a list of texts. */
  #texts(value: unknown, path: Path): readonly string[] {
    if (value === undefined || value === null) return [];
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.flatMap((entry, i) => this.#text(entry, Array.isArray(value) ? [...path, i] : path) ?? []);
  }

  #oneOf<T extends string>(value: unknown, choices: readonly T[], path: Path): T | undefined {
    if (value === undefined || value === null) return undefined;
    const choice = choices.find((c) => c === value);
    if (choice === undefined)
      this.#report(path, '{value} cannot be used here. Choose one of {choices}.', {
        value: JSON.stringify(value) ?? String(value),
        choices: choices.join(', '),
      });
    return choice;
  }

  #listOf<T extends string>(value: unknown, choices: readonly T[], path: Path): readonly T[] {
    return this.#texts(value, path).flatMap(
      (text, i) => this.#oneOf(text, choices, Array.isArray(value) ? [...path, i] : path) ?? [],
    );
  }

  #profile(value: unknown): ProjectFile['profile'] {
    const names = typeof value === 'string' ? value.split(/[+,]/).map((name) => name.trim()) : value;
    const found = this.#listOf(names, ['auto', ...PROFILES] as const, ['profile']);
    if (found.length === 0) return undefined;
    return found.includes('auto') ? 'auto' : PROFILES.filter((profile) => found.includes(profile));
  }

  #customizations(value: unknown): readonly Customization[] {
    const choices = Object.keys(CUSTOM_SEVERITIES) as readonly (keyof typeof CUSTOM_SEVERITIES)[];
    const names = [...new Set([...choices, ...Object.values(CUSTOM_SEVERITIES)])];
    return Object.entries(this.#mapping(value, ['rules'])).flatMap(([rule, given]) => {
      // YAML 1.1 readers take `off` for false; people who are used to them write it so.
      const name = this.#oneOf(given === false ? 'off' : given, names, ['rules', rule]);
      if (name === undefined) return [];
      const severity = choices.find((c) => c === name);
      return [{ rule, severity: severity ? CUSTOM_SEVERITIES[severity] : (name as Customization['severity']) }];
    });
  }

  #playbook(value: unknown): Playbook {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#report(['playbook'], '“playbook” must be a list of entries that begin with “- id:”.');
      return [];
    }
    const seen = new Set<string>();
    return value.flatMap((entry: unknown, i): PlaybookEntry[] => {
      const read = this.#entry(entry, ['playbook', i]);
      if (!read) return [];
      if (seen.has(read.id))
        this.#report(['playbook', i, 'id'], 'The playbook has two entries “{id}”.', { id: read.id });
      seen.add(read.id);
      return [read];
    });
  }

  /** An entry; undefined where it cannot be held against a draft. */
  #entry(value: unknown, path: Path): PlaybookEntry | undefined {
    if (!isMapping(value)) {
      this.#report(path, 'An entry of the playbook has names with values, of which “id” is the first.');
      return undefined;
    }
    this.#unknown(value, ENTRY_KEYS, path);
    const id = this.#text(value.id, [...path, 'id']);
    if (id === undefined || !ID.test(id)) {
      this.#report(
        [...path, 'id'],
        'An entry needs an “id” of small letters, digits and hyphens, such as “swiss-law”.',
      );
      return undefined;
    }
    const position = this.#oneOf<PositionKey>(value.position, POSITION_KEYS, [...path, 'position']);
    const require = this.#listOf<ClauseType>(value.require, CLAUSE_TYPES, [...path, 'require']);
    const allowed = this.#conditions(value.allowed, position, [...path, 'allowed']);
    const forbidden = this.#conditions(value.forbidden, position, [...path, 'forbidden']);
    const stated = value.stated === true;
    if (value.stated !== undefined && typeof value.stated !== 'boolean')
      this.#report([...path, 'stated'], '“{key}” must be true or false.', { key: 'stated' });
    if (require.length === 0 && !(position && (stated || allowed.length > 0 || forbidden.length > 0))) {
      this.#report(
        path,
        'The entry asks for nothing. Give it “require”, or “position” with “allowed”, “forbidden” or “stated”.',
      );
      return undefined;
    }
    const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];
    const examples = this.#mapping(value.examples, [...path, 'examples']);
    this.#unknown(examples, ['pass', 'fail'], [...path, 'examples']);
    return {
      id,
      severity: this.#oneOf(value.severity, severities, [...path, 'severity']) ?? 'warning',
      profiles: this.#listOf(value.profiles, PROFILES, [...path, 'profiles']),
      require,
      ...(position && { position }),
      stated,
      allowed,
      forbidden,
      message: this.#firmText(value.message, [...path, 'message']),
      preferred: this.#firmText(value.preferred, [...path, 'preferred']),
      fallback: this.#firmText(value.fallback, [...path, 'fallback']),
      examples: {
        pass: this.#examples(examples.pass, [...path, 'examples', 'pass']),
        fail: this.#examples(examples.fail, [...path, 'examples', 'fail']),
      },
    };
  }

  #conditions(value: unknown, position: PositionKey | undefined, path: Path): readonly Condition[] {
    if (value === undefined || value === null) return [];
    if (position === undefined) {
      this.#report(path, '“{key}” needs a “position” beside it.', { key: String(path.at(-1)) });
      return [];
    }
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.flatMap((entry, i): Condition[] => {
      const problem = conditionProblem(position, entry);
      if (!problem) return [entry as Condition];
      const line = this.#yaml.lineOf(Array.isArray(value) ? [...path, i] : path);
      this.problems.push({ file: this.file, line, message: problem });
      return [];
    });
  }

  /** A text for both languages, or one for each. */
  #firmText(value: unknown, path: Path): FirmText {
    if (value === undefined || value === null) return {};
    if (typeof value === 'string') return value.trim() === '' ? {} : { en: value.trim(), zh: value.trim() };
    const texts = this.#mapping(value, path);
    this.#unknown(texts, ['en', 'zh'], path);
    const en = this.#text(texts.en, [...path, 'en']);
    const zh = this.#text(texts.zh, [...path, 'zh']);
    return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
  }

  #examples(value: unknown, path: Path): readonly PlaybookExample[] {
    return this.#texts(value, path).map((text, i) => ({ text, line: this.#yaml.lineOf([...path, i]) }));
  }
}
