import type { Range } from '../../text/range.js';
import { onceOf, type Question } from '../questions.js';

/** The title of a draft and the line that it stands on. */
export interface DocumentTitle {
  readonly text: string;
  readonly range: Range;
}

/** The title: in the front matter, else the line that is no clause's, else the first clause's first line. */
export const documentTitle: Question<DocumentTitle> = onceOf((contract) => {
  const { syntax, text, title, clauses } = contract;
  const front = syntax.frontMatter && TITLE.exec(text.slice(0, syntax.frontMatter.end));
  if (front)
    return {
      text: front[1]!.replace(/^(["'])(.*)\1$/, '$2'),
      range: { start: front.index, end: front.index + front[0].length },
    };
  if (title) return title;
  const first = clauses[0];
  // A box that a site generator makes of ::: stands before the title, and is none.
  if (
    text
      .slice(syntax.frontMatter?.end ?? 0)
      .trimStart()
      .startsWith(':::')
  ) {
    const index = syntax.blocks.findIndex(({ kind, rank }) => kind === 'heading' && rank === 1);
    const block = syntax.blocks[index];
    if (block) {
      const start = contract.startOfBlock(index);
      return { text: block.words.plain.trim(), range: { start, end: start + block.length } };
    }
  }
  return first
    ? { text: first.facts.heading ?? '', range: contract.firstLineOf(first) }
    : { text: '', range: { start: 0, end: 0 } };
});

const TITLE = /^title:[ \t]*(\S(?:[^\r\n]*\S)?)/m;
