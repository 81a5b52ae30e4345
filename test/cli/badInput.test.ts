import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { forEachDraft } from '../../server/src/cli/drafts.js';
import { english } from '../../server/src/text/message.js';
import { termsmith } from './command.js';

const CHINESE = await readFile('test/fixtures/drafts/yunfan.zh.md', 'utf8');
const GBK = await readFile('test/fixtures/bytes/gbk.md');
const ENGLISH = await readFile('test/fixtures/drafts/larkfield-api.en.md', 'utf8');

const LATIN = `# Terms\n\n${'The customer pays.\n'.repeat(9)}Zürich, für Geschäfte größerer Höhe.\n`;

/** UTF-16 with the least significant byte first, without a byte order mark. */
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('bad input to the command line', () => {
  for (const [name, bytes, message, code] of [
    ['GBK', GBK, /^-: It is not UTF-8; it seems to be GB18030 \(GBK\)\. Save it as UTF-8\.\n/, 2],
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CHINESE)]),
      /^-: It is encoded in UTF-16\. Save it as UTF-8\.\n/,
      2,
    ],
    ['UTF-16 without', utf16(ENGLISH), /^-: It is encoded in UTF-16\. Save it as UTF-8\.\n/, 2],
    ['Latin-1', Buffer.from(LATIN, 'latin1'), /^-: It is not UTF-8: line 12 has other bytes\. Save it as UTF-8\.\n/, 2],
    [
      'binary',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => ((i * i) % 64) + (i % 3) * 90)),
      /^-: It seems to be no text but a binary file\.\n/,
      2,
    ],
    ['a NUL byte', `${ENGLISH}\0\n`, /^-: There is a NUL character on line 66\. Delete it\.\n/, 1],
    [
      'open front matter',
      `---\ntitle: Terms\n\n${ENGLISH}`,
      /^-: The front matter does not end, so nothing in it counts\./,
      1,
    ],
    ['nothing', '', /^Files: 1; errors: 0, warnings: 0, information: 0, hints: 0;/, 0],
    ['blanks', ' \n\t\n\n', /^Files: 1; errors: 0,/, 0],
    ['a byte order mark alone', '\ufeff', /^Files: 1; errors: 0,/, 0],
  ] as const)
    it(`${name}: no crash, and a clear message where one is due`, async () => {
      const ran = await termsmith(['check', '-'], bytes);
      assert.equal(ran.code, code);
      assert.match(ran.err, message);
      assert.doesNotMatch(ran.err, /\n\s+at |please report/);
      const outlined = await termsmith(['outline', '--format', 'json', '-'], bytes);
      assert.equal(outlined.code, code === 2 ? 2 : 0);
      assert.equal(JSON.parse(outlined.out).version, 1);
    });

  it('5 MB: no crash', async () => {
    const text =
      ENGLISH + 'Larkfield keeps a record of each call.\n\n'.repeat(Math.ceil((5_000_000 - ENGLISH.length) / 41));
    const { code, out, err } = await termsmith(['check', '-'], text);
    assert.equal(code, 1);
    assert.match(out, /There is no section 3\.4/);
    assert.doesNotMatch(err, /please report/);
  });
});

describe('the progress of the command line', () => {
  const files = Array.from({ length: 6 }, () => 'test/fixtures/drafts/larkfield-api.en.md');
  const shown = async (paths: readonly string[], progress: boolean): Promise<string> => {
    let err = '';
    const terminal = {
      localise: english,
      out: () => {},
      err: (text: string) => {
        err += text;
      },
      paint: (_: string, text: string) => text,
      progress,
    };
    await forEachDraft(paths, terminal, () => {});
    return err;
  };

  it('is shown on a terminal, with more than a few files, and wiped out at the end', async () => {
    assert.match(await shown(files, true), /^\r\u001b\[K1\/6 test\/fixtures\/.*\r\u001b\[K6\/6 .*\r\u001b\[K$/s);
  });

  it('is not shown for a few files, nor where no terminal is', async () => {
    assert.equal(await shown(files.slice(0, 5), true), '');
    assert.equal(await shown(files, false), '');
  });
});
