import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';

/** What is written instead of the words between two sentences that were one; ranges count in the sentence. */
export interface SentenceBreak extends Range {
  readonly text: string;
}

/**
 * Where a long sentence may be cut into sentences that say the same: between main clauses that name their subject. Nothing is
 * cut in brackets, quotations and lists, nor where a condition, an exception or "you agree that" at the beginning may govern
 * what follows. Linear in the sentence.
 */
export function safeBreaks(sentence: string, language: Language): readonly SentenceBreak[] {
  return language === 'zh' ? chinese(sentence) : english(sentence);
}

const SUBJECT =
  "(?:we|you|it|they|(?:neither|either|each)\\sparty|(?:the|this|these|such|our|your)\\s[\\w’'-]{1,30}(?:\\s[\\w’'-]{1,30})?)";
const PERSON =
  '(?:we|you|(?:neither|either|each)\\sparty|the\\s(?:customer|provider|company|user|client|supplier|subscriber|licensee|licensor))';
const VERB =
  '(?:(?:also|then|hereby)\\s)?(?:shall|will|may|must|cannot|agree|agrees|acknowledge|acknowledges|reserve|reserves|do|does)\\b';
const ENGLISH = new RegExp(
  `;\\s(?:(and|but)\\s)?(?:(however),?\\s)?(?=${SUBJECT}\\s${VERB})|,\\s(and|but)\\s(?=${PERSON}\\s${VERB})`,
  'gi',
);
/** What may govern all that follows it. */
const GOVERNS =
  /^(?:if|when|where|whenever|unless|should|to the extent|subject to|except|in the event|upon|provided|while|whereas|without|notwithstanding|by|because|since|as|for|in case|before|after|until|during|in order)\b/i;
const SAYS =
  /\b(?:agrees?|acknowledges?|represents?|warrants?|understands?|confirms?|ensures?|means?|accepts?|undertakes?|provided|such|so|requires?|guarantees?|states?|declares?|consents?)\s(?:and\s\w+\s)?that\b/i;
/** Words that open a clause within the sentence, to which a comma and "and" may add. */
const OPENS = /\b(?:if|unless|that|which|who|whose|where|when|whether|because|until|provided|to the extent)\b/i;
const LIST = /[(（](?:[a-z]|[ivx]{1,4}|\d{1,2})[)）]|[:：]\s/i;

function english(sentence: string): readonly SentenceBreak[] {
  if (GOVERNS.test(sentence) || LIST.test(sentence) || !/\p{Ll}{3}/u.test(sentence)) return [];
  const breaks: SentenceBreak[] = [];
  let from = 0;
  for (const match of sentence.matchAll(ENGLISH)) {
    const [words, , , joined] = match;
    const left = sentence.slice(from, match.index);
    const end = match.index + words.length;
    if (!isWhole(left) || SAYS.test(left) || (joined !== undefined && OPENS.test(left))) continue;
    const contrast = /but|however/i.test(words) ? 'However, ' : '';
    const next = sentence.charAt(end);
    breaks.push({
      start: match.index,
      end: end + 1,
      text: `. ${contrast}${contrast === '' ? next.toUpperCase() : next}`,
    });
    from = end;
  }
  return breaks;
}

/** Words that begin a Chinese sentence as well as a clause of one. */
const CHINESE = /，(?=(?:但是?|同时|此外|另外|因此|否则|届时)(?![的之]))/g;
const CHINESE_GOVERNS =
  /^[^，。；]{0,12}(?:如果|如|若|当|倘|除非|鉴于|虽|尽管|由于|因|为|对于|就|除|不仅|不论|无论|在)|^[^，。；]{0,16}(?:理解|认可|同意|确认|知悉|承诺|保证|声明)(?:并[^，。；]{2,6})?[，：]/;
const CHINESE_LIST = /[（(][\d一二三四五六七八九十]{1,2}[)）]|[：①②③]/;

/** The first half of what 但 and 因此 are the second of. */
const PAIRED = /虽然?|尽管|鉴于|由于|即使|，因/;

function chinese(sentence: string): readonly SentenceBreak[] {
  if (CHINESE_GOVERNS.test(sentence) || CHINESE_LIST.test(sentence)) return [];
  const matches = [...sentence.matchAll(CHINESE)];
  let from = 0;
  return matches.flatMap((match, i): readonly SentenceBreak[] => {
    const left = sentence.slice(from, match.index);
    const right = sentence.slice(match.index + 1, matches[i + 1]?.index ?? sentence.length);
    // A condition waits for what follows it; an exception belongs to what stands before it.
    if (!isWhole(left) || /[的时后前]$/.test(left) || /除外|外[。；]?$/.test(right) || PAIRED.test(left)) return [];
    from = match.index + 1;
    return [{ start: match.index, end: match.index + 1, text: '。' }];
  });
}

/** Whether a part has enough words for a sentence, and closes what it opens. */
function isWhole(part: string): boolean {
  const count = (marks: RegExp): number => part.match(marks)?.length ?? 0;
  return (
    part.length >= 16 &&
    count(/[(（“「《[]/g) === count(/[)）”」》\]]/g) &&
    count(/"/g) % 2 === 0 &&
    count(/\*\*/g) % 2 === 0
  );
}
