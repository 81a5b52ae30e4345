import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { termsmith, termsmithJson } from './command.js';

interface Checked {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly { readonly severity: string }[] }[];
}
interface Outlined {
  readonly files: readonly {
    readonly clauses: readonly { readonly type: string }[];
    readonly positions: readonly { readonly key: string; readonly value: unknown }[];
  }[];
}

describe('termsmith new', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'termsmith-new-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('prints a draft that check finds nothing in, and outline reads as it was ordered', async () => {
    const ordered = ['--profile', 'b2b-saas', '--law', 'Switzerland', '--court', 'Geneva', '--date', '2026-03-01'];
    const { code, out, err } = await termsmith(['new', ...ordered, '--customer', 'customer', '--provider', 'Acme AG']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /between Acme AG \(\*\*"the Provider"\*\*\)/);
    const { files } = await termsmithJson<Checked>(['check', '-'], out);
    assert.deepEqual(
      files[0]!.diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning'),
      [],
    );
    const [outlined] = (await termsmithJson<Outlined>(['outline', '-'], out)).files;
    const value = (key: string): unknown => outlined!.positions.find((position) => position.key === key)?.value;
    assert.equal(value('governingLaw'), 'CH');
    assert.equal(value('effectiveDate'), '2026-03-01');
    assert.equal((value('venue') as { place: string }).place, 'Geneva');
  });

  it('writes the same bytes for the same order', async () => {
    const order = ['new', '--language', 'zh', '--profile', 'prc', '--date', '2026-03-01'];
    assert.equal((await termsmith(order)).out, (await termsmith(order)).out);
  });

  it('writes a pair, one file a language, and never over a file unless told to', async () => {
    const out = join(folder, 'terms.md');
    const order = ['new', '--language', 'both', '--profile', 'prc', '--out', out];
    const { code, err } = await termsmith(order);
    assert.equal(code, 0);
    assert.match(err, /terms\.en\.md was written\.\n.*terms\.zh\.md was written\.\n/);
    const chinese = join(folder, 'terms.zh.md');
    assert.match(await readFile(chinese, 'utf8'), /^# 服务协议$/m);

    await writeFile(chinese, 'mine');
    await rm(join(folder, 'terms.en.md'));
    const refused = await termsmith(order);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /terms\.zh\.md already; --force writes over it\./);
    await assert.rejects(readFile(join(folder, 'terms.en.md')), 'none is written unless both can be');
    assert.equal(await readFile(chinese, 'utf8'), 'mine');
    assert.equal((await termsmith([...order, '--force'])).code, 0);
    assert.notEqual(await readFile(chinese, 'utf8'), 'mine');
  });

  it('takes topics, whole or as changes of the usual ones', async () => {
    const typesOf = async (topics: string): Promise<readonly string[]> => {
      const { out } = await termsmith(['new', '--topics', topics]);
      const { files } = await termsmithJson<Outlined>(['outline', '-'], out);
      return files[0]!.clauses.map(({ type }) => type);
    };
    assert.deepEqual(await typesOf('notices, services,parties'), ['parties', 'services', 'notices']);
    const changed = await typesOf('+trial,-taxes');
    assert.ok(changed.includes('trial') && !changed.includes('taxes') && changed.includes('fees'));
    assert.ok((await typesOf('all,-definitions')).includes('publicity'));
  });

  it('says what is wrong with an order', async () => {
    for (const [order, said] of [
      [['--law', 'Atlantis'], /There is no law "Atlantis"/],
      [['--topics', 'fee'], /There is no topic "fee"/],
      [['--profile', 'eu'], /--profile must be one of/],
      [['--date', 'tomorrow'], /--date must be a day/],
      [['terms.md'], /takes no file/],
    ] as const) {
      const { code, out, err } = await termsmith(['new', ...order]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, said);
    }
  });
});
