import { isCountry } from "@/lib/base/countries";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import { columnMappingSchema } from "@/lib/intake/mapping/column-mapping.schema";

const formatIds: ReadonlySet<string> = new Set([...FORMATS, GENERIC].map(({ id }) => id));

/** How the columns of a file are to be read, as somebody sends it. Apart from the answers, which browsers check as well. */
export const SentMapping = columnMappingSchema
  .refine(({ formatId }) => formatIds.has(formatId), "This is not a known format")
  .refine(({ country }) => country === null || isCountry(country), {
    path: ["country"],
    message: "This is not a known country; write it like US or GB",
  });
