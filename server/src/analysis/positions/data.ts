import type { Duration } from '../../taxonomy/clauseTypes.js';
import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { position, reader, within } from './clauseSentences.js';
import { findDurations } from './duration.js';

const KEEPS = [
  /\b(?:delet\w*|retain\w*|retention|kept?|keep|remov\w*|purg\w*|eras\w*|stor(?:e|ed|age)|destroy\w*|export|download|retriev\w*|restor\w*|available|archiv\w*|overwrit\w*|hold\son|wip(?:e|es|ed|ing))\b/i,
  /删除|清空|保留|存储|存储期|保存|清除|清理|销毁|释放|留存|导出|迁移/,
] as const;
const DATA = [
  /\b(?:data|content|information|files?|profiles?|repositor\w+|backups?|copies|materials?|recordings?|photos?|videos?)\b/i,
  /数据|内容|信息|文件|资料/,
] as const;
const NOT_THIS = [
  /\b(?:request|dispute|notice\sof\sclaim|prepared|logs?\sretention|inactiv\w+|refund\w*|credits?\sexpire)\b/i,
  /日志|记录|备案|网络日志/,
] as const;
const AROUND = [
  /\b(?:within|for|after|up\sto|(?:later|longer|more)\sthan|deleted|have|period\sof|at\sleast|following|additional|of|erased|removed|purged|destroyed|overwritten)\s(?:\w+\s)?$/i,
  /^\s?(?:内|后|的|之内|以内|期间|,|。|;|届满|$)/,
] as const;

/** Behind a duration that runs from the end of the contract. */
const FROM_END =
  /^\s(?:after|following|from)\s(?:the\s|your\s|this\s)?(?:\w+\s){0,3}?(?:end|terminat|expir|cancel|clos)/i;
/** Around a duration that runs from the end of the one before it: behind it in English, before it in Chinese. */
const AFTERWARDS = [
  /^\s(?:after|from|following|of)\s(?:the\s)?(?:(?:end|expiry|expiration)\sof\s)?(?:the|that|this|such)\s(?:\w+\s)?period\b/i,
  /(?:(?:保留|保存|上述|该|此)?(?:期限?|期间)(?:届满|期满|结束)|期满|其后|此后|(?:返还|导出|迁移)(?:完成)?)后?[^。;]{0,12}$/,
] as const;

/** What a duration in a clause on another subject has. */
const LIFE = gateOf('day|week|month|year|hour|天|日|周|月|年');
/** In a clause on another subject, the end of the account or the agreement after which data is kept or deleted. */
const AFTER_END = [
  /\b(?:delet\w*|eras\w*|purg\w*|retain\w*|kept?|keep|stor\w*|restor\w*|retriev\w*|export\w*|download\w*|reactivat\w*)\b[^\n]{0,160}\b(?:day|week|month|year|hour)s?\b[^\n]{0,40}\b(?:after|following|of|from|post)\b[^\n]{0,60}\b(?:terminat|cancel|expir|clos(?:e|ing|ure)|delet|de-?activat|end(?:s|ed)?\b)|\b(?:day|week|month|year|hour)s?\b[^\n]{0,40}\b(?:after|following|of|from)\b[^\n]{0,60}\b(?:terminat|cancel|expir|clos(?:e|ing|ure)|de-?activat)\w*[^\n]{0,60}\b(?:delet|eras|purg|retriev|export|download|restor)|\b(?:terminat|cancel|clos|deactivat|expir)\w*\b[^\n]{0,160}\b(?:delet|eras|purg|retriev|export|restor|keep|kept|retain|stor)\w*\b[^\n]{0,60}\b(?:day|week|month|year|hour)s?\b|\b(?:terminat\w*|cancel\w*|clos(?:ed|ing|ure)|expir\w*|end\sof\s(?:the|this|your)\s\w+)\b[^\n]{0,80}\b(?:day|week|month|year)s?\b[^\n]{0,40}\b(?:delet|eras|retriev|export|download)|\bend\sof\s(?:the|this|your)\s\w+\b[^\n]{0,120}\b(?:delet|eras|retriev|export|download|keep|kept|retain|stor)\w*\b[^\n]{0,60}\b(?:day|week|month|year)s?\b|\b(?:keep|kept|retain\w*|stored?)\b[^\n]{0,120}\b(?:account|term|agreement|contract|subscription)\b[^\n]{0,60}\b(?:day|week|month|year)s?\s(?:thereafter|afterwards)\b/i,
  /(?:终止|解除|注销|期满|届满|关闭|到期)(?:之日|之后|日|后)[^。]{0,60}(?:保留|存储|保存|删除|恢复|导出|迁移)|(?:保留|存储|保存|删除|恢复|导出|迁移)[^。]{0,40}(?:终止|注销|期满|届满|关闭|到期)(?:之日|之后|日|后)/,
] as const;

const UNIT = [/day|week|month|year|hour/i, /[天日周月年]|小时/] as const;
const CUSTOMER_DELETES = pattern(
  '<you>\\s(?:must|shall|will|agree\\sto)\\s(?:\\([ivx]{1,4}\\)\\s)?[^\\n\uE000\uE001;]{0,100}?\\b(?:delete|destroy|erase)',
);

const KEPT = gateOf(KEEPS);
const UNITS = gateOf('day|week|month|year|hour|天|日|周|月|年|小时');

