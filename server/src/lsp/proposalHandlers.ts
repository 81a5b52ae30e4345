import type { CompletionItem, Connection } from 'vscode-languageserver';
import type { Features, Proposal } from '../features/api.js';
import { LineIndex } from '../text/lineIndex.js';
import { type Ask, offsetIn } from './ask.js';
import type { ClientAbilities } from './fromProtocol.js';
import { fromEdits, fromProposal } from './toProtocol.js';

/** The proposals made last, in the text for which they were made: more is typed until one of them is looked at. */
interface Offer {
  readonly id: number;
  readonly text: string;
  readonly proposals: readonly Proposal[];
}

/** What tells a proposal that was made. */
interface ItemData {
  readonly offer: number;
  readonly index: number;
}

/** Answers what may be written at a place, and works out the rest of a proposal once it is looked at. */
export function handleProposals(
  connection: Connection,
  abilities: ClientAbilities,
  ask: Ask,
  complete: NonNullable<Features['complete']>,
): void {
  let last: Offer = { id: 0, text: '', proposals: [] };

  connection.onCompletion((params, token) =>
    ask('Completion', params.textDocument.uri, token, (asked) => {
      const { document, draft, input } = asked;
      const proposals = complete({
        ...input,
        offset: offsetIn(asked, params),
        stops: abilities.snippets,
        profiles: draft.checked?.profiles ?? [],
        without: (range) => document.without(range),
      });
      last = { id: last.id + 1, text: document.text, proposals };
      return proposals.map((proposal, index): CompletionItem => {
        const item = fromProposal(document, proposal);
        if (!proposal.rest) return item;
        if (abilities.resolvesProposalEdits) return { ...item, data: { offer: last.id, index } satisfies ItemData };
        return withRest(item, last, proposal);
      });
    }),
  );
  connection.onCompletionResolve((item) => {
    const data = item.data as ItemData | undefined;
    const proposal = data?.offer === last.id ? last.proposals[data.index] : undefined;
    return proposal ? withRest(item, last, proposal) : item;
  });
}

function withRest(item: CompletionItem, { text }: Offer, { rest }: Proposal): CompletionItem {
  const { markdown, further } = rest?.() ?? {};
  return {
    ...item,
    ...(markdown !== undefined && { documentation: { kind: 'markdown', value: markdown } }),
    ...(further && further.length > 0 && { additionalTextEdits: fromEdits(new LineIndex(text), further) }),
  };
}
