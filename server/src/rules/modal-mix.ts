import type { ClauseFacts, Frame } from '../analysis/clause.js';
import type { Contract } from '../analysis/contract.js';
import { pattern } from '../analysis/partyWords.js';
import { everyValue } from '../analysis/queries/everyClause.js';
import { groupsOf } from '../analysis/queries/groups.js';
import { sentencesWith } from '../analysis/queries/mentions.js';
import { matchesOf } from '../text/finder.js';
import { gateOf } from '../text/gates.js';
import type { Range } from '../text/range.js';
import type { DocumentRule, Finding, Fix } from './contract.js';

/**
 * Finds English drafts that state the duties of one party with different words: shall, must, will, is required to.
 *
 * Readers, and courts, look for a difference in force between them. Switch it off where the agreement says that there is
 * none.
 */

const rule: DocumentRule = {
  reach: 'document',
  meta: {
    id: 'modal-mix',
    title: { text: 'Duties in different words' },
    description: {
      text: 'Duties of one party that are stated with shall here and must there. Readers look for a difference in force between the two.',
    },
    category: 'hygiene',
    severity: 'hint',
    examples: [
      {
        language: 'en',
        bad: '## Duties\n\nYou must pay the fees. You must keep the rules. You shall tell us of changes.\n',
        good: '## Duties\n\nYou must pay the fees. You must keep the rules. You must tell us of changes.\n',
      },
    ],
  },
  check(contract) {
    if (contract.language !== 'en') return [];
    return (['provider', 'customer'] as const).flatMap((party) => mixed(contract, party));
  },
};
export default rule;

const MODALS = ['shall', 'must', 'will', 'required'] as const;
type Modal = (typeof MODALS)[number];
type Party = 'provider' | 'customer';

interface Duty extends Range {
  readonly party: Party;
  readonly modal: Modal;
}

const DUTY = pattern(
  '(?<party><we>|<you>)(?<gap>\\s(?:also\\s|then\\s|always\\s)?)(?<modal>shall|must|will|(?:is|are)\\s(?:required|obliged|obligated)\\sto)\\b(?!\\s(?:(?:not\\s|only\\s|never\\s)?be\\s(?:\\w+ed|able|given|liable|responsible|subject|in)\\b|get\\b|only\\sbe|have\\sthe|have\\s(?:no|any)|need|receive|find|see|lose|expire|continue|remain|then|mean|include))',
  'gi',
);
const WORDS = gateOf(DUTY);
/** Duties of both sides are nobody's alone. Duties under a condition about what somebody will do, and what somebody acknowledges, are no duties of this clause. */
const NO_DUTY =
  /\b(?:if|when|whether|that|believe|think|deem|consider|what|which|unless|until|before|how|where|who|neither|nor|or|and|other|by|of|from|against|for|to|with|(?:of|the)\stime)\s$/i;

/** What will be or befall, rather than what somebody will do: you will own it, no longer have it, not incur fees; and what the law asks anyhow. */
const NO_ACT =
  /^(?:will|shall)\s(?:(?:always|also|still|otherwise|then|automatically|initially|not|only)\s){0,2}(?:no\slonger\b|be\s\w+ing\b|be\s(?:\w+ly\s)?(?:\w+ed|held|given|un\w+|able|applicable|liable|responsible|subject|free|entitled|bound|effective|without|eligible|(?:an?|the)\b)|under\sno\b|be\s(?:[\w-]+ed|shown|sent|told|paid|sold|taken|made|seen|known|kept)\b|have|own|incur|receive|find|see|experience|encounter|enter\sinto\s(?:an?|the)\s(?:\w+\s){0,2}?(?:contract|agreement)|retain|become|cease|(?:\w+ly\s)?(?:forfeit|lose)|enjoy|benefit|gain|earn|know|like|want|wish|belong|apply|hear|understand)\b|^(?:is|are)\s(?:required|obliged|obligated)\sto\sdo\sso\b|^(?:must|(?:is|are)\s(?:required|obliged|obligated)\sto)\s(?:comply\swith\s(?:[A-Z]|(?:the\s)?laws?\b)|collect\b[^,;.]{0,20}\btax)|^(?:must|(?:is|are)\s(?:required|obliged|obligated)\sto)\s(?:have|meet|be)\b/i;

const known = new WeakMap<ClauseFacts, { readonly frame: Frame; readonly duties: readonly Duty[] }>();

function dutiesOf(facts: ClauseFacts, frame: Frame): readonly Duty[] {
  const before = known.get(facts);
  if (before?.frame === frame) return before.duties;
  const duties = sentencesWith(facts, frame, WORDS).flatMap(({ language, masked, plain, start }) =>
    language === 'zh'
      ? []
      : matchesOf(DUTY, masked).flatMap((match): Duty[] => {
          if (NO_DUTY.test(masked.slice(Math.max(0, match.index - 12), match.index))) return [];
          const { party, gap, modal } = match.groups as { party: string; gap: string; modal: string };
          const at = match.index + party.length + gap.length;
          if (NO_ACT.test(plain.slice(at, at + 80))) return [];
          const word = plain.slice(at, at + modal.length).toLowerCase();
          return [
            {
              start: start + at,
              end: start + at + modal.length,
              party: party.startsWith('\uE000') ? 'provider' : 'customer',
              modal: MODALS.find((one) => word === one) ?? 'required',
            },
          ];
        }),
  );
  known.set(facts, { frame, duties });
  return duties;
}

/** The duties by party and modal. */
const duties = groupsOf(everyValue(dutiesOf), ({ value }) => value.map((duty) => [keyOf(duty), duty] as const));

function keyOf({ party, modal }: Pick<Duty, 'party' | 'modal'>): string {
  return `${party} ${modal}`;
}

/** Fewer duties than this show no custom. */
const LEAST = 3;

function mixed(contract: Contract, party: Party): readonly Finding[] {
  const [first, ...others] = MODALS.map((modal) => ({
    modal,
    all: duties(contract).get(keyOf({ party, modal })) ?? [],
  })).sort((a, b) => b.all.length - a.all.length);
  const { modal: main, all: most } = first!;
  const few = others.flatMap(({ all }) => all).sort((a, b) => a.index - b.index || a.nth - b.nth);
  const total = most.length + few.length;
  if (total < LEAST || few.length === 0 || most.length < total * 0.6) return [];
  const ranges = few.map((duty) => contract.toDocument(duty, duty.value));
  const word = contract.source(ranges[0]!);
  const fix: Fix | undefined =
    main === 'required'
      ? undefined
      : {
          title:
            few.length === 1
              ? { text: 'Write “{words}”', data: { words: main } }
              : { text: 'Write “{words}” in all of these {count} places', data: { words: main, count: few.length } },
          edits: ranges.map((range) => ({
            ...range,
            text: inCaseOf(contract.source(range), main),
          })),
        };
  return [
    {
      range: ranges[0]!,
      message: {
        text:
          party === 'customer'
            ? 'Most duties of the customer are stated with “{main}”, and {count} in other words, such as “{word}”. Readers look for a difference in force. Use one word.'
            : 'Most duties of the provider are stated with “{main}”, and {count} in other words, such as “{word}”. Readers look for a difference in force. Use one word.',
        data: { main: main === 'required' ? 'is required to' : main, count: few.length, word },
      },
      related: ranges.slice(1, 21).map((range) => ({ range, message: { text: 'Here, too.' } })),
      fixes: fix ? [fix] : [],
    },
  ];
}

function inCaseOf(model: string, text: string): string {
  return /[a-z]/.test(model) ? text : text.toUpperCase();
}
