import { entryAt, type JsonMember, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";
import { isPageKey } from "@/lib/intake/document/json-page";

/** Fewest columns of a table of calls: two numbers and a time. */
const COLUMNS_MIN = 3;
/** Values after which a list that goes on behind the text is a column. */
const LONG = 20;
/** Keys looked at in each column. */
const KEYS_SEEN = 50;
const DEPTH_MAX = 3;

interface Column {
  /** Keys of the first values; empty ones in a list. */
  readonly keys: readonly string[];
  /** Whether nothing but plain values stands in it. */
  readonly isPlain: boolean;
  readonly isWhole: boolean;
  readonly length: number;
}

/**
 * Tells whether a JSON file holds its table column by column, as `{"from":["+1…"],"to":["+1…"]}` and what pandas writes,
 * `{"from":{"0":"+1…"},"to":{"0":"+1…"}}`, do.
 * @param text the beginning of the file
 * @returns the keys that lead to the object of the columns; null where it holds none
 */
export function sniffJsonColumns(text: string): readonly string[] | null {
  const start = skipSpace(text, 0);
  return text.charAt(start) === "{" ? pathToColumns(text, start, DEPTH_MAX) : null;
}

function pathToColumns(text: string, start: number, depth: number): readonly string[] | null {
  const members = outlineObject(text, start);
  for (const bracket of ["[", "{"]) {
    const columns = members.filter(({ start: at }) => text.charAt(at) === bracket);
    const areOthersOfPage = members.every((member) => columns.includes(member) || isPageKey(member.key));
    if (areOthersOfPage && areColumns(text, columns, bracket === "{")) return [];
  }
  const own = members.filter(({ key }) => !isPageKey(key));
  const [wrapper, ...others] = own.length > 0 ? own : members.filter((member) => text.charAt(member.start) === "{");
  if (wrapper === undefined || others.length > 0 || text.charAt(wrapper.start) !== "{" || depth === 1) return null;
  const below = pathToColumns(text, wrapper.start, depth - 1);
  return below === null ? null : [wrapper.key, ...below];
}

/** Whether members of an object are columns: most lists of one length, or objects with the keys of records, of plain values. */
function areColumns(text: string, members: readonly JsonMember[], areObjects: boolean): boolean {
  const columns = members.map((member) => columnAt(text, member, areObjects));
  const last = columns.at(-1);
  if (last === undefined || columns.some(({ isPlain }) => !isPlain)) return false;
  if (areObjects && !areKeysOfRecords(columns, members)) return false;
  // One that goes on behind the text may be the first of many.
  if (!last.isWhole) return last.length >= LONG || columns.length >= COLUMNS_MIN;
  const most = Math.max(...columns.map(({ length }) => length));
  return columns.filter(({ length }) => length === most).length >= COLUMNS_MIN && (most > 1 || areObjects);
}

function columnAt(text: string, { start, end }: JsonMember, isObject: boolean): Column {
  const keys: string[] = [];
  let length = 0;
  let isPlain = true;
  for (let entry = entryAt(text, start + 1, isObject); entry !== null; entry = entryAt(text, entry.end, isObject)) {
    isPlain = !/[[{]/.test(text.charAt(entry.start));
    if (!isPlain) break;
    if (keys.length < KEYS_SEEN) keys.push(entry.key);
    length += 1;
  }
  return { keys, isPlain, length, isWhole: end < text.length };
}

/**
 * Whether the keys in the columns are those of records: numbers, or ids that all columns have. The parts of one call have
 * names in common, and records under keys of their own have a number in the key outside.
 */
function areKeysOfRecords(columns: readonly Column[], members: readonly JsonMember[]): boolean {
  const keys = columns.flatMap((column) => column.keys);
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return true;
  const first = columns[0]?.keys ?? [];
  return (
    first.length > 1 &&
    keys.every((key) => /\d/.test(key) && first.includes(key)) &&
    members.every(({ key }) => !/\d{2}/.test(key))
  );
}
