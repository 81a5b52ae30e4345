import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { boardCsv, boardMarkdown } from '../../../server/src/features/board/boardText.js';
import { type Board, type BoardLine, board } from '../../../server/src/features/board.js';
import { POSITION_KEYS } from '../../../server/src/taxonomy/clauseTypes.js';
import { english } from '../../../server/src/text/message.js';
import { chinese } from '../library/chinese.js';
import { CHINESE_DRAFT, comparisonInput, ENGLISH_DRAFT } from './comparisonInput.js';

function lineOf({ rows }: Board, type: string, key?: string): BoardLine {
  const line = rows.find((row) => row.type === type)?.lines.find((one) => one.key === key);
  assert.ok(line, `the board has a line ${type} ${key}`);
  return line;
}

const shown = ({ entries, judgement }: BoardLine['draft']): string =>
  [...entries.map(({ text, section }) => `${text ?? ''} ${section}`.trim()), judgement].filter(Boolean).join(' | ');

/** The records of comma-separated values, by RFC 4180. */
function records(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('board', () => {
  const english_ = board(comparisonInput(ENGLISH_DRAFT));

  it('says what each agreement says and how that stands to the draft', () => {
    assert.equal(english_.title, 'Quillmark Terms');
    assert.deepEqual(
      english_.columns.map(({ label }) => label),
      ['ZITADEL 2020', 'Alibaba Cloud 2020', '码尚云', 'TanCloud 2022', 'ZITADEL 2022'],
    );
    const notice = lineOf(english_, 'amendments', 'amendmentNotice');
    assert.equal(shown(notice.draft), '10 days § 2');
    assert.deepEqual(notice.cells.map(shown), [
      '30 days Amendments | better for the customer',
      '30 days § 14.2 | better for the customer',
      'not stated',
      '30 days § 13.2 | better for the customer',
      '30 days 协议变更 | better for the customer',
    ]);
    assert.deepEqual(notice.draft.entries[0]?.value, 'P10D');
    assert.equal(lineOf(english_, 'governing-law', 'governingLaw').cells[1]?.verdict, 'not-comparable');
  });

  it('says where sections stand where a type has no positions, and who has none', () => {
    const secret = lineOf(english_, 'confidentiality');
    assert.equal(shown(secret.draft), '§ 3');
    assert.deepEqual(secret.cells.map(shown).slice(0, 2), ['no such clause', '§ 8 | also in the draft']);
    const force = lineOf(english_, 'force-majeure');
    assert.equal(shown(force.draft), 'no such clause');
    assert.equal(shown(force.cells[0]!), 'Force majeure | not in the draft');
  });

  it('leads to the draft’s clauses', () => {
    for (const { type, start, sections } of english_.rows)
      if (sections.length > 0) assert.match(ENGLISH_DRAFT.slice(start), /^## \d/, type);
    assert.equal(english_.rows.find((row) => row.type === 'force-majeure')?.start, undefined);
  });

  it('shows every position once, and every position that anybody takes', () => {
    for (const text of [ENGLISH_DRAFT, CHINESE_DRAFT, '']) {
      const input = comparisonInput(text);
      const keys = board(input).rows.flatMap((row) => row.lines.flatMap((line) => line.key ?? []));
      assert.equal(new Set(keys).size, keys.length);
      const taken = [input.contract, ...input.agreements.map((one) => one.contract)].flatMap((one) => [
        ...one.positions,
      ]);
      assert.deepEqual(
        [...keys].sort(),
        POSITION_KEYS.filter((key) => taken.some((position) => position.key === key)).sort(),
      );
    }
  });

  it('takes the side that it is told', () => {
    const forProvider = board(comparisonInput(ENGLISH_DRAFT, english, 'provider'));
    const { judgement } = lineOf(forProvider, 'amendments', 'amendmentNotice').cells[0]!;
    assert.equal(judgement, 'worse for the provider');
  });

  it('speaks Chinese', () => {
    const made = board(comparisonInput(CHINESE_DRAFT, chinese));
    const notice = lineOf(made, 'amendments', 'amendmentNotice');
    assert.equal(notice.name, '协议变更通知期');
    assert.equal(shown(notice.draft), '10 日 第二条');
    assert.equal(notice.cells[0]?.judgement, '对客户较有利');
    const assignment = lineOf(made, 'assignment', 'assignmentByCustomer');
    assert.ok(assignment.draft.entries.length > 0);
  });

  it('compares with what it is given', () => {
    const input = comparisonInput(ENGLISH_DRAFT);
    const alone = board({ ...input, agreements: [] });
    assert.deepEqual(alone.columns, []);
    assert.ok(alone.rows.every((row) => row.sections.length > 0 || row.lines.some((line) => line.key)));
  });
});

describe('a board as a file', () => {
  const hostile = '# Terms | "A" <b>\n\n## =SUM(A1) | x\n\nThe laws of Switzerland govern this agreement.\n';

  it('is one Markdown table whatever the draft is called', () => {
    for (const text of [ENGLISH_DRAFT, CHINESE_DRAFT, hostile]) {
      const markdown = boardMarkdown(board(comparisonInput(text)), english);
      const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
      assert.deepEqual(
        tree.children.map((node) => node.type),
        ['heading', 'paragraph', 'table'],
      );
      const table = tree.children[2] as { children: { children: unknown[] }[] };
      assert.ok(table.children.every((row) => row.children.length === 8));
    }
  });

  it('is CSV whose records all have the fields of the head, and no field is a formula', () => {
    for (const text of [ENGLISH_DRAFT, CHINESE_DRAFT, hostile]) {
      const made = board(comparisonInput(text));
      const rows = records(boardCsv(made, english));
      assert.equal(rows.length, 1 + made.rows.flatMap((row) => row.lines).length);
      assert.ok(rows.every((row) => row.length === 13));
      assert.ok(rows.flat().every((field) => !/^[=+\-@]/.test(field)));
    }
    const [head, ...rows] = records(boardCsv(board(comparisonInput(ENGLISH_DRAFT)), english));
    assert.deepEqual(head?.slice(0, 5), [
      'Clause',
      'Position',
      'This draft',
      'ZITADEL 2020',
      'ZITADEL 2020: compared with the draft',
    ]);
    assert.deepEqual(rows.find((row) => row[1] === 'Notice of amendments')?.slice(0, 5), [
      'Amendments to the terms',
      'Notice of amendments',
      '10 days (§ 2)',
      '30 days (Amendments)',
      'better for the customer',
    ]);
  });

  it('speaks Chinese', () => {
    const made = board(comparisonInput(CHINESE_DRAFT, chinese));
    assert.match(
      boardMarkdown(made, chinese),
      /^# 对比：鹭岛云服务协议\n\n以客户的立场评判。\n\n\| 条款类型 \| 要点 \| 本稿 \|/,
    );
  });
});
