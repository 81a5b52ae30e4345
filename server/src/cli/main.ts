import { parseArgs } from 'node:util';
import { METAS } from '../engine/metas.js';
import { SEVERITIES } from '../engine/severity.js';
import { CUSTOMER_WORDS } from '../library/new/newAgreement.js';
import type { Profile, Severity } from '../rules/contract.js';
import { english, type Localise } from '../text/message.js';
import type { Asked } from '../workspace/effective.js';
import { PROFILES } from '../workspace/settings.js';
import { catalogue } from './catalogue.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { configuration } from './configuration.js';
import { fix } from './fix.js';
import { startServer, translations, version } from './installation.js';
import { localeOf, localiserOf, namedLocale } from './locale.js';
import { type NewOptions, newDraft } from './newAgreement.js';
import { outline } from './outline.js';
import { testPlaybooks } from './playbooks.js';
import { Projects } from './projects.js';
import { processTerminal } from './terminal.js';
import { USAGE, UsageError } from './usage.js';

/**
 * The `termsmith` command: the core without an editor. Like lsp/, this room may touch the world (files, environment,
 * terminal); everything else it leaves to the rooms below.
 */

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  outline: ['format', 'locale'],
  check: [
    'format',
    'profile',
    'rule',
    'fail-on',
    'config',
    'no-config',
    'baseline',
    'write-baseline',
    'final',
    'timing',
    'locale',
  ],
  fix: ['profile', 'rule', 'write', 'config', 'no-config', 'locale'],
  test: ['locale'],
  config: ['format', 'profile', 'config', 'no-config', 'locale'],
  compare: ['format', 'with', 'standpoint', 'locale'],
  rules: ['format', 'locale'],
  new: [
    'profile',
    'language',
    'standpoint',
    'provider',
    'address',
    'email',
    'customer',
    'law',
    'court',
    'topics',
    'date',
    'out',
    'force',
    'locale',
  ],
  lsp: ['stdio', 'locale'],
};

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(argv);
  if (values.version === true) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  const [command, ...paths] = positionals;
  if (values.help === true || command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === undefined) throw new UsageError('Name a command.');
  const allowed = OPTIONS[command];
  if (!allowed) throw new UsageError(`There is no command "${command}".`);
  for (const name of Object.keys(values))
    if (!allowed.includes(name)) throw new UsageError(`termsmith ${command} has no option --${name}.`);
  const terminal = processTerminal(localiser(values));
  if (command === 'lsp') {
    if (values.stdio !== true || paths.length > 0) throw new UsageError('Start it as: termsmith lsp --stdio.');
    await startServer();
    return 0;
  }
  if (command === 'rules') {
    if (paths.length > 0) throw new UsageError('termsmith rules takes no file.');
    return catalogue(oneOf(values, 'format', ['markdown', 'json']), terminal);
  }
  if (command === 'new') {
    if (paths.length > 0) throw new UsageError('termsmith new takes no file; --out names what to write.');
    return newDraft(wishes(values), terminal);
  }
  if (command === 'test') return testPlaybooks(paths, terminal);
  if (paths.length === 0) throw new UsageError('Name a file, or - for standard input.');
  if (command === 'outline') return outline(paths, oneOf(values, 'format', ['tree', 'json']), terminal);
  if (command === 'compare') {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0) throw new UsageError('termsmith compare takes one file.');
    return compare(
      path,
      {
        format: oneOf(values, 'format', ['markdown', 'json', 'csv']),
        with: Array.isArray(values.with) ? values.with.map(String) : [],
        standpoint: oneOf(values, 'standpoint', ['customer', 'provider']),
      },
      terminal,
    );
  }
  const projects = new Projects(
    askedBy(values),
    values['no-config'] === true ? false : text(values, 'config'),
    terminal,
  );
  if (command === 'config')
    return configuration(paths, oneOf(values, 'format', ['pretty', 'json']), projects, terminal);
  if (command === 'fix') return fix(paths, { projects, ...only(values), write: values.write === true }, terminal);
  const baseline = text(values, 'baseline');
  const writeBaseline = text(values, 'write-baseline');
  return check(
    paths,
    {
      format: oneOf(values, 'format', ['pretty', 'json', 'sarif', 'github']),
      projects,
      ...only(values),
      failOn: oneOf<Severity>(values, 'fail-on', SEVERITIES),
      final: values.final === true,
      timing: values.timing === true,
      ...(baseline !== undefined && { baseline }),
      ...(writeBaseline !== undefined && { writeBaseline }),
    },
    terminal,
  );
}

