import { gateOf } from '../../text/gates.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import { sentencesWith } from './mentions.js';
import { perClause } from './perClause.js';
import { type ClauseSentence, sentencesOf } from './sentences.js';

/** Who wins where documents contradict each other: the agreement itself, or a document that is named so. */
export type Winner = { readonly kind: 'self' } | { readonly kind: 'other'; readonly name: string };

/** A sentence that says which of several documents counts. */
export interface Precedence {
  readonly sentence: ClauseSentence;
  readonly winner: Winner | undefined;
  /** Annexes and documents that the sentence ranks, in the clause's plain text. */
  readonly ranked: readonly (Range & { readonly name: string; readonly isAnnex: boolean })[];
  /** The other documents that the sentence speaks of, as it writes them. */
  readonly others: readonly string[];
  /** Whether it is about one subject or some cases only. */
  readonly scoped: boolean;
  /** Whether it is about all other documents, and not about one subject. */
  readonly general: boolean;
}

const RANKS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:conflict\w*|inconsisten\w*|discrepanc\w*|contradict\w*|ambiguit\w*|differ\w*|says?\s(?:something\s(?:else|different)|otherwise)|provides?\sotherwise|order\sof\sprecedence|following\sorder|(?:appl(?:y|ies)|ranks?|prevails?|counts?|governs?)\s(?:\w+\s){0,2}?in\sthis\sorder)\b/i,
  zh: /不一致|冲突|抵触|矛盾|出入|不符/,
};
/** What a document does that wins, behind its name. */
const PREVAILS =
  '(?:(?:shall|will|does|do)\\s)?(?:prevails?|controls?|governs?|takes?\\s(?:precedence|priority)|overrides?|supersedes?|ranks?\\s(?:above|before|ahead)|wins?)';
const WINS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:${PREVAILS}\\b|(?:appl(?:y|ies)|counts?)\\sinstead\\b|order\\sof\\sprecedence|following\\sorder|(?:appl(?:y|ies)|ranks?|prevails?|counts?|governs?)\\s(?:\\w+\\s){0,2}?in\\sthis\\sorder|comes?\\sfirst)`,
    'i',
  ),
  zh: /为准|优先适用|优先于|的顺序|先[看按][^。;]{0,24}[再后][看按]/,
};
/** Versions in languages, what was agreed one by one, statutes and rules of arbitration have an order of their own. */
const OTHER_MATTER: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:language|translat\w*|version|english|japanese|chinese|signed|negotiated|individual(?:ly)?|separate\s(?:written|licen[cs]e)|written\sagreement|arbitrat\w+|rules\sof\s(?!conduct)|applicable\slaw|mandatory|statut\w+|conflicts?\sof\slaws?)\b/i,
  zh: /语言|译本|翻译|英文|中文|版本|书面约定|双方另行书面|法律法规|仲裁|签署的有关|记录|时间为准/,
};
const SCOPED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:solely|with\srespect\sto|as\sto\sthe|to\sthe\sextent|subject\smatter|regarding|in\srelation\sto|for\sthe\suse\sof|additional|supplement\w*|specific|special|relevant|applicable|section|part\s[a-d])\b/i,
  zh: /就该|针对|该(?:服务|产品|功能)|专项|特定|条款与/,
};
const ANNEX: Readonly<Record<Language, RegExp>> = {
  en: /\b(?<!\bthis\s)(?:annex(?:es)?|exhibits?|schedules?|appendi(?:x|ces)|attachments?|service\sdescriptions?|price\slists?)\b/gi,
  zh: /附件|附录|附表|服务说明|价格说明|产品说明|操作文档|专用(?:服务)?条款|价格表/g,
};
/** What ranks all documents, one behind the other. */
const IN_ORDER =
  /\b(?:order\sof\s(?:precedence|priority)|following\sorder|in\sthis\sorder|comes?\sfirst|prevails?\b.{1,80}\bprevails?)\b/i;
/** Documents by their titles, which an order of all may rank as well as annexes. */
const TITLED =
  /\b(?:[A-Z][\w’'-]+\s){1,4}?(?:Guidelines?|Rules|Rulebook|Polic(?:y|ies)|Handbook|Manual|Code(?:\sof\s[A-Z]\w+)?|Standards?|Specifications?)\b/g;
const IS_ANNEX = /annex|exhibit|schedule|appendi|attachment|附/i;
const SELF: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:this\\s(?:\\w+\\s){0,2}?(?:agreement|contract)|these\\s(?:general\\s)?(?:terms|conditions)(?:\\sand\\sconditions)?(?:\\sof\\s(?:use|service))?)\\s${PREVAILS}`,
    'i',
  ),
  zh: /以本(?:协议|合同|条款|服务条款|服务协议)(?:的(?:约定|规定|内容))?为准|本(?:协议|合同|条款)优先/,
};
const OTHER: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:the\\s)?(?<name>(?:[Aa]nnex(?:es)?|[Ee]xhibits?|[Ss]chedules?|[Aa]ppendi(?:x|ces)|order\\s(?:forms?|confirmations?)|special\\s(?:terms|conditions)|statements?\\sof\\swork|quotations?|proposals?|[\\w-]+['’]s?\\s(?:own\\s)?(?:terms|conditions)|[A-Z]\\w+(?:\\s[A-Z]\\w+){0,3}\\s(?:Agreement|Contract|Terms|Policy|Rules|Form|Order|Summary)))\\s${PREVAILS}`,
  ),
  zh: /(?:以|按)(?<name>《[^》]{2,30}》|[^,，。;以]{0,6}附件[^,，。;]{0,60}?|订购页面|(?!本)[^,，。;以本]{1,8}(?:协议|合同|规则|须知|规范|办法|手册|说明))(?:的(?:约定|规定|内容))?为准/,
};
/** Documents beside the agreement, whose rank two sentences may see differently. */
const OTHERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:order\s(?:form|confirmation)s?|special\s(?:terms|conditions)|statements?\sof\swork|quotations?|proposals?|[A-Za-z][\w-]+['’]s?\s(?:own\s)?(?:terms|conditions)|[A-Z]\w+(?:\s[A-Z]\w+){0,3}\s(?:Agreement|Contract|Terms|Policy|Rules|Form|Order|Summary))\b/g,
  zh: /《[^》]{2,30}》|补充协议|订购页面|订单/g,
};
/** What was just named wins: those terms apply instead of ours. */
const REFERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:those(?:\sterms)?|they|it|the\slatter)\s(?:shall\s|will\s)?(?:prevails?|controls?|governs?|takes?\s(?:precedence|priority)|appl(?:y|ies)\sinstead)\b/i,
  zh: /以后者为准/,
};
const EXCEPT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:except|unless|save|expressly|only)\b/i,
  zh: /除外|除非|仅/,
};
const GENERAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:any|all|other)\b/i,
  zh: /任何|其他|所有|前述|附件|本(?:协议|合同|条款)/,
};

