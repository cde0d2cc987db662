import type { BoundColumns } from "@/lib/intake/row/bind-columns";
import { tidy } from "@/lib/intake/row/cell";
import type { SourceField } from "@/lib/intake/row/source-field";

/** Makes the reader of the zone that the column of a time states by its name, the first filled one of several; empty where it states none. */
export function columnZone(bound: BoundColumns, field: SourceField): (cells: readonly string[]) => string {
  const at = bound.at(field);
  const [first = -1] = at;
  const zone = bound.zone(first);
  if (at.every((position) => bound.zone(position) === zone)) return () => zone;
  return (cells) => bound.zone(at.find((position) => tidy(cells[position] ?? "") !== "") ?? -1);
}
