import type { TallyCells } from "@/lib/ledger/tally/tally-cells";

const PLACE_LIMIT = 2 ** 24;

/**
 * Tallies in the order of the primary key, as far as that matters to an index: by caller ID, then by hour.
 * @param cells which of them
 */
export function inTallyOrder(tallies: TallyCells, cells: Uint32Array): Uint32Array {
  const ranks = callerRanks(tallies.callers.values);
  const sorted = byHour(tallies, cells);
  const starts = new Uint32Array(ranks.length + 1);
  for (const cell of sorted) {
    const after = (ranks[tallies.caller[cell] ?? 0] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const placed = new Uint32Array(sorted.length);
  for (const cell of sorted) {
    const rank = ranks[tallies.caller[cell] ?? 0] ?? 0;
    const at = starts[rank] ?? 0;
    placed[at] = cell;
    starts[rank] = at + 1;
  }
  return placed;
}

function callerRanks(callerIds: readonly string[]): Uint32Array {
  const order = Array.from(callerIds, (_, number) => number).sort((a, b) =>
    (callerIds[a] ?? "") < (callerIds[b] ?? "") ? -1 : 1,
  );
  const ranks = new Uint32Array(order.length);
  for (const [rank, number] of order.entries()) ranks[number] = rank;
  return ranks;
}

function byHour({ hour }: TallyCells, cells: Uint32Array): Uint32Array {
  const keys = new Float64Array(cells.length);
  for (const [at, cell] of cells.entries()) keys[at] = (hour[cell] ?? 0) * PLACE_LIMIT + at;
  keys.sort();
  const sorted = new Uint32Array(cells.length);
  for (let at = 0; at < sorted.length; at += 1) {
    const key = keys[at] ?? 0;
    sorted[at] = cells[key - Math.floor(key / PLACE_LIMIT) * PLACE_LIMIT] ?? 0;
  }
  return sorted;
}
