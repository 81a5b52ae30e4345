import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type TextEdit as ProtocolEdit,
  type DocumentLink as ProtocolLink,
  type Range as ProtocolRange,
  type SelectionRange,
  StringValue,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Diagnosis } from '../engine/diagnosis.js';
import type {
  Action,
  ActionEdits,
  DocumentLink,
  Fold,
  Highlight,
  HoverCard,
  Lens,
  OutlineEntry,
  Proposal,
} from '../features/api.js';
import type { Board } from '../features/board.js';
import type { Coverage } from '../features/coverage.js';
import type { TextEdit } from '../text/edit.js';
import type { Place } from '../text/lineIndex.js';
import type { Localise, Message } from '../text/message.js';
import type { Range } from '../text/range.js';
import type { OpenDocument } from '../workspace/documents.js';
import type { ProjectProblem } from '../workspace/projectFile.js';
import type { ClientAbilities } from './fromProtocol.js';
import type { BoardResult, CompareClauseArguments, CoverageResult } from './messages.js';

const SEVERITY: Readonly<Record<Diagnosis['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SOURCE = 'Termsmith';

/** Something that keeps Termsmith from reading a document as it should. */
export interface Notice {
  readonly code: string;
  readonly severity: Diagnosis['severity'];
  readonly range: Range;
  readonly message: Message;
}

const SYMBOL: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  clause: SymbolKind.String,
  group: SymbolKind.Namespace,
  definition: SymbolKind.Key,
  party: SymbolKind.Object,
  annex: SymbolKind.File,
};

const PROPOSAL: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  term: CompletionItemKind.Variable,
  reference: CompletionItemKind.Reference,
  clause: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
  text: CompletionItemKind.Text,
};

/** Something that knows the places of offsets: a document, or the lines of a text. */
export type Places = Pick<OpenDocument, 'placeAt'>;

export function fromRange(document: Places, range: Range): ProtocolRange {
  return { start: document.placeAt(range.start), end: document.placeAt(range.end) };
}

export function fromEdits(document: Places, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: fromRange(document, edit), newText: edit.text }));
}

/** Edits of one document; where the client can, with the version that they are for, so that a later one is not spoilt. */
export function fromDocumentEdits(
  document: OpenDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = fromEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

export function fromLocations(document: OpenDocument, ranges: readonly Range[]): Location[] {
  return ranges.map((range) => ({ uri: document.uri, range: fromRange(document, range) }));
}

/** How findings are told to a person. */
export interface Telling {
  readonly localise: Localise;
  /** Where a rule is explained; undefined where it is not. */
  readonly addressOf: (rule: string) => string | undefined;
}

/** A finding as the editor shows it. Its `data` tells which rule and kind it is of. */
export function fromDiagnosis(
  document: Places & { readonly uri: string },
  diagnosis: Diagnosis,
  { localise, addressOf }: Telling,
  counterpart?: Places & { readonly uri: string },
): Diagnostic {
  const { related, rule, kind } = diagnosis;
  const href = addressOf(rule.id);
  return {
    range: fromRange(document, diagnosis.range),
    severity: SEVERITY[diagnosis.severity],
    code: rule.id,
    ...(href !== undefined && { codeDescription: { href } }),
    source: SOURCE,
    message: localise(diagnosis.message),
    ...(rule.faded && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.flatMap(({ range, message, inCounterpart }) => {
        const where = inCounterpart ? counterpart : document;
        if (!where) return [];
        return [{ location: { uri: where.uri, range: fromRange(where, range) }, message: localise(message) }];
      }),
    }),
    data: { rule: rule.id, ...(kind !== undefined && { kind }) },
  };
}

/** What the server itself has to say about a document, which is no rule's. */
export function fromNotice(document: OpenDocument, notice: Notice, localise: Localise): Diagnostic {
  return {
    range: fromRange(document, notice.range),
    severity: SEVERITY[notice.severity],
    code: notice.code,
    source: SOURCE,
    message: localise(notice.message),
  };
}

/** What is wrong in a project file, at its line. */
export function fromProjectProblem({ line, message }: ProjectProblem, localise: Localise): Diagnostic {
  const place = { line: line - 1, character: 0 };
  return {
    range: { start: place, end: { line: line - 1, character: LINE_END } },
    severity: DiagnosticSeverity.Warning,
    code: 'project-file',
    source: SOURCE,
    message: localise(message),
  };
}

/** The protocol takes a character behind the end of a line for its end. */
const LINE_END = 2 ** 31 - 1;

/** A severity as the protocol has it. */
export function severityNumber(severity: Diagnosis['severity']): DiagnosticSeverity {
  return SEVERITY[severity];
}

/** Whether two diagnostics would look the same. */
export function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  if (a === b) return true;
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.severity === b.severity &&
    sameRange(a.range, b.range) &&
    a.tags?.length === b.tags?.length &&
    JSON.stringify(a.data) === JSON.stringify(b.data) &&
    JSON.stringify(a.relatedInformation) === JSON.stringify(b.relatedInformation)
  );
}

function sameRange(a: ProtocolRange, b: ProtocolRange): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

export function fromHover(document: OpenDocument, card: HoverCard): Hover {
  return { range: fromRange(document, card.range), contents: { kind: 'markdown', value: card.markdown } };
}

