"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { QueuedUpload } from "@/components/import/upload-queue";
import { uploadStore } from "@/components/import/upload-store";

/** The files on their way in; the list of imports is read again as each arrives. */
export function useUploads(): readonly QueuedUpload[] {
  const client = useQueryClient();
  const uploads = useSyncExternalStore(uploadStore.subscribe, uploadStore.read, uploadStore.read);
  const arrived = uploads.filter(({ result }) => result !== null).length;
  useEffect(() => {
    if (arrived > 0) void client.invalidateQueries({ queryKey: ["imports"], exact: true }, { cancelRefetch: false });
  }, [arrived, client]);
  return uploads;
}
