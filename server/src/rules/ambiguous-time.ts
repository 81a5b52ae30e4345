import type { Clause, ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { everyClause } from '../analysis/queries/everyClause.js';
import { mentions } from '../analysis/queries/mentions.js';
import { type ClauseSentence, sentencesOf } from '../analysis/queries/sentences.js';
import { matchesOf } from '../text/finder.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix, Message } from './contract.js';

/**
 * Finds dates and periods that can be counted in two ways: 01/02/2024, "at least within 7 days", days of two kinds side
 * by side, a number without its unit, a period without a beginning.
 *
 * Periods decide on the loss of rights; where they can be counted in two ways, both sides will. Switch `day-kind` off
 * where the agreement defines its days.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'ambiguous-time',
    title: { text: 'Dates and periods that can be counted in two ways' },
    description: {
      text: 'Dates in figures whose day and month can be exchanged, periods without a unit, a direction or a beginning, and bare days beside calendar days. Periods decide on the loss of rights.',
    },
    category: 'hygiene',
    severity: 'information',
    kinds: {
      date: { title: { text: 'A date whose day and month can be exchanged' } },
      direction: { title: { text: 'A least period with an end' } },
      'day-kind': { title: { text: 'Days of two kinds' }, severity: 'hint' },
      unit: { title: { text: 'A number without its unit' } },
      start: { title: { text: 'A period without a beginning' } },
    },
    examples: [
      { language: 'en', bad: 'The fees change on 01/02/2024.\n', good: 'The fees change on 2024-02-01.\n' },
      {
        language: 'zh',
        bad: '## 续费\n\n您至少应在期满前7天内续费。\n',
        good: '## 续费\n\n您应不晚于期满前7天续费。\n',
      },
    ],
  },
  check(contract) {
    return [
      ...timed(contract).flatMap(({ clause, value }) => value.found.map((found) => placed(contract, clause, found))),
      ...mixedDays(contract),
    ];
  },
};
export default rule;

interface Found extends Range {
  readonly kind: 'date' | 'direction' | 'unit' | 'start';
  readonly message: Message;
  readonly better?: string;
}

interface Times {
  readonly found: readonly Found[];
  /** Days of the calendar that say so, and days that do not. */
  readonly calendar: readonly Range[];
  readonly bare: readonly Range[];
  /** The clause says of what kind all days are. */
  readonly settled: boolean;
}

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly times: Times }>();
const NONE: Times = { found: [], calendar: [], bare: [], settled: false };

function timesOf(facts: ClauseFacts, frame: Frame): Times {
  const before = known.get(facts);
  if (before?.frame === frame) return before.times;
  const { plain } = facts.words.passage;
  const times = /\d|day|month|week|天|日|月|年/i.test(plain) ? read(facts, frame) : NONE;
  known.set(facts, { frame, times });
  return times;
}

const timed = everyClause((facts, frame) => {
  const times = timesOf(facts, frame);
  return times.settled || times.found.length + times.calendar.length + times.bare.length > 0 ? times : undefined;
});

function read(facts: ClauseFacts, frame: Frame): Times {
  const found: Found[] = [];
  const calendar: Range[] = [];
  const bare: Range[] = [];
  let settled = false;
  const sentences = sentencesOf(facts, frame);
  for (const [i, sentence] of sentences.entries()) {
    found.push(...dates(facts, sentence), ...(sentence.language === 'zh' ? chinese(sentence) : english(sentence)));
    if (!isToldElsewhere(sentences[i + 1])) found.push(...unstarted(sentence));
    if (!mentions(facts, DAYS, sentence)) continue;
    settled ||= ALL_DAYS.test(sentence.plain);
    calendar.push(...all(sentence, CALENDAR_DAYS));
    bare.push(...all(sentence, BARE_DAYS));
  }
  return { found, calendar, bare, settled };
}

function all({ plain, start }: ClauseSentence, pattern: RegExp): Range[] {
  return matchesOf(pattern, plain).map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
}

const DATE = /(?<![\d./§-]|\p{L})(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d|\p{L}|%)/gu;
/** Numbers of sections and versions look like dates with points. */
const DATE_WORD =
  /\b(?:on|of|from|since|until|till|by|before|after|dated?|effective|updated|revised|version|as of)\b[\s:：]{0,3}(?:the\s)?$|[于自至从日期：:]\s?$/i;

