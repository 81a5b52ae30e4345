import type { Block } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';
import { onceOf, type Question } from '../questions.js';

/** The title of a draft and the line that it stands on. */
export interface DocumentTitle {
  readonly text: string;
  readonly range: Range;
}

/** The title: in the front matter, else the first heading below what a page shows above its text, else the line that is no clause's, else the first clause's first line. */
export const documentTitle: Question<DocumentTitle> = onceOf((contract) => {
  const { syntax, text, title, clauses } = contract;
  const front = syntax.frontMatter && TITLE.exec(text.slice(0, syntax.frontMatter.end));
  if (front)
    return {
      text: front[1]!.replace(/^(["'])(.*)\1$/, '$2'),
      range: { start: front.index, end: front.index + front[0].length },
    };
  const first = clauses[0];
  const boxed = text
    .slice(syntax.frontMatter?.end ?? 0)
    .trimStart()
    .startsWith(':::');
  // A box that a site generator makes of ::: stands before the title, and is none; nor are scraps of a page.
  const near = boxed && !title ? syntax.blocks : syntax.blocks.slice(0, MOST + 1);
  const index = near.findIndex(({ kind, rank }) => kind === 'heading' && rank === 1);
  const block = near[index];
  if (block && (near === syntax.blocks || areScraps(near.slice(0, index)))) {
    const start = contract.startOfBlock(index);
    return { text: block.words.plain.trim(), range: { start, end: start + block.length } };
  }
  if (title) return title;
  return first
    ? { text: first.facts.heading ?? '', range: contract.firstLineOf(first) }
    : { text: '', range: { start: 0, end: 0 } };
});

/** So many blocks of so few characters may stand above a title: what a page shows around its text, such as a menu. */
const MOST = 4;
const SHORT = 60;

/** Whether blocks are no more than scraps of a page. */
function areScraps(blocks: readonly Block[]): boolean {
  return (
    blocks.length > 0 &&
    blocks.length <= MOST &&
    blocks.every(
      ({ kind, words }) =>
        kind === 'paragraph' && words.plain.length < SHORT && !/[.。!?！？：:;；]\s*$/.test(words.plain),
    )
  );
}

const TITLE = /^title:[ \t]*(\S(?:[^\r\n]*\S)?)/m;
