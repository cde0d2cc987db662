import { sniffJsonColumns } from "@/lib/intake/document/json-columns";
import { type JsonMember, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";
import { isPageKey, isRecordsKey, plainKey } from "@/lib/intake/document/json-page";
import { parseJsonRecord } from "@/lib/intake/document/json-record";
import { recordsByKey } from "@/lib/intake/document/json-record-map";
import { type JsonRows, sniffJsonRows } from "@/lib/intake/document/json-rows";

/** How the records stand in a JSON file. */
export type JsonShape =
  /** One object a line (NDJSON). */
  | { readonly kind: "lines" }
  /** Objects one after the other, or in arrays at the top: `opening` is how they begin as bytes, up to the first key. */
  | { readonly kind: "values"; readonly opening: string }
  /** Objects in the array that `path` leads to, inside one object or several of them. */
  | { readonly kind: "wrapped"; readonly path: readonly string[]; readonly opening: string }
  /** Objects under keys of their own, such as ids, in the object that `path` leads to; an empty path is the top. */
  | { readonly kind: "keyed"; readonly path: readonly string[]; readonly opening: string }
  /** Rows in lists, whose columns are named once. */
  | JsonRows
  /** A list, or an object with a key for each record, for every column, in the object that `path` leads to. */
  | { readonly kind: "columns"; readonly path: readonly string[] };

/** Names that a single call bears, and a page of calls does not. */
const CALL_KEYS = new Set(
  "from to caller callee callerid direction duration disposition callid callsid sid uuid".split(" "),
);

const OPENING = /\{\s*"[^"\\\r\n]{1,100}"(?=\s*:)/;
const ANY_OPENING = '{"';
const DEPTH_MAX = 3;
const LINES_SEEN = 20;

/**
 * Tells how the records stand in a JSON file from its first characters, or null where this does not begin like JSON
 * that holds objects (so that `[S=1] |…`, a log line, is not taken for it).
 */
export function sniffJsonShape(head: string): JsonShape | null {
  const rows = sniffJsonRows(head);
  if (rows !== null) return rows;
  const columns = sniffJsonColumns(head);
  if (columns !== null) return { kind: "columns", path: columns };
  const start = skipSpace(head, 0);
  const isArray = opens(head, start, "[", ["{", "]"]);
  const isObject = opens(head, start, "{", ['"', "}"]);
  if (!isArray && !isObject) return null;
  const wrapped = pathToRecords(head, isArray ? skipSpace(head, start + 1) : start, DEPTH_MAX);
  // An element of an array is a record: a list without objects in it, such as an empty transcript, makes no page of it.
  const isElement = isArray && wrapped !== null && isNoPage(head, wrapped);
  if (wrapped !== null && !isElement)
    return { kind: wrapped.kind, path: wrapped.path, opening: openingBehind(head, wrapped.start) };
  return isObject && isByLine(head) ? { kind: "lines" } : { kind: "values", opening: openingBehind(head, start) };
}

/** Whether a bracket stands there, and one of the characters after it. */
function opens(text: string, at: number, bracket: string, inside: readonly string[]): boolean {
  return text.charAt(at) === bracket && inside.includes(text.charAt(skipSpace(text, at + 1)));
}

interface Path {
  readonly kind: "wrapped" | "keyed";
  readonly path: readonly string[];
  /** Where the array opens, or the first object under a key. */
  readonly start: number;
}

function isNoPage(text: string, { kind, path, start }: Path): boolean {
  return kind === "keyed" ? path.length === 0 : text.charAt(skipSpace(text, start + 1)) === "]";
}

function pathToRecords(text: string, start: number, depth: number): Path | null {
  const members = outlineObject(text, start);
  const arrays = members.filter((member) => holdsObjects(text, member));
  const isCall = members.some(({ key }) => CALL_KEYS.has(plainKey(key)));
  const named = isCall ? undefined : arrays.find(({ key }) => isRecordsKey(key));
  const sole = arrays.length === 1 && isPage(members, arrays) ? arrays.at(0) : undefined;
  const found = named ?? sole;
  if (found !== undefined) return { kind: "wrapped", path: [found.key], start: found.start };
  const others = members.filter(({ key }) => !isPageKey(key));
  const first = isCall ? null : recordsByKey(text, others);
  if (first !== null) return { kind: "keyed", path: [], start: first };
  if (depth <= 1) return null;
  const wrappers = members.filter((member) => text.charAt(member.start) === "{" && isPage(members, [member]));
  for (const wrapper of wrappers) {
    const below = pathToRecords(text, wrapper.start, depth - 1);
    if (below !== null) return { ...below, path: [wrapper.key, ...below.path] };
  }
  return null;
}

/** Whether a member is an array of objects, or an empty one, which may be the page without any. */
function holdsObjects(text: string, { start }: JsonMember): boolean {
  const first = text.charAt(skipSpace(text, start + 1));
  return text.charAt(start) === "[" && (first === "{" || first === "]");
}

/** Whether everything beside `records` belongs to a page of results rather than to a call. */
function isPage(members: readonly JsonMember[], records: readonly JsonMember[]): boolean {
  return members.every((member) => records.includes(member) || isPageKey(member.key));
}

/** Whether the first lines are objects of their own. */
function isByLine(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const seen = lines.slice(0, LINES_SEEN);
  const objects = seen.filter((line) => line.trimStart().startsWith("{") && parseJsonRecord(line) !== undefined);
  return objects.length >= 2 && objects.length * 2 >= seen.length;
}

function openingBehind(text: string, start: number): string {
  return OPENING.exec(text.slice(start))?.[0] ?? ANY_OPENING;
}
