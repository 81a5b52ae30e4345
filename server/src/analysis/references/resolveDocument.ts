import { remembered } from '../../text/remembered.js';
import type { Resolution } from './resolution.js';
import type { ReferenceScope } from './scope.js';

const HAN = /\p{Script=Han}/u;
/** Documents that stay documents although the contract gives them a short name. */
const APART = /(?:polic(?:y|ies)|notice|statement|guidelines?|addendum|SLA|AUP|DPA|MSA)$/i;

/**
 * What a document cited by its name is: a part of this document that has the name as its heading, this document
 * itself, or another one. A Chinese title in 《》 that is this document's resolves; in English the agreement's own
 * title and its defined terms are no reference at all.
 */
export function resolveDocument(name: string, scope: ReferenceScope): Resolution | undefined {
  const known = scope.documents.get(name);
  if (known !== undefined || scope.documents.has(name)) return known;
  const found = find(name, scope);
  scope.documents.set(name, found);
  return found;
}

function find(name: string, scope: ReferenceScope): Resolution | undefined {
  const wanted = keyOf(name);
  const part = partNamed(wanted, scope);
  const title = keyOf(scope.title);
  const isTitle = title !== '' && (title === wanted || (wanted.length >= 4 && title.includes(wanted)));
  if (HAN.test(name)) {
    if (isTitle) return { resolves: true, target: 'this document' };
    if (part >= 0) return { resolves: true, target: `section "${scope.clauses[part]?.heading ?? name}"`, clause: part };
    const term = namesOf(scope)
      .terms.get(wanted.length)
      ?.find((t) => isNear(keyOf(t), wanted));
    if (term !== undefined) return { resolves: true, target: `defined term ${term}` };
    return { resolves: false, target: `${/网站|官网|页面|版面/u.test(name) ? 'web page' : 'document'}: ${name}` };
  }
  if (isTitle || (title !== '' && wanted.includes(title))) return undefined;
  if (scope.terms.has(name) && !APART.test(name)) return undefined;
  if (part >= 0) return { resolves: true, target: `section "${scope.clauses[part]?.heading ?? name}"`, clause: part };
  return { resolves: false, target: `document: ${name}` };
}

/** Letters and digits only, lower case, without the words that contracts add and drop at will. */
const keyOf = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/本(?:协议|合同)|服务(?=条款)|[^\p{L}\p{N}]/gu, ''),
);

/** What names are looked up in. */
interface Names {
  /** The clauses by the letters of their headings. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Those whose headings a longer Chinese name may end in. */
  readonly endings: readonly (readonly [key: string, index: number])[];
  /** The defined terms, by how many letters they have. */
  readonly terms: ReadonlyMap<number, readonly string[]>;
}
const prepared = new WeakMap<ReferenceScope, Names>();

/** The first clause whose heading a name is or ends in; -1 where there is none. */
function partNamed(wanted: string, scope: ReferenceScope): number {
  if (wanted === '') return -1;
  const { byKey, endings } = namesOf(scope);
  const exact = byKey.get(wanted);
  const ending = HAN.test(wanted) ? endings.find(([key]) => wanted.endsWith(key))?.[1] : undefined;
  return Math.min(exact ?? ending ?? -1, ending ?? exact ?? -1);
}

function namesOf(scope: ReferenceScope): Names {
  let names = prepared.get(scope);
  if (!names) {
    names = newNames(scope);
    prepared.set(scope, names);
  }
  return names;
}

function newNames({ headings, terms }: ReferenceScope): Names {
  const byKey = new Map<string, number>();
  const endings: (readonly [string, number])[] = [];
  for (const { heading, index } of headings) {
    const key = keyOf(heading);
    if (key === '' || byKey.has(key)) continue;
    byKey.set(key, index);
    if (key.length >= 4 && key.endsWith('条款')) endings.push([key, index]);
  }
  const byLength = new Map<number, string[]>();
  for (const term of terms) {
    const { length } = keyOf(term);
    const alike = byLength.get(length);
    if (alike) alike.push(term);
    else byLength.set(length, [term]);
  }
  return { byKey, endings, terms: byLength };
}

/** Whether two Chinese names of four or more characters differ in at most one. */
function isNear(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4 || !HAN.test(a)) return false;
  let differences = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differences++;
  return differences <= 1;
}
