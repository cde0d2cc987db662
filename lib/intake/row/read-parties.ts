import type { Result } from "@/lib/base/result";
import type { CallerId } from "@/lib/calls/caller-id";
import type { NumberRefusal } from "@/lib/calls/phone-number";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { pick, tidy } from "@/lib/intake/row/cell";
import type { NumberReaders } from "@/lib/intake/row/read-numbers";

/** Who called whom; or that the call did not go out; or which of the two numbers was refused. */
export type Parties =
  | { readonly type: "parties"; readonly callerId: CallerId; readonly callee: string }
  | { readonly type: "outside"; readonly reason: "internal" | "inbound" }
  | {
      readonly type: "refused";
      readonly field: "callerId" | "callee";
      readonly reason: NumberRefusal;
      readonly value: string;
    };

const INTERNAL: Parties = { type: "outside", reason: "internal" };
const INBOUND: Parties = { type: "outside", reason: "inbound" };
const MISSING: Result<never, NumberRefusal> = { ok: false, refusal: "missing_value" };
/** Extensions, and names of extensions and of dialplan steps. */
const INNER_TARGET = /^(?:\d{1,6}|(?:sips?:|client:)?[a-z_][\w.-]*(?:@.*)?|&)$/i;
/** Numbers that are too short for any but an extension or a service. */
const INNER_NUMBER = /^\d{2,5}$/;
/** Codes that only somebody inside can dial. */
const FEATURE_CODE = /^[*#][\d*#]*$/;

/** The first of the cells that is a number; else the refusal of the first one that is filled. */
function firstNumber<Value>(
  cells: readonly string[],
  at: readonly number[],
  read: (text: string) => Result<Value, NumberRefusal>,
): Result<Value, NumberRefusal> {
  let refused: Result<Value, NumberRefusal> = MISSING;
  for (let index = 0; index < at.length; index += 1) {
    const text = tidy(cells[at[index] ?? -1] ?? "");
    if (text === "") continue;
    const number = read(text);
    if (number.ok) return number;
    if (refused === MISSING) refused = number;
  }
  return refused;
}

/** Makes the reader of a row's caller ID alone. */
export function createCallerReader(bound: BoundColumns, numbers: NumberReaders) {
  const callerAt = bound.at("callerId");
  return (cells: readonly string[]): Result<CallerId, NumberRefusal> => firstNumber(cells, callerAt, numbers.callerId);
}

/** How a call to a target inside a telephone system went: a caller from outside came in, unless it is known to be the system's own. */
function insideCall(dialled: string, caller: Result<string, NumberRefusal>, isOwn: boolean): Parties {
  const cameIn = !isOwn && !FEATURE_CODE.test(dialled) && caller.ok && caller.value.startsWith("+");
  return cameIn ? INBOUND : INTERNAL;
}

/** The 9 for an outside line before a North American number with its 1. */
const OFFICE_NINE = /^9(?=1[2-9]\d{2}[2-9]\d{6}$)/;
/** The same where the file itself shows that it is dialled, even before ten digits, and however they are written. */
const SHOWN_NINE = /^9(?=\D*(?:1\D*)?[2-9]\d{2}\D*[2-9]\d{2}\D*\d{4}$)/;

/** What a telephone system does to the numbers that it records. */
export interface DialHabits {
  readonly hasExtensions: boolean | "by_number";
  readonly dialsNine: boolean | "by_file";
}

/**
 * Makes the reader of both numbers of a row.
 * @param habits of a system with extensions: calls to a short number, a feature code or a name end inside it
 */
export function createPartiesReader(
  bound: BoundColumns,
  numbers: NumberReaders,
  { hasExtensions, dialsNine }: DialHabits,
): (cells: readonly string[]) => Parties {
  const callerAt = bound.at("callerId");
  const callerOf = createCallerReader(bound, numbers);
  const calleeAt = bound.at("callee");
  const isOwn = bound.at("direction").length > 0;
  const nine = dialsNine === "by_file" ? SHOWN_NINE : OFFICE_NINE;
  const readCallee = dialsNine === false ? numbers.callee : (text: string) => numbers.callee(text.replace(nine, ""));
  const isInner = (dialled: string): boolean =>
    hasExtensions === "by_number"
      ? INNER_NUMBER.test(dialled)
      : INNER_TARGET.test(dialled) || FEATURE_CODE.test(dialled);
  return (cells) => {
    const caller = callerOf(cells);
    const dialled = hasExtensions === false ? "" : pick(cells, calleeAt);
    if (dialled !== "" && isInner(dialled)) return insideCall(dialled, caller, isOwn);
    if (!caller.ok) return { type: "refused", field: "callerId", reason: caller.refusal, value: pick(cells, callerAt) };
    const callee = firstNumber(cells, calleeAt, readCallee);
    if (!callee.ok) return { type: "refused", field: "callee", reason: callee.refusal, value: pick(cells, calleeAt) };
    return { type: "parties", callerId: caller.value, callee: callee.value };
  };
}
