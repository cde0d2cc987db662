import { type Comment, type Program, parseSync } from "oxc-parser";

/** A source file that has been parsed once for all rules. */
export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** Physical lines; a line break at the very end opens no further line. */
  readonly lineCount: number;
  /** What the parser itself objects to; a file that cannot be read cannot be judged. */
  readonly syntaxErrors: readonly { readonly line: number; readonly message: string }[];
  /** Line (1-based) of an offset into {@link text}. */
  lineAt(offset: number): number;
}

/**
 * Parses the text of a TypeScript or JavaScript file; never throws.
 * oxc-parser, because TypeScript 7 ships no compiler API for JavaScript (docs/decisions/0008-oxc-parser-guard.md).
 */
export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => lowerBound(starts, offset + 1);
  const syntaxErrors = errors.map((error) => ({
    line: lineAt(error.labels[0]?.start ?? 0),
    message: error.message,
  }));
  const lineCount = starts.length - (text.endsWith("\n") || text === "" ? 1 : 0);
  return { path, text, program, comments, lineCount, syntaxErrors, lineAt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are smaller than the limit. */
function lowerBound(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