function dates(facts: ClauseFacts, { plain, start }: ClauseSentence): Found[] {
  if (!/\d[/.]\d/.test(plain)) return [];
  return matchesOf(DATE, plain).flatMap((match): Found[] => {
    const first = Number(match[1]);
    const second = Number(match[3]);
    if (first > 12 || second > 12 || first === 0 || second === 0 || first === second) return [];
    // Everybody knows the day of a treaty or a statute.
    if (/\b(?:Convention|Treaty|Directive|Regulation|Act)\b[^\n]{0,80}$/.test(plain.slice(0, match.index))) return [];
    const year = match[4]!;
    if (
      match[2] === '.' &&
      (year.length === 2 || !DATE_WORD.test(plain.slice(Math.max(0, match.index - 24), match.index)))
    )
      return [];
    if (
      match[2] === '/' &&
      year.length === 2 &&
      !DATE_WORD.test(plain.slice(Math.max(0, match.index - 24), match.index))
    )
      return [];
    const at = start + match.index;
    if (facts.words.passage.marks.some((m) => (m.kind === 'code' || m.kind === 'link') && m.start <= at && at < m.end))
      return [];
    return [
      {
        start: at,
        end: at + match[0].length,
        kind: 'date',
        message: {
          text: '{date} is a day in one month to some readers and in another to others. A period that starts then is counted differently. Write the month as a word, or year, month and day.',
          data: { date: match[0] },
        },
      },
    ];
  });
}

const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const AT_LEAST_WITHIN = new RegExp(
  `至少[^。；，,]{0,24}?(?:前|之前)\\s?(?:的)?\\s?${NUMBER}\\s?(?:个?(?:自然|工作)?[天日]|个月|小时)(内)`,
  'g',
);

function chinese({ plain, start }: ClauseSentence): Found[] {
  return [...plain.matchAll(AT_LEAST_WITHIN)].map((match): Found => {
    const inside = match[1]!;
    return {
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'direction',
      message: {
        text: '“至少……前……内” sets both an earliest and a latest day, so that nobody can tell which is meant. Write “不晚于……前……天” for the latest day.',
      },
      better: match[0].replace(/^至少/, '').slice(0, -inside.length),
    };
  });
}

const ENGLISH_WITHIN = /\bat least within\s(?:\w+\s)?\(?\d{1,3}\)?\s(?:\w+\s)?(?:days?|hours?|weeks?|months?)\b/gi;
const NO_UNIT =
  /\bwithin\s(?:(?:thirty|sixty|ninety|fourteen|seven|ten)\s)?\(?(?:\d{1,3}|thirty|sixty|ninety|fourteen)\)?\s(?=(?:of|after|from|following)\s(?:the|your|our|receipt|delivery|notice|payment|termination)\b)|\bwithin\s(?:the\s(?:next|following)\s)?\(?(?:\d{1,3}|thirty|sixty|ninety|fourteen)\)?(?=[.;]?$)/gi;

/** A period that ends its sentence; whatever begins it must stand before. */
const ENGLISH_PERIOD =
  /\bwithin\s(?:[a-z]+\s)?\(?\d{1,3}\)?\s(?:business\s|working\s|calendar\s)?(?:day|hour|week|month)s(?=[.;]?$)/i;
const ENGLISH_START =
  /\b(?:after|of|from|following|before|prior|upon|when|whenever|if|once|where|since|as\sof|until|unless|should|receipts?|received|each|every|per|on|at|during|then|thereafter|in\sthe\sevent|such|this|that|these|those|said|it)\b(?=.*\bwithin\b)/i;
const CHINESE_PERIOD = new RegExp(
  `在?\\s?${NUMBER}\\s?(?:个?(?:自然|工作)?[天日]|个月|小时)(?:之?内)(?=[^，,。；]{0,24}[。；]?$)`,
);
/** A word for the start, or a condition whose coming true is the start: 手机号换了，三天内更改, 资料有变应于七日内更新. */
const CHINESE_START =
  /[自起后前时从当如若凡每再连该此其]|[了过][，,]|(?:有变|变更|变动|变化|改变|更换|逾期|遗失|丢失)[^。；]{0,8}[，,应须]|收到|届满|之日|期间|一旦|发生|通知|申请|请求|要求|最近|过去/;

/** The sentence behind a period that sends the reader to the clause which says the rest. */
const SEE =
  /^\W{0,4}(?:please\s)?(?:see|refer\sto|read)\s(?:also\s)?(?:the\s)?(?:sections?|clauses?|articles?|paragraphs?|§)\b|^(?:详见|参见|见|请见|请参阅)(?:本[协合][议同])?第/i;

function isToldElsewhere(next: ClauseSentence | undefined): boolean {
  return next !== undefined && SEE.test(next.plain);
}

/** A period in a sentence that names nothing it could begin with. */
function unstarted({ plain, start, language }: ClauseSentence): Found[] {
  const match = (language === 'zh' ? CHINESE_PERIOD : ENGLISH_PERIOD).exec(plain);
  if (!match) return [];
  const before = plain.slice(0, match.index + match[0].length);
  if ((language === 'zh' ? CHINESE_START : ENGLISH_START).test(before)) return [];
  return [
    {
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'start',
      message: {
        text: 'The sentence does not say when this period begins, so that nobody can tell when it ends. Name what starts it, such as receipt of a notice.',
      },
    },
  ];
}

