import { createDocumentCells } from "@/lib/intake/document/document-cells";
import type { FormatSample, Recognition } from "@/lib/intake/recognise-format";
import { bindToHeader, bindToPaths } from "@/lib/intake/row/bind-columns";
import { isCells, pick } from "@/lib/intake/row/cell";
import { isCalendarDay, isDayInFigures } from "@/lib/intake/time/calendar-day";
import { createTimeReader } from "@/lib/intake/time/read-time";

/** A spreadsheet writes midnight beside a day that has no time; so does a call that began then, but not all of many. */
const MIDNIGHTS_MIN = 3;
const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?$/;
// Any order serves: whether a text is a time at all does not depend on it.
const readTime = createTimeReader("UTC", "dmy");

/** The starts of the sampled records as written; none where they stand in two columns. */
function startTexts({ mapping, header }: Pick<Recognition, "mapping" | "header">, sample: FormatSample): string[] {
  const onPaths = bindToPaths(mapping);
  const onHeader = bindToHeader(mapping, header);
  if (onHeader.at("startDate").length + onPaths.bound.at("startDate").length > 0) return [];
  const cellsOf = createDocumentCells(onPaths.paths);
  const records: readonly unknown[] = sample.kind === "rows" ? sample.rows : sample.documents;
  return records.map((record) =>
    isCells(record) ? pick(record, onHeader.at("startedAt")) : pick(cellsOf(record), onPaths.bound.at("startedAt")),
  );
}

/**
 * Whether the calls of a file begin on days and at no time of day, by its first records under the mapping: then all calls of
 * a day begin at midnight, and those between the same numbers look like one.
 */
export function startsAreDays(recognised: Pick<Recognition, "mapping" | "header">, sample: FormatSample): boolean {
  let days = 0;
  let midnights = 0;
  for (const text of startTexts(recognised, sample)) {
    if (isCalendarDay(text) || isDayInFigures(text)) days += 1;
    else if (typeof readTime(text) !== "number") continue;
    else if (MIDNIGHT.test(text)) midnights += 1;
    else return false;
  }
  return days > 0 || midnights >= MIDNIGHTS_MIN;
}
