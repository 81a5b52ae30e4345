import { inSource, isMarked, isProse } from '../analysis/queries/blockText.js';
import type { Block } from '../syntax/block.js';
import { hasHan } from '../text/language.js';
import type { Range } from '../text/range.js';
import type { BlockRule, Finding, Fix, Message } from './contract.js';
import { CHINESE_CONFUSED, type Confused, ENGLISH_CONFUSED } from './typo/confused.js';

/**
 * Finds slips of the pen that can be told for sure: doubled words, Chinese frames that are closed twice, words that are
 * mistaken for others, a wrong article.
 *
 * In the name of a party a slip puts in doubt who is bound; elsewhere it costs trust. Switch it off for texts that
 * quote others as they wrote.
 */

const rule: BlockRule = {
  reach: 'block',
  meta: {
    id: 'typo',
    title: { text: 'Slips of the pen' },
    description: {
      text: 'Doubled words, words mistaken for others and wrong articles. In the name of a party a slip puts in doubt who is bound; elsewhere it costs trust.',
    },
    category: 'hygiene',
    severity: 'warning',
    kinds: {
      doubled: { title: { text: 'The same words twice' } },
      frame: { title: { text: 'A Chinese frame closed twice' } },
      confusable: { title: { text: 'A word mistaken for another' } },
      article: { title: { text: 'The wrong article' }, severity: 'information' },
    },
    examples: [
      { language: 'en', bad: 'You pay the the fees.\n', good: 'We know that that fee is high.\n' },
      { language: 'zh', bad: '您不得防碍他人使用服务。\n', good: '您不得妨碍他人使用服务。\n' },
    ],
  },
  check(block) {
    if (!isProse(block)) return [];
    const { plain } = block.words;
    const english = [...doubledWords(block), ...confused(block, ENGLISH_CONFUSED), ...articles(block)];
    if (!hasHan(plain)) return english;
    return [
      ...english,
      ...doubledHan(block),
      ...repeatedBeside(block),
      ...frames(block),
      ...confused(block, CHINESE_CONFUSED),
    ];
  },
};
export default rule;

function finding(
  block: Block,
  { start, end }: Range,
  kind: string,
  message: Message,
  fix?: Omit<Fix, 'edits'> & { readonly cut: Range; readonly text: string },
): Finding[] {
  if (isMarked(block, start, ['code'])) return [];
  return [
    {
      range: inSource(block, start, end),
      kind,
      message,
      ...(fix && {
        fixes: [
          {
            title: fix.title,
            safe: fix.safe ?? false,
            edits: [{ ...inSource(block, fix.cut.start, fix.cut.end), text: fix.text }],
          },
        ],
      }),
    },
  ];
}

const DOUBLED = /(?<![\p{L}\d'’./@-])(\p{L}{2,20})( +)\1(?![\p{L}\d'’@/]|[-.]\p{L})/giu;
/** Words that may follow themselves: "that that", "had had", names. */
const TWICE_FINE =
  /^(?:that|had|very|her|bye|ha|no|yes|so|bora|pago|duran|new|walla|wagga|cha|knock|hong|long|many|more|far|quid)$/i;

function doubledWords(block: Block): Finding[] {
  const { plain } = block.words;
  return [...plain.matchAll(DOUBLED)].flatMap((match) => {
    const [all, word, gap] = match as unknown as [string, string, string];
    if (TWICE_FINE.test(word) || hasHan(word) || !/\p{Ll}|^\p{Lu}{2,}$/u.test(word)) return [];
    // Two blanks part columns; a capital may begin a sentence, a name or a heading that runs in.
    if (gap.length > 1 || (/^\p{Lu}/u.test(all.slice(-word.length)) && word !== word.toUpperCase())) return [];
    if (
      /^(?:in|on|up|out|off)$/i.test(word) &&
      /\b(?:log|sign|opt|logged|signed|opted|check|roll)(?:ing)?\s$/i.test(plain.slice(0, match.index))
    )
      return [];
    const start = match.index;
    const end = start + all.length;
    return finding(block, { start, end }, 'doubled', doubledMessage(word), {
      title: { text: 'Delete the second “{words}”', data: { words: word } },
      safe: true,
      cut: { start: start + word.length, end },
      text: '',
    });
  });
}

