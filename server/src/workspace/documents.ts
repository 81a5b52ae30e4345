import type { Contract } from '../analysis/contract.js';
import { parse } from '../syntax/parse.js';
import type { Syntax } from '../syntax/syntax.js';
import { applyEdits, type TextEdit } from '../text/edit.js';
import type { Place } from '../text/lineIndex.js';
import type { Range } from '../text/range.js';
import { TextBuffer } from './textBuffer.js';

/**
 * The workspace room: open documents and versions, which files are agreements, settings. It imports the rooms below
 * it, and reaches disk, clock and protocol only through interfaces that lsp and cli implement.
 */

/** Reads texts as contracts; it may remember what it read before. */
export interface ContractReader {
  /** The contract that a syntax holds. */
  read(syntax: Syntax): Contract;
  /** The contract of `text`, which is the text of `previous` after edits that do not overlap. */
  update(previous: Contract, text: string, edits: readonly TextEdit[]): Contract;
}

/** A change of a document as an editor reports it: a range to replace, or the whole text. */
export interface TextChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** An edit that the contract has not followed yet, and the text after it. */
interface PendingEdit {
  readonly edit: TextEdit;
  readonly text: string;
}

/** Edits nearer to each other than this are followed as one. */
const NEAR = 4096;
/** More edits in different places than this are followed as one. */
const MOST_PENDING = 8;

/**
 * An open document. Its contract is worked out when somebody asks for it: keys typed in between cost next to nothing,
 * however large the document.
 */
export class OpenDocument {
  readonly #buffer: TextBuffer;
  #version: number;
  #pending: PendingEdit[] = [];
  #contract: Contract | undefined;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
    private readonly reader: ContractReader,
  ) {
    this.#version = version;
    this.#buffer = new TextBuffer(text);
  }

  get version(): number {
    return this.#version;
  }

  get text(): string {
    return this.#buffer.text;
  }

  /** The place of an offset of the text. */
  placeAt(offset: number): Place {
    return this.#buffer.placeAt(offset);
  }

  /** Whether an offset of the text has a place. */
  isAt(place: Place, offset: number): boolean {
    return this.#buffer.isAt(place, offset);
  }

  /** The offset of a place. */
  offsetAt(place: Place): number {
    return this.#buffer.offsetAt(place);
  }

  /** Follows changes, each of which counts in the text after the one before it. */
  change(version: number, changes: readonly TextChange[]): void {
    this.#version = version;
    for (const { range, text } of changes) {
      const start = range ? this.#buffer.offsetAt(range.start) : 0;
      const end = range ? this.#buffer.offsetAt(range.end) : this.#buffer.text.length;
      const edit = { start: Math.min(start, end), end: Math.max(start, end), text };
      this.#buffer.apply(edit);
      if (this.#contract) this.#remember(edit);
    }
  }

  /** The current text read as a contract. */
  get contract(): Contract {
    const pending =
      this.#pending.length > MOST_PENDING ? [this.#pending.reduce((one, next) => joined(one, next))] : this.#pending;
    let contract = this.#contract;
    // What is read from here on stands for the current text; a reader that throws leaves nothing half done.
    this.forget();
    if (!contract) contract = this.reader.read(parse(this.text));
    else for (const { edit, text } of pending) contract = this.reader.update(contract, text, [edit]);
    this.#contract = contract;
    return contract;
  }

  /** The contract of the text without a piece of it, such as a line that is still being written. */
  without({ start, end }: Range): Contract {
    const { contract } = this;
    if (end <= start) return contract;
    return this.after([{ start, end, text: '' }]);
  }

  /** The contract of the text after edits that do not overlap; the document stays as it is. */
  after(edits: readonly TextEdit[]): Contract {
    const { contract } = this;
    return edits.length === 0 ? contract : this.reader.update(contract, applyEdits(contract.text, edits), edits);
  }

  /** Forgets what was worked out; the text stays. */
  forget(): void {
    this.#contract = undefined;
    this.#pending = [];
  }

  #remember(edit: TextEdit): void {
    const next: PendingEdit = { edit, text: this.text };
    const before = this.#pending.at(-1);
    if (before && distance(before.edit, edit) <= NEAR) this.#pending[this.#pending.length - 1] = joined(before, next);
    else this.#pending.push(next);
  }
}

/** How far apart an edit and the one that follows it are. */
function distance(first: TextEdit, second: TextEdit): number {
  return Math.max(0, second.start - (first.start + first.text.length), first.start - second.end);
}

/** Two edits, one after the other, as one. */
function joined(first: PendingEdit, second: PendingEdit): PendingEdit {
  const delta = first.edit.text.length - (first.edit.end - first.edit.start);
  const start = Math.min(first.edit.start, second.edit.start);
  const middleEnd = Math.max(first.edit.start + first.edit.text.length, second.edit.end);
  const grown = second.edit.text.length - (second.edit.end - second.edit.start);
  const edit = { start, end: middleEnd - delta, text: second.text.slice(start, middleEnd + grown) };
  return { edit, text: second.text };
}

/** The open documents by their addresses. A closed one leaves nothing behind. */
export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();

  constructor(private readonly newReader: (uri: string) => ContractReader) {}

  /** Takes a document in; one that is open already starts afresh. */
  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = new OpenDocument(uri, languageId, version, text, this.newReader(uri));
    this.#documents.set(uri, document);
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#documents.values();
  }
}
