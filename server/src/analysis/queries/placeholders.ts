import { type Block, sourceOffset } from '../../syntax/block.js';
import type { Range } from '../../text/range.js';

/** Words of a block that stand for others, or that tell whoever drafts what to write. */
export interface Placeholder {
  readonly kind: 'blank' | 'option';
  /** As Markdown shows it, or as written where Markdown shows nothing. */
  readonly text: string;
  /** In the block's source. */
  readonly range: Range;
}

/** What stands for words that are missing, in the words as Markdown shows them. */
const BLANK = new RegExp(
  [
    '[[［](?:[ \\u00a0_●•○■]{1,12}|…{1,3}|\\.{3,6}|[●•○■]+[^\\]\\n]{0,20})[\\]］]',
    '\\{\\{[^{}\\n]{1,60}\\}\\}',
    '(?<![a-z\\u00c0-\\u024f\\d_])X{2,}(?![a-z\\u00c0-\\u024f\\d_+])',
    '\\b(?:TBD|TODO|FIXME)\\b',
    '【[ \\u00a0\\u3000●•_]*】|【(?:待|请填|填写|日期|公司名称|[^】\\n]{0,12}●)[^】\\n]{0,20}】',
    '【[^】\\n]{0,14}(?:链接|名称|全称|日期|地址|金额|网址|邮箱|电话|编号|姓名|期限|比例)】',
    '[[［]\\d{1,4}(?:\\.\\d{1,2})?[\\]］](?=\\s?(?:(?:business|working|calendar) )?(?:days?|months?|hours?|weeks?|years?|per ?cent|%|USD|EUR|CNY|dollars|euros|个?工作日|个?自然日|天|日|个?月|年|小时|元|万元))',
    '[[［](?:insert )?(?:the |your )?(?:effective )?(?:date|name|address|amount|number|title|place|time|period|percentage|link) (?:of|for|to) [^\\]\\n]{1,40}[\\]］]',
    '_{3,}',
    '某某|×{2,}|＿{2,}|〖[ \\u3000]*〗',
    '\\blorem ipsum\\b',
    '[[［](?:(?:please )?(?:insert|enter|fill in|specify|complete)\\b[^\\]\\n]{0,60}|(?:the |your )?(?:company|legal|provider|business|website|service|product|app|platform) ?(?:name|url|address|entity)|(?:company|provider|name|date|effective date|address|e-?mail(?: address)?|amount|number|state|country|jurisdiction|city|url|phone)|(?:to be|yet to be) (?:attached|inserted|completed|confirmed|agreed|added|provided|determined|filled in)[^\\]\\n]{0,30}|(?:填写|填入|插入|公司名称|日期|金额|地址|邮箱|网址)[^\\]\\n]{0,20})[\\]］]',
  ].join('|'),
  'gi',
);
/** One of these stands in every blank; most blocks have none, and the pattern above is slow. */
const BLANK_SIGN = /[[［{【_〖＿×]|XX|TBD|TODO|FIXME|某某|lorem/i;
/** What must be a capital to be a placeholder. */
const CAPITALS = /^(?:X+|TBD|TODO|FIXME)$/;
/** Letters that are the name of a company: TBD Ltd, TBD 有限公司. */
const COMPANY_BEHIND =
  /^\s?(?:(?:Pty|Pte|Co)\.?,?\s)?(?:Ltd|Limited|LLC|LLP|Inc|GmbH|AG|SA|AB|AS|B\.?V|N\.?V|PLC|plc|Corp|Corporation|S\.?[àa]\.?r\.?l|SAS|SE|Group)\b|^\s?[\p{Script=Han}()（）]{0,10}(?:公司|集团)/u;
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
  /(?:signature|signed|sign|by|name|title|date|place|print|witness|initials?|签字|签名|签章|签署|盖章|姓名|日期|代表人?|地点|职务)\s{0,20}(?:[（(][^（()）\n]{0,12}[)）]|[)）])?\s{0,20}[:：]?\s{0,20}$|日期\s?[:：][_＿\s]{0,20}年[_＿\s]{0,20}(?:月[_＿\s]{0,20})?$/i;

/** The day of signing, which is written in by hand: 于____年__月__日在某地签订. */
const SIGNED_ON =
  /^\s{0,4}(?:年[_＿\s]{1,20}月[_＿\s]{1,20}日|月[_＿\s]{1,20}日|日)[^。\n_＿]{0,12}(?:签[订署字]|订立|簽[訂署]|訂立)/;

const NONE: readonly Placeholder[] = [];
const known = new WeakMap<Block, readonly Placeholder[]>();

/** What is still to be filled in or chosen in a block, whose source is asked for at need; worked out once for each block. */
export function placeholdersIn(block: Block, source: () => string): readonly Placeholder[] {
  let found = known.get(block);
  if (!found) {
    const inspected = block.kind !== 'code' && block.kind !== 'break' && block.kind !== 'definition';
    const signed = inspected && BLANK_SIGN.test(block.words.plain);
    found = inspected
      ? [...(signed ? blanks(block) : []), ...angles(block, source()), ...(signed ? options(block) : [])]
      : NONE;
    if (found.length === 0) found = NONE;
    known.set(block, found);
  }
  return found;
}

function blanks(block: Block): Placeholder[] {
  const { plain } = block.words;
  return [...plain.matchAll(BLANK)].flatMap((m) => (isBlank(block, m) ? [placed(block, 'blank', m)] : []));
}

function isBlank(block: Block, match: RegExpExecArray): boolean {
  const { plain, marks } = block.words;
  const text = match[0];
  const end = match.index + text.length;
  const upper = text.toUpperCase();
  if (CAPITALS.test(upper) && text !== upper) return false;
  if (/^(?:TBD|TODO)$/.test(text) && COMPANY_BEHIND.test(plain.slice(end, end + 24))) return false;
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
  if (/^_+$|^＿+$/.test(text))
    return (
      !SIGNATURE.test(before) && !SIGNED_ON.test(plain.slice(end, end + 40)) && !/^[\s_:：]*$/.test(before + after)
    );
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

function angles(block: Block, source: string): Placeholder[] {
  if (!source.includes('<')) return [];
  return [...source.matchAll(ANGLE)]
    .filter((m) => !TAG.test(m[1]!) && !source.includes(`</${m[1]}>`) && !inCode(block, source, m.index))
    .map((m) => ({ kind: 'blank', text: m[0], range: { start: m.index, end: m.index + m[0].length } }));
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

function options(block: Block): Placeholder[] {
  const { plain, marks } = block.words;
  return [...plain.matchAll(OPTION)]
    .filter(
      (m) => !marks.some((k) => k.kind !== 'strong' && k.kind !== 'emphasis' && k.start <= m.index && m.index < k.end),
    )
    .map((m) => placed(block, 'option', m));
}

function placed({ words }: Block, kind: Placeholder['kind'], match: RegExpExecArray): Placeholder {
  const start = sourceOffset(words, match.index, 'start');
  return { kind, text: match[0], range: { start, end: sourceOffset(words, match.index + match[0].length, 'end') } };
}