function doubledMessage(words: string): Message {
  return {
    text: '“{words}” stands here twice. In a name that puts in doubt who or what is meant; elsewhere it shows that nobody read the text again. Delete one.',
    data: { words },
  };
}

const DOUBLED_HAN = /(\p{Script=Han}{2,6})\1/gu;
/** Verbs that are doubled for a short while, and names. */
const REDUPLICATED =
  /^(?:讨论|研究|考虑|商量|学习|了解|休息|认识|体验|尝试|测试|打扮|收拾|检查|方方|面面|种种|各种|尽量|常常|往往|渐渐|印度|奥斯|哈哈|谢谢|多多|拼拼|连连|陌陌|当当|脉脉|探探|汪汪|钉钉|人人|刚刚|一一|层层|日日|年年|一步|一项|一次|逐条|逐项)$/;
/** Words that begin with the word before them: 用户用户名 is the user's user name. */
const COMPOUND_AFTER =
  /^(?:名|号|端|器|费|商|级|等级|库|法|权|人|者|员|网|站|量|值|数|率|表|单|卡|包|项|点|方|协议书|标识|标准|密码|编号|编码|类型)/;

function doubledHan(block: Block): Finding[] {
  const { plain } = block.words;
  return [...plain.matchAll(DOUBLED_HAN)].flatMap((match) => {
    const words = match[1]!;
    const start = match.index;
    const end = start + match[0].length;
    // One character four times, or a word of two equal characters.
    if (/^(.)\1*$/u.test(words) || REDUPLICATED.test(words) || COMPOUND_AFTER.test(plain.slice(end, end + 3)))
      return [];
    return finding(block, { start, end }, 'doubled', doubledMessage(words), {
      title: { text: 'Delete the second “{words}”', data: { words } },
      safe: true,
      cut: { start: start + words.length, end },
      text: '',
    });
  });
}

/**
 * The same word on both sides of "and" or "or" where nothing follows that it could belong to. Behind 的 stands what only the
 * second may own (我们或我们的员工), but not where a word of number is before both.
 */
const BESIDE =
  /(?:(\p{Script=Han}{2,6})[和或及与]\1(?=\p{P}|将|均|$)|(?<=这些|其余|上述|所有|全部|相关)(\p{Script=Han}{2,6})[和或及与]\2(?=的))/gu;

function repeatedBeside(block: Block): Finding[] {
  const { plain } = block.words;
  return [...plain.matchAll(BESIDE)].flatMap((match) => {
    const words = (match[1] ?? match[2])!;
    const range = { start: match.index, end: match.index + match[0].length };
    return finding(
      block,
      range,
      'doubled',
      {
        text: '“{words}” stands on both sides, so that the second says nothing. Another word was probably meant: write that, or delete one.',
        data: { words },
      },
      {
        title: { text: 'Keep “{words}” once', data: { words } },
        cut: { start: range.start + words.length, end: range.end },
        text: '',
      },
    );
  });
}

/** 自然灾害如……等自然灾害; 应在……后应. */
const LIKE = /(\p{Script=Han}{2,6})(?:比如|例如|诸如|如)[^。；;，,\n]{2,60}?等(\1)/gu;
const SHALL = /应(?:当)?在[^。；;，,、应\n]{2,30}?[后时内](应当?|应)(?=[\p{Script=Han}])(?![用急对付收答])/gu;

function frames(block: Block): Finding[] {
  const { plain } = block.words;
  const twice = (match: RegExpExecArray, again: string): Finding[] => {
    const end = match.index + match[0].length;
    const cut = { start: end - again.length, end };
    return finding(
      block,
      cut,
      'frame',
      {
        text: '“{words}” closes a frame that it opened already, so that it stands twice in one clause of the sentence. Delete one.',
        data: { words: again },
      },
      { title: { text: 'Delete the second “{words}”', data: { words: again } }, safe: true, cut, text: '' },
    );
  };
  return [
    ...[...plain.matchAll(LIKE)].flatMap((match) => twice(match, match[2]!)),
    ...[...plain.matchAll(SHALL)].flatMap((match) => twice(match, match[1]!)),
  ];
}

