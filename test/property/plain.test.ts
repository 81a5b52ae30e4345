import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.js';
import { agreementFiles, withoutShared } from '../corpus/shared.js';
import { hostile, random, randomEdit } from './edits.js';

/** A text that defines a label is parsed as it stands: nothing of it is shortened or read without the parser. */
const DEFINED = '[zq]: y\n\n';

/** A text without definitions of labels. */
function undefining(text: string): string {
  return text.replaceAll(']:', ']');
}

/** Asserts that a text has the very blocks that the parser alone reads. */
function assertParsed(text: string, name: string): void {
  if (/^(?:\uFEFF|---)/.test(text)) return;
  const { blocks, starts } = parse(text);
  const whole = parse(DEFINED + text);
  const placed = (list: typeof blocks, at: readonly number[], from: number) =>
    list.slice(from).map((block, i) => ({ block, start: at[i + from]! - from * DEFINED.length }));
  assert.deepEqual(
    placed(blocks, starts, 0),
    placed(whole.blocks, whole.starts, 1),
    `${name}: ${JSON.stringify(text)}`,
  );
}

test('blocks that are read without the parser, or shortened for it, are those that it reads', () => {
  for (let seed = 1; seed <= 3000; seed++) assertParsed(undefining(hostile(random(seed))), `seed ${seed}`);
});

test('and so are blocks of words thick with inline markup', () => {
  const pieces =
    '**~*~[~]~[\\[~\\]](u)~](u.v/w_x?y=1&z)~](a "t")~](~)~a~b9~ ~ ~条~。~.~\\.~\\*~&~&amp;~**~_~__~!~“~$~\\\\~:~\u00a0~𠀀~' +
    '(c)~***~\x60~\x60c\x60~|~-~#~- ~# ~1. ~>~\n~\n  ~\n\n~  \n~ \n~\n---~\n==~\n- ~\n1. a~\n## a~\na~\n2) a~\n: ~--- ~===\n\n';
  const all = pieces.split('~');
  const next = random(5);
  for (let round = 1; round <= 4000; round++) {
    let text = '';
    for (let k = 2 + next() * 14; k > 0; k--) text += all[Math.floor(next() * all.length)]!;
    assertParsed(undefining(text), `round ${round}`);
  }
});

test('and so are lists in lists, with paragraphs indented to them and not', () => {
  const all = (
    '1. a~2. b~- c~* d~+ e~3) f~10. g~ ~  ~   ~    ~     ~\n~\n~\n~\n\n~\n\n~\n   \n~word~**b** x~# h~## h ##~> q~\x60\x60\x60~' +
    '<div>~| a |~--- ~---~===~***~* * *~_e_~  \n~\t~7. - z~- - y~1.~-~\\~999. m~1.  w~2.   w~3.     w~a\n   b~\n    c~\n  # k~' +
    '2.  # n~\x60c\x60~[l](m)~\r\n'
  ).split('~');
  const next = random(7);
  for (let round = 1; round <= 3000; round++) {
    let text = '';
    for (let k = 3 + next() * 18; k > 0; k--) {
      text += all[Math.floor(next() * all.length)]!;
      if (next() < 0.3) text += '\n';
      if (next() < 0.25) text += ' '.repeat(next() * 8);
    }
    assertParsed(undefining(text), `round ${round}`);
  }
});

test('indented code keeps its words where a line is indented deeper, and where blanks stand behind its first letter', () => {
  for (const line of [
    'A            column of words that are long enough to be cut',
    '\uFEFF            （一）文 5.2 see the words behind',
  ])
    for (const text of [
      `    first\n\n      ${line}\n`,
      `\t1.1. First\n\n\r\r\n\n      ${line}\n`,
      `- x\n\n          ${line}\n`,
    ]) {
      assertParsed(text, 'indented');
      assert.ok(parse(text).blocks.at(-1)!.words.plain.endsWith(line), JSON.stringify(text));
    }
});

test('so they are in real agreements, as they stand and with markup strewn in', { skip: withoutShared }, async () => {
  const files = await agreementFiles(['references', 'corpus']);
  const next = random(11);
  for (const file of files) {
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    const from = Math.floor(next() * text.length);
    assertParsed(text, file);
    let part = text.slice(from, from + 1500);
    for (let k = 0; k < 20; k++) {
      const edit = randomEdit(next, part);
      part = undefining(part.slice(0, edit.start) + edit.text + part.slice(edit.end));
      assertParsed(part, file);
    }
  }
});
