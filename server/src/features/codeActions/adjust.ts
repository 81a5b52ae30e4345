import type { PlacedPosition } from '../../analysis/clause.js';
import { findDurations } from '../../analysis/positions/duration.js';
import { findMoney } from '../../analysis/positions/money.js';
import { findPercents } from '../../analysis/positions/percent.js';
import { spacedOut } from '../../analysis/queries/chineseTypography.js';
import { describeKey } from '../../library/describe.js';
import { daysOf, isDuration } from '../../library/durations.js';
import { type KnownValue, knownValues, sourcesInLine } from '../../library/positionValues.js';
import type { PositionKey } from '../../taxonomy/clauseTypes.js';
import type { Language } from '../../text/language.js';
import type { Range } from '../../text/range.js';
import type { Action, ActionRequest } from '../api.js';

/** More values than these are not offered for a position. */
const MOST = 6;

/** What the figure of a position is: only figures of its kind can stand in its place. */
type FigureKind = 'duration' | 'percent' | 'amount' | 'other';

/** The actions that give a position another figure, one that a compared agreement has: at the words that commit to it. */
export function adjustActions({ contract, range, references, localise }: ActionRequest): readonly Action[] {
  const clause = contract.clauseAt(range.start);
  if (!clause) return [];
  const spoken = clause.facts.positions.flatMap((position) => {
    const evidence = contract.toDocument(clause, position.range);
    if (evidence.start > range.end || range.start > evidence.end) return [];
    const figure = figureOf({ ...position, clause });
    const place = figure && contract.toDocument(clause, figure);
    if (!figure || !place) return [];
    const written = contract.text.slice(place.start, place.end);
    // Markup or a line break within the figure would be lost.
    return written === clause.facts.words.passage.plain.slice(figure.start, figure.end)
      ? [{ position, place, written }]
      : [];
  });
  if (spoken.length === 0) return [];
  const { language } = contract;
  const keys = [...new Set(spoken.map(({ position }) => position.key))];
  const known = knownValues(references, keys, language);
  return spoken.flatMap(({ position: { key, value }, place, written }) =>
    known
      .filter(({ key: other, position: { value: theirs } }) => {
        const same = sameFigure(figuresIn(theirs)[0], figuresIn(value)[0]);
        return other === key && !same && kindOf(key, theirs) === kindOf(key, value) && perOf(theirs) === perOf(value);
      })
      .sort((a, b) => b.sources.length - a.sources.length)
      .map((other) => ({ ...other, text: likeWritten(other, written, language) }))
      .slice(0, MOST)
      .map(({ text, sources }): Action => {
        const data = { position: describeKey(key), old: written, new: text, sources: sourcesInLine(sources) };
        const title = localise({ text: '{position}: “{new}” instead of “{old}”, as in {sources}', data });
        return {
          title,
          kind: 'refactor.rewrite',
          edits: () => ({ edits: [{ ...place, text }], annotation: { label: title } }),
        };
      }),
  );
}

/** A value in the form of the words that it replaces: `30-day` becomes `60-day`, `SIX MONTHS` `12 MONTHS`, `30 日` `60 日`. */
function likeWritten({ text }: KnownValue, written: string, language: Language): string {
  if (language === 'zh') return /\d \p{Script=Han}/u.test(written) ? spacedOut(text) : text;
  if (/[A-Z]{2}/.test(written) && written === written.toUpperCase()) return text.toUpperCase();
  if (/^[^\s-]+-\S+$/.test(written)) return text.replace(/ ([a-z]+?)s?$/, '-$1');
  const [, word] = /^\S+(?: \(\d+\))? (consecutive|successive|calendar|full) \S+$/.exec(written) ?? [];
  return word === undefined ? text : text.replace(' ', ` ${word} `);
}

/** The figure within the words that commit to a position. */
function figureOf({ key, value, range, clause }: PlacedPosition): Range | undefined {
  const { passage, language } = clause.facts.words;
  const text = passage.plain.slice(range.start, range.end);
  const kind = kindOf(key, value);
  const wanted = figuresIn(value);
  const found: readonly Range[] =
    kind === 'duration'
      ? findDurations(text, language)
          .filter((d) => wanted.includes(d.value) && d.days !== 'business' && !d.ordinal)
          .map((d) => d.range)
      : kind === 'percent'
        ? findPercents(text, language)
            .filter((p) => wanted.includes(p.percent))
            .map((p) => p.range)
        : kind === 'amount'
          ? findMoney(text, language)
              .filter((m) => wanted.includes(m.amount))
              .map((m) => m.range)
          : [];
  const [figure] = found;
  return figure && { start: figure.start + range.start, end: figure.end + range.start };
}

/** The kind of the figure that `valueText` writes for a value. */
function kindOf(key: PositionKey, value: unknown): FigureKind {
  if (isDuration(value)) return 'duration';
  if (typeof value !== 'object' || value === null || key === 'venue') return 'other';
  if ('amount' in value) return 'amount';
  if ('percent' in value) return 'percent';
  return figuresIn(value).some(isDuration) ? 'duration' : 'other';
}

/** Whether two figures say the same: 12 months and a year do. */
function sameFigure(one: unknown, other: unknown): boolean {
  return one === other || (isDuration(one) && isDuration(other) && daysOf(one) === daysOf(other));
}

/** What a rate is counted by: 0.05 % a day is no figure for a rate by the year. */
function perOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'per' in value ? value.per : undefined;
}

/** The figures of a value. */
function figuresIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const fields = value as Readonly<Record<string, unknown>>;
  // The first one is what `valueText` writes.
  for (const part of ['amount', 'percent', 'notice', 'period', 'claimWindow', 'electronic', 'paper'])
    if (fields[part] !== undefined) return [fields[part]];
  return [];
}
