import { OPEN_FRONT_MATTER } from '../syntax/frontMatter.js';
import type { Decision } from '../workspace/detect.js';
import type { OpenDocument } from '../workspace/documents.js';
import type { Settings } from '../workspace/settings.js';
import type { Notice } from './toProtocol.js';

/** What keeps Termsmith from reading a document that is an agreement, or may be one. */
export function noticesOf(document: OpenDocument, decision: Decision, settings: Settings): readonly Notice[] {
  const { length } = document.text;
  const firstLine = { start: 0, end: document.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER }) };
  if (decision.evidence?.garbled)
    return [{ code: 'wrong-encoding', severity: 'warning', range: firstLine, message: decision.reason }];
  if (length > settings.maxFileLength)
    return [
      {
        code: 'file-too-long',
        severity: 'information',
        range: firstLine,
        message: {
          text: 'This document has {length} characters and is not checked, since more than {limit} make the editor slow. Split it, or raise termsmith.maxFileLength.',
          data: { length, limit: settings.maxFileLength },
        },
      },
    ];
  const notices: Notice[] = [];
  const open = document.contract.syntax.unterminatedFrontMatter;
  if (open)
    notices.push({
      code: 'front-matter-unterminated',
      severity: 'warning',
      range: { start: open.start, end: document.offsetAt({ line: 0, character: Number.MAX_SAFE_INTEGER }) },
      message: OPEN_FRONT_MATTER,
    });
  if (decision.problem)
    notices.push({ code: 'front-matter-value', severity: 'warning', range: firstLine, message: decision.problem });
  return notices;
}

/** That the version in another language which the front matter names cannot be read. */
export function missingCounterpart(document: OpenDocument, path: string): Notice {
  const { text } = document;
  const head = text.slice(0, document.contract.syntax.frontMatter?.end ?? 0);
  const line = /^[^\S\n]{0,20}counterpart:[^\r\n]*/m.exec(head);
  const start = line?.index ?? 0;
  return {
    code: 'counterpart-missing',
    severity: 'warning',
    range: { start, end: start + (line?.[0].length ?? 0) },
    message: {
      text: 'There is no {path} in the workspace that could be read as the other version of this draft, so the two are not compared. Correct the path; it counts from this file.',
      data: { path },
    },
  };
}
