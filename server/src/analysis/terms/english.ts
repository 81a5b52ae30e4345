import { Finder, matchesOf } from '../../text/finder.js';
import type { ClauseWords, DefinitionKind } from '../model.js';
import type { Chain, Found, NamedSpan } from './spans.js';

const NEVER =
  /^(?:as[- ]is|as[- ]available|where[- ]is|with all faults|n\/a|and|or|not|notes?|important|examples?|summary|short version|includ(?:e|es|ing)|here(?:in|of|by|to|under|after)|there(?:in|of))$/i;
const LATIN = /[A-Za-z]/;

/** Bracket leads that make the quotation an example, a citation or a contrast instead of a short name. */
const NOT_A_NAME =
  /\b(?:such as|e\.g|i\.e|like|including|includes|see|defining|defined in|other than|not|under|click(?:ing)?|press(?:ing)?|button|page|tab|section|clause|article|formerly|entitled|titled|marked|labell?ed|for example|instead of|regarding|subject to|identified (?:at|by|in)|(?:described|set out|set forth|specified|stated|listed|shown|attached) (?:in|as|at|on))\b/i;
/** How a long bracket ends that sums up before it names. */
/** The same of a bracket that says beforehand that it goes with something: (together with its pages, the “Site”). */
const ALONG = /^\s*(?:together|along|combined)\s(?:with\s)?[^;]{0,240},\s(?:the\s|our\s)?$/i;
const TOGETHER = /\b(?:collectively|together|jointly|hereinafter|hereafter)\b[^.;]{0,24}$/i;
/** Up to the end of the bracket, which may name more: (each a "Draft" and collectively "Drafts"). */
const BRACKET_TAIL = /^(?:s\b)?(?:[^()（）"“”]{0,60}|[^()（）.]{0,110})[)）]/;
const VERB =
  /^\s{0,20}(?:\([^()]{0,60}\)\s{0,20})?,?\s{0,20}(?:(?:as|when) used [^,.]{0,40},\s*)?(?:for (?:the )?purposes of [^,.]{0,40}?\s)?(?:(?:in|throughout) (?:these|this|the|our) (?:\w+ ){1,4})?(?:(?:shall|will|is used to|are used to)\s+)?(?:(?:also|collectively|together|individually)\s+)?(?:means?\b|refers?(?:,? (?:collectively|individually|together),?)? to\b|denotes?\b|consists? of\b|designates?\b|represents?\b|signif(?:y|ies)\b|is defined as\b|are defined as\b|(?:does|do|shall) not include\b|(?:(?:could|may|can|shall) )?includes?\b|(?:has|have) the (?:following )?meanings?(?: as)?(?: that)?\b(?! (?:provided|set|given|ascribed|assigned|specified|stated|defined)))/;
/** Who drafts says what a name stands for. */
const WE_MEAN = /^,?\s{1,9}we\s{1,9}(?:mean|refer to|understand)\b/i;
/** A word for a party whose meaning is widened. */
const PARTY_WORD = /^(?:you|your|we|us|our)$/i;
const COPULA =
  /^\s*(?:\([^()]{0,60}\)\s*)?(?:is|are)\s+(?!not\b|under\b|to\b|based\b|provided\b|used\b|in\b|also\b|registered\b|(?:a |the )?(?:registered )?trade ?marks?\b)/;
const DEFINED_ELSEWHERE = /^\s*(?:,\s*)?(?:(?:shall )?(?:has|have)|bears?|carr(?:y|ies)) the (?:same )?meanings?/;
const SENTENCE_START =
  /(?:^|[.;:!?)\]]\s{1,20}|\n[^\S\n]{0,20})(?:[•·▪●◦○‣–-]\s{1,20})?(?:\d{1,4}[.)]\s{0,20}|\([a-z\d]{1,4}\)\s{0,20})?(?:the|an?|each|any|our)?\s{0,20}(?:(?:capitali[sz]ed )?terms?\s{0,20})?$/i;
const NAMED =
  /\b(?:referred to(?: (?:collectively|individually|together|below|herein|hereinafter|jointly|here|therein|throughout|in (?:this|these|the) (?:\w+ )?\w+)){0,3},?(?: (?:as|by))?|(?:(?<!\bto )be|is|are|commonly|collectively|jointly|also|otherwise|hereinafter|hereafter|herein) (?:known as|called|named|defined as|designated(?: as)?|referred to as|styled)|referred to by the (?:shorthand|name|term)|hereinafter|hereafter|with the brand name|under the brand(?: name)?|(?:when(?:ever)?|where) (?:we|this \w+|these \w+|the \w+) (?:says?|uses?|mentions?|refers? to|speaks? of|talks? about|writes?)(?: the (?:terms?|words?))?|by the (?:shorthand|term|abbreviation)|shorthand|abbreviated(?: (?:as|to))?)[,:]?\s{0,9}(?:the|an?|our|as)?\s{0,9}$/i;
