import type { Duration } from '../../taxonomy/clauseTypes.js';
import { Pieces } from '../../text/finder.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading, type TopicReader, within } from './clauseSentences.js';
import { type FoundDuration, findDurations } from './duration.js';

const ENGLISH_CHANGE = /\b(?:amend|modif|chang|revis|updat|alter|supplement|new\sversion|replac|var(?:y|ied|iation))/i;
const ENGLISH_TERMS =
  /\b(?:terms|agreement|TO[SU]|T&Cs?|conditions|polic(?:y|ies)|GTC|contract|amendments?|modifications?|revisions?|changes|version|updates?)\b/i;
const CHINESE_CHANGE = /修改|变更|修订|修正|更新|调整|变动|变化|补充|更改/;
const CHINESE_TERMS = /协议|条款|规则|政策|声明|内容|修正案|约定|备忘录|公告|变更|更改|更新|修订|修改/;
const PRICE = /\b(?:pric(?:e|es|ing)|fees?|rates?|charges)\b|价格|费用|收费|资费/i;

/** Words beside a duration that make it a period of notice or of reflection. */
const ENGLISH_NOTICE_BEFORE =
  /\b(?:at\sleast|(?:no|not)\s(?:less|fewer|later)\sthan|minimum(?:\sof)?|with|giv(?:e|en|ing)|provid(?:e|ing)|effective|upon|after|within|latest|of|period)\s?(?:a\s|you\s|at\sleast\s)?$/i;
