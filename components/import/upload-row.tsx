"use client";

import { cx } from "class-variance-authority";
import { RotateCw, X } from "lucide-react";
import { ImportLine } from "@/components/import/import-line";
import type { QueuedUpload } from "@/components/import/upload-queue";
import type { UploadStore } from "@/components/import/upload-store";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { WithWayIn } from "@/components/ui/session-ended";
import { formatBytes } from "@/lib/present/format-bytes";
import { knownFileWords } from "@/lib/present/import/known-file-words";

interface UploadRowProps extends Pick<UploadStore, "abort" | "retry" | "dismiss"> {
  readonly upload: QueuedUpload;
  /** How many files are on the list. */
  readonly among: number;
}

/** One file on its way in: first by bytes sent, then by rows read. */
export function UploadRow({ upload, among, abort, retry, dismiss }: UploadRowProps) {
  const { key, file, state, sentBytes, result } = upload;
  if (result?.kind === "accepted")
    return <ImportLine initial={result.import} among={among} onDismiss={() => dismiss(key)} />;
  const isMoving = state === "waiting" || state === "sending";
  return (
    <li className="flex flex-col gap-1.5 border-b px-4 py-3 last:border-b-0">
      <div className="flex items-center gap-3">
        <span title={file.name} className="min-w-0 flex-1 truncate font-medium">
          {file.name}
        </span>
        <span className="text-sm whitespace-nowrap text-ink-faint">
          {state === "sending" ? `${formatBytes(sentBytes)} of ` : ""}
          {formatBytes(file.size)}
        </span>
        <IconButton
          label={isMoving ? `Stop sending ${file.name}` : `Remove ${file.name} from this list`}
          size="sm"
          onClick={() => (state === "sending" ? abort(key) : dismiss(key))}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {isMoving ? (
        <Progress
          label={`Sending ${file.name}`}
          share={state === "waiting" ? 0 : sentBytes / Math.max(1, file.size)}
          valueText={`${formatBytes(sentBytes)} of ${formatBytes(file.size)}`}
        />
      ) : (
        <UploadEnd upload={upload} retry={retry} />
      )}
    </li>
  );
}

function UploadEnd({ upload, retry }: { readonly upload: QueuedUpload; readonly retry: UploadStore["retry"] }) {
  const { key, file, result } = upload;
  if (result?.kind === "known") {
    const known = knownFileWords(result.import, file.name);
    return (
      <div role="status" className="flex flex-wrap items-center gap-2 text-base text-ink-soft">
        <span className="flex-1">{known.text}</span>
        <ButtonLink size="sm" href={`/imports/${result.import.id}`}>
          {known.link}
        </ButtonLink>
        {known.mayRepeat ? (
          <Button size="sm" onClick={() => retry(key, true)}>
            Import again
          </Button>
        ) : null}
      </div>
    );
  }
  const isOwnDoing = result?.kind !== "refused";
  return (
    <div
      role={isOwnDoing ? "status" : "alert"}
      className={cx("flex flex-wrap items-center gap-2 text-base", isOwnDoing ? "text-ink-soft" : "text-bad")}
    >
      <span className="flex-1">
        <WithWayIn>{isOwnDoing ? "Stopped. Nothing from it was imported." : result.message}</WithWayIn>
      </span>
      {isOwnDoing || !result.isFinal ? (
        <Button size="sm" onClick={() => retry(key, upload.again)}>
          <RotateCw aria-hidden className="size-3.5" />
          {isOwnDoing ? "Send it after all" : "Try again"}
        </Button>
      ) : null}
    </div>
  );
}
