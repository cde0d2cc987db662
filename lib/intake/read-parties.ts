import type { Result } from "@/lib/base/result";
import type { CallerId } from "@/lib/calls/caller-id";
import type { NumberRefusal } from "@/lib/calls/phone-number";
import type { BoundColumns } from "@/lib/intake/bind-columns";
import { pick, tidy } from "@/lib/intake/cell";
import type { NumberReaders } from "@/lib/intake/read-numbers";

/** Who called whom; or that the call did not go out; or which of the two numbers was refused. */
export type Parties =
  | { readonly type: "parties"; readonly callerId: CallerId; readonly callee: string }
  | { readonly type: "outside"; readonly reason: "internal" | "inbound" }
  | { readonly type: "refused"; readonly field: "callerId" | "callee"; readonly reason: NumberRefusal; readonly value: string };

const INTERNAL: Parties = { type: "outside", reason: "internal" };
const INBOUND: Parties = { type: "outside", reason: "inbound" };
const MISSING: Result<never, NumberRefusal> = { ok: false, refusal: "missing_value" };
const SHORT_NUMBER = /^\d{1,6}$/;
/** What a telephone system dials inside itself: feature codes, and names of extensions and of dialplan steps. */
const INTERNAL_TARGET = /^(?:[*#][\d*#]*|[a-z_][\w-]*|&)$/i;

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

/** Which way a call to a target inside a telephone system went: from outside it came in, else it stayed inside. */
function insideCall(caller: Result<string, NumberRefusal>): Parties {
  return caller.ok && caller.value.startsWith("+") ? INBOUND : INTERNAL;
}

/**
 * Makes the reader of both numbers of a row.
 * @param hasExtensions calls to a short number, a feature code or a name end inside the customer's telephone system
 */
export function createPartiesReader(
  bound: BoundColumns,
  numbers: NumberReaders,
  hasExtensions: boolean,
): (cells: readonly string[]) => Parties {
  const callerAt = bound.at("callerId");
  const calleeAt = bound.at("callee");
  return (cells) => {
    const caller = firstNumber(cells, callerAt, numbers.callerId);
    if (hasExtensions) {
      const dialled = pick(cells, calleeAt);
      if (SHORT_NUMBER.test(dialled) || INTERNAL_TARGET.test(dialled)) return insideCall(caller);
    }
    if (!caller.ok) return { type: "refused", field: "callerId", reason: caller.refusal, value: pick(cells, callerAt) };
    const callee = firstNumber(cells, calleeAt, numbers.callee);
    if (!callee.ok) return { type: "refused", field: "callee", reason: callee.refusal, value: pick(cells, calleeAt) };
    return { type: "parties", callerId: caller.value, callee: callee.value };
  };
}
