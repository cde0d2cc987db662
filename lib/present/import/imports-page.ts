import type { Import } from "@/lib/present/import/import.schema";
import type { SavedMappingItem } from "@/lib/present/import/mapping.schema";
import type { PlaceChoice } from "@/lib/present/shell/places";

/** What the page of imports shows before the browser asks for more. */
export interface ImportsPage {
  readonly imports: { readonly data: Import[]; readonly nextCursor: string | null };
  /** Whether this person may upload files. */
  readonly isWritable: boolean;
  readonly timeZone: string;
  readonly country: string;
  readonly timeZones: readonly PlaceChoice[];
  readonly countries: readonly PlaceChoice[];
}

/** One rejected record. */
export interface RejectedRecord {
  readonly seq: number;
  /** The file in the archive that it stands in; null where the upload is no archive. */
  readonly file: string | null;
  readonly line: number;
  readonly reason: string;
  readonly field: string | null;
  readonly value: string;
  readonly raw: string;
}

/** What the page of one import shows. */
export interface ImportPageModel {
  readonly import: Import;
  readonly formatName: string | null;
  /** How to get an export that shows more; null where there is no better one. */
  readonly recipe: string | null;
  /** Why records were rejected, and how many for each reason; as of when the page was loaded. */
  readonly rejectedReasons: Readonly<Record<string, number>>;
  /** The first rejected records. */
  readonly rejected: readonly RejectedRecord[];
  /** How many calls stay as this import and others told them together, when it is undone. */
  readonly retold: number;
  readonly isWritable: boolean;
  readonly timeZone: string;
  /** What can be chosen by whoever has to say what the columns hold; null where nobody has to. */
  readonly places: { readonly timeZones: readonly PlaceChoice[]; readonly countries: readonly PlaceChoice[] } | null;
}

/** What the page of saved mappings shows. */
export interface MappingsPageModel {
  readonly mappings: SavedMappingItem[];
  readonly isWritable: boolean;
  readonly timeZone: string;
  readonly timeZones: readonly PlaceChoice[];
  readonly countries: readonly PlaceChoice[];
}
