import type { Clause, PlacedPosition } from '../analysis/clause.js';
import type { Pairing } from '../library/pairs/alignPair.js';
import { type Figure, type FigureKind, figuresOf } from '../library/pairs/figures.js';
import { samePosition } from '../library/pairs/samePosition.js';
import type { PositionKey } from '../taxonomy/clauseTypes.js';
import { differentDays, languageName, pairOf } from './bilingual/versions.js';
import type { DocumentRule, Finding, Message } from './contract.js';

/*
 * Finds figures that the two versions of an agreement give differently: periods, percentages, amounts, days and the
 * hosts of addresses in clauses that are counterparts, and the law, the court and the arbitration of both. Where both
 * texts have equal force, no figure is certain. Twelve months are a year; a number in words is a number.
 *
 * Bad:  terms.en.md says "within 30 days", the same clause of terms.zh.md says 15日内.
 * Good: both say 30.
 */

const DIFFERENT =
  'Here it is “{here}”, in the {language} version “{there}”. Where both texts have equal force, neither is certain. Make both say the same.';
/** Longer words than these are a sentence, of which a message tells the names only. */
const LONGEST = 40;
const OTHER: Message = { text: 'The other version says it here.' };
/** What an agreement settles once, wherever its clauses stand. */
const ONCE: readonly PositionKey[] = ['governingLaw', 'venue', 'arbitration'];

/** A clause with those below it that have no counterpart of their own. */
interface Piece {
  readonly clause: Clause;
  readonly figures: readonly { readonly figure: Figure; readonly clause: Clause }[];
}

function pieceOf(clauses: readonly Clause[], clause: Clause, joined: ReadonlyMap<number, Clause>): Piece {
  const figures: Piece['figures'][number][] = [];
  for (let i = clause.index; i <= clause.last; i++) {
    const part = clauses[i]!;
    if (i > clause.index && joined.has(i)) i = part.last;
    else for (const figure of figuresOf(part.facts)) figures.push({ figure, clause: part });
  }
  return { clause, figures };
}

/** The figures of a piece, of a kind, that the other does not have, each value once. */
function leftOver(piece: Piece, other: Piece, kind: FigureKind): Piece['figures'] {
  const there = new Set(other.figures.map(({ figure }) => `${figure.kind} ${figure.value}`));
  const seen = new Set<string>();
  return piece.figures.filter(({ figure }) => {
    if (figure.kind !== kind || there.has(`${kind} ${figure.value}`) || seen.has(figure.value)) return false;
    seen.add(figure.value);
    return true;
  });
}

const KINDS: readonly FigureKind[] = ['duration', 'age', 'percent', 'amount', 'date', 'host'];

function compared(pair: Pairing, piece: Piece, counterpart: Piece): readonly Finding[] {
  const { one, other } = pair;
  const severity = differentDays(pair) ? ({ severity: 'information' } as const) : {};
  return KINDS.flatMap((kind): readonly Finding[] => {
    const here = leftOver(piece, counterpart, kind);
    const there = leftOver(counterpart, piece, kind);
    return here.flatMap(({ figure, clause }, i): readonly Finding[] => {
      const against = there[i];
      const written = wordsOf(clause, figure);
      const range = one.toDocument(clause, figure.range);
      const language = languageName(other);
      if (against) {
        const theirs = wordsOf(against.clause, against.figure);
        return [
          {
            ...severity,
            kind: kind === 'host' ? 'host' : 'different',
            range,
            message: {
              text: DIFFERENT,
              data: { here: written, there: theirs, language },
            },
            related: [
              { range: other.toDocument(against.clause, against.figure.range), message: OTHER, inCounterpart: true },
            ],
          },
        ];
      }
      // What other words may say is no certain difference, and addresses may be those of one language.
      if (figure.slight || kind === 'host') return [];
      return [
        {
          ...severity,
          kind: 'only-here',
          range,
          message: {
            text: 'The same clause of the {language} version does not say “{here}”. Where both texts have equal force, it is not certain that this holds. Make both say the same.',
            data: { here: written, language },
          },
          related: [{ range: other.firstLineOf(counterpart.clause), message: OTHER, inCounterpart: true }],
        },
      ];
    });
  });
}

