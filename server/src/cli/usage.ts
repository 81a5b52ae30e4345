/** A mistake in how the command was called; the message says what to do. */
export class UsageError extends Error {}

/** What `termsmith --help` prints. */
export const USAGE = `Usage: termsmith COMMAND [OPTION...] FILE...

Reads Markdown terms of service, in English and Chinese, as contracts. FILE may be - for standard input.

Commands:
  outline FILE...   print what was read: clauses, types, positions, parties, terms, references
      --format tree|json            (default: tree)
  check FILE...     print what is missing or dangerous
      --format pretty|json|sarif|github   (default: pretty)
      --profile auto|NAME[+NAME...] general, b2b-saas, consumer-eu, prc, ch (default: auto)
      --rule ID                     only this rule; may be given again
      --config FILE, --no-config    the project file, in place of the nearest termsmith.yaml or .json; none
      --baseline FILE               report only what is not in this file
      --write-baseline FILE         write what is found now into it
      --final                       for publishing: gaps, left-overs and warnings set aside without a reason are errors
      --timing                      say what each rule took
      --fail-on SEVERITY            error, warning, information, hint, off (default: error)
  fix FILE...       print as a diff what fixes that need no judgement would change
      --rule ID                     the fixes of this rule instead, its standard clauses included; may be given again
      --profile auto|NAME[+NAME...]
      --write                       change the files; - is always printed as fixed
  compare FILE      print where the draft and other agreements stand, clause type by clause type
      --with ID|FILE                a reference agreement, or a file of your own; may be given again (default: all five)
      --format markdown|json|csv    (default: markdown)
      --standpoint customer|provider   whose side “better” and “worse” take (default: customer)
  new               write a complete draft from the standard clauses
      --profile NAME                general, b2b-saas, consumer-eu, prc, ch (default: general)
      --language en|zh|both         both: a pair of files, clause by clause the same (default: en)
      --standpoint balanced|provider|customer   (default: balanced)
      --provider NAME, --address TEXT, --email ADDRESS   who provides
      --customer you|customer|user  what the customer is called (default: you)
      --law PLACE, --court TOWN     governing law, by name or ISO 3166 code; the court (default: as the profile has them)
      --topics LIST                 clause types, separated by commas; +TYPE and -TYPE change the usual ones
      --date YYYY-MM-DD             the day on which it enters into force (default: today)
      --out FILE                    the file to write; a pair gets .en and .zh before its ending (default: print it)
      --force                       write over files that are there
  rules             print the catalogue of rules
      --format markdown|json        (default: markdown)
  test [FILE...]    try the examples in the playbook of a project file (default: the nearest)
  config FILE...    print which configuration applies to a draft, and why
      --format pretty|json          (default: pretty)
  lsp --stdio       start the language server, for any editor

Everywhere:
  --locale LOCALE   en or zh-cn (default: that of the terminal, English elsewhere)
  --help, --version

Exit code: 0 clean; 1 findings at or above --fail-on, or changes that fix did not write; 2 bad usage or a file
that cannot be read (it is named on standard error; the other files are still read).
`;