function confused(block: Block, list: readonly Confused[]): Finding[] {
  const { plain } = block.words;
  return list.flatMap(({ pattern, hint, right, not, exact }) => {
    if (hint && !hint.test(plain)) return [];
    return [...plain.matchAll(pattern)].flatMap((match) => {
      if (not?.test(plain)) return [];
      const start = match.index;
      const range = { start, end: start + match[0].length };
      const meant =
        typeof right === 'string'
          ? right.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
          : right(match[0]);
      const better = exact ? meant : inCaseOf(match[0], meant);
      return finding(
        block,
        range,
        'confusable',
        {
          text: '“{words}” is probably meant to be “{right}”. Such slips make readers doubt the rest; some change the sense. Correct it.',
          data: { words: match[0], right: better },
        },
        { title: { text: 'Write “{words}”', data: { words: better } }, safe: true, cut: range, text: better },
      );
    });
  });
}

function inCaseOf(model: string, text: string): string {
  if (!/[a-z]/.test(model) && /[A-Z]{2}/.test(model)) return text.toUpperCase();
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Initialisms that are spelled and begin with the sound of a vowel; words that begin with one though not so written. */
const NEEDS_AN =
  /(?<![\p{L}\d'’.-])a[ \t]+(?=(?:SLA|API|SDK|NDA|MSA|SMS|ISP|IP|HTML|HTTPS?|SSL|SSH|RSS|MFA|SSO|LLC|LLP|FTP|SMTP|XML|ID|OEM|EEA|EU|AI|IT)s?(?![\p{L}\d])|hour\b|hours\b|honest\b|honou?rable\b|heir\b|hourly\b)/giu;
const NEEDS_A =
  /(?<![\p{L}\d'’.-])an[ \t]+(?=(?:URL|UK|USD|US|VAT|PDF|GDPR|DPA|VPN|PIN|QR|TOS|UI|UUID|B2B|DNS|CPU|GPU|PC|CSV|VPS)s?(?![\p{L}\d])|user\b|users?'|unique\b|universal\b|uniform\b|useful\b|usage\b|unit\b|union\b|European\b|one-time\b|one-off\b|service\b|third\b|legal\b|reasonable\b|new\b|party\b|customer\b|provider\b|payment\b|contract\b|written\b|license\b|licence\b)/giu;

function articles(block: Block): Finding[] {
  const { plain } = block.words;
  const wrong = (pattern: RegExp, right: string): Finding[] =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const article = match[0].trimEnd();
      // Initialisms are in capitals; "a it" and "a ip" are something else. "A" may be a letter in a list or a name.
      const word = /^[A-Za-z-]*/.exec(plain.slice(match.index + match[0].length))?.[0] ?? '';
      if (/^(?:it|ip|id|us|eu|ai|ui|pin|pc)$/i.test(word) && word !== word.toUpperCase()) return [];
      if (
        /^[A-Z]+$/.test(article) &&
        article.length === 1 &&
        match.index > 0 &&
        !/[.\n]\s{0,40}$/.test(plain.slice(0, match.index))
      )
        return [];
      const text =
        article === article.toUpperCase() && article.length > 1 ? right.toUpperCase() : inCaseOf(article, right);
      const range = { start: match.index, end: match.index + article.length };
      return finding(
        block,
        range,
        'article',
        {
          text: 'Before “{word}” the article is “{right}”, by its sound. Correct it.',
          data: { word, right },
        },
        { title: { text: 'Write “{words}”', data: { words: text } }, safe: true, cut: range, text },
      );
    });
  if (!/\ban?\s/i.test(plain)) return [];
  return [...wrong(NEEDS_AN, 'an'), ...wrong(NEEDS_A, 'a')];
}
