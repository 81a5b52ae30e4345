import { existsSync, writeFileSync } from 'node:fs';
import { jurisdictionNamed } from '../library/new/lawName.js';
import { type CustomerWord, type NewAgreement, newAgreement } from '../library/new/newAgreement.js';
import { usualTopics } from '../library/new/topics.js';
import type { Profile } from '../rules/contract.js';
import type { ClauseType } from '../taxonomy/clauseTypes.js';
import { dayIn } from '../text/day.js';
import type { Language } from '../text/language.js';
import { readData } from './installation.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage.js';

/** What `termsmith new` was asked for. */
export interface NewOptions {
  readonly profile: Profile;
  readonly language: Language | 'both';
  readonly standpoint: NewAgreement['standpoint'];
  /** As written: ids, or ids behind + and - that change the usual ones. */
  readonly topics?: string;
  readonly provider: NewAgreement['provider'];
  readonly customer: CustomerWord;
  readonly law?: string;
  readonly court?: string;
  /** ISO 8601; today where it is left out. */
  readonly date?: string;
  readonly out?: string;
  readonly force: boolean;
}

/** Runs `termsmith new`: writes a draft, or a pair in step. Returns the exit code. */
export function newDraft(options: NewOptions, terminal: Terminal): number {
  const { types, clauses } = readData();
  const { profile, standpoint, provider, customer, court, out } = options;
  const library = { types, clauses };
  const law = options.law === undefined ? undefined : lawOf(options.law);
  const usual = usualTopics(library, profile);
  const known = types.map(({ id }) => id);
  const topics = options.topics === undefined ? usual : topicsOf(options.topics, usual, known);
  const day = options.date === undefined ? new Date() : dayOf(options.date);
  const languages: readonly Language[] = options.language === 'both' ? ['en', 'zh'] : [options.language];
  const paired = languages.length > 1;
  const drafts = languages.map((language) => ({
    path: out === undefined ? undefined : paired ? inLanguage(out, language) : out,
    text: newAgreement(
      {
        ...{ profile, language, paired, standpoint, topics, provider, customer, today: dayIn(language, day) },
        ...(law !== undefined && { law }),
        ...(court !== undefined && { court }),
      },
      library,
    ),
  }));
  // None is written unless all can be.
  for (const { path } of drafts)
    if (path !== undefined && !options.force && existsSync(path))
      throw new UsageError(`There is a file ${path} already; --force writes over it.`);
  for (const { path, text } of drafts) {
    if (path === undefined) terminal.out(text);
    else {
      writeFileSync(path, text);
      terminal.err(`${terminal.localise({ text: '{path} was written.', data: { path } })}\n`);
    }
  }
  return 0;
}

/** terms.md and `en` make terms.en.md. */
function inLanguage(path: string, language: Language): string {
  const [, head = path, tail = ''] = /^(.*?)((?:\.(?:en|zh))?\.(?:md|markdown))?$/s.exec(path) ?? [];
  return `${head}.${language}${tail.replace(/^\.(?:en|zh)(?=\.)/, '') || '.md'}`;
}

function lawOf(words: string): string {
  const code = jurisdictionNamed(words);
  if (code === undefined)
    throw new UsageError(
      `There is no law "${words}"; name a country or state, or its ISO 3166 code, such as CH or US-NY.`,
    );
  return code;
}

function topicsOf(written: string, usual: readonly ClauseType[], known: readonly ClauseType[]): readonly ClauseType[] {
  const entries = written
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const changes = entries.every((entry) => /^[+-]/.test(entry));
  const chosen = new Set(changes ? usual : []);
  for (const entry of entries) {
    const name = entry.replace(/^[+-]/, '');
    if (name === 'all') for (const id of known) chosen.add(id);
    else {
      const id = known.find((one) => one === name);
      if (!id) throw new UsageError(`There is no topic "${name}"; there are: all, ${known.join(', ')}.`);
      if (entry.startsWith('-')) chosen.delete(id);
      else chosen.add(id);
    }
  }
  return known.filter((id) => chosen.has(id));
}

function dayOf(written: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T12:00:00`) : undefined;
  if (!day || Number.isNaN(day.getTime())) throw new UsageError('--date must be a day such as 2026-03-01.');
  return day;
}
