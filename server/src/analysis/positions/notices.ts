import type { Duration } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import { position, reader } from './clauseSentences.js';
import { findDurations } from './duration.js';

const DEEMED = [
  /\b(?:deemed|considered|effective|presumed|regarded|treated|counts?\sas|takes?\seffect)\b|\b(?:is|are)\s(?:given|received|served|delivered)\s(?:when|on|upon|at)\b/i,
  /视为|视作|送达|推定|发(?:送|出)[^。,;]{0,6}生效/,
] as const;
/** What says when a notice arrives in a clause on another subject. */
const ARRIVES = [
  /\b(?:notices?|communications?)\b[^\n.]{0,160}\b(?:deemed|considered|presumed|treated)\b[^\n.]{0,40}\b(?:received|given|delivered|served)\b/i,
  /通知[^。]{0,60}(?:视为|推定|即为)[^。,;]{0,8}(?:送达|收到|收悉)/,
] as const;
const NOTICE = gateOf('notice|communication|通知');
const PAPER = [
  /(?<!\be-)\b(?:mail(?:ed|ing)?|(?<!notice\sis\s)post(?:ed|age|(?<=\bdays?\safter\spost)ing)?(?!\s(?:on|to|in)\s(?:our|the|its|your|this)\s(?:\w+\s)?(?:web\s?)?(?:site|services?|account|page|portal))|courier|letters?|registered|certified|deposit\w*|airmail|overnight|next\sday\sdelivery|delivery\sservice|first[\s-]class)\b/i,
  /纸质|邮寄|寄[出送]|交邮|挂号|快递|专递|速递|信函|投邮|邮政|快件/,
] as const;
const ELECTRONIC = [
  /\b(?:e-?mail\w*|electronic\w*|transmi\w+|sen(?:t|d|ding)|upload\w*|website|portal|message)\b/i,
  /电子|邮件|邮箱|短信|微信|网站|发布|推送|站内|系统消息|发送|发出|公告|弹窗|传真/,
] as const;
/** A way that is electronic beyond doubt, where letters are sent as well. */
const SURELY_ELECTRONIC = [
  /\b(?:e-?mail\w*|electronic\w*|fax\w*|upload\w*|website|portal|message)\b/i,
  ELECTRONIC[1],
] as const;
const AT_ONCE = [
  /\b(?:immediately|on\s(?:sending|transmission)|upon\s(?:sending|(?:confirmation\sof\s)?transmission|being\ssent|posting)|when\s(?:(?:it\sis\s|they\sare\s)?(?:sent|transmitted)|we\ssend\s(?:it|them)\b)|on\sthe\s(?:date|day|same\sday)\s(?:it\s(?:is|was)\s)?(?:sent|of\s(?:sending|transmission|dispatch|posting))|on\sdispatch|when\s(?:the\s|a\s|an\s)?(?:\w+\s){1,2}is\s(?:sent|posted|transmitted|published)|at\sthe\stime\s(?:of\s(?:sending|transmission)|(?:it\sis\s)?sent)|instant\w*)\b/i,
  /(?:发送成功|发出|发送|传送|送出|寄发|发布|公布|公告|到达|进入)[^。,;]{0,10}(?:后|时|之时|之日)?,?(?:即|立即|当日)?(?:视为|视作|即为|推定|生效)|(?:即视为|就算|就视为|即算)(?:已|是)?送达/,
] as const;

const NEXT_DAY =
  /\b(?:next|following)\s(?:working\s|business\s)?day\b(?!\sdelivery)|\bthe\sday\safter\s(?:it\s(?:is|was)|they\s(?:are|were))\s(?:sent|mailed|posted)\b|次日|翌日|第二[日天]/i;
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const ON_DAY = new RegExp(`\\b(?<nth>${ORDINALS.join('|')})\\s(?:working\\s|business\\s|calendar\\s)?day\\b`, 'i');

/** The day by its number: on the third business day. */
function dayIn(text: string): Duration | undefined {
  const nth = ON_DAY.exec(text)?.groups?.nth;
  if (nth !== undefined) return `P${ORDINALS.indexOf(nth.toLowerCase()) + 1}D`;
  return NEXT_DAY.test(text) ? 'P1D' : undefined;
}

const DEEMED_WORDS = gateOf(DEEMED);

/** When a notice counts as received, by electronic and by paper channels. */
export const readNotices = reader(DEEMED_WORDS, (clause) => {
  const i = clause.language === 'zh' ? 1 : 0;
  const main = clause.about('notices');
  if (!main && (clause.is('definitions', 'group') || !clause.has(NOTICE))) return [];
  let electronic: Duration | undefined;
  let paper: Duration | undefined;
  let evidence: { start: number; end: number } | undefined;
  for (const s of clause.sentencesWith(DEEMED_WORDS)) {
    if (
      !DEEMED[i].test(s.plain) ||
      (i === 0 &&
        !/\bnotices?|communications?|messages?|received|having\sreceived|reached|arrived|delivered|given|served\b/i.test(
          s.plain,
        ))
    )
      continue;
    if (i === 1 && !/送达|收到|收悉|收讫|到达|通知/.test(s.plain)) continue;
    if (!main && !ARRIVES[i].test(s.plain)) continue;
    for (const piece of s.plain.split(
      i === 1
        ? /[;]|[,，](?=以|采[取用]|通过|如|若)/
        : /;|,\s(?:or|and|while|whereas)\b|,\s(?=(?:an?\s(?:\w+\s)?(?:letter|e-?mail|fax|message)\b|(?:letters|e-?mails|messages|notices|those)\s))|\sor,\s|(?<=\S)\s\((?=(?:[ivx]{1,4}|[a-f])\)\s)/,
    )) {
      const d = findDurations(piece, clause.language).find((x) => /^PT?\d+[HDW]$/.test(x.value));
      const value = d?.value ?? dayIn(piece) ?? (AT_ONCE[i].test(piece) ? 'PT0S' : undefined);
      if (!value) continue;
      if (PAPER[i].test(piece) && (d || !SURELY_ELECTRONIC[i].test(piece))) paper ??= value;
      else if (ELECTRONIC[i].test(piece)) electronic ??= value;
      else continue;
      evidence ??= s;
    }
  }
  if (!evidence || (electronic === undefined && paper === undefined)) return [];
  return [position('noticeDeemedReceipt', { ...(electronic && { electronic }), ...(paper && { paper }) }, evidence)];
});