/** The outline; an entry's selection is kept within its range and its name is never empty, as editors insist. */
export function fromOutline(document: OpenDocument, entries: readonly OutlineEntry[]): DocumentSymbol[] {
  return entries.map((entry) => {
    const { range } = entry;
    const start = Math.max(range.start, Math.min(entry.selection.start, range.end));
    const end = Math.max(start, Math.min(entry.selection.end, range.end));
    return {
      name: nameOf(entry),
      ...(entry.detail !== undefined && { detail: entry.detail }),
      kind: SYMBOL[entry.kind],
      range: fromRange(document, range),
      selectionRange: fromRange(document, { start, end }),
      children: fromOutline(document, entry.children),
    };
  });
}

/** The outline for clients that know no nesting: each entry with the name of the one around it. */
export function fromFlatOutline(
  document: OpenDocument,
  entries: readonly OutlineEntry[],
  containerName?: string,
): SymbolInformation[] {
  return entries.flatMap((entry) => [
    {
      name: nameOf(entry),
      kind: SYMBOL[entry.kind],
      location: { uri: document.uri, range: fromRange(document, entry.range) },
      ...(containerName !== undefined && { containerName }),
    },
    ...fromFlatOutline(document, entry.children, nameOf(entry)),
  ]);
}

/** Editors insist that a name is never empty. */
function nameOf({ name }: OutlineEntry): string {
  return name.trim() === '' ? '…' : name;
}

/** A link to a line of the same document, in the way in which editors name one. */
export function fromLink(document: OpenDocument, { range, target, title }: DocumentLink): ProtocolLink {
  const { line, character } = document.placeAt(target);
  return {
    range: fromRange(document, range),
    target: `${document.uri}#L${line + 1},${character + 1}`,
    tooltip: title,
  };
}

export function fromHighlight(document: OpenDocument, { range, defines }: Highlight): DocumentHighlight {
  return {
    range: fromRange(document, range),
    kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  };
}

/** What a selection grows to, as a chain; at least the caret itself. */
export function fromSelections(document: OpenDocument, caret: Place, ranges: readonly Range[]): SelectionRange {
  const chain = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: fromRange(document, range), ...(parent && { parent }) }),
    undefined,
  );
  return chain ?? { range: { start: caret, end: caret } };
}

export function fromFold(document: OpenDocument, fold: Fold): FoldingRange {
  const { start, end } = fromRange(document, fold.range);
  return { startLine: start.line, endLine: end.line, ...(fold.kind && { kind: fold.kind }) };
}

/** A proposal without what is worked out later. */
export function fromProposal(document: OpenDocument, proposal: Proposal): CompletionItem {
  const { edit } = proposal;
  return {
    label: proposal.label,
    kind: PROPOSAL[proposal.kind],
    ...(proposal.detail !== undefined && { detail: proposal.detail }),
    ...(proposal.filter !== undefined && { filterText: proposal.filter }),
    ...(proposal.sort !== undefined && { sortText: proposal.sort }),
    textEdit: { range: fromRange(document, edit), newText: edit.text },
    ...(proposal.snippet === true && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(proposal.kind === 'clause' && { insertTextMode: InsertTextMode.asIs }),
  };
}

/** The edits of an action: with tab stops, the version that they are for and what a person is told, where the client takes them. */
export function fromActionEdits(
  document: OpenDocument,
  { edits, snippet, annotation }: ActionEdits,
  abilities: Pick<ClientAbilities, 'versionedEdits' | 'annotatedEdits'>,
): WorkspaceEdit {
  if (snippet) {
    const stops = { range: fromRange(document, snippet), snippet: StringValue.createSnippet(snippet.text) };
    const { uri, version } = document;
    return { documentChanges: [{ textDocument: { uri, version }, edits: [stops, ...fromEdits(document, edits)] }] };
  }
  if (!annotation || !abilities.annotatedEdits) return fromDocumentEdits(document, edits, abilities.versionedEdits);
  const { uri, version } = document;
  const { label, left } = annotation;
  const annotated = fromEdits(document, edits).map((edit) => ({ ...edit, annotationId: CHANGE }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    // What is left to the person is shown before the change is made.
    changeAnnotations: {
      [CHANGE]: { label, needsConfirmation: left !== undefined, ...(left !== undefined && { description: left }) },
    },
  };
}

/** The id of the one annotation of a change. */
const CHANGE = 'change';

/** An action without its edits. */
export function fromAction(document: OpenDocument, action: Action, telling: Telling): CodeAction {
  return {
    title: action.title,
    kind: action.kind,
    ...(action.preferred && { isPreferred: true }),
    ...(action.diagnoses && { diagnostics: action.diagnoses.map((one) => fromDiagnosis(document, one, telling)) }),
  };
}

/** A lens whose command gets its place. */
export function fromLens(document: OpenDocument, { range, title }: Lens, command: string): CodeLens {
  const placed = fromRange(document, range);
  const place: CompareClauseArguments = { uri: document.uri, position: placed.start };
  return { range: placed, command: { title, command, arguments: [place] } };
}

export function fromCoverage(document: OpenDocument, { title, present, lacking }: Coverage): CoverageResult {
  return {
    title,
    present: present.map((covered) => ({
      ...covered,
      clauses: covered.clauses.map(({ label, range }) => ({ label, range: fromRange(document, range) })),
    })),
    lacking,
  };
}

export function fromBoard(document: OpenDocument, board: Board): BoardResult {
  return {
    ...board,
    rows: board.rows.map((row) => (row.start === undefined ? row : { ...row, line: document.placeAt(row.start).line })),
  };
}
