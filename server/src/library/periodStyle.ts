import { englishFigure } from '../analysis/figures.js';
import { ENGLISH_NUMBER_WORDS } from '../analysis/positions/numerals.js';

/** How an English draft writes periods: 30 days, thirty days, thirty (30) days. */
export type PeriodStyle = 'figures' | 'words' | 'both';

const UNIT = '\\s(?:[A-Za-z]{2,10}\\s)?(?:hours?|[Dd]ays?|weeks?|months?|years?)\\b';
const WAYS: Readonly<Record<PeriodStyle, RegExp>> = {
  both: new RegExp(`\\b${ENGLISH_NUMBER_WORDS}\\s\\(\\d{1,3}\\)${UNIT}`, 'gi'),
  // "One month" and "a year" say nothing of how others are written.
  words: new RegExp(`\\b(?!(?:one|a)\\s)${ENGLISH_NUMBER_WORDS}${UNIT}`, 'gi'),
  figures: new RegExp(`(?<![\\w.,(-])\\d{1,3}${UNIT}`, 'g'),
};
const STYLES = Object.keys(WAYS) as readonly PeriodStyle[];

/** The ways in which a text writes periods, each as often as it does. */
export function periodSigns(plain: string): readonly (readonly [PeriodStyle, number])[] {
  return STYLES.flatMap((style) => {
    const count = plain.match(WAYS[style])?.length ?? 0;
    return count === 0 ? [] : [[style, count] as const];
  });
}

/** So many periods show a custom, where they are so many times more than those written otherwise. */
const LEAST = 3;
const TIMES = 2;

/** The custom that the signs of all clauses show; figures where they show none. */
export function periodStyleFrom(sums: ReadonlyMap<string, number>): PeriodStyle {
  const of = (style: PeriodStyle): number => sums.get(style) ?? 0;
  const all = STYLES.reduce((sum, style) => sum + of(style), 0);
  return STYLES.find((style) => of(style) >= LEAST && of(style) > TIMES * (all - of(style))) ?? 'figures';
}

const PERIOD = new RegExp(`(?<![\\w.,(-])(\\d{1,3})(?=${UNIT})`, 'g');

/** A text with its periods written in a style. */
export function inPeriodStyle(text: string, style: PeriodStyle): string {
  if (style === 'figures') return text;
  return text.replace(PERIOD, (figures: string) => {
    const words = englishFigure(Number(figures));
    return words === undefined ? figures : style === 'both' ? `${words} (${figures})` : words;
  });
}
