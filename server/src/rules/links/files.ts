import type { Contract } from '../../analysis/contract.js';
import type { LinkTarget } from '../../analysis/queries/linkTargets.js';
import { likeness } from '../../analysis/queries/nearestClause.js';
import type { Finding, Fix, NearbyFiles } from '../contract.js';
import { NOWHERE, unlinked, wordsOf } from './words.js';

/** A path relative to the draft: no scheme, host, root or fragment alone. */
const RELATIVE = /^(?![a-z][a-z\d+.-]*:|\/|#|\?|\\|\{|<|www\.|[\w.+-]+@)[^\s]+$/i;
/** What site generators add to a path that is written without it. */
const ENDINGS = ['', '.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/README.md'];

/** Links to files that are not beside the draft. */
export function missingFiles(
  contract: Contract,
  targets: readonly LinkTarget[],
  files: NearbyFiles,
): readonly Finding[] {
  const relative = targets.flatMap((target) => {
    if (!target.link || !RELATIVE.test(target.url) || NOWHERE.test(target.url)) return [];
    const path = decodedPath(target.url.split(/[?#]/, 1)[0]!);
    if (path === '') return [];
    const found = ENDINGS.map((ending) => files.has(path.replace(/\/$/, '') + ending));
    if (!found.includes(true) && found.includes(undefined)) return [];
    return [{ target, path, found: found.includes(true) }];
  });
  const resolving = relative.filter(({ found }) => found).length;
  return relative.flatMap(({ target, path, found }): Finding[] =>
    found
      ? []
      : [
          {
            range: target.range,
            kind: 'file',
            // Sites have addresses that are no files; where most links are files, this one should be.
            ...(resolving * 2 < relative.length && { severity: 'information' as const }),
            message: {
              text: 'There is no file {path} beside this draft. If readers cannot open it, what it says may not become part of the contract. Correct the link, or add the file.',
              data: { path },
            },
            fixes: [...otherFiles(path, target, wordsOf(contract, target), files), ...unlinked(target)],
          },
        ],
  );
}

/** At most so many files are offered, none of another name than this like. */
const MOST = 3;
const LIKE = 0.45;
/** What a contract may link to. */
const DOCUMENT = /\.(?:mdx?|markdown|html?|pdf|docx?|txt)$/i;

/** Fixes that lead to the files with the nearest names, in the folder that the link names or the draft's own. */
function otherFiles(path: string, target: LinkTarget, words: string, files: NearbyFiles): readonly Fix[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const wanted = nameOf(path);
  const bare = !/\.[a-z\d]{1,8}$/i.test(path);
  const rest = target.url.slice(target.url.split(/[?#]/, 1)[0]!.length);
  const scored = new Map<string, number>();
  for (const place of new Set([folder, '']))
    for (const name of files.beside?.(place) ?? []) {
      if (!DOCUMENT.test(name)) continue;
      const own = nameOf(name);
      // A site's links leave the ending out.
      const to = place + (bare ? name.replace(/\.(?:mdx?|markdown)$/i, '') : name);
      const score = Math.max(likeness(own, wanted), likeness(own, words.replaceAll(' ', '-')));
      if (score >= LIKE && to !== path) scored.set(to, Math.max(score, scored.get(to) ?? 0));
    }
  return [...scored]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([to]) => ({
      title: { text: 'Link to {path}', data: { path: to } },
      edits: [{ ...target.range, text: encodeURI(to) + rest }],
    }));
}

/** The name of a file without folder and ending. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,8}$/i, '');
}

/** A path as the file system has it; as it is where it is not well encoded. */
export function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
