import type { Block } from './block.js';

/** The sorted labels of the definitions among some blocks. */
export function labelsOf(blocks: readonly Block[]): string[] {
  const labels: string[] = [];
  for (const block of blocks) if (block.label !== undefined) labels.push(block.label);
  return labels.sort();
}

/** Whether blocks define the labels that others defined. */
export function sameLabels(was: readonly Block[], now: readonly Block[]): boolean {
  return labelsOf(was).join('\n') === labelsOf(now).join('\n');
}

/** The labels that a text may refer to: those whose first word it has. */
export function labelsFor(labels: readonly string[], text: string): Set<string> {
  const used = new Set<string>();
  if (labels.length === 0 || !text.includes('[')) return used;
  // Labels are compared without regard to case; this is how the parser folds them.
  const folded = text.toLowerCase().toUpperCase().toLowerCase();
  for (const label of labels) if (folded.includes(label.split(' ', 1)[0]!)) used.add(label);
  return used;
}
