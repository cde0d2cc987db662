"use client";

import { useQuery } from "@tanstack/react-query";
import { Columns3 } from "lucide-react";
import { useState } from "react";
import { savedMappingsQuery, useDeleteMapping } from "@/components/import/mapping.query";
import { SavedMappingCard } from "@/components/import/saved-mapping-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import type { MappingsPageModel } from "@/lib/present/import/imports-page";

/** The saved mappings: how the columns of files without a known format are read, per source. */
export function MappingsScreen({ mappings, isWritable, timeZone, ...places }: MappingsPageModel) {
  const { data: saved } = useQuery(savedMappingsQuery(mappings));
  const [doomedId, setDoomedId] = useState<string | null>(null);
  const forgetting = useDeleteMapping();
  const toast = useToast();
  const doomed = saved.find(({ id }) => id === doomedId);
  const forget = (id: string) =>
    forgetting.mutate(id, {
      onSuccess: () => toast("Mapping forgotten", "The next file of its kind is asked about again."),
      onError: (error) => toast("Not forgotten", error.message),
      onSettled: () => setDoomedId(null),
    });
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Column mappings"
        note="What you said about the columns of files in an unknown format. Files with the same source and columns are read the same way without asking."
        actions={<ButtonLink href="/imports">Imports</ButtonLink>}
      />
      {saved.length === 0 ? (
        <Card>
          <EmptyState icon={Columns3} title="No mappings yet">
            When you upload a file in an unknown format, you are asked once what its columns hold. The answer is kept
            here.
          </EmptyState>
        </Card>
      ) : null}
      {saved.map((item) => (
        <SavedMappingCard
          key={item.id}
          item={item}
          places={places}
          timeZone={timeZone}
          isWritable={isWritable}
          onForget={() => setDoomedId(item.id)}
        />
      ))}
      <ConfirmDialog
        isOpen={doomed !== undefined}
        onOpenChange={(isOpen) => isOpen || setDoomedId(null)}
        title={`Forget this mapping of ${doomed?.source ?? ""}?`}
        description="What was imported by it stays. The next file with these columns is asked about again."
        confirmLabel="Forget"
        isPending={forgetting.isPending}
        onConfirm={() => doomed !== undefined && forget(doomed.id)}
      />
    </div>
  );
}