function english({ plain, start }: ClauseSentence): Found[] {
  const within = [...plain.matchAll(ENGLISH_WITHIN)].map(
    (match): Found => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'direction',
      message: {
        text: '“at least within” sets both a least and a longest time, so that nobody can tell which is meant. Write “within” for the longest, “at least” for the least.',
      },
    }),
  );
  const unit = [...plain.matchAll(NO_UNIT)].map(
    (match): Found => ({
      start: start + match.index,
      end: start + match.index + match[0].trimEnd().length,
      kind: 'unit',
      message: {
        text: 'The number has no unit, so that the period may count in days, weeks or months. Add the unit.',
      },
    }),
  );
  return [...within, ...unit];
}

function placed(contract: Contract, clause: Clause, { start, end, kind, message, better }: Found): Finding {
  const range = contract.toDocument(clause, { start, end });
  const source = contract.source(range);
  const fixes: Fix[] = [];
  // The words may stand in the source with marks or blanks between them; a fix then would lose them.
  if (better !== undefined && source.replace(/\s/g, '').startsWith('至少'))
    fixes.push({
      title: { text: 'Write “不晚于…”' },
      edits: [{ ...range, text: atLatest(source) }],
    });
  return { range, kind, message, fixes };
}

/** 至少应在期满前7天内 as 应不晚于期满前7天. */
function atLatest(source: string): string {
  const words = source.replace(/^至少/, '').replace(/内$/, '');
  return /^(?:应当?|须|必须)?在?/.test(words)
    ? words.replace(/^((?:应当?|须|必须)?)在?/, '$1不晚于')
    : `不晚于${words}`;
}

const CALENDAR_DAYS =
  /(?:\b[a-z]+\s\()?\b\d{1,3}\)?\scalendar\sdays?\b|(?:\d{1,3}|[一二三四五六七八九十两]{1,3})\s?个?(?:自然日|日历日)/gi;
const BARE_DAYS =
  /(?<![\d年月])(?:\d{1,3}|[一二三四五六七八九十两]{1,3})\s?(?:天|日(?![元历常志报均期]))(?!\d)|(?:\b[a-z]+\s\()?\b(?!365|366|7\s)\d{1,3}\)?\sdays?(?:’|')?(?=[\s,.;)])(?!\sa\s)/gi;

/** What says of all days of the draft which they are. */
const ALL_DAYS =
  /\b(?:days?|periods?|time(?:\s?(?:frames?|limits?|periods?))?|deadlines?)\b[^.;]{0,60}\b(?:calculated|computed|counted|reckoned|measured|expressed|stated)\s(?:\w+\s)?in\scalendar\sdays\b|\b(?:references?\sto\s)?["“']?days?["”']?\s(?:in\s(?:this|these|our)\s\w+\s)?(?:(?:shall\s)?means?|refers?\sto|(?:is|are)(?:\sto)?(?:\sbe)?(?:\sunderstood\sas)?|is\sa\sreference\sto|(?:is|are)\sto)\s(?:an?\s)?calendar\sdays?\b|[天日]["”」]?(?:均|皆|都)?(?:为|指|系指|是指|按|以)["“「]?(?:自然日|日历日)/i;
const DAYS = gateOf(CALENDAR_DAYS, BARE_DAYS, ALL_DAYS);

/** Bare days beside calendar days, or the reverse: whatever is rarer, in each clause once. */
function mixedDays(contract: Contract): readonly Finding[] {
  const calendar: { clause: Clause; range: Range }[] = [];
  const bare: { clause: Clause; range: Range }[] = [];
  for (const { clause, value: times } of timed(contract)) {
    if (times.settled) return [];
    for (const range of times.calendar) calendar.push({ clause, range });
    for (const range of times.bare) bare.push({ clause, range });
  }
  if (calendar.length === 0 || bare.length === 0) return [];
  const few = calendar.length < bare.length ? calendar : bare;
  const other = few === bare ? calendar[0]! : bare[0]!;
  const first = few.filter(({ clause }, i) => few[i - 1]?.clause !== clause);
  return first.map(({ clause, range }) => ({
    range: contract.toDocument(clause, range),
    kind: 'day-kind',
    message: {
      text: 'Some days here are called calendar days, and others just days, so that readers ask whether the others are working days. Say once that days are calendar days unless stated otherwise, or call all the same.',
    },
    related: [
      { range: contract.toDocument(other.clause, other.range), message: { text: 'Here it is the other way.' } },
    ],
  }));
}
