import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastAt, NearSearch } from '../../../server/src/text/bisect.js';
import { LineIndex, lineStarts } from '../../../server/src/text/lineIndex.js';
import { TextBuffer } from '../../../server/src/workspace/textBuffer.js';

describe('TextBuffer', () => {
  it('tells for every offset which place it has, and no other', () => {
    const buffer = new TextBuffer('Fees\r\n\rTerm\n\n服务 😀\n');
    buffer.apply({ start: 4, end: 4, text: ' and\ncosts' });
    for (let offset = 0; offset <= buffer.text.length; offset++)
      for (let line = -1; line <= buffer.lineCount; line++)
        for (let character = -1; character < 12; character++) {
          const place = buffer.placeAt(offset);
          const same = place.line === line && place.character === character;
          assert.equal(buffer.isAt({ line, character }, offset), same, `${offset} ${line}:${character}`);
        }
  });
});

describe('the lines of a text', () => {
  const text = 'Fees\r\n\rTerm\n\n\r\r\n服务\r';

  it('start behind a line feed, a carriage return, and the two together', () => {
    assert.deepEqual(lineStarts(text, 0, text.length), [6, 7, 12, 13, 14, 16, 19]);
  });

  it('are the same for every piece of the text', () => {
    const all = lineStarts(text, 0, text.length);
    for (let from = 0; from <= text.length; from++)
      for (let to = from; to <= text.length; to++)
        assert.deepEqual(
          lineStarts(text, from, to),
          all.filter((start) => start > from && start <= to),
          `${from} to ${to}`,
        );
  });

  it('are found in whatever order they are asked for', () => {
    const index = new LineIndex(text);
    const starts = [0, ...lineStarts(text, 0, text.length)];
    const search = new NearSearch();
    for (const step of [1, 5, 7, 11])
      for (let k = 0; k < 40; k++) {
        const offset = (k * step) % (text.length + 1);
        assert.equal(index.lineAt(offset), lastAt(starts, offset), `${offset}`);
        assert.equal(search.lastAt(starts, offset), lastAt(starts, offset), `${offset}`);
      }
    assert.equal(search.lastAt([0, 3], 9), 1, 'of a list that has become shorter');
  });
});
