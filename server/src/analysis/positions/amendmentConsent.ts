import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading } from './clauseSentences.js';
import {
  CHINESE_CHANGE,
  CHINESE_CONTRACT,
  ENGLISH_CHANGE,
  ENGLISH_CHANGES_TERMS,
  ENGLISH_TERMS,
  KINDRED,
  OF_TERMS,
  PRICE,
} from './termsChange.js';

const PROVISO = /\b(?:provided(?:\salways)?\sthat|except\sthat|save\sthat)\b/i;
const OWN_USE = /\b(?:us(?:e|ing)|access(?:ing)?)\b/i;
const SIGNED = /\b(?:signed|executed)\s(?:\w+\s){0,3}?by\b|\bonly\s(?:by|with|upon|through)\s(?:\w+\s){0,2}?mutual\b/i;
/** Use that goes on, begins anew, or stands after a change. */
const USE =
  '(?:(?:continu\\w*|ongoing|further|subsequent|later|future)\\s(?:to\\s)?(?:\\w+\\s){0,2}?(?:use|usage|us(?:e|ing)|access\\w*|participat\\w*)|(?:keep|keeps|keeping|go(?:es)?\\son|carr(?:y|ies)\\son)\\s(?:on\\s)?[a-z]+ing)';
/** Words by which a text takes something for consent. */
const ASSENT =
  '(?:(?:happy|fine|content|okay|ok)\\swith|accept\\w*|agree(?!ments?\\b(?!\\s(?:to|with)\\b))\\w*|assent\\w*|consent\\w*|approv\\w*|bound)';
