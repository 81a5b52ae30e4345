import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { CHINESE_RIGHT, ENGLISH_RIGHT, partyBefore, pattern } from '../analysis/partyWords.js';
import { findDurations } from '../analysis/positions/duration.js';
import { appendSentence } from '../analysis/queries/append.js';
import { atOnceIn, denialIn, WITHOUT_NOTICE, withoutDenial } from '../analysis/queries/denials.js';
import { everyClause, type Told } from '../analysis/queries/everyClause.js';
import { isFreeService } from '../analysis/queries/freeService.js';
import { customerMayTerminate } from '../analysis/queries/leaving.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import { perClause } from '../analysis/queries/perClause.js';
import { anyPosition } from '../analysis/queries/positions.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { bindingSentences } from '../analysis/queries/summaries.js';
import { isOfVisitsOnly } from '../analysis/queries/visits.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { TextEdit } from '../text/edit.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts, type Message, type Severity } from './contract.js';

/*
 * Finds services and prices that the provider may change or withdraw without telling the customer in time. A customer who
 * has paid for one thing and gets another may be bound to nothing. Switch it off where the service is free and meant to
 * change.
 *
 * Bad:  We may change or discontinue the service at any time without notice.
 * Good: We may change or discontinue the service at 30 days' notice by e-mail; you may end the contract before then.
 */

const MESSAGES = {
  none: {
    text: 'The provider may change or withdraw the service without telling the customer first. In standard terms such a right may be void. Say how long before, and how, the customer is told.',
  },
  'no-period': {
    text: 'The provider tells the customer of changes of the service, but not how long before. Without a period the customer cannot adapt or leave in time. Name one, for example 30 days.',
  },
  price: {
    text: 'The provider may change the price, and the customer has no right to leave. In standard terms such a right may be void. Let the customer end the contract before the new price applies.',
  },
} as const satisfies Record<string, Message>;
type Kind = keyof typeof MESSAGES;
/** The same of prices. */
const OF_PRICES = {
  none: {
    text: 'The provider may change prices without telling the customer first. In standard terms such a right may be void. Say how long before, and how, the customer is told.',
  },
  'no-period': {
    text: 'The provider tells the customer of new prices, but not how long before. Without a period the customer cannot leave in time. Name one, for example 30 days.',
  },
  price: MESSAGES.price,
} as const satisfies Record<Kind, Message>;
const TITLES: Readonly<Record<Kind, Message>> = {
  none: { text: 'Changes without notice' },
  'no-period': { text: 'Notice without a period' },
  price: { text: 'Price change without a way out' },
};
const FIX: Message = { text: 'Add 30 days’ notice and a right to end the contract' };
const SENTENCE = {
  en: '{{provider}} will announce changes of the service or its prices by e-mail at least 30 days before they take effect; until then {{customer}} may end the contract free of charge, and {{provider}} will refund what was paid for the time after.',
  zh: '{{provider}}变更、终止服务或者调整价格的，应至少提前30日以电子邮件通知{{customer}}；{{customer}}可在此前免费解除合同，{{provider}}应退还{{customer}}就其后期间已付的费用。',
} as const;

/** A right, not a plan or a duty. */
const MAY_EN = ENGLISH_RIGHT;
const OBJECT_EN =
  '(?:(?:services?|websites?|sites?|platform|portals?|software|apps?|applications?|features?|functionalit(?:y|ies)|offerings)|<our>\\sproducts?)\\b(?!\\s(?:terms|agreement|provider|level|credits?|polic|materials|guide))' +
  // What runs in a device is no service.
  '(?!\\s(?:\\w+\\s){0,4}?(?:in|on|of)\\s(?:the|any|an?|<your>)\\s(?:\\w+\\s){0,2}?(?:sim|devices?|phones?|handsets?|equipment|modems?|routers?|receivers?|set-top)\\b)';
/** Words between an act and its object; party words of the customer are none of them, nor what belongs to the contract. */
const PART_OF_EN =
  '(?:parts?|portions?|aspects?|elements?|components?|versions?|areas?|any|all|some|each|forms?|nature|scope|characteristics|specifications?|functions?|configuration|range|types?|provision|operation|delivery|supply|availability|offering|support|production)\\s(?:or\\s\\w+\\s)?of\\s';
