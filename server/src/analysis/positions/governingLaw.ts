import { gateOf } from '../../text/gates.js';
import type { Position } from '../model.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { type FoundJurisdiction, findJurisdictions } from './jurisdiction.js';
import { placeAt } from './place.js';

const LAW = gateOf('law');
const ENGLISH_STRONG =
  /\b(?:governed|construed|interpreted|governing\slaw|applicable\slaw|choice\sof\slaw|law\sgoverns|laws?\s(?:of\s[^\n]{1,140}\s)?(?:shall\s|will\s)?(?:also\s)?(?:govern|controls?|appl(?:y|ies))|submit(?:s|ted)?\b[^\n]{0,60}\sto\sthe\slaws?|subject\s(?:exclusively|solely|only)\sto\s(?:the\s)?(?:\w+\s){0,3}?laws?|(?:terms|agreement|contract|conditions|relationship)\s(?:is|are|(?:shall|will)\sbe)\ssubject\sto\s(?:the\slaws?\sof|(?:\w+\s){1,3}laws?)|(?:decided|resolved|determined|settled|adjudicated|enforced)\s(?:exclusively\s)?(?:under|by|according\sto|in\saccordance\swith|pursuant\sto))\b/i;
const ENGLISH_WEAK =
  /\b(?:subject\s(?:(?:exclusively|solely|only)\s)?to|under|in\saccordance\swith|pursuant\sto|appl(?:y|ies|icable)|is|by)\b/i;
/** A sentence that says nothing else: Austrian law applies. */
const BARE_CHOICE =
  /^\W{0,4}(?:only\s)?(?:the\slaws?\sof\s[^.;,]{3,40}|[\w-]+\slaw)\s(?:shall\s|will\s)?(?:alone\s|exclusively\s)?(?:appl(?:y|ies)|governs?)\W{0,3}$/i;
/** The law is named behind a label or by reference: the governing law is that of X. */
const LABEL =
  /\b(?:governing|applicable|choice\sof)\slaw\s?(?:[:-]\s?|(?:is|shall\sbe|will\sbe)\s(?:(?:that|those|the\slaws?)\sof\s)?)(?:the\s)?$/i;
/** What holds in case the contract is under a law chooses none. */
const IN_CASE = /\b(?:if|where|whenever)\s(?:this|the|these|your)\s(?:\w+\s){0,3}(?:is|are)\sgoverned\b/i;
const CONTRACT =
  /\b(?:agreements?|terms|contracts?|conditions|relationship|TO[SU]|disputes?|claims?|use\sof|policy|polic(?:y|ies))\b/i;
const LAW_OF =
  /\b(?<!\b(?:export|sanctions?|import|tax|copyright|privacy|securities|control|arbitration)\s)laws?(?:\sand\s(?:regulations|jurisdiction)|\sin\sforce|\sapplicable)?\s(?:of|in)\s(?:and\sin\s)?(?:[a-z]{2,12}\s){0,3}(?:(?:Federal\s)?(?:State|Republic|Commonwealth|Province|Country|City|Kingdom|Grand\sDuchy)\sof\s(?:the\s)?)?(?:[A-Z][\w. -]{2,30},\s)?$/i;
