import { endsInDate } from '../../analysis/dateLine.js';
import { brokenParagraphs } from '../../analysis/queries/brokenParagraphs.js';
import { everyBlock } from '../../analysis/queries/everyClause.js';
import { onceOf, type Question } from '../../analysis/questions.js';
import type { Block } from '../../syntax/block.js';
import { type Language, languageOf } from '../../text/language.js';

/** A paragraph that ends without a mark. */
export interface Unended {
  readonly block: number;
  /** The mark that it lacks. */
  readonly mark: '.' | '。' | ';' | '；' | ':' | '：';
  /** Whether it is an item of a list whose others have marks. */
  readonly item: boolean;
}

/** Shorter paragraphs may be titles. */
const SHORTEST: Readonly<Record<Language, number>> = { en: 40, zh: 20 };
/** A document in which fewer of the paragraphs end with marks has another style. */
const CUSTOM = 0.7;
const ENDED = /[。；：！？.:;!?…）)】》”"'’」』\]—–|_*-]$|[；;]\s?(?:以及|和|或者?|且|并且?)$/;
const ADDRESS =
  /(?:https?:\/\/|www\.)\S*$|[\w.+-]{1,60}@[\w.-]{1,80}$|\b[\w-]{1,60}\.(?:com|cn|net|org|io|eu|html?|php)(?:\/\S*)?$/i;
/** What only a sentence has. */
const SENTENCE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is|are|was|were|be|been|will|shall|may|must|can|cannot|should|has|have|had|does|do|agrees?|appl(?:y|ies)|reserves?|we|you)\b/i,
  zh: /[，。；]|应|将|可以|有权|不得|须|指：|是指|同意/,
};
/** The first item of a list that is set as paragraphs. */
const ITEM_AHEAD =
  /^\s*(?:[(（](?:[a-z]|[ivx]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|(?:1|一|a|A|i|I)[.、)）]\s?(?!\d)|[-–•●·*①-⑳]|\p{Ll})/u;
/** Words that lead on to an address or a name on the next line. */
const LEADS_ON = /\b(?:and|or|by|from|to|of|at|in|with|the|a|an|not|our|your|any|for|on|more|is|are)$/i;

/** The language of a paragraph that is long enough for a sentence, where it has an end mark or has none. */
function bodyOf(block: Block, isEnded: boolean): Language | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const text = block.words.plain.trimEnd();
  if (text.length < SHORTEST.zh || ENDED.test(text) !== isEnded) return undefined;
  const language = languageOf(text);
  return text.length < SHORTEST[language] || !SENTENCE[language].test(text) ? undefined : language;
}

const open = everyBlock((block) => bodyOf(block, false));
const closed = everyBlock((block) => bodyOf(block, true));
/** Those without an end mark that are sentences by their words. */
const openSentences = everyBlock((block) => {
  const language = bodyOf(block, false);
  return language && isSentence(block, language) ? language : undefined;
});

/** The paragraphs of a document that end without a mark though paragraphs here have one. Linear. */
export const unended: Question<readonly Unended[]> = onceOf((contract) => {
  const { blocks } = contract.syntax;
  const unmarked = open(contract).length;
  const ended = closed(contract).length;
  if (unmarked === 0 || ended < (ended + unmarked) * CUSTOM) return [];
  const broken = new Set(brokenParagraphs(contract).map(({ block }) => block));
  return openSentences(contract).flatMap(({ index: block, value: language }): Unended[] => {
    if (broken.has(block) || isFollowed(blocks, block)) return [];
    const around = siblingsOf(blocks, block);
    if (around && !around.every((other) => /[。；.;]\s*$/.test(other.words.plain))) return [];
    if (isPart(blocks[block]!) && [blocks[block - 1], blocks[block + 1]].some((other) => other && isOpenPart(other)))
      return [];
    return [{ block, mark: markOf(blocks, block, language, around), item: around !== undefined }];
  });
});

/** Words that lead on to what is named below. */
const LEADS =
  /\bfollowing(?:\s\w{1,20}){0,2}$|(?:[，,][^，,。]{0,6}[将应须可得]|下列[^，。]{0,8}|以下[^，。]{0,8}|否则)$/;

/** What a paragraph should end with: a colon before what it names, the semicolon of its row, else a full stop. */
function markOf(
  blocks: readonly Block[],
  b: number,
  language: Language,
  around: readonly Block[] | undefined,
): Unended['mark'] {
  const wide = language === 'zh';
  if (LEADS.test(blocks[b]!.words.plain.trimEnd())) return wide ? '：' : ':';
  // The last item ends the sentence unless the row that it is part of goes on.
  const semicolons = around?.some((other) => other !== blocks[b] && /[；;]\s*$/.test(other.words.plain));
  if (semicolons && (blocks[b + 1]?.opens ?? 0) > 0) return wide ? '；' : ';';
  return wide ? '。' : '.';
}

