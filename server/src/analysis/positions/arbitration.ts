import { matchesOf } from '../../text/finder.js';
import { gateOf } from '../../text/gates.js';
import type { Range } from '../../text/range.js';
import { type ClauseSentences, position, reader, type SentenceReading } from './clauseSentences.js';
import { placeAt } from './place.js';

const INSTITUTIONS =
  /\b(?:American Arbitration Association|International Cent(?:re|er) for Dispute Resolution|International Chamber of Commerce|London Court of International Arbitration|Singapore International Arbitration Cent(?:re|er)|Hong Kong International Arbitration Cent(?:re|er)|China International Economic and Trade Arbitration Commission|(?:Arbitration Institute of the )?Stockholm Chamber of Commerce|Swiss Arbitration Cent(?:re|er)|Swiss Chambers(?:' Arbitration Institution)?|German (?:Institution of Arbitration|Arbitration Institute)|Vienna International Arbitral Cent(?:re|er)|Judicial Arbitration and Mediation Services|National Arbitration (?:and|&) Mediation|National Arbitration Forum|New Era ADR|World Intellectual Property Organization|Permanent Court of Arbitration|Netherlands Arbitration Institute|JAMS|AAA|ICDR|LCIA|SIAC|HKIAC|CIETAC|NAM|DIS|FairClaims|ADR Services)(?!\w)/;
const IN_CAPITALS =
  /\b(?:AMERICAN ARBITRATION ASSOCIATION|INTERNATIONAL CENT(?:RE|ER) FOR DISPUTE RESOLUTION|INTERNATIONAL CHAMBER OF COMMERCE|LONDON COURT OF INTERNATIONAL ARBITRATION|SINGAPORE INTERNATIONAL ARBITRATION CENT(?:RE|ER)|HONG KONG INTERNATIONAL ARBITRATION CENT(?:RE|ER)|JUDICIAL ARBITRATION AND MEDIATION SERVICES|NATIONAL ARBITRATION AND MEDIATION)\b/;
const ADMINISTERED = /\b(?:administered|conducted|provided)\sby\b|\brules\sof\b/i;
const ENGLISH_EXCEPTED = /\bnot\s(?:be\s)?(?:subject\sto|required\sto\sarbitrate)|\bexcept\b[^\n]{0,20}$/i;
const ENGLISH_AGREES =
  /\b(?:settled|resolved|determined|decided|submit(?:ted)?|referred|heard|arbitrated|subject)\b[^\n]{0,140}\barbitrat(?:ion|or|ors|ed)\b|\b(?:binding|final|individual|mandatory)\b[^\n]{0,30}\barbitration\b|\bagree\s(?:that\s[^\n]{0,60})?to\sarbitrate\b|\b(?:shall|will|must)\sbe\sarbitrated\b|\b(?:shall|will|must|agree\sto)\s(?:\w+\s)?arbitrate\b|\barbitrations?\s(?:shall|will|must)\s(?:take\splace|be\s(?:held|conducted|administered|seated))\b|\b(?:goes?|are\sto\sgo|put|brought|taken)\s(?:\w+\s)?(?:to|before)\s(?:\w+\s)?(?:arbitration|an\sarbitrator)\b|\bto\sbe\sarbitrated\b|\barbitrators?\b[^\n.;]{0,30}\b(?:will|shall|must)\s(?:\w+\s)?(?:decide|resolve|settle|determine)\b[^\n.;]{0,24}\b(?:disputes?|claims?|controvers)|\bshall\s(?:finally\s)?(?:decide|settle|resolve)\b[^\n.;]{0,40}\bby\sarbitration\b|\barbitration,?\swhich\s(?:shall|will)\b/i;
const ENGLISH_NOT =
  /\b(?:neither|no)\sparty\s(?:may|can)\sforce\b[^\n.;]{0,24}\binto\sarbitration\b|\bnot\s(?:be\s)?(?:\w+\s)?(?:take\spart|engage|obliged|obligated|willing|prepared|required|bound|participate|subject)\b[^\n]{0,80}\b(?:arbitration\s(?:board|body|panel)|dispute\s(?:resolution|settlement)|conciliation|mediation)/i;
const SEAT =
  /\b(?:(?:seat|place|location|venue|site)\s(?:or\splace\s|\(or\splace\)\s)?of\s(?:the\s)?arbitrations?[^\n]{0,20}?\s(?:shall\sbe|will\sbe|is|be)\s(?:in\s)?|(?:legal\s|juridical\s|arbitral\s|the\s)seat\s(?:shall\sbe|will\sbe|is)\s(?:in\s)?|(?:arbitrations?|hearings?|proceedings?)(?:\shearings?|\sproceedings?|,\swhich)?(?:\sbetween\s\w+\sand\s\w+)?\s(?:shall|will|must)\s(?:take\splace|be\s(?:held|heard|conducted|seated|located))\s(?:exclusively\s)?(?:in\s)|seated\sin\s|\barbitrated\sin\s|arbitration\s(?:held\s|conducted\s|seated\s)?in\s|\barbitrat[^\n.;]{1,240}?\band\s(?:shall|will|must)\s(?:take\splace|be\sheld)\sin\s(?!(?:the\s)?\w+\slanguage)|\barbitrate\b[^\n.;]{0,60}?\sin\s)/gi;
const AS_SEAT =
  /\b(?:with|having)\s(?<place>[A-Z][\w.-]*(?:,?\s[A-Z][\w.-]*){0,3})\s(?:as|being)\s(?:the\s)?(?:\w+\s)?(?:seat|place)\b/;
const CHINESE_AGREES =
  /(?:提交|提付|送交|申请|提请|交由?|递交|由|通过|以(?!书面)|按|选择)[^,，。;]{0,40}仲裁(?!裁决|程序|机构的)/;
const CHINESE_INSTITUTION =
  /(?:提交(?:至|给|到)?|提付|送交|申请|提请|交由|递交|选择|向|由|至|按|交)(?<name>[^,，。;:()向由至在交]{2,24}?(?:仲裁委员会|仲裁院|仲裁中心|仲裁协会|仲裁法院))/;
const CHINESE_SEAT =
  /仲裁(?:地点?|庭所在地)(?:为|在|是|:|应为)\s?(?<seat>[^,，。;()]{2,16})|仲裁(?:应|将|须|应当)?在(?<held>[^,，。;()]{2,16}?)(?:进行|举行|开庭)|在(?<place>[^,，。;()]{2,10}?)(?:以)?(?:进行)?仲裁(?!协会|委员会|中心|院|法院|庭|机构|员|规则|程序)/;
const CHINESE_COURT = /法院/;
const BROUGHT =
  /\bdisputes?\b|\b(?:actions?|claims?|proceedings?|suits?|lawsuits?)\b[^\n]{0,240}\b(?:brought|filed|instituted|commenced|litigated|heard|adjudicated)\b|\bjurisdiction\b[^\n.;]{0,80}\b(?:actions?|claims?|proceedings?|suits?|(?:all|any)\smatters?)\b/i;

/** Other institutions by the form of their names. */
const NAMED =
  /(?<![\w-])(?:[A-Z][\w&'-]{1,24}\s){1,5}?(?:(?:Court|Council|Chamber|Board|Cent(?:re|er))\sof\s(?:International\s)?Arbitration|(?:Arbitration|Arbitral|Mediation)\s(?:Association|Cent(?:re|er)|Institute|Institution|Commission|Council|Court|Chamber))\b/;

function institutionIn(text: string): string | undefined {
  const known = [INSTITUTIONS.exec(text), IN_CAPITALS.exec(text)].filter((m) => m !== null);
  // The first is the name in full where its initials follow.
  const first = known.sort((a, b) => a.index - b.index)[0];
  return first?.[0] ?? NAMED.exec(text)?.[0].replace(/^The\s/, '');
}

function agreed(clause: ClauseSentences, sentence: SentenceReading): { institution?: string; seat?: string } {
  const text = clause.plain;
  if (clause.language === 'zh') {
    const name = CHINESE_INSTITUTION.exec(sentence.plain)?.groups?.name;
    const at = name === undefined ? -1 : sentence.start + sentence.plain.indexOf(name);
    const seat = CHINESE_SEAT.exec(text)?.groups;
    const place = seat?.seat ?? seat?.held ?? seat?.place;
    const seatAt = place === undefined ? -1 : text.indexOf(place);
    return {
      ...(name !== undefined && { institution: clause.original.slice(at, at + name.length) }),
      ...(place !== undefined && { seat: clause.original.slice(seatAt, seatAt + place.length) }),
    };
  }
  const administered = ADMINISTERED.exec(text);
  const institution =
    (administered && institutionIn(text.slice(administered.index, administered.index + 160))) ??
    institutionIn(sentence.plain) ??
    institutionIn(text);
  let place: Range | undefined;
  for (const seat of matchesOf(SEAT, text)) place ??= placeAt(text, seat.index + seat[0].length);
  // With Geneva as the seat.
  const named = place ? null : AS_SEAT.exec(text);
  if (named) place = placeAt(text, named.index + named[0].indexOf(named.groups?.place ?? ''));
  return {
    ...(institution !== undefined && { institution }),
    ...(place && { seat: clause.original.slice(place.start, place.end) }),
  };
}

const WORDS = gateOf('arbitrat|court|仲裁|法院', ENGLISH_NOT, ENGLISH_AGREES, CHINESE_AGREES);

/**
 * Whether disputes go to arbitration: with institution and seat where the clause names them, `false` where a clause on
 * disputes sends the parties to a court or refuses a dispute board.
 */
export const readArbitration = reader(WORDS, (clause) => {
  const fits = clause.about('dispute-resolution');
  const zh = clause.language === 'zh';
  const agrees = zh ? CHINESE_AGREES : ENGLISH_AGREES;
  if (!zh && fits) {
    const refused = clause.sentences.find((s) => ENGLISH_NOT.test(s.plain));
    if (refused) return [position('arbitration', false, refused)];
  }
  if (fits || clause.about('jurisdiction', 'governing-law')) {
    const sentence = clause.sentences.find((s) => {
      const m = agrees.exec(s.plain);
      return m !== null && (zh || !ENGLISH_EXCEPTED.test(s.plain.slice(0, m.index + m[0].length)));
    });
    if (sentence) return [position('arbitration', agreed(clause, sentence), sentence)];
  }
  if (!(fits || clause.about('jurisdiction', 'governing-law')) || (zh ? /仲裁/ : /\barbitrat/i).test(clause.plain))
    return [];
  const court = clause.sentences.find(
    (s) =>
      (fits || (zh ? /争议|纠纷/ : BROUGHT).test(s.plain)) &&
      (zh
        ? CHINESE_COURT.test(s.plain) && /起诉|诉讼|管辖|裁决|解决|审理/.test(s.plain)
        : /\bcourts?\b/i.test(s.plain) &&
          /\b(?:disputes?|claims?|controvers(?:y|ies)|actions?|proceedings?|suits?|(?:all|any)\smatters?)\b/i.test(
            s.plain,
          ) &&
          !/\bcourts?\sof\scompetent\sjurisdiction\b(?!\s(?:located|situated|sitting|seated|in|within)\s)/i.test(
            s.plain,
          )),
  );
  return court ? [position('arbitration', false, court)] : [];
});
