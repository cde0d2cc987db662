import type { UploadResult } from "@/components/import/upload-answer";
import type { UploadOptions } from "@/components/import/upload-file";
import type { Import } from "@/lib/present/import/import.schema";

/** A file on its way in. */
export interface QueuedUpload {
  readonly key: string;
  readonly file: File;
  /** As they stood when it was chosen: what is set later is meant for the next files. */
  readonly options: UploadOptions;
  /** Send it although the same bytes are in. */
  readonly again: boolean;
  readonly state: "waiting" | "sending" | UploadResult["kind"];
  readonly sentBytes: number;
  /** What came of it; null until then. */
  readonly result: UploadResult | null;
}

/** What happens to files on their way in. */
export type UploadEvent =
  | { readonly type: "chosen"; readonly files: readonly Pick<QueuedUpload, "key" | "file" | "options">[] }
  | { readonly type: "started"; readonly key: string }
  | { readonly type: "sent"; readonly key: string; readonly bytes: number }
  | { readonly type: "ended"; readonly key: string; readonly result: UploadResult }
  /** Send it once more: after a failure, or although it is known. */
  | { readonly type: "retried"; readonly key: string; readonly again: boolean }
  | { readonly type: "dismissed"; readonly key: string }
  /** The import that it became is no more. */
  | { readonly type: "removed"; readonly importId: string };

/** Two at a time: enough to keep the line busy, few enough that the first file is through soon. */
const SENDING_MAX = 2;

/** What the files on their way in are after something happened to them. */
export function afterEvent(uploads: readonly QueuedUpload[], event: UploadEvent): readonly QueuedUpload[] {
  switch (event.type) {
    case "chosen":
      return [...uploads, ...event.files.map((chosen) => ({ ...chosen, ...WAITING, again: false }))];
    case "started":
      return change(uploads, event.key, { state: "sending" });
    case "sent":
      return change(uploads, event.key, { sentBytes: event.bytes });
    case "ended":
      return change(uploads, event.key, { state: event.result.kind, result: event.result });
    case "retried":
      return change(uploads, event.key, { ...WAITING, again: event.again });
    case "dismissed":
      return uploads.filter(({ key }) => key !== event.key);
    case "removed":
      return uploads.filter(({ result }) => importOf(result)?.id !== event.importId);
  }
}

function importOf(result: UploadResult | null): Import | null {
  return result?.kind === "accepted" || result?.kind === "known" ? result.import : null;
}

const WAITING = { state: "waiting", sentBytes: 0, result: null } as const;

/** The files that may be sent now, in the order in which they were chosen. */
export function nextToSend(uploads: readonly QueuedUpload[]): readonly QueuedUpload[] {
  const sending = uploads.filter(({ state }) => state === "sending").length;
  return uploads.filter(({ state }) => state === "waiting").slice(0, Math.max(0, SENDING_MAX - sending));
}

function change(uploads: readonly QueuedUpload[], key: string, to: Partial<QueuedUpload>): readonly QueuedUpload[] {
  return uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload));
}
