import { type JsonMember, outlineObject, skipSpace } from "@/lib/intake/document/json-outline";
import { parseJsonRecord } from "@/lib/intake/document/json-record";
import { recordsByKey } from "@/lib/intake/document/json-record-map";

/** How the records stand in a JSON file. */
export type JsonShape =
  /** One object a line (NDJSON). */
  | { readonly kind: "lines" }
  /** Objects one after the other, or in arrays at the top: `opening` is how they begin as bytes, up to the first key. */
  | { readonly kind: "values"; readonly opening: string }
  /** Objects in the array that `path` leads to, inside one object or several of them. */
  | { readonly kind: "wrapped"; readonly path: readonly string[]; readonly opening: string }
  /** Objects under keys of their own, such as ids, in the object that `path` leads to; an empty path is the top. */
  | { readonly kind: "keyed"; readonly path: readonly string[]; readonly opening: string };

/** Names under which providers wrap their records, in lower case without signs between words. */
const RECORD_KEYS = new Set(
  (
    "calls call cdr cdrs cdrlist xdrlist xdrs records callrecords calldetailrecords calllog calllogs callhistory " +
    "callsummaries conversations data objects items results result rows entries list elements value"
  ).split(" "),
);

/** Names of what stands beside the records of a page; an object with any other member is a record itself. */
const PAGE_KEYS = new Set(
  (
    "meta metadata paging pagination navigation page pages pagesize pagenumber pagecount pageindex perpage total " +
    "totalcount totalhits totalpages totalresults totalrecords count size limit offset cursor next nextpage nextpageurl " +
    "nextpageuri nextpagetoken nextcursor nexturi nexturl previous prev previouspage previouspageurl previouspageuri " +
    "previouspagetoken firstpageuri firstpageurl lastpageuri lastpageurl uri url self href link links start end " +
    "startdate enddate fromdate todate hasmore more status success ok message error errors code requestid apiid version " +
    "generatedat timestamp took key object aggregations timezone"
  ).split(" "),
);

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
  const start = skipSpace(head, 0);
  const inside = head.charAt(skipSpace(head, start + 1));
  const isArray = head.charAt(start) === "[" && (inside === "{" || inside === "]");
  const isObject = head.charAt(start) === "{" && (inside === '"' || inside === "}");
  if (!isArray && !isObject) return null;
  const wrapped = pathToRecords(head, isArray ? skipSpace(head, start + 1) : start, DEPTH_MAX);
  // An element of an array is a record: a list without objects in it, such as an empty transcript, makes no page of it.
  const isElement = isArray && wrapped !== null && isNoPage(head, wrapped);
  if (wrapped !== null && !isElement)
    return { kind: wrapped.kind, path: wrapped.path, opening: openingBehind(head, wrapped.start) };
  return isObject && isByLine(head) ? { kind: "lines" } : { kind: "values", opening: openingBehind(head, start) };
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
  const isCall = members.some(({ key }) => CALL_KEYS.has(plain(key)));
  const named = isCall ? undefined : arrays.find(({ key }) => RECORD_KEYS.has(plain(key)));
  const sole = arrays.length === 1 && isPage(members, arrays) ? arrays.at(0) : undefined;
  const found = named ?? sole;
  if (found !== undefined) return { kind: "wrapped", path: [found.key], start: found.start };
  const others = members.filter(({ key }) => !PAGE_KEYS.has(plain(key)));
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
  return members.every((member) => records.includes(member) || PAGE_KEYS.has(plain(member.key)));
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
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
