import type { DocumentScanner } from "@/lib/intake/document/document-scanner";
import type { DocumentBatch, RowBatch } from "@/lib/intake/upload/record-batch";

/** A key and its value, in quotes where it holds blanks; commas, semicolons or bars may stand between pairs. */
const PAIR =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,63})=(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,;|"']*(?:\s(?![\w.-]+=)[^\s,;|"'=]+)*))/g;
const PAIRS_MIN = 4;
/** Share of the lines that must be made of pairs, and of a line's letters that must stand in them. */
const LINES_MIN = 0.8;
const COVERED_MIN = 0.6;

/** Makes a scanner of rows, each of them a whole line. */
interface LineScanner {
  push(bytes: Uint8Array): RowBatch;
  end(): RowBatch;
  hasMore(): boolean;
}

/** Whether the lines are pairs of `key=value`, as programs write their logs. @param lines the first ones of a file */
export function arePairLines(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== "");
  const paired = written.filter((line) => {
    const pairs = [...line.matchAll(PAIR)];
    const covered = pairs.reduce((sum, [pair]) => sum + pair.length, 0);
    return pairs.length >= PAIRS_MIN && covered >= line.trim().length * COVERED_MIN;
  });
  return paired.length > 0 && paired.length >= written.length * LINES_MIN;
}

/** The object that the pairs of a line make; what stands between them, such as a time of the log, is left out. */
export function pairDocument(line: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...line.matchAll(PAIR)].map(([, key = "", double, single, bare]) => [
      key,
      double?.replaceAll(/\\(.)/g, "$1") ?? single ?? bare ?? "",
    ]),
  );
}

/** Makes a scanner of documents out of one that takes each line for a row of one cell; empty lines are none. */
export function pairScanner(scanner: LineScanner): DocumentScanner {
  const turned = ({ rows, lines, broken, endOffset, endLine }: RowBatch): DocumentBatch => {
    const filled = rows
      .map((cells, at) => ({ text: cells.join(""), line: lines[at] ?? 0 }))
      .filter(({ text }) => text.includes("="));
    const documents = filled.map(({ text }) => pairDocument(text));
    return { kind: "documents", documents, lines: filled.map(({ line }) => line), broken, endOffset, endLine };
  };
  return {
    push: (bytes) => turned(scanner.push(bytes)),
    end: () => turned(scanner.end()),
    hasMore: () => scanner.hasMore(),
  };
}
