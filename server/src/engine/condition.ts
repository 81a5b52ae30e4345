import type { Position } from '../analysis/model.js';
import { compareDurations, isDuration } from '../library/durations.js';
import type { PositionKey } from '../taxonomy/clauseTypes.js';
import { MAIN_FIELD, POSITION_SHAPES, type Scalar } from '../taxonomy/positionShapes.js';
import type { Message } from '../text/message.js';

/**
 * What a playbook says of a position's value: a value to equal, a bound such as `>= P30D` or `< 100`, or a record whose
 * every field must fit. `US` fits every state of the United States.
 */
export type Condition = ScalarCondition | { readonly [field: string]: ScalarCondition };
type ScalarCondition = string | number | boolean;

const BOUND = /^(>=|<=|>|<)\s*(\S.*)$/;

/** Whether a position's value fits a condition. Never throws. */
export function fits({ key, value }: Pick<Position, 'key' | 'value'>, condition: Condition): boolean {
  if (typeof condition !== 'object') {
    const main = MAIN_FIELD[key];
    if (typeof value !== 'object') return scalarFits(value, condition);
    return main !== undefined && scalarFits((value as Fields)[main], condition);
  }
  if (typeof value !== 'object') return false;
  return Object.entries(condition).every(([field, wanted]) => scalarFits((value as Fields)[field], wanted));
}

type Fields = Readonly<Record<string, unknown>>;

function scalarFits(value: unknown, condition: ScalarCondition): boolean {
  if (value === undefined) return false;
  const bound = typeof condition === 'string' ? BOUND.exec(condition.trim()) : null;
  if (bound) {
    const order = orderOf(value, bound[2]!);
    if (order === undefined) return false;
    return bound[1] === '>=' ? order >= 0 : bound[1] === '<=' ? order <= 0 : bound[1] === '>' ? order > 0 : order < 0;
  }
  if (isDuration(value) && isDuration(condition)) return compareDurations(value, condition) === 0;
  if (typeof value === 'string' && typeof condition === 'string') {
    const [has, wanted] = [folded(value), folded(condition)];
    return has === wanted || (/^[a-z]{2}$/.test(wanted) && has.startsWith(`${wanted}-`));
  }
  return value === condition;
}

/** How a value stands to a bound; no notice at all is a notice of no time. */
function orderOf(value: unknown, bound: string): number | undefined {
  if (isDuration(bound)) {
    const duration = value === 'none' ? 'P0D' : value;
    return isDuration(duration) ? compareDurations(duration, bound) : undefined;
  }
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(bound) ? compareText(value, bound) : undefined;
  return typeof value === 'number' ? value - Number(bound) : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** What is wrong with a condition on a position, or undefined; for the person who wrote it. */
export function conditionProblem(key: PositionKey, condition: unknown): Message | undefined {
  const { scalars, fields } = POSITION_SHAPES[key];
  if (typeof condition === 'object' && condition !== null && !Array.isArray(condition)) {
    for (const [field, wanted] of Object.entries(condition)) {
      const scalar = fields[field];
      const known = Object.keys(fields);
      if (scalar === undefined)
        return known.length > 0
          ? {
              text: '{position} has no part “{field}”. It has {known}.',
              data: { position: key, field, known: known.join(', ') },
            }
          : { text: '{position} is a single value, not a record.', data: { position: key } };
      const problem = scalarProblem(key, [scalar], wanted);
      if (problem) return problem;
    }
    return undefined;
  }
  if (scalars.length === 0)
    return {
      text: '{position} is a record. Write it as {example}.',
      data: { position: key, example: `{ ${Object.keys(fields)[0]}: … }` },
    };
  return scalarProblem(key, scalars, condition);
}

function scalarProblem(key: PositionKey, scalars: readonly Scalar[], condition: unknown): Message | undefined {
  const bound = typeof condition === 'string' ? BOUND.exec(condition.trim()) : null;
  const ordered = scalars.some((s) => s === 'duration' || s === 'number' || s === 'date');
  if (bound && !ordered)
    return { text: 'Values of {position} have no order. List those that are allowed.', data: { position: key } };
  const value: unknown = bound ? (isNumeric(bound[2]!) ? Number(bound[2]) : bound[2]) : condition;
  if (scalars.some((scalar) => isOf(scalar, value))) return undefined;
  return {
    text: '{value} is no value of {position}. Write {wanted}.',
    data: {
      value: JSON.stringify(condition) ?? 'nothing',
      position: key,
      wanted: { text: '{list}', data: { list: scalars.map(exampleOf).join(', ') } },
    },
  };
}

function isNumeric(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

function isOf(scalar: Scalar, value: unknown): boolean {
  if (typeof scalar !== 'string') return typeof value === 'string' && scalar.includes(value);
  switch (scalar) {
    case 'duration':
      return isDuration(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'currency':
      return typeof value === 'string' && /^[A-Za-z]{3}$/.test(value);
    default:
      return typeof value === 'string' && value.trim() !== '';
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  duration: 'P30D',
  jurisdiction: 'CH',
  currency: 'EUR',
  date: '2026-01-31',
  number: '100',
  flag: 'true',
  text: '“…”',
};

function exampleOf(scalar: Scalar): string {
  return typeof scalar === 'string' ? EXAMPLES[scalar]! : scalar.join(', ');
}
