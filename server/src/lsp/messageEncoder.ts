import type { Diagnostic, Message } from 'vscode-languageserver';

/**
 * Writes messages as the bytes of their JSON. A list of diagnostics comes again with each key, and most of it is as it was:
 * a diagnostic, which never changes once it is made, is written once, and its bytes are joined from then on.
 */
export class MessageEncoder {
  readonly name = 'application/json';
  readonly #written = new WeakMap<Diagnostic, Uint8Array>();

  /** Rejects what has no JSON, such as a ring. */
  async encode(message: Message): Promise<Uint8Array> {
    const list = listOf(message);
    return list ? this.#joined(list) : bytesOf(message);
  }

  #joined({ diagnostics, frame }: List): Uint8Array {
    const around = bytesOf(frame);
    const pieces = diagnostics.map((one) => this.#bytesOf(one));
    const all = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.length + 1, around.length));
    const inside = around.length - LIST_END.length;
    all.set(around.subarray(0, inside));
    let at = inside;
    for (const piece of pieces) {
      if (at > inside) all[at++] = COMMA;
      all.set(piece, at);
      at += piece.length;
    }
    all.set(around.subarray(inside), at);
    return all.subarray(0, at + LIST_END.length);
  }

  #bytesOf(diagnostic: Diagnostic): Uint8Array {
    let written = this.#written.get(diagnostic);
    if (!written) {
      written = bytesOf(diagnostic);
      this.#written.set(diagnostic, written);
    }
    return written;
  }
}

/** The diagnostics that a message brings, and the message without them, which ends with their empty list. */
interface List {
  readonly diagnostics: readonly Diagnostic[];
  readonly frame: object;
}

const LIST_END = ']}}';
const COMMA = 44;

/** Undefined for a message that brings no diagnostics: they come as a notification, or in the answer to a request. */
function listOf(message: Message): List | undefined {
  const { params, result, ...head } = message as Message & { readonly params?: Given; readonly result?: Given | null };
  if (params?.diagnostics) {
    const { diagnostics, ...rest } = params;
    return { diagnostics, frame: { ...head, params: { ...rest, diagnostics: [] } } };
  }
  if (result?.kind === 'full' && result.items) {
    const { items, ...rest } = result;
    return { diagnostics: items, frame: { ...head, result: { ...rest, items: [] } } };
  }
  return undefined;
}

/** The members by which messages with diagnostics are told. */
interface Given {
  readonly diagnostics?: readonly Diagnostic[];
  readonly kind?: string;
  readonly items?: readonly Diagnostic[];
}

function bytesOf(value: object): Buffer {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
