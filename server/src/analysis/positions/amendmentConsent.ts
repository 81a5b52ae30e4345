import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading } from './clauseSentences.js';
import {
  CHINESE_CHANGE,
  ENGLISH_CHANGE,
  ENGLISH_CHANGES_TERMS,
  ENGLISH_TERMS,
  KINDRED,
  OF_TERMS,
  PRICE,
} from './termsChange.js';

const OWN_USE = /\b(?:us(?:e|ing)|access(?:ing)?)\b/i;
const SIGNED = /\bsigned\sby\b/i;
const ENGLISH_USE = [
  /\bcontinu(?:e|es|ed|ing)\b[^\n]{0,120}?\b(?:accept\w*|agree\w*|consent|bound|acknowledge\w*|constitut\w*|deemed|signif\w*|mean\w*|indicat\w*)\b/i,
  pattern(
    '\\b(?:by|if|when)\\b…40…(?:using|use|access\\w*)\\b…160…\\b(?:after|following|once|latest|updated|revised|new|then-current|changed|changes|modified)\\b…160…\\b(?:accept\\w*|agree\\w*|consent|bound)',
  ),
  /\b(?:use|using|access\w*)\b[^\n]{0,100}\b(?:after|following|once)\b[^\n]{0,120}?\b(?:accept\w*|agree\w*|consent|bound|constitut\w*)\b/i,
  pattern(
    '<you>…40…\\b(?:use|using)\\b…60…\\bagree(?:ing)?\\sto\\s(?:the\\s)?(?:latest|current|updated|revised|newest|most\\srecent)',
  ),
  /\b(?:not\s(?:agree|accept|acceptable|wish)|disagree|reject|object)\b[^\n]{0,120}\b(?:stop|cease|discontinue|refrain\sfrom)\b[^\n]{0,30}\b(?:us(?:e|ing)|access\w*)\b/i,
] as const;
const ENGLISH_DEEMED =
  /\b(?:deemed|considered|regarded|treated|constitute)\b[^\n]{0,80}(?<!\bno\s)\b(?:accept(?:ed|ance|s)?|agreed|to\sagree|approv\w*|consent(?:ed)?)\b|\b(?:accept\w*|agree\w*)\b[^\n]{0,60}\b(?:deemed|considered|presumed)\b/i;
const ENGLISH_SILENCE =
  /\b(?:within|after|latest|period|object|objection|reject|declaration|silence|fail(?:s|ure)?\sto|do(?:es)?\snot\s(?:object|reject|terminate|make|respond|declare))\b/i;
/** Those who do not agree must leave in a time not to be bound. */
const ENGLISH_OR_LEAVE =
  /\b(?:not\s(?:agree|accept|wish)|disagree|object|reject)\b[^\n]{0,160}\bwithin\b[^\n]{0,120}\bnot\sbe\s(?:bound|subject)\b/i;
const ENGLISH_EXPRESS =
  /\b(?:only|not)\b[^\n]{0,60}\b(?:with|without|after|until)\b[^\n]{0,30}\b(?:express|explicit|written|prior)\b[^\n]{0,20}\b(?:consent|agreement|approval|acceptance)\b|\b(?:signed\sby|agreed\sin\swriting\sby|mutual\swritten|written\sagreement\s(?:of|between))\s?(?:both|the|each)?\s?part|\b(?:amended|modified|changed|altered|varied|amendment|modification|change)\b[^\n]{0,80}\b(?:only|unless|except)\b[^\n]{0,60}\b(?:writing|written)\b[^\n]{0,60}\bsigned\sby\s(?:[^\n.]{0,40}\band\b|both|each|the\sparties|all\sparties|authori[sz]ed\srepresentatives\sof\s(?:both|each|the)\s\w*\s?part)|\basked?\sto\s(?:expressly\s)?(?:accept|agree|consent)/i;
const CHINESE_USE = [
  /继续(?:使用|访问|接受|登录|享[用有]|浏览|参与)[^。]{0,80}?(?:视为|视作|表示|表明|即(?:代表|为)|构成|默认|同意|接受|代表|意味)/,
  /(?:不(?:同意|接受|认可)|异议|有异议)[^。]{0,60}?(?:停止|终止|放弃|中止|注销)[^。]{0,12}(?:使用|访问|登录|服务)/,
  /(?:使用|访问|登录)[^。]{0,40}(?:视为|即表示|表示)[^。]{0,20}(?:接受|同意)[^。]{0,20}(?:修改|变更|更新|修订|最新)/,
] as const;
const CHINESE_DEEMED = /(?:视为|视作|推定)[^。]{0,12}(?:业经)?(?:接受|同意|认可)/;
const CHINESE_SILENCE =
  /(?:届满|期满|内|后|未)[^。]{0,40}(?:视为|视作|推定)|至迟|未(?:提出|表示|作出|在)[^。]{0,30}(?:异议|反对|拒绝|声明)/;
