import type { Contract } from '../../analysis/contract.js';
import { filledFor } from '../../library/insert/fill.js';
import { placeAt } from '../../library/insert/place.js';
import { variantsFor } from '../../library/insert/variants.js';
import { targetOf, valuesOf, writerAt } from '../../library/insertClause.js';
import type { ClauseMode } from '../../library/standardClause.js';
import { variantName } from '../../library/variantNames.js';
import type { StandardClause } from '../../taxonomy/clauseData.js';
import { shiftEdit, type TextEdit } from '../../text/edit.js';
import type { ClauseSources, Proposal, ProposalRequest } from '../api.js';
import { initials } from './initials.js';
import type { Line } from './line.js';

/** A line that may become a heading: its marks and some words, or a word or two. */
const OPENING =
  /^(?:#{1,6}[ \t]*[^.,;:!?。，；：！？、\n]{0,40}|[^\s.,;:!?。，；：！？、]{0,24}(?: [^\s.,;:!?。，；：！？、]{0,24})?)$/;

/** The clauses of the library for a line between two clauses; none elsewhere. */
export function clauseProposals(
  request: ProposalRequest,
  line: Line,
  { library, today }: ClauseSources,
): readonly Proposal[] {
  if (line.behind.trim() !== '' || !OPENING.test(line.before) || !standsAlone(request.contract, line)) return [];
  // What is half written is no clause yet.
  const contract = request.without({ start: line.start, end: line.end });
  const place = placeAt(contract, line.start);
  if (!place) return [];
  const target = targetOf(contract, place);
  const cut = line.end - line.start;
  const further = target.edits.map((edit) => (edit.start > line.start ? shiftEdit(edit, cut) : edit));
  const marks = /^#{0,6}[ \t]*/.exec(line.before)![0];
  const values = valuesOf(contract, today);
  const eol = contract.text.includes('\r\n') ? '\r\n' : '\n';
  const [lead, tail] = partings(contract, line.start);
  const writers = new Map<ClauseMode, (clause: StandardClause) => string>();
  const write = (clause: StandardClause, mode: ClauseMode): string => {
    let writer = writers.get(mode);
    if (!writer) {
      const written = writerAt(contract, target, mode);
      writer = (one) => written(filledFor(contract, one, values, mode));
      writers.set(mode, writer);
    }
    return writer(clause);
  };
  const { localise, favoured, profiles } = request;
  const preference = { profiles, ...(favoured && { standpoint: favoured }) };
  return library.types.flatMap((type) => {
    const lacks = !contract.hasType(type.id);
    const names = [type.name.en, type.name.zh, type.id, initials(type.name.zh)];
    return variantsFor(contract, type.id, library, preference).map((clause, i): Proposal => {
      const name = type.name[contract.language];
      const variant = localise(variantName(clause));
      const data = { action: name, variant };
      const mode = request.stops ? 'snippet' : 'plain';
      const text = lead + write(clause, mode) + tail;
      return {
        label: i === 0 ? name : localise({ text: '{action} ({variant})', data }),
        ...(lacks && { detail: localise({ text: 'missing in this draft' }) }),
        kind: 'clause',
        edit: edited(line, text.replaceAll('\n', eol)),
        snippet: request.stops,
        filter: marks + [...new Set([...names, clause.heading, initials(clause.heading), variant])].join(' '),
        sort: `${lacks ? 0 : 1}${String(type.order).padStart(4, '0')}${i}`,
        rest: () => ({ markdown: `${type.purpose[contract.language]}\n\n---\n\n${write(clause, 'plain')}`, further }),
      };
    });
  });
}

function edited(line: Line, text: string): TextEdit {
  return { start: line.start, end: line.end, text };
}

/** Whether a line is parted from the text around it, or is the only one that parts it. */
function standsAlone({ text }: Contract, line: Line): boolean {
  if (line.before.trim() === '') return true;
  return isBlankBefore(text, line.start) && /^\r?\n?[ \t]*(?:\r?\n|$)/.test(text.slice(line.end));
}

function isBlankBefore(text: string, start: number): boolean {
  return /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 80), start)) || start === 0;
}

/** The line feeds that part a clause on a line of its own from what stands around it. */
function partings({ text }: Contract, start: number): readonly [before: string, behind: string] {
  const behind = text.slice(start, start + 80);
  return [isBlankBefore(text, start) ? '' : '\n', /^(?:\r?\n)[ \t]*\S/.test(behind) ? '\n' : ''];
}