const ENGLISH_NOTICE_AFTER =
  /^['s]{0,2}\s?(?:(?:advance|prior|written|written,?\s|notice|before|prior|in\sadvance|after|following|from|of\s(?:receipt|receiving|the\snotice|notice|posting|publication)|period)\b)/i;
const ENGLISH_NOTICE =
  /\b(?:notice|notif(?:y|ied|ication)|inform|announc\w*|post(?:ed|ing)?|publish\w*|publication|effective|effect|in\sforce|accepted|object|reject|send|sent|e-?mail|applied|apply|announced|communicat\w*|advance)\b/i;
const CHINESE_NOTICE_BEFORE =
  /(?:提前|至少|不少于|提早|届满|公示(?:时间|期)?|公告|公布|发布|通知|送达|满|预先|在|或|后|起)[^\d,，。;]{0,6}$/;
const CHINESE_NOTICE_AFTER =
  /^(?:或[^,，。]{0,8})?(?:前|后|内|起|以上|的?(?:公示|公告|通知|提前|异议|期)|通过|在|向|以|,|通知|公告|公示|方|届满|发|于)/;
const CHINESE_NOTICE = /通知|公告|公示|公布|提前|生效|提示|告知|异议|视为|发布|书面/;

function isAmendment(clause: ClauseSentences, sentence: SentenceReading): boolean {
  const text = sentence.plain;
  if (clause.language === 'zh') return CHINESE_CHANGE.test(text) && CHINESE_TERMS.test(text);
  return ENGLISH_CHANGE.test(text) && ENGLISH_TERMS.test(text);
}

function isNotice(clause: ClauseSentences, sentence: SentenceReading, d: FoundDuration): boolean {
  const before = sentence.plain.slice(Math.max(0, d.range.start - 30), d.range.start);
  const after = sentence.plain.slice(d.range.end, d.range.end + 30);
  if (clause.language === 'zh')
    return CHINESE_NOTICE_BEFORE.test(before) || CHINESE_NOTICE_AFTER.test(after.trimStart());
  return ENGLISH_NOTICE_BEFORE.test(before) || ENGLISH_NOTICE_AFTER.test(after);
}

const ENGLISH_WITHOUT =
  /\b(?:without|with\sor\swithout)\s(?:any\s|giving\s|prior\s|further\s|advance\s|written\s|additional\s|specific\s|separate\s)*(?:notice|notification|notifying)\b/i;
const ENGLISH_AT_ONCE =
  /\b(?:effective|effect|force|apply|binding)\s(?:immediately|at\sonce|instantly|(?:up)?on\s(?:the\s)?(?:posting|publication|being\sposted|publishing)|when\s(?:posted|published|we\spost)|as\ssoon\sas)\b|\bimmediately\s(?:effective|take\seffect|enter|become|upon)\b|\b(?:effective|become\seffective)\s(?:as\sof\s)?(?:the\s(?:date|time|moment)\s(?:of\s|when\s|that\s)?(?:they\sare\s|it\sis\s|we\s)?(?:posting|posted|publication|post))/i;
const CHINESE_AT_ONCE =
  /(?:在|于|自)[^。,;]{0,60}?(?:发布|公布|公示|公告|通知您?)(?:之?时|之日|后)(?:起)?(?:即|立即)?生效|(?:一经|一旦)[^。,;]{0,24}?(?:公布|公示|发布|公告|张贴|上传|更新|刊登)[^。;]{0,8}?(?:后|,|即|便|立即|就|将|自动)?[^。;]{0,12}(?:生效|替[换代]|代替|取代|有效)|(?:公布|发布|公告|公示|更新|修改|变更)(?:之日|之时|后|时)?(?:起|即|便|立即|马上|自动)[^。,;]{0,6}生效|(?:恕|将)?不(?:再)?另行(?:单独)?(?:通知|告知)|(?:无需|无须|毋须|毋需|不需|不经|未经|没有)[^。,;]{0,12}(?:事先|提前|另行|预先|任何)?(?:通知|告知)/;
const EXCEPTION =
  /\b(?:except|in\swhich\scase|however|unless|where\srequired|if\srequired|legal\sreasons|addressing\snew)\b|不过|但是|除/i;

/** What makes a sentence in a clause on another subject speak of the terms. */
const OF_TERMS =
  /\b(?:amend|modif|chang|revis|updat|alter|supplement)\w*\b[^\n.;]{0,60}(?<!subject\sto\s|accordance\swith\s|under\s)\b(?:these|this|the|our|such|of)\s(?:\w+\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|contract|GTC)\b|\b(?:terms|agreement|TO[SU]|conditions|contract)\b[^\n.;]{0,40}\b(?:amended|modified|changed|revised|updated|altered|changes?)\b|(?:修改|变更|更新|修订|修正|替换|调整|新的)[^。,;]{0,12}(?:协[议定]|条款|规则|声明|政策)|(?:协[议定]|条款|规则|声明|政策)[^。,;]{0,16}(?:修改|变更|更新|修订|变动|调整)/i;

/** Main types of clauses that often speak of amendments beside their own subject. */
const KINDRED = ['acceptance', 'parties', 'service-changes', 'notices', 'entire-agreement', 'effective-date'] as const;
/** The provider changes the terms, said in one breath. */
const ENGLISH_CHANGES_TERMS = pattern(
  '<we>\\s(?:\\w+\\s){0,4}?(?:<may>(?!\\snot)|occasionally|periodically|from\\stime\\sto\\stime)…30…\\b(?:amend|modify|change|revise|update|alter)\\s(?:or\\s\\w+\\s)?(?:any\\spart\\sof\\s|all\\sor\\sany\\spart\\sof\\s)?(?:these|this|the|our|<our>)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))\\b|\\b(?:these|this)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))(?:\\sand\\sconditions)?\\s(?:(?:may|can)\\sbe\\s(?:\\w+\\s){0,3}?(?:modified|amended|changed|revised|updated|altered)|(?:is|are)\\ssubject\\sto\\schange)\\b',
);
/** The changes of the terms, or the terms as changed. */
const ENGLISH_CHANGED_TERMS =
  /\b(?:changes?|amendments?|modifications?|revisions?|updates?)\s(?:or\s\w+\s)?(?:to|of|in)\s(?:\w+\sof\s)?(?:these|this|the|our)\s(?:\w+\s){0,2}?(?:terms|agreement|TO[SU]|conditions)\b|\b(?:updated|amended|revised|modified|changed|new)\s(?:terms|agreement|conditions|version)\b/i;
const NOT_OF_TERMS =
  /\bsub-?processors?\b|\bchange\sof\scontrol\b|\bdeemed\s(?:to\s(?:be|have\sbeen)\s)?(?:given|received)\b/i;

/** Whether a sentence on changes speaks of those of the terms: the less the clause's subject tells, the plainer it must. */
function ofTerms(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.is('amendments')) return true;
  if (!OF_TERMS.test(s.plain)) return false;
  if (clause.language === 'zh' || clause.about('amendments') || clause.is(...KINDRED)) return true;
  return ENGLISH_CHANGES_TERMS.test(s.masked) || ENGLISH_CHANGED_TERMS.test(s.plain);
}

/** The durations of notice that a clause grants before its amendments count. */
/** A sentence that says when a change of the terms counts: as soon as it is published or sent. */
const ENGLISH_ON_POSTING = pattern(
  '\\b(?:effective|effect|in\\sforce|apply|binding)\\s(?:immediately\\s|automatically\\s)?(?:when|once|as\\ssoon\\sas|upon|on|at\\sthe\\s(?:time|moment)\\s(?:of|when|that))\\s(?:(?:<we>|they|it|the\\s\\w+|such\\s\\w+|<our>)\\s)?(?:(?:is|are|have\\sbeen|has\\sbeen|being|first)\\s)?(?:post|publi|e-?mail|send|sent|notif|notice|deliver|made\\savailable|upload)',
);
/** What only looks like an exception. */
const OTHERWISE =
  /\bunless\s(?:we\s(?:say|state|specify|indicate|tell\syou|provide|note)\s)?(?:otherwise)?(?:\s(?:stated|specified|noted|indicated|provided|stipulated))?(?:\sotherwise)?\b(?:\sin\s[^,\n]{0,40})?/i;