const ANY_OF_EN =
  'any\\s(?!(?:breach|cop(?:y|ies)|information|limit\\w*|marks?|misuse|names?|notices?|provisions?|restrictions?|suspension|terms?|conditions?|abuse|contents?|materials?|users?|members?|use|rights?|violations?|cost|price|fee)\\b)[a-z]+\\sof\\s';
const WORDS_EN = `(?:${PART_OF_EN}|${ANY_OF_EN}|(?!(?:terms|agreements?|access|use|accounts?|polic(?:y|ies)|rights?|licen[cs]es?|provisions?|conditions|subscriptions?|user|contents?|information|errors|permission|link|discounts?|materials|third|marketing|promotional|newsletters?|from(?!\\stime))\\b)(?!(?:of|on|in(?!\\s(?:whole|part|full|its|any|our))|that|which|who|to(?!\\s(?:provide|offer|supply|operate|support|make)))(?![\\w-]))(?:[\\w'/-]+|<our>),?\\s){0,9}?`;
const ACT_EN =
  '(?:modif(?:y|ying)|var(?:y|ying)|replac(?:e|ing)|chang(?:e|ing)|alter(?:ing)?|discontinu(?:e|ing)|withdraw(?:ing)?|terminat(?:e|ing)|remov(?:e|ing)|stop(?:ping)?|ceas(?:e|ing)|sunset|tak(?:e|ing)\\saway|drop(?:ping)?|retir(?:e|ing)|switch(?:ing)?\\soff|shut(?:ting)?\\sdown)';
const PRICES_EN =
  '(?:prices?|pricing|fees?|charges|commissions?|rents?|hire(?:\\scharges?)?|tariffs?|rate\\scards?|premiums?)\\b(?!\\slist)';
const REPRICE_EN =
  '(?:chang(?:e|ing)|increas(?:e|ing)|rais(?:e|ing)|adjust(?:ing)?|modif(?:y|ying)|revis(?:e|ing)|updat(?:e|ing)|put(?:ting)?\\sup)';

/** What is done to a service in Chinese, what is changed there, and what the provider asks for when it changes the price. */
const CHANGE_ZH =
  '(?:变更|修改|调整|更改|更换|替换|终止|停止|停用|取消|下线|下架|下掉|停运|关闭|关停|停掉|砍掉|撤[销换回]|缩减|增减|增加或者?减少)';
const SERVICE_ZH = '(?:服务|功能|产品|软件|平台|网站|应用|系统|游戏|课程|权益)';
const PRICE_ZH = '(?:价格|[单票售]价|资费|收费(?!项目|方式)|手续费|服务费|计费|费用?标准|费率|分成比例)';

