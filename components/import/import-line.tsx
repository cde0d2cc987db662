"use client";

import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { CancelButton } from "@/components/import/cancel-button";
import { importQuery, isGone } from "@/components/import/import.query";
import { ImportStatusBadge } from "@/components/import/import-status-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { formatCount, formatThings } from "@/lib/present/format";
import type { Import } from "@/lib/present/import/import.schema";
import { importProgress } from "@/lib/present/import/import-progress";

interface ImportLineProps {
  readonly initial: Import;
  /** How many lines there are. */
  readonly among: number;
  readonly onDismiss: () => void;
}

/** An import that was begun on this page: live while it runs, then what came of it. */
export function ImportLine({ initial, among, onDismiss }: ImportLineProps) {
  const { data: one, error } = useQuery({ ...importQuery(initial.id, among), initialData: initial });
  if (isGone(error)) return null;
  const { isRunning, share, text } = importProgress(one);
  const isWaiting = one.status === "needs_mapping";
  return (
    <li className="flex flex-col gap-1.5 border-b px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span title={one.filename} className="min-w-40 flex-1 truncate font-medium">
          {one.filename}
        </span>
        <ImportStatusBadge one={one} />
        {isRunning ? (
          <CancelButton id={one.id} size="sm" />
        ) : (
          <>
            <ButtonLink size="sm" variant={isWaiting ? "primary" : "secondary"} href={`/imports/${one.id}`}>
              {isWaiting ? "Confirm the columns" : "See the result"}
            </ButtonLink>
            <IconButton label={`Remove ${one.filename} from this list`} size="sm" onClick={onDismiss}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </>
        )}
      </div>
      {isRunning ? <Progress label={`Reading ${one.filename}`} share={share} valueText={text} /> : null}
      <p className="text-sm text-ink-soft">{isRunning ? text : summary(one)}</p>
    </li>
  );
}

function summary({ error, rows }: Import): string {
  if (error !== undefined) return error.message;
  const rejected = rows.rejected > 0 ? `, ${formatCount(rows.rejected)} rejected` : "";
  const known = rows.duplicate > 0 ? `, ${formatCount(rows.duplicate)} known already` : "";
  const skipped = rows.imported === 0 && rows.skipped > 0 ? `, ${formatCount(rows.skipped)} skipped` : "";
  return `${formatThings(rows.imported, "call")} imported${known}${rejected}${skipped}`;
}
