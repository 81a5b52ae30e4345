import type { OutlineType } from '../../taxonomy/clauseTypes.js';
import { remembered } from '../../text/remembered.js';
import type { ReferenceScope } from './scope.js';
import { SUBJECTS } from './subjects.js';

const DECORATION =
  /["“”]|\b(?:the|our|see|refer to|sections?|clauses?|provisions?|articles?|below|above|entitled|titled|called|named|headed)\b|的?(?:条款|條款|规定|约定|义务|情形|责任$|原则)|^本(?:服务|用户)?(?:协议|协定|合同|条款|條款|協議)(?:之|的)?(?:约定的?|规定的?|有关|关于|項下的?|项下的?|中的?)?/giu;
const SPLIT = /、|，|以及|和|及|与|與/u;

interface Compiled {
  readonly types: readonly OutlineType[];
  readonly name: RegExp;
  readonly heading: RegExp;
}

const COMPILED = SUBJECTS.map(
  (subject): Compiled => ({
    types: subject.types,
    name: new RegExp(`^(?:${subject.english}|${subject.chinese})$`, 'iu'),
    heading: new RegExp(`\\b(?:${subject.english})\\b|${subject.chinese}`, 'iu'),
  }),
);

/**
 * The first clause that goes by a name: its heading says it, or its type is what the name stands for (保密条款 is a
 * confidentiality clause whatever its heading). A name of several subjects needs a clause for each. Nothing where
 * there is none.
 */
export function resolveName(name: string, scope: ReferenceScope): number | undefined {
  const known = scope.names.get(name);
  if (known !== undefined || scope.names.has(name)) return known;
  const found = find(name, scope);
  scope.names.set(name, found);
  return found;
}

function find(name: string, scope: ReferenceScope): number | undefined {
  const bare = name.replace(DECORATION, '').replace(/\s+/g, ' ').trim();
  if (bare === '') return undefined;
  const whole = byWords(bare, scope);
  if (whole !== undefined) return whole;
  const parts = bare
    .split(SPLIT)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => byWords(part, scope));
  return found.every((index) => index !== undefined) ? found[0] : undefined;
}

function byWords(words: string, scope: ReferenceScope): number | undefined {
  const wanted = words.toLowerCase();
  const headed = scope.headings.find(({ heading }) => saysIt(lower(heading), wanted));
  if (headed) return headed.index;
  for (const subject of COMPILED) {
    if (!subject.name.test(words)) continue;
    const typed = scope.clauses.findIndex(({ type }) => subject.types.includes(type));
    const named = scope.headings.find(({ heading }) => subject.heading.test(heading))?.index ?? -1;
    if (typed >= 0 || named >= 0) return Math.min(...[typed, named].filter((index) => index >= 0));
    const further = scope.clauses.findIndex(({ also }) => also?.some((type) => subject.types.includes(type)));
    if (further >= 0) return further;
  }
  return undefined;
}

const lower = remembered((heading) => heading.toLowerCase());

/** Whether a heading is the name, or has it as whole words (English) or at all (Chinese, two characters on). */
function saysIt(heading: string, wanted: string): boolean {
  if (heading === '') return false;
  if (heading === wanted) return true;
  if (/\p{Script=Han}/u.test(wanted))
    return wanted.length >= 2 && heading.includes(wanted) && heading.length <= wanted.length + 8;
  const at = heading.indexOf(wanted);
  return at >= 0 && !/\w/.test(heading[at - 1] ?? '') && !/\w/.test(heading[at + wanted.length] ?? '');
}
