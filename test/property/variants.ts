import type { Contract } from '../../server/src/analysis/contract.js';
import { insertionOf } from '../../server/src/library/insertClause.js';
import type { Profile } from '../../server/src/rules/contract.js';
import type { StandardClause } from '../../server/src/taxonomy/clauseData.js';
import { loadClauses } from '../../server/src/taxonomy/loadClauses.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { PROFILES } from '../../server/src/workspace/settings.js';
import { breaks, moved, newFindings } from '../corpus/mending.js';
import { checkBy, readFrom } from '../corpus/removals.js';
import { draftIn, LAYOUTS, type Layout } from '../fixtures/layouts.js';
import { expanded } from '../unit/library/snippets.js';
import { readDraft } from '../unit/rules/draft.js';
import { clauseFiles } from '../unit/taxonomy/clauseFiles.js';

/** Inserts every variant of every standard clause into an agreement in every layout: what must hold of the result. */

const library = loadClauses(clauseFiles());

/** A standard clause to insert into a layout, with the profile to check by. */
export interface Attempt {
  readonly layout: Layout;
  readonly clause: StandardClause;
  readonly profile: Profile;
}

/** All attempts: each clause in each layout of its language by each profile that it is for. */
export function attempts(): readonly Attempt[] {
  return LAYOUTS.flatMap((layout) =>
    library.clauses
      // The drafts name and define their parties already.
      .filter(({ language, type }) => type !== 'parties' && layout.languages.includes(language))
      .flatMap((clause) =>
        PROFILES.filter((profile) => clause.fits?.includes(profile) ?? true).map((profile) => ({
          layout,
          clause,
          profile,
        })),
      ),
  );
}

/** An attempt in words. */
export function nameOf({ layout, clause, profile }: Attempt): string {
  return `${clause.type} (${clause.variant}, ${clause.language}) in “${layout.name}” by ${profile}`;
}

const drafts = new Map<string, Contract>();

function contractOf(layout: Layout, clause: StandardClause): Contract {
  const key = `${clause.language} ${layout.name} ${clause.type}`;
  const contract = drafts.get(key) ?? readDraft(draftIn(layout, clause.language, clause.type));
  drafts.set(key, contract);
  return contract;
}

/** Words for the parties, the agreement and the services that the drafts do not use. */
const FOREIGN = {
  en: /\b(?:we|us|our|ours|you|your|yours|the provider|these terms|this agreement|(?<!to )the services)\b/,
  zh: /我们|您|用户|本条款|甲方|乙方/,
};

/** What is wrong after an insertion; nothing where all is well. */
export function faultsOf({ layout, clause, profile }: Attempt): readonly string[] {
  const contract = contractOf(layout, clause);
  const { text } = contract;
  const options = {
    profiles: [profile],
    variant: clause.variant,
    today: clause.language === 'zh' ? '2026年3月1日' : '1 March 2026',
  };
  const inserted = insertionOf(contract, clause.type, library, { ...options, mode: 'plain' });
  if (!inserted) return ['nothing is inserted'];
  const result = applyEdits(text, inserted.edits);
  const place = inserted.edits.reduce((longest, edit) => (edit.text.length > longest.text.length ? edit : longest));
  const after = readFrom(contract, result);
  const faults = [...moved(contract, after, place.start)];
  const [before, now] = [checkBy(contract, profile).diagnoses, checkBy(after, profile).diagnoses];
  faults.push(...newFindings(before, now, result));
  if (breaks(after) > breaks(contract)) faults.push('a row of numbers has come to break');
  const fresh = after.clauses.find((one) => after.startOf(one) >= place.start && !isOld(contract, after, one.index));
  if (!fresh) faults.push('no clause is read where one was inserted');
  else if (layout.numbered && !fresh.facts.number && fresh.index >= after.outline.family.firstBody)
    faults.push('the new clause has no number');
  if (layout.headed && after.ofType(clause.type).length <= contract.ofType(clause.type).length)
    faults.push(`no clause is read as ${clause.type}`);
  const foreign = FOREIGN[clause.language].exec(place.text);
  if (foreign) faults.push(`the draft does not say “${foreign[0]}”`);
  faults.push(...spacingFaults(text, result));
  const returned = insertionOf(readDraft(text.replaceAll('\n', '\r\n')), clause.type, library, {
    ...options,
    mode: 'plain',
  })!;
  if (applyEdits(text.replaceAll('\n', '\r\n'), returned.edits) !== result.replaceAll('\n', '\r\n'))
    faults.push('with carriage returns it comes out otherwise');
  const { edits, snippet } = insertionOf(contract, clause.type, library, { ...options, mode: 'snippet' })!;
  const stops = snippet ? [{ ...snippet, text: expanded(snippet.text) }, ...edits] : edits;
  if (applyEdits(text, stops) !== result) faults.push('with tab stops it comes out otherwise');
  return faults;
}

/** Whether a clause of the result was there before: it has the heading and words of an old one. */
function isOld(before: Contract, after: Contract, index: number): boolean {
  const { heading, words } = after.clauses[index]!.facts;
  return before.clauses.some(
    ({ facts }) => facts.heading === heading && facts.words.passage.plain === words.passage.plain,
  );
}

function spacingFaults(before: string, after: string): string[] {
  const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
  const faults: string[] = [];
  if (count(/\n[ \t]*\n[ \t]*\n/g, after) > count(/\n[ \t]*\n[ \t]*\n/g, before))
    faults.push('blank lines stand together');
  if (count(/[ \t]\n/g, after) > count(/[ \t]\n/g, before)) faults.push('a line ends in blanks');
  if (/\s*$/.exec(after)![0] !== /\s*$/.exec(before)![0]) faults.push('the text ends otherwise');
  return faults;
}
