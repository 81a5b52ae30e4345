/** Seeded random drafts and edits, made of what is hard for a Markdown parser and for a reader of contracts. */

/** A source of numbers between 0 and 1 that a seed determines (Numerical Recipes' linear congruential generator). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const BLOCKS = [
  '# A',
  '## 1. B\n',
  'text here',
  '\n',
  '\n\n',
  '1. one',
  '2. two',
  '   3. three',
  '    indented',
  '- a',
  '  - b',
  '* c',
  '> q',
  '> - z',
  '```',
  '~~~',
  '```js\nx\n```',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '| a | b |',
  '|---|---|',
  '[x]: http://a',
  '[x]',
  '[y][x]',
  '---',
  '===',
  '\t',
  '  ',
  '&quot;',
  '**b**',
  '`c`',
  '\\*',
  '第十条 文',
  '1) q',
  '10. ten',
  '2.',
  '-',
  '\r\n',
  '\r\n\r\n',
  '<u>',
  '</u>',
  '1. 1. n',
  '   - k',
  '***',
  '[x]:',
  '_i_',
  '2. 1.1',
  'a  ',
  '\u0000',
  '\uFEFF',
  '1.1. First',
  '（一）文',
  '(a) item;',
  '***x**',
  '[^1]: n',
  '[x]: <a\n"t',
  '\r',
  '\r\r',
  '2.\tt',
  '-\t\tc',
  '1. \t t',
  '\t- t',
  '[x ÄΣ]: a',
  '[X\näς]',
  '[\\]]: b',
  '[\\]]',
  '\u2028',
  '"t"',
  'a provision of many words, which goes on for longer than any markup beside it does',
  '**Lead of it.** a provision that goes on for much longer than the lead that it has',
  'see [a link of several words](https://a.example/a-long-path/of/it) and the words behind it',
  'see [another link](https://a.example/path "and the title that it has") and words behind it',
  '1. an item of a list, whose words go on until they are as long as those of a provision',
  '本条款的文字比旁边的任何标记都要长，因此解析时其中间的部分会被省略，而位置保持不变。',
];

/** What a line may start with: the indentation and the markers of containers. */
const LEADS = [
  '',
  '',
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '      ',
  '\t',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '10. ',
  '> - ',
];

const FRONTS = ['---\na: b\n---', '---\na: b\n', '\uFEFF---\n---\n', '---\n# x\n---\n', '\uFEFF'];

const KEYS = ['a', '1', '.', ' ', '\n', '-', '#', '`', '>', 'x', '的', '。', ':', '*', '\r\n'];

const LEGAL = [
  'we ',
  'Acme Ltd. ("Acme")',
  '30 days',
  '（以下简称“甲”）',
  '“Customer” means you. ',
  'Section 2.3',
  '第五条',
  'governed by the laws of Switzerland',
  '不承担任何责任',
  '2.3 ',
  '## Liability\n\n',
  '**Term.** ',
  '甲方：青禾公司\n\n乙方：北滨公司\n\n',
  'Party A: Acme Ltd.\n\nParty B (client): ____\n\n',
  '乙方应当提供服务。',
];

/** A document of hostile fragments; in some, each stands behind indentation and markers of containers. */
export function hostile(next: () => number): string {
  let text = next() < 0.1 ? pick(next, FRONTS) : '';
  const nested = next() < 0.5 ? next() * 0.7 : 0;
  const count = 5 + Math.floor(next() * 40);
  for (let i = 0; i < count; i++) {
    while (next() < nested) text += pick(next, LEADS);
    text += pick(next, BLOCKS) + (next() < 0.6 ? '\n' : '') + (next() < 0.3 ? '\n' : '');
  }
  return text;
}

/** A random edit of a text: a key, a fragment, a deletion, a replacement; now and then a long one, or a piece of the text once more. */
export function randomEdit(next: () => number, text: string): { start: number; end: number; text: string } {
  const start = Math.floor(next() * (text.length + 1));
  const reach = next();
  const end = Math.min(text.length, start + Math.floor(reach < 0.5 ? 0 : next() * (reach < 0.95 ? 12 : 400)));
  const kind = next();
  if (kind < 0.03) {
    const from = Math.floor(next() * text.length);
    return { start, end, text: text.slice(from, from + Math.floor(next() * 300)) };
  }
  return {
    start,
    end,
    text:
      kind < 0.25 ? '' : kind < 0.6 ? pick(next, KEYS) : pick(next, kind < 0.75 ? LEGAL : kind < 0.92 ? BLOCKS : LEADS),
  };
}

const NUMBERS = [
  '5',
  '5.2',
  '第五条',
  '(a)',
  '（一）',
  'Section 3',
  '§ 4',
  '1.',
  '2. ',
  'a',
  '.',
  ' ',
  '',
  '10)',
  '## ',
  '**',
  '5. ',
];
const LINES = ['## 1. Fees', '5. Terms', '**2. Use**', 'Plain line', '   - k', '1.1 para', '第一条 服务'];
const NUMBERED = ' 5.2 see **5.1** [a](b) (c) word_5_x *5* Section 4 第四条 a';

/** A hostile document, some of whose lines have numbers among markup or stand between blank lines. */
export function hostileNumbers(next: () => number): string {
  let lines = hostile(next).split('\n');
  if (next() < 0.5) lines = lines.map((line) => (next() < 0.4 ? line + NUMBERED : line));
  const apart = next();
  if (apart < 0.5) lines = lines.map((line) => (next() < apart ? pick(next, LINES) : line));
  return lines.join(next() < 0.5 ? '\n\n' : '\n');
}

/** Several edits that do not touch, most of them of letters and figures. */
export function randomEdits(
  next: () => number,
  text: string,
): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const words = [...text.matchAll(/[\p{L}\p{Nd}.,、（）()§]{1,80} ?/gu)];
  const moved = next() < 0.4 ? movedLines(next, text) : [];
  const others = Array.from({ length: 2 + Math.floor(next() * 6) }, () => {
    if (words.length === 0 || next() < 0.35) return randomEdit(next, text);
    const word = pick(next, words);
    const end = word.index + word[0].length;
    const start = next() < 0.7 ? word.index : word.index + Math.floor(next() * word[0].length);
    return { start, end: next() < 0.2 ? start : end, text: pick(next, NUMBERS) };
  });
  const edits = [...moved, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.filter((edit, i) => edits.slice(0, i).every((other) => other.end < edit.start));
}

/** Some lines of a text cut out and put before another line, now and then with a change in them. */
function movedLines(
  next: () => number,
  text: string,
): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1), text.length];
  const at = (): number => Math.floor(next() * lines.length);
  const [first, second] = [at(), at()];
  const [start, end] = [lines[Math.min(first, second)]!, lines[Math.max(first, second)]!];
  const to = lines[at()]!;
  if (start === end || (to >= start && to <= end)) return [];
  let piece = text.slice(start, end);
  if (next() < 0.3) {
    const edit = randomEdit(next, piece);
    piece = piece.slice(0, edit.start) + edit.text + piece.slice(edit.end);
  }
  return [
    { start, end, text: '' },
    { start: to, end: to, text: piece },
  ];
}

function pick<T>(next: () => number, list: readonly T[]): T {
  return list[Math.floor(next() * list.length)]!;
}
