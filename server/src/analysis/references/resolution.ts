/** What a reference turned out to name. */
export interface Resolution {
  /** Whether the target is part of the document or a law named by its title. Links are not followed. */
  readonly resolves: boolean;
  /** For people: "section 5.2", "law: …", "file: …", "web page: …", "document: …", "annex: …". */
  readonly target: string;
  /** The index of the clause, where the target is one. */
  readonly clause?: number;
}
