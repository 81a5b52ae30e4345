import type { Language } from '../text/language.js';
import {
  type Bilingual,
  type ClauseBlock,
  type ClauseSegment,
  type ClauseSource,
  type ClauseTypeData,
  type DataProblem,
  NAMES,
  type StandardClause,
} from './clauseData.js';
import { CLAUSE_TYPES, type ClauseType, POSITION_KEYS, type PositionKey } from './clauseTypes.js';
import { isMapping, readYaml } from './readYaml.js';

/** The clause types and standard clauses of server/data/clauses, or what is wrong with them. */
export interface LoadedClauses {
  /** In canonical order. */
  readonly types: readonly ClauseTypeData[];
  /** In canonical order of their types; English before Chinese; variants as in their file, the default first. */
  readonly clauses: readonly StandardClause[];
  /** In the order of files and lines. Whatever has a problem is left out of the data. */
  readonly problems: readonly DataProblem[];
}

/** Files of other readers; `group` and `other` have cues although they are no clause types. */
const CUES = /^cues\.(en|zh)\.yaml$/;
const LANGUAGES: readonly Language[] = ['en', 'zh'];
const TYPE_KEYS = ['id', 'name', 'group', 'order', 'after', 'positions', 'purpose'];
/**
 * Loads clause types and standard clauses from raw files: path → text, where a path ends in
 * `<type>/type.yaml`, `<type>/standard.en.md` or `<type>/standard.zh.md`. Cues (`cues.en.yaml`,
 * `cues.zh.yaml`) are passed over; see loadCues.ts. Reads no disk and never throws.
 */
export function loadClauses(files: ReadonlyMap<string, string>): LoadedClauses {
  const problems: DataProblem[] = [];
  const types: ClauseTypeData[] = [];
  const clauses: StandardClause[] = [];
  for (const [folder, contents] of groupByFolder(files)) {
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    if (!isClauseType(id)) {
      if ([...contents.keys()].every((name) => CUES.test(name))) continue;
      const file = [...contents.keys()].sort()[0];
      problems.push({
        file: `${folder}/${file}`,
        line: 1,
        message: `There is no clause type "${id}". Rename the folder, or add the type to the list in server/src/taxonomy/clauseTypes.ts.`,
      });
      continue;
    }
    for (const name of ['type.yaml', ...LANGUAGES.map((language) => `standard.${language}.md`)]) {
      const text = contents.get(name);
      const file = `${folder}/${name}`;
      if (text === undefined) {
        problems.push({ file, line: 1, message: `This file is missing. Every clause type needs ${name}.` });
      } else if (name === 'type.yaml') {
        const type = readType(file, text, id, problems);
        if (type) types.push(type);
      } else {
        clauses.push(...readStandardClauses(file, text, id, name === 'standard.zh.md' ? 'zh' : 'en', problems));
      }
    }
    for (const name of contents.keys()) {
      if (!CUES.test(name) && !/^(type\.yaml|standard\.(en|zh)\.md)$/.test(name)) {
        problems.push({
          file: `${folder}/${name}`,
          line: 1,
          message:
            'Unknown file. A clause type has type.yaml, standard.en.md, standard.zh.md, cues.en.yaml and cues.zh.yaml.',
        });
      }
    }
  }
  checkOrder(files, types, problems);
  types.sort((a, b) => a.order - b.order);
  const place = new Map(types.map((type, index) => [type.id, index]));
  const placeOf = (type: ClauseType): number => place.get(type) ?? types.length + CLAUSE_TYPES.indexOf(type);
  clauses.sort((a, b) => placeOf(a.type) - placeOf(b.type));
  return { types, clauses, problems };
}

function groupByFolder(files: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const folders = new Map<string, Map<string, string>>();
  for (const path of [...files.keys()].sort()) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (slash < 0 || name.startsWith('.')) continue;
    const folder = path.slice(0, slash);
    const contents = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, contents.set(name, files.get(path) ?? ''));
  }
  return folders;
}

function isClauseType(id: unknown): id is ClauseType {
  return (CLAUSE_TYPES as readonly unknown[]).includes(id);
}

function isPositionKey(key: unknown): key is PositionKey {
  return (POSITION_KEYS as readonly unknown[]).includes(key);
}

