import type { CallerId } from "@/lib/calls/caller-id";
import type { BoundColumns } from "@/lib/intake/bind-columns";
import { pick } from "@/lib/intake/cell";
import type { NumberReaders } from "@/lib/intake/read-numbers";
import type { RefusalReason } from "@/lib/intake/row-refusal";

/** Who called whom; or that both ends are inside; or which of the two numbers was refused. */
export type Parties =
  | { readonly type: "parties"; readonly callerId: CallerId; readonly callee: string }
  | { readonly type: "internal" }
  | {
      readonly type: "refused";
      readonly field: "callerId" | "callee";
      readonly reason: RefusalReason;
      readonly value: string;
    };

const INTERNAL: Parties = { type: "internal" };
const SHORT_NUMBER = /^\d{1,6}$/;
/** What a telephone system dials inside itself: feature codes, and names of extensions and of dialplan steps. */
const INTERNAL_TARGET = /^(?:[*#][\d*#]*|[a-z_][\w-]*)$/i;

/**
 * Makes the reader of both numbers of a row.
 * @param hasExtensions calls to a short number, a feature code or a name stay inside the customer's telephone system
 */
export function createPartiesReader(
  bound: BoundColumns,
  numbers: NumberReaders,
  hasExtensions: boolean,
): (cells: readonly string[]) => Parties {
  const callerAt = bound.at("callerId");
  const calleeAt = bound.at("callee");
  return (cells) => {
    const dialled = pick(cells, calleeAt);
    if (hasExtensions && (SHORT_NUMBER.test(dialled) || INTERNAL_TARGET.test(dialled))) return INTERNAL;
    const shown = pick(cells, callerAt);
    if (shown === "") return { type: "refused", field: "callerId", reason: "missing_value", value: "" };
    const callerId = numbers.callerId(shown);
    if (!callerId.ok) return { type: "refused", field: "callerId", reason: callerId.refusal, value: shown };
    if (dialled === "") return { type: "refused", field: "callee", reason: "missing_value", value: "" };
    const callee = numbers.callee(dialled);
    if (!callee.ok) return { type: "refused", field: "callee", reason: callee.refusal, value: dialled };
    return { type: "parties", callerId: callerId.value, callee: callee.value };
  };
}
