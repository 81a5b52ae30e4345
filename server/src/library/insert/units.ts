import type { Clause } from '../../analysis/clause.js';
import type { Contract } from '../../analysis/contract.js';
import { openingOf } from '../../analysis/outline.js';
import { isAnnex } from '../../analysis/queries/annexes.js';
import type { OutlineType } from '../../taxonomy/clauseTypes.js';

/**
 * A clause that treats a topic of its own: a section, or a sub-clause of a group that holds several topics.
 * Standard clauses are placed among units.
 */
export interface Unit {
  readonly clause: Clause;
  /** What it is about, strongest first. */
  readonly types: readonly OutlineType[];
  /** What its sub-clauses are about, where it is a section of several paragraphs. */
  readonly within: readonly OutlineType[];
  /** The group that it stands in. */
  readonly bag?: Clause;
}

/** Headings of sections that hold what belongs nowhere else. */
const GENERAL =
  /\b(?:general|miscellaneous|misc|final|closing|other|additional|legal)\b(?!.*\b(?:data protection|liability|warrant)\b)|^(?:其他|其它|附则|附則|一般|通用|杂项|最终|最後|最后|综合|法律(?:条款|事项))/i;

/** Whether the clause is a section such as Miscellaneous, General, 其他, 附则. */
export function isGeneral(clause: Clause): boolean {
  const heading = clause.facts.heading;
  return heading !== undefined && heading.length <= 40 && GENERAL.test(heading.trim());
}

/** The outermost clauses that are the agreement's sections: no preamble, no closing date, no annex. */
export function sectionsOf(contract: Contract): readonly Clause[] {
  const { nodes, family } = contract.outline;
  const roots = contract.roots;
  const annex = roots.findIndex(isAnnex);
  return roots.slice(0, annex < 0 ? undefined : annex).filter((clause) => {
    const { start, headedBy } = nodes[clause.index]!;
    const headed = start.kind !== 'paragraph' || headedBy !== undefined;
    return clause.index >= family.firstBody && !/^(?:date|day|party)-line$/.test(start.kind) && headed;
  });
}

/** The clauses before the first section. */
export function preambleOf(contract: Contract): readonly Clause[] {
  return contract.clauses.slice(0, contract.outline.family.firstBody).filter((clause) => clause.depth === 1);
}

/** Whether the clause opens with a heading of its own line. */
export function isHeaded(contract: Contract, clause: Clause): boolean {
  const node = contract.outline.nodes[clause.index]!;
  const { heading, runIn } = openingOf(node);
  return node.headedBy === 'below' || (heading !== undefined && !runIn);
}

/** The units of an agreement in document order. */
export function unitsOf(contract: Contract): readonly Unit[] {
  const out: Unit[] = [];
  const add = (clause: Clause, bag: Clause | undefined): void => {
    const children = contract.childrenOf(clause);
    if (children.length >= 2 ? isBag(contract, clause, children) : holdsArticles(clause, children)) {
      for (const child of children) add(child, clause);
      return;
    }
    out.push({ clause, types: typesOf(clause), within: children.map((c) => c.facts.type), ...(bag && { bag }) });
  };
  for (const section of sectionsOf(contract)) add(section, undefined);
  return out;
}

/** A group of topics: its sub-clauses have headings and differ, or it is the section for all the rest. */
function isBag(contract: Contract, clause: Clause, children: readonly Clause[]): boolean {
  if (isGeneral(clause) || holdsArticles(clause, children)) return true;
  const headed = children.filter((child) => isHeaded(contract, child)).length;
  if (headed * 2 <= children.length) return false;
  return new Set(children.map((c) => typesOf(c)[0]).filter((t) => t !== undefined && t !== 'other')).size >= 2;
}

/** Whether a clause is a chapter of articles: 第一章 above 第一条, Part A above 1. Fees, on a line of its own or before its text. */
function holdsArticles(clause: Clause, children: readonly Clause[]): boolean {
  const { number } = clause.facts;
  if (children.length === 0) return false;
  if (number?.style === 'chapter') return children.every(({ facts }) => facts.number?.style === 'article');
  const part = number?.style === 'word' && /^(?:part|chapter|title)\b/i.test(number.text);
  return part && children.every(({ facts }) => facts.number !== undefined && facts.heading !== undefined);
}

function typesOf({ facts }: Clause): readonly OutlineType[] {
  return facts.type === 'group' ? facts.also : [facts.type, ...facts.also];
}
