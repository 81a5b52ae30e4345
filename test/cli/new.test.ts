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

describe('termsmith check of a pair', () => {
  it('compares the files given, and one given with the one beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'termsmith-pair-'));
    try {
      const out = join(folder, 'terms.md');
      await termsmith(['new', '--language', 'both', '--out', out]);
      const [en, zh] = [join(folder, 'terms.en.md'), join(folder, 'terms.zh.md')];
      const rules = ['--rule', 'bilingual-figure-mismatch', '--rule', 'bilingual-missing-clause'];
      assert.equal((await termsmith(['check', en, zh, ...rules])).code, 0);

      await writeFile(
        en,
        (await readFile(en, 'utf8')).replace('notice of at least 90 days', 'notice of at least 60 days'),
      );
      const { files } = await termsmithJson<{
        readonly files: readonly {
          readonly diagnostics: readonly {
            readonly message: string;
            readonly related: readonly { readonly path?: string; readonly range: { readonly start: unknown } }[];
          }[];
        }[];
      }>(['check', zh, ...rules]);
      const [found, ...others] = files[0]!.diagnostics;
      assert.deepEqual(others, []);
      assert.match(found!.message, /Here it is “90日”, in the English version “60 days”/);
      assert.equal(found!.related[0]?.path, en);
      const both = await termsmith(['check', en, zh, ...rules]);
      assert.equal(both.code, 1);
      assert.match(both.err, /Files: 2; errors: 2/);
      const sarif = await termsmith(['check', zh, '--format', 'sarif', ...rules]);
      assert.match(sarif.out, /"relatedLocations"[\s\S]{0,300}terms\.en\.md/);

      // With other names it is enough that one of the two names the other.
      const [offer, chinese] = [join(folder, 'offer.md'), join(folder, 'chinese.md')];
      await writeFile(offer, await readFile(en, 'utf8'));
      const named = '---\ntermsmith:\n  as: agreement\n  counterpart: offer.md\n---\n';
      await writeFile(chinese, named + (await readFile(zh, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, ''));
      assert.match((await termsmith(['check', offer, ...rules])).out, /in the Chinese version “90日”/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
