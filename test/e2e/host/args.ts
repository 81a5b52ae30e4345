import { resolve } from 'node:path';

/** What the program `code` was asked to do. All paths are absolute. */
export interface CodeArguments {
  /** Folders of extensions under development. */
  readonly extensionDevelopmentPaths: readonly string[];
  /** The module whose `run()` is the test run, or undefined to open an editor for a person. */
  readonly extensionTestsPath: string | undefined;
  /** The folder of settings and state, or undefined for a throw-away one. */
  readonly userDataDir: string | undefined;
  /** The folder of installed extensions, or undefined for one in the folder of state. */
  readonly extensionsDir: string | undefined;
  /** The display language: `en`, `zh-cn`. */
  readonly locale: string;
  /** The workspace folder, or undefined for an empty window. */
  readonly folder: string | undefined;
  /** The address that an editor for a person listens on. */
  readonly host: string;
  /** The port that it listens on; 0 for any free one. */
  readonly port: number;
  /** Whether only the version is asked for. */
  readonly version: boolean;
  /** Whether everything is only to be installed, the browser for tests as well. */
  readonly install: boolean;
}

/**
 * Reads arguments in the form in which VS Code's own program takes them: `--name=value` or `--name value`. Those that
 * make no difference here, such as `--no-sandbox`, are passed over.
 *
 * @throws an error that names the argument when one lacks its value or is not understood.
 */
export function readArguments(args: readonly string[]): CodeArguments {
  const values = new Map<string, string[]>();
  const folders: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, , inline] = /^--([\w-]+)(=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      folders.push(resolve(arg));
    } else if (withValue.has(name)) {
      const value = inline ?? args[++i];
      if (value === undefined) {
        throw new Error(`The argument --${name} needs a value.`);
      }
      values.set(name, [...(values.get(name) ?? []), value]);
    } else {
      values.set(name, []);
    }
  }
  const last = (name: string) => values.get(name)?.at(-1);
  const path = (name: string) => last(name) && resolve(last(name) ?? '');
  const port = Number(last('port') ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`The argument --port needs a number from 0 to 65535, not '${last('port')}'.`);
  }
  if (folders.length > 1) {
    throw new Error(`Only one folder can be opened, not ${folders.length}: ${folders.join(', ')}.`);
  }
  return {
    extensionDevelopmentPaths: (values.get('extensionDevelopmentPath') ?? []).map((value) => resolve(value)),
    extensionTestsPath: path('extensionTestsPath'),
    userDataDir: path('user-data-dir'),
    extensionsDir: path('extensions-dir'),
    locale: (last('locale') ?? 'en').toLowerCase(),
    folder: folders[0],
    host: last('host') ?? '127.0.0.1',
    port,
    version: values.has('version'),
    install: values.has('install'),
  };
}

const withValue = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'locale',
  'host',
  'port',
]);
