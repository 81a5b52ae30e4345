import type { Contract } from '../contract.js';

/** The title of an agreement: the one that its front matter gives, else its title line; null where it has neither. */
export function titleOf(contract: Contract): string | null {
  const front = contract.syntax.frontMatter;
  const keyed = front && /^title:(.+)$/m.exec(contract.source(front))?.[1]?.trim();
  return keyed?.replace(/^(["'])(.*)\1$/, '$2') ?? contract.title?.text ?? null;
}