/** How long data is kept after the end. */
export const readRetention = reader(KEPT, (clause): readonly Position[] => {
  const i = clause.language === 'zh' ? 1 : 0;
  const main =
    clause.about('data-deletion') ||
    (clause.about('effects-of-termination', 'customer-data', 'backup') &&
      /\bterminat|\bcancel|\bexpir|\bend\sof\s(?:the|this|your)\b|\b(?:contract|agreement|subscription|account|term)\s(?:\w+\s)?(?:end(?:s|ed)|closed)\b|\bretain\s[^\n.]{0,24}\bcontent|终止|期满|届满|注销/i.test(
        clause.plain,
      ));
  if (!main && (clause.is('definitions', 'group') || !clause.has(LIFE))) return [];
  const list: Position[] = [];
  for (const s of clause.sentencesWith(UNITS)) {
    if (
      !clause.says(s, KEPT) ||
      !UNIT[i].test(s.plain) ||
      !KEEPS[i].test(s.plain) ||
      !DATA[i].test(s.plain) ||
      NOT_THIS[i].test(s.plain)
    )
      continue;
    if ((!main && !AFTER_END[i].test(s.plain)) || CUSTOMER_DELETES.test(s.masked)) continue;
    for (const d of findDurations(s.plain, clause.language)) {
      if (!/^PT?\d+[HDWMY]$/.test(d.value)) continue;
      const fits =
        i === 0
          ? AROUND[0].test(s.plain.slice(Math.max(0, d.range.start - 24), d.range.start)) ||
            FROM_END.test(s.plain.slice(d.range.end, d.range.end + 60))
          : AROUND[1].test(s.plain.slice(d.range.end, d.range.end + 8)) ||
            /(?:(?:保留|存储|保存)[^,，。]{0,14}|(?:后|起)[^,，。]{0,6})$/.test(
              s.plain.slice(Math.max(0, d.range.start - 12), d.range.start),
            );
      // What is deleted some days after the time of keeping was kept for that time.
      const later =
        list.length > 0 &&
        (i === 0
          ? AFTERWARDS[0].test(s.plain.slice(d.range.end, d.range.end + 60))
          : AFTERWARDS[1].test(s.plain.slice(Math.max(0, d.range.start - 24), d.range.start)));
      if (fits && !later) list.push(position('dataRetention', d.value, within(s, d.range)));
    }
  }
  if (list.length > 0 || !main) return list;
  const buffer = clause
    .sentencesWith(KEPT)
    .find(
      (s) =>
        /缓冲期|宽限期|\b(?:buffer|grace)\speriod\b/i.test(s.plain) && DATA[i].test(s.plain) && KEEPS[i].test(s.plain),
    );
  return buffer ? [position('dataRetention', 'buffer-period', buffer)] : [];
});

const POINT = [
  /\b(?:restore|recovery|restoration)\s(?:point|objective)s?\b|\bRPO\b|\bback(?:ed|s)?(?:\s|-)?ups?\b[^\n.]{0,60}\b(?:every|each|at\sleast\sonce|old|once|daily|nightly|hourly|weekly)\b|\b(?:take|make)s?\s(?:\w+\s)?cop(?:y|ies)\b[^\n.]{0,60}\b(?:every|daily|nightly)\b|\bsnapshots?\b[^\n.]{0,60}\b(?:every|once|daily|hourly|weekly)\b|\b(?:restor\w+|recover\w*)\b[^\n.]{0,80}\b(?:no|not)\solder\sthan\b/i,
  /恢复点|RPO|(?:备份|快照)[^。,;]{0,10}(?:每|间隔)|每(?:隔)?[^。,;]{0,10}(?:小时|日|天|周|月)[^。,;]{0,16}(?:备份|快照)/i,
] as const;
const RHYTHMS: readonly (readonly [RegExp, Duration])[] = [
  [/\bhourly\b|\b(?:every|per)\shour\b|每(?:一)?小时/i, 'PT1H'],
  [/\b(?:daily|nightly)\b|\b(?:every|each|per|once\sa)\s(?:\w+\s)?(?:day|night)\b|每(?:一)?[日天]/i, 'P1D'],
  [/\bweekly\b|\b(?:every|per|once\sa)\sweek\b|每(?:一)?周/i, 'P1W'],
];
/** Before a duration that says how long copies are kept, not how old they are. */
const COPIES_KEPT =
  /(?:保留|保存|留存)[^,，。;]{0,8}$|\b(?:kept|keep|retain(?:ed)?|stored?)\s(?:(?:for|each|every|all|the|a)\s)?(?:\w+\s){0,3}$/i;
/** The customer is to make the backups. */
const CUSTOMER_BACKS_UP = pattern(
  '<you>\\s(?:\\w+\\s){0,3}?(?:should|must|shall|are|is|agree)\\b…60…\\bback|<you>[^。,;]{0,12}(?:应|须|需|自行|定期|负责)[^。,;]{0,12}备份',
);

const POINTS = gateOf(POINT);

/** How old what is restored may be. */
export const readRecovery = reader(POINTS, (clause): readonly Position[] => {
  if (!clause.about('backup', 'service-level', 'due-care')) return [];
  const point = POINT[clause.language === 'zh' ? 1 : 0];
  for (const s of clause.sentencesWith(POINTS)) {
    if (!point.test(s.plain) || CUSTOMER_BACKS_UP.test(s.masked)) continue;
    const d = findDurations(s.plain, clause.language).find(
      ({ range }) => !COPIES_KEPT.test(s.plain.slice(Math.max(0, range.start - 32), range.start)),
    );
    if (d) return [position('recoveryPoint', d.value, within(s, d.range))];
    const rhythm = RHYTHMS.find(([words]) => words.test(s.plain));
    if (rhythm) return [position('recoveryPoint', rhythm[1], s)];
  }
  return [];
});
