declare module 'picomatch' {
  /** A test of a path, written with `/`, against globs. */
  export default function picomatch(
    globs: readonly string[],
    options?: { readonly dot?: boolean; readonly nocase?: boolean },
  ): (path: string) => boolean;
}
