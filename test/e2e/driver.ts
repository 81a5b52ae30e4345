import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  type Answer,
  addressVariable,
  type Rectangle,
  type RequestName,
  type Requests,
  type TextPlace,
  tokenVariable,
} from './host/protocol.js';
import { progress, progressPath } from './progress.js';

/**
 * Whether this VS Code is one whose page can be driven. In a desktop VS Code it cannot, and a test that needs a
 * person's hands or eyes is to be skipped with `this.skip()`; the suite's summary says how many were.
 */
export const canDrive: boolean = process.env[addressVariable] !== undefined;

/** The selectors of what a person sees in VS Code. They are VS Code's own, and only here. */
export const visible = {
  /** A hover in an editor. */
  hover: '.monaco-editor .monaco-hover, .monaco-resizable-hover .monaco-hover',
  /** The tables in it. */
  hoverTable: '.monaco-hover table',
  /** The braces in the status bar, behind which the language status is. */
  languageStatus: '[id="status.languageStatus"]',
  /** What the language status says. */
  languageStatusCard: '.hover-language-status',
  /** The light bulb, beside the line or in the margin. */
  lightBulb: '.monaco-editor .lightBulbWidget, .monaco-editor [class*="codicon-gutter-lightbulb"]',
  /** The entries of the menu that the light bulb opens. */
  codeActions: '.action-widget .monaco-list-row.action',
  /** That menu as a whole. */
  codeActionMenu: '.action-widget',
  /** The entries of the list of completions. */
  completions: '.suggest-widget.visible .monaco-list-row',
  /** That list as a whole, and the details beside it. */
  completionList: '.suggest-widget.visible, .suggest-details-container',
  /** Underlined passages, by severity. */
  errorSquiggle: '.monaco-editor .squiggly-error',
  warningSquiggle: '.monaco-editor .squiggly-warning',
  infoSquiggle: '.monaco-editor .squiggly-info',
  hintSquiggle: '.monaco-editor .squiggly-hint',
  /** The entries of the Problems panel. */
  problems: '.markers-panel .monaco-list-row',
  /** The name of the rule in such an entry, which leads to its page. */
  problemLink: 'a.monaco-link',
  /** The notifications, once their list is opened. */
  notifications: '.notifications-center .notification-list-item',
  /** The entries of the status bar. */
  statusBar: '.statusbar-item',
  /** The entries of a quick pick, such as the command palette. */
  quickPick: '.quick-input-widget .monaco-list-row',
  /** The title of a quick pick or an input box, with its step. */
  quickInputTitle: '.quick-input-widget .quick-input-title',
  /** The entries of the preview of a change. */
  refactorPreview: '.bulk-edit-panel .monaco-list-row',
  /** The boxes in it that are ticked to make a change. */
  refactorPreviewBox: '.bulk-edit-panel .monaco-list-row .edit-checkbox',
  /** What may lie over an editor or have taken the focus from it. */
  overlays:
    '.suggest-widget.visible, .action-widget, .monaco-hover, .quick-input-widget, .notification-toast, .monaco-dialog-box',
  /** The active editor. */
  editor: '.editor-group-container.active .editor-instance',
} as const;

/** A selector within the page of the board. */
export const inBoard = (selector: string): string =>
  `iframe.webview.ready >> internal:control=enter-frame >> iframe#active-frame >> internal:control=enter-frame >> ${selector}`;

