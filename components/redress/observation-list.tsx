"use client";

import { useRemoveObservation } from "@/components/redress/redress.query";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextLink } from "@/components/ui/text-link";
import { useToast } from "@/components/ui/toast";
import { useQuestion } from "@/components/ui/use-question";
import type { ObservationItem } from "@/lib/present/redress/observation.schema";
import {
  type ObservationRow,
  observationRow,
  SPOOFED_WORDS,
  STALE_WORDS,
} from "@/lib/present/redress/observations-page";

interface ObservationListProps {
  readonly observations: readonly ObservationItem[];
  readonly timeZone: string;
  readonly asOf: string;
  readonly mayWrite: boolean;
  /** False where the number stands above already. */
  readonly hasCallerId?: boolean;
}

/** What outside sources said of numbers, each with its age and with how far it can be trusted. */
export function ObservationList(props: ObservationListProps) {
  const { observations, timeZone, asOf, mayWrite, hasCallerId = true } = props;
  return (
    <ul className="divide-y divide-line/70">
      {observations.map((one) => {
        const row = observationRow(one, timeZone, asOf);
        return (
          <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-2.5">
            <Observation row={row} hasCallerId={hasCallerId} />
            {mayWrite ? <Deeds row={row} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Observation({ row, hasCallerId }: { readonly row: ObservationRow; readonly hasCallerId: boolean }) {
  return (
    <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-ink">
        {hasCallerId ? (
          <TextLink
            href={`/caller-ids/${encodeURIComponent(row.callerId)}`}
            className="font-medium whitespace-nowrap tabular-nums"
          >
            {row.number}
          </TextLink>
        ) : null}
        <span className="font-medium wrap-anywhere">“{row.label}”</span>
        <Badge tone={row.severity.tone}>{row.severity.label}</Badge>
        {row.isSpoofed ? <Badge tone="watch">{SPOOFED_WORDS}</Badge> : null}
        {row.isStale ? <Badge>{STALE_WORDS}</Badge> : null}
      </p>
      <p className="text-sm text-ink-soft wrap-anywhere">
        {[row.source, row.where, `${row.when}, ${row.age}`].filter((part) => part !== "").join(" · ")}
      </p>
      {row.isSighting ? null : (
        <p className="text-sm text-ink-faint">
          Unverified, may be spoofed.
          {row.isSpoofed ? " Somebody else seems to show your number: name that in a redress request." : ""}
        </p>
      )}
      {row.note === "" ? null : <p className="text-sm whitespace-pre-wrap text-ink-soft wrap-anywhere">{row.note}</p>}
    </div>
  );
}

function Deeds({ row }: { readonly row: ObservationRow }) {
  const remove = useRemoveObservation();
  const toast = useToast();
  const { ask, dialog } = useQuestion();
  const takeAway = async () => {
    if (!(await ask())) return;
    remove.mutate(row.id, {
      onSuccess: () => toast("Taken away", row.label),
      onError: (error) => toast("Could not be taken away", error.message),
    });
  };
  return (
    <div className="flex flex-wrap gap-2">
      {row.isSighting && !row.isStale ? (
        <TextLink
          href={`/redress/new?${new URLSearchParams({ callerId: row.callerId })}`}
          className="text-sm leading-7"
        >
          Open a case<span className="sr-only"> for {row.label}</span>
        </TextLink>
      ) : null}
      <Button
        size="sm"
        variant="ghost"
        isPending={remove.isPending}
        aria-label={`Remove: ${row.label}`}
        onClick={() => void takeAway()}
      >
        Remove
      </Button>
      <ConfirmDialog
        {...dialog}
        title={`Remove “${row.label}” of ${row.number}?`}
        description="It goes with its note. This cannot be undone."
        confirmLabel="Remove"
      />
    </div>
  );
}
