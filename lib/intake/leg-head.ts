import type { BoundColumns } from "@/lib/intake/bind-columns";
import { pick } from "@/lib/intake/cell";
import type { Format } from "@/lib/intake/format";
import { normaliseHeader } from "@/lib/intake/header";
import type { Leg, LegKind } from "@/lib/intake/leg";

/** A leg's place among the records of its call. */
export type LegHead = Pick<Leg, "kind" | "correlationId" | "attemptIndex" | "line">;

/** Methods of SIP transactions that tell something about a call. */
const DIALOG_KINDS: Readonly<Record<string, LegKind>> = { invite: "invite", ack: "ack", bye: "bye", cancel: "cancel" };

function kindReader(format: Format, bound: BoundColumns): (cells: readonly string[]) => LegKind | null {
  const methodAt = bound.at("method");
  if (format.legs === "dialog") return (cells) => DIALOG_KINDS[pick(cells, methodAt).toLowerCase()] ?? null;
  const kinds = format.legKinds;
  if (Object.keys(kinds).length === 0) return () => "final";
  return (cells) => {
    const word = normaliseHeader(pick(cells, methodAt));
    return Object.hasOwn(kinds, word) ? (kinds[word] ?? "final") : "final";
  };
}

/**
 * Makes the reader of a row's place among the records of its call; null where the row is part of no call
 * (a REGISTER, a MESSAGE). Dialogs without a column of their own for it are tied by the call id.
 */
export function createLegHeadReader(
  format: Format,
  bound: BoundColumns,
): (cells: readonly string[], line: number) => LegHead | null {
  const kindOf = kindReader(format, bound);
  const ownId = bound.at("correlationId");
  const idAt = ownId.length === 0 && format.legs === "dialog" ? bound.at("callId") : ownId;
  const attemptAt = bound.at("attempt");
  if (format.legs === "single") {
    return (cells, line) => {
      const kind = kindOf(cells);
      return kind === null ? null : { kind, correlationId: null, attemptIndex: null, line };
    };
  }
  return (cells, line) => {
    const kind = kindOf(cells);
    if (kind === null) return null;
    const id = pick(cells, idAt);
    const index = Number.parseInt(pick(cells, attemptAt), 10);
    return {
      kind,
      correlationId: id === "" || id === "0" ? null : id,
      attemptIndex: Number.isNaN(index) ? null : index,
      line,
    };
  };
}
