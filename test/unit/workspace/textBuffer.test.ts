import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
