import { gateOf } from '../../text/gates.js';

/** Telling somebody beforehand, in Chinese. */
const TELLING = '(?:通知|告知|知会|通告|公告|公示|预告|催告|警告|提示)';
/** How a need, a duty or an act is denied. */
const DENIED = [
  '[无毋][需须庸]',
  '不(?:需|须|必|经|用|再|另|事先|提前|预先|单独|作|做|予)',
  '(?:恕|概|而|在|可|得)不',
  '未(?:经|事先|提前|预先)',
  '没有(?!收到)',
  '无(?:任何|事先|提前|预先)?(?=[通告知公预催警提])',
  '(?:无|不(?:承担|负))[^。,，;]{0,4}义务',
].join('|');

/**
 * Without notice, in Chinese of plain form: no need or duty to tell, or an act done untold. That a notice was not
 * received or does not do something is none.
 */
export const CHINESE_NO_NOTICE = new RegExp(`(?:${DENIED})[^。,;]{0,16}?${TELLING}`);

/** Without notice, in English: an act done untold, or no need or duty to tell. Global, for those who want every place. */
export const ENGLISH_NO_NOTICE =
  /\b(?:without|with\sno)\s(?!limit|prejudice)(?:[\w,'-]+\s){0,6}?(?:notice|notification|announcement|warning|notifying|informing|telling|advising)\b|\b(?:need\snot|(?:not|n't)\s(?:be\s)?(?:required|obliged|obligated|bound|have|need)\sto|no\s(?:obligation|duty|need)\sto)\b[^\n.;]{0,40}\b(?:notice|notify|warn|warning|inform|tell)\b|\bneed\s(?:give|provide)\sno\s(?:\w+\s)?(?:notice|warning)\b|\bnotice\sis\snot\srequired\b|(?<!\bor\s)\b(?:no|nor)\s(?:prior\s|advance\s|further\s)?(?:notice|warning)\b/gi;

/** Whether an English text says so. */
export function needsNoNotice(text: string): boolean {
  return text.search(ENGLISH_NO_NOTICE) >= 0;
}

/** What every text has that says so, in either language. */
export const WITHOUT_NOTICE = gateOf(ENGLISH_NO_NOTICE, CHINESE_NO_NOTICE);
