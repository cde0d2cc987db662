import { queryString } from "@/components/api/query-string";
import { organizationHeader } from "@/components/api/shown-organization";
import type { UploadResult } from "@/components/import/upload-answer";

/** What goes with a file. */
export interface UploadOptions {
  /** Name of the provider or trunk; empty for the default one. */
  readonly source: string;
  readonly timeZone: string;
  readonly country: string;
}

const EMPTY: UploadResult = {
  kind: "refused",
  message: "This file is empty: there is not one character in it. Export it again.",
  isFinal: true,
};
const LOST = "The connection broke before the file was complete. Nothing was imported; try again.";

/**
 * Sends a file as it is, from disk, without reading it into memory. XMLHttpRequest, because fetch cannot tell how much
 * of a body has been sent.
 * @param onProgress told how many bytes have been sent
 */
export function uploadFile(
  file: File,
  options: UploadOptions & { readonly again: boolean },
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<UploadResult> {
  if (file.size === 0) return Promise.resolve(EMPTY);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = queryString({ ...options, filename: file.name, review: true, again: options.again || null });
    request.open("POST", `/api/v1/imports${query}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    for (const [name, value] of Object.entries(organizationHeader())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () =>
      resolve(
        import("@/components/import/upload-answer").then(({ readAnswer }) =>
          readAnswer(request.status, request.responseText),
        ),
      );
    request.onerror = () => resolve({ kind: "refused", message: LOST, isFinal: false });
    request.onabort = () => resolve({ kind: "aborted" });
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
