"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { previewQuery, proposalQuery, useConfirmMapping } from "@/components/import/mapping.query";
import { MappingFields } from "@/components/import/mapping-fields";
import { type MappingPlaces, MappingPlacesFields } from "@/components/import/mapping-places";
import { MappingReport } from "@/components/import/mapping-report";
import { MappingResult } from "@/components/import/mapping-result";
import { MappingSample } from "@/components/import/mapping-sample";
import { ValueMeanings } from "@/components/import/value-meanings";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { WithWayIn } from "@/components/ui/session-ended";
import { WaitingRows } from "@/components/ui/waiting-rows";
import type { ColumnMapping } from "@/lib/intake/mapping/column-mapping";
import type { MappingPreview, MappingProposal } from "@/lib/present/import/mapping.schema";
import { countryDoubt, mappingObstacle } from "@/lib/present/import/mapping-obstacle";

interface MappingWizardProps {
  readonly importId: string;
  readonly places: MappingPlaces;
}

/** Lets a person say what the columns of a waiting file hold, and shows what would come of it before it is imported. */
export function MappingWizard({ importId, places }: MappingWizardProps) {
  const proposal = useQuery(proposalQuery(importId));
  if (proposal.isPending)
    return (
      <Card>
        <WaitingRows label="Looking at the file" />
      </Card>
    );
  if (proposal.isError)
    return (
      <Card>
        <ErrorState title="The file cannot be shown" onRetry={() => void proposal.refetch()}>
          {proposal.error.message}
        </ErrorState>
      </Card>
    );
  return <Wizard importId={importId} proposal={proposal.data} places={places} />;
}

function Wizard({ importId, proposal, places }: MappingWizardProps & { readonly proposal: MappingProposal }) {
  const [mapping, setMapping] = useState(proposal.mapping);
  const { preview, isTrying } = useTrial(importId, mapping);
  const confirm = useConfirmMapping(importId);
  const isOpen = proposal.isDateOrderOpen || preview.data?.isDateOrderOpen === true;
  const obstacle = isTrying ? "Trying it on the file…" : obstacleOf(mapping, preview.data);
  return (
    <div className="flex flex-col gap-5">
      <MappingSample proposal={proposal} mapping={mapping} />
      <Card
        title="What do the columns hold?"
        note={`Read as “${proposal.formatName}”. What you say here is kept for files of “${proposal.source}” with the same columns: they are not asked about again.`}
      >
        <div className="flex flex-col gap-5">
          <MappingPlacesFields
            {...places}
            mapping={mapping}
            onChange={setMapping}
            isDateOrderOpen={isOpen}
            countryDoubt={preview.data === undefined ? null : countryDoubt(preview.data)}
          />
          <MappingFields
            mapping={mapping}
            columns={proposal.columns}
            examples={examplesOf(proposal)}
            confidenceOf={(field) =>
              mapping.columns[field] === proposal.mapping.columns[field] ? (proposal.confidence[field] ?? null) : null
            }
            onChange={setMapping}
          />
          <ValueMeanings
            mapping={mapping}
            columns={proposal.columns}
            found={preview.data ?? UNTRIED}
            onChange={setMapping}
          />
        </div>
      </Card>
      <FailedTrial preview={preview} />
      {preview.data === undefined ? null : (
        <div aria-busy={isTrying} className={isTrying ? "opacity-60" : undefined}>
          <MappingReport preview={preview.data} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          disabled={obstacle !== null || preview.data === undefined}
          isPending={confirm.isPending || confirm.isSuccess}
          onClick={() => confirm.mutate(mapping)}
        >
          Import with these columns
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          <WithWayIn>{confirm.error === null ? obstacle : confirm.error.message}</WithWayIn>
        </p>
      </div>
      {preview.data === undefined ? null : (
        <MappingResult records={preview.data.records} timeZone={mapping.timeZone ?? "UTC"} />
      )}
    </div>
  );
}

/** The mapping tried on the file. Until that is done, what is shown was tried with other columns. */
function useTrial(importId: string, mapping: ColumnMapping) {
  const preview = useQuery(previewQuery(importId, mapping));
  return { preview, isTrying: preview.isFetching && (preview.data === undefined || preview.isPlaceholderData) };
}

function FailedTrial({ preview }: Pick<ReturnType<typeof useTrial>, "preview">) {
  if (!preview.isError) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <Notice tone="bad" isLive>
        {preview.error.message}
      </Notice>
      <Button size="sm" onClick={() => void preview.refetch()}>
        Try again
      </Button>
    </div>
  );
}

const UNTRIED = { directions: [], statuses: [] };

function obstacleOf(mapping: ColumnMapping, preview: MappingPreview | undefined): string | null {
  return preview === undefined ? null : mappingObstacle(mapping, preview);
}

function examplesOf({ columns, rows }: MappingProposal): string[] {
  return columns.map((_, position) => rows.map(({ cells }) => cells[position] ?? "").find((cell) => cell !== "") ?? "");
}
