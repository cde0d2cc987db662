import type { Format } from "@/lib/intake/format";
import { normaliseHeader } from "@/lib/intake/header/header";
import type { Leg, LegKind } from "@/lib/intake/leg/leg";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader } from "@/lib/intake/row/cell";
import { idReader } from "@/lib/intake/row/read-id";

/** A leg's place among the records of its call. */
export type LegHead = Pick<Leg, "kind" | "correlationId" | "attemptIndex">;

/** Methods of SIP transactions that tell something about a call. */
const DIALOG_KINDS: ReadonlyMap<string, LegKind> = new Map([
  ["invite", "invite"],
  ["ack", "ack"],
  ["bye", "bye"],
  ["cancel", "cancel"],
]);

function kindReader(format: Format, bound: BoundColumns): (cells: readonly string[]) => LegKind | null {
  const methodOf = cellReader(bound.at("method"));
  if (format.legs === "dialog") return (cells) => DIALOG_KINDS.get(methodOf(cells).toLowerCase()) ?? null;
  const kinds = format.legKinds;
  if (Object.keys(kinds).length === 0) return () => "final";
  return (cells) => {
    const word = normaliseHeader(methodOf(cells));
    return Object.hasOwn(kinds, word) ? (kinds[word] ?? "final") : "final";
  };
}

/**
 * Makes the reader of a row's place among the records of its call; null where the row is part of no call
 * (a REGISTER, a MESSAGE). Dialogs without a column of their own for it are tied by the call id.
 */
export function createLegHeadReader(format: Format, bound: BoundColumns): (cells: readonly string[]) => LegHead | null {
  const kindOf = kindReader(format, bound);
  const ownId = bound.at("correlationId");
  const idOf = idReader(ownId.length === 0 && format.legs === "dialog" ? bound.at("callId") : ownId);
  const attemptOf = cellReader(bound.at("attempt"));
  if (format.legs === "single") {
    const alone: LegHead = { kind: "final", correlationId: null, attemptIndex: null };
    return (cells) => {
      const kind = kindOf(cells);
      if (kind === null) return null;
      return kind === "final" ? alone : { ...alone, kind };
    };
  }
  return (cells) => {
    const kind = kindOf(cells);
    if (kind === null) return null;
    const id = idOf(cells);
    const index = Number.parseInt(attemptOf(cells), 10);
    return {
      kind,
      correlationId: id === "" || id === "0" ? null : id,
      attemptIndex: Number.isNaN(index) ? null : index,
    };
  };
}
