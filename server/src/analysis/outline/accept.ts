import type { Block } from '../../syntax/block.js';
import type { Start } from '../starts.js';
import { type Candidate, isStrong } from './candidates.js';
import {
  bareNumbers,
  bulletLeads,
  closedLines,
  numberTitles,
  paragraphLeads,
  plainTitles,
  repeatedLeads,
  unsettledOf,
} from './layouts.js';
import { listRuns } from './rows.js';

export function accept(candidates: readonly Candidate[], title: Candidate | undefined, blocks: readonly Block[]): void {
  let headings = 0;
  let lines = 0;
  let leads = 0;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { kind } = candidate.start;
    if (kind === 'caps-lead' || kind === 'bold-lead') leads++;
    else if (candidate === title) continue;
    else if (kind === 'heading') headings++;
    else if (kind === 'bold-line' || kind === 'caps-line') lines++;
  }
  const hasHeadings = headings >= 2 || lines >= 3;
  const runs = listRuns(candidates);
  const unsettled = unsettledOf(candidates);
  const labels = repeatedLeads(unsettled, blocks);
  const titles = plainTitles(unsettled, blocks);
  const bare = bareNumbers(candidates);
  const bullets = bulletLeads(candidates, unsettled, blocks, title);
  const closed = closedLines(unsettled, blocks);
  const led = paragraphLeads(candidates, unsettled, blocks, closed);
  const listed = new Set<Candidate>();
  let body = false;
  let row = 0;
  let defining = false;
  let shouting = false;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { start } = candidate;
    // A sentence in capitals that a conversion cut into blocks goes on in capitals until a full stop.
    const cut: boolean =
      (start.shouts === 'cut' && candidate.next?.start.shouts !== undefined) ||
      (shouting && start.kind === 'caps-line' && start.number === undefined);
    shouting = cut && start.shouts !== 'end';
    if (candidate === title || start.contents) continue;
    if (bare.has(candidate)) {
      candidate.accepted = true;
      candidate.numbered = true;
      body = true;
      row = start.nesting;
      defining = start.defines;
      continue;
    }
    switch (start.kind) {
      case 'heading':
        candidate.accepted = start.number !== undefined || start.heading !== undefined;
        body ||= candidate.accepted;
        break;
      case 'bold-line':
      case 'caps-line':
        candidate.accepted =
          start.number !== undefined ||
          (!(cut && body) &&
            (start.nesting === 0 || !start.bullet) &&
            !isLastLine(candidate, blocks) &&
            !isSecondTitle(candidate, title));
        body ||= candidate.accepted;
        break;
      case 'numbered':
      case 'marker':
        candidate.accepted = start.afterBreak && (isStrong(start) || runs.has(candidate));
        body ||= candidate.accepted && start.number!.style !== 'digit-paren' && start.number!.style !== 'circled';
        break;
      case 'bold-lead':
      case 'caps-lead':
      case 'bracket-lead':
        candidate.accepted =
          bullets.has(candidate) ||
          ((start.nesting === 0 || !start.bullet) && !labels.has(candidate) && !(defining && isTerm(start)));
        if (start.kind === 'caps-lead' && leads < 2) candidate.accepted = !body;
        break;
      case 'plain-line':
        candidate.accepted =
          start.nesting === 0 &&
          (start.annex || ((!hasHeadings || titles.has(candidate)) && !isLastLine(candidate, blocks)));
        body ||= titles.has(candidate);
        break;
      case 'date-line':
        candidate.accepted =
          !body ||
          start.nesting < row ||
          i === candidates.length - 1 ||
          (i >= candidates.length - 2 && (candidate.afterRule || !hasHeadings));
        break;
      case 'day-line':
      case 'party-line':
        candidate.accepted = !body;
        break;
      case 'paragraph':
        if (led.has(candidate) || closed.has(candidate)) {
          candidate.accepted = true;
          // Titles stand below the one above them, where that has no text of its own.
          candidate.led = closed.has(candidate) && led.has(candidate.next!) ? 'line' : 'lead';
          body ||= closed.has(candidate);
          break;
        }
        if (
          start.bullet &&
          candidate.previous &&
          (candidate.previous.start.announces || listed.has(candidate.previous))
        )
          listed.add(candidate);
        candidate.accepted =
          (!body ||
            (candidate.afterRule && i >= candidates.length - 3 && (start.sentence || start.end - start.at > 30))) &&
          isProvision(start) &&
          !listed.has(candidate);
        break;
    }
    if (candidate.accepted) row = start.nesting;
    if (candidate.accepted && start.heading && !start.runIn) defining = start.defines;
    // Where run-in headings make the structure, what follows the first of them is no preamble.
    if (candidate.accepted && leads >= 3 && (start.kind === 'caps-lead' || start.kind === 'bold-lead')) body = true;
  }
  for (const candidate of numberTitles(candidates)) candidate.titled = true;
}

/** Gives numbers that stand alone on their line the heading without a number that stands right below. */
export function joinNumbers(candidates: readonly Candidate[]): void {
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { start } = candidate;
    if (start.kind !== 'numbered' || start.heading || start.body < start.end || !candidate.accepted) continue;
    const { block, next: below } = candidate;
    if (!below?.accepted || below.block !== block + 1 || below.start.kind !== 'heading' || below.start.number) continue;
    below.accepted = false;
    candidate.below = below;
  }
}

/** A bold lead that in a list of definitions is the term, not the heading of a provision. */
function isTerm({ kind, defines }: Start): boolean {
  return kind === 'bold-lead' && defines;
}

/** The name of the agreement, said again right below its title. */
function isSecondTitle(candidate: Candidate, title: Candidate | undefined): boolean {
  return title !== undefined && candidate.start.named && candidate.previous === title;
}

/** A paragraph of a preamble that does something: long enough, or a sentence. */
function isProvision(start: Start): boolean {
  if (start.nesting > 0 && start.bullet && start.nesting > 1) return false;
  const length = start.end - start.body;
  return length >= 60 || (start.sentence && length >= 20) || (start.announces && length >= 15);
}

/** Whether a line closes the document, as a signature does: no provision stands below it in its paragraph, and no table. */
function isLastLine({ start, block, next }: Candidate, blocks: readonly Block[]): boolean {
  if (next || blocks[block + 1]?.kind === 'table') return false;
  return !(start.sentence && start.end - start.body >= 20);
}