/** A part of a sentence that is set as a numbered paragraph: 2. go on by the next train. */
function isPart({ words: { plain } }: Block): boolean {
  return /^\s*[(（]?(?:\d{1,2}|[a-z])[.)）]\s\p{Ll}/u.test(plain);
}

function isOpenPart(block: Block): boolean {
  return isPart(block) && !ENDED.test(block.words.plain.trimEnd());
}

/** The number and title of the next clause at the end of a paragraph: "… of the offer.   21.3.4   Duration". */
const TITLED = /[.!?]\s{1,80}\d{1,3}(?:\.\d{1,3}){1,4}\.?\s{1,40}(?:[\w’'-]{1,30}\s?){1,5}$/;
/** A line of a form: what is asked for, a colon, what is filled in. */
const LABEL = /^\p{Lu}[\w ]{2,30}:\s/u;
const LABELLED = 90;

function isSentence({ words: { plain, marks } }: Block, language: Language): boolean {
  const text = plain.trimEnd();
  const feed = text.lastIndexOf('\n') + 1;
  // What stands alone on the last line may be a date, a name, a title; a small letter goes on with the line before.
  const last = /^\p{Ll}/u.test(text.slice(feed)) ? text : text.slice(feed);
  if (last.length < SHORTEST[language] || !SENTENCE[language].test(last) || ADDRESS.test(text.slice(-200)))
    return false;
  if (!/[\p{L}\p{N}%]$/u.test(text) || TITLED.test(last) || (last.length < LABELLED && LABEL.test(last))) return false;
  const covered = (kinds: readonly string[], share: number): boolean =>
    marks.some(({ kind, start, end }) => kinds.includes(kind) && end - start >= text.length * share);
  if (covered(['strong', 'emphasis'], 0.8)) return false;
  // "Learn more" as a link is a sentence of its own, and has no mark by custom.
  const link = marks.find(({ kind, end }) => kind === 'link' && end === text.length);
  if (link && /(?:^|[.!?:。！？：])\s*$/.test(text.slice(0, link.start))) return false;
  if (language === 'zh') return !endsInDate(last) && !/(?:日期|日|电话|地址|邮箱|传真)[:：][^，。；]{0,60}$/.test(last);
  // The last sentence must be one: behind the end of a clause may stand the title of the next.
  const sentence = last
    .slice(Math.max(last.lastIndexOf('. '), last.lastIndexOf('! '), last.lastIndexOf('? ')) + 1)
    .trim();
  const words = sentence.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (
    !SENTENCE.en.test(sentence) ||
    words.length < (/^\d/.test(last.trim()) && last.length < 90 ? 14 : 5) ||
    small < words.length / 2
  )
    return false;
  return /^["“(]?[\p{Lu}\d]/u.test(last.trim()) && !/\d$/.test(text) && !LEADS_ON.test(text);
}

/** Whether what follows belongs to the paragraph: a list, a table, code, items set as paragraphs. */
function isFollowed(blocks: readonly Block[], b: number): boolean {
  const next = blocks[b + 1];
  if (!next) return false;
  if (next.opens > blocks[b]!.containers.length && next.containers.length > blocks[b]!.containers.length) return true;
  if (next.opens > 0 && blocks[b]!.containers.length === 0) return true;
  if (/^(?:table|code|indented|html|item)$/.test(next.kind)) return true;
  return next.kind === 'paragraph' && ITEM_AHEAD.test(next.words.plain);
}

/** The items beside an item: up to two before it and one behind, of the first one two behind; undefined for what is no item of a list. */
function siblingsOf(blocks: readonly Block[], b: number): readonly Block[] | undefined {
  const block = blocks[b]!;
  const item = block.containers.findLast(({ kind }) => kind === 'item');
  if (!item) return undefined;
  // A numbered title with its text on the next line is a clause whose number Markdown took for a list.
  if (block.opens === 1 && /^\d/.test(item.marker) && block.words.plain.includes('\n')) return undefined;
  // The first item of a list has those behind it: what stands further in front is of another list.
  const isFirst = (blocks[b - 1]?.containers.length ?? 0) < block.containers.length;
  const near = isFirst ? [b + 1, b + 2] : [b - 2, b - 1, b + 1];
  const around = near.flatMap((i) => blocks[i] ?? []);
  const items = around.filter(({ containers, opens }) => opens > 0 && containers.length === block.containers.length);
  return block.opens > 0 && items.length > 1 ? items : [block];
}
