"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/account/action-form";
import { RefusalNotice } from "@/components/account/refusal-notice";
import { ApiError } from "@/components/api/request-json";
import { changeRetention, previewRetention } from "@/components/settings/privacy.query";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { RetentionItem, RetentionPreviewItem } from "@/lib/present/settings/privacy.schema";
import type { PrivacyPage } from "@/lib/present/settings/privacy-page";
import { retentionQuestion } from "@/lib/present/settings/retention-words";

interface Asked {
  readonly retention: RetentionItem;
  readonly preview: RetentionPreviewItem;
}

const NO_QUESTION = { title: "", description: "" };

/** For how long calls and sums are kept; what a change would remove is shown before it is made. */
export function RetentionCard({ page }: { readonly page: PrivacyPage }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isPending, setPending] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const ask = async (text: (name: string) => string) => {
    const retention = { callDays: Number(text("callDays")), tallyMonths: Number(text("tallyMonths")) };
    setRefusal(null);
    setAsked({ retention, preview: await previewRetention(retention) });
  };
  const save = async () => {
    if (asked === null) return;
    setPending(true);
    await changeRetention(asked.retention, page.retention).then(
      () => {
        toast("Saved", "What is past it goes within the hour.");
        router.refresh();
      },
      (error: unknown) => setRefusal(error instanceof ApiError ? error : new ApiError(0, null)),
    );
    setPending(false);
    setAsked(null);
  };
  const question = asked === null ? NO_QUESTION : retentionQuestion(asked.retention, asked.preview);
  return (
    <Card
      title="How long what is kept"
      note="Single calls are kept from the call or its import, whichever is later. Scores and trends come from sums, which stay at least as long."
    >
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <ActionForm submitLabel="Show what would go" variant="secondary" onSubmit={ask} keepsEntries>
        {(problemOf) => (
          <>
            <TextField
              label="Calls, in days"
              name="callDays"
              type="number"
              min={1}
              max={3650}
              required
              disabled={!page.mayChange}
              defaultValue={page.retention.callDays}
              error={problemOf("callDays")}
            />
            <TextField
              label="Sums, in months"
              name="tallyMonths"
              type="number"
              min={1}
              max={240}
              required
              disabled={!page.mayChange}
              defaultValue={page.retention.tallyMonths}
              error={problemOf("tallyMonths")}
            />
          </>
        )}
      </ActionForm>
      <ConfirmDialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => isOpen || setAsked(null)}
        title={question.title}
        description={question.description}
        confirmLabel="Save"
        cancelLabel="Cancel"
        isPending={isPending}
        onConfirm={() => void save()}
      />
    </Card>
  );
}
