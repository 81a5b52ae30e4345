import type { ClauseFacts } from '../analysis/clause.js';
import { partyBefore, pattern } from '../analysis/partyWords.js';
import { extendSentence } from '../analysis/queries/append.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import type { ClauseRule, Finding, Message } from './contract.js';

/*
 * Finds bans on set-off by the customer without an exception for claims that nobody disputes or that a court has
 * decided. In standard terms such a ban may be void as a whole. Switch it off where all customers are businesses that
 * waive set-off knowingly.
 *
 * Bad:  You may not set off any claim against our fees.
 * Good: You may set off only claims that are undisputed or finally decided by a court.
 */

const MESSAGE: Message = {
  text: 'This bans set-off without exception. In standard terms such a ban may be void as a whole, because the customer would have to pay even against a claim that nobody disputes. Except claims that are undisputed or finally decided.',
};
const FIX: Message = { text: 'Add the exception for undisputed and finally decided claims' };
const EXCEPTION = {
  en: ' This does not apply to claims that are undisputed or finally decided by a court.',
  zh: '，但无争议的或者经生效裁判确认的债权除外',
} as const;

const SET_OFF = '(?:set(?:ting)?[-\\s]?off|offset(?:ting|s)?)';
const BANS = {
  en: [
    // Said of setting off as such, or of what the customer may not do.
    pattern(
      `^(?:any\\s)?${SET_OFF}\\b…60…\\b(?:is|are|shall\\sbe)\\s(?:\\w+ly\\s)?(?:prohibited|excluded|not\\s(?:permitted|allowed|possible))`,
    ),
    pattern(
      `<you>\\s(?:<may>\\snot|cannot|may\\snot|shall\\snot|waives?|agrees?\\snot\\sto|(?:has|have)\\sno\\sright|(?:is|are)\\snot\\sentitled)\\b…60…\\b${SET_OFF}\\b`,
    ),
    pattern(
      `<you>\\s(?:<may>\\s(?:not|neither)|may\\s(?:not|neither)|cannot|shall\\s(?:not|neither))\\b…60…\\bdeduct\\w*\\b…30…\\bcounter-?claims?\\b|<you>\\s(?:<may>|may|shall|can)\\sneither\\b…60…\\b${SET_OFF}\\b`,
    ),
    pattern(
      `<you>\\s(?:<may>\\snot|may\\snot|cannot|shall\\snot|must\\snot|(?:is|are)\\snot\\s(?:entitled|allowed)\\sto)\\b…40…\\b(?:deduct|withhold|hold\\sback|retain|keep\\sback)\\b…40…\\b(?:anything|amounts?|sums?|payments?|fees?|charges|invoices?|rent|price|part)\\b…60…\\b(?:claims?|counter-?claims?|demands?|cross-?claims?)\\b`,
    ),
    pattern(
      `<you>\\s<may>\\snot\\s(?:\\w+\\s){0,2}?(?:deduct|subtract|take)\\b…40…\\b(?:claims?|counter-?claims?|demands?)\\b…20…\\bfrom\\b`,
    ),
    // In everyday words: you can't hold money back because of something that we owe you.
    pattern(
      `<you>\\s<may>\\snot\\s(?:hold|keep)\\s(?:back\\s)?(?:any\\s|the\\s|<your>\\s?)?(?:money|rent|payments?|fees?|anything)\\b…80…\\b(?:claims?|owe|complaints?|disputes?)\\b`,
    ),
    // The subject stands before another duty: the customer pays in full and must not set off.
    pattern(`<you>\\s…60…\\band\\s(?:must|shall|may|will|can)\\s?not\\b…40…\\b${SET_OFF}\\b`),
    pattern(`(?:<your>\\s)?right\\s(?:of|to)\\s${SET_OFF}\\b…40…\\b(?:excluded|waived)`),
    pattern(
      `<you>\\b…120…\\b(?:pay|make\\s(?:all\\s|any\\s|the\\s|every\\s)?payments?)\\b…120…\\bwithout\\s(?:any\\s)?(?:\\w+,?\\s(?:or\\s)?){0,3}?${SET_OFF}\\b`,
    ),
    pattern(
      `\\b(?:sums?|amounts?|charges|fees|payments?|invoices?)\\b…80…\\b(?:paid|made|payable|settled)\\b…60…\\bwithout\\s(?:any\\s)?(?:\\w+,?\\s(?:or\\s)?){0,3}?${SET_OFF}\\b`,
    ),
  ],
  zh: [
    pattern('(?:禁止|不得|不可|无权|不享有|放弃)[^。,;]{0,24}?(?:抵销|抵消|冲抵)(?!券|金)'),
    pattern('(?:抵销|抵消)权?[^。,;]{0,8}?(?:被|予以)?(?:排除|禁止|不予)'),
    // What is owed is paid without deductions, whatever the reason.
    pattern(
      '<you>[^。,;]{0,12}(?:不得|不能|不可|无权)[^。;]{0,24}?(?:从|在|对)[^。;,，]{0,12}(?:费|款|账单|货款|租金|价款)[^。;,，]{0,8}(?:扣款|扣除|扣减|扣留|扣下|扣抵)',
    ),
    // In everyday words: 不能拿我们欠您的钱来抵该付的费用.
    pattern(
      '<you>[^。;,，]{0,4}(?:不得|不能|不可|无权)[^。;]{0,6}(?:拿|用|以)[^。;]{0,20}抵(?!押)[^。;,，]{0,10}(?:费|款|钱|账|租金?)',
    ),
  ],
} as const;
/** What every ban has; far cheaper to look for. */
const SET_OFFS = {
  en: /set(?:ting)?[-\s]?off|offset|counter-?claim|deduct|withhold|(?:hold|keep)\s(?:\w+\s){0,3}?back|retain/i,
  zh: /抵(?!押)|扣[款除减留下]/,
} as const;
/** Claims that may be set off after all. */
const SPARED = {
  en: /\b(?:undisputed|uncontested|acknowledged|recogni[sz]ed|admitted|finally|final\sjudge?ment|legally\s(?:established|binding)|adjudicated|except|unless|other\sthan|mutual|neither\s(?:party|of)|each\sparty|either\sparty|required\sby\slaw)\b/i,
  zh: /无争议|生效|确认|除外|除非|但|另有|书面同意|双方均|任何一方|任一方/,
} as const;
/** 冲抵 of vouchers and gifts against fees is a matter of prices. */
const OTHER_MATTER = /赠送|代金券|优惠|积分|折价|抵扣/;

