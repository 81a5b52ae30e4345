import { matchesOf } from '../../text/finder.js';
import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import { type ClauseSentences, position, reader, type SentenceReading, within } from './clauseSentences.js';
import { findJurisdictions } from './jurisdiction.js';
import { JURISDICTION_NAMES } from './jurisdictionNames.js';
import { placeAt } from './place.js';

const CUE =
  /\b(?:jurisdiction|compet(?:ence|ent)|venue|forum|brought|submit|submitted|litigat\w*|heard|resolved|settled|filed|instituted|sue|lawsuits?|disputes?|controvers(?:y|ies)|proceedings?|decid\w+|judges?)\b/i;
const COURTS_IN =
  /\b(?:(?:state|federal|and|or|and\/or|district|superior|small\sclaims|competent|county|provincial|local|municipal|ordinary|appropriate|supreme|high|united\sstates|U\.S\.),?\s){0,7}(?:courts?|judges?(?:\sand\stribunals)?)\s(?:of\s(?:law|justice|competent\sjurisdiction|general\sjurisdiction)\s)?(?:(?:that\sare\s|which\sare\s)?(?:located|situated|sitting|seated|residing|having\sjurisdiction|with\sjurisdiction)\s)?(?:within|in|of|for|at|over)\s(?:(?:and\sfor|or\sfor)\s)?/gi;
const PLACE_OF =
  /\b(?:place\sof\s(?:jurisdiction|venue)|(?:legal\s)?venue|forum|seat\sof\sthe\scourts?)\b[^\n]{0,140}?\s(?:is|shall\s(?:also\s)?be|will\sbe|lies\sin|in(?!\s(?:connection|relation|respect|accordance|any|case|the\sevent)\b))\s(?:located\s)?(?:in\s|the\s(?:city|courts?)\s(?:of|in)\s)?/gi;
const PLACE_FIRST =
  /\b(?<place>[A-Z][^\n;:]{1,60}?),?\s(?:is|shall\sbe|will\sbe|are)\s(?:agreed\sas\s)?(?:the\s)?(?:exclusive\s|sole\s|agreed\s|legal\s){0,3}(?:place\sof\sjurisdiction|venue|forum)\b/g;
