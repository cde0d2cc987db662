"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { CancelButton } from "@/components/import/cancel-button";
import { FileHonesty } from "@/components/import/file-honesty";
import { importQuery } from "@/components/import/import.query";
import { ImportStatusBadge } from "@/components/import/import-status-badge";
import { RejectedTable } from "@/components/import/rejected-table";
import { RowBar } from "@/components/import/row-bar";
import { UndoButton } from "@/components/import/undo-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { formatBytes, formatCount, formatDay, formatTime } from "@/lib/present/format";
import type { Import } from "@/lib/present/import.schema";
import { importProgress } from "@/lib/present/import-progress";
import { importReport } from "@/lib/present/import-report";
import type { ImportPageModel } from "@/lib/present/imports-page";

/** One import: live while it runs, then where every record went. */
export function ImportScreen(model: ImportPageModel) {
  const { isWritable, rejected, timeZone } = model;
  const { data: one } = useQuery({ ...importQuery(model.import.id), initialData: model.import });
  const { isRunning, share, text } = importProgress(one);
  useRefreshAtEnd(isRunning);
  const report = importReport(one);
  const found = one.rows.imported + one.rows.duplicate > 0 && !isRunning;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={<span className="break-all">{one.filename}</span>}
        note={<Facts one={one} timeZone={timeZone} />}
        actions={
          <>
            {isWritable && isRunning ? <CancelButton id={one.id} /> : null}
            {isWritable && !isRunning ? <UndoButton done={one} /> : null}
            {found ? (
              <ButtonLink href="/caller-ids" variant="primary">
                See the caller IDs
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {one.error === undefined ? null : (
        <Notice tone="bad" title="This file was not imported">
          {one.error.message}
        </Notice>
      )}
      {one.warnings.map(({ code, message }) => (
        <Notice key={code + message} tone="watch">
          {message}
        </Notice>
      ))}
      <Card title="Where every record went">
        {isRunning ? (
          <div className="mb-4 flex flex-col gap-1.5" role="status">
            <Progress label={`Reading ${one.filename}`} share={share} valueText={text} />
            <p className="text-sm text-ink-soft">{text}</p>
          </div>
        ) : null}
        <RowBar report={report} />
        {report.skipped.length === 0 ? null : <LeftOut skipped={report.skipped} />}
      </Card>
      {one.rows.read > 0 && !isRunning && one.error === undefined ? (
        <FileHonesty report={report} recipe={model.recipe} formatName={model.formatName} />
      ) : null}
      {rejected.length === 0 ? null : <RejectedTable importId={one.id} rejected={rejected} total={one.rows.rejected} />}
    </div>
  );
}

function Facts({ one, timeZone }: { readonly one: Import; readonly timeZone: string }) {
  const { status, source, bytes, createdAt, firstCallAt, lastCallAt } = one;
  const span =
    firstCallAt === null || lastCallAt === null
      ? ""
      : ` · calls from ${formatDay(firstCallAt, timeZone)} to ${formatDay(lastCallAt, timeZone)}`;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ImportStatusBadge status={status} />
      {source} · {formatBytes(bytes.total)} · handed in {formatTime(createdAt, timeZone)}
      {span}
    </span>
  );
}

function LeftOut({ skipped }: Pick<ReturnType<typeof importReport>, "skipped">) {
  return (
    <div className="mt-4 border-t pt-3">
      <h3 className="mb-1 text-sm font-medium text-ink-soft">Left out, and why</h3>
      <ul>
        {skipped.map(({ label, n }) => (
          <li key={label} className="flex gap-3 py-0.5">
            <span className="w-16 shrink-0 text-right">{formatCount(n)}</span>
            <span className="text-ink-soft">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What only the server knows (rejections, the kind of file) is read again when the import ends. */
function useRefreshAtEnd(isRunning: boolean): void {
  const router = useRouter();
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) router.refresh();
    wasRunning.current = isRunning;
  }, [isRunning, router]);
}
