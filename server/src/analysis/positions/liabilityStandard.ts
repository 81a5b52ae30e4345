import { gateOf } from '../../text/gates.js';
import { pattern } from '../partyWords.js';
import { position, reader, type SentenceReading } from './clauseSentences.js';
import { excludesLiability } from './exclusion.js';

const ENGLISH_GROSS = /\bgross(?:ly)?\snegligen/i;
const ENGLISH_INTENT = /\b(?:wil{1,2}ful(?:ly)?|intent(?:ional(?:ly)?)?|deliberate(?:ly)?)\b/i;
const ENGLISH_ONLY = [
  pattern('\\b(?:only|solely|exclusively)\\b…60…\\b(?:liable|responsible)\\b…200…(?:negligen|wil{1,2}ful|intent)'),
  pattern(
    '\\b(?:liable|liability)\\b…80…\\b(?:only|solely|limited\\sto|restricted\\sto|unless|except|other\\sthan|save)\\b…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern(
    '\\b(?:unlimited|unrestricted(?:ly)?|unlimitedly|without\\slimitation|fully)\\b…40…\\bliab\\w+…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern(
    '\\bliab\\w+\\b…30…\\b(?:unlimited|unrestricted|without\\slimitation)\\b…160…(?:negligen|wil{1,2}ful|intent)',
  ),
  pattern(
    '\\b(?:liable|responsible|responsibility|answer)\\b…30…\\bfor\\b…60…(?:negligen\\w*|wil{1,2}ful\\w*|intent\\w*)…40…\\bonly(?=[.;]|$)',
  ),
  pattern('\\bunless\\b…120…(?:caused\\sby|due\\sto|result\\w*\\s(?:of|from))…60…(?:gross|wil{1,2}ful|intent)'),
] as const;
/** Where the sentence excludes or gives up claims, what is left is the fault named. */
const ENGLISH_LEFT = pattern(
  '\\b(?:except|save|exception|other\\sthan|unless|apart\\sfrom|not\\s(?:caused|due|result|attributable|because|directly\\scaused))\\b…100…(?:gross(?:ly)?\\snegligen|wil{1,2}ful|intent)',
);
const ENGLISH_SLIGHT = /\b(?:slight|simple|ordinary|mere|minor|light)(?:ly)?\snegligen/i;
const ENGLISH_CARDINAL =
  /\b(?:unless|except|cardinal|essential|material|primary|fundamental|only\s(?:if|in|where|for))\b/i;
const ENGLISH_GIVES_UP = /\b(?:waive|release|discharge|hold\sharmless)\b/i;
const ENGLISH_CARVED =
  /\b(?:nothing|(?:does|do|shall|will)\snot\s(?:apply|limit|exclude|affect))\b[^\n]{0,200}(?:negligen|wil{1,2}ful|intent)/i;
const CHINESE_GROSS = /(?:重大|严重)(?:的)?(?:过失|疏忽|过错)|重过失/;
const CHINESE_FAULT = '(?:故意|蓄意|恶意|(?:重大|严重)(?:的)?(?:过失|疏忽|过错)|重过失)';
const CHINESE_ONLY = [
  pattern(`(?:只|仅|才|限于)[^。]{0,60}${CHINESE_FAULT}[^。]{0,60}(?:承担|负|赔偿)`),
  pattern(`(?:除非|(?<!免|排|解|扣|删|消)除)[^。]{0,60}${CHINESE_FAULT}`),
  pattern(`(?:非因|并非|非由于?|不是因|非出于|不存在|没有)[^。]{0,40}${CHINESE_FAULT}[^。]{0,80}不(?:承担|负|予|对)`),
  pattern(`(?:赔偿)?责任[^。,;]{0,12}(?:仅?限于|以)[^。,;]{0,30}${CHINESE_FAULT}`),
] as const;
const CHINESE_SLIGHT =
  /(?:轻微|一般|普通)(?:的)?(?:过失|疏忽)[^。]{0,40}(?:不(?:承担|负|予)|免[除责])|(?:不(?:承担|负)|免除)[^。,;]{0,24}(?:轻微|一般|普通)(?:的)?(?:过失|疏忽)/;
const CHINESE_CUSTOMERS_FAULT = pattern(`<you>(?:的|存在|有)?${CHINESE_FAULT}`);

const FAULTS = gateOf(ENGLISH_ONLY, ENGLISH_LEFT, ENGLISH_SLIGHT, CHINESE_ONLY, CHINESE_SLIGHT);

/** The gravest fault short of which a clause excludes liability. */
export const readStandard = reader(FAULTS, (clause) => {
  if (!clause.about('limitation-of-liability', 'warranty-disclaimer')) return [];
  const zh = clause.language === 'zh';
  for (const s of clause.sentencesWith(FAULTS)) {
    const slight = zh ? CHINESE_SLIGHT.test(s.plain) : ENGLISH_SLIGHT.test(s.plain) && excludesSlight(s);
    if (slight) return [position('liabilityStandard', 'gross-negligence-or-intent', s)];
    if (!(zh ? says(CHINESE_ONLY, s) && !CHINESE_CUSTOMERS_FAULT.test(s.masked) : saysInEnglish(s))) continue;
    const gross = (zh ? CHINESE_GROSS : ENGLISH_GROSS).test(s.plain);
    const intent = zh ? /故意|蓄意|恶意/.test(s.plain) : ENGLISH_INTENT.test(s.plain);
    // "Intent or negligence" is every fault: the sentence speaks of a head of damage, not of a standard.
    if (!gross && (!intent || /negligence|过失|疏忽/i.test(s.plain))) return [];
    return [position('liabilityStandard', gross ? 'gross-negligence-or-intent' : 'intent', s)];
  }
  return [];
});

/** "Not liable for slight negligence", where no duty of special weight is left out. */
function excludesSlight(s: SentenceReading): boolean {
  return !ENGLISH_CARDINAL.test(s.plain) && !ENGLISH_GROSS.test(s.plain) && excludesLiability(s.masked, 'en');
}

function says(patterns: readonly RegExp[], s: SentenceReading): boolean {
  return patterns.some((p) => p.test(s.masked)) && /责任|赔偿|负责|损失|损害/.test(s.plain);
}

function saysInEnglish({ masked, plain }: SentenceReading): boolean {
  if (ENGLISH_CARVED.test(plain) || /\bindemnif/i.test(plain)) return false;
  if (ENGLISH_ONLY.some((p) => p.test(masked))) return true;
  return ENGLISH_LEFT.test(masked) && (ENGLISH_GIVES_UP.test(plain) || excludesLiability(masked, 'en'));
}