/** Two types in one place would make the order of an agreement a matter of chance. */
function checkOrder(files: ReadonlyMap<string, string>, types: ClauseTypeData[], problems: DataProblem[]): void {
  const taken = new Map<number, ClauseType>();
  for (const type of types) {
    const other = taken.get(type.order);
    if (other) {
      const file = [...files.keys()].find((path) => path.endsWith(`${type.id}/type.yaml`)) ?? `${type.id}/type.yaml`;
      const line = readYaml(file, files.get(file) ?? '', []).lineOf(['order']);
      problems.push({
        file,
        line,
        message: `The order ${type.order} is already that of "${other}". Choose another number.`,
      });
    }
    taken.set(type.order, type.id);
  }
}

// ---- type.yaml

function readType(file: string, text: string, id: ClauseType, problems: DataProblem[]): ClauseTypeData | undefined {
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

// ---- standard.<language>.md

interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

function readStandardClauses(
  file: string,
  text: string,
  type: ClauseType,
  language: Language,
  problems: DataProblem[],
): StandardClause[] {
  const lines = text.split(/\r?\n/).map((line, index): SourceLine => ({ text: line, line: index + 1 }));
  const body = readFrontMatter(file, lines, type, language, problems);
  const sections: { heading: SourceLine; lines: SourceLine[] }[] = [];
  for (const line of body) {
    const heading = /^(#{1,9})\s(.*)$/.exec(line.text);
    if (heading?.[1] && heading[1].length !== 2) {
      problems.push({ file, line: line.line, message: 'Write the heading of a standard clause with "## ".' });
    } else if (heading) {
      sections.push({ heading: { text: (heading[2] ?? '').trim(), line: line.line }, lines: [] });
    } else if (sections.length > 0) {
      sections[sections.length - 1]?.lines.push(line);
    } else if (line.text.trim() !== '') {
      problems.push({ file, line: line.line, message: 'Text before the first heading belongs to no standard clause.' });
      break;
    }
  }
  if (sections.length === 0) {
    problems.push({
      file,
      line: 1,
      message: 'There is no standard clause here. A clause begins with a heading "## ".',
    });
  }
  const clauses: StandardClause[] = [];
  const seen = new Map<string, number>();
  for (const section of sections) {
    const before = problems.length;
    const { heading } = section;
    const comment = section.lines.findIndex((line) => line.text.trim() !== '');
    const head = readVariantComment(file, section.lines[comment] ?? heading, problems);
    const blocks = readBlocks(file, section.lines.slice(comment + 1), language, problems);
    if (head && seen.has(head.variant)) {
      problems.push({
        file,
        line: head.line,
        message: `The variant "${head.variant}" stands already on line ${seen.get(head.variant)}. Give this one another id.`,
      });
    }
    if (head) seen.set(head.variant, seen.get(head.variant) ?? head.line);
    if (head && blocks.length === 0) {
      problems.push({ file, line: heading.line, message: `The variant "${head.variant}" has no text.` });
    }
    if (heading.text.includes('{{')) {
      problems.push({ file, line: heading.line, message: 'A heading may not have placeholders.' });
    }
    if (!head || problems.length > before) continue;
    const { variant, favours, fits, commits, from } = head;
    clauses.push({
      type,
      language,
      variant,
      ...(favours && { favours }),
      ...(fits && { fits }),
      commits,
      from,
      heading: heading.text,
      blocks,
    });
  }
  return clauses;
}

function readFrontMatter(
  file: string,
  lines: readonly SourceLine[],
  type: ClauseType,
  language: Language,
  problems: DataProblem[],
): readonly SourceLine[] {
  const end = lines[0]?.text === '---' ? lines.findIndex((line, index) => index > 0 && line.text === '---') : -1;
  if (end < 0) {
    problems.push({
      file,
      line: 1,
      message: `The file must begin with "---", "type: ${type}", "language: ${language}", "---".`,
    });
    return lines;
  }
  const text = lines.slice(1, end).map((line) => line.text);
  const yaml = readYaml(file, text.join('\n'), problems, 2);
  const value = isMapping(yaml.value) ? yaml.value : {};
  const expected: Readonly<Record<string, string>> = { type, language };
  for (const key of Object.keys(value)) {
    if (!(key in expected)) {
      problems.push({
        file,
        line: yaml.lineOf([key]),
        message: `Unknown key "${key}". The keys are type and language.`,
      });
    }
  }
  for (const [key, wanted] of Object.entries(expected)) {
    if (value[key] !== wanted) {
      problems.push({
        file,
        line: yaml.lineOf([key]),
        message: `"${key}" must be "${wanted}", as the folder and the name of the file say.`,
      });
    }
  }
  return lines.slice(end + 1);
}

interface VariantHead {
  readonly variant: string;
  readonly favours?: StandardClause['favours'];
  readonly fits?: readonly string[];
  readonly commits: readonly PositionKey[];
  readonly from: readonly ClauseSource[];
  readonly line: number;
}

function readVariantComment(file: string, at: SourceLine, problems: DataProblem[]): VariantHead | undefined {
  const problem = (message: string): undefined => {
    problems.push({ file, line: at.line, message });
    return undefined;
  };
  const comment = /^<!--(.*)-->$/.exec(at.text.trim())?.[1];
  if (comment === undefined) {
    return problem(
      'A comment such as "<!-- variant: mutual; from: alibaba-cloud-2020.zh 12 -->" must follow the heading.',
    );
  }
  let variant: string | undefined;
  let from: readonly ClauseSource[] = [];
  let favours: StandardClause['favours'];
  let fits: readonly string[] | undefined;
  let commits: readonly PositionKey[] = [];
  for (const part of comment.split(';')) {
    const [, key, rest] = /^([\w-]*)(?![\w-])(.*)$/s.exec(part.trim()) ?? [];
    const value = rest?.trim().replace(/^:\s?/, '').trim();
    if (key === 'variant') variant = value;
    else if (key === 'from') from = readSources(value ?? '', problem) ?? from;
    else if (key === 'for') {
      if (value === 'provider' || value === 'customer') favours = value;
      else problem('"for" names the side that the variant favours: provider or customer.');
    } else if (key === 'fits') fits = value?.split(',').map((name) => name.trim());
    else if (key === 'commits') commits = readKeys(value ?? '', problem);
    else problem(`Unknown key "${key}" in the comment. The keys are variant, for, fits, commits and from.`);
  }
  if (variant === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(variant)) {
    return problem(
      'The variant needs an id of small letters, digits and hyphens, for example "variant: provider-seat".',
    );
  }
  return { variant, ...(favours && { favours }), ...(fits && { fits }), commits, from, line: at.line };
}

/** Reads `amendmentNotice, amendmentConsent`. */
function readKeys(text: string, problem: (message: string) => undefined): readonly PositionKey[] {
  const keys = text.split(',').map((name) => name.trim());
  for (const key of keys) if (!isPositionKey(key)) problem(`"${key}" in "commits" is no position.`);
  return keys.filter(isPositionKey);
}

/** Reads `zitadel-2020.en "Our liability", alibaba-cloud-2020.zh 10.6`. */
function readSources(text: string, problem: (message: string) => undefined): ClauseSource[] | undefined {
  const sources: ClauseSource[] = [];
  const pattern = /\s*([\w-]+(?:\.[\w-]+)*)\s+(?:"([^"]+)"|([^\s",]+))\s*(,|$)/y;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) {
      return problem(
        '"from" names agreement and section, for example: zitadel-2020.en "Our liability", alibaba-cloud-2020.zh 10.6',
      );
    }
    sources.push({ agreement: match[1] ?? '', section: match[2] ?? match[3] ?? '' });
  }
  if (sources.length === 0)
    return problem('"from" names nothing. Leave it out where a clause is drawn from no agreement.');
  return sources;
}

