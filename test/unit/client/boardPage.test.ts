import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardContent, boardPage, type PageWords, text } from '../../../client/src/boardPage.js';
import { board } from '../../../server/src/features/board.js';
import type { BoardResult } from '../../../server/src/lsp/messages.js';
import { comparisonInput, ENGLISH_DRAFT } from '../features/comparisonInput.js';

const words: PageWords = {
  caption: 'Comparison: <Terms>',
  clause: 'Clause',
  position: 'Position',
  draft: 'This draft',
  choose: 'Choose',
  exportMarkdown: 'Markdown',
  exportCsv: 'CSV',
  comma: ', ',
  goTo: 'Go to “{0}”',
  compare: 'Compare with “{0}”',
};
const made: BoardResult = board(comparisonInput(ENGLISH_DRAFT));
const placed: BoardResult = {
  ...made,
  rows: made.rows.map((row) => (row.start === undefined ? row : { ...row, line: row.start })),
};

/** How often something is in a text. */
const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

describe('the page of the board', () => {
  it('is a table with a caption whose heads say what they are heads of', () => {
    const html = boardContent(placed, words);
    const lines = placed.rows.flatMap((row) => row.lines);
    assert.equal(count(html, /<caption/g), 1);
    assert.equal(count(html, /<th scope="col">/g), 3 + placed.columns.length);
    assert.equal(count(html, /<th scope="rowgroup" rowspan="\d+">/g), placed.rows.length);
    assert.equal(count(html, /<th scope="row">/g), lines.length);
    assert.equal(count(html, /<td /g), lines.length * (1 + placed.columns.length));
  });

  it('says every verdict in words, and hides the mark beside them from screen readers', () => {
    const html = boardContent(placed, words);
    assert.equal(
      count(html, /class="verdict"><span aria-hidden="true">[^<]+<\/span> [^<]+</g),
      count(html, /"verdict"/g),
    );
    assert.match(html, /better for the customer/);
  });

  it('has a button for each clause of the draft and each agreement, so that no mouse is needed', () => {
    const html = boardContent(placed, words);
    assert.equal(
      count(html, /<button type="button" class="link type"/g),
      placed.rows.filter((row) => row.line !== undefined).length,
    );
    assert.equal(count(html, /data-agreement="/g), placed.columns.length);
  });

  it('lets nothing run but its own script', () => {
    const html = boardPage(placed, words, {
      source: 'https://media.example',
      nonce: 'abc',
      style: 'https://media.example/board.css',
      script: 'https://media.example/board.js',
      language: 'en',
      uri: 'file:///a"b.md',
    });
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)!;
    assert.match(policy!, /^default-src &#39;none&#39;;.* script-src &#39;nonce-abc&#39;$/);
    assert.doesNotMatch(policy!, /unsafe/);
    assert.equal(count(html, /<script/g), 1);
    assert.match(html, /<script nonce="abc" src="https:\/\/media\.example\/board\.js"><\/script>/);
    assert.doesNotMatch(html, /\son\w+=|\sstyle=/);
  });

  it('shows names as they are written', () => {
    const hostile = '<img src=x onerror="alert(1)">\'&$&';
    const [column] = placed.columns;
    const html = boardContent({ ...placed, columns: [{ ...column!, label: hostile, title: hostile }] }, words);
    assert.doesNotMatch(html, /<img/);
    assert.ok(html.includes(text(hostile)));
    assert.ok(html.includes(`title="Compare with “${text(hostile)}”"`));
  });
});
