import { inSource, isMarked, isProse } from '../analysis/queries/blockText.js';
import { hasHan } from '../text/language.js';
import type { BlockRule, Finding, Message } from './contract.js';

/**
 * Finds words that take a party for a man or a woman: he, his, chairman, 他.
 *
 * Many clients and authorities ask for wording that leaves nobody out, and a party is most often a company. Switch it
 * off where a law's own words are repeated.
 */

const rule: BlockRule = {
  reach: 'block',
  meta: {
    id: 'gendered-wording',
    title: { text: 'Wording for men or women only' },
    description: {
      text: 'Pronouns and nouns that take a party or person for a man or a woman. Many clients and authorities ask for wording that leaves nobody out, and a party is most often a company.',
    },
    category: 'hygiene',
    severity: 'hint',
    examples: [
      {
        language: 'en',
        bad: 'The user shall keep his password secret.\n',
        good: 'The user shall keep the password secret.\n',
      },
      { language: 'zh', bad: '用户应妥善保管他的密码。\n', good: '用户应妥善保管其密码，不得告知其他人。\n' },
    ],
  },
  check(block) {
    if (!isProse(block)) return [];
    const { plain } = block.words;
    const found: Finding[] = [];
    const report = (start: number, words: string, better: string): void => {
      const end = start + words.length;
      if (isMarked(block, start, ['code', 'link']) || isQuoted(plain, start)) return;
      const range = inSource(block, start, end);
      const verb = /^they$/i.test(better) ? verbBehind(plain, end) : undefined;
      const edits = [{ ...range, text: better }];
      if (verb) edits.push({ ...inSource(block, verb.start, verb.end), text: verb.fitted });
      const shown = verb ? `${better} ${verb.fitted}` : better;
      found.push({
        range,
        message: message(words, better),
        fixes: [{ title: { text: 'Write “{words}”', data: { words: shown } }, edits }],
      });
    };
    for (const match of plain.matchAll(ENGLISH)) {
      const words = match[0];
      // A small letter at the start of a sentence is a slip: his for This.
      if (/^\p{Ll}/u.test(words) && /[.。]\s+$/.test(plain.slice(Math.max(0, match.index - 4), match.index))) continue;
      // Chairman of the Bench is somebody's title.
      if (/^(?:Chair|Fore|Spokes)m[ae]n$/.test(words) && /^\sof\s/.test(plain.slice(match.index + words.length)))
        continue;
      if (
        isPaired(plain, match.index, words.length) ||
        NAMED.test(plain.slice(Math.max(0, match.index - 60), match.index)) ||
        FULL_NAME.test(plain.slice(Math.max(0, match.index - 60), match.index)) ||
        CODE.test(plain.slice(match.index, match.index + words.length + 4)) ||
        STYLE.test(plain.slice(match.index + words.length, match.index + words.length + 14))
      )
        continue;
      const lower = words.toLowerCase();
      const possessive =
        lower === 'her' &&
        /^\s(?!and\b|or\b|to\b|for\b|in\b|at\b|by\b|from\b|if\b|that\b|the\b|a\b)\p{Ll}/u.test(
          plain.slice(match.index + 3),
        );
      report(match.index, words, inCaseOf(words, possessive ? 'their' : (BETTER[lower] ?? 'they')));
    }
    // Japanese has the character in other words.
    if (hasHan(plain) && !/[\u3040-\u30ff]/.test(plain))
      for (const match of plain.matchAll(CHINESE)) report(match.index, match[0], '其');
    return found;
  },
};
export default rule;

const ENGLISH =
  /\b(?:he|his|him|himself|she|hers|her|herself|chairm[ae]n|salesm[ae]n|saleswom[ae]n|spokesm[ae]n|workm[ae]n|middlem[ae]n|businessm[ae]n|craftsm[ae]n|tradesm[ae]n|draftsm[ae]n|foreman)(?=[\s,.;:)]|$)/gi;
