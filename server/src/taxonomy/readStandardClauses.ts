import type { Language } from '../text/language.js';
import type { ClauseSource, DataProblem, StandardClause } from './clauseData.js';
import { type ClauseType, isPositionKey, type PositionKey } from './clauseTypes.js';
import { readBlocks, type SourceLine } from './readBlocks.js';
import { isMapping, readYaml } from './readYaml.js';

/**
 * The variants of a standard clause in a file, standard.<language>.md, in its order. What has a problem is left out, and
 * the problem added to `problems`.
 */
export function readStandardClauses(
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
