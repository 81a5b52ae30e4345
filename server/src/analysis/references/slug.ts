/**
 * The anchor that GitHub gives to a heading: lower case, punctuation dropped, blanks to hyphens. Repeated
 * headings get `-1`, `-2` (see `slugs`).
 */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}

/** The anchors of a document's headings in order, made unique as GitHub makes them. */
export function slugs(headings: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return headings.map((heading) => {
    const base = slug(heading);
    let count = used.get(base) ?? 0;
    let out = base;
    while (count > 0 && used.has(out)) out = `${base}-${count++}`;
    used.set(base, Math.max(count, 1));
    if (out !== base) used.set(out, 1);
    return out;
  });
}
