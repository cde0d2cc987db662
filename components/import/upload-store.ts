import { type UploadOptions, uploadFile } from "@/components/import/upload-file";
import { afterEvent, nextToSend, type QueuedUpload, type UploadEvent } from "@/components/import/upload-queue";
import { warnOfLeaving } from "@/components/import/warn-of-leaving";

/** Files on their way in, and what may be done with them. */
export interface UploadStore {
  /** As they are now; the same array until something changes. */
  readonly read: () => readonly QueuedUpload[];
  /** Calls back whenever something changes. @returns how to end that */
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (files: readonly File[], options: UploadOptions) => void;
  /** Stops sending a file. */
  readonly abort: (key: string) => void;
  readonly retry: (key: string, again: boolean) => void;
  readonly dismiss: (key: string) => void;
  /** Takes a file off the list whose import is no more. */
  readonly dismissImport: (importId: string) => void;
  /** Sends none of those that wait, and forgets the rest; what is being sent arrives. */
  readonly forget: () => void;
}

/**
 * Keeps files on their way in, and sends them a few at a time, whatever page the person looks at meanwhile.
 * @param send sends one file
 * @param warn told whether files would be lost if the browser left now
 */
export function createUploadStore(send: typeof uploadFile, warn: (isBusy: boolean) => void): UploadStore {
  let uploads: readonly QueuedUpload[] = [];
  let chosen = 0;
  const listeners = new Set<() => void>();
  const aborts = new Map<string, AbortController>();

  const change = (next: readonly QueuedUpload[]) => {
    uploads = next;
    for (const upload of nextToSend(uploads)) start(upload);
    warn(aborts.size > 0 || uploads.some(({ state }) => state === "waiting"));
    for (const listener of listeners) listener();
  };
  const tell = (event: UploadEvent) => change(afterEvent(uploads, event));
  const start = ({ key, file, options, again }: QueuedUpload) => {
    const abort = new AbortController();
    aborts.set(key, abort);
    uploads = afterEvent(uploads, { type: "started", key });
    const sent = (bytes: number) => tell({ type: "sent", key, bytes });
    void send(file, { ...options, again }, sent, abort.signal).then((result) => {
      aborts.delete(key);
      tell({ type: "ended", key, result });
    });
  };

  return {
    read: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (files, options) =>
      tell({ type: "chosen", files: files.map((file) => ({ key: `file-${++chosen}`, file, options })) }),
    abort: (key) => aborts.get(key)?.abort(),
    retry: (key, again) => tell({ type: "retried", key, again }),
    dismiss: (key) => tell({ type: "dismissed", key }),
    dismissImport: (importId) => tell({ type: "removed", importId }),
    forget: () => change([]),
  };
}

/** The one of this browser tab. */
export const uploadStore: UploadStore = createUploadStore(uploadFile, warnOfLeaving);
