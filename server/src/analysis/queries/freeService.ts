import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Contract } from '../contract.js';
import { anyClause } from './everyClause.js';
import { sentencesWith } from './mentions.js';
import { bindingSentences } from './summaries.js';

const THING =
  '(?:services?|sites?|websites?|platform|apps?|applications?|software|products?|licen[cs]es?|accounts?|program)';
/** The whole of what is offered costs nothing. */
const FREE = {
  en: new RegExp(
    `\\b${THING}\\b(?:\\s(?:is|are|will\\sbe|shall\\sbe))?(?:\\s\\w+){0,4}?\\s(?:free\\sof\\s(?:any\\s)?(?:charge|cost)|at\\sno\\s(?:cost|charge)|without\\s(?:any\\s)?(?:charge|payment)|for\\sfree|gratis)\\b|\\bfree[\\s-]of[\\s-]charge,?\\s(?:\\w+\\s){0,2}?${THING}\\b|\\bis\\sfree\\sand\\sopen[\\s-]source\\b`,
    'i',
  ),
  zh: /(?:服务|软件|产品|平台|网站|应用|小程序|许可)[^。;,，]{0,12}(?:免费(?:提供|使用|开放|授权|的[。,，;]|[。,，;])|无偿(?:提供|使用))|(?:免费|无偿)(?:地)?(?:向(?:您|你|用户))?提供[^。;,，]{0,6}(?:服务|软件|产品|平台)|是(?:一款)?(?:免费(?:且|的?、|和|又)?开源|自由(?:且|、|和)开源)/,
} as const;
/** A part, a time or some customers only. */
const IN_PART = {
  en: /\b(?:trials?|some|certain|parts?|basic|limited\stime|beta|versions?|plans?|tiers?|features?|paid|premium|unless|except|otherwise|however|if|may\sbe|not|first|days?|months?|copy|copies|updates?|support)\b/i,
  zh: /试用|部分|某些|基础|限时|公测|内测|版本|套餐|功能|付费|收费|除外|除非|如|若|可能|首|天|日|月|更新|不/,
} as const;

const WORDS = gateOf(FREE.en, FREE.zh);

const offeredFree = anyClause((facts, frame) =>
  sentencesWith(facts, frame, WORDS, bindingSentences).some(
    ({ plain, language }) => FREE[language].test(plain) && !IN_PART[language].test(plain),
  ),
);
const PAID: ReadonlySet<OutlineType> = new Set<OutlineType>(['fees', 'renewal', 'late-payment', 'refunds']);
const charging = anyClause(({ type, also }) => PAID.has(type) || also.some((t) => PAID.has(t)));

/** Whether the draft says that what it offers costs nothing, and has no clause on fees. */
export function isFreeService(contract: Contract): boolean {
  return offeredFree(contract) && !charging(contract);
}