const TERM_LEAD = /\b(?:the )?(?:terms?|words?|expressions?|phrases?)\s*$/i;
const PREDICATE = /\b(?:is|are|be|becomes?|being)\s+(?:the|an?|our|your)\s*$/;
/** What a condition supposes is known already: if your booking is a “Special Offer”. */
const SUPPOSED = /\b(?:if|whether|unless)\s(?:[^,.;:()]|\.(?=\S)){0,80}$/i;
/** The quotation names a part of a text or a screen: (in the “Cars” section). */
const PLACE_NAMED = /^\s{0,4}(?:section|chapter|heading|page|tab|menu|button)\b/i;
const NEGATED = /\bnot\s{1,9}(?:an?|the)?\s{0,9}$/i;
/** What stands before a name that a sentence introduces by using it. */
const INTRODUCED = /\b(?:your|our|an?|[Aa]ny|[Ee]ach)\s$/i;
const PROPER = /^[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,3}$/;
const ON_SCREEN =
  /^\s{0,4}(?:button|link|page|tab|section|options?|menu|icon|field|box|checkbox|feature|settings?|screen|window|form|category|label|badge|status|mode|clause|policy|function|area|command|request)\b/i;
/** Words that a text or a screen bears, before and behind their quotation. */
const CITED_LEFT =
  /\b(?:click(?:ing)?|tap(?:ping)?|press(?:ing)?|select(?:ing)?|choos(?:e|ing)|set to|via|under|titled|entitled|labell?ed|marked|see|in|initiate|sections?|clauses?|such as|like|e\.g\.|not)\b[^.;,(]{0,24}$/i;
const CITED_RIGHT =
  /^\s{0,4}(?:\((?:as )?(?:further )?(?:defined|see)\b|(?:and|or)\s+[a-z]|(?:is|are) (?:an? )?(?:registered|trade ?marks?)|(?:buttons|options|links|tabs)\b)/i;
const PRINCIPLE = /^\s*(?:principle|doctrine)\b/i;
const GLOSS = /^[^.()]{0,40}\((?:this|which|that|it) means\b/i;

/** Sentence subjects that are no term although "means" follows. */
const PRONOUN =
  /^(?:the|an?)$|^(?:(?:this|that|it|which|what|these|those|they|nothing|doing|no|if|by|you|we|each|any|all|such|there|failure|use|using|your|our|for|in|because|when|while|as|since|where|although|but|and|or|is|are|word|words|users who|[a-z]+ing)\b)|\b(?:not|does|that|which|who|through)\b/i;
const STATED = new Finder(
  /(?:^|[.;:!?]\s+|\n[^\S\n]*)(?:The|An?)?\s?((?:(?<=(?:The|An?)\s)[a-z]|[A-Z])[A-Za-z'’-]{0,30}(?: (?:of|and|the|or|for|to|in|[A-Z][A-Za-z'’-]{0,30}|[a-z'’-]{1,30})){0,3}) (?:means?|shall mean|is defined as|are defined as|MEANS?|SHALL MEAN)\b(?! (?:that|of|for|to|in|by|we|they|it|THAT|OF|FOR|TO)\b)/g,
  'mean|defined as|MEAN',
);
const SUCH = new Finder(
  /(?:^|[.;:!?]\s+|\n[^\S\n]*)([A-Z][A-Za-z'’-]{0,30}(?: [A-Za-z'’-]{1,30}){0,2}) (?:are|ARE|is|IS) (?:such|those|SUCH|THOSE)\s/g,
  'such|those|SUCH|THOSE',
);
const DEFINED_AS = new Finder(/((?:[A-Z][\w-]{0,30}\s){1,6}(?:[a-z-]+\s){0,2})\(defined as\s/g, '(defined as');
const HEREINAFTER = new Finder(
  /[(（](?:hereinafter|hereafter)\s+(?:(?:collectively|jointly|also)\s+)?(?:referred to as|called|known as)\s+(?:the\s+)?([A-Za-z][\w' -]{1,40}?)[)）]/gi,
  'hereinafter|hereafter',
);
const ABBREVIATED = new Finder(/[(（]([A-Z](?:&?[A-Z]){1,5})s?[)）]/g, '(|（');
const KIND_OF = new Finder(
  /(?:^|\n[^\S\n]*|\. )An? ([a-z]+(?: [a-z]+){0,2}) is an? [A-Z][A-Za-z]+ (?:set up|that|which|who|where|created|used)\b/g,
  ' is a',
);
const DEFINITIONS_HEADING = /\b(?:definitions?|interpretation|glossary|defined terms)\b/i;
const LED_ITEM =
  /(?:^|\n)[^\S\n]*([A-Z][A-Za-z0-9'’&/-]{0,30}(?: [A-Za-z0-9'’&/()-]{1,30}){0,4})\s*(?::|\s[–—-])\s+(?=\S)/g;

/** The definitions that a passage makes in English words. Ranges may repeat a term; linear; never throws. */
export function englishDefinitions(words: ClauseWords, groups: readonly Chain[]): readonly Found[] {
  const { plain } = words.passage;
  const inDefinitions = words.heading !== undefined && DEFINITIONS_HEADING.test(words.heading);
  const out: Found[] = [];
  groups.forEach((chain, i) => {
    const kind = chainKind(plain, chain, inDefinitions, groups[i + 1]);
    if (!kind) return;
    for (const span of chain) if (isTerm(plain, span)) out.push({ start: span.start, end: nameEnd(plain, span), kind });
  });
  out.push(...emphasised(plain, groups, out));
  for (const match of STATED.in(plain)) addGroup(out, match, 'stated', (t) => !PRONOUN.test(t));
  for (const match of SUCH.in(plain)) addGroup(out, match, 'stated', (t) => !PRONOUN.test(t));
  for (const match of KIND_OF.in(plain)) addGroup(out, match, 'stated');
  for (const match of DEFINED_AS.in(plain)) addGroup(out, match, 'stated');
  for (const match of HEREINAFTER.in(plain)) addGroup(out, match, 'bracketed');
  for (const match of ABBREVIATED.in(plain)) {
    const letters = match[1] ?? '';
    const before = plain.slice(Math.max(0, match.index - 80), match.index);
    if (abbreviates(before, letters) && isUsed(plain, letters, match.index + match[0].length))
      addGroup(out, match, 'abbreviation');
  }
  if (inDefinitions)
    for (const match of matchesOf(LED_ITEM, plain))
      addGroup(out, match, 'stated', (t) => !PRONOUN.test(t) && !NEVER.test(t));
  return out;
}

/** How the chain is defined by what stands around it, or nothing where it is quoted for another reason. */
function chainKind(
  plain: string,
  chain: Chain,
  inDefinitions: boolean,
  next: Chain | undefined,
): DefinitionKind | undefined {
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last) return undefined;
  const before = plain.slice(Math.max(0, first.outerStart - 260), first.outerStart);
  const left = before.slice(-120);
  const right = plain.slice(last.outerEnd, last.outerEnd + 120);
  const bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'), before.lastIndexOf('['));
  if (bracket >= 0 && !/[)）\]]/.test(before.slice(bracket))) {
    const lead = before.slice(bracket + 1);
    if (
      (lead.length <= 60 || (lead.length <= 120 && TOGETHER.test(lead)) || ALONG.test(lead)) &&
      !NOT_A_NAME.test(lead) &&
      BRACKET_TAIL.test(right) &&
      !PLACE_NAMED.test(right) &&
      !/\p{Script=Han}/u.test(lead)
    )
      return 'bracketed';
  }
  if (DEFINED_ELSEWHERE.test(right) && /^[^.]{0,60}\b(?:in|under|by)\b/.test(right)) return undefined;
  if (first.quoted && WE_MEAN.test(right)) return 'quoted';
  if (first.quoted && VERB.test(right)) {
    if (PARTY_WORD.test(plain.slice(first.start, first.end))) return 'quoted';
    if (SENTENCE_START.test(left) || TERM_LEAD.test(left) || !/^\s*(?:,\s*)?(?:includes?|represents?)\b/.test(right))
      return 'quoted';
  }
  if (!first.quoted) {
    if (/(?:^|\n)[^\S\n]*(?:the |an? )?$/i.test(left) && /^\s*(?:means?|shall mean|refers? to)\b/.test(right))
      return 'bold';
    if (inDefinitions && /(?:^|\n)[^\S\n]*$/.test(left) && /^\s{0,40}[:–—-]?\s{0,40}\S/.test(right)) return 'bold';
    const isNoun = !/\s\S+\s|[.,]|\b(?:Ltd|LLC|Inc|Limited|GmbH)\b/.test(plain.slice(first.start, first.end));
    return isNoun && next?.[0] && opensBracket(plain, last, next[0]) ? 'bold' : undefined;
  }
  const name = plain.slice(first.start, first.end);
  if (COPULA.test(right) && SENTENCE_START.test(left)) return 'quoted';
  if (NAMED.test(left) || GLOSS.test(right)) return 'quoted';
  if (PREDICATE.test(left) && !NEGATED.test(left) && !SUPPOSED.test(left) && /^[A-Z][a-z]/.test(name)) return 'quoted';
  if (/\bare\s*$/.test(left) && /^[A-Z][a-z]/.test(name) && /^\s*(?:[.,;)]|and\b|$)/.test(right)) return 'quoted';
  if (isIntroduced(plain, chain, left, right)) return 'quoted';
  if (PRINCIPLE.test(right) && /\bthe\s*$/i.test(left)) return 'quoted';
  if (inDefinitions && /(?:^|\n)[^\S\n]*$/.test(left) && /^\s*[:–—-]\s*\S/.test(right)) return 'quoted';
  // Quotation marks and bold type together set a term apart.
  const apart = first.bold && !CITED_LEFT.test(left) && !CITED_RIGHT.test(right) && !ON_SCREEN.test(right);
  return apart && !/[.]/.test(plain.slice(first.end, first.outerEnd)) && !/[)）]\s*$/.test(left) ? 'bold' : undefined;
}

/**
 * Whether a name in quotation marks is one that the clause goes on to use without them: using your "Member Area", you
 * can ... Your Member Area ... What names a thing on a screen, a title or a phrase is none.
 */
function isIntroduced(plain: string, chain: Chain, left: string, right: string): boolean {
  const [only, ...others] = chain;
  if (!only || others.length > 0 || !INTRODUCED.test(left) || ON_SCREEN.test(right)) return false;
  const name = plain.slice(only.start, only.end);
  if (!PROPER.test(name)) return false;
  const again = plain.indexOf(name, only.outerEnd);
  return again >= 0 && /[\s(]/.test(plain[again - 1] ?? '') && !/^[\w"”’'-]/.test(plain.slice(again + name.length));
}

/** A bold word directly before a bracket with its short name: the **Customer** ("you"). */
function opensBracket(plain: string, span: NamedSpan, next: NamedSpan): boolean {
  return /^\s*[(（]\s*(?:the\s+)?$/.test(plain.slice(span.outerEnd, next.outerStart));
}

/**
 * Bold Chinese words in running text of a passage that defines other terms in bold: there, bold is how terms are
 * marked. English marks them by capitals as well and uses bold for titles and emphasis.
 */
function emphasised(plain: string, groups: readonly Chain[], found: readonly Found[]): readonly Found[] {
  const starts = new Set(found.map((f) => f.start));
  const marksTerms = groups.some((chain) => chain.some((s) => s.bold && starts.has(s.start)));
  if (!marksTerms) return [];
  const out: Found[] = [];
  for (const span of groups.flat()) {
    if (!span.bold || span.quoted || starts.has(span.start) || !isTerm(plain, span)) continue;
    const name = plain.slice(span.start, span.end);
    const inline = !/(?:^|\n)[^\S\n]*$/.test(plain.slice(Math.max(0, span.outerStart - 3), span.outerStart));
    const leads = /^\s*[:：.。]/.test(plain.slice(span.outerEnd, span.outerEnd + 3));
    if (inline && !leads && /^[\p{Script=Han}A-Za-z ]{2,12}$/u.test(name) && /\p{Script=Han}/u.test(name)) {
      out.push({ start: span.start, end: span.end, kind: 'bold' });
    }
  }
  return out;
}

const REMARK = /\s{1,9}\([^()]{2,60}\)$/;

/** Where the name ends that a remark in brackets explains: **Pass** of **Pass (a red cross)**. */
function nameEnd(plain: string, { start, end, quoted }: NamedSpan): number {
  const remark = quoted ? null : REMARK.exec(plain.slice(start, end));
  return remark && remark.index > 0 ? start + remark.index : end;
}

function isTerm(plain: string, span: NamedSpan): boolean {
  const term = plain.slice(span.start, span.end);
  return !NEVER.test(term) && term.split(/\s+/).length <= 7 && (LATIN.test(term) || /\p{Script=Han}/u.test(term));
}

/** Whether the capitals are the initials of the words before the bracket, small connecting words left aside. */
function abbreviates(before: string, abbreviation: string): boolean {
  const letters = abbreviation.replace('&', '');
  const words = before
    .trim()
    .split(/[\s/-]+/)
    .filter((w) => !/^(?:of|and|the|for|to|in|&)$/.test(w));
  const initials = words.slice(-letters.length).map((w) => (w[0] ?? '').toUpperCase());
  return initials.length === letters.length && initials.join('') === letters;
}

/** Whether the clause goes on to use the abbreviation; one that it does not use is a gloss. */
function isUsed(plain: string, letters: string, from: number): boolean {
  const at = plain.indexOf(letters, from);
  return at >= 0 && !LATIN.test(plain[at - 1] ?? '') && !/[A-Za-rt-z]/.test(plain[at + letters.length] ?? '');
}

function addGroup(
  out: Found[],
  match: RegExpMatchArray,
  kind: DefinitionKind,
  accept: (term: string) => boolean = () => true,
): void {
  const term = (match[1] ?? '').trim().replace(REMARK, '');
  if (!term || !accept(term) || match.index === undefined) return;
  const start = match.index + match[0].indexOf(term);
  out.push({ start, end: start + term.length, kind });
}
