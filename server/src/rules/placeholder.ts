import type { Contract } from '../analysis/contract.js';
import type { OutlineNode } from '../analysis/outline.js';
import { type Block, sourceOffset } from '../syntax/block.js';
import type { OutlineType } from '../taxonomy/clauseTypes.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding } from './contract.js';

/**
 * Finds what was still to be filled in: blanks, bracketed hints, options left open, headings without text.
 *
 * A published agreement with a blank in it binds nobody to what the blank was for. Switch it off for templates.
 */

/** What stands for words that are missing, in the words as Markdown shows them. */
const BLANK = new RegExp(
  [
    '[[［](?:[ \\u00a0_●•○■]{1,12}|…{1,3}|\\.{3,6}|[●•○■]+[^\\]\\n]{0,20})[\\]］]',
    '\\{\\{[^{}\\n]{1,60}\\}\\}',
    '(?<![\\p{L}\\d_])X{2,}(?![\\p{Ll}\\p{Lu}\\d_+])',
    '\\b(?:TBD|TODO|FIXME)\\b',
    '【[ \\u00a0\\u3000●•_]*】|【(?:待|请填|填写|日期|公司名称|[^】\\n]{0,12}●)[^】\\n]{0,20}】',
    '【[^】\\n]{0,14}(?:链接|名称|日期|地址|金额|网址|邮箱|电话|编号|姓名|期限|比例)】',
    '[[［]\\d{1,4}(?:\\.\\d{1,2})?[\\]］](?=\\s?(?:(?:business|working|calendar) )?(?:days?|months?|hours?|weeks?|years?|per ?cent|%|USD|EUR|CNY|dollars|euros|个?工作日|个?自然日|天|日|个?月|年|小时|元|万元))',
    '[[［](?:insert )?(?:the |your )?(?:effective )?(?:date|name|address|amount|number|title|place|time|period|percentage|link) (?:of|for|to) [^\\]\\n]{1,40}[\\]］]',
    '_{3,}',
    '某某|×{2,}|＿{2,}|〖[ \\u3000]*〗',
    '\\blorem ipsum\\b',
    '[[［](?:(?:please )?(?:insert|enter|fill in|specify|complete)\\b[^\\]\\n]{0,60}|(?:the |your )?(?:company|legal|provider|business|website|service|product|app|platform) ?(?:name|url|address|entity)|(?:company|provider|name|date|effective date|address|e-?mail(?: address)?|amount|number|state|country|jurisdiction|city|url|phone)|(?:填写|填入|插入|公司名称|日期|金额|地址|邮箱|网址)[^\\]\\n]{0,20})[\\]］]',
  ].join('|'),
  'giu',
);
/** One of these stands in every blank; most blocks have none, and the pattern above is slow. */
const BLANK_SIGN = /[[［{【_〖＿×]|XX|TBD|TODO|FIXME|某某|lorem/i;
/** A form for the customer to fill in, as the model withdrawal form is. */
const FORM =
  /\bhereby (?:give notice|withdraw|cancel)|withdrawal form|cancellation form|\bthis form\b|complete and return|name of consumer|delete as appropriate|subject line|表格|下列格式|以下格式/i;
/** What must be a capital to be a placeholder. */
const CAPITALS = /^(?:X+|TBD|TODO|FIXME)$/;
/** Markdown takes <COMPANY NAME> for HTML and shows nothing at all. */
const ANGLE = /<(?!!)([A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+){0,5})>/g;
const TAG =
  /^(?:A|B|I|U|P|S|BR|HR|EM|OL|UL|LI|TR|TD|TH|H[1-6]|DIV|DL|DT|DD|PRE|SUB|SUP|IMG|NAV|DEL|INS|CODE|BODY|HTML|HEAD|FONT|SPAN|SMALL|TABLE|TBODY|THEAD|CENTER|STRONG|BLOCKQUOTE)$/;
const OPTION =
  /[[［](?:(?:option|alternative) [A-Z\d]\b|optional\b|drafting note|note to draft|delete (?:if|as|where) )[^\]\n]{0,80}[\]］]?|【(?:可选|选项|备选|起草说明|起草注|注[:：])[^】\n]{0,60}】?/giu;
/** Words around XX, XXX that make it a figure or a genre. */
const NO_BLANK_AFTER = /^(?:[- ](?:rated|content|materials?|sites?|porn|century|L\b)|世纪)/i;
const ROMAN_BEFORE =
  /(?:\b(?:article|section|part|chapter|title|annex|schedule|appendix|volume|olympiad|bowl|louis|pope|\w+us)\s+|^\s*|\badult,? )$/i;
const SIGNATURE =
  /(?:signature|signed|sign|by|name|title|date|place|print|witness|initials?|签字|签名|签章|签署|盖章|姓名|日期|代表人?|地点|职务)\s{0,20}(?:[（(][^（()）\n]{0,12}[)）])?\s{0,20}[:：]?\s{0,20}$/i;

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'placeholder',
    title: { text: 'Something still to fill in' },
    description: {
      text: 'Blanks, bracketed hints, open options and headings without text. A published agreement with a blank in it leaves open what the blank was for.',
    },
    category: 'references',
    severity: 'error',
    kinds: {
      empty: { title: { text: 'A heading without text' } },
      optional: { title: { text: 'An option or drafting note left in' } },
    },
    examples: [
      { language: 'en', bad: 'The fee is [●] per month.\n', good: 'The fee is 20 euros per month [net of tax].\n' },
      { language: 'zh', bad: '本协议自【日期】起生效。\n', good: '【审慎阅读】请您在同意前阅读本协议。\n' },
    ],
  },
  check(contract) {
    const { blocks, starts } = contract.syntax;
    const findings: Finding[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const start = starts[i]!;
      for (const { finding, at } of inBlock(blocks[i]!, () => contract.text.slice(start, start + blocks[i]!.length)))
        if (!isForm(contract, start + at.start))
          findings.push({ ...finding, range: { start: start + at.start, end: start + at.end } });
    }
    return [...findings, ...emptyHeadings(contract)];
  },
};
export default rule;

