import { gateOf } from '../../text/gates.js';
import type { Contract } from '../contract.js';
import { anyClause } from './everyClause.js';
import { mentions } from './mentions.js';
import { plainText } from './plainText.js';

/** Words that keep what mandatory law gives consumers where they live (CONSUMER-SAFE of design/rules.md, section 0). */
export const CONSUMER_SAFE = {
  en: /\bmandatory\b|\bwithout\sprejudice\b|\b(?:consumer|statutory|legal)\s(?:protection|rights?)\b|\bcountry\s(?:in\swhich|where|of)\s(?:you|your|the\scustomer)\b|\b(?:habitual\s)?residence\b|\bnot\sdeprive\b|\bconsumers?\b[^.;]{0,40}\b(?:rely|enjoy|benefit|keep|retain)\b|\b(?:law|courts?)s?\sof\s(?:the\s)?(?:customer|consumer|user)s?['’]s?\s(?:\w+\s)?(?:domicile|home|country)\b|\bprotection\s(?:that\s)?(?:you|consumers|they)\s(?:enjoy|have)\b|\bwhere\s(?:you|they|consumers|the\sconsumer|a\sconsumer)\s(?:\w+\s)?lives?\b|\b(?:keep|stop|prevent)s?\syou\sfrom\b[^.;]{0,40}\bcourts?\b/i,
  zh: /消费者|强制性|经常居所|住所地法/,
} as const;

/** Nothing in the draft takes from consumers what the law gives them. */
const SAVED = {
  en: /\b(?:not|nothing|neither|nor|no)\b[^.;]{0,100}\b(?:affect|limit|exclud|restrict|waiv|depriv|prejudic)\w*\b(?:[^.;]{0,80}\b(?:statutory|mandatory|legal)\s(?:\w+\s){0,2}(?:rights?|protections?|provisions?)\b[^.;]{0,60}\bconsumers?\b|[^.;]{0,60}\bconsumers?['’]?\s(?:(?:statutory|mandatory|legal)\s)(?:rights?|protections?))|\b(?:your|consumers?['’]?|customers?['’]?)\s(?:\w+\s){0,2}?(?:statutory|mandatory|legal)\s(?:\w+\s){0,2}?rights?\b[^.;]{0,30}\b(?:unaffected|(?:not|never|neither)\s(?:\w+\s){0,2}?(?:affected|limited|excluded|restricted|prejudiced))|\bwithout\sprejudice\sto\b[^.;]{0,60}\b(?:protect\w*\s(?:\w+\s){0,2}?consumers?\b|consumer\s(?:protection|rights|law|code))/i,
  zh: /不(?:影响|減損|减损|限制|排除|剥夺)[^。；]{0,24}消费者[^。；]{0,24}(?:法定|强制性)[^。；]{0,8}(?:权利|权益|保护|规定)/,
} as const;

const WORDS = gateOf(SAVED.en, SAVED.zh);

const saving = anyClause((facts) => mentions(facts, WORDS) && SAVED[facts.words.language].test(plainText(facts)));

/** Whether the draft says of itself as a whole that consumers keep the rights that the law gives them. */
export function savesConsumerRights(contract: Contract): boolean {
  return saving(contract);
}