/** An annex that puts itself first. */
const OWN_ANNEX = /\bthis\s(?:annex|exhibit|schedule|appendix)\s(?:shall\s|will\s)?(?:prevail|control|govern|take)/i;
/** An order of precedence whose documents stand in the list below. */
const LIST = /\border\sof\s(?:precedence|priority)\b[^\n]{0,60}:\s{0,4}$|\bfollowing\sorder\b[^\n]{0,40}:\s{0,4}$/i;
/** The same with the documents in the sentence itself. */
const INLINE =
  /\b(?:order\sof\s(?:precedence|priority)|following\sorder)\b(?:\s(?:is|applies|shall\sapply|as\sfollows)){0,2}\s?:\s?(?<first>[^;,\n]{3,80})/i;
const OWN_ITEM = /\b(?:these|this)\s(?:\w+\s){0,2}?(?:agreement|contract|terms|conditions)\b/i;
const NAMED_ITEM = /^(?:\W|\w{1,3}[).]\s)*(?:the|each|any|an?)\s(?<name>[A-Z]\w+(?:\s[A-Z]\w+){0,3})\b/;

/** The document that the first item of an order names. */
function firstOf(item: string): Winner | undefined {
  if (OWN_ITEM.test(item)) return { kind: 'self' };
  const name = NAMED_ITEM.exec(item)?.groups?.name;
  return name === undefined ? undefined : { kind: 'other', name };
}

const WORDS = gateOf(RANKS.en, RANKS.zh);

/** The sentences of a clause that rank documents. Remembered; linear; never throws. */
export const precedencesOf = perClause((facts, frame): readonly Precedence[] => {
  const all = sentencesOf(facts, frame);
  return sentencesWith(facts, frame, WORDS).flatMap((s): Precedence[] => {
    if (!RANKS[s.language].test(s.plain) || !WINS[s.language].test(s.plain) || OTHER_MATTER[s.language].test(s.plain))
      return [];
    const self = SELF[s.language].test(s.plain);
    const others = [...s.plain.matchAll(OTHERS[s.language])].map(([written]) => written);
    const named = OTHER[s.language].exec(s.plain)?.groups?.name;
    const first = LIST.test(s.plain) ? all[all.indexOf(s) + 1]?.plain : undefined;
    if (first !== undefined && !named && !self) {
      const winner = firstOf(first);
      return [{ sentence: s, winner, ranked: [], others, scoped: false, general: winner !== undefined }];
    }
    const inline = INLINE.exec(s.plain)?.groups?.first;
    const listed = inline === undefined ? undefined : firstOf(inline);
    const name = named ?? (!self && others.length === 1 && REFERS[s.language].test(s.plain) ? others[0] : undefined);
    return [
      {
        sentence: s,
        winner: name !== undefined ? { kind: 'other', name } : self ? { kind: 'self' } : listed,
        ranked: [ANNEX[s.language], ...(IN_ORDER.test(s.plain) ? [TITLED] : [])]
          .flatMap((documents) => [...s.plain.matchAll(documents)])
          .map((match) => ({
            name: match[0],
            isAnnex: IS_ANNEX.test(match[0]),
            start: s.start + match.index,
            end: s.start + match.index + match[0].length,
          })),
        others,
        scoped: SCOPED[s.language].test(s.plain) || EXCEPT[s.language].test(s.plain),
        general:
          (listed !== undefined || GENERAL[s.language].test(s.plain) || OWN_ANNEX.test(s.plain)) &&
          !SCOPED[s.language].test(s.plain),
      },
    ];
  });
});
