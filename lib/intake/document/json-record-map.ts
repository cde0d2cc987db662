import { documentPaths } from "@/lib/intake/document/document-cells";
import { type JsonMember, skipSpace, valueEnd } from "@/lib/intake/document/json-outline";
import { parseJsonRecord } from "@/lib/intake/document/json-record";

/** Fewest objects that make a map of records, and fewest paths that they have in common. */
const RECORDS_MIN = 2;
const SHARED_MIN = 3;
/** Share that makes "nearly all" of them. */
const NEARLY_ALL = 0.8;
/** Names of the parts of one call: what stands under them is no call of its own. */
const PART_OF_CALL = /leg|party|side|participant|route|hop|endpoint/i;

/**
 * Where the first record stands if the members of an object are records under keys of their own, as databases export
 * them (`{"-N0":{…},"-N1":{…}}`); null where they are not. They are when nearly all of them are objects, or lists of
 * objects, that have most of their paths in common, and their keys look like ids or days and not like names.
 * @param text the beginning of a file
 * @param members members of one object in it, without what belongs to a page of results
 */
export function recordsByKey(text: string, members: readonly JsonMember[]): number | null {
  const whole = members.filter(({ end }) => end < text.length);
  const starts = whole.flatMap((member) => objectStart(text, member) ?? []);
  const first = starts.at(0);
  const areIds = most(whole, ({ key }) => /\d/.test(key) && !PART_OF_CALL.test(key), 0.5);
  if (first === undefined || !areIds || starts.length < Math.max(RECORDS_MIN, whole.length * NEARLY_ALL)) return null;
  const records = starts.map((start) => documentPaths(parseJsonRecord(text.slice(start, valueEnd(text, start)))));
  return areAlike(records) ? first : null;
}

/** Where the object begins that the member is, or the first one of the list that it is. */
function objectStart(text: string, { start }: JsonMember): number | null {
  const at = text.charAt(start) === "[" ? skipSpace(text, start + 1) : start;
  return text.charAt(at) === "{" ? at : null;
}

/** Whether nearly all records hold most of the paths that most records hold, and little else. */
function areAlike(records: readonly (readonly string[])[]): boolean {
  const counts = new Map<string, number>();
  for (const path of records.flat()) counts.set(path, (counts.get(path) ?? 0) + 1);
  const shared = new Set([...counts].filter(([, count]) => count * 2 > records.length).map(([path]) => path));
  if (shared.size < SHARED_MIN) return false;
  const isAlike = (paths: readonly string[]): boolean => {
    const common = paths.filter((path) => shared.has(path)).length;
    return common * 2 >= shared.size && common * 2 >= paths.length;
  };
  return most(records, isAlike, NEARLY_ALL);
}

function most<Item>(items: readonly Item[], test: (item: Item) => boolean, share: number): boolean {
  return items.filter(test).length >= items.length * share;
}
