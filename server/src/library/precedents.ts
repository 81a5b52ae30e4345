import type { Contract } from '../analysis/contract.js';
import { type Digest, DigestedContract } from './digest.js';
import { ownFrontMatter } from './frontMatter.js';
import { Agreement } from './references.js';

/** A file that holds a precedent. */
export interface PrecedentFile {
  readonly uri: string;
  /** Within its folder, with `/`. */
  readonly path: string;
}

/** An agreement of the user's own: its id is the address of its file, its label the file's name unless it says another. */
export function precedentOf(
  { uri, path }: PrecedentFile,
  text: string,
  digest: Digest,
  read: (text: string) => Contract,
): Agreement {
  const front = ownFrontMatter(text);
  const name = nameOf(path);
  const title = front.title ?? digest.title ?? name;
  return new Agreement(
    { label: name, ...front, title, id: uri, language: digest.language, origin: 'precedent', text },
    read,
    new DigestedContract(text, digest),
  );
}

/** `msa/Acme 2021.md` → `Acme 2021`. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}
