"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { type UploadOptions, uploadFile } from "@/components/import/upload-file";
import { afterEvent, nextToSend, type QueuedUpload } from "@/components/import/upload-queue";

/** Files on their way in, and what may be done with them. */
export interface Uploads {
  readonly uploads: readonly QueuedUpload[];
  readonly choose: (files: readonly File[]) => void;
  /** Stops sending a file. */
  readonly abort: (key: string) => void;
  readonly retry: (key: string, again: boolean) => void;
  readonly dismiss: (key: string) => void;
}

/** Sends the files that a person chooses, a few at a time. @param options what goes with those that start from now on */
export function useUploads(options: UploadOptions): Uploads {
  const client = useQueryClient();
  const [uploads, tell] = useReducer(afterEvent, []);
  const aborts = useRef(new Map<string, AbortController>());
  const chosen = useRef(0);

  useEffect(() => {
    for (const { key, file, again } of nextToSend(uploads)) {
      const abort = new AbortController();
      aborts.current.set(key, abort);
      tell({ type: "started", key });
      const sent = (bytes: number) => tell({ type: "sent", key, bytes });
      void uploadFile(file, { ...options, again }, sent, abort.signal).then(async (result) => {
        aborts.current.delete(key);
        tell({ type: "ended", key, result });
        await client.invalidateQueries({ queryKey: ["imports"] });
      });
    }
  }, [uploads, options, client]);

  const choose = useCallback((files: readonly File[]) => {
    tell({ type: "chosen", files: files.map((file) => ({ key: `file-${++chosen.current}`, file })) });
  }, []);
  const abort = useCallback((key: string) => aborts.current.get(key)?.abort(), []);
  const retry = useCallback((key: string, again: boolean) => tell({ type: "retried", key, again }), []);
  const dismiss = useCallback((key: string) => tell({ type: "dismissed", key }), []);
  return { uploads, choose, abort, retry, dismiss };
}
