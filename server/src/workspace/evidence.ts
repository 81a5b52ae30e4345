import { foldChinese, foldEnglish } from '../taxonomy/cuePattern.js';
import type { Language } from '../text/language.js';
import type { Message } from '../text/message.js';
import { type AgreementCue, CHINESE_CUES, ENGLISH_CUES } from './agreementCues.js';
import { proseOf } from './prose.js';

/** Why a text is taken for an agreement or not. */
export interface Evidence {
  readonly agreement: boolean;
  readonly reason: Message;
  /** At least 1 for an agreement; licences and documentation may have it as well. */
  readonly score: number;
  /** What was found that agreements say, strongest first. */
  readonly found: readonly Message[];
  /** Whether the title says that it is an agreement. */
  readonly titled: boolean;
  /** Whether it was read in a wrong encoding, so that its words cannot be told. */
  readonly garbled: boolean;
}

/** How much of a long text is looked at: so much of its beginning, and half of that of its end. */
const SAMPLE = 40_000;
/** Fewer words than these say nothing, neither in number nor by how often cues are among them. */
const LEAST_WORDS = 30;
/** Weighted cues in a thousand words from which a text is as dense as an agreement. */
const DENSE = 60;
/** The least value of breadth times density for a text, and for one whose title says that it is an agreement. */
const LEAST = 0.2;
const LEAST_TITLED = 0.12;
/** More pieces of code in a thousand words than these make a text documentation. */
const MOST_CODE = 12;
/** More occurrences of one cue than these add nothing. */
const MOST_OF_ONE = 40;

/** So many characters that no encoding gave, and such a share of all, stand in no text that was read rightly. */
const MANY_LOST = 20;
const SHARE_LOST = 0.05;

const TITLE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:terms (?:of (?:service|use|sale|business)|and conditions|& conditions)|conditions of (?:use|sale|service)|(?:user|service|services|subscription|customer|membership|licence|license|master|framework|purchase|processing) (?:[a-z]+ )?agreement|general terms|user terms|terms)\b|\bagreement$/m,
  zh: /(?:协议|条款|合同|协定|契约|约定|免责声明)(?:书)?(?:[（(]|$)/m,
};

/** Words that licences of software and of data share, and agreements with customers seldom have. */
const LICENCE =
  /\b(?:apache license|general public license|mozilla public license|creative commons|open data commons|eclipse public license|open font license|artistic license|public licen[sc]e|blue oak|licensed material|free software foundation|covered software|source code form|object form|copyright holders?|copyright and related rights|affirmer|contributors?|derivative databases?|share-?alike)\b/g;
/** Sentences of the short licences; the paragraph around them is left out. */
const LICENCE_PARAGRAPH =
  /permission (?:is hereby granted|to use, copy)|redistributions? (?:and use )?(?:in|of) (?:source|binary)|software is (?:provided|furnished)|the above copyright notice|neither the names? of|free and unencumbered|altered source versions|everyone is permitted to copy|licensed under (?:the|an?) (?:terms of the )?(?:apache|mit|bsd|isc|mozilla|gnu)|shall the (?:authors?|copyright)|released under the (?:mit|bsd|apache)/;

/**
 * Judges by its words alone whether a text is an agreement: how many of the things that agreements say it says, and
 * how often among its words. Pure, linear in a sample of at most 60,000 characters, total; Simplified and
 * Traditional Chinese are read alike.
 */
export function looksLikeAgreement(text: string): Evidence {
  const sample = text.length > SAMPLE * 1.5 ? `${text.slice(0, SAMPLE)}\n\n${text.slice(-SAMPLE / 2)}` : text;
  const lost = count(sample, /\ufffd/g);
  const garbled = lost >= MANY_LOST && lost >= SHARE_LOST * sample.length;
  const prose = proseOf(sample);
  const english = withoutLicences(foldEnglish(prose));
  const chinese = foldChinese(prose);
  const words = count(english, /[a-z][a-z'-]*/g);
  const characters = count(chinese, /[\u3400-\u9fff]/g);
  const head = { en: headOf(english), zh: headOf(chinese) };
  const titled = TITLE.en.test(head.en) || TITLE.zh.test(head.zh);
  const best = [weigh(english, ENGLISH_CUES, words), weigh(chinese, CHINESE_CUES, characters * 0.6)].reduce((a, b) =>
    b.value > a.value ? b : a,
  );
  const score = best.value / (titled ? LEAST_TITLED : LEAST);
  const licence = english.match(LICENCE) ?? [];
  const isLicence = licence.length >= 4 && licence.length > 0.004 * words && new Set(licence).size > 1;
  const isDocumentation = count(prose, /`/g) > 4 && count(prose, /`/g) * 1000 > MOST_CODE * (words + characters * 0.6);
  const agreement = score >= 1 && !isLicence && !isDocumentation && !garbled;
  const reason = garbled ? GARBLED : reasonOf(agreement, isLicence, isDocumentation, best.found);
  return { agreement, reason, score, found: best.found, titled, garbled };
}

const GARBLED: Message = {
  text: 'It was opened in a wrong encoding, so that its words are lost. Open it again in its own encoding, such as GB18030, and save it as UTF-8.',
};

function reasonOf(
  agreement: boolean,
  isLicence: boolean,
  isDocumentation: boolean,
  found: readonly Message[],
): Message {
  const [first, second, third] = found;
  if (isLicence) return { text: 'It reads like a licence of software or data.' };
  if (isDocumentation) return { text: 'It reads like documentation of software: there is much code in it.' };
  if (agreement && first && second && third)
    return { text: 'It reads like an agreement: {first}, {second}, {third}.', data: { first, second, third } };
  if (agreement) return { text: 'It reads like an agreement.' };
  return { text: 'It does not read like an agreement: it says too little of what agreements say.' };
}

/** How broadly and densely a text says what agreements say: 1 for all of it, densely. */
function weigh(
  text: string,
  cues: readonly AgreementCue[],
  words: number,
): { readonly value: number; readonly found: readonly Message[] } {
  if (words < LEAST_WORDS) return { value: 0, found: [] };
  let breadth = 0;
  let mass = 0;
  let whole = 0;
  const found: { readonly name: Message; readonly weight: number }[] = [];
  for (const { name, weight, pattern } of cues) {
    const times = count(text, pattern);
    whole += weight;
    breadth += weight * Math.min(1, times / 2);
    mass += weight * Math.min(times, MOST_OF_ONE);
    if (times > 0) found.push({ name, weight: weight * Math.min(times, 8) });
  }
  found.sort((a, b) => b.weight - a.weight);
  const density = (mass / words) * 1000;
  return { value: (breadth / whole) * Math.min(1, density / DENSE), found: found.map((f) => f.name) };
}

/** The first lines with words: where a title stands. */
function headOf(text: string): string {
  const lines: string[] = [];
  for (const line of text.slice(0, 3000).split('\n')) {
    const words = line.replace(/^title:|[#=>'"]/g, '').trim();
    if (words !== '' && !/^-+$/.test(words) && words.length < 100) lines.push(words);
    if (lines.length === 3) break;
  }
  return lines.join('\n');
}

function withoutLicences(text: string): string {
  if (!LICENCE_PARAGRAPH.test(text)) return text;
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => !LICENCE_PARAGRAPH.test(paragraph.replace(/\s+/g, ' ')))
    .join('\n\n');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
