import { FORMATS } from "@/lib/intake/formats";
import { GENERIC } from "@/lib/intake/formats/generic/generic";
import type { SavedMapping } from "@/lib/intake/mapping/saved-mapping";
import type { SavedMappingItem } from "@/lib/present/import/mapping.schema";

/** The name of a format; its id where it is not known any more. */
export function formatName(id: string): string {
  return [...FORMATS, GENERIC].find((format) => format.id === id)?.name ?? id;
}

/** A saved mapping as the API shows it. */
export function presentMapping({ id, sourceName, columns, mapping, changedAt }: SavedMapping): SavedMappingItem {
  return {
    id,
    source: sourceName,
    formatName: formatName(mapping.formatId),
    columns: columns.map(({ key, name }) => ({ key, name })),
    mapping,
    changedAt: changedAt.toISOString(),
  };
}
