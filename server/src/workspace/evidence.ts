import type { Message } from '../text/message.js';

/** Why a text is taken for an agreement or not. */
export interface Evidence {
  readonly agreement: boolean;
  readonly reason: Message;
  /** At least 1 for an agreement. */
  readonly score: number;
  readonly found: readonly string[];
}

/** Judges a text by its words alone. */
export function looksLikeAgreement(text: string): Evidence {
  const words =
    /\b(?:terms of (?:service|use)|governing law|liability|indemnif\w+|terminat\w+|hereby|agreement)\b|协议|协議|条款|條款|责任|責任|终止|終止|管辖|管轄/giu;
  const found = new Set((text.slice(0, 200_000).match(words) ?? []).map((w) => w.toLowerCase()));
  const score = found.size / 4;
  return {
    agreement: score >= 1,
    score,
    found: [...found],
    reason: score >= 1 ? { text: 'It reads like an agreement.' } : { text: 'It does not read like an agreement.' },
  };
}
