import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { openControlChannel } from './control.js';
import type { EmbeddedBrowser, EmbeddedCode } from './install.js';
import { after, type RunningServer, startServer } from './server.js';

/** How to run an extension's tests. All paths are absolute. */
export interface TestRunOptions {
  readonly extensionDevelopmentPaths: readonly string[];
  readonly extensionTestsPath: string;
  readonly userDataDir: string;
  readonly extensionsDir: string;
  readonly locale: string;
  readonly folder: string | undefined;
}

/** How long an extension's tests may take, in seconds, unless TERMSMITH_CODE_TIMEOUT says otherwise. */
const defaultTimeout = 600;
const startTimeout = 90_000;

/**
 * Runs an extension's tests in the embedded VS Code, in a browser that nobody sees, and returns their exit code. What
 * they print goes to standard output. Everything that it started has ended when it returns.
 *
 * @throws an error that says what went wrong when there is no browser, when the editor does not start, or when the
 * tests take too long.
 */
export async function runTestsInPage(code: EmbeddedCode, options: TestRunOptions, stop: AbortSignal): Promise<number> {
  if (code.browser === undefined) {
    throw new Error('The tests need a browser: install Chromium, Chrome or Edge, or name one in TERMSMITH_BROWSER.');
  }
  const channel = await openControlChannel();
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  try {
    const serverOptions = { ...options, host: '127.0.0.1', port: 0, forTests: true, env: channel.env };
    [server, browser] = await Promise.all([
      startServer(code, serverOptions).then((started) => {
        server = started;
        return started;
      }),
      startBrowser(code.browser),
    ]);
    console.log(`VS Code ${code.version} (embedded) in ${browser.browserType().name()} ${browser.version()}`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: options.locale });
    channel.attach(page);
    const exited = openTests(page, server.url, options);
    const aborted = new Promise<number>((resolve) => {
      stop.addEventListener('abort', () => resolve(stop.reason));
    });
    const seconds = Number(process.env.TERMSMITH_CODE_TIMEOUT ?? defaultTimeout);
    const result = await Promise.race([exited, aborted, server.ended, after(seconds * 1000)]);
    if (typeof result !== 'number') {
      throw (
        result ?? new Error(`The tests did not end in ${seconds} seconds; TERMSMITH_CODE_TIMEOUT sets another limit.`)
      );
    }
    return result;
  } finally {
    channel.close();
    await Promise.race([browser?.close().catch(() => undefined), after(5000)]);
    server?.stop();
    await Promise.race([server?.ended, after(5000)]);
  }
}

function startBrowser({ program, env }: EmbeddedBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: startTimeout,
    // The driver closes the browser itself, so that the tests' exit code is not lost to a signal.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // Chromium cannot build its sandbox as root or in most containers, and the page is our own.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

/** Opens the workbench with the extension and its tests; returns the tests' exit code. */
async function openTests(page: Page, address: URL, options: TestRunOptions): Promise<number> {
  const url = new URL(address);
  const remote = (path: string) => `vscode-remote://${url.host}${new URL(`file://${toUrlPath(path)}`).pathname}`;
  const payload = [
    ...options.extensionDevelopmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ['extensionTestsPath', remote(options.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  url.searchParams.set('payload', JSON.stringify(payload));
  if (options.folder === undefined) {
    url.searchParams.set('ew', 'true');
  }
  let started = () => {};
  const starting = new Promise<true>((resolve) => {
    started = () => resolve(true);
  });
  const exited = new Promise<number>((resolve) => {
    page.exposeFunction('codeAutomationExit', (exitCode: number) => resolve(exitCode));
  });
  await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
    started();
    log(type, values);
  });
  const crashed = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error("The browser's page crashed.")));
  });
  await page.goto(url.href, { timeout: startTimeout });
  if (!(await Promise.race([starting, crashed, after(startTimeout)]))) {
    throw new Error(`The workbench did not start in ${startTimeout / 1000} seconds.`);
  }
  return Promise.race([exited, crashed]);
}

function toUrlPath(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return encodeURI(slashes.startsWith('/') ? slashes : `/${slashes}`);
}

/**
 * Prints a line of the log: what the tests print to the console arrives as such, between lines of VS Code's own. Those
 * of its start are left out unless TERMSMITH_CODE_VERBOSE is set.
 */
function log(type: string, values: readonly unknown[]): void {
  const line = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (process.env.TERMSMITH_CODE_VERBOSE || !ownLines.some((pattern) => pattern.test(line))) {
    (type === 'error' ? console.error : console.log)(line);
  }
}

/** Lines that VS Code prints by itself and that mean nothing to a test. */
const ownLines: readonly RegExp[] = [
  /^\[(AccountPolicyGate|AgentHost|ChatModelSelection|RemoteAgentHostProtocol|Service Worker|reconnection-grace-time|driver)\b/,
  /^(Creating a socket|Resolv(ing|ed) connection token)/,
  /^Creation of workbench contribution .* took/,
  /^Timed out waiting for authentication provider/,
  /additional builtin extensions|No extension gallery service configured/,
  // The native parts are not built: without the one VS Code logs to the console, without the other nothing is lost.
  /Could not locate the bindings file/,
  /native-watchdog/,
];
