import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Board } from '../../server/src/features/board.js';
import { termsmith, termsmithJson } from './command.js';

const ORBITDESK = 'test/fixtures/drafts/orbitdesk.en.md';
const YUNFAN = 'test/fixtures/drafts/yunfan.zh.md';
type BoardJson = Omit<Board, 'rows'> & {
  readonly version: number;
  readonly path: string;
  readonly rows: readonly (Board['rows'][number] & { readonly line?: number })[];
};

describe('termsmith compare', () => {
  it('prints the board with all references, those in the language of the draft first', async () => {
    const { code, out, err } = await termsmith(['compare', ORBITDESK]);
    assert.equal(code, 0);
    assert.equal(err, '');
    const [title, , note, , head] = out.split('\n');
    assert.equal(title, '# Comparison: Orbitdesk Subscription Terms');
    assert.equal(note, 'Judged from the customer’s side.');
    assert.equal(
      head,
      '| Clause | Position | This draft | ZITADEL 2020 | Alibaba Cloud 2020 | 码尚云 | TanCloud 2022 | ZITADEL 2022 |',
    );
    assert.match(out, /\*\*Termination\*\*<br>§ 9 \| /);
  });

  it('prints JSON of the documented shape, in the order of the agreements asked for', async () => {
    const made = await termsmithJson<BoardJson>([
      'compare',
      YUNFAN,
      ...['--with', 'zitadel-2020.en', '--with', 'alibaba-cloud-2020.zh', '--standpoint', 'provider'],
    ]);
    assert.equal(made.version, 1);
    assert.equal(made.path, YUNFAN);
    assert.equal(made.standpoint, 'provider');
    assert.deepEqual(
      made.columns.map(({ id }) => id),
      ['zitadel-2020.en', 'alibaba-cloud-2020.zh'],
    );
    const amendments = made.rows.find(({ type }) => type === 'amendments');
    assert.equal(typeof amendments?.line, 'number');
    assert.equal('start' in amendments!, false);
    const notice = amendments?.lines.find(({ key }) => key === 'amendmentNotice');
    assert.deepEqual(notice?.cells[1]?.entries[0], {
      words: '30 days (§ 14.2)',
      text: '30 days',
      section: '§ 14.2',
      value: 'P30D',
    });
    assert.equal(notice?.cells[1]?.verdict, 'stricter');
  });

  it('compares with files of one’s own, in Chinese, as CSV', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'termsmith-compare-'));
    try {
      const own = join(folder, '旧版.md');
      await writeFile(own, '# 旧版协议\n\n第一条 协议的变更\n\n我们修改本协议的，应当提前60日通知您。\n');
      const { code, out } = await termsmith([
        'compare',
        YUNFAN,
        ...['--with', own, '--format', 'csv', '--locale', 'zh-cn'],
      ]);
      assert.equal(code, 0);
      assert.match(out, /^条款类型,要点,本稿,旧版,旧版：与本稿相比\r\n/);
      assert.match(out, /协议变更,协议变更通知期,[^,]*,60 日（第一条）,对客户较有利\r\n/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('gives the same bytes every time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => termsmith(['compare', ORBITDESK, '--format', 'csv'])));
    assert.equal(first?.out, second?.out);
  });

  it('says what is wrong with how it was called', async () => {
    for (const [args, message] of [
      [
        ['compare', ORBITDESK, '--with', 'nobody'],
        /no agreement "nobody"; name a file, or one of: alibaba-cloud-2020\.zh/,
      ],
      [['compare', ORBITDESK, YUNFAN], /takes one file/],
      [['compare', ORBITDESK, '--format', 'pretty'], /--format must be one of: markdown, json, csv/],
      [['compare', ORBITDESK, '--standpoint', 'judge'], /--standpoint must be one of: customer, provider/],
      [['compare', 'absent.md'], /absent\.md: There is no such file/],
      [['compare', ORBITDESK, '--with', 'absent.md'], /absent\.md: There is no such file/],
    ] as const) {
      const { code, err } = await termsmith(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, message);
    }
  });
});
