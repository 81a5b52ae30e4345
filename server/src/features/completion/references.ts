import { citedAs } from '../../analysis/queries/citedAs.js';
import { inTraditional } from '../../analysis/queries/script.js';
import { namesInTraditional } from '../../text/traditional.js';
import type { Proposal, ProposalRequest } from '../api.js';
import type { Line } from './line.js';

/** Words that a number of a clause follows, and what is typed of it. */
const CITING =
  /(?<![\p{L}\d])(?:(?:[Ss]ections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Ss]ecs?\.|[Aa]rts?\.)[ \u00a0][\d.()a-z]{0,10}|§§?[ \u00a0]?[\d.()a-z]{0,10})$|第[\d.一二三四五六七八九十百]{0,6}[条條]?$/u;

/** The draft's numbered clauses in the words of a citation, where one has been started; none elsewhere. */
export function referenceProposals({ contract, offset }: ProposalRequest, line: Line): readonly Proposal[] {
  const typed = CITING.exec(line.before.slice(-40))?.[0];
  if (typed === undefined) return [];
  const citing = contract.clauseAt(offset);
  const word = /^[^\d\s.(]+/.exec(typed)?.[0] ?? '';
  return contract.clauses.flatMap((clause): Proposal[] => {
    const number = citedAs(contract, clause);
    if (number === undefined || clause.index === citing?.index) return [];
    const { heading, words } = clause.facts;
    const text = typed.startsWith('第') ? chinese(number, inTraditional(contract)) : `${nounFor(word)}${number}`;
    // A heading is worth repeating, so that the reference can be read without turning pages.
    const titled = heading && !typed.startsWith('第') ? `${text} (${heading})` : text;
    const detail = heading ?? words.passage.plain.slice(0, 60);
    return [
      {
        label: titled,
        detail,
        kind: 'reference',
        edit: { start: offset - typed.length, end: offset, text: titled },
        filter: `${text} ${detail}`,
        sort: String(clause.index).padStart(6, '0'),
      },
    ];
  });
}

/** 第五条 of 第五条 and 五; 第5.2条 of 5.2; 第五条第（一）项 of 第五条（一）; in traditional characters where the draft is. */
function chinese(number: string, traditional: boolean): string {
  const [, main = '', items = ''] = /^([^(（]*)((?:[(（].*)?)$/.exec(number) ?? [];
  const article = main === '' || /[条條]/.test(main) ? main : `第${main}条`;
  const cited =
    article + items.replace(/[(（][^()（）]+[)）]/g, (item) => `第${item.replace('(', '（').replace(')', '）')}项`);
  return traditional ? namesInTraditional(cited) : cited;
}

function nounFor(word: string): string {
  return `${word} `;
}
