import type { Clause, ClauseFacts } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import type { OutlineNode } from '../analysis/outline.js';
import { plainForm } from '../analysis/positions/plainForm.js';
import { clausesThat } from '../analysis/queries/everyClause.js';
import { blocksWith, literally } from '../analysis/queries/search.js';
import type { Range } from '../text/range.js';
import { type DocumentRule, type Finding, inEach, inParts } from './contract.js';

/**
 * Finds words that point to something else in the text which is not there: "the aforementioned calculation" where
 * nothing was calculated, "as follows:" with nothing below, "in this country" where none is named.
 *
 * Most often what they pointed to was deleted or stayed behind in another agreement; the sentence has then lost its
 * object. Switch it off for excerpts.
 */

/** Words that point, in a clause's plain text. */
interface Pointer extends Range {
  readonly kind: 'back' | 'deictic';
  /** One of these must stand in the text before. */
  readonly stems: readonly string[];
  readonly words: string;
}

const ENGLISH =
  /\b(?:(?:afore(?:mentioned|said)|above-?\s?mentioned|aforestated)|(?<=\b(?:the|such|any|of)\s)said)\s+(?<nouns>[a-z][a-z-]{2,30}(?:\s[a-z][a-z-]{2,30}){0,2})/gi;
const CHINESE = /(?:上述|前述)的?(?<noun>\p{Script=Han}{2,4})/gu;
const COUNTRY =
  /\bin (?:this|our) country\b|(?<![“"‘「『、，其各该原外户者人方]|所在)本国(?![”"’」』、际产家内籍货土防])/gi;
/** A noun phrase ends before these. */
const PHRASE_END =
  /^(?:and|or|of|in|on|to|for|by|with|from|at|as|is|are|was|were|be|been|will|shall|may|must|can|does|do|has|have|that|which|who|where|when|if|any|the|not|under|within|without|between|unless|including)$/i;
/** Nouns of what was done, whose verb or noun stands before; other nouns may be a new word for a thing named before. */
const ACTION = /(?:[st]ion|ance|ence|ure|al|ing)s?$/i;
/** Nouns that may sum up whatever was said before. */
const GENERIC =
  /^(?:provision|clause|section|paragraph|article|term|condition|case|purpose|circumstance|part(?:y|ies)|person|reason|event|right|obligation|dut(?:y|ies)|information|measure|matter|item|requirement|document|rule|restriction|limitation|point|fact|list|exception|method|means|activit|action|act|entit|situation|example|ground|manner|thing|content|statement|agreement|policy|policies|laws?|individual|exclusion|disclaimer|link|address|detail|way|warrant|breach|violation|limit|instance|process|procedure|period|date|categor|type|authorit|material)/i;
const CHINESE_GENERIC =
  /^(?:顺序|次序|先后|条款|條款|内容|內容|情况|情形|信息|行为|約定|约定|规定|规则|規則|事项|原因|事由|要求|条件|限制|义务|权利|责任|协议|承诺|说明|說明|操作|标准|方式|措施|程序|期限|期间|时间|法律|部分|任何|任一|所有|全部|各|两|二|三|四|五|六|第|关于|類似|类似|具体|理由|人员|主体|双方|各方|目的|问题|情節|情节|范围|排除|免责|事件|列明|文件|资料|材料|处理|与|和|及|为|在|不|未|之|等|一|的|其|所|当|相关|有关|示例|例|机构|联系|地址|渠道|途径|关系|违约|违规|违反|审核|取消|管辖|争议|纠纷|损失|费用|后果|项|款|条|后缀|平台)/;

const pointers = new WeakMap<ClauseFacts, readonly Pointer[]>();
const NONE: readonly Pointer[] = [];

function pointersOf(facts: ClauseFacts): readonly Pointer[] {
  let found = pointers.get(facts);
  if (!found) {
    const { plain } = facts.words.passage;
    found = /afore|above|said|上述|前述|country|本国/i.test(plain) ? read(plain) : NONE;
    pointers.set(facts, found);
  }
  return found;
}

function read(plain: string): readonly Pointer[] {
  const back = (match: RegExpExecArray, length: number, stems: readonly string[]): Pointer => ({
    start: match.index,
    end: match.index + length,
    kind: 'back',
    stems,
    words: match[0].slice(0, length),
  });
  return [
    ...[...plain.matchAll(ENGLISH)].flatMap((match) => {
      const nouns = match.groups!.nouns!;
      const words = nouns.split(/\s/);
      const end = words.findIndex((word) => PHRASE_END.test(word));
      const phrase = end < 0 ? words : words.slice(0, end);
      // Three words may break off in the middle of a longer phrase; its noun is then not known.
      if (phrase.length === 0 || phrase.length === 3 || phrase.some((word) => GENERIC.test(word))) return [];
      if (!ACTION.test(phrase.at(-1)!)) return [];
      const length = match[0].length - nouns.length + phrase.join(' ').length;
      return [
        back(
          match,
          length,
          phrase.map((word) => word.toLowerCase().slice(0, Math.min(5, word.length - 1))),
        ),
      ];
    }),
    ...[...plain.matchAll(CHINESE)].flatMap((match) => {
      const noun = match.groups!.noun!;
      return CHINESE_GENERIC.test(plainForm(noun))
        ? []
        : [back(match, match[0].length - noun.length + 2, [noun.slice(0, 2)])];
    }),
    ...[...plain.matchAll(COUNTRY)].map(
      (match): Pointer => ({
        start: match.index,
        end: match.index + match[0].length,
        kind: 'deictic',
        stems: [],
        words: match[0],
      }),
    ),
  ];
}