function readBlocks(
  file: string,
  lines: readonly SourceLine[],
  language: Language,
  problems: DataProblem[],
): ClauseBlock[] {
  const blocks: { kind: ClauseBlock['kind']; lines: SourceLine[]; only?: ClauseBlock['only'] }[] = [];
  let open = false;
  let only: ClauseBlock['only'];
  for (const line of lines) {
    const text = line.text.trim();
    const condition = /^<!--\s{0,9}if:([^>]*)-->$/.exec(text)?.[1]?.trim();
    if (text === '') {
      open = false;
    } else if (condition !== undefined) {
      if (condition === 'paid' || condition === 'free') only = condition;
      else problems.push({ file, line: line.line, message: 'A paragraph may stand under "if: paid" or "if: free".' });
      open = false;
    } else if (/^([*+]|\d+[.)])\s/.test(text)) {
      problems.push({
        file,
        line: line.line,
        message: 'Write the items of a list with "- "; numbers follow from the draft.',
      });
    } else if (text.startsWith('- ')) {
      blocks.push({ kind: 'item', lines: [{ text: text.slice(2).trim(), line: line.line }] });
      open = true;
    } else if (open) {
      blocks[blocks.length - 1]?.lines.push({ text, line: line.line });
    } else {
      blocks.push({ kind: 'paragraph', lines: [{ text, line: line.line }], ...(only && { only }) });
      only = undefined;
      open = true;
    }
  }
  const fillIns = new Map<string, readonly string[]>();
  return blocks.map((block): ClauseBlock => {
    const segments: ClauseSegment[] = [];
    block.lines.forEach((line, index) => {
      if (index > 0 && language === 'en') segments.push({ kind: 'text', text: ' ' });
      readSegments(line, language, fillIns, segments, (message) => problems.push({ file, line: line.line, message }));
    });
    const marked = markSentenceStarts(block.kind, joinText(segments));
    return { kind: block.kind, segments: marked, ...(block.only && { only: block.only }) };
  });
}

