import type { Clause } from '../clause.js';
import type { ReferenceScope } from './scope.js';

/**
 * What is worked out of a clause and the scope around it, and of nothing else. It is kept by both: of a draft in which
 * somebody types a letter, both stay the same but for the clause in which that is.
 */
export function inScope<T>(
  work: (clause: Clause, scope: ReferenceScope) => T,
): (clause: Clause, scope: ReferenceScope) => T {
  const known = new WeakMap<ReferenceScope, WeakMap<Clause, { readonly value: T }>>();
  return (clause, scope) => {
    let inside = known.get(scope);
    if (!inside) {
      inside = new WeakMap();
      known.set(scope, inside);
    }
    let kept = inside.get(clause);
    if (!kept) {
      kept = { value: work(clause, scope) };
      inside.set(clause, kept);
    }
    return kept.value;
  };
}