const PLACES_COURT =
  /\b(?:city\sof\s)?(?<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}?)(?:'s?)?\s(?:[Dd]istrict|[Cc]ity|[Rr]egional|[Ll]ocal|[Cc]ounty)\s[Cc]ourts?\b/g;
const NO_PLACE = /^(?:The|Federal|State|United|US|Superior|Competent|Any|Such|A|An)\b/;
const OFFICE =
  /\bcourts?\s(?:\w+\s){0,4}?(?:for|at|of|in|where)\s(?<place>(?:[\w.&-]+\s){0,3}?[\w.&']+\s(?:registered\s(?:office|seat)|principal\splace\sof\sbusiness|place\sof\sbusiness|headquarters|seat|domicile)(?:\sof\s[\w.]+)?)/gi;
/** Where the office lies that gives the place: the registered office of X GmbH in Y. */
const OFFICE_IN = /^(?:,?\s[A-Z][\w.&-]{0,30}){0,4},?\s\(?(?:in|at)\s/;
/** What supposes where the forum is chooses none. */
const SUPPOSED = /\b(?:if|where|whenever|provided\sthat)\s(?:the\s|a\s)?$/i;
const SITTING =
  /^,?\s(?:respectively,?\s)?(?:(?:and\s)?(?:located|situated|sitting|seated)\s(?:in|within|at)|sitting\sin\sand\sfor)\s/i;
const ADJECTIVE_COURTS = /^\s(?:courts?)\b/i;
/** The courts of the country whose law is chosen: laws of X, whose courts have jurisdiction. */
const ITS_COURTS = /^,?\s(?:whose|and\sits|and\stheir)\scourts\b/i;
const EXCLUSIVE =
  /(?<!non-)(?<!non\s)\bexclusive(?:ly)?\b|\bsole(?:ly)?\b|\bmust\sbe\s(?:brought|filed|litigated|resolved|commenced|instituted)\b|\bonly\s(?:in|by|be|sue|bring|file)\b|\bnowhere\selse\b|\bcourts?\b[^\n.;]{0,60}\balone\b/i;

/** What is looked at for a place: a sentence, or the end of one. */
type Words = Pick<SentenceReading, 'plain' | 'start'>;

function original(clause: ClauseSentences, sentence: Words, piece: Range): string {
  return clause.original.slice(sentence.start + piece.start, sentence.start + piece.end);
}

interface FoundVenue {
  readonly place: string;
  readonly court?: string;
  readonly evidence: Range;
}

/** What stands before the courts that give relief for the time being, wherever the dispute is decided. */
const RELIEF_IN =
  /\b(?:interim|injunctive|preliminary|provisional|equitable)\b[^\n.;]{0,40}\b(?:relief|remed\w+|measures)\s(?:in|from|before)\s(?:any|an?|the)\s$/i;
/** Where the parties consent to these courts, they decide. */
const CONSENTS = /\b(?:consent|submit)s?\b[^\n.;]{0,40}\b(?:jurisdiction|venue)\b/i;
/** What a place is, before its name: the courts of the city of X. */
const KIND_OF_PLACE = /^(?:the\s)?(?:city|town|county|canton|state|province|district|region)\sof\s/;

/** The place named at an offset, without the word for what it is. */
function namedAt(text: string, at: number): Range | undefined {
  return placeAt(text, at + (KIND_OF_PLACE.exec(text.slice(at, at + 24))?.[0].length ?? 0));
}

/** The place that a sentence names as that of jurisdiction, without a court. */
function placeOf(clause: ClauseSentences, sentence: Words): FoundVenue | undefined {
  const text = sentence.plain;
  for (const m of matchesOf(PLACE_OF, text)) {
    if (SUPPOSED.test(text.slice(Math.max(0, m.index - 20), m.index))) continue;
    const place = placeAt(text, m.index + m[0].length);
    if (place && !/\bcourts?\b/i.test(text.slice(place.start, place.end)))
      return { place: original(clause, sentence, place), evidence: { start: m.index, end: place.end } };
  }
  return undefined;
}

function english(clause: ClauseSentences, sentence: Words): FoundVenue | undefined {
  const text = sentence.plain;
  for (const m of matchesOf(OFFICE, text)) {
    const place = m.groups?.place ?? '';
    if (/\byour\b/i.test(place)) continue;
    const start = m.index + m[0].indexOf(place);
    const end = m.index + m[0].length;
    const lies = OFFICE_IN.exec(text.slice(end, end + 120));
    const town = lies && placeAt(text, end + lies[0].length);
    if (town) return { place: original(clause, sentence, town), evidence: { start: m.index, end: town.end } };
    const words = original(clause, sentence, { start, end: start + place.length }).replace(/^the\s/i, '');
    return { place: words, evidence: { start: m.index, end } };
  }
  // Where the place of jurisdiction is named before its courts, it is the place.
  const first = placeOf(clause, sentence);
  for (const m of matchesOf(COURTS_IN, text)) {
    if (first && first.evidence.end <= m.index) return first;
    if (RELIEF_IN.test(text.slice(Math.max(0, m.index - 90), m.index)) && !CONSENTS.test(text.slice(m.index))) continue;
    const place = namedAt(text, m.index + m[0].length);
    if (!place || /^(?:competent|law|your|international|arbitration)\b/i.test(text.slice(place.start, place.end)))
      continue;
    // Of the courts of a state that sit in a town, the town is the place.
    const sitting = SITTING.exec(text.slice(place.end, place.end + 60));
    const seat = sitting && placeAt(text, place.end + sitting[0].length);
    if (/^small\sclaims/i.test(m[0]) || (/\bsmall\sclaims/i.test(m[0]) && !/\b(?:state|federal)\b/i.test(m[0])))
      continue;
    const evidence = { start: m.index, end: seat ? seat.end : place.end };
    return {
      place: original(clause, sentence, seat ?? place),
      court: original(clause, sentence, evidence).replace(/^(?:and|or)\s/i, ''),
      evidence,
    };
  }
  for (const m of matchesOf(PLACES_COURT, text)) {
    const place = m.groups?.place ?? '';
    if (NO_PLACE.test(place)) continue;
    const start = m.index + m[0].indexOf(place);
    return {
      place,
      court: original(clause, sentence, { start, end: m.index + m[0].length }),
      evidence: { start, end: m.index + m[0].length },
    };
  }
  if (first) return first;
  for (const m of matchesOf(PLACE_FIRST, text)) {
    const place = placeAt(text, m.index);
    if (place && !/^(?:The|This|These|Any|If|In|For|All)$/.test(text.slice(place.start, place.end)))
      return { place: original(clause, sentence, place), evidence: { start: m.index, end: m.index + m[0].length } };
  }
  for (const j of findJurisdictions(text, 'en')) {
    const its = j.form === 'name' ? ITS_COURTS.exec(text.slice(j.range.end, j.range.end + 20)) : null;
    if (its)
      return {
        place: original(clause, sentence, j.range),
        evidence: { start: j.range.start, end: j.range.end + its[0].length },
      };
    if (!ADJECTIVE_COURTS.test(text.slice(j.range.end, j.range.end + 8))) continue;
    const names =
      JURISDICTION_NAMES.find(([code]) => code === j.code)?.[1]
        .split('|')
        .filter((n) => !n.includes('&')) ?? [];
    const place = j.form === 'name' ? original(clause, sentence, j.range) : names.at(-1);
    const evidence = { start: j.range.start, end: j.range.end + (text.startsWith('s', j.range.end + 6) ? 7 : 6) };
    if (place) return { place, court: original(clause, sentence, evidence), evidence };
  }
  return undefined;
}

const CHINESE_COURT =
  /(?:向|由|接受|服从|提交(?:至|到|给|于)?|提请|诉至|诉诸|交由|选择|选定|约定|至|到|去|找|以(?![下上内外])|归|(?<!所)在|即|地[,，]即?)(?<court>[^,，。;:()向由至将]{0,32}?(?:\([^()]{1,30}\)[^,，。;:()向由至将]{0,16}?)?法院)(?=[^。]{0,24}?(?:起诉|诉讼|管辖|受理|裁决|裁判|解决|审理|判决|处理|仲裁|打官司)|[。;]?\s{0,4}$)/g;
const CHINESE_PLACE = /管辖(?:权)?(?:地点?|法院)(?:为|是|:|位于)\s?(?<place>[^,，。;()]{2,30})/;
const CHINESE_SUFFIX =
  /(?:之|的)?(?:(?:具|享)?有(?:合法|相应)?管辖权?的?|管辖的?)?(?:第一审|一审)?(?:初级|基层|中级|高级|最高|地方|知识产权|互联网)?(?:人民)?法院$/;
const SIGNED_AT = /(?:签订|签署|签约|订立)(?:地点?|地址)(?:为|是|:|在)\s?(?<place>[^,，。;()]{2,24})/;
const INNER = /\((?:即|位于|为)?:?(?<place>[^()]{2,28})\)/;
/** The court as the subject: it has jurisdiction. */
const COURT_FIRST =
  /(?:^|[,，。;])\s?(?<court>(?![^,，。;]{0,12}(?:同意|这些|任何|上述|该))[^,，。;:()向由至将在]{2,20}?法院)(?=(?:对|就|应|将|享|具|拥|有|专)[^。]{0,40}管辖)/;
const CHINESE_CLAIMS = /^[^在]{0,30}(?:争议|纠纷|索赔|诉讼|请求)[^在]{0,8}在/;
/** Who may be asked instead: 向甲地仲裁委员会仲裁或者去乙地法院. */
const BESIDE_ARBITRATION = /^.{0,30}仲裁(?:委员会|機構|机构|院|中心)?(?:或者?|也可以?|亦可)(?:[去到向在由]|可以?)?/;
const CHINESE_EXCLUSIVE = /(?<!非)专属|(?<!非)排他|唯一|只能|仅(?:能|可|得|应)?(?:向|由|在)/;

function chinese(clause: ClauseSentences, sentence: SentenceReading): FoundVenue | undefined {
  const text = sentence.plain;
  let signed: RegExpExecArray | null | undefined;
  const first = COURT_FIRST.exec(text);
  for (const m of [...matchesOf(CHINESE_COURT, text), ...(first ? [first] : [])]) {
    // What arises from the contract is brought in the courts of a place: only these are the court.
    const court = (m.groups?.court ?? '').replace(CHINESE_CLAIMS, '').replace(BESIDE_ARBITRATION, '');
    const start = m.index + m[0].length - court.length;
    if (/^(?:下列|以下|下述|上述|该|此|前述|所列|在法院$)/.test(court)) continue;
    const named = court
      .replace(CHINESE_SUFFIX, '')
      .replace(/的(?:州|联邦|地区)?(?:和|与|及|或)?(?:州|联邦|地区)$/, '')
      .replace(/^\s|\s$/g, '')
      .replace(/^(?:在|位于|在位于)/, '')
      .replace(
        /^[^即]{2,12}即(?=[^即]{2})|^(?:本)?(?:合同|协议)?(?:签订|签署|签约|订立|履行)地(?=.{1,10}[省市区县州旗])/,
        '',
      );
    const offset = court.indexOf(named);
    let place = original(clause, sentence, { start: start + offset, end: start + offset + named.length });
    // "The place of signing (that is, X)": X is the place.
    const inner = INNER.exec(named)?.groups?.place;
    if (inner) {
      const at = start + court.indexOf(inner);
      place = original(clause, sentence, { start: at, end: at + inner.length });
    }
    signed ??= SIGNED_AT.exec(clause.plain);
    const isVague = /(?:签订|签署|签约|订立)地/.test(named) || !/[省市区县州旗镇地国]$|(?:香港|台|澳门)/.test(named);
    if (signed?.groups?.place && isVague && !inner) {
      const at = signed.index + signed[0].length - signed.groups.place.length;
      place = clause.original.slice(at, at + signed.groups.place.length);
    }
    if (named === '' && !signed) continue;
    if (/^(?:任何|当地|相关|上述|其他|各|法律规定|下列|以下地点|下述)?$|以下/.test(place)) continue;
    return {
      place,
      court: original(clause, sentence, { start, end: start + court.length }),
      evidence: { start: m.index, end: m.index + m[0].length },
    };
  }
  const m = CHINESE_PLACE.exec(text);
  const place = m?.groups?.place;
  if (!m || !place) return undefined;
  const end = m.index + m[0].length;
  const named = place.replace(CHINESE_SUFFIX, '');
  const value = original(clause, sentence, { start: end - place.length, end: end - place.length + named.length });
  const court = named === place ? undefined : original(clause, sentence, { start: end - place.length, end });
  return { place: value, ...(court && { court }), evidence: { start: m.index, end } };
}

/** Where the law of the customer's own country leaves it no choice of another court. */
const WHERE_NOT_ALLOWED =
  /\b(?:if|where)\b[^\n.;]{0,60}\b(?:(?:do|does|will|may)\snot|cannot|(?:do|does|wo)n't)\s(?:let|allow|permit|recogni[sz]e)\b/i;
/** A court that gives relief for the time being is not the court that decides. */
const INTERIM =
  /\b(?:seek|apply\sfor|obtain|request)\b[^\n.;]{0,60}\b(?:interim|injunctive|preliminary|provisional|equitable)\b[^\n.;]{0,40}\b(?:relief|remed|measures)/i;
/** What leads to other courts for some of the customers. */
const IN_WHICH_CASE = /\bin\swhich\s(?:case|event)\b/i;
const ENGLISH_WORDS = gateOf('court|judge|venue|forum|jurisdiction');
const CHINESE_WORDS = gateOf('法院|管辖');

/** Where the courts sit that decide: the first court or place that a clause on disputes names. */
export const readVenue = reader(gateOf('court|judge|venue|forum|jurisdiction|法院|管辖'), (clause) => {
  const fits = clause.about('jurisdiction', 'dispute-resolution', 'governing-law');
  if (!fits && clause.about('intellectual-property', 'compliance', 'definitions', 'data-protection', 'data-location'))
    return [];
  const words = clause.language === 'zh' ? CHINESE_WORDS : ENGLISH_WORDS;
  for (const sentence of clause.sentencesWith(words)) {
    const text = sentence.plain;
    if (clause.language === 'zh') {
      if (!/法院|管辖/.test(text) || (!fits && !/(?:争议|纠纷)/.test(text))) continue;
    } else if (
      !/\b(?:courts?|judges?|venue|forum|place\sof\sjurisdiction)\b/i.test(text) ||
      !CUE.test(text) ||
      (!fits && !/\b(?:exclusive\s)?(?:jurisdiction|venue)\b/i.test(text))
    )
      continue;
    if (WHERE_NOT_ALLOWED.test(text)) continue;
    if (INTERIM.test(text) && !/\bexclusive|\bvenue\b|\bsubmit|\bdisputes?\b|\bclaims?\b/i.test(text)) continue;
    const found = clause.language === 'zh' ? chinese(clause, sentence) : english(clause, sentence);
    if (!found) continue;
    const exclusive = (clause.language === 'zh' ? CHINESE_EXCLUSIVE : EXCLUSIVE).test(text);
    const { place, court, evidence } = found;
    const range = {
      start: sentence.start + evidence.start,
      end: Math.min(sentence.start + evidence.end, sentence.end),
    };
    const venue = position('venue', { place, ...(court !== undefined && { court }), exclusive }, range);
    const other = clause.language === 'zh' ? null : IN_WHICH_CASE.exec(text.slice(evidence.end));
    if (!other) return [venue];
    const from = evidence.end + other.index;
    const rest = { plain: text.slice(from), start: sentence.start + from, end: sentence.end };
    const second = english(clause, rest);
    if (!second) return [venue];
    const { evidence: its, ...where } = second;
    return [venue, position('venue', { ...where, exclusive: EXCLUSIVE.test(rest.plain) }, within(rest, its))];
  }
  return [];
});
