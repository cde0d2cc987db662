import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import { formatCount } from "@/lib/present/format";
import { refusalWords } from "@/lib/present/import/import-words";
import type { MappingPreview } from "@/lib/present/import/mapping.schema";

type Tried = Pick<MappingPreview, "missing" | "isDateOrderOpen" | "rows" | "rejectedReasons">;

/** Share of the records from which on strange numbers are the country's fault rather than their own. */
const MANY = 0.1;

/**
 * Why a file cannot be imported under a mapping, and what to change; null where it can.
 * @param mapping as it was tried
 * @param tried what came of it
 */
export function mappingObstacle({ columns }: ColumnMapping, tried: Tried): string | null {
  if (tried.missing.length > 0) return "Caller ID, callee and start need a column each.";
  const [caller, callee] = [columns.callerId?.from[0], columns.callee?.from[0]];
  if (caller !== undefined && caller === callee)
    return "Caller ID and callee are read from the same column. Choose another one for either.";
  if (tried.isDateOrderOpen) return "Please choose which comes first in its dates, day or month.";
  const { imported, duplicate, read } = tried.rows;
  if (read === 0 || imported + duplicate > 0) return null;
  const [reason] = Object.entries(tried.rejectedReasons).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (reason === NO_NUMBER)
    return "Not one record would become a call: what stands where phone numbers should is none. Choose the country of its numbers, or other columns.";
  if (reason === "unknown_direction")
    return "Not one record would become a call: nobody here knows which way the calls went. Say what the values of that column mean, or take it out.";
  const why = reason === undefined ? "" : ` Most are refused as “${refusalWords(reason)}”.`;
  return `Not one record would become a call.${why} Choose other columns.`;
}

/** What is odd about the country that numbers without a country code are read in; null where nothing is. */
export function countryDoubt({ rows, rejectedReasons }: Pick<Tried, "rows" | "rejectedReasons">): string | null {
  const strange = rejectedReasons[NO_NUMBER] ?? 0;
  if (strange === 0 || strange < rows.read * MANY) return null;
  return `${formatCount(strange)} of ${formatCount(rows.read)} records hold no number of this country. Is it the right one?`;
}

const NO_NUMBER = "not_a_phone_number";
