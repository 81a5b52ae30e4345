import { isAlias, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { DataProblem } from './clauseData.js';

/** A YAML file as plain values that can still tell on which line each of them stands. */
export interface YamlFile {
  readonly value: unknown;
  /** The line, from 1, of the key or list entry at a path; of its nearest existing parent if there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads YAML 1.2. Syntax errors become problems and the value is then undefined; never throws.
 * `firstLine` is the line of the file on which `text` begins (for front matter).
 */
export function readYaml(file: string, text: string, problems: DataProblem[], firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const invalid = (offset: number, reason: string): void => {
    problems.push({ file, line: at(offset), message: `This is not valid YAML: ${reason}` });
  };
  for (const error of document.errors) invalid(error.pos[0], error.message);
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const parent: unknown = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
      const last = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => String(item.key) === last);
        const range = (pair?.key as { range?: readonly number[] } | undefined)?.range;
        if (range?.[0] !== undefined) return at(range[0]);
      }
      const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range?.[0] !== undefined) return at(node.range[0]);
    }
    return firstLine;
  };
  const value = (): unknown => {
    if (document.errors.length > 0) return undefined;
    try {
      return document.toJS();
    } catch (error) {
      // An alias that names nothing (*Terms* meant as Markdown), or so many that they would fill the memory.
      let first = 0;
      visit(document, (_, node) => {
        if (!isAlias(node)) return undefined;
        first = node.range?.[0] ?? 0;
        return visit.BREAK;
      });
      invalid(first, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  return { value: value(), lineOf };
}

/** Whether the value is a YAML mapping. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
