import type { Reference } from '../model.js';
import type { Resolution } from './resolution.js';
import { resolveDocument } from './resolveDocument.js';
import { resolveName } from './resolveName.js';
import { resolveSection } from './resolveSection.js';
import { articleAround, type ReferenceScope } from './scope.js';

/**
 * What a reference in the clause at index `from` resolves to, or nothing where the document shows that the words
 * cite nothing: the agreement's own title, or a defined term that only looks like a title. Never throws.
 */
export function resolveReference(reference: Reference, scope: ReferenceScope, from: number): Resolution | undefined {
  const { target } = reference;
  switch (target.kind) {
    case 'section': {
      const { number, to, noun, within } = target;
      const clause = resolveSection(number, scope, from, { noun, within });
      const last =
        to === undefined ? clause : resolveSection(to, scope, clause ?? from, { first: number, noun, within });
      const written = target.to === undefined ? target.number : `${target.number} – ${target.to}`;
      const label = `section ${written.trim()}`;
      // A letter and a figure alone cite nothing where no part has the letter: a visa H.1, form C.2.
      if (target.bare && !isPart(number.slice(0, 1), scope)) return undefined;
      if (clause === undefined || last === undefined) return { resolves: false, target: `${label}: none exists` };
      return { resolves: true, target: label, clause };
    }
    case 'relative':
      return /^本[条條]款$/.test(target.word) && isOwnName(target.word, scope)
        ? undefined
        : resolveRelative(target.word, scope, from);
    case 'name': {
      const clause = resolveName(target.name, scope);
      if (clause === undefined)
        return { resolves: false, target: `section "${target.name}": none exists under that name` };
      return { resolves: true, target: labelOf(scope, clause), clause };
    }
    case 'annex': {
      const wanted = target.name.toLowerCase();
      const clause = scope.clauses.findIndex((c) => (c.heading ?? '').toLowerCase().startsWith(wanted));
      return clause < 0
        ? { resolves: false, target: `annex: ${target.name}` }
        : { resolves: true, target: labelOf(scope, clause), clause };
    }
    case 'law':
      return { resolves: true, target: `law: ${target.name}` };
    case 'document':
      return resolveDocument(target.name, scope);
    case 'link': {
      if (!target.url.startsWith('#')) {
        const page = /^(?:[a-z]+:)?\/\/|^www\.|^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|io)(?:$|\/)/i.test(target.url);
        return { resolves: false, target: `${page ? 'web page' : 'file'}: ${target.url}` };
      }
      const clause = scope.byAnchor.get(decoded(target.url.slice(1)).toLowerCase());
      return clause === undefined
        ? { resolves: false, target: `heading: ${target.url}` }
        : { resolves: true, target: labelOf(scope, clause), clause };
    }
  }
}

/** Whether a part of the document has that letter: Part C, and no item (c). */
function isPart(letter: string, { byPath, children, clauses }: ReferenceScope): boolean {
  const found = byPath.get(letter.toLowerCase()) ?? [];
  return found.some((i) => (children[i]?.length ?? 0) > 0 && !/[()（）]/.test(clauses[i]?.number ?? ''));
}

/** Whether 本条款 is the document itself, which defines it or has such terms for its title. */
function isOwnName(word: string, { title, terms }: ReferenceScope): boolean {
  return terms.has(word) || /[条條]款\s{0,4}(?:[（(][^（()）]{0,40}[)）])?$/.test(title.trim());
}

/** Words for parts of a contract: what comes before such a word is there whatever the headings say. */
const CLAUSE_NOUN =
  /^(?:warrant|limitation|licen[cs]e|exclusion|restriction|disclaimer|indemnit|provision|paragraph|section|clause|obligation|condition|term|requirement|rule|right|case|circumstance)/i;

/** This clause, the article that it belongs to, the one before it, or a place in the text above or below. */
function resolveRelative(word: string, scope: ReferenceScope, from: number): Resolution {
  const noun = /^(?:aforementioned|above-mentioned|aforesaid) ([a-z]+?)s?$/i.exec(word)?.[1];
  if (noun !== undefined && !CLAUSE_NOUN.test(noun)) {
    const found = resolveName(noun, scope) ?? resolveName(`${noun}s`, scope);
    if (found === undefined || found > from) return { resolves: false, target: `stated earlier: ${noun}` };
    return { resolves: true, target: labelOf(scope, found), clause: found };
  }
  let clause = from;
  if (/^本[条條]|section|article/i.test(word) && !/above|below|foregoing/i.test(word))
    clause = articleAround(scope, from);
  else if (/^[前上](?:款|[条條]|项)/.test(word)) {
    const siblings =
      scope.children[scope.parents[from] ?? -1] ??
      scope.clauses.map((_, i) => i).filter((i) => scope.parents[i] === -1);
    clause = siblings[siblings.indexOf(from) - 1] ?? from;
  }
  return { resolves: true, target: labelOf(scope, clause), clause };
}

function labelOf(scope: ReferenceScope, clause: number): string {
  const { number, heading } = scope.clauses[clause] ?? {};
  if (number !== undefined) return `section ${number}`;
  return heading === undefined ? 'this document' : `section "${heading}"`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
