import { isJsonObject } from "@/lib/intake/document/json-object";
import { entryAt, type JsonMember, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";
import { isPageKey, isRecordsKey, plainKey } from "@/lib/intake/document/json-page";

/** Rows in lists: their columns, and where the list of them stands. */
export interface JsonRows {
  readonly kind: "rows";
  /** Keys that lead to the list of rows; null where it, or each of the rows, stands at the top. */
  readonly path: readonly string[] | null;
  /** Names of the columns, from a list beside the rows or from the first of them; their numbers where neither tells. */
  readonly names: readonly string[];
}

/** Names under which the columns of rows are listed, in lower case without signs between words. */
const NAMES_KEYS = new Set(
  "columns cols fields headers header heading headings names columnnames colnames fieldnames keys labels schema meta".split(
    " ",
  ),
);
/** Further names of the rows, which above objects would say less. */
const ROWS_KEYS = new Set(["values", "dataarray", "tuples", "body"]);
/** What the name of a column is called where each is described by an object. */
const NAME_KEYS = [
  "name",
  "column_name",
  "columnName",
  "field",
  "label",
  "title",
  "display_name",
  "header",
  "key",
  "id",
];
const DEPTH_MAX = 4;
/** Fewest columns of a table of calls: two numbers and a time. */
const COLUMNS_MIN = 3;
const DATA = /^[+"']?\d[\d\s().:/+-]*$/;

interface Found {
  readonly path: readonly string[];
  readonly member: JsonMember;
  /** Whether nothing but what belongs to a page stands beside it. */
  readonly isSole: boolean;
}

/**
 * Tells whether a JSON file holds rows in lists, as `[["from","to"],["+1…","+1…"]]` and `{"columns":[…],"data":[[…]]}` do,
 * or one such list a line; null where it does not.
 * @param text the beginning of the file
 */
export function sniffJsonRows(text: string): JsonRows | null {
  const start = skipSpace(text, 0);
  if (text.charAt(start) === "{") return rowsInObject(text, start);
  if (text.charAt(start) !== "[") return null;
  const inside = skipSpace(text, start + 1);
  if (text.charAt(inside) === "{") return null;
  const isOuter = text.charAt(inside) === "[";
  const first = rowAt(text, isOuter ? inside : start);
  // A line in brackets may be anything; two of them that are JSON are rows.
  if (first === null || (!isOuter && rowAt(text, skipSpace(text, first.end)) === null)) return null;
  return { kind: "rows", path: null, names: namesOfRow(first.cells) };
}

function rowsInObject(text: string, start: number): JsonRows | null {
  const found = outlineAll(text, start, [], DEPTH_MAX);
  const lists = found.map(({ member }) => listedNames(text, member)).filter((names) => names.length >= COLUMNS_MIN);
  for (const list of found) {
    const rows = rowsInMember(text, list, lists);
    if (rows !== null) return rows;
  }
  return null;
}

/** @param lists the lists of names in the file */
function rowsInMember(text: string, found: Found, lists: readonly (readonly string[])[]): JsonRows | null {
  const { path, member, isSole } = found;
  if (text.charAt(member.start) !== "[") return null;
  const at = skipSpace(text, member.start + 1);
  const first = rowAt(text, at);
  if (first !== null) {
    const names = lists.find(({ length }) => length === first.cells.length);
    const isTable = (names !== undefined || isSole) && first.cells.length >= COLUMNS_MIN;
    return isTable ? { kind: "rows", path, names: names ?? namesOfRow(first.cells) } : null;
  }
  const [names] = lists;
  if (names === undefined) return null;
  const isNamed = isRecordsKey(member.key) || ROWS_KEYS.has(plainKey(member.key));
  if (isNamed && text.charAt(at) === "]") return { kind: "rows", path, names };
  // The list of row numbers that pandas writes first may go on for longer than this text.
  const isCut = member.key === "index" && member.end === text.length;
  return isCut ? { kind: "rows", path: [...path.slice(0, -1), "data"], names } : null;
}

/** All members of an object and of the objects in it. */
function outlineAll(text: string, start: number, path: readonly string[], depth: number): Found[] {
  const members = outlineObject(text, start);
  return members.flatMap((member) => {
    const below = [...path, member.key];
    const isSole = members.every((other) => other === member || isPageKey(other.key));
    const inside =
      text.charAt(member.start) === "{" && depth > 1 ? outlineAll(text, member.start, below, depth - 1) : [];
    return [{ path: below, member, isSole }, ...inside];
  });
}

/** The names of columns that a member lists; none where it is anything else. */
function listedNames(text: string, { key, start, end }: JsonMember): readonly string[] {
  if (!NAMES_KEYS.has(plainKey(key)) || text.charAt(start) !== "[" || end === text.length) return [];
  const list = parsed(text.slice(start, end));
  const items = Array.isArray(list) ? list : [];
  const names = items.flatMap((item: unknown) => nameIn(item) ?? []);
  return names.length === items.length ? names : [];
}

function nameIn(item: unknown): string | null {
  if (typeof item === "string") return item;
  if (!isJsonObject(item)) return null;
  const name = NAME_KEYS.map((key) => item[key]).find((value) => typeof value === "string" && value !== "");
  return typeof name === "string" ? name : null;
}

/** A whole row of plain values that begins at `start`; null where something else does. */
function rowAt(text: string, start: number): { readonly cells: readonly unknown[]; readonly end: number } | null {
  if (text.charAt(start) !== "[") return null;
  const entry = entryAt(text, start, false);
  const cells = parsed(text.slice(start, entry?.end ?? text.length));
  const isRow = Array.isArray(cells) && cells.length > 0 && !Array.isArray(cells[0]) && !isJsonObject(cells[0]);
  return isRow ? { cells, end: entry?.end ?? text.length } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The cells of the first row where it is a header, else the number of each column. */
function namesOfRow(cells: readonly unknown[]): readonly string[] {
  const names = cells.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell) && !DATA.test(cell.trim()));
  const isHeader = names.length >= 2 && names.length === cells.length && new Set(names).size === names.length;
  return cells.map((cell, index) => (isHeader ? String(cell) : `column ${index + 1}`));
}
