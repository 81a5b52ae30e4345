import type { ClauseFacts } from '../analysis/clause.js';
import { pattern } from '../analysis/partyWords.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding, Message } from './contract.js';

/*
 * Finds claims of the customer that lapse unless brought within a period. Limitation is a matter of statute; an agreement
 * that shortens it may be void. Switch it off where the law that applies lets the parties agree on it.
 *
 * Bad:  Any claim must be brought within one year, or it is barred.
 * Good: Please tell us of defects within 30 days.
 */

const MESSAGE: Message = {
  text: 'Claims lapse here unless brought within {period}. Periods of limitation are mandatory under many laws, so this may be void. Delete it, or make it a duty to give notice without loss of the claim.',
};

const PERIOD_EN =
  '(?:(?:\\w+\\s\\(\\d+\\)|\\d+|an?|(?:twenty|thirty|forty|seventy)-\\w+|one|two|three|six|twelve|thirty|sixty|ninety|four|five|seven|ten|fourteen)\\s(?:calendar\\s|business\\s|working\\s)?(?:hours?|days?|weeks?|months?|years?))';
const PERIOD_ZH = '[\\d一二两三四五六七八九十]{1,5}\\s?(?:个)?(?:自然|工作)?(?:日|天|周|月|年)';
const LAPSE = {
  en: [
    pattern(
      `\\b(?:claims?(?!\\s(?:their|the|your|its|an?|any|this|such)\\b)|(?<!\\b(?:take|taking|takes|necessary|appropriate|corrective|such|further)\\s)actions?|causes?\\sof\\saction|lawsuits?|suits?|proceedings?)\\b…160…\\b(?:within|after|later\\sthan)\\s(?<period>${PERIOD_EN})\\b…200…\\b(?:barred|waived|lapses?|lost|forfeited|extinguish\\w+|(?:loses?|forfeits?)\\s(?:<your>\\s?)?(?:\\w+\\s){0,2}?(?:claims?|rights?))\\b`,
    ),
    pattern(
      `\\b(?:claims?|disputes?|actions?|causes?\\sof\\saction|lawsuits?|suits?)\\b…120…\\b(?:must|shall|may\\snot|may\\sonly|can\\sonly|has\\sto)\\b…60…\\b(?:brought|filed|commenced|instituted|initiated|commence|file|bring)\\b…60…\\b(?:within|more\\sthan|later\\sthan|after)\\s(?<period>${PERIOD_EN})\\b`,
    ),
    // Said of a time limit whose end costs the claim: no later than 90 days after the event, failing which it is gone.
    pattern(
      `\\b(?:claims?|actions?|proceedings?)\\b…80…\\b(?:must|shall|ha(?:s|ve)\\sto|(?:is|are)\\sto)\\sbe\\s(?:lodged|raised|made|brought|notified|presented|submitted|issued)\\b…60…\\b(?:within|later\\sthan|before)\\s(?<period>${PERIOD_EN})\\b…80…\\b(?:failing\\swhich|otherwise|or\\s(?:it|they|else|the\\sclaim))\\b…60…\\b(?:barred|waived|lapses?|lost|forfeit\\w*|extinguish\\w+|gone|void|expires?|time-barred)\\b`,
    ),
    pattern(
      `\\bno\\s(?:\\w+\\s){0,2}?(?:claims?|actions?|suits?|proceedings?)\\b…60…\\b(?:may|can|shall|will)\\s(?:lie|be\\s(?:brought|made|commenced|maintained|instituted|started))\\b…80…\\b(?:unless\\b…80…\\bwithin|(?:more|later)\\sthan|after)\\s(?<period>${PERIOD_EN})\\b`,
    ),
    pattern(
      `\\bclaims?\\b…60…\\b(?:lapses?|expires?|becomes?\\svoid|(?:is|are|(?:shall|will)\\sbe)\\s(?:(?:time-?)?barred|void|lost|extinguished|forfeited|waived))\\s(?:if|unless)\\b…100…\\b(?:within|inside)\\s(?<period>${PERIOD_EN})\\b`,
    ),
    pattern(
      `<you>\\s(?:must|shall|ha(?:ve|s)\\sto|needs?\\sto|(?:may|can)\\sonly|may\\snot|agrees?\\s(?:not\\s)?to)\\b…60…\\b(?:bring|file|commence|institute|initiate|start)\\b…80…\\b(?:claim|action|lawsuit|suit|proceedings?)\\b…100…\\b(?:within|more\\sthan|later\\sthan)\\s(?<period>${PERIOD_EN})\\b`,
    ),
  ],
  zh: [
    // 得在15天内提出来，过了就不能再提.
    pattern(
      `(?:赔|追究|索赔|投诉|主张)[^。;]{0,12}?(?:得|要|应|须|必须|请)[^。;]{0,24}?(?<period>${PERIOD_ZH})之?内[^。;]{0,8}?(?:提|说|找|告诉)[^。;]{0,10}?(?:过(?:了|期|时)|逾期|超过|晚了|不提)[^。;]{0,12}?(?:不能再?|不再|不予?|就?不)(?:提|受理|赔|处理|认|算)`,
    ),
    pattern(
      `(?:申索|索赔|索偿|求偿|(?:赔偿|权利)(?:请求|主张)|(?:要求|主张|请求)[^。;,，]{0,6}赔偿)[^。;]{0,16}?(?:应|须|必须)[^。;]{0,24}?(?<period>${PERIOD_ZH})内[^。;]{0,16}?提出[^。;]{0,12}?(?:否则|[逾过超]期|期满|届时)[^。;]{0,8}?(?:放弃|丧失|失效)`,
    ),
    pattern(
      `(?:应|须|必须|应当)[^。;]{0,30}?(?<period>${PERIOD_ZH})内[^。;]{0,24}?(?:起诉|(?:提起|申请|提请)(?:诉讼|仲裁)|主张权利|提出(?:索赔|赔偿|权利主张))[^。]{0,80}?(?:视为(?:自动)?(?:放弃|丧失)|不再|丧失|无权)`,
    ),
    pattern(
      `(?:应|须|必须|应当|最迟)[^。;]{0,40}?(?<period>${PERIOD_ZH})内[^。;]{0,24}?提出[^。;]{0,30}?(?:视为|即|否则)[^。;]{0,6}?(?:放弃|丧失)[^。;]{0,24}?(?:权利|索赔|申索|求偿|请求|追索)`,
    ),
    // Whoever has not claimed in time has lost the claim: 三十日内未书面索赔的，即丧失请求赔偿的权利.
    pattern(
      `(?<period>${PERIOD_ZH})之?内(?:未|没有|不)[^。;]{0,30}?(?:提出|主张|请求|要求|索赔|起诉)[^。;,，]{0,16}[,，][^。;,，]{0,10}?(?:丧失|失去|放弃|不再|无权|不得再?)[^。;]{0,20}?(?:赔偿|索赔|求偿|追偿|追究|起诉|诉讼)`,
    ),
    // The period stands in the sentence before: 未在上述期限内提出的，不得再主张任何权利.
    pattern(
      '<you>?(?:未|没有|不)[^。;,，]{0,4}(?:该|上述|前述|前款|此|约定)[^。;,，]{0,4}(?:期限|期间|时间|时限)[^。;,，]{0,12}(?:提出|主张)[^。;,，]{0,4}[,，][^。;,，]{0,4}(?:不得|不再|无权|丧失|放弃)[^。;]{0,16}(?:权利|索赔|追究)',
    ),
    pattern(
      `(?:超过|逾期|逾)(?<period>${PERIOD_ZH})?[^。;]{0,24}?未?[^。;]{0,8}?(?:起诉|提起诉讼|索赔|主张)[^。;]{0,30}?(?:视为(?:自动)?放弃(?!服务)|丧失|无权)`,
    ),
  ],
} as const;
/** Windows for credits, complaints about invoices and notices of disputes are no limitation of claims; the law's longer period may stay. */
const OTHER = {
  en: /\b(?:service\s)?credits?\b|\binvoic|\bbill(?:s|ed|ing)?\b|\bchargeback|\brefund|\bdispute\snotice|\bDMCA\b|\bcounter[- ]?notice|\bindemnif|\bprizes?\b|\bvouchers?\b|\b(?:such|any|the|a)\s(?:longer|greater)\s(?:\w+\s)?(?:period|time)\b/i,
  zh: /赔偿金|代金券|发票|账单|对账|退款|服务等级|可用性|投诉/,
} as const;

