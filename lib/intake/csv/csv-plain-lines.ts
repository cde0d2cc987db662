/** Rows and the lines they start at, filled while reading. */
export interface RowSink {
  readonly rows: string[][];
  readonly lines: number[];
}

/**
 * Cuts text without quotes, escapes and lone carriage returns into rows; empty lines make none. This is the path that
 * most files take: each cell costs one search and one substring.
 * @param line number of the text's first line
 * @returns number of the line behind the text
 */
export function readPlainLines(text: string, delimiter: string, line: number, sink: RowSink): number {
  const last = text.length;
  let next = line;
  let at = 0;
  let cut = indexOrLast(text, delimiter, 0);
  while (at < last) {
    const lineEnd = indexOrLast(text, "\n", at);
    const end = lineEnd > at && text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
    if (end > at) {
      const cells: string[] = [];
      while (cut < end) {
        cells.push(text.substring(at, cut));
        at = cut + 1;
        cut = indexOrLast(text, delimiter, at);
      }
      cells.push(text.substring(at, end));
      sink.rows.push(cells);
      sink.lines.push(next);
    }
    at = lineEnd + 1;
    next += 1;
  }
  return next;
}

function indexOrLast(text: string, searched: string, from: number): number {
  const at = searched === "" ? -1 : text.indexOf(searched, from);
  return at < 0 ? text.length : at;
}
