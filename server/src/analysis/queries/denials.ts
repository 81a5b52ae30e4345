import type { TextEdit } from '../../text/edit.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import type { ClauseSentence } from './sentences.js';

/** Words that deny a notice: without prior notice, 无需另行通知, 而毋须给予理由或通知. */
export const WITHOUT_NOTICE: Readonly<Record<Language, RegExp>> = {
  en: /,?\s(?:and\s)?(?:(?:with\sor\s)?without|with\sno)\s(?:(?:any|giving|prior|further|advance|written|your|additional|specific|individual)\s)*(?:(?:cause|reason|liability|explanation)\sor\s(?:any\s|prior\s)*)?(?:notice|notification|warning|notifying\syou)(?:\sto\s(?:you|users?|customers?))?/i,
  zh: /(?:而|且|并)?(?:在)?(?:无需|无须|毋须|毋需|不需|不必|不用|不经|未经|没有(?:任何)?|不(?:再)?(?:另行)?|恕不(?:另行)?)(?:(?:说明|给予|给出|提供)?(?:任何)?(?:理由|原因)(?:或者?|及|和|、))?(?:给予|作出|发出|事先|提前|另行|任何|向(?:您|你|用户)|对(?:您|你|用户))*(?:通知|告知|提示|通告)(?:您|你|用户|阁下)?(?:的情况下|的前提下)?/,
};

/** Where a sentence denies a notice, in the clause's plain text; undefined where it does not, or denies the denial. */
export function denialIn({ language, plain, start }: ClauseSentence): Range | undefined {
  const denial = WITHOUT_NOTICE[language].exec(plain);
  if (!denial || /\b(?:not|never)$/.test(plain.slice(0, denial.index).trimEnd())) return undefined;
  return { start: start + denial.index, end: start + denial.index + denial[0].length };
}

/** The edit that takes a denial out, with the comma that parted it from the rest of its sentence. */
export function withoutDenial(contract: Contract, clause: Clause, { start, end }: Range): TextEdit {
  const { plain } = clause.facts.words.passage;
  const parted = /[，,]$/.test(plain.slice(0, start)) && /^(?:[。；;，,.]|$)/.test(plain.slice(end, end + 1));
  return { ...contract.toDocument(clause, { start: parted ? start - 1 : start, end }), text: '' };
}