const PATTERNS = {
  en: {
    service: [
      pattern(
        `<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,3}?(?<act>${MAY_EN}(?:…30…,[^,\\n]{0,80},)?…60…\\b${ACT_EN}\\s${WORDS_EN}${OBJECT_EN})`,
        'id',
      ),
      pattern(
        `<we>\\s(?:\\w+\\s){0,3}?(?<act>${MAY_EN}…30…\\b${ACT_EN}\\s<your>\\s(?:\\w+\\s)?(?:plan|package|bundle|allowance)s?\\b)`,
        'id',
      ),
      // Whatever it is that may be changed, it is done without a word to the customer.
      pattern(
        `<we>\\s(?:\\w+\\s){0,3}?(?<act>${MAY_EN}…60…\\b(?:${ACT_EN}|replac(?:e|ing))\\s(?:(?!(?:terms|agreements?|conditions|access|accounts?|prices?|fees?|charges|content|data|materials?|user|information|polic(?:y|ies)|contract|rights|subcontractors?|suppliers?|promotion\\w*|rewards?|referral|loyalty|this|these)\\b)[\\w'-]+,?\\s){1,6}?(?:courses?|classes|lessons?|modules?|plans?|packages?|programmes?|programs?|products?|items|tools?|models?|devices?|games?)\\b…60…\\bwithout\\s(?:\\w+\\s){0,2}?(?:notice|notif\\w+|telling|informing|warning|announcement))`,
        'id',
      ),
      pattern(`<our>\\s(?<act>${OBJECT_EN}…30…\\bsubject\\sto\\schange\\b…20…\\bwithout\\b…20…notice)`, 'id'),
    ],
    price: [
      pattern(
        `<we>(?:,[^,\\n]{0,80},)?\\s(?:\\w+\\s){0,3}?(?<act>${MAY_EN}…60…\\b${REPRICE_EN}\\s${WORDS_EN}${PRICES_EN})`,
        'id',
      ),
      pattern(
        '\\bfree\\b…80…<we>\\s(?:\\w+\\s){0,2}?(?<act>reserves?\\b…30…\\bright\\b…30…\\b(?:charge|introduce\\sfees)\\s(?:fees\\s)?for\\b)',
        'id',
      ),
      pattern(
        `(?:<our>|all|the)\\s(?:\\w+\\s){0,2}?(?<act>${PRICES_EN}\\s(?:may|can|might)\\sbe\\s(?:changed|altered|increased|raised|adjusted|revised|put\\sup)\\sby\\s<we>)`,
        'id',
      ),
      pattern(`(?:<our>|all|the)\\s(?:\\w+\\s){0,2}?(?<act>${PRICES_EN}…40…\\bsubject\\sto\\schange\\b)`, 'id'),
    ],
  },
  zh: {
    service: [
      pattern(
        `<we>[^。;]{0,80}?(?<act>${CHINESE_RIGHT}[^。;]{0,40}?${CHANGE_ZH}(?!<you>|[向对为](?:<you>|其|该)|协议|合同)[^。;,，]{0,14}?(?<!客服|售后|[在于至向从由经]|通过)${SERVICE_ZH}(?!协议|条款|的?(?:价格|资费|收费)|费|期|规则|器|账|使用权|上|页面|时间|热线|人员|密码|登录))`,
        'id',
      ),
      pattern(
        `<we>[^。;]{0,60}?(?<act>${CHINESE_RIGHT}[^。;]{0,20}?对[^。;]{0,24}?(?:${SERVICE_ZH}|工具)(?!协议|条款|费|期|规则)[^。;,，]{0,10}?(?:进行|做出|作出|予以)[^。;,，]{0,6}?${CHANGE_ZH})`,
        'id',
      ),
      // In everyday words: 什么时候上新功能、什么时候下掉老功能，由我们自己定.
      pattern(
        `(?<act>(?:何时|什么时候|哪些|是否)[^。;,，]{0,12}?(?:${CHANGE_ZH}|上新?|增加|推出)[^。;,，]{0,8}?${SERVICE_ZH}[^。;]{0,24}?[由归]<we>(?:自己|自行|单方面?)?(?:定|决定|说了算))`,
        'id',
      ),
      // Whatever it is that may be changed, it is done without a word to the customer.
      pattern(
        `<we>[^。;]{0,40}?(?<act>(?:${CHINESE_RIGHT}|会|将)(?![^。;,，]{0,8}提前)(?:(?!账|帐|密码)[^。;]){0,40}?(?:${CHANGE_ZH}|撤)(?!<you>|[向对为](?:<you>|其|该))(?![^。;,，]{0,12}(?:协议|条款|合同|约定|规则|密码|账|帐|户口|资料|信息|价|费|客服|热线))[^。;]{0,30}?[,，]?(?:而|且|并|也)?(?:无需|无须|毋须|毋需|不需|不必|不用|不再|不另|不会|恕不)[^。;,，]{0,10}(?:通知|告知|知会|[跟和与同]<you>(?:说|讲|商量)))`,
        'id',
      ),
    ],
    price: [
      pattern('<we>[^。;]{0,30}?(?<act>保留[^。;]{0,30}?收取[^。;,，]{0,10}?费用)', 'id'),
      pattern(
        `<we>[^。;]{0,80}?(?<act>${CHINESE_RIGHT}[^。;]{0,40}?(?:变更|修改|调整|更改|上调)[^。;]{0,24}?${PRICE_ZH})`,
        'id',
      ),
      pattern(
        `<we>[^。;]{0,60}?(?<act>${CHINESE_RIGHT}[^。;]{0,20}?对?[^。;]{0,24}?${PRICE_ZH}[^。;,，]{0,10}?(?:变更|修改|调整|更改))`,
        'id',
      ),
      pattern(
        `<we>[^。;,，]{0,8}?(?<act>(?<![不没未])(?:${CHINESE_RIGHT}|要|想|会|将)[^。;,，不]{0,16}?(?:涨价|提价|调价|加价))`,
        'id',
      ),
    ],
  },
} as const;

