"use client";

import { useState } from "react";
import { useCarriersForgotten, useCarrierUpload } from "@/components/carrier/carriers.query";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { CarriersPage } from "@/lib/present/carrier/carriers-page";
import { formatThings } from "@/lib/present/format";

/** The organisation's own list of who serves which numbers: upload it, replace it, take it back. */
export function CarrierListCard({ list, mayChange }: Pick<CarriersPage, "list" | "mayChange">) {
  const [isAsked, setAsked] = useState(false);
  const upload = useCarrierUpload();
  const forget = useCarriersForgotten();
  const toast = useToast();
  const hand = (replaces: boolean) => (file: File) => upload.mutate({ file, replaces });
  const takeBack = () =>
    forget.mutate(undefined, {
      onSuccess: ({ calls }) =>
        toast("Forgotten", `${formatThings(calls, "call")} ${calls === 1 ? "is" : "are"} again without a carrier.`),
      onError: (error) => toast("That did not work", error.message),
      onSettled: () => setAsked(false),
    });
  return (
    <Card title="Who serves which numbers" note={listWords(list)}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-base text-ink-soft">
          A CSV with a number and its carrier on each line, as LRN or OCN look-ups export it. It is used where a record
          names no carrier, for calls already here and for later ones. Numbers are kept as pseudonyms only. Lists by
          prefix are not accepted: numbers move between carriers, and a prefix only tells who had them first.
        </p>
        {mayChange ? (
          <div className="flex flex-wrap gap-2">
            <FileButton
              label={list.numbers === 0 ? "Upload a list" : "Add to the list"}
              isPending={upload.isPending}
              onFile={hand(false)}
            />
            {list.numbers === 0 ? null : (
              <>
                <FileButton label="Replace the list" isPending={upload.isPending} onFile={hand(true)} />
                <Button variant="danger" disabled={upload.isPending} onClick={() => setAsked(true)}>
                  Forget the list
                </Button>
              </>
            )}
          </div>
        ) : (
          <p className="text-base text-ink-faint">Whoever may import calls can upload one.</p>
        )}
        {upload.data === undefined ? null : <UploadReport {...upload.data} />}
        {upload.error === null ? null : (
          <Notice tone="bad" title="The list was not taken in" isLive>
            {upload.error.message}
          </Notice>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        onOpenChange={setAsked}
        title="Forget the list?"
        description="Calls whose carrier only the list knows are again without one, and scores and alerts follow. You can upload it again."
        confirmLabel="Forget the list"
        isPending={forget.isPending}
        onConfirm={takeBack}
      />
    </Card>
  );
}

type Report = NonNullable<ReturnType<typeof useCarrierUpload>["data"]>;
const REFUSED_SHOWN = 5;

const REASONS: Readonly<Record<string, string>> = {
  missing_number: "no number",
  not_a_phone_number: "no phone number",
  missing_carrier: "no carrier",
  too_long: "far too long for a line",
};

function UploadReport({ numbers, calls, refused, refusedCount }: Report) {
  const lines = refused.slice(0, REFUSED_SHOWN).map(({ line, reason }) => `line ${line}: ${REASONS[reason] ?? reason}`);
  return (
    <Notice tone={numbers === 0 ? "bad" : refusedCount > 0 ? "watch" : "good"} isLive>
      {formatThings(numbers, "number")} taken in, {formatThings(calls, "stored call")} now with another carrier.
      {refusedCount === 0
        ? null
        : ` Left out: ${formatThings(refusedCount, "line")} (${lines.join("; ")}${refusedCount > lines.length ? "; …" : ""}).`}
    </Notice>
  );
}

function listWords({ numbers, carriers }: CarriersPage["list"]): string {
  if (numbers === 0) return "No list yet.";
  return `${formatThings(numbers, "number")} of ${formatThings(carriers, "carrier")}.`;
}