interface Found {
  readonly at: Range;
  readonly finding: Omit<Finding, 'range'>;
}

const NONE: readonly Found[] = [];
const known = new WeakMap<Block, readonly Found[]>();

function isForm(contract: Contract, offset: number): boolean {
  const clause = contract.clauseAt(offset);
  return clause !== undefined && FORM.test(clause.facts.words.passage.plain);
}

/** What a block has, in its own offsets; worked out once for each block. */
function inBlock(block: Block, source: () => string): readonly Found[] {
  let found = known.get(block);
  if (!found) {
    const inspected = block.kind !== 'code' && block.kind !== 'break' && block.kind !== 'definition';
    found = inspected ? [...blanks(block), ...angles(block, source()), ...options(block)] : NONE;
    if (found.length === 0) found = NONE;
    known.set(block, found);
  }
  return found;
}

function blanks(block: Block): Found[] {
  const { plain } = block.words;
  if (!BLANK_SIGN.test(plain)) return [];
  return [...plain.matchAll(BLANK)].flatMap((m) => (isBlank(block, m) ? [placed(block, m, missing(m[0]))] : []));
}

function isBlank(block: Block, match: RegExpExecArray): boolean {
  const { plain, marks } = block.words;
  const text = match[0];
  const end = match.index + text.length;
  const upper = text.toUpperCase();
  if (CAPITALS.test(upper) && text !== upper) return false;
  if (marks.some((m) => (m.kind === 'code' || m.kind === 'link') && m.start <= match.index && match.index < m.end))
    return false;
  const before = plain.slice(Math.max(0, match.index - 40), match.index);
  const after = plain.slice(end, end + 20);
  if (/^X+$/.test(text))
    return (
      !NO_BLANK_AFTER.test(after) &&
      !ROMAN_BEFORE.test(before.slice(before.lastIndexOf('\n') + 1)) &&
      !/[-./]$/.test(before)
    );
  if (/^_+$|^＿+$/.test(text)) return !SIGNATURE.test(before) && !/^[\s_:：]*$/.test(before + after);
  // A box at the start of a list item is a task; behind brackets stands the target of a link that Markdown did not take.
  if (/^\[\s\]$/.test(text)) return match.index > 0 && !/^\s*\(/.test(after) && !/\n\s{0,200}$/.test(before);
  if (text.startsWith('{')) return !/\]\($/.test(before);
  // A keyword leads its paragraph: 【联系地址】 and what it is.
  if (text.startsWith('【') && /^【[^●_待填请]{1,18}】$/.test(text) && !/公司名称|日期】$/.test(text))
    return !/(?:^|\n)\s{0,200}$/.test(before);
  if (text.startsWith('[')) return !/^[([:]/.test(after) && !/\]$/.test(before) && !isQuotation(text, before, after);
  return true;
}

/** An ellipsis in brackets inside quotation marks leaves words of a quotation out. */
function isQuotation(text: string, before: string, after: string): boolean {
  return /^\[[.…]+\]$/.test(text) && /["“”『「]/.test(before + after);
}

function angles(block: Block, source: string): Found[] {
  if (!source.includes('<')) return [];
  return [...source.matchAll(ANGLE)]
    .filter((m) => !TAG.test(m[1]!) && !source.includes(`</${m[1]}>`) && !inCode(block, source, m.index))
    .map((m) => ({ at: { start: m.index, end: m.index + m[0].length }, finding: missing(m[0]) }));
}

function inCode({ words }: Block, source: string, at: number): boolean {
  if (source.indexOf('`') < 0) return false;
  return words.marks.some(
    (m) =>
      m.kind === 'code' &&
      sourceOffset(words, m.start, 'start') <= at &&
      at < Math.max(sourceOffset(words, m.end, 'end'), sourceOffset(words, m.start, 'start') + 1),
  );
}

function options(block: Block): Found[] {
  const { plain, marks } = block.words;
  if (!BLANK_SIGN.test(plain)) return [];
  return [...plain.matchAll(OPTION)]
    .filter(
      (m) => !marks.some((k) => k.kind !== 'strong' && k.kind !== 'emphasis' && k.start <= m.index && m.index < k.end),
    )
    .map((m) =>
      placed(block, m, {
        kind: 'optional',
        message: {
          text: '“{text}” is an instruction to whoever drafts, and would be published as part of the agreement. Choose, then delete it.',
          data: { text: m[0] },
        },
      }),
    );
}

function placed(block: Block, match: RegExpExecArray, finding: Omit<Finding, 'range'>): Found {
  return {
    at: {
      start: sourceOffset(block.words, match.index, 'start'),
      end: sourceOffset(block.words, match.index + match[0].length, 'end'),
    },
    finding,
  };
}

function missing(text: string): Omit<Finding, 'range'> {
  return {
    message: {
      text: '“{text}” is still to be filled in. Published like this, the agreement leaves open what should stand here. Fill it in.',
      data: { text },
    },
  };
}

/** Headings with nothing below them before a heading of the same or a higher rank, or before the end. */
function emptyHeadings(contract: Contract): Finding[] {
  const { nodes } = contract.outline;
  const { blocks } = contract.syntax;
  const findings: Finding[] = [];
  nodes.forEach((node, k) => {
    if (node.start.kind !== 'heading') return;
    const next = nodes[k + 1];
    const last = next ? next.block : blocks.length;
    for (let b = node.block + 1; b < last; b++) if (blocks[b]!.kind !== 'break') return;
    const { facts } = contract.clauses[k]!;
    const heading = facts.heading ?? '';
    if (isText(heading) || !isEmpty(node, next, facts.type) || isLinked(blocks[node.block]!)) return;
    findings.push({
      range: contract.firstLineOf(contract.clauses[k]!),
      kind: 'empty',
      message: {
        text: 'Nothing stands below the heading “{heading}”, so that readers cannot tell whether the clause was forgotten or dropped. Write it, or delete the heading.',
        data: { heading },
      },
    });
  });
  return findings;
}

/**
 * Whether a heading right before another one lacks its text. Many drafts set the title of a part in the same rank as its
 * sections: between numbered headings the next must go on counting, and an unnumbered one must name a clause.
 */
function isEmpty(node: OutlineNode, next: OutlineNode | undefined, type: OutlineType): boolean {
  if (next && (next.start.kind !== 'heading' || next.start.rank! > node.start.rank!)) return false;
  if (node.number) {
    const own = node.number.values;
    const following = next?.number?.values;
    return !next || (following !== undefined && following.length <= own.length && following.at(-1) !== 1);
  }
  return type !== 'group' && type !== 'other' && !next?.number;
}

function isLinked({ words: { plain, marks } }: Block): boolean {
  return marks.some((m) => m.kind === 'link' && m.end - m.start >= plain.trim().length);
}

/** Whether a heading says something itself: a date, a sentence, an end mark, or that its number is kept free. */
function isText(heading: string): boolean {
  return (
    /\d{4}|[.。!！?？:：;；]\s*$|\b(?:reserved|deleted|intentionally|omitted|n\/a)\b|保留|已删除|删除/i.test(heading) ||
    heading.split(/\s+/).length > 9 ||
    heading.length > 60
  );
}
