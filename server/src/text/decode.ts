import type { Message } from './message.js';

/** A file's text, or why it has none. */
export type Decoded =
  | {
      readonly text: string;
      /** Whether the file starts with a byte order mark, which is no part of the text. */
      readonly mark: boolean;
      /** Something in the text that a person should mend. */
      readonly warning?: Message;
    }
  | { readonly problem: Message };

/**
 * Reads bytes as UTF-8. Termsmith takes no other encoding: to guess one wrongly would show a lawyer other words than the
 * draft has. Where another encoding is likely, the problem names it. Never throws; linear.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined)
    return { problem: { text: 'It is encoded in {encoding}. Save it as UTF-8.', data: { encoding: wide } } };
  const nulls = count(bytes, 0);
  if (nulls * 50 > bytes.length) return { problem: { text: 'It seems to be no text but a binary file.' } };
  const text = strictly('utf-8', bytes);
  if (text === undefined) return { problem: otherEncoding(bytes) };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (nulls === 0) return { text, mark };
  const line = count(bytes.subarray(0, bytes.indexOf(0)), 10) + 1;
  return { text, mark, warning: { text: 'There is a NUL character on line {line}. Delete it.', data: { line } } };
}

/** UTF-16, with its mark or with a zero in every second byte, and UTF-32. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  const head = bytes.subarray(0, 4096 & ~1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const pairs = head.length >> 1;
  return pairs >= 8 && (even > pairs * 0.4 || odd > pairs * 0.4) && Math.min(even, odd) < pairs * 0.1
    ? 'UTF-16'
    : undefined;
}

function otherEncoding(bytes: Uint8Array): Message {
  const line = firstFaultyLine(bytes);
  const chinese = inRuns(bytes) > 0.8 ? strictly('gb18030', bytes) : undefined;
  if (chinese !== undefined && share(chinese, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g) > 0.6)
    return { text: 'It is not UTF-8; it seems to be GB18030 (GBK). Save it as UTF-8.' };
  return { text: 'It is not UTF-8: line {line} has other bytes. Save it as UTF-8.', data: { line } };
}

/** The share of the bytes beyond ASCII that stand four or more together: two Chinese characters, but no Latin letters. */
function inRuns(bytes: Uint8Array): number {
  let all = 0;
  let together = 0;
  for (let at = 0; at < bytes.length; at++) {
    let end = at;
    while (end < bytes.length && bytes[end]! >= 0x80) end++;
    all += end - at;
    if (end - at >= 4) together += end - at;
    at = end;
  }
  return all === 0 ? 0 : together / all;
}

/** The share of the matches among the characters that are not ASCII. */
function share(text: string, pattern: RegExp): number {
  const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(pattern)?.length ?? 0) / foreign;
}

/** No line feed is part of a longer character in UTF-8, so each line can be tried by itself. */
function firstFaultyLine(bytes: Uint8Array): number {
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const feed = bytes.indexOf(10, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (strictly('utf-8', bytes.subarray(at, end)) === undefined) return line;
    at = end;
  }
  return line;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function count(bytes: Uint8Array, wanted: number): number {
  let n = 0;
  for (const byte of bytes) if (byte === wanted) n++;
  return n;
}
