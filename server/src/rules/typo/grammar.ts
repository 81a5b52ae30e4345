import type { Block } from '../../syntax/block.js';
import { matchesOf } from '../../text/finder.js';
import type { Finding } from '../contract.js';
import { inCaseOf, slip } from './slip.js';

/** Initialisms that are spelled and begin with the sound of a vowel; words that begin with one though not so written. */
const NEEDS_AN =
  /(?<![\p{L}\d'’.-])a[ \t]+(?=(?:SLA|API|SDK|NDA|MSA|SMS|ISP|IP|HTML|HTTPS?|SSL|SSH|RSS|MFA|SSO|LLC|LLP|FTP|SMTP|XML|ID|OEM|EEA|EU|AI|IT)s?(?![\p{L}\d])|hour\b|hours\b|honest\b|honou?rable\b|heir\b|hourly\b)/giu;
const NEEDS_A =
  /(?<![\p{L}\d'’.-])an[ \t]+(?=(?:URL|UK|USD|US|VAT|PDF|GDPR|DPA|VPN|PIN|QR|TOS|UI|UUID|B2B|DNS|CPU|GPU|PC|CSV|VPS)s?(?![\p{L}\d])|user\b|users?'|unique\b|universal\b|uniform\b|useful\b|usage\b|unit\b|union\b|European\b|one-time\b|one-off\b|service\b|third\b|legal\b|reasonable\b|new\b|party\b|customer\b|provider\b|payment\b|contract\b|written\b|license\b|licence\b)/giu;

/** English articles before a word that wants the other one. */
export function articles(block: Block): Finding[] {
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
      return slip(
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

/** A form of a verb or pronoun that is wrong wherever it stands so, and the right one. */
interface Wrong {
  /** It matches up to the end of the form, which is its group. */
  readonly pattern: RegExp;
  readonly right: (found: string) => string;
}

const THIRD: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were', does: 'do' };
/** The verb of a plural: agrees becomes agree, has becomes have. */
const plural = (word: string): string => THIRD[word.toLowerCase()] ?? word.replace(/s$/, '');
const BASE: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  does: 'do',
};
/** Verbs of duties in the third person, which no noun of contracts looks like. */
const VERBS =
  'agrees|acknowledges|represents|warrants|undertakes|accepts|grants|consents|understands|confirms|provides|pays|complies|remains|becomes|acquires';

const WRONG: readonly Wrong[] = [
  // You agrees: at the start of a sentence or behind "that", where "you" cannot be the object of anything.
  {
    pattern: new RegExp(`(?:^|[.;:]\\s|\\bthat\\s)(?:[Yy]ou|[Ww]e|[Tt]hey)\\s(${VERBS}|has|is|was|does)\\b`, 'g'),
    right: plural,
  },
  // Not behind "that", where the verb may be a subjunctive: we ask that the customer agree.
  {
    pattern:
      /(?:^|[.;:]\s)(?:Each|Either|Neither|The)\s(?:[Pp]arty|[Cc]ustomer|[Uu]ser|[Pp]rovider|[Cc]lient|[Ss]ubscriber|[Ll]icensee|[Ll]icensor)\s(agree|acknowledge|have|are|represent|warrant|undertake|accept|grant|do)\b/g,
    right: (word) => ({ have: 'has', are: 'is', do: 'does' })[word] ?? `${word}s`,
  },
  {
    pattern:
      /(?:^|[.;:]\s|\bthat\s)(?:[Tt]he\s|[Bb]oth\s)(?:[Pp]arties|[Cc]ustomers|[Uu]sers)\s(agrees|acknowledges|has|is|was|represents|warrants|undertakes|accepts|grants|does)\b/g,
    right: plural,
  },
  {
    pattern: new RegExp(
      `\\b(?:shall|must|cannot|should|would)\\s(?:not\\s)?(has|is|are|was|were|been|does|${VERBS})\\b`,
      'g',
    ),
    right: (word) => BASE[word] ?? (word.endsWith('plies') ? word.replace(/ies$/, 'y') : word.replace(/s$/, '')),
  },
  {
    pattern:
      /\b([Tt]his)(?=\s(?:terms|conditions|services|policies|obligations|provisions|agreements|guidelines|Terms|Conditions|Services|Policies|Guidelines)\s(?:are|shall|will|may|govern|apply|do|have|set)\b)/g,
    right: (word) => inCaseOf(word, 'these'),
  },
  {
    pattern:
      /\b([Tt]hese)(?=\s(?:agreement|policy|section|clause|contract|provision|document|Agreement|Policy|Section|Clause|Contract)(?:[,.;]|\s(?:is|shall|will|may|governs|applies|does|has|sets|and|or|between|you|we)\b))/g,
    right: (word) => inCaseOf(word, 'this'),
  },
];
const HINT =
  /\b(?:shall|must|cannot|should|would|th(?:is|ese|at|ey)|you|we|part(?:y|ies)|customers?|users?|provider|company|client|subscriber|licens(?:ee|or))\s/i;

/** English verbs and pronouns that do not go with the number of their noun. */
export function agreement(block: Block): Finding[] {
  const { plain } = block.words;
  if (!HINT.test(plain)) return [];
  return WRONG.flatMap(({ pattern, right }) =>
    matchesOf(pattern, plain).flatMap(({ index, 0: { length }, 1: form }) => {
      if (form === undefined) return [];
      const better = right(form);
      const range = { start: index + length - form.length, end: index + length };
      return slip(
        block,
        range,
        'agreement',
        {
          text: '“{words}” does not go with the number of the word beside it; “{right}” is meant. Readers wonder which of the two is wrong, and who is bound. Correct it.',
          data: { words: form, right: better },
        },
        { title: { text: 'Write “{words}”', data: { words: better } }, cut: range, text: better },
      );
    }),
  );
}
