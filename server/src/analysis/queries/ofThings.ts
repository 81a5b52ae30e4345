import type { Range } from '../../text/range.js';
import type { LiabilitySentence } from './liability.js';

/** The exclusion is of the loss of things or data, and of nothing else. */
const THINGS =
  /^[^.;\n]{0,40}?\bfor\s(?:any\s)?(?:[\w]+,?\s){0,8}?(?:to|of|relating\sto)\s(?:\w+\s){0,2}?(?:data|luggage|baggage|goods|parcels?|vehicles?|belongings|equipment|files|content)\b(?!,?\s(?:(?:or|and)\s)?(?:\w+\s){0,3}?(?:profits?|damages?|revenues?|business|goodwill)\b)/i;
/** The limit is of what concerns accounts or payments. */
const MONEY =
  /\b(?:pertaining|relating|related|in\s(?:respect|relation))\s(?:to|of)\s(?:\w+\s){0,4}?(?:accounts?|balances?|vouchers?|credits?|payments?)\b/i;

/** Whether what a sentence limits at a place, counted in the plain text of its clause, is the loss of things or money alone. Linear. */
export function isOfThings({ sentence, start }: LiabilitySentence, range: Range): boolean {
  const at = Math.max(0, range.start - start);
  const end = Math.max(0, range.end - start);
  return THINGS.test(sentence.plain.slice(end)) || MONEY.test(sentence.plain.slice(at, end));
}
