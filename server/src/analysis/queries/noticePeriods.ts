import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { ClauseFacts, Frame } from '../clause.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { findDurations, inDays } from '../positions/duration.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** What a notice or a period is about: who does what. Only notices of one event can contradict each other. */
export type NoticeEvent = 'terms' | 'price' | 'service' | 'end-by-provider' | 'end-by-customer' | 'renewal' | 'payment';

/** What a clause says of the notice or period of an event. */
export interface StatedNotice {
  readonly event: NoticeEvent;
  /** The period in days; 0 where none is given, undefined where notice is promised without a period. */
  readonly days: number | undefined;
  /** In the clause's plain text. */
  readonly range: Range;
  /** Whether the range is a duration alone, which may be replaced by another one. */
  readonly isDuration: boolean;
}

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly notices: readonly StatedNotice[] }>();

/** The notices and periods that a clause states without condition. Remembered; linear; never throws. */
export function noticesOf(facts: ClauseFacts, frame: Frame): readonly StatedNotice[] {
  const before = known.get(facts);
  if (before?.frame === frame) return before.notices;
  const sentences = sentencesOf(facts, frame);
  const stated = facts.positions.flatMap((position) => fromPosition(position, sentences, facts) ?? []);
  const notices = [...stated, ...promisesOf(facts, sentences, stated)];
  known.set(facts, { frame, notices });
  return notices;
}

/** What makes a notice one of some customers, products, causes or changes only. */
const SCOPED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|when|where|unless|except|provided\sthat|in\s(?:the\s)?(?:case|event)|beta|trials?|free|preview|promotion\w*|material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|adverse\w*|breach\w*|violat\w*|insolven\w*|inactiv\w*|dormant|emergenc\w*|urgent|security|required\sby|third[- ]part(?:y|ies)|certain|specific|reseller|in\scertain|to\sus\b|disput\w*|refund\w*)\b|\bnon-\w+\sservices?\b/i,
  zh: /如果|若|如您|如因|除外|除非|违反|违约|违规|紧急|重大(?:变更|修改|调整|影响|不利)|免费|试用|公测|内测|第三方|法律法规要求|特定|部分地区|长期未|退款|争议/,
};
/** What a provider may end beside its services; the sentence behind often speaks of it without its name. */
const BESIDE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:beta|trials?|promotions?|referrals?|rewards?|loyalty|vouchers?|sweepstakes|contests?)\b/i,
  zh: /试用|公测|内测|推荐(?:有礼|计划|奖励|活动)|积分|优惠券|代金券/,
};
const PRICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:prices?|pricing|fees?|charges|rates)\b/i,
  zh: /价格|费用|收费|资费|涨价|计费|费率|(?:服务|手续|会员|管理|使用|订阅)费/,
};
const TERMS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:terms|agreement|conditions|contract|TO[SU])\b/i,
  zh: /协议|条款|合同/,
};
/** The contract as what is ended. */
const ENDED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:terminat|cancel|end|leav)\w*\s(?:the|this|these|their|your)\s(?:agreement|contract|terms)\b/gi,
  zh: /(?:终止|解除|退出)[^。;,，]{0,4}(?:协议|合同)/g,
};
const SERVICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:modif|chang|discontinu|suspend|stop|alter|withdraw|remov|updat|terminat|adjust)\w*\b[^\n]{0,60}\b(?:the|our|these|this|any|all)\s(?:\w+\s){0,3}?(?:services?|sites?|websites?|platform|products?|software|apps?|features?|functionality)\b/i,
  zh: /(?:变更|修改|调整|终止|中止|暂停|停止|下线)[^。;]{0,40}(?:服务|功能|产品|工具|平台|内容|规格)|(?:服务|功能|产品|工具|平台|规格)[^。;]{0,60}(?:变更|修改|调整|终止|中止|暂停|停止|下线)/,
};
/** Words that show a duration to be one of notice and not one to answer or to leave in. */
const OF_NOTICE =
  /notice|notif|inform|before|prior|advance|effect|posted|publish|due|pay|invoice|renew|提前|通知|公告|公示|生效|支付|付款|账单|届满|到期|内/i;

