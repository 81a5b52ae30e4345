import { gateOf } from '../../text/gates.js';
import type { Clause, ClauseFacts, Frame } from '../clause.js';
import type { Contract } from '../contract.js';
import { plainForm } from '../positions/plainForm.js';
import { mentions } from './mentions.js';
import { perClause } from './perClause.js';
import { plainText } from './plainText.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** Headings of a summary: it repeats in short what other clauses say. */
const HEADING =
  /^\W{0,4}(?:tl;?\s?dr\b|(?:the\s|an?\s|our\s)?(?:(?:brief|short|quick|plain[\s-]\w+|executive)\s)?(?:summary|recap|short\sversion)(?:\sof\s(?:(?:the|these|our|your|its|key|main|most|important|principal)\s){0,3}(?:\w+\s){0,2}?(?:terms|points|agreement|conditions|provisions|rights|contract)(?:\sof\s(?:service|use))?)?\W{0,3}$|(?:the\s)?(?:key|main)\spoints\b|.{0,40}\bat\sa\sglance\W{0,3}$|(?:an\s)?overview\sof\s.{0,40}\b(?:terms|agreement|conditions)\b.{0,16}$|.{0,30}\b(?:terms|agreement|conditions)\b.{0,16}\soverview\W{0,3}$)|^(?:本?(?:协议|条款|合同)(?:内容|主要内容|要点)?)?(?:摘要|概要|提要|概览|要点提示|要点一览)$|^(?:协议|条款|合同)(?:的?主要)?要点$/i;
/** The text itself says that it does not bind. */
const NOT_BINDING =
  /\bfor\squick\sreference\sonly\b|\bthis\ssummary\s(?:is\s?n[o']t|is\sonly|does\snot|provides\san\soverview)\b|\b(?:the\s)?(?:full|binding|complete)\s(?:terms|text)\s(?:follows?|(?:are|is)\s(?:set\sout\s)?below)\b|本(?:摘要|概要)(?:仅供参考|不构成|不具有|旨在)|仅供快速参考/i;
const DENIED = gateOf(NOT_BINDING);
/** Words in front of a paragraph that tells a clause in plain words. */
const IN_SHORT =
  /^\W{0,4}(?:(?:the\s)?short\sversion|in\s(?:short|brief|plain\senglish|other\swords)|tl;?\s?dr|(?:quick\s|brief\s)?summary|basically|which\smeans)\b\W{0,3}?[:,]|^\W{0,4}(?:简言之|简而言之|通俗地说|摘要|概要)[：:，,]/i;

/** The sentences of a clause without those that only sum up what other clauses say. Remembered; never throws. */
export const bindingSentences: (facts: ClauseFacts, frame: Frame) => readonly ClauseSentence[] = perClause(
  (facts, frame) => {
    if (
      HEADING.test(plainForm(facts.heading ?? '').trim()) ||
      (mentions(facts, DENIED) && NOT_BINDING.test(plainText(facts)))
    )
      return [];
    const sentences = sentencesOf(facts, frame);
    const short = new Set<number>();
    for (const [i, { paragraph, plain }] of sentences.entries())
      if (sentences[i - 1]?.paragraph !== paragraph && IN_SHORT.test(plain)) short.add(paragraph);
    return short.size === 0 ? sentences : sentences.filter(({ paragraph }) => !short.has(paragraph));
  },
);

/** Whether a clause stands under the heading of a summary, its own or that of a clause around it. */
export function isOfSummary(contract: Contract, clause: Clause): boolean {
  for (let at: Clause | undefined = clause; at; at = contract.parentOf(at))
    if (HEADING.test(plainForm(at.facts.heading ?? '').trim())) return true;
  return false;
}
