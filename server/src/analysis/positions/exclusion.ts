import type { Language } from '../../text/language.js';
import { pattern } from '../partyWords.js';
import type { ClauseSentences } from './clauseSentences.js';

const ENGLISH = [
  pattern(
    "(?:n't|\\b(?:not|never|neither|nor|cannot|in\\sno\\s(?:event|case|way|circumstances?)|under\\sno\\scircumstances?))\\b[^\\n]{0,240}?\\b(?:liable|responsible|liability|responsibility|accountable|answer\\sfor)\\b",
  ),
  pattern('\\bno\\s(?:\\w+\\s){0,3}(?:liability|responsibility)\\b'),
  pattern(
    '\\b(?:any|all)\\b…60…\\b(?:liability|liabilities|responsibility)\\b…160…\\b(?:excluded|rejected|disclaimed|waived)\\b',
  ),
  pattern(
    '\\b(?:liability|liabilities|responsibility)\\b[^\\n.;]{0,160}?\\b(?:is|are|shall\\sbe|will\\sbe)\\s(?:(?!not\\b)\\w+\\s){0,2}(?:excluded|rejected|disclaimed|waived|ruled\\sout|barred)\\b',
  ),
  pattern(
    '\\bclaims?\\s(?:for|to)\\s[^\\n.;]{0,120}?\\b(?:is|are|shall\\sbe|will\\sbe)\\s(?:(?!not\\b)\\w+\\s){0,2}(?:excluded|waived|ruled\\sout|barred)\\b',
  ),
  pattern('\\b(?:exclude|disclaim|reject|decline)s?\\b…60…\\b(?:liability|liabilities|responsibility)\\b'),
  pattern('\\b(?:excluded|released|exempt(?:ed)?)\\b…40…\\bfrom\\b…40…\\bliability\\b'),
] as const;
const ENGLISH_CUSTOMERS = pattern(
  "<you>\\s(?:<may>\\s)?(?:be\\s)?(?:not|never)\\s(?:be\\s)?(?:liable|responsible)|<you>\\s(?:have|has)\\sno\\s(?:liability|responsibility)|<you>\\s(?:(?:will|shall|are|is)\\snot|(?:wo|are|is)n't)\\s(?:be\\s)?(?:held\\s)?(?:liable|responsible)",
);
/** Laws that forbid exclusions: the sentence excludes nothing. */
const FORBIDDEN =
  /\b(?:jurisdictions?|states?|countries|provinces|laws?)\b[^\n]{0,60}?\b(?:(?:do|does|may|might|will)\snot|(?:do|does|wo)n't)\s(?:allow|permit)\b|(?:地区|辖区|国家|法域|法律)[^。,;]{0,12}不允许/i;
const CHINESE = [
  /不(?:就|对|会对|会就|对于)[^。;]{0,240}?(?:承担|负责|负[^。,;]{0,10}责|担责)/,
  /不(?:会|予|需|须|应|再|作)?(?:承担|负|担)[^。,;]{0,24}(?:责任|责|赔偿|义务)/,
  /(?:不(?:会|予|需)?|无须|无需|毋须|毋需|概不|恕不|均不|免于)(?:[^。,;]{0,8})?(?:承担|负责|赔偿)/,
  /(?:无须|无需|毋须|毋需|不须|不需|概不|恕不)(?:就|对|对于|为)[^。;]{0,240}?(?:承担|负责|赔偿|负)/,
  /无(?:任何)?责任/,
  /(?:排除|拒绝|免除|驳回)[^。]{0,60}责任(?!的(?:条款|内容))/,
  /责任[^。]{0,20}(?:被)?(?:明确)?(?:地)?(?:排除|驳回|免除|拒绝)/,
  /免责/,
] as const;
const CHINESE_CUSTOMERS = pattern('(?<![对向就使令\uE002])<you>(?:无须|无需|不(?:会|需|须|应|再)?)(?:承担|负)');

/**
 * Whether a masked sentence says that somebody other than the customer is not liable (EXCL, design/rules.md, section 0).
 * Linear; never throws.
 */
export function excludesLiability(masked: string, language: Language): boolean {
  if (FORBIDDEN.test(masked)) return false;
  if (language === 'zh') return CHINESE.some((p) => p.test(masked)) && !CHINESE_CUSTOMERS.test(masked);
  return ENGLISH.some((p) => p.test(masked)) && !ENGLISH_CUSTOMERS.test(masked);
}

/** An item of a list that goes on, or a bullet without a full stop: what follows it belongs to the sentence before the list. */
const GOES_ON = /(?:[;,；，]|[;,]\s(?:and|or|and\/or)|[；，;,](?:和|及|或)?|[^\s.!?。！？:：;；,，]["”’)\]]?)\s*$/i;
const LONGEST_LIST = 40;
/** What a list is announced by whose items name the liability. */
const ANNOUNCES_EXCLUSION =
  /\b(?:we|(?:hereby|expressly)\s)\s?(?:exclude|disclaim)s?\b[^\n]{0,40}$|\bexcludes?\s?[:：]\s*$/i;

/** What a clause has that excludes liability, in a sentence or in one that announces a list. */
export const EXCLUSIONS: readonly RegExp[] = [...ENGLISH, ...CHINESE, ANNOUNCES_EXCLUSION];

/** Whether a sentence, or the one that announces the list in which it stands, excludes liability. */
export function isExcluded(clause: ClauseSentences, at: number): boolean {
  const { sentences, language } = clause;
  if (excludesLiability(sentences[at]!.masked, language)) return true;
  for (let i = at - 1; i >= 0 && i > at - LONGEST_LIST; i--) {
    const { plain, masked } = sentences[i]!;
    if (/[:：]\s*$/.test(plain)) return excludesLiability(masked, language) || ANNOUNCES_EXCLUSION.test(plain);
    if (!GOES_ON.test(plain)) return false;
  }
  return false;
}
