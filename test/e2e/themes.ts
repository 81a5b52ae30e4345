import * as vscode from 'vscode';
import { rest, screenshot, see } from './driver.js';

/** The themes that everything of ours must be readable in, by what their pictures are called. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;

/** Takes a picture of what is on the screen in each theme. */
export async function inThemes(
  what: string,
  path: (name: string) => string,
  around?: readonly string[],
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  for (const [called, theme] of Object.entries(THEMES)) {
    await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    const kind = { light: '.vs', dark: '.vs-dark', 'high-contrast': '.hc-black' }[called]!;
    await see(`.monaco-workbench${kind}`, (texts) => texts.length > 0);
    await rest();
    await screenshot(path(`${what}-${called}`), around, 0);
  }
  await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
}
