import picomatch from 'picomatch';
import type { Message } from '../text/message.js';
import { draftFields } from './draftFields.js';
import { type Evidence, looksLikeAgreement } from './evidence.js';

/** What a document is taken for. An annex, a policy and an excerpt are agreements of which less is asked. */
export type DraftKind = 'agreement' | 'annex' | 'policy' | 'excerpt' | 'none';

/** What the user chose for a document. */
export type Choice = 'agreement' | 'none' | 'automatic';

/** Whether a document is an agreement, what decided it, and why, for a person to read. */
export interface Decision {
  readonly kind: DraftKind;
  readonly by: 'frontMatter' | 'setting' | 'choice' | 'text' | 'disabled';
  readonly reason: Message;
  /** What the detector found; only where it decided. */
  readonly evidence?: Evidence;
  /** Something that the user should mend. */
  readonly problem?: Message;
}

/** What there is to decide by, besides the text. */
export interface Surroundings {
  /** The path within the workspace, with `/`; its name alone outside of one. */
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly choice: Choice;
}

const KINDS: ReadonlyMap<string, DraftKind> = new Map([
  ['agreement', 'agreement'],
  ['annex', 'annex'],
  ['policy', 'policy'],
  ['excerpt', 'excerpt'],
  ['on', 'agreement'],
  ['true', 'agreement'],
  ['off', 'none'],
  ['false', 'none'],
]);

/**
 * Decides whether a text is an agreement. In this order: `termsmith:` in the front matter, the settings
 * `termsmith.agreements.exclude` and `.include`, the user's choice for the document, and the text itself. `judge`
 * looks at the text, when it comes to that; an editor gives one that remembers. Linear; never throws.
 */
export function decide(
  text: string,
  around: Surroundings,
  judge: (text: string) => Evidence = looksLikeAgreement,
): Decision {
  const key = draftFields(text).as;
  const kind = key === undefined ? undefined : KINDS.get(key.toLowerCase());
  if (key !== undefined && kind !== undefined)
    return {
      kind,
      by: 'frontMatter',
      reason: { text: 'The front matter says “termsmith: {value}”.', data: { value: key } },
    };
  const further = decideWithoutKey(text, around, judge);
  if (key === undefined) return further;
  const problem: Message = {
    text: '“termsmith: {value}” in the front matter is left aside. Write agreement, annex, policy, excerpt or off.',
    data: { value: key.slice(0, 60) },
  };
  return { ...further, problem };
}

function decideWithoutKey(text: string, around: Surroundings, judge: (text: string) => Evidence): Decision {
  const excluding = firstMatch(around.exclude, around.path);
  if (excluding !== undefined)
    return {
      kind: 'none',
      by: 'setting',
      reason: { text: 'The setting termsmith.agreements.exclude names it: {glob}.', data: { glob: excluding } },
    };
  const including = firstMatch(around.include, around.path);
  if (including !== undefined)
    return {
      kind: 'agreement',
      by: 'setting',
      reason: { text: 'The setting termsmith.agreements.include names it: {glob}.', data: { glob: including } },
    };
  if (around.choice === 'agreement')
    return { kind: 'agreement', by: 'choice', reason: { text: 'You chose to treat this document as an agreement.' } };
  if (around.choice === 'none')
    return { kind: 'none', by: 'choice', reason: { text: 'You chose not to treat this document as an agreement.' } };
  const evidence = judge(text);
  const { agreement, garbled, reason } = evidence;
  return { kind: agreement ? 'agreement' : 'none', by: 'text', reason, evidence, ...(garbled && { problem: reason }) };
}

/** The first glob that matches the path; one without a slash matches in every folder. */
function firstMatch(globs: readonly string[], path: string): string | undefined {
  return globs.find((glob) => {
    const wanted = glob.replaceAll('\\', '/').replace(/^\.?\//, '');
    return compiled(wanted.includes('/') ? wanted : `**/${wanted}`)(path);
  });
}

const matchers = new Map<string, (path: string) => boolean>();

function compiled(glob: string): (path: string) => boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    if (matchers.size > 200) matchers.clear();
    matcher = picomatch([glob], { dot: true });
    matchers.set(glob, matcher);
  }
  return matcher;
}
