import { FIELD, FIELDS } from "@/lib/watch/evidence-field";

/** A row of the detector's sums that holds these amounts, and 0 elsewhere. */
export function aFieldRow(amounts: Partial<Record<keyof typeof FIELD, number>>): Float64Array {
  const row = new Float64Array(FIELDS);
  const fields = new Map(Object.entries(FIELD));
  for (const [name, amount] of Object.entries(amounts)) row[fields.get(name) ?? -1] = amount;
  return row;
}
