import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { numberWith } from '../../analysis/figures.js';
import type { FilledBlock } from '../standardClause.js';
import { type Frame, frameOf, type NewNumber, numberIn, openingIn } from './frame.js';
import { isHeaded } from './units.js';

/** How the text of a section stands below its opening. */
export interface BodyForm {
  /** The frame of its numbered paragraphs; without one it has plain paragraphs. */
  readonly child?: ChildForm;
  /** Line feeds between the opening and the first paragraph, and between paragraphs. */
  readonly first: string;
  readonly between: string;
}

export interface ChildForm {
  readonly frame: Frame;
  /** Whether the paragraphs' numbers repeat the section's: 3.1, 3.2. */
  readonly repeats: boolean;
  /** The number of the one numbered paragraph of a section, where paragraphs count on through all sections. */
  readonly only?: number;
}

/** The form of the text below siblings: that of most of them, taken from the one nearest to `near`. */
export function bodyFormOf(contract: Contract, siblings: readonly Clause[], near: Clause | undefined): BodyForm {
  const sorted = [...siblings].sort(
    (a, b) => Math.abs(a.index - (near?.index ?? 0)) - Math.abs(b.index - (near?.index ?? 0)),
  );
  const numbered = sorted.filter((clause) => numberedChildren(contract, clause).length > 0);
  const plain = sorted.filter((clause) => clause.facts.words.passage.plain !== '' && !numbered.includes(clause));
  const forms = numbered.flatMap((clause) => childOf(contract, clause) ?? []);
  const found = forms.find(({ two }) => two) ?? forms[0];
  if (!found || numbered.length < plain.length) return plainForm(contract, plain[0]);
  const { one, two, repeats } = found;
  const frame = frameOf(contract, one);
  const parent = frameOf(contract, found.clause);
  const apart = runsOn(contract, found.clause) || parent.mangled || frame.mangled;
  const first = apart ? '\n\n' : gap(contract.text, parent.openingEnd, frame.lineStart);
  const between =
    apart && two
      ? '\n\n'
      : two
        ? gap(contract.text, contract.rangeOf(one).end, frameOf(contract, two).lineStart)
        : first;
  return { child: { frame, repeats }, first, between };
}

/** Whether the next clause stands in the same paragraph of Markdown, on a line of its own; new clauses are kept apart. */
export function runsOn({ outline }: Contract, { index }: Clause): boolean {
  return outline.nodes[index + 1]?.block === outline.nodes[index]!.block;
}

/** The first two numbered paragraphs of a section, where their numbers count from one or repeat the section's. */
function childOf(
  contract: Contract,
  clause: Clause,
): { readonly clause: Clause; readonly one: Clause; readonly two?: Clause; readonly repeats: boolean } | undefined {
  const [one, two] = numberedChildren(contract, clause);
  const values = one?.facts.number?.values ?? [];
  const own = clause.facts.number;
  const repeats = values.length > 1 && own !== undefined && values.at(-2) === own.values.at(-1);
  if (!one || (!repeats && (values.length > 1 || values[0] !== 1))) return undefined;
  return { clause, one, ...(two && { two }), repeats };
}

/** What goes before each line of the text below a list item's heading; undefined where no sibling of `near` has such text. */
export function indentOf(contract: Contract, siblings: readonly Clause[], near: Clause): string | undefined {
  const { blocks, starts } = contract.syntax;
  const sorted = [...siblings].sort((a, b) => Math.abs(a.index - near.index) - Math.abs(b.index - near.index));
  for (const clause of sorted) {
    const { block } = contract.outline.nodes[clause.index]!;
    const below = blocks[block + 1];
    if (!below || below.opens > 0 || starts[block + 1]! >= contract.ownRangeOf(clause).end) continue;
    const lineStart = contract.text.lastIndexOf('\n', starts[block + 1]!) + 1;
    const inside = below.containers.length >= blocks[block]!.containers.length;
    return inside ? contract.text.slice(lineStart, starts[block + 1]!) : '';
  }
  return undefined;
}

function plainForm(contract: Contract, model: Clause | undefined): BodyForm {
  if (!model) return { first: '\n\n', between: '\n\n' };
  const { openingEnd } = frameOf(contract, model);
  const rest = contract.text.slice(openingEnd, contract.ownRangeOf(model).end);
  const feeds = /^\s*/.exec(rest)![0].replace(/[^\n]/g, '');
  return { first: feeds.length === 1 ? '\n' : '\n\n', between: '\n\n' };
}

/** Sub-clauses that are paragraphs with a number: no heading of their own line. */
export function numberedChildren(contract: Contract, clause: Clause): readonly Clause[] {
  return contract.childrenOf(clause).filter((c) => c.facts.number !== undefined && !isHeaded(contract, c));
}

/**
 * The text of a section in a form: blocks numbered or plain, items as a list. `number` is the section's. Where paragraphs count
 * on through all sections the first has a number, and the others belong to it.
 */
export function bodyText(
  blocks: readonly FilledBlock[],
  form: BodyForm,
  number: NewNumber | undefined,
  indent: string,
  bullet: string,
): string {
  const { child } = form;
  let out = '';
  let count = 0;
  blocks.forEach(({ kind, text }, i) => {
    const separator = i === 0 ? form.first : form.between;
    if (kind === 'item') {
      const again = blocks[i - 1]?.kind === 'item';
      const inner = child ? child.frame.indent : indent;
      out += `${again ? '\n' : '\n\n'}${inner}${bullet} ${text}`;
      return;
    }
    if (!child || (child.only !== undefined && count > 0)) {
      const inner = child ? child.frame.indent : indent;
      out += `${i > 0 ? '\n\n' : separator}${inner}${text}`;
      return;
    }
    count++;
    const written = child.only === undefined ? childNumber(child, number, count) : numberIn(child.frame, child.only);
    // Behind a list only a blank line ends it.
    out +=
      (blocks[i - 1]?.kind === 'item' ? '\n\n' : separator) +
      openingIn(markerAt(child.frame, count), written, '') +
      text;
  });
  return out;
}

function childNumber({ frame, repeats }: ChildForm, parent: NewNumber | undefined, count: number): string | undefined {
  if (!repeats || !parent) return numberIn(frame, count);
  const { source, value } = frame.number!;
  return numberWith(source, value.style, [...parent.values, count]);
}

/** A frame whose list item is the `count`th: where numbers are typed into list items, the markers count as well. */
function markerAt(frame: Frame, count: number): Frame {
  if (frame.marker || count === 1) return frame;
  return {
    ...frame,
    lead: frame.lead.replace(
      /(\d+)([.)][ \t]+)$/,
      (_, figure: string, rest: string) => `${Number(figure) + count - 1}${rest}`,
    ),
  };
}

/** The white space between two places, so that a new clause keeps the distance of its siblings; a blank line if in doubt. */
export function gap(text: string, from: number, to: number): string {
  const between = text.slice(from, to).replaceAll('\r\n', '\n');
  if (/^[ \t]*\n\s*$/.test(between)) return '\n'.repeat(Math.min(3, between.split('\n').length - 1));
  // A rule between all sections stands before the new one as well.
  if (/^\s*\n(?:---+|\*\*\*+|___+|\* \* \*)[ \t]*\n\s*$/.test(between)) return between;
  return '\n\n';
}

/** The bullet that the draft's lists have. */
export function bulletOf(contract: Contract): string {
  for (const block of contract.syntax.blocks) {
    const item = block.containers.find((c) => c.kind === 'item' && /^[-*+]$/.test(c.marker));
    if (item) return item.marker;
  }
  return '-';
}
