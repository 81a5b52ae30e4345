import type { Range } from '../../text/range.js';

const CONNECTORS = /^(?:of|and|the|am|an|der|upon|de|la|le|du|des|del|y|et|in|&)$/;
const STOPS =
  /^(?:shall|will|without|for|to|is|are|has|have|in\sall|or|with|unless|except|provided|if|you|we|and\/or|as|which|that|where|under|by|any|all|not|be|may|must|regardless|excluding|this|these|each|both|company|party|english|section|accordance|parties|justice|your|our|its|their|\w+ly)$/i;
const WORD = /[^\s,;:()]+/y;

/**
 * The place name that starts at an offset of an English text: capitalised words joined by connectors and commas
 * ("City and County of San Francisco, California"), up to 10 words. In text in capitals it ends at a function word.
 * `undefined` where no place starts there. Linear; never throws.
 */
export function placeAt(text: string, at: number): Range | undefined {
  let end = at;
  let offset = at;
  let words = 0;
  const shouted = !/[a-z]/.test(text.slice(Math.max(0, at - 30), at + 30));
  while (words < 12) {
    WORD.lastIndex = offset;
    const m = WORD.exec(text);
    if (!m) break;
    const bare = m[0].replace(/['".]{1,9}$/g, '');
    const lower = bare.toLowerCase();
    const isConnector = CONNECTORS.test(shouted ? lower : bare);
    if (isConnector ? words === 0 && lower !== 'the' : STOPS.test(bare) || !/^\p{Lu}/u.test(bare)) break;
    words++;
    const stop = /[.!?]["']*$/.test(m[0]) && !/^(?:St|Ste|Mt|U\.S|U\.S\.A|D\.C|Ft)$/i.test(bare);
    if (!isConnector) end = m.index + (stop ? bare.length : m[0].replace(/['"]{1,9}$/, '').length);
    if (stop) break;
    offset = m.index + m[0].length;
    const separator = /^(?:,\s|\s)/.exec(text.slice(offset, offset + 2));
    if (!separator) break;
    offset += separator[0].length;
  }
  // In capitals, what is no name goes on: IN THE COUNTY OF YOUR ADDRESS.
  if (shouted && /^\s(?:OF|IN)\s(?:YOUR|OUR|ITS|THEIR|WHICH|WHERE)\b/.test(text.slice(end, end + 12))) return undefined;
  // A district of a town is named with it.
  const district = /^\s(?:district|county|region|province|canton|prefecture)\b/i.exec(text.slice(end, end + 14));
  if (district && end > at) end += district[0].length;
  let start = at;
  if (/^the\s/i.test(text.slice(start, start + 4))) start += 4;
  return end > start ? { start, end } : undefined;
}
