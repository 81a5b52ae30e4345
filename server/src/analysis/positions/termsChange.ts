import { gateOf } from '../../text/gates.js';
import { pattern } from '../partyWords.js';
import type { ClauseSentences, SentenceReading } from './clauseSentences.js';

/** What changes, of the terms or of anything else. */
export const ENGLISH_CHANGE =
  /\b(?:amend|modif|chang|revis|updat|alter|supplement|new\sversion|replac|var(?:y|ied|iation))/i;
/** What the terms are called, and their changes. */
export const ENGLISH_TERMS =
  /\b(?:terms|agreement|TO[SU]|T&Cs?|conditions|polic(?:y|ies)|GTC|contract|amendments?|modifications?|revisions?|changes|version|updates?)\b/i;
/** As {@link ENGLISH_CHANGE}. */
export const CHINESE_CHANGE =
  /修改|变更|修订|修正|更新|调整|变动|变化|补充|更改|改(?:动|一?改)?(?:本|这[份个些]|我们的)?(?:约定|协议|条款|合同|规则)|改(?:完|过|了)(?:之?后|以后)?/;
/** What the terms are called. */
export const CHINESE_CONTRACT = /协[议定]|合同|契约|条款|规则|政策|声明|备忘录|须知|章程|(?:本|这[份个]|此)约定/;
const CHINESE_TERMS = /协议|合同|契约|条款|规则|政策|声明|内容|修正案|约定|备忘录|公告|变更|更改|更新|修订|修改/;
/** What every sentence on a change has. */
export const CHANGES = gateOf(ENGLISH_CHANGE, CHINESE_CHANGE);
/** Prices, whose changes are those of the services. */
export const PRICE = /\b(?:pric(?:e|es|ing)|fees?|rates?|charges)\b|价格|费用|收费|资费/i;

/** Whether a sentence may speak of a change of the terms. */
export function isAmendment(clause: ClauseSentences, sentence: SentenceReading): boolean {
  const text = sentence.plain;
  if (clause.language === 'zh') return CHINESE_CHANGE.test(text) && CHINESE_TERMS.test(text);
  return ENGLISH_CHANGE.test(text) && ENGLISH_TERMS.test(text);
}

/** What makes a sentence in a clause on another subject speak of the terms. */
export const OF_TERMS =
  /\b(?:amend|modif|chang|revis|updat|alter|supplement)\w*\b[^\n.;]{0,60}(?<!subject\sto\s|accordance\swith\s|under\s)\b(?:these|this|the|our|such|of)\s(?:\w+\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies)|contract|GTC)\b|\b(?:terms|agreement|TO[SU]|conditions|contract)\b[^\n.;]{0,40}\b(?:amended|modified|changed|revised|updated|altered|changes?)\b|(?:修改|变更|更新|修订|修正|替换|调整|更改|新的)[^。,，;]{0,12}(?:协[议定]|合同|契约|条款|规则|声明|政策)|(?:协[议定]|合同|契约|条款|规则|声明|政策)[^。,，;]{0,16}(?:修改|变更|更新|修订|变动|调整|更改)|改(?:动|一?改)?(?:本|这[份个些]|此)(?:约定|协议|条款|合同|规则)|(?:本|这[份个些]|此)(?:约定|协议|条款|合同)[^。,，;]{0,6}(?:改动?|会改|修改|变更)/i;

/** Main types of clauses that often speak of amendments beside their own subject. */
export const KINDRED = [
  'acceptance',
  'parties',
  'service-changes',
  'notices',
  'entire-agreement',
  'effective-date',
] as const;
/** The provider changes the terms, said in one breath. */
export const ENGLISH_CHANGES_TERMS = pattern(
  '<we>\\s(?:\\w+\\s){0,4}?(?:<may>(?!\\snot)|occasionally|periodically|from\\stime\\sto\\stime)…60…\\b(?:amend|modify|change|revise|update|alter|vary)\\s(?:or\\s\\w+\\s)?(?:any\\spart\\sof\\s|all\\sor\\sany\\spart\\sof\\s)?(?:these|this|the|our|<our>)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))\\b|\\b(?:these|this)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions|polic(?:y|ies))(?:\\sand\\sconditions)?\\s(?:(?:may|can)\\sbe\\s(?:\\w+\\s){0,3}?(?:modified|amended|changed|revised|updated|altered)|(?:is|are)\\s(?:subject|liable)\\sto\\s(?:change|revision|modification|amendment))\\b|<we>\\s(?:amend|modify|change|revise|update)\\s(?:these|this|the|our|<our>)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions)\\b…20…\\b(?:time\\sto\\stime|periodically|occasionally|regularly)\\b|\\b(?:changes?|amendments?|modifications?|revisions?)\\s(?:may|can|will)\\sbe\\smade\\sto\\s(?:these|this|the|our|<our>)\\s(?:\\w+\\s){0,2}?(?:terms|agreement|TO[SU]|conditions)\\b',
);
/** The changes of the terms, or the terms as changed. */
const ENGLISH_CHANGED_TERMS =
  /\b(?:changes?|amendments?|modifications?|revisions?|updates?)\s(?:or\s\w+\s)?(?:to|of|in)\s(?:\w+\sof\s)?(?:these|this|the|our)\s(?:\w+\s){0,2}?(?:terms|agreement|TO[SU]|conditions)\b|\b(?:updated|amended|revised|modified|changed|new)\s(?:terms|agreement|conditions|version)\b/i;
/** Changes of something else. */
export const NOT_OF_TERMS =
  /\bsub-?processors?\b|\bchange\sof\scontrol\b|\bdeemed\s(?:to\s(?:be|have\sbeen)\s)?(?:given|received)\b/i;

/** Whether a sentence on changes speaks of those of the terms: the less the clause's subject tells, the plainer it must. */
export function ofTerms(clause: ClauseSentences, s: SentenceReading): boolean {
  if (clause.is('amendments')) return true;
  if (!OF_TERMS.test(s.plain)) return false;
  if (clause.language === 'zh' || clause.about('amendments') || clause.is(...KINDRED)) return true;
  return ENGLISH_CHANGES_TERMS.test(s.masked) || ENGLISH_CHANGED_TERMS.test(s.plain);
}
