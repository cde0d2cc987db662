"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/account/action-form";
import { requestDone } from "@/components/api/request-json";
import { requestDeletion } from "@/components/settings/privacy.query";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { PrivacyPage } from "@/lib/present/settings/privacy-page";

/** Giving the organisation up, and keeping it after all. */
export function DeletionCard({ page }: { readonly page: PrivacyPage }) {
  const router = useRouter();
  const ask = async (text: (name: string) => string) => {
    await requestDeletion(text("confirmation"), text("withoutExport") === "yes");
    router.refresh();
  };
  if (page.eraseAfter !== null) return <Doomed eraseAfter={page.eraseAfter} />;
  return (
    <Card
      title="Delete the organisation"
      note="Everything is erased after seven days: calls, sums, scores, keys, and the accounts of people who belong to no other."
    >
      <ActionForm submitLabel="Delete the organisation" variant="danger" onSubmit={ask}>
        {(problemOf) => (
          <>
            <TextField
              label={`Type its name: ${page.name}`}
              name="confirmation"
              autoComplete="off"
              required
              error={problemOf("confirmation")}
            />
            <CheckboxField
              name="withoutExport"
              value="yes"
              label="I do not want an export"
              description="Otherwise everything has to be exported first."
            />
          </>
        )}
      </ActionForm>
    </Card>
  );
}

function Doomed({ eraseAfter }: { readonly eraseAfter: string }) {
  const { isPending, change } = useChange();
  const keep = () =>
    change({
      run: () => requestDone("/organizations/current/deletion", { method: "DELETE" }),
      done: "The organisation stays",
    });
  return (
    <Card title="Delete the organisation">
      <Notice tone="bad" title={`Everything is erased after ${eraseAfter}`}>
        <Button className="mt-2" onClick={() => void keep()} isPending={isPending}>
          Keep the organisation
        </Button>
      </Notice>
    </Card>
  );
}
