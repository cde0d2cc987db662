import type { Format, KeepRule } from "@/lib/intake/format";
import { directionWordsOf } from "@/lib/intake/proposal/direction-column";
import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { cellReader } from "@/lib/intake/row/cell";
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

function directionGate(bound: BoundColumns, format: Format): (cells: readonly string[]) => GateVerdict {
  const textOf = cellReader(bound.at("direction"));
  const named = directionWordsOf(bound.name(bound.at("direction")[0] ?? -1));
  const own = format.direction.kind === "by_column" ? { ...named, ...format.direction.words } : named;
  const judge = memo((text): GateVerdict => {
    const direction = readDirection(text, own);
    if (direction === null) return "unknown_direction";
    return direction === "outbound" ? "pass" : direction;
  }, DISTINCT_MAX);
  return (cells) => {
    const text = textOf(cells);
    // A record that does not say is one of the customer's own list of calls made.
    return text === "" ? "pass" : judge(text);
  };
}

/**
 * Makes the check whether a row is a call out to the public network, by the rules of its format.
 * A rule whose column the file lacks lets every row pass.
 */
export function createRowGate(format: Format, bound: BoundColumns): (cells: readonly string[]) => GateVerdict {
  if (format.direction.kind === "all_inbound") return () => "inbound";
  const keeps = format.keep.filter((rule) => bound.at(rule.field).length > 0).map((rule) => keepGate(bound, rule));
  const gates = bound.at("direction").length > 0 ? [directionGate(bound, format), ...keeps] : keeps;
  return (cells) => {
    for (const gate of gates) {
      const verdict = gate(cells);
      if (verdict !== "pass") return verdict;
    }
    return "pass";
  };
}
