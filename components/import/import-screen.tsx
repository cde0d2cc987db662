"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { CancelButton } from "@/components/import/cancel-button";
import { importQuery, isGone } from "@/components/import/import.query";
import { ImportNext } from "@/components/import/import-next";
import { ImportOutcome } from "@/components/import/import-outcome";
import { ImportStatusBadge } from "@/components/import/import-status-badge";
import { UndoButton } from "@/components/import/undo-button";
import { ButtonLink } from "@/components/ui/button-link";
import { focusContent } from "@/components/ui/focus-content";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { formatDaySpan, formatTime } from "@/lib/present/format";
import { formatBytes } from "@/lib/present/format-bytes";
import type { Import } from "@/lib/present/import/import.schema";
import { importProgress } from "@/lib/present/import/import-progress";
import type { ImportPageModel } from "@/lib/present/import/imports-page";

const MappingWizard = lazy(() =>
  import("@/components/import/mapping-wizard").then((module) => ({ default: module.MappingWizard })),
);

/** One import: live while it runs, waiting where somebody has to explain its columns, then where every record went. */
export function ImportScreen(model: ImportPageModel) {
  const { isWritable, places, timeZone } = model;
  const { data: one, error } = useQuery({ ...importQuery(model.import.id), initialData: model.import });
  const { isRunning } = importProgress(one);
  useNextState(one.status, isRunning);
  const isWaiting = one.status === "needs_mapping";
  const takeBack = isRunning ? <CancelButton id={one.id} /> : <UndoButton done={one} retold={model.retold} />;
  const title = <span className="break-all">{one.filename}</span>;
  if (isGone(error)) return <GoneImport title={title} />;
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={title}
        note={<Facts one={one} timeZone={timeZone} />}
        actions={
          <>
            {isWritable ? takeBack : null}
            {isRunning ? null : <WaysOn one={one} />}
          </>
        }
      />
      <Obstacle error={one.error} isWaiting={isWaiting} isWritable={isWritable} />
      <ImportNext one={one} isRunning={isRunning} isWritable={isWritable} />
      {one.warnings.map(({ code, message }) => (
        <Notice key={code + message} tone="watch">
          {message}
        </Notice>
      ))}
      {isWaiting && isWritable && places !== null ? (
        <Suspense fallback={null}>
          <MappingWizard importId={one.id} places={places} />
        </Suspense>
      ) : (
        <ImportOutcome one={one} model={model} />
      )}
    </div>
  );
}

interface ObstacleProps {
  readonly error: Import["error"];
  /** For somebody who explains the columns. */
  readonly isWaiting: boolean;
  readonly isWritable: boolean;
}

function Obstacle({ error, isWaiting, isWritable }: ObstacleProps) {
  if (error === undefined) return null;
  if (!isWaiting)
    return (
      <Notice tone="bad" title="This file was not imported">
        {error.message}
      </Notice>
    );
  return (
    <Notice tone="watch" title="This file needs you">
      {error.message}
      {isWritable ? "" : " An analyst, an administrator or the owner can do so on this page."}
    </Notice>
  );
}

/** Where to go from an import that has brought calls. */
function WaysOn({ one: { rows } }: { readonly one: Import }) {
  if (rows.imported + rows.duplicate === 0) return null;
  return (
    <>
      <ButtonLink href="/caller-ids">See the caller IDs</ButtonLink>
      <ButtonLink href="/" variant="primary">
        See the overview
      </ButtonLink>
    </>
  );
}

function GoneImport({ title }: { readonly title: ReactNode }) {
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={title} />
      <Notice isLive title="This import is gone">
        Somebody has undone or removed it. <TextLink href="/imports">All imports</TextLink>
      </Notice>
    </div>
  );
}

function Facts({ one, timeZone }: { readonly one: Import; readonly timeZone: string }) {
  const { source, bytes, createdAt, firstCallAt, lastCallAt } = one;
  const span =
    firstCallAt === null || lastCallAt === null
      ? ""
      : ` · calls from ${formatDaySpan(firstCallAt, lastCallAt, timeZone)}`;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ImportStatusBadge one={one} />
      {source} · {formatBytes(bytes.total)} · uploaded {formatTime(createdAt, timeZone)}
      {span}
    </span>
  );
}

/**
 * What only the server knows (rejections, the kind of file) is read again when the import ends, however fast it was. And
 * the buttons of one state are gone in the next, and focus with them: people at a keyboard go on where the page begins.
 */
function useNextState(status: Import["status"], isRunning: boolean): void {
  const router = useRouter();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (!isRunning) router.refresh();
    focusContent();
  }, [status, isRunning, router]);
}