const THEN_LAW =
  /^(?:\s(?:state|federal|substantive|domestic|national|material|civil|statutory|internal|state's))?(?:'s)?\s(?:law|laws)\b(?!\s(?:enforcement|firm|provisions))/i;
const NAMED = /\blaws?\sof\s(?:the\s)?(?=[A-Z])/;
const NO_NAME = /^(?:Your|Country|State|Jurisdiction|Courts?|Any|Company|Provider|United\sNations|UN)\b/;

/** Whether the jurisdiction is named as the law that applies: laws of X, X law. */
function isLawOf(sentence: string, j: FoundJurisdiction): boolean {
  const after = sentence.slice(j.range.end, j.range.end + 40);
  if (THEN_LAW.test(after)) return true;
  const before = sentence.slice(Math.max(0, j.range.start - 110), j.range.start);
  return j.form === 'name' && (LAW_OF.test(before) || LABEL.test(before));
}

function english(clause: ClauseSentences, sentence: SentenceReading): readonly Position[] {
  const text = sentence.plain;
  if (!/\blaws?\b/i.test(text)) return [];
  const fits = clause.about('governing-law', 'jurisdiction', 'dispute-resolution');
  const speaks = ENGLISH_STRONG.test(text) && (fits || CONTRACT.test(text) || BARE_CHOICE.test(text));
  if (!speaks && !(clause.about('governing-law') && ENGLISH_WEAK.test(text))) return [];
  // What law the agreement to arbitrate is under, where a statute does not apply to it, is not the law of the contract.
  if (/\b(?:arbitration\sagreement|agreement\sto\sarbitrate)\b/i.test(text) && /\bissue\b/i.test(text)) return [];
  if (IN_CASE.test(text)) return [];
  const chosen = findJurisdictions(text, 'en').filter((j) => isLawOf(text, j));
  if (chosen.length > 0) return chosen.map((j) => position('governingLaw', j.code, within(sentence, j.range)));
  const named = fits ? NAMED.exec(text) : null;
  if (!named) return [];
  const place = placeAt(text, named.index + named[0].length);
  if (!place || NO_NAME.test(text.slice(place.start, place.end))) return [];
  return [
    position(
      'governingLaw',
      clause.original.slice(sentence.start + place.start, sentence.start + place.end),
      within(sentence, place),
    ),
  ];
}

const CHINESE_SUBJECT =
  /协[议定]|(?:本|这[份个]|此)约定|条款|合同|争议|纠纷|解释|效力|订立|成立|履行|生效|声明|服务|关系/;
const CHINESE_APPLIES =
  /适用|管辖|准据法|解释|诠释|约束|为准|依据|规范|规管|规制|遵从|处理|解决|裁判|调整|按照?[^,，。;]{2,16}法律?(?:来|办|走|算)/;
const CHINESE_BEFORE =
  /(?:适用|受(?:到)?|由|依据|依照|根据|按照?|遵循|遵从|遵守|以|依|准据法(?:为|是))[^,，。;()]{0,24}$/;
/** Its laws, and not its courts with their jurisdiction (司法管辖). */
const CHINESE_AFTER =
  /^(?:\([^()]{1,60}\))?(?:(?!法[院庭官])[^,，。;()]){0,12}?(?:法律|现行法|法规|法令|(?<!司)法(?![院庭官]))/;

function chinese(clause: ClauseSentences, sentence: SentenceReading): readonly Position[] {
  const text = sentence.plain;
  if (!CHINESE_APPLIES.test(text)) return [];
  const fits = clause.about('governing-law', 'jurisdiction', 'dispute-resolution');
  if (!clause.about('governing-law') && !CHINESE_SUBJECT.test(text)) return [];
  if (
    !fits &&
    !/(?:争议|解释|效力|订立|成立)[^。]{0,60}适用|适用法律|准据法|受[^,，。]{0,20}法律?(?:的)?(?:管辖|约束|调整)|本(?:协议|合同|条款)[^,，。]{0,6}适用/.test(
      text,
    )
  )
    return [];
  return findJurisdictions(text, 'zh')
    .filter((j) => {
      const before = text.slice(Math.max(0, j.range.start - 30), j.range.start);
      return (
        CHINESE_BEFORE.test(before) &&
        !/(?:不适用|不包括|除)[^,，。]{0,12}$/.test(before) &&
        CHINESE_AFTER.test(text.slice(j.range.end, j.range.end + 90))
      );
    })
    .map((j) => position('governingLaw', j.code, within(sentence, j.range)));
}

const APPLIES = gateOf(CHINESE_APPLIES);

/** Which law applies: the laws that a clause says the agreement is under, one position each; a part beats its country. */
export const readGoverningLaw = reader(gateOf('law', CHINESE_APPLIES), (clause) => {
  const zh = clause.language === 'zh';
  const found = clause.sentencesWith(zh ? APPLIES : LAW).flatMap((s) => (zh ? chinese(clause, s) : english(clause, s)));
  const codes = new Set(found.map((p) => String(p.value)));
  const seen = new Set<string>();
  return found.filter((p) => {
    const code = String(p.value);
    if (seen.has(code) || [...codes].some((other) => other.startsWith(`${code}-`))) return false;
    seen.add(code);
    return true;
  });
});
