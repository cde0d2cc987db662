import { parseJsonRow } from "@/lib/intake/document/json-record";

/**
 * What a list is in a file of rows: the object that it makes under the names of the columns, the header once more, a row with
 * more cells than there are columns, or undefined where it is no JSON.
 */
export type JsonRowReader = (text: string) => object | "header" | "ragged_row" | undefined;

const SPACE_MAX = 0x20;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Makes the reader of rows; cells that a row lacks at its end are empty, and of two columns of one name the first counts. */
export function createJsonRowReader(names: readonly string[]): JsonRowReader {
  const columns = names.flatMap((name, at) => (names.indexOf(name) === at ? [{ name, at }] : []));
  return (text) => {
    const cells = parseJsonRow(text);
    if (cells === undefined) return undefined;
    if (cells.length === names.length && names.every((name, at) => cells[at] === name)) return "header";
    const others = cells.slice(names.length);
    // Where the bracket behind a row is missing, the rows that follow stand in it.
    if (others.some((cell) => Array.isArray(cell))) return undefined;
    if (others.some((cell) => cell !== null && cell !== "")) return "ragged_row";
    return Object.fromEntries(columns.map(({ name, at }) => [name, cells[at] ?? null]));
  };
}

/**
 * How many bytes at `at`, where a bracket opens, belong to no row: 1 where it is around rows, more where it is empty, 0 where a
 * row begins; null where the bytes end before that is known.
 */
export function bracketsOfNoRow(data: Uint8Array, at: number): number | null {
  let next = at + 1;
  while (next < data.length && (data[next] ?? 0) <= SPACE_MAX) next += 1;
  if (next >= data.length) return null;
  if (data[next] === OPEN_BRACKET) return 1;
  return data[next] === CLOSE_BRACKET ? next + 1 - at : 0;
}
