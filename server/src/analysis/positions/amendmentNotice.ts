import type { Duration } from '../../taxonomy/clauseTypes.js';
import type { Position } from '../model.js';
import { pattern } from '../partyWords.js';
import { type ClauseSentences, position, type SentenceReading, within } from './clauseSentences.js';
import { type FoundDuration, findDurations } from './duration.js';
import { CHANGES, CHINESE_CONTRACT, isAmendment, NOT_OF_TERMS, ofTerms, PRICE } from './termsChange.js';
import { CHINESE_NO_NOTICE, needsNoNotice } from './withoutNotice.js';

/** Words beside a duration that make it a period of notice or of reflection. */
const ENGLISH_NOTICE_BEFORE =
  /\b(?:at\sleast|(?:no|not)\s(?:less|fewer|later)\sthan|minimum(?:\sof)?|with|giv(?:e|en|ing)|provid(?:e|ing)|effective|upon|after|within|latest|of|period)\s?(?:a\s|you\s|at\sleast\s)?$/i;
const ENGLISH_NOTICE_AFTER =
  /^['s]{0,2}\s?(?:(?:advance|prior|written|written,?\s|notice|warning|before|beforehand|prior|in\sadvance|ahead|ha(?:s|ve)\s(?:passed|elapsed)|calendar|after|following|from|of\s(?:receipt|receiving|the\snotice|notice|posting|publication)|period)\b)/i;
const ENGLISH_NOTICE =
  /\b(?:notice|notif(?:y|ied|ication)|inform|announc\w*|post(?:ed|ing)?|publish\w*|publication|effective|effect|in\sforce|accepted|object|reject|send|sent|e-?mail|applied|apply|announced|communicat\w*|advance|force|offer(?:ed)?|warn\w*|told|tell|beforehand|ahead)\b/i;
const CHINESE_NOTICE_BEFORE =
  /(?:提前|至少|不少于|提早|届满|公示(?:时间|期)?|公告|公布|发布|通知|送达|满|预先|在|或|后|起)[^\d,，。;]{0,6}$/;
const CHINESE_NOTICE_AFTER =
  /^(?:或[^,，。]{0,8})?(?:前|后|内|起|以上|的?(?:公示|公告|通知|提前|预先|事先|书面|异议|期)|通过|在|向|以|,|通知|公告|公示|方|届满|发|于)/;
const CHINESE_NOTICE = /通知|公告|公示|公布|提前|生效|提示|告知|异议|视为|发布|书面/;

function isNotice(clause: ClauseSentences, sentence: SentenceReading, d: FoundDuration): boolean {
  const before = sentence.plain.slice(Math.max(0, d.range.start - 30), d.range.start);
  const after = sentence.plain.slice(d.range.end, d.range.end + 30);
  if (clause.language === 'zh')
    return CHINESE_NOTICE_BEFORE.test(before) || CHINESE_NOTICE_AFTER.test(after.trimStart());
  return ENGLISH_NOTICE_BEFORE.test(before) || ENGLISH_NOTICE_AFTER.test(after);
}

const ENGLISH_AT_ONCE =
  /\b(?:effective|effect|force|apply|binding)\s(?:immediately|at\sonce|instantly|(?:up)?on\s(?:the\s)?(?:posting|publication|being\sposted|publishing)|when\s(?:posted|published|we\spost)|as\ssoon\sas)\b|\bimmediate\seffect\b|\bimmediately\s(?:effective|take\seffect|enter|become|upon)\b|\b(?:effective|become\seffective)\s(?:as\sof\s)?(?:the\s(?:date|time|moment)\s(?:of\s|when\s|that\s)?(?:they\sare\s|it\sis\s|we\s)?(?:posting|posted|publication|post))/i;
/** A change counts with its publication, as it is made, or without notice. */
const CHINESE_AT_ONCE = [
  /(?:发布|公布|公示|公告|张贴|上传|更新|刊登|刊载|上线|送达|通知您?)[^。;,，]{0,4}?(?:之?时|之日|当[日天]|后|起|即|便|立即|随即|马上|自动)[^。;满]{0,16}?(?:生效|发生[^。,，;]{0,4}效力|[产具][生有][^。,，;]{0,6}效力|有效|适用|取代|替[换代]|代替)/,
  /(?:一经|一旦)[^。,，;]{0,24}?(?:公布|公示|发布|公告|张贴|上传|更新|刊登|刊载|上线)[^。;]{0,24}?(?:生效|效力|替[换代]|代替|取代|有效|适用)/,
  /(?:更新|修改|变更|修订|更改)(?:之日|之时|后|时)?(?:起|即刻?|便|立即|马上|自动)[^。,，;]{0,6}(?:生效|适用)/,
  /以[^。,，;]{0,12}(?:发布|公布|公告|张贴|刊登)[^。,，;]{0,16}(?:为准|为生效)[^。,，;]{0,6}(?:时|日|生效)/,
  CHINESE_NO_NOTICE,
] as const;
const EXCEPTION =
  /\b(?:except|in\swhich\scase|however|unless|where\srequired|if\srequired|legal\sreasons|addressing\snew)\b|不过|但是|除/i;

/** A sentence that says when a change of the terms counts: as soon as it is published or sent. */
const ENGLISH_ON_POSTING = pattern(
  '\\b(?:effective|effect|in(?:to)?\\sforce|appl(?:y|ies)|bind(?:s|ing)?|(?:supersedes?|replaces?)\\s(?:all\\s|any\\s|the\\s)?(?:\\w+\\s){0,3}?(?:versions?|terms|agreements?|ones?))\\s(?:immediately\\s|automatically\\s|on\\s<you>\\s)?(?:when|once|as\\ssoon\\sas|upon|on|(?:at|from|as\\sof)\\sthe\\s(?:time|moment|date|day)(?:\\s(?:of|when|that|on\\swhich))?)\\s(?:(?:<we>|they|it|its|their|the\\s\\w+|such\\s\\w+|<our>)\\s)?(?:(?:is|are|have\\sbeen|has\\sbeen|being|first)\\s)?(?:post|publi|plac|appear|release|e-?mail|send|sent|notif|notice|deliver|made\\savailable|upload|go(?:es)?\\s(?:up|live|online))|\\b(?:effective|appl(?:y|ies))\\s(?:as\\sof|on|from)\\s(?:the\\s)?["\']?last\\s(?:updated|revised|modified)\\b',
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

/** Whether a sentence in a clause on amendments speaks of new prices and of no terms. */
function priced({ plain }: SentenceReading): boolean {
  return (
    NEW_PRICE.test(plain) &&
    !/\b(?:terms|agreement|conditions|contract|changes|amendments?)\b|协[议定]|合同|契约|条款/i.test(plain)
  );
}
const NEW_PRICE =
  /\b(?:new|applicable|increased|changed|revised)\s(?:\w+\s)?(?:prices?|fees|rates)\b|新(?:的)?(?:价格|费用|资费)/i;

/** The durations of notice that a clause grants before its amendments count. */
export function readAmendmentNotice(clause: ClauseSentences): readonly Position[] {
  const list: Position[] = [];
  const main = clause.is('amendments');
  let speaking = main;
  // A clause on amendments speaks of them in each sentence.
  const sentences = clause.sentencesWith(CHANGES);
  for (const sentence of main ? clause.sentences : sentences) {
    const speaks = isAmendment(clause, sentence) && ofTerms(clause, sentence);
    speaking = speaking || speaks;
    if (!speaks && !(clause.is('amendments') && speaking)) continue;
    if (main ? priced(sentence) : PRICE.test(sentence.plain) || NOT_OF_TERMS.test(sentence.plain)) continue;
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
  const at = sentences.find((s) => {
    if (!isAmendment(clause, s)) return false;
    if (clause.language === 'zh') {
      const m = CHINESE_AT_ONCE.map((p) => p.exec(s.plain)).find((found) => found !== null);
      return (
        m != null &&
        (clause.is('acceptance', 'parties', 'effective-date', 'entire-agreement') || ofTerms(clause, s)) &&
        !EXCEPTION.test(s.plain.slice(0, m.index)) &&
        (main || CHINESE_CONTRACT.test(clause.plain))
      );
    }
    const atOnce = needsNoNotice(s.plain) || ENGLISH_AT_ONCE.test(s.plain) || ENGLISH_ON_POSTING.test(s.masked);
    return (
      atOnce &&
      ofTerms(clause, s) &&
      (main || !PRICE.test(s.plain)) &&
      /\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|amendments?|changes|revisions?|modifications?|(?:new|revised|amended|updated)\sversion)\b/i.test(
        s.plain,
      ) &&
      !EXCEPTION.test(s.plain.replace(OTHERWISE, '')) &&
      !subjectIsServiceOnly(s)
    );
  });
  return at ? [position('amendmentNotice', 'P0D' satisfies Duration, at)] : [];
}

const TERMS_AS_OBJECT =
  /\b(?:amend|modif(?:y|ies)|change|revise|update|vary|alter|replace|add\sto|supplement)s?\b[^\n.]{0,100}?\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))\b|\b(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|changes?|amendments?|modifications?|revisions?|version)\b[^\n]{0,120}?\b(?:amended|modified|changed|revised|updated|varied|effective|effect|force|appl(?:y|ies)|binding|supersedes?|(?:subject|liable)\sto\s(?:change|modification)|(?:may|can)\schange)\b/i;

/** Whether the sentence changes services or prices and never the terms. */
function subjectIsServiceOnly(sentence: SentenceReading): boolean {
  return !TERMS_AS_OBJECT.test(sentence.plain);
}
