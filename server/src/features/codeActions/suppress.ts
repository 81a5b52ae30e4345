import type { Contract } from '../../analysis/contract.js';
import type { Diagnosis } from '../../engine/diagnosis.js';
import { suppressFile, suppressLine, suppressNextLine } from '../../engine/suppression.js';
import type { TextEdit } from '../../text/edit.js';
import type { Action, ActionEdits, ActionRequest } from '../api.js';

/** Stands for the reason until somebody writes it; the engine reminds of it. */
const REASON = '…';

/** The actions that switch the rules of findings off, for the line and for the file, with a place for the reason. */
export function suppressActions(
  diagnoses: readonly Diagnosis[],
  { contract, localise }: ActionRequest,
): readonly Action[] {
  const seen = new Set<string>();
  return diagnoses.flatMap((diagnosis) => {
    const { rule } = diagnosis;
    // Rules on what is missing offer to say that it is not needed.
    if (seen.has(rule.id) || rule.category === 'completeness') return [];
    seen.add(rule.id);
    const head = { kind: 'quickfix', diagnoses: [diagnosis] };
    const data = { rule: rule.title };
    const line = commentForLine(contract, rule.id, diagnosis.range.start);
    return [
      ...(line ? [{ ...head, title: localise({ text: 'Set aside for this line: {rule}', data }), edits: line }] : []),
      {
        ...head,
        title: localise({ text: 'Set aside for this file: {rule}', data }),
        edits: commentAtTop(contract, suppressFile(rule.id)),
      },
    ];
  });
}

/** Puts a comment at the top, behind the front matter. */
function commentAtTop({ text, syntax }: Contract, comment: string): Action['edits'] {
  const at = syntax.frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const behind = /^<!-- termsmith-/.test(text.slice(at)) ? '\n' : '\n\n';
  return withReason(text, at, at > 1 && text[at - 1] !== '\n' ? '\n' : '', comment, behind);
}

/** Puts a comment above the line where a block starts, else at the line's end; undefined where neither is possible. */
function commentForLine({ text, syntax }: Contract, rule: string, offset: number): Action['edits'] | undefined {
  if (syntax.frontMatter && offset < syntax.frontMatter.end) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed;
  const b = syntax.starts.findLastIndex((at) => at < Math.max(end, start + 1));
  const block = syntax.blocks[b];
  if (!block || block.kind === 'code' || block.kind === 'indented' || block.kind === 'html' || block.kind === 'table')
    return undefined;
  if (syntax.starts[b] === start && block.containers.length === 0)
    return withReason(text, start, '', suppressNextLine(rule), '\n');
  return withReason(text, end, ' ', suppressLine(rule), '');
}

function withReason(text: string, at: number, before: string, comment: string, behind: string): Action['edits'] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = (reason: string): TextEdit => ({
    start: at,
    end: at,
    text: (before + comment.replace(' -->', ` -- ${reason} -->`) + behind).replaceAll('\n', eol),
  });
  return (withStops): ActionEdits =>
    withStops ? { edits: [], snippet: written(`\${1:${REASON}}`) } : { edits: [written(REASON)] };
}