/** The customer leaves within a time: no notice. */
const CUSTOMER_LEAVES = pattern(
  '<you>\\s(?:(?!not\\b)\\w+\\s){0,3}?(?:close|terminate|cancel|stop|cease|reject|object|opt)\\b[^\\n]{0,100}\\bwithin\\s$',
);
/** In a clause with periods of notice, some changes need none. */
const ENGLISH_MINOR = pattern(
  '<we>…40…\\b(?:amend|modif|chang|revis|updat)\\w*…60…\\b(?:at\\sany\\stime\\s)?without\\s(?:any\\s|prior\\s|further\\s|advance\\s){0,2}notice\\b',
);

function readNotice(clause: ClauseSentences): readonly Position[] {
  const list: Position[] = [];
  const main = clause.is('amendments');
  let speaking = main;
  for (const sentence of clause.sentences) {
    const speaks = isAmendment(clause, sentence) && ofTerms(clause, sentence);
    speaking = speaking || speaks;
    if (!speaks && !(clause.is('amendments') && speaking)) continue;
    if (!main && (PRICE.test(sentence.plain) || NOT_OF_TERMS.test(sentence.plain))) continue;
    if (!(clause.language === 'zh' ? CHINESE_NOTICE : ENGLISH_NOTICE).test(sentence.plain)) continue;
    for (const d of findDurations(sentence.plain, clause.language))
      if (
        isNotice(clause, sentence, d) &&
        !CUSTOMER_LEAVES.test(sentence.masked.slice(Math.max(0, d.range.start - 160), d.range.start))
      )
        list.push(position('amendmentNotice', d.value, within(sentence, d.range)));
  }
  if (list.length > 0) {
    const minor =
      main &&
      clause.language === 'en' &&
      clause.sentences.find(
        (s) =>
          ENGLISH_MINOR.test(s.masked) &&
          isAmendment(clause, s) &&
          TERMS_AS_OBJECT.test(s.plain) &&
          !EXCEPTION.test(s.plain),
      );
    return minor ? [...list, position('amendmentNotice', 'P0D' satisfies Duration, minor)] : list;
  }
  const at = clause.sentences.find((s) => {
    if (!isAmendment(clause, s)) return false;
    if (clause.language === 'zh') {
      const m = CHINESE_AT_ONCE.exec(s.plain);
      return (
        m !== null &&
        (clause.is('acceptance', 'parties', 'effective-date', 'entire-agreement') || ofTerms(clause, s)) &&
        !EXCEPTION.test(s.plain.slice(0, m.index)) &&
        /协议|条款|声明|规则|政策/.test(clause.plain)
      );
    }
    const m = ENGLISH_WITHOUT.exec(s.plain) ?? ENGLISH_AT_ONCE.exec(s.plain) ?? ENGLISH_ON_POSTING.exec(s.masked);
    return (
      m !== null &&
      ofTerms(clause, s) &&
      (main || !PRICE.test(s.plain)) &&
      /\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|amendments?|changes|revisions?|modifications?)\b/i.test(
        s.plain,
      ) &&
      !EXCEPTION.test(s.plain.replace(OTHERWISE, '')) &&
      !subjectIsServiceOnly(s)
    );
  });
  return at ? [position('amendmentNotice', 'P0D' satisfies Duration, at)] : [];
}

const TERMS_AS_OBJECT =
  /\b(?:amend|modif(?:y|ies)|change|revise|update|alter|replace|add\sto|supplement)s?\b[^\n.]{0,100}?\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))\b|\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|changes|amendments|modifications|revisions|version)\b[^\n]{0,120}?\b(?:amended|modified|changed|revised|updated|effective|effect|force|apply|binding|subject\sto\schange)\b/i;

/** Whether the sentence changes services or prices and never the terms. */
function subjectIsServiceOnly(sentence: SentenceReading): boolean {
  return !TERMS_AS_OBJECT.test(sentence.plain);
}

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

function readConsent(clause: ClauseSentences): readonly Position[] {
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

const OWN_USE = /\b(?:us(?:e|ing)|access(?:ing)?)\b/i;
const SIGNED = /\bsigned\sby\b/i;
function sentenceWithRight(clause: ClauseSentences): SentenceReading | undefined {
  return clause.sentences.find((s) => ENGLISH_RIGHT.test(s.masked));
}

/** Main types of clauses that speak of no amendments of the terms, whatever their words. */
const NEVER = ['dispute-resolution', 'group', 'definitions', 'other', 'indemnification', 'force-majeure'] as const;
/** What every sentence on amendments has. */
const WORDS = new Pieces(
  'amend|modif|chang|revis|updat|alter|supplement|latest|version|replac|vary|varied|修|变更|变动|变化|更新|更改|调整|补充|新的|替'.split(
    '|',
  ),
  true,
);

/**
 * How the terms change: period of notice (`P0D` where a change counts once it is published or sent, or needs no notice),
 * and what counts as the customer's consent. `none-stated` is a right to change the terms beside which no clause says
 * what counts as consent; a time in which the customer may leave not to be bound is `deemed-after-period`.
 */
export const readAmendments: TopicReader = (clause) =>
  !clause.is(...NEVER) &&
  (!clause.is('data-protection') || clause.about('amendments', 'acceptance')) &&
  clause.has(WORDS)
    ? [...readNotice(clause), ...readConsent(clause)]
    : [];
