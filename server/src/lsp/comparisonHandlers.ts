import type { Connection } from 'vscode-languageserver';
import type { ComparisonInput } from '../features/api.js';
import { boardCsv, boardMarkdown } from '../features/board/boardText.js';
import { type Board, board } from '../features/board.js';
import { agreementSideBySide, clauseSideBySide } from '../features/comparison/sideBySide.js';
import { comparableClause } from '../features/comparison.js';
import { coverage } from '../features/coverage.js';
import { readingText } from '../features/readingText.js';
import { describeAgreement } from '../library/describe.js';
import type { Core } from './core.js';
import type { Draft } from './draft.js';
import type { Guard } from './guard.js';
import {
  AGREEMENT_TEXT,
  AGREEMENTS,
  type AgreementsResult,
  type AgreementTextParams,
  type AgreementTextResult,
  BOARD,
  BOARD_FILE,
  type BoardFileParams,
  type BoardParams,
  type BoardResult,
  COMPARABLE_CLAUSE,
  COVERAGE,
  type ComparableClause,
  type CoverageResult,
  type DecisionParams,
  type PlaceParams,
  SIDE_BY_SIDE,
  type SideBySide,
  type SideBySideParams,
} from './messages.js';
import type { Session } from './session.js';
import { fromBoard, fromCoverage } from './toProtocol.js';

/** Answers the client's questions about a draft beside other agreements. What throws is logged once and gives no answer. */
export function handleComparisons(connection: Connection, session: Session, guard: Guard, core: Core): void {
  const ask = async <T>(
    name: string,
    uri: string,
    answer: (input: ComparisonInput, draft: Draft) => T | Promise<T>,
  ): Promise<T | null> =>
    guard.wait<T | null>(name, null, async () => {
      const found = await session.input(uri);
      if (!found) return null;
      const { draft, input } = found;
      const agreements = input.references.inOrderFor(input.contract.language);
      return answer({ ...input, types: core.library.types, agreements }, draft);
    });

  connection.onRequest(AGREEMENTS, async ({ uri }: DecisionParams): Promise<AgreementsResult> => {
    const found = await ask('Listing the agreements', uri, ({ agreements, localise }) =>
      agreements.map(({ id, label, source }) => ({
        id,
        label,
        title: source.title,
        origin: source.origin,
        detail: describeAgreement(source).map(localise).join(' · '),
      })),
    );
    return { agreements: found ?? [] };
  });
  connection.onRequest(
    AGREEMENT_TEXT,
    ({ uri, agreement, clause }: AgreementTextParams): Promise<AgreementTextResult | null> =>
      ask('Showing an agreement', uri, ({ agreements }) => {
        const found = agreements.find((one) => one.id === agreement);
        return found ? { name: found.label, ...readingText(found, clause) } : null;
      }),
  );
  connection.onRequest(
    COMPARABLE_CLAUSE,
    ({ uri, position }: PlaceParams): Promise<ComparableClause | null> =>
      ask(
        'Comparing a clause',
        uri,
        (input, { document }) => comparableClause(input, document.offsetAt(position)) ?? null,
      ),
  );
  connection.onRequest(
    SIDE_BY_SIDE,
    ({ uri, agreement, position }: SideBySideParams): Promise<SideBySide | null> =>
      ask('Comparing side by side', uri, (input, { document }) => {
        const found = input.agreements.find((one) => one.id === agreement);
        if (!found) return null;
        return position
          ? (clauseSideBySide(input, document.offsetAt(position), found) ?? null)
          : agreementSideBySide(input, found);
      }),
  );
  connection.onRequest(
    COVERAGE,
    ({ uri }: DecisionParams): Promise<CoverageResult | null> =>
      ask('The coverage', uri, async (input, draft) => {
        const { diagnoses } = await session.check(draft);
        return fromCoverage(draft.document, coverage({ ...input, diagnoses }));
      }),
  );
  connection.onRequest(
    BOARD,
    ({ uri, agreements }: BoardParams): Promise<BoardResult | null> =>
      ask('The board', uri, (input, { document }) => fromBoard(document, chosenBoard(input, agreements))),
  );
  connection.onRequest(
    BOARD_FILE,
    ({ uri, agreements, format }: BoardFileParams): Promise<string | null> =>
      ask('Exporting the board', uri, (input) => {
        const chosen = chosenBoard(input, agreements);
        return format === 'csv' ? boardCsv(chosen, input.localise) : boardMarkdown(chosen, input.localise);
      }),
  );
}

function chosenBoard(input: ComparisonInput, ids: readonly string[] | undefined): Board {
  return board(ids ? { ...input, agreements: input.agreements.filter(({ id }) => ids.includes(id)) } : input);
}
