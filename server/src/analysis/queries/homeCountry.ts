import type { Clause } from '../clause.js';
import type { Contract } from '../contract.js';
import { findJurisdictions } from '../positions/jurisdiction.js';
import { everyClause } from './everyClause.js';
import { legalSystem } from './placeCountry.js';
import { sentencesOf } from './sentences.js';

/** For whom a passage says that it holds, by country. */
interface Reach {
  readonly country: string;
  /** A condition of the passage itself, all that the draft offers, or something that its section offers. */
  readonly of: 'passage' | 'draft' | 'section';
}

/** "If you live in X", "for users in X": what stands before the name. */
const CONDITION =
  /\b(?:if|where|when|for)\b[^.;:]{0,60}\b(?:us(?:e|ing)|access(?:ing)?|resid(?:e|es|ing|ents?)|liv(?:e|es|ing)|located|based|domiciled|incorporated|established|users?|customers?|consumers?)\b(?:(?!\b(?:outside|other\sthan|not|except)\b)[^.;:,]){0,25}\b(?:in|of|within)\s(?:the\s)?$/i;
/** "Only residents of X", "these terms of service for X". */
const ONLY =
  /\b(?:only|exclusively|solely)\b[^.;]{0,80}\b(?:residents?\s(?:of|in)|resid(?:e|ing)\sin|liv(?:e|ing)\sin|(?:customers|consumers|users|persons|people)\sin)\s(?:the\s)?$/i;
const TERMS_FOR =
  /\b(?:these|this|the\sfollowing)\s(?:[\w-]+\s){0,4}(?:terms|conditions|agreement)\sfor\s(?:(?:customers|consumers|users|residents)\s(?:in|of)\s)?(?:the\s)?(?:Republic\sof\s)?$/i;
/** Of something that the draft offers beside its service. */
const BESIDE =
  /\b(?:promotions?|competitions?|contests?|sweepstakes?|prizes?|draws?|offers?|campaigns?|discounts?|vouchers?)\b/i;
const CHINESE_CONDITION = /(?:如|若|倘)[^。;,]{0,12}(?:居住|位于|身处|定居)(?:在|于)?$/;
const CHINESE_ONLY = /(?:仅|只)(?:面向|限于?|供|对|向|为)[^。;,]{0,8}$/;

/** Another passage is for them. */
const ELSEWHERE =
  /\b(?:refer\sto|see|set\sout\sin|found\sin)\s(?:the\s)?(?:\w+\s)?(?:section|schedule|addendum|annex|appendix|article|clause)\b/i;

const reaching = everyClause((facts, frame): readonly Reach[] =>
  sentencesOf(facts, frame).flatMap(({ plain, language }) => {
    const signal = language === 'zh' ? /[仅只如若倘]/ : /\b(?:if|where|when|for|only|exclusively|solely)\b/i;
    if (!signal.test(plain) || ELSEWHERE.test(plain)) return [];
    return findJurisdictions(plain, language).flatMap(({ code, form, range }): Reach[] => {
      if (form !== 'name') return [];
      const before = plain.slice(Math.max(0, range.start - 180), range.start);
      const country = legalSystem(code);
      if ((language === 'zh' ? CHINESE_CONDITION : CONDITION).test(before)) return [{ country, of: 'passage' }];
      if (language === 'zh' ? CHINESE_ONLY.test(before) : ONLY.test(before))
        return [{ country, of: BESIDE.test(plain) ? 'section' : 'draft' }];
      return language === 'en' && TERMS_FOR.test(before) ? [{ country, of: 'draft' }] : [];
    });
  }),
);

/**
 * Whether a clause binds nobody but customers of a country, by what the draft says of itself, of the section or of the
 * clause: the law and the courts of that country are those of their home. `country` is a code of ISO 3166-1.
 */
export function bindsOnlyResidentsOf(contract: Contract, clause: Clause, country: string): boolean {
  const around: Clause[] = [];
  for (let c: Clause | undefined = clause; c; c = contract.parentOf(c)) around.push(c);
  const section = contract.parentOf(clause) ?? clause;
  return reaching(contract).some(({ index, clause: told, value }) =>
    value.some(
      ({ country: there, of }) =>
        there === country &&
        (of === 'draft' ||
          (of === 'section' && index >= section.index && index <= section.last) ||
          (of === 'passage' && around.includes(told))),
    ),
  );
}
