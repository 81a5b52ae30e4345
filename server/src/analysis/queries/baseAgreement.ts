import type { ClauseFacts, Frame } from '../clause.js';
import { onceOf, type Question } from '../questions.js';
import { documentTitle } from './documentTitle.js';
import { everyClause } from './everyClause.js';
import { sentencesOf } from './sentences.js';
import { says } from './signals.js';

/**
 * Whether a draft is the smaller part of an agreement: it calls itself additional, or binds the customer to a general
 * agreement of the same provider as well. That one may hold the clauses that the draft lacks.
 */
const hasBaseAgreement: Question<boolean> = onceOf((contract) => {
  const title = documentTitle(contract).text;
  if (ADDITIONAL.test(title) || says(contract, MODULE) || says(contract, BELOW)) return true;
  if (binding(contract).some(({ clause, value }) => value.length > 2 && LIST.test(clause.facts.words.passage.plain)))
    return true;
  const own = wordsOf(title);
  const ours = new Set([...own, ...contract.frame.providerNames.flatMap(wordsOf)]);
  return binding(contract).some(({ value }) =>
    value.some((name) => {
      const words = wordsOf(name);
      if (words.length === 0) return WHOLE.test(name) && !WHOLE.test(title);
      const itself =
        words.length === own.length &&
        words.every((word) => own.includes(word)) &&
        nounOf(title).some((noun) => nounOf(name).includes(noun));
      return !itself && words.every((word) => ours.has(word));
    }),
  );
});

/** Whether the draft is no whole agreement: its front matter or title says so, or it supplements another. */
export const isPart: Question<boolean> = onceOf((contract) => {
  const { text, syntax } = contract;
  const head = syntax.frontMatter ? text.slice(0, syntax.frontMatter.end) : '';
  const title = documentTitle(contract).text;
  return PART.test(head) || NOTICE.test(title) || POLICIES.test(title) || hasBaseAgreement(contract);
});

const PART =
  /^termsmith:[ \t]{0,20}(?:["']?(?:annex|policy|excerpt)\b|\{[^}\n]*\b(?:annex|policy|excerpt)\b|\r?\n(?:[ \t][^\n]{0,200}\n){0,20}?[ \t]{1,20}\w{1,40}:[ \t]{0,20}["']?(?:annex|policy|excerpt)\b)/m;
/** A notice of one matter, as its title has it. */
const NOTICE = /^\W{0,8}(?:[\w' ]{0,40}\b(?:disclaimers?|copyright notices?)|免责(?:声明|条款))\W{0,8}$/i;
/** What everybody keeps to beside the contract under which it has an account. */
const POLICIES =
  /^(?!.*\b(?:terms|agreements?|conditions|contract)\b)\W{0,8}[\w.'’& ]{0,60}\b(?:policies|guidelines)\W{0,8}$/i;
const ADDITIONAL =
  /\b(?:additional|supplement(?:al|ary)|service[- ]specific|product[- ]specific)\s+(?:[a-z]+\s+){0,3}(?:terms|conditions)\b|\bservice terms\b|\baddendum\b|\bdata[- ]processing agreement\b|补充(?:协议|条款|规则)|附加(?:协议|条款)|(?:数据|信息|資料|數據)(?:委托|委託)?(?:处理|處理)(?:协议|協議)/i;
/** The service is one of several of a platform, whose agreements come first. */
const MODULE =
  /\b(?:services?|features?|programs?|modules?) (?:is|are|forms?) (?:a |an )?(?:integral )?part of (?:the |our )?[^.\n]{0,60}\b(?:services?|platform)\b[^.\n]{0,80}\b(?:agreement|terms)\b|(?:服务|功能|模块)(?:是|属于|系|为)[^。\n]{0,24}(?:服务|平台)(?:的|之)?(?:一部分|组成部分|附属功能|子服务)[^。\n]{0,60}(?:协议|条款|约定|规则)/giu;
/** Rules for those who have agreed to the terms already. */
const BELOW =
  /\b(?:agree|agreed|subject) to [^.\n]{0,60}\b(?:terms|agreement)\b[^.\n]{0,60}\b(?:adhere to|comply with|follow|observe) (?:all (?:of )?)?the following (?:[\w-]+ )?(?:polic(?:y|ies)|guidelines)\b/giu;
/** What a general agreement is called; a policy or a list of prices is none. */
const GENERAL =
  /(?:\bterms (?:of (?:service|use)|(?:and|&) conditions)|\bconditions of (?:use|service)|\b(?:general|universal|master) terms|\b[a-z]+ agreement|用户协议|服务协议|使用协议|会员协议|服务条款|使用条款|通用条款|主协议|框架协议)[.”"》]?$/i;
/** Opens a list of agreements that are to be accepted. */
const LIST =
  /\b(?:agree to|accept|bound by) (?:all of )?the following\b[^.:\n]{0,40}\b(?:terms|agreements|documents)|(?:同意|接受|遵守)以下(?:各项)?(?:协议|条款)/i;
/** Names that say themselves that other terms stand below them. */
const WHOLE = /\b(?:General|Universal|Master)\b|主协议|框架协议/;
const BINDS =
  /\b(?:agree|accept|bound|bind|comply|compliance|subject to|in accordance with|in addition to|together with|supplement\w*|incorporat\w+|governs?|governed|part of|conflict\w*|set forth in)\b|同意|接受|遵守|约束|适用|补充|组成部分|冲突|不一致/i;

const known = new WeakMap<ClauseFacts, readonly string[]>();

const binding = everyClause(namesOf);

/** The general agreements that a clause binds the customer to by name. */
function namesOf(facts: ClauseFacts, frame: Frame): readonly string[] {
  let names = known.get(facts);
  if (!names) {
    names = facts.references.length === 0 ? [] : readNames(facts, frame);
    known.set(facts, names);
  }
  return names;
}

function readNames(facts: ClauseFacts, frame: Frame): string[] {
  const { plain } = facts.words.passage;
  const names: string[] = [];
  for (const { target, range } of facts.references) {
    if (target.kind !== 'document' && target.kind !== 'link') continue;
    const words = plain.slice(range.start, range.end).trim();
    if (!GENERAL.test(words)) continue;
    const before = plain.slice(Math.max(0, range.start - 40), range.start);
    if (/\b(?:this|these)\s+$|本\s*《?$/i.test(before) || words.startsWith('本')) continue;
    const sentence = sentencesOf(facts, frame).find((s) => s.start <= range.start && range.start < s.end);
    if (!BINDS.test(sentence?.plain ?? '') && !LIST.test(plain)) continue;
    // Whose it is may stand before the link: Google's [Terms of Service].
    const owner = /(?:^|[^\w.])([A-Z][\w.]*)(?:['’]s)?\s+$/.exec(before)?.[1] ?? '';
    names.push(`${owner} ${words}`);
  }
  return names;
}

const GENERIC =
  /\b(?:terms|conditions|of|services?|use|agreement|additional|our|the|and|for|to|its|by|under|websites?|site|app|general|universal|master|main|standard|customer|users?|account|introduction|about|full|view|inc|llc|ltd|gmbh|s)\b|用户|服务|使用|会员|通用|主|框架|协议|条款/gi;

/** What sort of document a name is for: an agreement, terms or conditions. */
function nounOf(name: string): string[] {
  return name.toLowerCase().match(/agreement|terms|conditions|协议|条款/g) ?? [];
}

/** The words of a name that tell whose agreement it is. */
function wordsOf(name: string): string[] {
  return [
    ...new Set(
      name
        .toLowerCase()
        .replace(GENERIC, ' ')
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    ),
  ];
}