const ENGLISH_USE = [
  /\bcontinu(?:e|es|ed|ing)\b[^\n]{0,120}?\b(?:accept\w*|agree(?!ments?\b(?!\s(?:to|with)\b))\w*|consent|bound|acknowledge\w*|constitut\w*|deemed|signif\w*|mean\w*|indicat\w*)\b/i,
  new RegExp(`\\b${USE}\\b[^\\n]{0,120}\\b${ASSENT}\\b`, 'i'),
  new RegExp(`\\b${ASSENT}\\b[^\\n]{0,80}\\b(?:if|by|through|when|upon|from)\\b[^\\n]{0,24}\\b${USE}\\b`, 'i'),
  pattern(
    '\\b(?:by|if|when)\\b…40…(?:using|use|access\\w*)\\b…160…\\b(?:after|following|once|latest|updated|revised|new|then-current|changed|changes|modified)\\b…160…\\b(?:accept\\w*|agree\\w*|consent|bound)',
  ),
  /\b(?:use|using|access\w*|logging\s(?:in|on)|signing\sin|playing)\b[^\n]{0,100}\b(?:after|following|once|subsequent\sto)\b[^\n]{0,120}?\b(?:accept\w*|agree\w*|assent|consent|bound|constitut\w*)\b/i,
  pattern(
    '<you>…40…\\b(?:use|using)\\b…60…\\b(?:agree(?:ing)?\\sto|accept(?:ing)?)\\s(?:the\\s)?(?:latest|last\\supdated|current|updated|revised|newest|most\\srecent)',
  ),
  /\b(?:by\snot\s(?:closing|cancell?ing|terminating|deleting)|failure\sto\s(?:close|cancel|terminate))\b[^\n]{0,80}\b(?:accept|agree|consent)/i,
] as const;
/** Who disagrees must stop. */
const ENGLISH_OR_STOP = [
  /(?:(?:\bnot|n't)\s(?:agree|accept|acceptable|wish|like)|\bunacceptable|\bdisagree|\breject|\bobject)\b[^\n]{0,120}\b(?:stop|cease|discontinue|refrain\sfrom)\b[^\n]{0,30}\b(?:us(?:e|ing)|access\w*)\b/i,
  /(?:\bnot|n't)\s(?:agree|accept|like)\s(?:with\s|to\s)?(?:the|these|those|such|any|our)\s(?:chang|amend|modif|revis|updat|new\s)[^\n]{0,60}\b(?:do\snot|don't|must\snot|should\snot|may\snot)\s(?:continue\sto\s)?use\b/i,
] as const;
const ENGLISH_DEEMED =
  /\b(?:deemed|considered|regarded|treated|presumed|constitute|counts?\sas|taken\s(?:as|to))\b[^\n]{0,80}(?<!\bno\s)\b(?:accept(?:ed|ance|s)?|agreed|to\sagree|approv\w*|consent(?:ed)?)\b|\b(?:accept\w*|agree(?:s|d|ing)?|(?:your|such|'s|’s)\sagreement|consent|approv\w*)\b[^\n]{0,60}(?<!\bnot\s(?:be\s)?)\b(?:deemed|considered|presumed)\b/i;
const ENGLISH_SILENCE =
  /\b(?:within|after|later|latest|period|object|objection|reject|declaration|silence|fail(?:s|ure)?\sto|(?:do(?:es)?|have|has|did)\snot\s(?:object|reject|terminate|make|respond|declare|oppose)\w*)\b/i;
const ENGLISH_BY_USE = new RegExp(
  `\\b${USE}\\b|\\b(?:by|upon|through)\\s(?:your\\s|the\\s)?(?:us(?:e|ing)|access(?:ing)?)\\b|\\bcontinued?\\b[^\\n]{0,20}\\buse`,
  'i',
);
/** Who does not object has the change apply. */
const SILENCE_APPLIES = [
  /\b(?:not|without)\s(?:\w+\s)?object\w*\b[^\n.;]{0,80}\b(?:chang|amend|modif|it\b|they\b|new\s|terms\b)[^\n.;]{0,40}?\b(?:appl(?:y|ies)|takes?\seffect|becomes?\s(?:\w+\s)?(?:binding|effective|part)|enters?\sinto)\b/i,
  /(?:未|没有|不)[^。,，;]{0,12}(?:异议|反对)[^。;]{0,20}(?<!不)(?:生效|适用|具有约束力)/,
] as const;
/** Those who do not agree must leave in a time not to be bound. */
const ENGLISH_OR_LEAVE =
  /\b(?:not\s(?:agree|accept|wish)|disagree|object|reject)\b[^\n]{0,160}\bwithin\b[^\n]{0,120}\bnot\sbe\s(?:bound|subject)\b/i;
const ENGLISH_EXPRESS = [
  /\b(?:only|not)\b[^\n]{0,60}\b(?:with|without|after|until|if)\b[^\n]{0,30}\b(?:express|explicit|written|prior)\b[^\n]{0,20}\b(?:consent|agreement|approval|acceptance)\b/i,
  /\b(?:signed\sby|agreed\sin\swriting\sby|mutual\swritten|written\sagreement\s(?:of|between))\s?(?:both|the|each)?\s?part/i,
  /\b(?:amended|modified|changed|altered|varied|amendment|modification|change|variation)s?\b[^\n]{0,120}\b(?:writing|written|document)\b[^\n]{0,80}\b(?:signed|executed|agreed|accepted|approved)\s(?:\w+\s){0,3}?by\s(?:[^\n.]{0,60}?\b(?:and|of)\s)?(?:both|each|the\sparties|all\sparties|either)\b/i,
  /\b(?:amended|modified|changed|altered|varied)\s(?:only\s)?(?:by|with|upon|through)\s(?:\w+\s){0,2}?mutual\s(?:\w+\s)?(?:agreement|consent)\b/i,
  /\b(?:ask(?:ed)?|requir(?:e|ed))\s(?:you\s)?to\s(?:expressly\s)?(?:accept|agree|consent)/i,
  /\b(?:have|need)\sto\s(?:accept|agree\sto)\s[^\n]{0,20}\b(?:updated|new|revised|amended|changed|changes)\b/i,
  /\bonly\s(?:with|after|upon)\s(?:your|the\s\w+'s)\s(?:\w+\s)?(?:agreement|consent|approval)\b/i,
  /\b(?:no\s(?:change|amendment|modification|variation|alteration)s?|(?:changes|amendments|modifications)\s[^\n.;]{0,40}\bnot)\b[^\n.;]{0,60}\b(?:until|unless)\syou\s(?:have\s)?(?:click|tick|accept|agree|confirm)/i,
  /\b(?:amended|modified|changed|altered|varied)\b[^\n.;]{0,60}\b(?:writing|written|document)\b[^\n.;]{0,40}\b(?:both|each)\s(?:of\s(?:us|you\sand)\b|part\w+)[^\n.;]{0,20}\b(?:sign|execut)/i,
] as const;
/** What is changed is signed by both, by their names. */
const ENGLISH_BOTH_SIGN = pattern(
  '\\b(?:amended|modified|changed|altered|varied)\\b…60…\\b(?:writing|written)\\b…60…\\bsigned\\sby\\s(?:<you>\\sand\\s…40…<we>|<we>\\sand\\s…40…<you>)',
);
/** Words by which a text takes something for consent. */
const CHINESE_TAKEN =
  '(?:视[为作同]|表[示明]|就?算(?:作|是|你|您)?(?:同意|接受|认可)|就(?:是|等于|当作?)(?:同意|接受|认可)|即(?:代表|为)|构成|默认|默示|同意|接受|认可|代表|意味|等同|认为|约束)';
const CHINESE_USE = [
  new RegExp(
    `(?:继续|仍|未停止|持续|接着|还在)[^。,，;]{0,10}?(?:使用|用(?=[^途于品户])|听课|上课|访问|接受|登[录陆入]|享[用有受]|浏览|参[与加]|(?:开|直)播|经营|营业|销售|发布|上架|接单|开展|学习|购买|履行)[^。]{0,80}?${CHINESE_TAKEN}`,
  ),
  /继续[^。,，;]{1,14}[,，](?:则|即|均|亦)?(?:被)?(?:视[为作同]|表[示明]|构成)[^。,，;]{0,10}(?:接受|同意|认可)/,
  /(?:不(?:能|愿意?|予)?(?:同意|接受|认可)|异议|无法接受)[^。]{0,60}?(?:停止|终止|放弃|中止|注销|退出|卸载)[^。]{0,12}(?:使用|访问|登[录陆]|服务|软件|[账帐][户号])/,
  /(?:使用|访问|登[录陆])[^。]{0,40}(?:视为|即表示|表示)[^。]{0,20}(?:接受|同意)[^。]{0,20}(?:修改|变更|更新|修订|最新)/,
  /(?:(?:修[改订]|变更|更新|更改|调整)[^。,，;]{0,16}后|日后|届时|此后)[^。;不]{0,12}(?:使用|访问|登[录陆入]|浏览|下单|购买)[^。;]{0,24}(?:视[为作同]|表[示明]|构成|等同|意味|应受|即(?:认可|接受|同意|代表|为))/,
] as const;
const CHINESE_DEEMED =
  /(?:视[为作同]|推定|默认|默示|认定为?)[^。]{0,12}(?:业经)?(?:接受|同意|认可|确认|承认|无异议)|(?:不|没有?|未)[^。,，;]{1,10}[,，]?(?:的[,，]?)?(?:就|即)(?:是|为|算|当作?|等于|表示)(?:同意|接受|认可)/;
/** Silence, or the end of a time, that counts as consent. */
const CHINESE_SILENCE =
  /(?:届满|期满|逾期|(?:天|日|周|月)(?:之?内|后))[^。]{0,60}(?:视[为作同]|推定|默认|默示|认定)|至迟|不(?:终止|解除|退出|注销)[^。,，;]{0,4}(?:就|即)|(?:未|没有|不)[^。,，;]{0,24}(?:异议|反对|拒绝|声明|答复|回复|回应)/;
const CHINESE_BY_USE =
  /(?:继续|未停止|停止|仍)[^。,，;]{0,10}使用|(?:生效|修[改订]|变更|更新)[^。,，;]{0,6}后[^。,，;不]{0,8}使用[^。;]{0,24}(?:视[为作同]|表[示明])/;
const ENGLISH_RIGHT = pattern(
  '(?:<may>|reserves?|entitled)…100…\\b(?:amend|modif(?:y|ications?)|change|changes|revise|update|alter|make)\\b…80…\\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|changes)\\b',
);
const CHINESE_EXPRESS = [
  /(?:须|应当?|必须|只有|仅|方可)[^。;]{0,40}(?:明示|书面)[^。;]{0,12}(?:约定|协商一致|达成一致|同意|补充协议|形式[^。;]{0,24}(?:签[字署章]|盖章))/,
  /经[^。,，;]{0,4}双方[^。,，;]{0,6}(?:书面|协商)?(?:一致|同意)[^。,，;]{0,12}(?:方|才|始|书面|签)/,
  /[未非]经[^。,，;]{0,8}(?:双方|对方|彼此|各方)[^。,，;]{0,10}(?:同意|一致|签[字署])[^。;]{0,30}(?:不得|不生|不发生|无效|不可|不能|不产生)/,
  /(?:双方|各方)[^。;]{0,10}(?:书面|签[字署])[^。;]{0,12}(?:[,，]否则|方[可能]|才|始)/,
  /(?:点击|勾选|明[确示]|主动)[^。,，;]{0,8}(?:同意|接受|确认)[^。,，;]{0,8}(?:后|时|方|才)[^。;]{0,16}(?:生效|适用|约束)/,
] as const;
const CHINESE_ALTERED = /修[改订正]|变更|更改|变动/;
const CHINESE_RIGHT =
  /(?:有权|保留|(?<!不)(?:可以?|得|会)|将|可能|随时|不时|适时)[^。]{0,40}(?:修[改订正]|变更|更新|更改|调整|解释|改(?:动|一?改)?(?:本|这[份个些]|此)(?:约定|协议|条款|合同))|(?:修改|变更|解释)权[^。;]{0,8}归/;

const TERMS = gateOf(OF_TERMS, 'latest');

/** What counts as the customer's consent to a change of the terms. */
export function readAmendmentConsent(clause: ClauseSentences): readonly Position[] {
  const zh = clause.language === 'zh';
  const main = clause.is('amendments');
  const text = clause.plain;
  if (!clause.about('amendments') && !clause.has(TERMS)) return [];
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
      (s) =>
        ((CHINESE_DEEMED.test(s.plain) && CHINESE_SILENCE.test(s.plain)) ||
          (main && SILENCE_APPLIES[1].test(s.plain))) &&
        !CHINESE_BY_USE.test(s.plain),
    );
    if (deemed) return [position('amendmentConsent', 'deemed-after-period', deemed)];
    if (use) return [position('amendmentConsent', 'continued-use', use)];
    const express = clause.sentences.find(
      (s) =>
        CHINESE_EXPRESS.some((p) => p.test(s.plain)) &&
        CHINESE_ALTERED.test(s.plain) &&
        (main || (/双方|对方|各方/.test(s.plain) && OF_TERMS.test(s.plain))),
    );
    if (express) return [position('amendmentConsent', 'express', express)];
    const right = main
      ? clause.sentences.find((s) => CHINESE_RIGHT.test(s.plain) && CHINESE_CONTRACT.test(s.plain))
      : undefined;
    return right ? [position('amendmentConsent', 'none-stated', right)] : [];
  }
  const context = (s: SentenceReading): string => text.slice(Math.max(0, s.start - 240), s.end);
  const deemed = clause.sentences.find(
    (s) =>
      ((ENGLISH_DEEMED.test(s.plain) && ENGLISH_SILENCE.test(s.plain) && (main || ENGLISH_CHANGE.test(context(s)))) ||
        (main && SILENCE_APPLIES[0].test(s.plain))) &&
      !ENGLISH_BY_USE.test(s.plain),
  );
  const known = main || clause.about('amendments') || clause.is(...KINDRED);
  const plainUse = clause.sentences.some((s) => ENGLISH_USE[0].test(s.masked));
  const leave =
    deemed ?? (main && !plainUse ? clause.sentences.find((s) => ENGLISH_OR_LEAVE.test(s.plain)) : undefined);
  if (leave) return [position('amendmentConsent', 'deemed-after-period', leave)];
  const byUse = (s: SentenceReading, patterns: readonly RegExp[]): boolean =>
    patterns.some((p) => p.test(s.masked)) &&
    (known || (OWN_USE.test(s.plain) && OF_TERMS.test(context(s)) && !PRICE.test(context(s)))) &&
    ENGLISH_CHANGE.test(context(s) + (/\blatest\b/i.test(s.plain) ? 'updated' : '')) &&
    (main || ENGLISH_TERMS.test(context(s)));
  // What says that use is consent is a better witness than who disagrees must stop.
  const use =
    clause.sentences.find((s) => byUse(s, ENGLISH_USE)) ?? clause.sentences.find((s) => byUse(s, ENGLISH_OR_STOP));
  if (use) return [position('amendmentConsent', 'continued-use', use)];
  const express = clause.sentences.find(
    (s) =>
      (ENGLISH_EXPRESS.some((p) => p.test(s.plain)) || ENGLISH_BOTH_SIGN.test(s.masked)) &&
      (main || (SIGNED.test(s.plain) && OF_TERMS.test(s.plain))) &&
      // Both sign what changes an order, provided that the provider may vary the terms.
      !(PROVISO.test(s.plain) && ENGLISH_CHANGES_TERMS.test(s.masked)),
  );
  if (express) return [position('amendmentConsent', 'express', express)];
  const right = main ? sentenceWithRight(clause) : clause.sentences.find((s) => ENGLISH_CHANGES_TERMS.test(s.masked));
  return right ? [position('amendmentConsent', 'none-stated', right)] : [];
}

function sentenceWithRight(clause: ClauseSentences): SentenceReading | undefined {
  return clause.sentences.find((s) => ENGLISH_RIGHT.test(s.masked) || ENGLISH_CHANGES_TERMS.test(s.masked));
}
