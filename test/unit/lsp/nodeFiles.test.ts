import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeFiles } from '../../../server/src/lsp/nodeFiles.js';

const WANTED = { extensions: ['.md', '.txt'], most: 100 };
let root: string;
let outside: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'termsmith-in-'));
  outside = await mkdtemp(join(tmpdir(), 'termsmith-out-'));
  await mkdir(join(root, 'b', 'deep'), { recursive: true });
  await mkdir(join(root, '.git'));
  await writeFile(join(root, 'a 1.md'), 'a');
  await writeFile(join(root, 'B.TXT'), 'b');
  await writeFile(join(root, 'c.docx'), 'c');
  await writeFile(join(root, '.git', 'x.md'), 'x');
  await writeFile(join(root, 'b', 'deep', '范.md'), 'd');
  await writeFile(join(outside, 'secret.md'), 's');
  await symlink(root, join(root, 'b', 'loop'));
  await symlink(join(root, 'a 1.md'), join(root, 'b', 'again.md'));
  await symlink(outside, join(root, 'elsewhere'));
  await symlink(join(outside, 'secret.md'), join(root, 'secret.md'));
  await symlink(join(root, 'self.md'), join(root, 'self.md'));
  await symlink(join(root, 'nowhere.md'), join(root, 'broken.md'));
});

after(async () => {
  await rm(root, { recursive: true });
  await rm(outside, { recursive: true });
});

describe('nodeFiles', () => {
  it('lists the wanted files once, and nothing that links lead to outside', async () => {
    const { files, problems } = await nodeFiles.list(pathToFileURL(root).href, WANTED);
    assert.deepEqual(
      files.map(({ path, size }) => [path, size]),
      [
        ['B.TXT', 1],
        ['a 1.md', 1],
        ['b/deep/范.md', 1],
      ],
    );
    assert.ok(files.every(({ uri }) => uri.startsWith(pathToFileURL(root).href)));
    assert.deepEqual(
      problems.map(({ path, message }) => [path, message.text]),
      [
        ['broken.md', 'It does not exist.'],
        ['elsewhere', 'It is a link to another folder. Name that folder, too.'],
        ['secret.md', 'It is a link to another folder. Name that folder, too.'],
        ['self.md', 'It is a link that leads to itself.'],
      ],
    );
    assert.equal(Buffer.from(await nodeFiles.read(files[0]!.uri)).toString(), 'b');
  });

  it('follows a named folder that is a link itself', async () => {
    const link = join(outside, 'link');
    await symlink(root, link);
    assert.equal((await nodeFiles.list(pathToFileURL(link).href, WANTED)).files.length, 3);
  });

  it('says of a folder why it cannot be listed', async () => {
    const problem = async (uri: string): Promise<string | undefined> =>
      (await nodeFiles.list(uri, WANTED)).problems.find(({ path }) => path === '')?.message.text;
    assert.equal(await problem(pathToFileURL(join(root, 'none')).href), 'It does not exist.');
    assert.match((await problem(pathToFileURL(join(root, 'a 1.md')).href)) ?? '', /no folder/);
    assert.match((await problem('vscode-vfs://github/x')) ?? '', /on the disk/);
  });

  it('reads no more files than wanted, and says so', async () => {
    const { files, problems } = await nodeFiles.list(pathToFileURL(root).href, { ...WANTED, most: 2 });
    assert.equal(files.length, 2);
    assert.match(problems.find(({ path }) => path === '')?.message.text ?? '', /more files/);
  });
});
