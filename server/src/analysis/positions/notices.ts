import type { Duration } from '../../taxonomy/clauseTypes.js';
import { position, type TopicReader } from './clauseSentences.js';
import { findDurations } from './duration.js';

const DEEMED = [/\b(?:deemed|considered|effective|presumed|regarded)\b/i, /视为|视作|送达/] as const;
const PAPER = [
  /(?<!\be-)\b(?:mail(?:ed|ing)?|post(?:ed|age)?(?!\s(?:on|to|in)\s(?:our|the|its|your|this)\s(?:\w+\s)?(?:web\s?)?(?:site|services?|account|page|portal))|courier|letters?|registered|certified|deposit\w*|airmail|first[\s-]class)\b/i,
  /纸质|邮寄|交邮|挂号|快递|信函|投邮|邮政|快件/,
] as const;
const ELECTRONIC = [
  /\b(?:e-?mail\w*|electronic\w*|transmi\w+|sen(?:t|ding)|upload\w*|website|portal|message)\b/i,
  /电子|邮件|短信|站内|系统消息|发送|公告|弹窗|传真/,
] as const;
const AT_ONCE = [
  /\b(?:immediately|on\s(?:sending|transmission)|upon\s(?:sending|transmission|being\ssent|posting)|when\s(?:it\sis\s|they\sare\s)?(?:sent|transmitted)|on\sthe\s(?:date|day|same\sday)\s(?:it\s(?:is|was)\s)?(?:sent|of\s(?:sending|transmission))|at\sthe\stime\s(?:of\s(?:sending|transmission)|(?:it\sis\s)?sent)|instant\w*)\b/i,
  /(?:发送成功|发出|发送|发布|公布|公告|到达)[^。,;]{0,8}(?:后|时|之时|之日)?,?(?:即|立即|当日)?(?:视为|视作)|即视为(?:已)?送达/,
] as const;

/** When a notice counts as received, by electronic and by paper channels. */
export const readNotices: TopicReader = (clause) => {
  if (!clause.about('notices')) return [];
  const i = clause.language === 'zh' ? 1 : 0;
  let electronic: Duration | undefined;
  let paper: Duration | undefined;
  let evidence: { start: number; end: number } | undefined;
  for (const s of clause.sentences) {
    if (
      !DEEMED[i].test(s.plain) ||
      (i === 0 && !/\bnotices?|communications?|messages?|received|delivered|given|served\b/i.test(s.plain))
    )
      continue;
    if (i === 1 && !/送达|收到|通知/.test(s.plain)) continue;
    for (const piece of s.plain.split(
      i === 1
        ? /[;]|[,，](?=以|采[取用]|通过|如|若)/
        : /;|,\s(?:or|and)\b|\sor,\s|(?<=\S)\s\((?=(?:[ivx]{1,4}|[a-f])\)\s)/,
    )) {
      const d = findDurations(piece, clause.language).find((x) => /^PT?\d+[HDW]$/.test(x.value));
      const value = d?.value ?? (AT_ONCE[i].test(piece) ? 'PT0S' : undefined);
      if (!value) continue;
      if (PAPER[i].test(piece) && (d || !ELECTRONIC[i].test(piece))) paper ??= value;
      else if (ELECTRONIC[i].test(piece)) electronic ??= value;
      else continue;
      evidence ??= s;
    }
  }
  if (!evidence || (electronic === undefined && paper === undefined)) return [];
  return [position('noticeDeemedReceipt', { ...(electronic && { electronic }), ...(paper && { paper }) }, evidence)];
};
