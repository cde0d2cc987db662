import { isEnded } from "@/lib/intake/import/import-record";
import { formatThings } from "@/lib/present/format";
import { formatBytes } from "@/lib/present/format-bytes";
import type { Import } from "@/lib/present/import/import.schema";

/** How far an import has come. */
export interface ImportProgress {
  readonly isRunning: boolean;
  /** 0 to 1; null while nobody knows. */
  readonly share: number | null;
  /** In a sentence, for eyes and for screen readers. */
  readonly text: string;
}

/** Says how far an import has come, by bytes and by rows. */
export function importProgress({ status, bytes, rows }: Pick<Import, "status" | "bytes" | "rows">): ImportProgress {
  const isRunning = !isEnded(status);
  const records = formatThings(rows.read, "record");
  if (status === "queued") return { isRunning, share: null, text: "Waiting for its turn" };
  if (status === "finishing")
    return { isRunning, share: 1, text: `${records} read; scores and alerts are being worked out` };
  if (!isRunning) return { isRunning, share: 1, text: `${records} read` };
  const share = bytes.total === 0 ? null : Math.min(1, bytes.read / bytes.total);
  return { isRunning, share, text: `${formatBytes(bytes.read)} of ${formatBytes(bytes.total)}, ${records} so far` };
}
