import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { termsmith } from './command.js';

const DRAFT = [
  '# Terms of Service',
  '## 1. Services',
  'We provide the the hosting to you; Section 2 says at what price.',
  '## 2. Fees',
  'You pay the the fees in advance.',
];
const ENGLISH = `${DRAFT.join('\n\n')}\n`;
const MENDED = ENGLISH.replaceAll('the the', 'the');
const CHINESE =
  '# 服务协议\n\n## 第一条 服务\n\n甲方应当向乙方提供的的服务。\n\n## 第二条 费用\n\n乙方应当预先支付费用。\n';

describe('termsmith fix', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termsmith-fix-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function draft(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  it('shows as a diff what needs no judgement, and writes nothing', async () => {
    const path = await draft('shown.md', ENGLISH);
    const { code, out, err } = await termsmith(['fix', path]);
    assert.equal(code, 1);
    assert.deepEqual(
      out.split('\n').filter((line) => /^[-+]/.test(line)),
      [
        `--- ${path}`,
        `+++ ${path}`,
        ...[2, 4].flatMap((i) => [`-${DRAFT[i]}`, `+${DRAFT[i]!.replace('the the', 'the')}`]),
      ],
    );
    assert.match(err, /^Files changed: 1; findings mended: 2; left to judge: 0\.\nNo file was written/);
    assert.equal(await readFile(path, 'utf8'), ENGLISH);
  });

  it('writes it, with the line endings and the byte order mark that the file has; then there is nothing left', async () => {
    const written = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const path = await draft('written.md', written(ENGLISH));
    assert.equal((await termsmith(['fix', path, '--write'])).code, 0);
    assert.equal(await readFile(path, 'utf8'), written(MENDED));
    const again = await termsmith(['fix', path]);
    assert.deepEqual([again.code, again.out], [0, '']);
  });

  it('makes the fixes of named rules: a clause that is missing goes to its place, in the form of the draft', async () => {
    for (const [text, number, finding] of [
      [ENGLISH, /^## 3\. Governing law$/m, /There is no clause “Governing law”/],
      [CHINESE, /^## 第三条 适用法律$/m, /没有“适用法律”/],
    ] as const) {
      const { code, out } = await termsmith(['fix', '-', '--rule', 'missing-governing-law'], text);
      assert.equal(code, 0);
      assert.match(out, number);
      // The other rules' findings stay.
      assert.ok(out.startsWith(text.trimEnd()), out);
      const checked = await termsmith(['check', '-', '--rule', 'missing-governing-law', '--locale', 'zh-cn'], out);
      assert.doesNotMatch(checked.out, finding);
    }
  });

  it('keeps the byte order mark of standard input', async () => {
    assert.equal((await termsmith(['fix', '-'], `\uFEFF${ENGLISH}`)).out, `\uFEFF${MENDED}`);
  });

  it('leaves alone what only a person can mend, and says how many findings are left', async () => {
    const text = MENDED.replace('the fees', '[amount to be agreed]');
    const { code, out, err } = await termsmith(['fix', '-', '--rule', 'placeholder'], text);
    assert.deepEqual([code, out], [0, text]);
    assert.match(err, /findings mended: 0; left to judge: 1\./);
  });

  it('names a file that cannot be written, and goes on with the others', async (t) => {
    if (process.getuid?.() === 0) return t.skip('for root every file can be written');
    const [locked, open] = [await draft('locked.md', ENGLISH), await draft('open.md', ENGLISH)];
    await chmod(locked, 0o444);
    const { code, err } = await termsmith(['fix', locked, open, '--write']);
    assert.equal(code, 2);
    assert.match(err, /locked\.md: It cannot be written/);
    assert.equal(await readFile(open, 'utf8'), MENDED);
  });
});