const BETTER: Readonly<Record<string, string>> = {
  he: 'they',
  his: 'their',
  him: 'them',
  himself: 'themselves',
  she: 'they',
  hers: 'theirs',
  her: 'them',
  herself: 'themselves',
  chairman: 'chair',
  chairmen: 'chairs',
  salesman: 'salesperson',
  salesmen: 'salespeople',
  saleswoman: 'salesperson',
  saleswomen: 'salespeople',
  spokesman: 'spokesperson',
  spokesmen: 'spokespersons',
  workman: 'worker',
  workmen: 'workers',
  middleman: 'intermediary',
  middlemen: 'intermediaries',
  businessman: 'businessperson',
  businessmen: 'businesspeople',
  craftsman: 'craftsperson',
  craftsmen: 'craftspeople',
  tradesman: 'trader',
  tradesmen: 'traders',
  draftsman: 'drafter',
  draftsmen: 'drafters',
  foreman: 'supervisor',
};
/** Letters before a figure are those of a register: HE 418227. */
const CODE = /^H(?:E|IS|ER)\s?\d/;
/** A person who is named may well be a man or a woman; so are majesty and mother. */
const NAMED =
  /\b(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord|King|Queen|Majesty|mother|father|woman|man|wife|husband|son|daughter|girl|boy)\b[^.;]{0,50}$/i;
/** The full name right before the pronoun: Ada Lovelace and her brother. */
const FULL_NAME =
  /(?<!\b(?:The|Each|Every|Any|An?|No|Such|This|That)\s)\b\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s(?:and|with)\s$/u;
/** What only a person who is meant has: Her Majesty, His Excellency. */
const STYLE = /^\s(?:Majesty|Excellency|Highness|Honou?r|Holiness|Grace|Eminence)\b/;
const CHINESE = /(?<![其吉利排]|马耳|馬耳)[他她](?![们們]|[人方项们日乡国处律山])/gu;

/** Whether men and women are both named: his or her, he/she, his, her or its. */
function isPaired(plain: string, start: number, length: number): boolean {
  return (
    /\b(?:he|his|him|himself|she|hers?|herself|it|its|they|their|them)\s?(?:\/|,\s?(?:or\s|and\s)?|\(?or\s|and\s)$/i.test(
      plain.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?(?:\/|,\s?(?:or\s|and\s)?|\(?or\s|and\s)\s?(?:she|hers?|herself|he|his|him|himself|its?|they|their|them)\b/i.test(
      plain.slice(start + length, start + length + 18),
    )
  );
}

/** A quotation, or the release of a law that American terms repeat word by word. */
function isQuoted(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 300), at);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    (before.match(/"/g)?.length ?? 0) % 2 === 1 ||
    /\b(?:debtor|creditor)\b/i.test(plain.slice(Math.max(0, at - 200), at + 80))
  );
}

const IRREGULAR: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** The verb right behind a pronoun, as it goes with "they"; undefined where it goes with it already (he may, he paid). */
function verbBehind(
  plain: string,
  at: number,
): { readonly start: number; readonly end: number; readonly fitted: string } | undefined {
  const match = /^(\s(?:(?:also|then|always|only|still|never|\p{Ll}{2,12}ly)\s)?)(\p{Ll}{2,20})\b/u.exec(
    plain.slice(at, at + 60),
  );
  const verb = match?.[2];
  if (!match || verb === undefined) return undefined;
  const regular = /(?:ss|sh|ch|x|o)es$/.test(verb)
    ? verb.slice(0, -2)
    : /ies$/.test(verb)
      ? `${verb.slice(0, -3)}y`
      : verb.slice(0, -1);
  const fitted = IRREGULAR[verb] ?? (/[^su]s$/.test(verb) ? regular : undefined);
  const start = at + match[1]!.length;
  return fitted === undefined ? undefined : { start, end: start + verb.length, fitted };
}

function inCaseOf(model: string, text: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return text.toUpperCase();
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function message(words: string, better: string): Message {
  return {
    text: '“{words}” takes the person meant for a man or a woman, and a company for neither. Name the party again, or write “{better}” and fit the verb.',
    data: { words, better },
  };
}
