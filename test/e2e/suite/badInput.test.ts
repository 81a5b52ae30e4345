import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { chinese, closeAll, findings, findingsOf, open, root, ruleOf } from '../draft.js';

const draft = (name: string): Promise<string> => readFile(join(root, 'test', 'fixtures', 'drafts', name), 'utf8');
const bytes = (name: string): Promise<Buffer> => readFile(join(root, 'test', 'fixtures', 'bytes', name));

describe('bad input', () => {
  const files: vscode.Uri[] = [];

  /** Writes a file of a name of its own into the workspace and opens it: VS Code keeps the text of one that it knows. */
  async function written(content: string | Uint8Array): Promise<vscode.TextDocument> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert(folder);
    const name = `bad-${files.length}.md`;
    const file = vscode.Uri.joinPath(folder.uri, name);
    files.push(file);
    await vscode.workspace.fs.writeFile(file, typeof content === 'string' ? Buffer.from(content) : content);
    return open(name);
  }

  /** Asserts that the server is still there and answers. */
  async function alive(): Promise<void> {
    await closeAll();
    await findings(await open('orbitdesk.en.md'));
  }

  afterEach(closeAll);

  after(async () => {
    for (const file of files) await vscode.workspace.fs.delete(file);
  });

  it('an empty file is left alone', async () => {
    const document = await written('');
    await alive();
    assert.deepEqual(findingsOf(document), []);
  });

  it('a file of 5 MB is said not to be checked', async function () {
    this.timeout(120_000);
    const text = await draft('larkfield-api.en.md');
    const document = await written(text.repeat(Math.ceil(5_000_000 / text.length)));
    const found = await findings(document, undefined, 60_000);
    assert.deepEqual(found.map(ruleOf), ['file-too-long']);
    assert.match(found[0]?.message ?? '', /termsmith\.maxFileLength/);
    await alive();
  });

  it('a file in GBK is said to be opened in a wrong encoding', async () => {
    const found = await findings(await written(await bytes('gbk.md')));
    assert.deepEqual(found.map(ruleOf), ['wrong-encoding']);
    assert.match(found[0]?.message ?? '', chinese ? /重新打开，并另存为 UTF-8。$/ : /save it as UTF-8\.$/);
    await alive();
  });

  it('a file in UTF-16 with a mark is read', async () => {
    const found = await findings(await written(await bytes('utf16.md')));
    assert(found.map(ruleOf).includes('missing-governing-law'));
  });

  it('front matter that does not end is said so', async () => {
    const document = await written(`---\ntitle: Terms\n\n${await draft('larkfield-api.en.md')}`);
    const found = await findings(document, (all) => all.some((one) => ruleOf(one) === 'front-matter-unterminated'));
    assert.equal(found.find((one) => ruleOf(one) === 'front-matter-unterminated')?.range.start.line, 0);
  });

  it('a NUL character is found', async () => {
    const text = await draft('larkfield-api.en.md');
    const document = await written(text.replace('resell raw', 'resell\0raw'));
    const found = await findings(document);
    const nul = found.find((one) => document.getText(one.range).includes('\0'));
    assert(nul, found.map(ruleOf).join());
    assert.equal(ruleOf(nul), 'import-leftover');
    await alive();
  });
});
