import { codeAt } from '../../text/codeAt.js';
import { hasHan } from '../../text/language.js';
import { FORMS_OF_TRADITIONAL_ONLY, TRADITIONAL_ONLY } from '../../text/traditionalTable.js';

/**
 * Traditional characters that stand in simplified texts as well, as in 乾隆 or 于 beside 於, and variants that the dictionaries leave
 * alone; at the same places what they are in agreements.
 */
const VARIANTS = '乾夥後徵摺於麴麽妳姪囉哢恊抝掗砲';
const PLAIN_VARIANTS = '干伙后征折于曲么你侄啰咔协拗挜炮';

/** Typographic marks and what the patterns write for them. */
const MARKS = '“”„‘’`´\u00a0\u3000\u2009\u202f\t‐‑–：（）；％＄￥０１２３４５６７８９';
const PLAIN_MARKS = "\"\"\"''''     ---:();%$¥0123456789";

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((c, i) => [c, to.charAt(i)]);
}

/** By the code of a character, that of its form; 0 where it is its own. */
const FORMS = new Uint16Array(0x10000);
for (const [from, to] of [
  ...pairs(TRADITIONAL_ONLY, FORMS_OF_TRADITIONAL_ONLY),
  ...pairs(VARIANTS, PLAIN_VARIANTS),
  ...pairs(MARKS, PLAIN_MARKS),
])
  FORMS[from.charCodeAt(0)] = to.charCodeAt(0);

/**
 * Words of Hong Kong and Taiwan, and what the mainland says, as long as they: what a contract is called, which others say as well (a
 * smart contract is none), and what stands for privacy, claims, servers and programs.
 */
const REGIONAL = /(?<!智能|智慧)合约|私隐|申索|毋[须需]|伺服器|软体|程式|登入/g;
const ELSEWHERE: Readonly<Record<string, string>> = {
  合约: '合同',
  私隐: '隐私',
  申索: '索赔',
  毋须: '无须',
  毋需: '无需',
  伺服器: '服务器',
  软体: '软件',
  程式: '程序',
  登入: '登录',
};

/** A character that may have another form: what is beyond ASCII, the accent grave and the tab. */
const MAY_VARY = /[^\n\r -_a-~]/;

function sameWord(text: string): string {
  return text.replace(REGIONAL, (word) => ELSEWHERE[word]!);
}

/**
 * The text in the form that the patterns of positions are written for: traditional characters simplified, digits and
 * brackets of half width, quotation marks, hyphens and blanks plain, 合约 as 合同 and other such words alike. Every character keeps its place and length, so
 * that offsets stay those of the text given. Idempotent; linear; never throws.
 */
export function plainForm(text: string): string {
  // Most English is plain, which an expression sees many times as fast.
  if (!MAY_VARY.test(text)) return text;
  let out = '';
  let copied = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const form = FORMS[codeAt(text, i)]!;
    if (form === 0) continue;
    out += text.slice(copied, i) + String.fromCharCode(form);
    copied = i + 1;
  }
  const plain = copied === 0 ? text : out + text.slice(copied);
  return hasHan(plain) ? sameWord(plain) : plain;
}
