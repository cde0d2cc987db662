import { isEnded } from "@/lib/intake/import/import-record";
import type { Import } from "@/lib/present/import/import.schema";

/** What to say of a file whose bytes were uploaded before. */
export interface KnownFileWords {
  readonly text: string;
  /** What leads to the import of before. */
  readonly link: string;
  /** Whether it can be of use to import it once more. */
  readonly mayRepeat: boolean;
}

/**
 * Says what has become of a file that was uploaded before.
 * @param earlier the import that brought its bytes @param name what the file is called now
 */
export function knownFileWords(earlier: Pick<Import, "filename" | "status">, name: string): KnownFileWords {
  const { filename, status } = earlier;
  const as = filename === name ? "" : `, as ${filename}`;
  if (status === "needs_mapping")
    return {
      text: `This file is already here${as}${as === "" ? "" : ","} and waits for somebody to confirm its columns.`,
      link: "Confirm the columns",
      // Under another source, perhaps.
      mayRepeat: true,
    };
  if (!isEnded(status)) return { text: `This file is being read already${as}.`, link: "Watch it", mayRepeat: false };
  return { text: `This file was imported before${as}.`, link: "See it", mayRepeat: true };
}
