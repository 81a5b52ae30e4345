import type { Block } from '../../syntax/block.js';
import { skipBlanks } from '../../text/blanks.js';
import { codeAt } from '../../text/codeAt.js';
import { hasHan } from '../../text/language.js';
import { LETTERS } from '../../text/letters.js';
import type { Finding, Message } from '../contract.js';
import { slip } from './slip.js';

const DOUBLED = new RegExp(
  `(?<![${LETTERS}\\d'’./@-])([${LETTERS}]{2,20})( +)\\1(?![${LETTERS}\\d'’@/]|[-.][${LETTERS}])`,
  'iy',
);
/** Words that may follow themselves: "that that", "had had", names. */
const TWICE_FINE =
  /^(?:that|had|very|her|bye|ha|no|yes|so|bora|pago|duran|new|walla|wagga|cha|knock|hong|long|many|more|far|quid)$/i;

/** The words that follow themselves: asked only where the words on both sides of a blank begin and end alike. */
function doubled(plain: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (let blank = plain.indexOf(' '); blank >= 0; ) {
    const behind = skipBlanks(plain, blank, plain.length);
    let start = blank;
    while (start > from && isLetter(codeAt(plain, start - 1))) start--;
    const length = blank - start;
    const next = plain.indexOf(' ', behind);
    blank = next;
    if (length < 2 || !alike(plain, start, behind) || !alike(plain, start + length - 1, behind + length - 1)) continue;
    DOUBLED.lastIndex = start;
    const match = DOUBLED.exec(plain);
    if (match === null) continue;
    matches.push(match);
    from = start + match[0].length;
    blank = plain.indexOf(' ', from);
  }
  return matches;
}

function isLetter(code: number): boolean {
  if (code > 0x7f) return /\p{L}/u.test(String.fromCharCode(code));
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function alike(plain: string, one: number, other: number): boolean {
  const a = codeAt(plain, one);
  const b = codeAt(plain, other);
  return a > 0x7f || b > 0x7f || (a | 0x20) === (b | 0x20);
}

/** English words that follow themselves. */
export function doubledWords(block: Block): Finding[] {
  const { plain } = block.words;
  return doubled(plain).flatMap((match) => {
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
    return slip(block, { start, end }, 'doubled', doubledMessage(word), {
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

/** Chinese words that follow themselves. */
export function doubledHan(block: Block): Finding[] {
  const { plain } = block.words;
  return [...plain.matchAll(DOUBLED_HAN)].flatMap((match) => {
    const words = match[1]!;
    const start = match.index;
    const end = start + match[0].length;
    // Said with force: 谨慎谨慎再谨慎.
    if (/^[再又更还]$/.test(plain.charAt(end)) && plain.startsWith(words, end + 1)) return [];
    // One character four times, or a word of two equal characters.
    if (/^(.)\1*$/u.test(words) || REDUPLICATED.test(words) || COMPOUND_AFTER.test(plain.slice(end, end + 3)))
      return [];
    return slip(block, { start, end }, 'doubled', doubledMessage(words), {
      title: { text: 'Delete the second “{words}”', data: { words } },
      safe: true,
      cut: { start: start + words.length, end },
      text: '',
    });
  });
}

/** Behind 的 stands what only the second may own (我们或我们的员工), but not where a word of number is before both. */
const BESIDE =
  /(?:(\p{Script=Han}{2,6})[和或及与]\1(?=\p{P}|将|均|$)|(?<=这些|其余|上述|所有|全部|相关)(\p{Script=Han}{2,6})[和或及与]\2(?=的))/gu;

/** The same word on both sides of 和 or 或 where nothing follows that it could belong to. */
export function repeatedBeside(block: Block): Finding[] {
  const { plain } = block.words;
  return [...plain.matchAll(BESIDE)].flatMap((match) => {
    const words = (match[1] ?? match[2])!;
    const range = { start: match.index, end: match.index + match[0].length };
    return slip(
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
