import { frontMatterOf } from '../syntax/frontMatter.js';
import type { DataProblem } from '../taxonomy/clauseData.js';
import { isMapping, readYaml } from '../taxonomy/readYaml.js';
import type { Standpoint } from '../taxonomy/standpoint.js';
import type { Message } from '../text/message.js';
import { readProfile, type Settings } from './settings.js';

/** What the front matter of a draft says to Termsmith, below `termsmith:`. */
export interface DraftFields {
  /** What the draft is: agreement, annex, policy, excerpt, off. As written. */
  readonly as?: string;
  readonly profile?: Settings['profile'];
  readonly standpoint?: Standpoint;
  /** Rules and kinds that do not apply to this draft. */
  readonly disable: readonly string[];
  /** The path of the version in another language, relative to the draft. */
  readonly counterpart?: string;
  readonly problems: readonly Message[];
}

const NONE: DraftFields = { disable: [], problems: [] };
const KEYS = ['as', 'profile', 'standpoint', 'disable', 'counterpart'];

/**
 * Reads `termsmith:` in closed front matter: one word that says what the draft is, or a record with `as`, `profile`,
 * `standpoint`, `disable` and `counterpart`. Total: what cannot be used is named in the problems and left aside.
 */
export function draftFields(text: string): DraftFields {
  const { closed } = frontMatterOf(text);
  if (!closed) return NONE;
  const head = text.slice(closed.start, closed.end);
  if (!/^termsmith:/m.test(head)) return NONE;
  const faults: DataProblem[] = [];
  const inner = head.replace(/^\uFEFF?---[ \t]*\r?\n/, '').replace(/---[ \t]*(?:\r?\n)?$/, '');
  const { value } = readYaml('', inner, faults, 2);
  // Other readers of front matter are less strict than YAML; the one word can be told without it.
  const [fault] = faults;
  if (fault) {
    const word = wordIn(head);
    return { ...NONE, ...word, problems: word.as === undefined ? [unreadable(fault)] : [] };
  }
  const given = isMapping(value) ? value.termsmith : undefined;
  if (given === undefined || given === null) return NONE;
  if (!isMapping(given)) return { ...NONE, as: String(given) };
  return fieldsOf(given);
}

function fieldsOf(given: Readonly<Record<string, unknown>>): DraftFields {
  const problems: Message[] = [];
  const report = (text: string, data: Message['data']): void => void problems.push({ text, ...(data && { data }) });
  for (const key of Object.keys(given))
    if (!KEYS.includes(key)) report('“{key}” is not known here. Use {known}.', { key, known: KEYS.join(', ') });
  const profile = given.profile === undefined ? undefined : readProfile(given.profile, report);
  const { as, standpoint, disable, counterpart } = given;
  if (counterpart !== undefined && typeof counterpart !== 'string')
    report('{value} cannot be used here. Name a file, relative to this one.', { value: JSON.stringify(counterpart) });
  if (standpoint !== undefined && standpoint !== 'provider' && standpoint !== 'customer')
    report('{value} cannot be used here. Choose one of {choices}.', {
      value: JSON.stringify(standpoint),
      choices: 'provider, customer',
    });
  const ids: readonly unknown[] =
    disable === undefined || disable === null ? [] : Array.isArray(disable) ? disable : [disable];
  return {
    ...(as !== undefined && as !== null && { as: String(as) }),
    ...(profile && { profile }),
    ...((standpoint === 'provider' || standpoint === 'customer') && { standpoint }),
    ...(typeof counterpart === 'string' && { counterpart: counterpart.trim() }),
    disable: ids.filter((id): id is string => typeof id === 'string' && id.trim() !== '').map((id) => id.trim()),
    problems,
  };
}

function unreadable({ line }: DataProblem): Message {
  return {
    text: 'Line {line} of the front matter cannot be read, so that what stands below “termsmith” does not count. Put a value that has a colon, or that starts with * or &, in quotation marks.',
    data: { line },
  };
}

function wordIn(head: string): { readonly as?: string } {
  const value = /^termsmith:(.*)$/m
    .exec(head)?.[1]
    ?.replace(/(?:^|[ \t])#.*$/, '')
    .trim();
  if (value === undefined || value === '') return {};
  return { as: value.replace(/^(['"])(.*)\1$/, '$2').trim() };
}