/** So many years are what statutes give. */
const LONG =
  /\b(?:(?:three|four|five|six|seven|ten)\b(?:\s\(\d+\))?|\(?(?:[3-9]|[1-9]\d)\)?)\s(?:calendar\s)?years?\b|(?<!\d)(?:[3-9三四五六七八九十]|[1-9]\d)\s?年/i;

/** A claim that has to be told in time, and what the next sentence says of one that is not. */
const TOLD = pattern(
  `\\b(?:claims?|complaints?|objections?)\\b…80…\\b(?:within|later\\sthan|inside)\\s(?<period>${PERIOD_EN})\\b`,
);
const GONE = pattern(
  '^(?:after(?:wards|\\sthat)?|later(?:\\sthan\\sthat)?|thereafter|otherwise|beyond\\sthat)\\b…60…(?:\\b(?:gone|lost|lapses?|barred|forfeited|extinguished|waived)\\b|<you>\\s(?:loses?|has\\slost|have\\slost|gives?\\sup)\\b)',
);

function checkSentence(s: ClauseSentence, facts: ClauseFacts, next?: ClauseSentence): Finding | undefined {
  const match =
    LAPSE[s.language].map((lapse) => lapse.exec(s.masked)).find((m) => m !== null) ??
    (next && s.language === 'en' && GONE.test(next.masked) ? TOLD.exec(s.masked) : null);
  if (!match || OTHER[s.language].test(s.plain)) return undefined;
  if (LONG.test(match.groups?.period ?? '')) return undefined;
  const period = match.groups?.period ?? (s.language === 'zh' ? '约定的期限' : 'the period');
  return {
    range: facts.words.passage.toSource({ start: s.start + match.index, end: s.start + match.index + match[0].length }),
    message: { ...MESSAGE, data: { period } },
  };
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'shortened-claim-period',
    title: { text: 'Claims lapse after a short time' },
    description: {
      text: 'Finds claims of the customer that lapse unless brought within a period. Under many laws an agreement that shortens limitation may be void.',
    },
    category: 'liability',
    severity: 'warning',
    profiles: { 'consumer-eu': 'error', prc: 'error', ch: 'error' },
    types: ['limitation-of-liability', 'dispute-resolution'],
    law: ['cn-civil-code-197', 'ch-co-129', 'de-bgb-202'],
    examples: [
      {
        language: 'en',
        bad: '## Claims\n\nAny claim must be brought within one year, or it is permanently barred.\n',
        good: '## Claims\n\nPlease tell us of defects within 30 days.\n',
      },
      {
        language: 'zh',
        bad: '## 索赔\n\n您应在损失发生之日起6个月内提起诉讼，否则视为放弃。\n',
        good: '## 索赔\n\n您应在发现问题后30日内通知我们。\n',
      },
    ],
  },
  check: (facts, { frame }) => {
    const found = sentencesOf(facts, frame).flatMap((s, i, all) => checkSentence(s, facts, all[i + 1]) ?? []);
    return found.slice(0, 1);
  },
};

export default rule;