/** Asks the driver to do one thing; rejects with the driver's reason when that fails. */
async function ask<Name extends RequestName>(name: Name, parameters: Requests[Name][0]): Promise<Requests[Name][1]> {
  const address = process.env[addressVariable];
  if (address === undefined) {
    throw new Error('There is no driver in this VS Code; ask `canDrive` before.');
  }
  const response = await fetch(new URL(name, address), {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env[tokenVariable]}` },
    body: JSON.stringify(parameters),
  });
  const answer = (await response.json()) as Answer;
  if ('error' in answer) {
    throw new Error(`${name}: ${answer.error}`);
  }
  return answer.result as Requests[Name][1];
}

/** Presses a key or a chord, in Playwright's names: `Control+Space`. */
export const press = (keys: string): Promise<undefined> => ask('press', { keys });

/** Types a text into what has the focus, key by key. */
export const type = (text: string): Promise<undefined> => ask('type', { text });

/** Moves the mouse over a text that is visible in an editor. */
const hover = (place: TextPlace): Promise<undefined> => ask('hover', place);

/**
 * Moves the mouse over a text until what is seen at the selector is as wanted, as a person does: what comes in above may
 * move the text away from a mouse that rests. Returns the texts.
 */
export async function hoverUntilSeen(
  place: TextPlace,
  selector: string,
  wanted?: (texts: readonly string[]) => boolean,
): Promise<readonly string[]> {
  for (let times = 0; times < 4; times++) {
    await rest();
    await hover(place);
    const texts = await see(selector, wanted, 6000).catch(() => undefined);
    if (texts) return texts;
  }
  await hover(place);
  return see(selector, wanted);
}

/** Clicks on a text that is visible in an editor. */
export const click = (place: TextPlace): Promise<undefined> => ask('click', place);

/** Clicks on the first visible element that matches the selector. */
export const clickElement = (selector: string): Promise<undefined> => ask('clickElement', { selector });

/** Clicks on an element until what is seen at the selector is as wanted: a list that is drawn anew loses a click. */
export async function clickUntilSeen(
  element: string,
  selector: string,
  wanted: (texts: readonly string[]) => boolean,
): Promise<void> {
  for (let times = 0; times < 4; times++) {
    await clickElement(element);
    if (await see(selector, wanted, 6000).catch(() => undefined)) return;
  }
  await see(selector, wanted);
}

/** Moves the mouse away from everything. */
export const rest = (): Promise<undefined> => ask('rest', {});

/**
 * Loads the window again, as a person does. The extension host ends, and the suite starts anew with the test of that
 * title alone, in which `reloaded` holds; what had passed and failed by then still counts. For the last test of all.
 */
export async function loadAgain(title: string): Promise<never> {
  await writeFile(progressPath(), JSON.stringify({ ...(await progress()), reloaded: title }));
  // The command writes down which editors are open before it loads the page; a browser's own reload does not wait for that.
  void vscode.commands.executeCommand('workbench.action.reloadWindow');
  return new Promise(() => {});
}

/** Returns the visible text of each visible element that matches the selector. */
export const read = (selector: string): Promise<readonly string[]> => ask('read', { selector });

/** Returns where on the page the first visible element is that matches the selector. */
export const box = (selector: string): Promise<Rectangle> => ask('box', { selector });

/**
 * Writes a PNG picture of the whole page to an absolute path, or of what the selectors match and `margin` pixels
 * around it.
 */
export const screenshot = (path: string, around?: readonly string[], margin?: number): Promise<undefined> =>
  ask('screenshot', { path, ...(around ? { around } : {}), ...(margin === undefined ? {} : { margin }) });

/**
 * Waits until what a person sees at the selector is as wanted, and returns the texts.
 * Rejects with what was seen last when that takes more than `timeout` milliseconds.
 */
export async function see(
  selector: string,
  wanted: (texts: readonly string[]) => boolean = (texts) => texts.length > 0,
  timeout = 20_000,
): Promise<readonly string[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const texts = await read(selector);
    if (wanted(texts)) {
      return texts;
    }
    if (Date.now() > end) {
      const over = JSON.stringify(await read(visible.overlays));
      throw new Error(
        `Not as wanted at ${selector} after ${timeout} ms; last seen: ${JSON.stringify(texts)}; over the editor: ${over}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Presses keys until something is seen at the selector, as a person does whose first stroke came too early. Nothing is
 * pressed while it is seen: many keys that open something close it when they are pressed again.
 */
export async function pressUntilSeen(keys: string, selector: string): Promise<void> {
  for (let times = 0; times < 5; times++) {
    if ((await read(selector)).length > 0) return;
    await press(keys);
    await see(selector, undefined, 4000).catch(() => undefined);
  }
  await see(selector);
}
