import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Returns the absolute path of a Chromium, Chrome or Edge that is installed on this machine, or undefined. The
 * environment variable TERMSMITH_BROWSER names another one; the value `embedded` asks for the one from npm.
 * Throws when that variable names a file that does not exist.
 */
export function findInstalledBrowser(): string | undefined {
  const asked = process.env.TERMSMITH_BROWSER;
  if (asked === 'embedded') {
    return undefined;
  }
  if (asked) {
    if (!existsSync(asked)) {
      throw new Error(`TERMSMITH_BROWSER names ${asked}, which does not exist.`);
    }
    return asked;
  }
  return candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return folders.flatMap((folder) => (folder ? programs.map((program) => join(folder, program)) : []));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
