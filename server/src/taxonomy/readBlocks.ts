import type { Language } from '../text/language.js';
import { type ClauseBlock, type ClauseSegment, type DataProblem, NAMES } from './clauseData.js';

/** A line of a file of standard clauses. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The paragraphs and items of a standard clause, with the names and gaps that a draft fills; problems are added to
 * `problems`.
 */
export function readBlocks(
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
