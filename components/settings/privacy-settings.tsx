"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { DeletionCard } from "@/components/settings/deletion-card";
import { forgetNumber } from "@/components/settings/privacy.query";
import { RetentionCard } from "@/components/settings/retention-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useQuestion } from "@/components/ui/use-question";
import { formatThings } from "@/lib/present/format";
import type { PrivacyPage } from "@/lib/present/settings/privacy-page";

/** How long what is kept, taking it away, forgetting somebody, and giving the organisation up. */
export function PrivacySettings({ page }: { readonly page: PrivacyPage }) {
  return (
    <>
      <RetentionCard key={JSON.stringify(page.retention)} page={page} />
      <Card
        title="Export everything"
        note="One file with a line for each row of each table. As everywhere, callees appear as pseudonyms."
      >
        <ButtonLink href="/api/v1/export" prefetch={false} download>
          <Download aria-hidden className="size-4" />
          Download as NDJSON
        </ButtonLink>
      </Card>
      {page.mayChange ? <ForgetCard /> : null}
      {page.mayDelete ? <DeletionCard page={page} /> : null}
    </>
  );
}

function ForgetCard() {
  const [calls, setCalls] = useState<number | null>(null);
  const [number, setNumber] = useState("");
  const [forgotten, setForgotten] = useState(0);
  const { ask, dialog } = useQuestion();
  const forget = async (text: (name: string) => string) => {
    setCalls(null);
    setNumber(text("number"));
    if (!(await ask())) return;
    setCalls(await forgetNumber(text("number")));
    setForgotten(forgotten + 1);
  };
  return (
    <Card
      title="Forget a callee"
      note="The calls stay in your sums, but can no longer be matched to the number. A file that contains it brings it back."
    >
      <div className="flex flex-col gap-4">
        {calls === null ? null : (
          <Notice tone="good" isLive>
            {calls === 0
              ? "No stored call leads to this number."
              : `${formatThings(calls, "call")} no longer ${calls === 1 ? "leads" : "lead"} to this number.`}
          </Notice>
        )}
        <ActionForm key={forgotten} submitLabel="Forget" variant="secondary" onSubmit={forget} keepsEntries>
          {(problemOf) => (
            <TextField
              label="Dialled number"
              name="number"
              type="tel"
              autoComplete="off"
              required
              error={problemOf("number")}
            />
          )}
        </ActionForm>
      </div>
      <ConfirmDialog
        {...dialog}
        title={`Forget ${number}?`}
        description="Its calls no longer lead to it, nor does a redress case. This cannot be undone."
        confirmLabel="Forget it"
        cancelLabel="Cancel"
      />
    </Card>
  );
}