function wordsOf({ facts }: Clause, { range }: Figure): string {
  return facts.words.passage.plain.slice(range.start, range.end);
}

/** The first positions of a key, where the versions certainly differ in all of them. */
function positions(pair: Pairing): readonly Finding[] {
  const { one, other } = pair;
  return ONCE.flatMap((key): readonly Finding[] => {
    const ours = one.positions.filter((position) => position.key === key);
    const theirs = other.positions.filter((position) => position.key === key);
    if (ours.length === 0 || theirs.length === 0) return [];
    const differ = ours.every((a) => theirs.every((b) => samePosition(a, b) === false));
    const [a, b] = [ours[0]!, theirs[0]!];
    return differ
      ? [
          {
            kind: 'position',
            range: one.toDocument(a.clause, a.range),
            message: {
              text: DIFFERENT,
              data: { here: evidence(a), there: evidence(b), language: languageName(other) },
            },
            related: [{ range: other.toDocument(b.clause, b.range), message: OTHER, inCounterpart: true }],
          },
        ]
      : [];
  });
}

/** What a message quotes: the words of the position, or where a whole sentence states it, the names alone. */
function evidence({ clause, range, value }: PlacedPosition): string {
  const { institution, court, place, seat } = (typeof value === 'object' ? value : {}) as Readonly<
    Record<string, string | undefined>
  >;
  const names = [institution, court, place, seat].filter((name) => name !== undefined);
  if (range.end - range.start > LONGEST && names.length > 0)
    return names.join(clause.facts.words.language === 'zh' ? '，' : ', ');
  return clause.facts.words.passage.plain.slice(range.start, range.end);
}

function findings(pair: Pairing): readonly Finding[] {
  const { one, other, ofOne, ofOther } = pair;
  const days = differentDays(pair);
  const found: Finding[] = [];
  if (days) {
    const [a, b] = days;
    found.push({
      kind: 'version',
      range: one.toDocument(a.clause, a.range),
      message: {
        text: 'This version is of {here}, the {language} one of {there}: they may be two versions of the agreement in time, not in language. Bring both up to the same day.',
        data: { here: a.value as string, there: b.value as string, language: languageName(other) },
      },
      related: [{ range: other.toDocument(b.clause, b.range), message: OTHER, inCounterpart: true }],
    });
  }
  for (const clause of one.clauses) {
    const counterpart = ofOne.get(clause.index);
    if (!counterpart) continue;
    // What the day differs by is said already.
    if (days && (clause.index === days[0].clause.index || counterpart.index === days[1].clause.index)) continue;
    found.push(...compared(pair, pieceOf(one.clauses, clause, ofOne), pieceOf(other.clauses, counterpart, ofOther)));
  }
  return [...found, ...positions(pair)];
}

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'bilingual-figure-mismatch',
    title: { text: 'Figure that differs between the versions' },
    description: {
      text: 'Finds periods, percentages, amounts, days and addresses that the two language versions of an agreement give differently, and another law, court or arbitration. Where both texts have equal force, none is certain.',
    },
    category: 'bilingual',
    severity: 'error',
    kinds: {
      different: { title: { text: 'Another figure' } },
      'only-here': { title: { text: 'A figure that the other version lacks' }, severity: 'warning' },
      host: { title: { text: 'Another address' }, severity: 'information' },
      position: { title: { text: 'Another law, court or arbitration' } },
      version: { title: { text: 'Versions of different days' } },
    },
    law: ['cn-civil-code-466-2'],
    examples: [],
  },
  check(contract, context) {
    const pair = pairOf(contract, context);
    return pair ? findings(pair) : [];
  },
};

export default rule;
