import type { Bilingual, ClauseTypeData, DataProblem } from './clauseData.js';
import { type ClauseType, isClauseType, isPositionKey } from './clauseTypes.js';
import { isMapping, readYaml } from './readYaml.js';

const TYPE_KEYS = ['id', 'name', 'group', 'order', 'after', 'positions', 'purpose'];

/** A clause type as its file, type.yaml, has it; undefined where something is wrong, which is added to `problems`. */
export function readType(
  file: string,
  text: string,
  id: ClauseType,
  problems: DataProblem[],
): ClauseTypeData | undefined {
  const before = problems.length;
  const yaml = readYaml(file, text, problems);
  const { value } = yaml;
  if (problems.length > before) return undefined;
  if (!isMapping(value)) {
    problems.push({ file, line: 1, message: `This file must have the keys ${TYPE_KEYS.join(', ')}.` });
    return undefined;
  }
  const problem = (path: (string | number)[], message: string): void => {
    problems.push({ file, line: yaml.lineOf(path), message });
  };
  for (const key of Object.keys(value)) {
    if (!TYPE_KEYS.includes(key)) problem([key], `Unknown key "${key}". The keys are ${TYPE_KEYS.join(', ')}.`);
  }
  for (const key of TYPE_KEYS) {
    if (!(key in value)) problem([], `The key "${key}" is missing.`);
  }
  if ('id' in value && value.id !== id)
    problem(['id'], `The id "${value.id}" must be the name of its folder, "${id}".`);
  const { order } = value;
  if ('order' in value && (typeof order !== 'number' || !Number.isInteger(order) || order < 0)) {
    problem(['order'], 'The order must be a whole number, for example 430.');
  }
  const name = readBilingual(value, 'name', problem);
  const group = readBilingual(value, 'group', problem);
  const purpose = readBilingual(value, 'purpose', problem);
  const after = readList(value, 'after', isClauseType, 'clause type', problem).filter((type) => type !== id);
  const positions = readList(value, 'positions', isPositionKey, 'position', problem);
  if (problems.length > before || !name || !group || !purpose) return undefined;
  return { id, name, group, order: order as number, after, positions, purpose };
}

type Report = (path: (string | number)[], message: string) => void;

function readBilingual(value: Readonly<Record<string, unknown>>, key: string, problem: Report): Bilingual | undefined {
  if (!(key in value)) return undefined;
  const pair = value[key];
  if (!isMapping(pair)) {
    problem([key], `"${key}" needs the two lines "en: …" and "zh: …".`);
    return undefined;
  }
  for (const language of Object.keys(pair)) {
    if (language !== 'en' && language !== 'zh') problem([key, language], `Unknown language "${language}" in "${key}".`);
  }
  const { en, zh } = pair;
  for (const [language, words] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    if (typeof words !== 'string' || words.trim() === '') {
      problem([key, language], `"${key}" has no text for the language "${language}".`);
    }
  }
  return typeof en === 'string' && typeof zh === 'string' ? { en, zh } : undefined;
}

function readList<T extends string>(
  value: Readonly<Record<string, unknown>>,
  key: string,
  isOne: (entry: unknown) => entry is T,
  what: string,
  problem: Report,
): T[] {
  if (!(key in value)) return [];
  const list = value[key];
  if (!Array.isArray(list)) {
    problem(
      [key],
      `"${key}" must be a list in square brackets, for example [notices, amendments]; [] if there is none.`,
    );
    return [];
  }
  const out: T[] = [];
  list.forEach((entry: unknown, index) => {
    if (isOne(entry)) out.push(entry);
    else problem([key, index], `"${entry}" in "${key}" is no ${what}.`);
  });
  return out;
}