const WORDS = gateOf(PATTERNS.en.service, PATTERNS.en.price, PATTERNS.zh.service, PATTERNS.zh.price);

const ENDS =
  /discontinu|withdraw|terminat|remov|stop|ceas|sunset|away|drop|retir|switch|shut|终止|停[止用掉运]|取消|下[线架掉]|关[闭停]|砍掉|撤/i;

/** Changes that cost the customer nothing, that the customer caused or asked for, or that the law wants. */
const HARMLESS = {
  en: /\bsecurity\b|\bmaterially\b|\bimprov\w+|\brequired\sby\s(?:applicable\s)?law|\b(?:breach|violat|non-?payment|fail(?:s|ure)?\sto\s(?:pay|comply))|\b(?:at|upon)\s<your>\srequest|\bnot\s(?:be\s)?(?:reduce|degrade|impair)|\bwill\snot\s(?:change|increase|modify)|\bdiminish|\b(?:in\sdefault|default\s(?:in|of|relating)|unpaid|overdue|past\sdue)\b|\bif\s<you>|\b(?:how|whether)\s<we>\s(?:may|can)\b|\bconsent\b|\bbefore\s<you>|\bnot\sapply\b|\bfraud|\blegal\sor\stechnical\sreasons|\b(?:if|where|when)\s[^.\n]{0,20}\bvirus|\bas\sper\s[^.;\n]{0,60}\bterms\b|\bin\saccordance\swith\s[^.;\n]{0,40}\b(?:terms|section|clause)\b|^\W{0,3}otherwise\b|\bany\ssuch\s(?:\w+\s){0,2}?(?:services?|features?|products?)\b|\bexcept\sas\s(?:\w+\s)?(?:described|set|stated|provided|specified|explained)\b/i,
  zh: /违反|违约|违规|违法|侵权|逾期|欠费|未(?:按[^。;,，]{0,12})?(?:支付|付款|缴)|(?:如|若|因)<you>|(?:法律|监管)[^。;,，]{0,8}要求(?![^。]{0,20}或)|应<you>的?要求|安全(?:漏洞|补丁)|不(?:会|得)[^。;,，]{0,6}(?:变更|调整|降低)|(?:按照|根据)<your>的(?:要求|选择)|^否则|否则[^。;，,]{0,6}<we>/,
} as const;
const HARMLESS_MASKED = { en: pattern(HARMLESS.en.source), zh: pattern(HARMLESS.zh.source) } as const;
/** What is only tried out is meant to go. */
const TRIED = /\b(?:beta|alpha|previews?|pre-?release)\b|公测|邀测|内测/i;
const FREE = {
  en: /\b(?:beta|preview|trial|alpha|free\sof\scharge|free\s(?:\w+\s){0,2}?(?:service|plan|tier|version)s?|for\sfree|open[\s-]source)\b/i,
  zh: /公测|邀测|内测|免费|试用|体验版/,
} as const;
const TOLD = {
  en: /\b(?:notice|notif(?:y|ied|ication)|inform(?:ed|ing)?\b|announce\w*|let\syou\sknow|e-?mail(?:ed|ing)?\syou|by\se-?mail|posting|publication)/i,
  zh: /通知|公告|公示|告知|提示|通告|发布|传达|知会/,
} as const;
const LEAVES = {
  en: pattern(
    '<you>(?:(?!<we>)[^\\n]){0,80}?\\b(?:terminat|cancel|object|reject|refus|withdraw|opt[-\\s]out|stop|ceas|discontinu|clos(?:e|ing)|end\\s|leave|(?:do|does)\\snot\\s(?:agree|accept)|disagree)|\\brefund|\\bif\\s<you>\\s(?:wish|want|choose|decide)\\s(?:to\\s)?(?:continue|keep|go\\son)\\b',
  ),
  zh: pattern(
    '<you>(?:(?!<we>)[^。;]){0,40}?(?:终止|解除|注销|取消|退出|停止|拒绝|反对|异议|不同意|不接受)|(?<!不予?|概不|无[法权需])(?:退款|退还|退费)',
  ),
} as const;
/** A new price is for what is ordered later. */
const AGREED = {
  en: /\bon\sa\sprospective\sbasis\b|\bprospectively\b|\b(?:upon|on|after|with|until|unless)\s(?:your|you|the\s(?:customer|client|user)(?:['’]s)?)\s(?:\w+\s){0,2}?(?:accept|agree|approv)\w*|\b(?:subsequent|next|renewal|then-?\s?current)\s(?:\w+\s)?(?:periods?|terms?|cycles?)\b|\bat\sthe\stime\s(?:of|(?:you|the\s\w+)\s)\s?(?:(?:the|your)\s)?(?:order|purchase|registration|booking|place)|\borders?\s(?:placed|already)\b/i,
  zh: /(?:下单|续费|续订|订购)时(?![^。;,，]{0,4}[支预交缴]?付)|已(?:订购|支付|购买)[^。;,，]{0,12}不受/,
} as const;
/** Prices of what is ordered once each time. */
const ORDERED = {
  en: /\b(?:rates?|prices?|fees?)\sin\s(?:effect|force)\sat\sthe\s(?:time|moment)\b[^.;\n]{0,50}\b(?:orders?|purchases?|bookings?|transactions?|subscri\w+)\b|\b(?:selling|transaction|listing|final\svalue|seller|service)\sfees\b(?=[^.;\n]{0,80}\bin\sadvance\b)|\b(?:charged|billed|displayed|disclosed|shown|quoted)\b[^.;\n]{0,40}\b(?:at\sthe\stime\sof|prior\sto|before)\s(?:\w+\s){0,4}?(?:orders?|purchases?|bookings?|transactions?)\b|\borders?\s(?:placed|already)\b|\bchanges?\s(?:will|do|does|shall)\snot\s(?:apply\sto|affect)\s(?:\w+\s)?(?:existing|prior|previous|current|orders)\b/i,
  zh: /(?:下单|订购)时(?![^。;,，]{0,4}[支预交缴]?付)|当时有效的价格|以(?:下单|购买)[^。;,，]{0,6}(?:时|页面)/,
} as const;
/** Goods of a shop, which nobody orders before the price is shown; and what is paid for time after time. */
const GOODS = {
  en: /\b(?:products?|merchandise|goods|items?)\b/i,
  zh: /商品|货品|实物/,
} as const;
const RECURRING = {
  en: /\b(?:services?|subscri\w+|memberships?|plans?|recurring|renew\w*|monthly|annual|licen[cs]es?)\b/i,
  zh: /服务|订阅|会员|套餐|续费|软件/,
} as const;
/** What is bought anew each time it is used up. */
const BOUGHT_ANEW = {
  en: /\bpurchase\sprices?\b|\b(?:prices?|pricing|costs?)\s(?:of|for)\s(?:\w+\s){0,3}?(?:credits?|coins?|tokens?|points|gems|vouchers?|gift\scards?)\b/i,
  zh: /(?:代币|金币|点券|点数|积分|虚拟(?:货币|道具|商品))[^。;,，]{0,12}(?:价格|售价|单价)/,
} as const;
/** Prices of nothing else than goods, or of all that is sold. */
const BARE =
  /^(?!.*\b(?:fees?|charges)\b).*\b(?:prices?|pricing)\b(?!\s(?:for|of)\s(?!(?:\w+\s){0,3}(?:products?|merchandise|goods|items?)\b))|^(?!.*费).*(?:价格|售价)/is;
/** Where "ending the service" means ending it for one customer, or the words speak of other things. */
const ELSEWHERE: ReadonlySet<OutlineType> = new Set<OutlineType>([
  'termination',
  'suspension',
  'account-security',
  'confidentiality',
  'amendments',
  'acceptable-use',
  'customer-data',
  'intellectual-property',
  'force-majeure',
  'effects-of-termination',
  'feedback',
  'assignment',
]);

interface Change {
  readonly about: 'service' | 'price';
  /** The words by which the provider may change it; in the clause's plain text. */
  readonly range: Range;
  /** The words that deny a notice, in the clause's plain text. */
  readonly denied?: Range;
  readonly free: boolean;
  /** Prices of goods, or of whatever is sold: nothing is named that is paid for time after time. */
  readonly general: boolean;
  /** Prices of what is bought anew each time, such as credits. */
  readonly once: boolean;
  /** More than that features may differ from time to time: the service may end, or cost more. */
  readonly ends: boolean;
}

function changeIn(s: ClauseSentence, about: Change['about']): Change | undefined {
  if (HARMLESS_MASKED[s.language].test(s.masked) || TRIED.test(s.plain)) return undefined;
  for (const expression of PATTERNS[s.language][about]) {
    const place = expression.exec(s.masked)?.indices?.groups?.act;
    if (!place || /^(?:may|can|could|will|shall|must|might)\snot\b|^无权/.test(s.plain.slice(place[0]))) continue;
    if (partyBefore(s.masked, place[0]) === 'customer') continue;
    const denied = denialIn(s);
    if (!denied && WITHOUT_NOTICE[s.language].test(s.plain)) return undefined;
    return {
      about,
      range: { start: s.start + place[0], end: s.start + place[1] },
      ...(denied && { denied }),
      free: FREE[s.language].test(s.plain),
      general: !RECURRING[s.language].test(s.plain) && BARE.test(s.plain),
      once: about === 'price' && BOUGHT_ANEW[s.language].test(s.plain),
      ends: about === 'price' || ENDS.test(s.plain.slice(place[0], place[1])),
    };
  }
  return undefined;
}

/** The first change of the service and the first of prices that a clause reserves. */
interface Changes {
  readonly service: Change | undefined;
  readonly price: Change | undefined;
}

const NO_CHANGES: Changes = { service: undefined, price: undefined };

const changesOf = perClause((facts: ClauseFacts, frame: Frame): Changes => {
  if (ELSEWHERE.has(facts.type) && !facts.also.includes('service-changes')) return NO_CHANGES;
  const sentences = sentencesWith(facts, frame, WORDS, bindingSentences);
  const first = (about: Change['about']): Change | undefined => {
    for (const s of sentences) {
      const change = changeIn(s, about);
      if (change) return change;
    }
    return undefined;
  };
  return { service: first('service'), price: first('price') };
});

/** A notice of changes of the text alone. */
const OF_TERMS =
  /^(?!.{0,400}\b(?:services?|features?|functionality|platform|software|prices?|fees?|site|app)\b).{0,200}\b(?:these|this|our|the)\s(?:terms|agreement|policy)\b/is;

/** Whether a clause names a period of notice, or at least a notice. */
const noticeOf = perClause((facts: ClauseFacts, frame: Frame): 'period' | 'told' | 'silent' => {
  let told = false;
  for (const s of sentencesOf(facts, frame)) {
    const rest = s.plain.replace(new RegExp(WITHOUT_NOTICE[s.language], 'gi'), ' ');
    if (!TOLD[s.language].test(rest) || OF_TERMS.test(s.plain)) continue;
    told = true;
    if (findDurations(s.plain, s.language).length > 0) return 'period';
  }
  return told ? 'told' : 'silent';
});

/** Whether the customer may leave, object or get money back by what a clause says, or has agreed on a price already. */
const leavesBy = perClause((facts: ClauseFacts, frame: Frame) =>
  sentencesOf(facts, frame).some((s) => LEAVES[s.language].test(s.masked) || AGREED[s.language].test(s.plain)),
);

/** Whether a clause says that a new price is for what is ordered or renewed later. */
const renewedBy = perClause((facts: ClauseFacts, frame: Frame) =>
  sentencesOf(facts, frame).some((s) => AGREED[s.language].test(s.plain)),
);

/** Whether a clause says that the price is the one shown when the customer orders. */
const orderedBy = perClause((facts: ClauseFacts, frame: Frame) =>
  sentencesOf(facts, frame).some((s) => ORDERED[s.language].test(s.plain)),
);

/** Whether the prices that a clause speaks of are those of goods. */
const sellsGoods = perClause((facts: ClauseFacts, frame: Frame) =>
  sentencesOf(facts, frame).some(
    ({ language, plain }) => GOODS[language].test(plain) && !RECURRING[language].test(plain),
  ),
);

const changed = everyClause((facts, frame) => {
  const changes = changesOf(facts, frame);
  return changes.service || changes.price ? changes : undefined;
});

const periodElsewhere = anyPosition('serviceChangeNotice', ({ value }) => value !== 'P0D');

function check(contract: Contract, { clause, value: { service, price } }: Told<Changes>): readonly Finding[] {
  const { frame } = contract;
  const change = service ?? price;
  if (!change) return [];
  const around = contract.within(familyOf(contract, clause));
  const notices = around.map(({ facts }) => noticeOf(facts, frame));
  const findings: Finding[] = [];
  const costless = isFreeService(contract);
  const report = (kind: Kind, { about, range, denied, free }: Change): void => {
    // Whoever gives something away may stop as quietly, and ask for money later.
    if ((about === 'price' ? free && kind === 'none' : free || costless) && !denied) return;
    // Nobody pays where no clause is about it: a page may change.
    if (kind === 'none' && about === 'service' && !denied && isOfVisitsOnly(contract)) return;
    findings.push({
      kind,
      range: contract.toDocument(clause, range),
      message: (about === 'price' ? OF_PRICES : MESSAGES)[kind],
      // What costs nothing weighs less; what is said nowhere may be said elsewhere: a thought (docs/precision.md).
      ...((free || costless) && { severity: 'information' as Severity }),
      ...(kind === 'none' && !denied && { severity: 'hint' as Severity }),
      fixes: [{ title: FIX, worded: true, edits: mended(contract, clause, range, denied) }],
    });
  };
  // A price that is shown at each order binds nobody before it.
  const ordered =
    price !== undefined &&
    (price.once ||
      around.some(({ facts }) => orderedBy(facts, frame)) ||
      (price.general && sellsGoods(clause.facts, frame)));
  // A price that holds from the next period on can be escaped until then.
  const renewed = around.some(({ facts }) => renewedBy(facts, frame));
  if (!notices.includes('period') && !((ordered || (renewed && !change.denied)) && change === price)) {
    if (change.denied) report('none', change);
    else if (!periodElsewhere(contract) && notices.includes('told')) report('no-period', change);
    else if (!periodElsewhere(contract) && change.ends) report('none', change);
  }
  if (
    price &&
    !price.free &&
    !ordered &&
    !customerMayTerminate(contract) &&
    !around.some(({ facts }) => leavesBy(facts, frame))
  )
    report('price', price);
  return findings;
}

/** The clauses that are read together: the sub-clauses of a section on changes of services or prices. */
function familyOf(contract: Contract, clause: Clause): Clause {
  const parent = contract.parentOf(clause);
  const types: readonly OutlineType[] = parent ? [parent.facts.type, ...parent.facts.also] : [];
  return parent && (types.includes('service-changes') || types.includes('fees')) ? parent : clause;
}

function mended(contract: Contract, clause: Clause, range: Range, denied: Range | undefined): readonly TextEdit[] {
  const { start } = contract.toDocument(clause, range);
  const added = appendSentence(contract, clause, SENTENCE[clause.facts.words.language], start);
  const own = sentencesOf(clause.facts, contract.frame).filter((s) => s.start <= range.start && range.start < s.end);
  const contrary = [denied, ...own.map(atOnceIn)].filter((found) => found !== undefined);
  return [...contrary.map((found) => withoutDenial(contract, clause, found)), added];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'service-change-no-notice',
    title: { text: 'Changes of the service without notice' },
    description: {
      text: 'Finds rights of the provider to change, withdraw or reprice the service without notice, without a period of notice, or without a way out for the customer.',
    },
    category: 'fairness',
    severity: 'warning',
    kinds: {
      none: { title: TITLES.none },
      // Not right often enough for more (docs/precision.md).
      'no-period': { title: TITLES['no-period'], severity: 'hint' },
      price: { title: TITLES.price, severity: 'hint' },
    },
    profiles: { 'consumer-eu': 'error', 'consumer-eu/no-period': 'hint', 'consumer-eu/price': 'hint' },
    types: ['service-changes', 'fees'],
    law: ['cn-e-commerce-law-16', 'de-bgb-308-no-4'],
    examples: [
      {
        language: 'en',
        bad: '## Changes of the service\n\nWe may change or discontinue the service at any time without notice.\n',
        good: "## Changes of the service\n\nWe may change or discontinue the service at 30 days' notice by e-mail; you may end the contract before then.\n",
      },
      {
        language: 'zh',
        bad: '## 服务的变更\n\n我们有权随时变更或者终止服务，而无需通知您。\n',
        good: '## 服务的变更\n\n我们有权变更或者终止服务，但应提前30日以电子邮件通知您；您可在此之前解除合同。\n',
      },
    ],
  },
  ...inParts(inEach(changed, check)),
};

export default rule;