function parsed(argv: readonly string[]): { values: Values; positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        profile: { type: 'string' },
        rule: { type: 'string', multiple: true },
        with: { type: 'string', multiple: true },
        standpoint: { type: 'string' },
        'fail-on': { type: 'string' },
        locale: { type: 'string' },
        config: { type: 'string' },
        'no-config': { type: 'boolean' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        final: { type: 'boolean' },
        timing: { type: 'boolean' },
        write: { type: 'boolean' },
        language: { type: 'string' },
        provider: { type: 'string' },
        address: { type: 'string' },
        email: { type: 'string' },
        customer: { type: 'string' },
        law: { type: 'string' },
        court: { type: 'string' },
        topics: { type: 'string' },
        date: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
        stdio: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** What `termsmith new` is to write. */
function wishes(values: Values): NewOptions {
  const given = <K extends string>(key: K, option: string = key): { readonly [name in K]?: string } => {
    const value = text(values, option);
    return value === undefined ? {} : ({ [key]: value } as { readonly [name in K]?: string });
  };
  return {
    profile: oneOf(values, 'profile', PROFILES),
    language: oneOf(values, 'language', ['en', 'zh', 'both']),
    standpoint: oneOf(values, 'standpoint', ['balanced', 'provider', 'customer']),
    customer: oneOf(values, 'customer', CUSTOMER_WORDS),
    provider: { ...given('name', 'provider'), ...given('address'), ...given('email') },
    ...given('law'),
    ...given('court'),
    ...given('topics'),
    ...given('date'),
    ...given('out'),
    force: values.force === true,
  };
}

/** The value of an option; the first choice where it is not given. */
function oneOf<T extends string>(values: Values, name: string, choices: readonly T[]): T {
  const value = values[name] ?? choices[0];
  const choice = choices.find((c) => c === value);
  if (choice === undefined) throw new UsageError(`--${name} must be one of: ${choices.join(', ')}.`);
  return choice;
}

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function askedBy(values: Values): Asked {
  return { profile: profiles(values), customizations: [], name: { text: 'the command line' }, first: true };
}

function profiles(values: Values): 'auto' | readonly Profile[] {
  const names = String(values.profile ?? 'auto').split(/[+,]/);
  if (names.includes('auto')) return 'auto';
  return names.map((name) => {
    const profile = PROFILES.find((p) => p === name);
    if (!profile) throw new UsageError(`There is no profile "${name}"; there are: auto, ${PROFILES.join(', ')}.`);
    return profile;
  });
}

function only(values: Values): { readonly only?: readonly string[] } {
  if (!Array.isArray(values.rule)) return {};
  const ids = values.rule.map(String);
  for (const id of ids)
    if (!METAS.some((meta) => meta.id === id))
      throw new UsageError(`There is no rule "${id}"; termsmith rules lists them.`);
  return { only: ids };
}

/** English goes into files and pipes whatever the machine speaks, so that the same input gives the same bytes. */
function localiser(values: Values): Localise {
  const named = typeof values.locale === 'string' ? namedLocale(values.locale) : undefined;
  const locale = named ?? (process.stdout.isTTY ? localeOf(process.env) : 'en');
  if (locale === 'en') return english;
  const bundle = translations(locale);
  if (!bundle && named !== undefined) throw new UsageError('--locale must be one of: en, zh-cn.');
  return bundle ? localiserOf(bundle) : english;
}

// A reader such as `head` may close the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof UsageError) process.stderr.write(`${error.message} See termsmith --help.\n`);
    else
      process.stderr.write(`termsmith failed; please report this. ${error instanceof Error ? error.stack : error}\n`);
  },
);
