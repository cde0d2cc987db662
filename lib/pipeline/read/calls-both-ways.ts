import type { CallAttempt } from "@/lib/calls/call-attempt";
import { headerWords } from "@/lib/intake/header/header-words";
import { columnOfField, type FileColumn, type FileTable, fileTable } from "@/lib/intake/mapping/file-columns";
import { fieldsNamed } from "@/lib/intake/proposal/propose-mapping";
import type { Recognition } from "@/lib/intake/recognise-format";
import { tidy } from "@/lib/intake/row/cell";
import { readDirection } from "@/lib/intake/row/read-direction";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/** A column of more different values is hardly that of the direction, and longer ones are no codes. */
const VALUES_MAX = 6;
const VALUE_LENGTH_MAX = 20;

/** Calls between one's own numbers are few; so many, and this share of all, have come in. */
const INWARD_MIN = 3;
const INWARD_SHARE_MIN = 0.2;
/** Of calls from callers that called nobody outside, this share is enough. */
const STRANGERS_SHARE_MIN = 0.1;
const WHAT_TO_DO = "choose one if there is, or export the calls made alone, or confirm if all of these were made.";
const NO_WAY_TOLD = ` Calls go to numbers from which others come, as if they had come in, and no column says which way calls went: ${WHAT_TO_DO}`;
const FROM_MANY = ` Many numbers call few here, as if these calls had come in, and no column says which way calls went: ${WHAT_TO_DO}`;
/** So many callers, each with hardly more than a call, to so few numbers: who makes calls has it the other way round. */
const MANY_CALLERS_MIN = 6;
const CALLERS_TO_A_CALLEE_MIN = 4;
const CALLS_OF_A_CALLER_MAX = 2;

/**
 * What to ask where calls to numbers that other calls come from have codes of their own in a column that may be that of the
 * direction, or where there is no such column and many of them do; empty where there is no doubt.
 * @param attempts the sampled records as calls made
 */
export function callsBothWays(
  recognised: Recognition,
  sample: ReadableSample,
  attempts: readonly CallAttempt[],
): string {
  if (recognised.mapping.columns.direction !== undefined) return "";
  const callers = new Set<string>(attempts.map(({ callerId }) => callerId));
  const inward = new Set(attempts.filter(({ callee }) => callers.has(callee)).map(({ line }) => line));
  const outward = new Set(attempts.filter(({ line }) => !inward.has(line)).map(({ line }) => line));
  const table = fileTable(recognised, sample);
  const { columns, rows } = table;
  for (const [at, { name }] of columns.entries()) {
    if (!fieldsNamed(name).includes("direction")) continue;
    const valuesOf = (lines: ReadonlySet<number>) =>
      new Set(rows.filter(({ line }) => lines.has(line)).map(({ cells }) => tidy(cells[at] ?? "")));
    const [came, went] = [valuesOf(inward), valuesOf(outward)];
    const all = [...came, ...went];
    const areCodes = all.length <= VALUES_MAX && all.every((value) => value.length <= VALUE_LENGTH_MAX);
    const [code] = came;
    if (code !== undefined && went.size > 0 && areCodes && ![...came].some((value) => went.has(value)))
      return ` Some calls go to numbers from which others come, as if they had come in, and nobody here knows whether "${code}" in the column "${name}" says so: choose that column for the direction and say what its values mean, if it does.`;
  }
  const ofRoles = doubtOfRoles(recognised, table);
  if (ofRoles !== "") return ofRoles;
  if (haveManyComeIn(attempts, inward.size)) return NO_WAY_TOLD;
  return comeFromMany(attempts) ? FROM_MANY : "";
}

/** Whether the numbers of many reach those of few. */
function comeFromMany(attempts: readonly CallAttempt[]): boolean {
  const callers = new Set<string>(attempts.map(({ callerId }) => callerId)).size;
  const callees = new Set(attempts.map(({ callee }) => callee)).size;
  const areMany = callers >= MANY_CALLERS_MIN && callers >= callees * CALLERS_TO_A_CALLEE_MIN;
  return areMany && attempts.length <= callers * CALLS_OF_A_CALLER_MAX;
}

/** Whether so many calls may have come in that it is no chance. @param inward calls to numbers that others come from */
function haveManyComeIn(attempts: readonly CallAttempt[], inward: number): boolean {
  const strangers = callsOfStrangers(attempts);
  if (strangers > 0 && strangers >= attempts.length * STRANGERS_SHARE_MIN) return true;
  return inward >= INWARD_MIN && inward >= attempts.length * INWARD_SHARE_MIN;
}

/** Calls from numbers that called nobody outside to numbers that did: as few as they are, they came in. */
function callsOfStrangers(attempts: readonly CallAttempt[]): number {
  const callers = new Set<string>(attempts.map(({ callerId }) => callerId));
  const own = new Set<string>(attempts.filter(({ callee }) => !callers.has(callee)).map(({ callerId }) => callerId));
  return attempts.filter(({ callerId, callee }) => own.has(callee) && !own.has(callerId)).length;
}

/** Names of the other party whichever way a call went: a call that came in looks like one made. */
const OTHER_PARTY = /customer|client|contact|external|remote|other|lead|patient|phone|number/;
const DIALLED = /(?:^|_)(?:to|b)(?:_|$)|dest|called|dial|callee|dnis|recipient/;
const WAY = /call|direction|(?:^|_)(?:dir|way)(?:_|$)/;
const CODE = /^\d{1,2}$/;

/** Whether the called number is that of the other party, whichever way a call went. */
function isOfRoles({ mapping }: Recognition, columns: readonly FileColumn[]): boolean {
  const key = mapping.columns.callee?.from[0];
  const callee = headerWords(columns.find((column) => column.key === key)?.name ?? "");
  return OTHER_PARTY.test(callee) && !DIALLED.test(callee);
}

/** What to ask where it is, and something says that some calls came in; empty where nothing does. */
function doubtOfRoles(recognised: Recognition, table: FileTable): string {
  if (!isOfRoles(recognised, table.columns)) return "";
  return codesOf(table) || cameInByStatus(recognised, table);
}

/** What to ask where the status of some calls is one that only those have which come in. */
function cameInByStatus({ mapping }: Recognition, { columns, rows }: FileTable): string {
  const at = columnOfField(columns, mapping.columns, "disposition");
  if (at < 0) return "";
  const status = rows.map(({ cells }) => tidy(cells[at] ?? "")).find((value) => readDirection(value, {}) === "inbound");
  if (status === undefined) return "";
  return ` Some calls are "${status}" in the column "${columns[at]?.name}", as those are that come in, and no column says which way calls went: ${WHAT_TO_DO}`;
}

/** What to ask where numbers stand under the name of a direction. */
function codesOf({ columns, rows }: FileTable): string {
  for (const [at, { name }] of columns.entries()) {
    if (!fieldsNamed(name).includes("direction") || !WAY.test(headerWords(name))) continue;
    const values = [...new Set(rows.map(({ cells }) => tidy(cells[at] ?? "")))].filter((value) => value !== "");
    if (values.length > 1 && values.length <= VALUES_MAX && values.every((value) => CODE.test(value)))
      return ` Nobody here knows whether ${values.map((value) => `"${value}"`).join(" or ")} in the column "${name}" says that a call came in: choose that column for the direction and say what its values mean, if it does.`;
  }
  return "";
}
