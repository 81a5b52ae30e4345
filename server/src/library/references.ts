import type { Contract } from '../analysis/contract.js';
import type { DataProblem } from '../taxonomy/clauseData.js';
import type { Language } from '../text/language.js';
import { type Digest, DigestedContract } from './digest.js';
import { readFrontMatter } from './frontMatter.js';
import type { ReadClause, ReadContract } from './readContract.js';

/**
 * The library room: reference agreements, standard clauses and the comparison of clauses. It imports the rooms
 * analysis, taxonomy and text: an agreement is read by the very reader that reads drafts, which is handed in.
 */

/** Where an agreement comes from: the five of Termsmith, or the user's own precedents. */
export type Origin = 'reference' | 'precedent';

/** What is known of an agreement without reading it as a contract. */
export interface AgreementSource {
  readonly id: string;
  readonly title: string;
  /** A few words that tell it from the others in a column of a table: `ZITADEL 2020`. */
  readonly label: string;
  readonly provider?: string;
  readonly language: Language;
  /** The date of the version, ISO 8601. */
  readonly version?: string;
  /** The law that governs it, ISO 3166. */
  readonly law?: string;
  readonly origin: Origin;
  /** The whole file, with its front matter. */
  readonly text: string;
}

/** An agreement and the contract that its text holds; the contract is read at the first use. */
export class Agreement {
  #contract: Contract | undefined;
  #passing: WeakRef<Contract> | undefined;

  /** `digest` is given for an agreement that was read elsewhere: its contract is then read when it is needed, and not kept. */
  constructor(
    readonly source: AgreementSource,
    private readonly read: (text: string) => Contract,
    private readonly given?: ReadContract,
  ) {}

  get id(): string {
    return this.source.id;
  }

  get label(): string {
    return this.source.label;
  }

  get language(): Language {
    return this.source.language;
  }

  /** What comparing with many agreements needs of this one. Its clauses have the indexes of those of `contract`. */
  get digest(): ReadContract {
    return this.given ?? this.contract;
  }

  /** All that can be read from the text. Of hundreds of precedents only those in use take up the space. */
  get contract(): Contract {
    const known = this.#contract ?? this.#passing?.deref();
    if (known) return known;
    const contract = this.read(this.source.text);
    if (this.given) this.#passing = new WeakRef(contract);
    else this.#contract = contract;
    return contract;
  }
}

/** Agreements in a fixed order. Immutable; agreements with more of them share what was read. */
export class References {
  constructor(readonly agreements: readonly Agreement[]) {}

  /** Those in the language first, otherwise in order. */
  inOrderFor(language: Language): readonly Agreement[] {
    return [
      ...this.agreements.filter((agreement) => agreement.language === language),
      ...this.agreements.filter((agreement) => agreement.language !== language),
    ];
  }

  /** The agreement of an id. */
  get(id: string): Agreement | undefined {
    return this.agreements.find((agreement) => agreement.id === id);
  }

  /** These agreements and further ones behind them, such as the user's own precedents. */
  with(agreements: readonly Agreement[]): References {
    return new References([...this.agreements, ...agreements]);
  }
}

/** The reference agreements of server/data/agreements, or what is wrong with them. */
export interface LoadedReferences {
  readonly references: References;
  /** In the order of files and lines. A file with a problem is left out. */
  readonly problems: readonly DataProblem[];
}

/**
 * Loads reference agreements from raw files, path → text: Markdown with front matter that gives `id`, `title`,
 * `provider` and `language`, and may give `label`, `version` and `law`. Other files than `.md` are passed over. The
 * order is that of the paths. Only front matters are read at once; `read` reads a contract when it is asked for.
 * `digests`, by path, spare that where no more is needed. Reads no disk and never throws.
 */
export function loadReferences(
  files: ReadonlyMap<string, string>,
  read: (text: string) => Contract,
  digests: Readonly<Record<string, Digest>> = {},
): LoadedReferences {
  const problems: DataProblem[] = [];
  const agreements: Agreement[] = [];
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!file.endsWith('.md')) continue;
    const front = readFrontMatter(file, text);
    problems.push(...front.problems);
    const { fields } = front;
    if (!fields) continue;
    const other = agreements.find((agreement) => agreement.id === fields.id);
    if (other) {
      problems.push({ file, line: 1, message: `The id "${fields.id}" is taken by "${other.source.title}".` });
      continue;
    }
    const label = fields.label ?? [fields.title, fields.version?.slice(0, 4)].filter(Boolean).join(' ');
    const digest = Object.hasOwn(digests, file) ? new DigestedContract(text, digests[file]!) : undefined;
    agreements.push(new Agreement({ ...fields, label, origin: 'reference', text }, read, digest));
  }
  return { references: new References(agreements), problems };
}

/** How a clause is cited. */
export interface Section {
  /** Its number as written; missing where it has none. */
  readonly number?: string;
  /** Its heading, else that of the clause around it; empty where there is none at all. */
  readonly heading: string;
  /** The headings from the outermost clause down: `Liability › Our liability`. */
  readonly path: string;
}

/** How a clause of a contract is cited: by its number, else by its heading and those around it. */
export function sectionOf(contract: ReadContract, clause: ReadClause): Section {
  const headings: string[] = [];
  let number = clause.facts.number?.text;
  for (let at: ReadClause | undefined = clause; at; at = contract.parentOf(at)) {
    if (at.facts.heading) headings.unshift(at.facts.heading);
    // A paragraph without number and heading is cited by the clause around it.
    else if (headings.length === 0) number ??= at.facts.number?.text;
  }
  return { ...(number !== undefined && { number }), heading: headings.at(-1) ?? '', path: headings.join(' › ') };
}
