import { columnOfField, fileTable } from "@/lib/intake/mapping/file-columns";
import { flaggedDirection } from "@/lib/intake/proposal/direction-column";
import type { Recognition } from "@/lib/intake/recognise-format";
import { tidy } from "@/lib/intake/row/cell";
import type { RowRefusal } from "@/lib/intake/row/row-refusal";
import type { ReadableSample } from "@/lib/intake/upload/upload-part";

/**
 * What to ask about the column from which the direction of the calls would be read; empty where there is no doubt. There is
 * where nobody knows its words, and where it holds nothing but the one digit by which every call would have come in: such a
 * column may as well count something.
 * @param refuted the refusal by which the records refute the guess at their columns, if any
 */
export function doubtfulDirection(recognised: Recognition, sample: ReadableSample, refuted: RowRefusal | null): string {
  const { columns, rows } = fileTable(recognised, sample);
  const at = columnOfField(columns, recognised.mapping.columns, "direction");
  const name = columns[at]?.name;
  if (name === undefined) return "";
  if (refuted?.reason === "unknown_direction")
    return ` Nobody here knows whether "${refuted.value}" in the column "${name}" says that a call went out or came in: say what it means, or take that column out if all calls went out.`;
  const values = new Set(rows.map(({ cells }) => tidy(cells[at] ?? "")).filter((value) => value !== ""));
  const [only] = values;
  const inward = flaggedDirection(name) === "inbound" ? "1" : "0";
  if (flaggedDirection(name) === null || values.size !== 1 || only !== inward) return "";
  return ` By the "${only}" in the column "${name}" all calls came in, and none would be imported: say what it means, or take that column out if it says something else and the calls went out.`;
}
