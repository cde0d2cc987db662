import { columnMappingSchema } from "@/lib/intake/column-mapping.schema";
import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";

const formatIds: ReadonlySet<string> = new Set([...FORMATS, GENERIC].map(({ id }) => id));

/** How the columns of a file are to be read, as somebody sends it. Apart from the answers, which browsers check as well. */
export const SentMapping = columnMappingSchema.refine(
  ({ formatId }) => formatIds.has(formatId),
  "This is no format that is known here",
);
