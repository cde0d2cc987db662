import type { Format, KeepRule } from "@/lib/intake/format";
import { directionWordsOf } from "@/lib/intake/proposal/direction-column";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader } from "@/lib/intake/row/cell";
import type { Direction } from "@/lib/intake/row/direction";
import { isMessage } from "@/lib/intake/row/is-message";
import { memo } from "@/lib/intake/row/memo";
import { readDirection } from "@/lib/intake/row/read-direction";
import type { SkipReason } from "@/lib/intake/skip";

type GateVerdict = SkipReason | "unknown_direction" | "pass";

const DISTINCT_MAX = 1024;

function keepGate(bound: BoundColumns, rule: KeepRule): (cells: readonly string[]) => GateVerdict {
  const textOf = cellReader(bound.at(rule.field));
  const words = new Set(rule.words);
  const judge = memo((text): GateVerdict => (words.has(text.toLowerCase()) ? "pass" : rule.otherwise), DISTINCT_MAX);
  return (cells) => judge(textOf(cells));
}

function messageGate(bound: BoundColumns): (cells: readonly string[]) => GateVerdict {
  const textOf = cellReader(bound.at("recordType"));
  const judge = memo((text): GateVerdict => (isMessage(text) ? "not_an_attempt" : "pass"), DISTINCT_MAX);
  return (cells) => judge(textOf(cells));
}

/**
 * Makes the reader of what a value of the column of directions means: what a person said, else what its word does.
 * Null where nobody knows.
 */
export function createDirectionReader(
  bound: BoundColumns,
  format: Pick<Format, "direction">,
): (value: string) => Direction | null {
  const named = directionWordsOf(bound.name(bound.at("direction")[0] ?? -1));
  const own = format.direction.kind === "by_column" ? { ...named, ...format.direction.words } : named;
  // A record that does not say is one of the customer's own list of calls made.
  return (value) => bound.meaning(value) ?? (value === "" ? "outbound" : readDirection(value, own));
}

function directionGate(bound: BoundColumns, format: Format): (cells: readonly string[]) => GateVerdict {
  const textOf = cellReader(bound.at("direction"));
  const directionOf = createDirectionReader(bound, format);
  const judge = memo((text): GateVerdict => {
    const direction = directionOf(text) ?? "unknown_direction";
    return direction === "outbound" ? "pass" : direction;
  }, DISTINCT_MAX);
  return (cells) => judge(textOf(cells));
}

/**
 * Makes the check whether a row is a call out to the public network, by the rules of its format.
 * A rule whose column the file lacks lets every row pass.
 */
export function createRowGate(format: Format, bound: BoundColumns): (cells: readonly string[]) => GateVerdict {
  if (format.direction.kind === "all_inbound") return () => "inbound";
  const keeps = format.keep.filter((rule) => bound.at(rule.field).length > 0).map((rule) => keepGate(bound, rule));
  // Messages come first: what tells the direction of calls need not tell theirs.
  const messages = format.leavesOutMessages && bound.at("recordType").length > 0 ? [messageGate(bound)] : [];
  const directions = bound.at("direction").length > 0 ? [directionGate(bound, format)] : [];
  const gates = [...messages, ...directions, ...keeps];
  return (cells) => {
    for (const gate of gates) {
      const verdict = gate(cells);
      if (verdict !== "pass") return verdict;
    }
    return "pass";
  };
}
