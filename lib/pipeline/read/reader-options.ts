import type { ImportWork } from "@/lib/intake/import/import-work.store";
import type { Recognition } from "@/lib/intake/recognise-format";
import type { RecordReaderOptions } from "@/lib/intake/row/read-record";

/** Where an import was made, for times that name no zone and numbers that name no country. */
export type ImportPlace = Pick<ImportWork, "options" | "organizationTimeZone" | "organizationCountry">;

/** How the records of an import are read: as whoever uploaded the file said, else as the organisation has it. */
export function readerOptions(
  { options, organizationTimeZone, organizationCountry }: ImportPlace,
  { header, section }: Pick<Recognition, "header" | "section">,
): RecordReaderOptions {
  return {
    header,
    section,
    timeZone: options.timeZone ?? organizationTimeZone,
    country: options.country ?? organizationCountry,
  };
}