/** The part of a Chinese sentence between semicolons in which an offset lies. */
function segmentAt(plain: string, at: number): string {
  const start = Math.max(plain.lastIndexOf(';', at), plain.lastIndexOf('；', at)) + 1;
  return plain.slice(start).split(/[;；]/, 1)[0]!;
}

function checkSentence(s: ClauseSentence, next: ClauseSentence | undefined, facts: ClauseFacts): Finding | undefined {
  if (!SET_OFFS[s.language].test(s.masked)) return undefined;
  const match = BANS[s.language].map((ban) => ban.exec(s.masked)).find((m) => m !== null);
  if (
    !match ||
    SPARED[s.language].test(s.plain) ||
    (next !== undefined && SPARED[s.language].test(next.plain.slice(0, 200)))
  )
    return undefined;
  if (s.language === 'zh' && OTHER_MATTER.test(segmentAt(s.plain, match.index))) return undefined;
  if (partyBefore(s.masked, match.index + 1) === 'provider' && s.language === 'zh') return undefined;
  const { passage } = facts.words;
  const end = passage.toSource({ start: s.start, end: s.end }).end;
  const text = EXCEPTION[s.language];
  const edit = s.language === 'zh' ? extendSentence(facts, s, text) : { start: end, end, text };
  return {
    range: passage.toSource({ start: s.start + match.index, end: s.start + match.index + match[0].length }),
    message: MESSAGE,
    fixes: [{ title: FIX, edits: [edit] }],
  };
}

const rule: ClauseRule = {
  reach: 'clause',
  meta: {
    id: 'set-off-ban',
    title: { text: 'Set-off banned without exception' },
    description: {
      text: 'Finds bans on set-off by the customer that spare neither undisputed nor finally decided claims. In standard terms such a ban may be void.',
    },
    category: 'fairness',
    severity: 'information',
    profiles: { 'b2b-saas': 'hint', 'consumer-eu': 'warning', prc: 'hint', ch: 'hint' },
    types: ['set-off'],
    law: ['de-bgb-309-no-3', 'cn-civil-code-568'],
    examples: [
      {
        language: 'en',
        bad: '## Payment\n\nYou may not set off any claim against our fees.\n',
        good: '## Payment\n\nYou may set off only claims that are undisputed or finally decided by a court.\n',
      },
      {
        language: 'zh',
        bad: '## 付款\n\n您不得以任何债权抵销应付的服务费。\n',
        good: '## 付款\n\n您不得以任何债权抵销应付的服务费，但无争议的债权除外。\n',
      },
    ],
  },
  check(facts, { frame }) {
    const sentences = sentencesOf(facts, frame);
    return sentences.flatMap((s, i) => checkSentence(s, sentences[i + 1], facts) ?? []);
  },
};

export default rule;
