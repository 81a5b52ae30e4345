import { citationsOf } from '../analysis/queries/citations.js';
import { overlaps, type Range } from '../text/range.js';
import type { FeatureInput, InlayHint } from './api.js';

/** A title longer than this is cut. */
const LONGEST = 40;

/** Behind each reference by number the title of the clause that it names, unless the draft itself gives it there. */
export function inlayHints({ contract }: FeatureInput, within: Range): readonly InlayHint[] {
  return citationsOf(contract).flatMap(({ reference, range, clauses }): InlayHint[] => {
    const [clause, further] = clauses;
    const heading = clause?.facts.heading;
    if (reference.target.kind !== 'section' || further || heading === undefined || !overlaps(range, within)) return [];
    const behind = contract.text.slice(range.end, range.end + heading.length + 4).toLowerCase();
    if (behind.includes(heading.toLowerCase())) return [];
    const title = heading.length <= LONGEST ? heading : `${heading.slice(0, LONGEST).trimEnd()}…`;
    return [{ offset: range.end, text: contract.language === 'zh' ? `（${title}）` : ` (${title})` }];
  });
}
