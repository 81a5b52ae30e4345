/**
 * The text that an editor shows for a snippet before anything is typed: defaults and first choices in the place of tab
 * stops (the snippet syntax of the Language Server Protocol, without variables and transforms, which ours never have).
 * Throws on a tab stop that is used before it gets its default.
 */
export function expanded(snippet: string): string {
  const defaults = new Map<string, string>();
  return snippet.replace(
    /\\([\\$}])|\$(\d+)|\$\{(\d+)(?:\|((?:\\.|[^\\|])*)\||:((?:\\.|[^\\}])*))?\}|\$/g,
    (whole, escaped?: string, bare?: string, stop?: string, choices?: string, given?: string) => {
      if (escaped !== undefined) return escaped;
      const name = bare ?? stop;
      if (name === undefined) throw new Error(`“${whole}” is no tab stop in ${snippet}`);
      const own = choices === undefined ? given : /^(?:\\.|[^\\,])*/.exec(choices)![0];
      if (own !== undefined) defaults.set(name, own.replace(/\\(.)/g, '$1'));
      const text = defaults.get(name);
      if (text === undefined && name !== '0') throw new Error(`tab stop ${name} has no default in ${snippet}`);
      return text ?? '';
    },
  );
}