function readSegments(
  line: SourceLine,
  language: Language,
  fillIns: Map<string, readonly string[]>,
  segments: ClauseSegment[],
  problem: (message: string) => void,
): void {
  // Splitting with a group puts placeholders at the odd places.
  line.text.split(/\{\{((?:[^{}]|\{\{[^{}]*\}\})*)\}\}/).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (/\{\{|\}\}/.test(piece)) problem(`A placeholder needs "{{" before it and "}}" behind it: ${piece.trim()}`);
      if (piece !== '') segments.push({ kind: 'text', text: piece });
      return;
    }
    const segment = readPlaceholder(piece.trim().replaceAll('’', "'"), language, fillIns, problem);
    if (segment) segments.push(segment);
  });
}

function readPlaceholder(
  written: string,
  language: Language,
  fillIns: Map<string, readonly string[]>,
  problem: (message: string) => void,
): ClauseSegment | undefined {
  const equals = written.indexOf('=');
  const name = (equals < 0 ? written : written.slice(0, equals)).trim();
  const known = NAMES.get(name);
  if (known) {
    const [draftName, form] = known;
    if (equals >= 0) problem(`{{${name}}} is filled from the draft and takes no default. Write {{${name}}}.`);
    if (language === 'zh' && form !== 'subject') {
      problem(`Chinese has one form of a name. Write {{${draftName}}} instead of {{${name}}}.`);
    }
    return { kind: 'name', name: draftName, form, sentenceStart: false };
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    problem(`"{{${written}}}" is no placeholder. Its name must have small letters, digits and hyphens only.`);
    return undefined;
  }
  const earlier = fillIns.get(name);
  if (equals < 0) {
    if (!earlier) {
      problem(`The placeholder {{${name}}} is unknown. Give it a default where it first occurs: {{${name}=30 days}}.`);
    }
    return { kind: 'fillIn', name, choices: earlier ?? [''] };
  }
  const choices = written
    .slice(equals + 1)
    .split('|')
    .map((choice) => choice.trim());
  for (const [, inner = ''] of written.matchAll(/\{\{([^{}\n]{0,200})\}\}/g))
    if (!NAMES.has(inner.trim()))
      problem(`The default of {{${name}}} may hold names of the draft only, not {{${inner}}}.`);
  if (choices.includes('')) problem(`The placeholder {{${name}}} has an empty default or choice.`);
  if (earlier && earlier.join('|') !== choices.join('|')) {
    problem(
      `The placeholder {{${name}}} has two defaults in one clause: ${earlier.join('|')} and ${choices.join('|')}.`,
    );
  }
  fillIns.set(name, earlier ?? choices);
  return { kind: 'fillIn', name, choices };
}

/** A name opens a sentence at the start of a paragraph and behind a sentence end. */
function markSentenceStarts(kind: ClauseBlock['kind'], segments: readonly ClauseSegment[]): ClauseSegment[] {
  let start = kind === 'paragraph';
  return segments.map((segment) => {
    const marked = segment.kind === 'name' ? { ...segment, sentenceStart: start } : segment;
    if (segment.kind !== 'text') start = false;
    else if (segment.text.replace(/[*_\s]/g, '') !== '') start = /[.!?][*_]*\s+[*_]*$/.test(segment.text);
    return marked;
  });
}

function joinText(segments: readonly ClauseSegment[]): ClauseSegment[] {
  const out: ClauseSegment[] = [];
  for (const segment of segments) {
    const last = out[out.length - 1];
    if (segment.kind === 'text' && last?.kind === 'text') {
      out[out.length - 1] = { kind: 'text', text: last.text + segment.text };
    } else out.push(segment);
  }
  return out;
}