/** Where a piece of text stands first in the document; -1 for nowhere. */
function firstPlace(contract: Contract, stem: string): number {
  const first = blocksWith(contract, literally(stem, 'i'))[0];
  if (!first) return -1;
  const start = contract.startOfBlock(first.index);
  const source = contract.source({ start, end: start + contract.block(first.index)!.length });
  return start + source.search(literally(stem, 'i'));
}

function judged(contract: Contract, clause: Clause, pointer: Pointer): readonly Finding[] {
  const range = contract.toDocument(clause, pointer);
  if (pointer.kind === 'deictic')
    return [
      {
        range,
        kind: 'deictic',
        message: {
          text: '“{words}” names no country. Readers elsewhere take it for their own, so that the clause means something else to each. Name the country.',
          data: { words: pointer.words },
        },
      },
    ];
  if (pointer.stems.some((stem) => firstPlace(contract, stem) < range.start)) return [];
  return [
    {
      range,
      kind: 'back',
      message: {
        text: '“{words}” points to something that the text does not speak of before. It was probably deleted, or stands elsewhere, and the sentence has lost its object. Name what is meant, with its section.',
        data: { words: pointer.words },
      },
    },
  ];
}

const ANNOUNCES =
  /(?:\bas follows|\b(?:as|is|are) (?:set (?:out|forth)|listed|described|specified) below|(?:如下|以下(?:内容|条款|各项|事项|情形|方式)))\s?[:：]?\s*$/i;

const pointing = clausesThat(
  (facts) => pointersOf(facts).length > 0 || ANNOUNCES.test(facts.words.passage.plain.slice(-60)),
);

/** A clause that ends in announcing a list, where the next words are another heading or none. */
function announced(contract: Contract, clause: Clause): readonly Finding[] {
  if (clause.last > clause.index) return [];
  const { plain } = clause.facts.words.passage;
  const match = ANNOUNCES.exec(plain.slice(-60));
  if (!match || !/[:：]\s*$/.test(match[0])) return [];
  const node = contract.node(clause.index)!;
  const next = contract.node(clause.index + 1);
  if (next && !(next.start.kind === 'heading' && goesOn(node, next))) return [];
  // A picture, a table or HTML may be what is announced.
  for (let b = node.block + 1; b !== next?.block; b++) {
    const block = contract.block(b);
    if (!block) break;
    if (block.words.plain.trim() === '') return [];
  }
  const start = plain.length - Math.min(60, plain.length) + match.index;
  return [
    {
      range: contract.toDocument(clause, { start, end: plain.trimEnd().length }),
      kind: 'forward',
      message: {
        text: 'The clause announces something that does not follow: the next words are another heading, or the end. Add what is missing, or delete the sentence.',
      },
    },
  ];
}

/** Whether a heading goes on behind a clause, so that it is not what the clause announces: by its number, or by its rank. */
function goesOn(before: OutlineNode, { number, start }: OutlineNode): boolean {
  const own = before.number?.values;
  const values = number?.values;
  if (own && values)
    return (
      values.length <= own.length &&
      values.slice(0, -1).every((value, i) => value === own[i]) &&
      values.at(-1) === own[values.length - 1]! + 1
    );
  return !own && !values && before.start.kind === 'heading' && start.rank! < before.start.rank!;
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'dangling-back-reference',
    title: { text: 'Words that point to nothing' },
    description: {
      text: 'Words such as “aforementioned”, “as follows:” or “in this country” that point to something which the text does not have. What they pointed to was probably deleted, and the sentence has lost its object.',
    },
    category: 'references',
    severity: 'information',
    kinds: {
      back: { title: { text: 'Something said before that was not' } },
      forward: { title: { text: 'Something announced that does not follow' } },
      deictic: { title: { text: 'A country that is not named' } },
    },
    examples: [
      {
        language: 'en',
        bad: '## Service level\n\nMaintenance does not count in the aforementioned calculation.\n',
        good: '## Service level\n\nAvailability is calculated by month. Maintenance does not count in the aforementioned calculation.\n',
      },
      {
        language: 'zh',
        bad: '## 服务标准\n\n计划内维护不计入上述可用率。\n',
        good: '## 服务标准\n\n可用率按月计算。计划内维护不计入上述可用率。\n',
      },
    ],
  },
  ...inParts(
    inEach(pointing, (contract, clause) => [
      ...pointersOf(clause.facts).flatMap((pointer) => judged(contract, clause, pointer)),
      ...announced(contract, clause),
    ]),
  ),
};
export default rule;
