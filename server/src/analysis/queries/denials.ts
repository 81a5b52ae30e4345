import type { TextEdit } from '../../text/edit.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { ClauseSentence } from './sentences.js';

/** Words that deny a notice: without prior notice, 无需另行通知, 而毋须给予理由或通知. */
export const WITHOUT_NOTICE: Readonly<Record<Language, RegExp>> = {
  en: /,?\s(?:and\s)?(?:(?:with\sor\s)?without|with\sno)\s(?:(?:any|giving|prior|further|advance|written|your|additional|specific|individual)\s)*(?:(?:cause|reason|liability|explanation)\sor\s(?:any\s|prior\s)*)?(?:notice|notification|warning|(?:being|having)\s(?:(?:obliged|bound|required|obligated)\s)?to\s(?:give|provide|serve)\s(?:any\s|prior\s|advance\s|further\s){0,2}notice|(?:being|having)\s(?:(?:obliged|bound|required|obligated)\s)?to\s(?:notify|inform|tell|warn)(?:\s(?:you|anyone|the\s\w+))?|(?:notifying|informing|telling)\s(?:you|anyone|anybody|the\s\w+))(?:\sto\s(?:you|users?|customers?|the\s\w+))?(?:\sbeforehand|\sin\sadvance)?|,?\s(?:and|but|;)?\s?(?:(?:we|it|they)\s)?(?:need\snot|(?:do(?:es)?|is|are)\snot\s(?:have|need|obliged|bound|required)\s?to)\s(?:tell|inform|notify|warn|announce)(?:\s(?:you|anyone|anybody|it|this|them|the\s\w+)){0,2}(?:\sbeforehand|\sin\sadvance|\sfirst)?/i,
  zh: /(?:而|且|并)?(?:在)?(?:无需|无须|毋须|毋需|不需|不必|不用|不经|未经|没有(?:任何)?|不(?:再|会)?(?:另行|另外|单独|专门)?|恕不(?:另行)?)(?:(?:说明|给予|给出|提供)?(?:任何)?(?:理由|原因)(?:或者?|及|和|、))?(?:给予|作出|发出|事先|提前|另行|另外|单独|任何|[向对给](?:您|你|用户|客户|[甲乙]方))*(?:(?:通知|告知|提示|通告|知会)(?:您|你|用户|客户|阁下|[甲乙]方)?|[跟和与同](?:您|你|用户|客户|[甲乙]方)(?:说|讲|打招呼|商量))(?:的情况下|的前提下)?/,
};

/** Where a sentence denies a notice, in the clause's plain text; undefined where it does not, or denies the denial. */
export function denialIn({ language, plain, start }: ClauseSentence): Range | undefined {
  const denial = WITHOUT_NOTICE[language].exec(plain);
  if (!denial || /\b(?:not|never)$/.test(plain.slice(0, denial.index).trimEnd())) return undefined;
  return { start: start + denial.index, end: start + denial.index + denial[0].length };
}

/** Words by which something takes effect at once, in a sentence that is given a period: , effective immediately; 立即生效. */
const AT_ONCE: Readonly<Record<Language, RegExp>> = {
  en: /,?\s(?:(?:and|which)\s)?(?:(?:is|are|being|to\sbe|becomes?|takes?)\s)?(?:effective|effect)\s(?:immediately|at\sonce|forthwith)|,?\swith\simmediate\seffect|,?\s(?:immediately|forthwith)(?=[.,;]|$)/i,
  zh: /[，,]?(?:并|且)?(?:即时|即刻|立即|立刻)生效/,
};
/** All that a Chinese sentence says between two commas of new terms that hold from their publication on: 新价格自公布之时起适用. */
const FROM_PUBLICATION =
  /(?:^|[，,])(?:(?:[经經]?(?:修[改订訂]|变更|調整|调整|更新|新)|该等?|此等)[^，,。；;]{0,10}?)?(?:一经|自|于|在)?[^，,。；;\d]{0,8}?(?:公布|发布|公示|公告|上线)(?:之?[时日])?(?:起|后|即)?(?:立即|即时?|马上|就)?(?:对[^，,。；;]{1,4})?(?:生效|适用|执行)(?=[，,。；;]|$)/;

/** Where a sentence says that something takes effect at once, in the clause's plain text. */
export function atOnceIn({ language, plain, start }: ClauseSentence): Range | undefined {
  const published = language === 'zh' ? FROM_PUBLICATION.exec(plain) : null;
  if (published) {
    // At the head of the sentence its comma goes with it.
    const after = /^[，,]/.test(published[0]) ? 0 : plain.slice(published[0].length).search(/[^，,]|$/);
    return { start: start + published.index, end: start + published.index + published[0].length + after };
  }
  const words = AT_ONCE[language].exec(plain);
  return words ? { start: start + words.index, end: start + words.index + words[0].length } : undefined;
}

/** The edit that takes a denial out, with the comma that parted it from the rest of its sentence. */
export function withoutDenial(contract: Contract, clause: Clause, { start, end }: Range): TextEdit {
  const { plain } = clause.facts.words.passage;
  const comma = /[，,]$/.test(plain.slice(0, start));
  // What follows is nothing further any more: 无需通知您，也无需承担责任.
  const further = comma && /^[，,][也亦]/.test(plain.slice(end, end + 2));
  if (further) return { ...contract.toDocument(clause, { start, end: end + 2 }), text: '' };
  const parted = comma && /^(?:[。；;，,.]|$)/.test(plain.slice(end, end + 1));
  // Between two commas it goes with both: may, without notice to the Client, withdraw.
  const inserted = plain[start] === ',' && plain[end] === ',';
  const whole = { start: parted ? start - 1 : start, end: inserted ? end + 1 : end };
  return { ...contract.toDocument(clause, whole), text: '' };
}