const ENGLISH_RIGHT = pattern(
  '(?:<may>|reserves?|entitled)…100…\\b(?:amend|modif(?:y|ications?)|change|changes|revise|update|alter|make)\\b…80…\\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|changes)\\b',
);
const CHINESE_EXPRESS =
  /(?:须|应当?|必须|只有|仅|方可)[^。;]{0,40}(?:明示|书面)[^。;]{0,12}(?:约定|协商一致|达成一致|同意)[^。;]{0,12}|经双方(?:书面)?(?:协商)?一致[^。,;]{0,12}(?:方|才|书面)/;
const CHINESE_RIGHT = /(?:有权|保留|可以?|将|可能)[^。]{0,40}(?:修改|变更|修订|修正|更新|更改|解释)/;

/** What counts as the customer's consent to a change of the terms. */
export function readAmendmentConsent(clause: ClauseSentences): readonly Position[] {
  const zh = clause.language === 'zh';
  const main = clause.is('amendments');
  const text = clause.plain;
  if (!clause.about('amendments') && !OF_TERMS.test(text) && !/\blatest\sterms\b/i.test(text)) return [];
  if (!main && !(zh ? CHINESE_CHANGE : ENGLISH_CHANGE).test(text) && !/\blatest\sterms\b/i.test(text)) return [];
  if (zh) {
    const use = clause.sentences.find(
      (s) =>
        CHINESE_USE.some((p) => p.test(s.plain)) &&
        (main || !PRICE.test(s.plain)) &&
        (main ||
          CHINESE_CHANGE.test(s.plain) ||
          CHINESE_CHANGE.test(text.slice(Math.max(0, s.start - 160), s.start)) ||
          /新的?(?:服务)?条款/.test(s.plain)),
    );
    const deemed = clause.sentences.find(
      (s) => CHINESE_DEEMED.test(s.plain) && CHINESE_SILENCE.test(s.plain) && !/继续使用/.test(s.plain),
    );
    if (deemed) return [position('amendmentConsent', 'deemed-after-period', deemed)];
    if (use) return [position('amendmentConsent', 'continued-use', use)];
    const express = main
      ? clause.sentences.find((s) => CHINESE_EXPRESS.test(s.plain) && CHINESE_CHANGE.test(s.plain))
      : undefined;
    if (express) return [position('amendmentConsent', 'express', express)];
    const right = main
      ? clause.sentences.find(
          (s) => CHINESE_RIGHT.test(s.plain) && /协[议定]|合同|条款|规则|政策|声明|备忘录/.test(s.plain),
        )
      : undefined;
    return right ? [position('amendmentConsent', 'none-stated', right)] : [];
  }
  const context = (s: SentenceReading): string => text.slice(Math.max(0, s.start - 240), s.end);
  const deemed = clause.sentences.find(
    (s) =>
      ENGLISH_DEEMED.test(s.plain) && ENGLISH_SILENCE.test(s.plain) && !/\bcontinued?\b[^\n]{0,20}\buse/i.test(s.plain),
  );
  const known = main || clause.about('amendments') || clause.is(...KINDRED);
  const plainUse = clause.sentences.some((s) => ENGLISH_USE[0].test(s.masked));
  const leave =
    deemed ?? (main && !plainUse ? clause.sentences.find((s) => ENGLISH_OR_LEAVE.test(s.plain)) : undefined);
  if (leave) return [position('amendmentConsent', 'deemed-after-period', leave)];
  const use = clause.sentences.find(
    (s) =>
      ENGLISH_USE.some((p) => p.test(s.masked)) &&
      (known || (OWN_USE.test(s.plain) && OF_TERMS.test(context(s)) && !PRICE.test(context(s)))) &&
      ENGLISH_CHANGE.test(context(s) + (/\blatest\b/i.test(s.plain) ? 'updated' : '')) &&
      (main || ENGLISH_TERMS.test(context(s))),
  );
  if (use) return [position('amendmentConsent', 'continued-use', use)];
  const express = clause.sentences.find(
    (s) => ENGLISH_EXPRESS.test(s.plain) && (main || (SIGNED.test(s.plain) && OF_TERMS.test(s.plain))),
  );
  if (express) return [position('amendmentConsent', 'express', express)];
  const right = main ? sentenceWithRight(clause) : clause.sentences.find((s) => ENGLISH_CHANGES_TERMS.test(s.masked));
  return right ? [position('amendmentConsent', 'none-stated', right)] : [];
}

function sentenceWithRight(clause: ClauseSentences): SentenceReading | undefined {
  return clause.sentences.find((s) => ENGLISH_RIGHT.test(s.masked));
}
