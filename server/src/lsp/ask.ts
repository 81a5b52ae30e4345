import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { FeatureInput } from '../features/api.js';
import type { Draft } from './draft.js';
import type { Guard } from './guard.js';
import type { Session } from './session.js';

/** What a handler knows when its document is an agreement. */
export interface Asked {
  readonly draft: Draft;
  readonly document: Draft['document'];
  readonly input: FeatureInput;
}

/**
 * Calls `answer` when the document is an agreement; null else, and when it throws, which is logged once. Messages that
 * came in together are taken in first, so that a question which the client has taken back, or which is about a text that
 * is gone, is answered by saying so and costs nothing.
 */
export type Ask = <T>(
  name: string,
  uri: string,
  token: CancellationToken,
  answer: (asked: Asked) => T | Promise<T>,
) => Promise<T | null>;

/** The way in which the handlers of one connection answer. */
export function newAsk(session: Session, guard: Guard): Ask {
  return async <T>(
    name: string,
    uri: string,
    token: CancellationToken,
    answer: (asked: Asked) => T | Promise<T>,
  ): Promise<T | null> => {
    const draft = session.draft(uri);
    const version = draft?.document.version;
    await session.settled();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'It was taken back.');
    if (draft && (draft.closed || draft.document.version !== version))
      throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
    return guard.wait<T | null>(name, null, async () => {
      const found = await session.input(uri);
      return found ? answer({ ...found, document: found.draft.document }) : null;
    });
  };
}

/** The offset that a request is about. */
export function offsetIn({ document }: Asked, { position }: TextDocumentPositionParams): number {
  return document.offsetAt(position);
}