function eventOf(position: Position, s: ClauseSentence, facts: ClauseFacts): NoticeEvent | undefined {
  const about = (words: Readonly<Record<Language, RegExp>>): boolean => words[s.language].test(s.plain);
  /** What the clause is about, where the sentence goes on from those before it: We will let you know two weeks before. */
  const whole = (): string =>
    facts.type === 'amendments' ? `${facts.heading ?? ''}\n${facts.words.passage.plain.slice(0, s.end)}` : s.plain;
  switch (position.key) {
    case 'amendmentNotice':
      // That the contract may then be ended tells nothing of what changes.
      if (about(PRICE)) return 'price';
      return TERMS[s.language].test(whole().replace(ENDED[s.language], '')) ? 'terms' : undefined;
    case 'serviceChangeNotice': {
      if (about(SERVICE)) return about(PRICE) ? undefined : 'service';
      return about(PRICE) ? 'price' : undefined;
    }
    case 'providerTerminationNotice':
      return about(TERMS) ? 'end-by-provider' : undefined;
    case 'customerTermination':
      return about(TERMS) ? 'end-by-customer' : undefined;
    case 'renewalLead':
      return about(PRICE) ? undefined : 'renewal';
    case 'paymentDue':
      return 'payment';
    default:
      return undefined;
  }
}

function fromPosition(
  position: Position,
  sentences: readonly ClauseSentence[],
  facts: ClauseFacts,
): StatedNotice | undefined {
  const { range } = position;
  const value =
    position.key === 'customerTermination' && typeof position.value === 'object'
      ? position.value.notice
      : position.value;
  const days = typeof value === 'string' && /^P/.test(value) ? inDays(value as `P${string}`) : Number.NaN;
  const s = sentences.find(({ start, end }) => start <= range.start && range.start < end);
  if (!s || Number.isNaN(days) || SCOPED[s.language].test(s.plain)) return undefined;
  const event = eventOf(position, s, facts);
  if (event === undefined) return undefined;
  const words = s.plain.slice(range.start - s.start, range.end - s.start);
  const [duration] = findDurations(words, s.language);
  // A sentence that denies a notice may be as short as a period.
  const isDuration = duration !== undefined && words.length - (duration.range.end - duration.range.start) < 12;
  const around = s.plain.slice(Math.max(0, range.start - s.start - 60), range.end - s.start + 40);
  return days > 0 && !OF_NOTICE.test(around) ? undefined : { event, days, range, isDuration };
}

const PROMISES: Readonly<Record<Language, RegExp>> = {
  en: pattern(
    '<we>\\s(?:will|shall|must)\\s(?:\\w+\\s){0,4}?(?:notify|inform|give|provide)…60…\\b(?:in\\sadvance|prior|beforehand|advance\\snotice|before)\\b',
  ),
  zh: pattern('<we>[^。;]{0,120}(?:提前|事先|预先)[^。;]{0,40}(?:通知|告知|公告|公示)'),
};
const NO_NOTICE: Readonly<Record<Language, RegExp>> = {
  en: /\bwithout\s(?:\w+\s){0,3}?(?:notice|notif\w+)\b/i,
  zh: /(?:无需|无须|毋须|毋需|不经|未经|没有任何|不另行|不再另行)[^。;]{0,10}(?:通知|提示|告知)/,
};
const NUMBER: Readonly<Record<Language, RegExp>> = {
  en: /\d|\b(?:ten|fifteen|thirty|sixty|ninety)\b/i,
  zh: /\d|[一二三四五六七八九十]个?(?:日|天|工作|月)/,
};

/** Promises to give notice of changes to the services, without a period. */
function promisesOf(
  { type, also }: ClauseFacts,
  sentences: readonly ClauseSentence[],
  stated: readonly StatedNotice[],
): StatedNotice[] {
  if (![type, ...also].some((t) => t === 'service-changes' || t === 'services' || t === 'termination')) return [];
  if (stated.some(({ event }) => event === 'service')) return [];
  const promise = sentences.find(
    ({ language, plain, masked }, i) =>
      PROMISES[language].test(masked) &&
      SERVICE[language].test(plain) &&
      !NO_NOTICE[language].test(plain) &&
      !NUMBER[language].test(plain) &&
      !SCOPED[language].test(plain) &&
      !BESIDE[language].test((sentences[i - 1]?.plain ?? '') + plain),
  );
  if (!promise) return [];
  return [{ event: 'service', days: undefined, range: { start: promise.start, end: promise.end }, isDuration: false }];
}
