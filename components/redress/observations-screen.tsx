"use client";

import { Eye } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { lazy, Suspense } from "react";
import { OnlyCallerButton } from "@/components/caller-id/only-caller-button";
import { CsvButton } from "@/components/figure/csv-button";
import { ObservationList } from "@/components/redress/observation-list";
import { useObservations } from "@/components/redress/redress.query";
import { RedressNav } from "@/components/redress/redress-nav";
import { SightingButton } from "@/components/redress/sighting-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PagedCard } from "@/components/ui/paged-card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { writtenCallerId } from "@/lib/present/caller-id/written-caller-id";
import { observationTable } from "@/lib/present/redress/observation-table";
import {
  OBSERVATION_VIEWS,
  type ObservationsPageModel,
  type ObservationView,
} from "@/lib/present/redress/observations-page";

/** Stands below the list. */
const ComplaintUpload = lazy(() =>
  import("@/components/redress/complaint-upload").then((module) => ({ default: module.ComplaintUpload })),
);

const VIEWS: readonly { readonly value: ObservationView; readonly label: string }[] = [
  { value: "all", label: "All" },
  { value: "seen", label: "Labels seen" },
  { value: "complaints", label: "Public complaints" },
];
const WORDS = { one: "observation", many: "observations" };
const PARAMETERS = { view: parseAsString, callerId: parseAsString };

/** What others say of the numbers: labels that were seen on phones, and complaints to the FTC and FCC. */
export function ObservationsScreen({ page }: { readonly page: ObservationsPageModel }) {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "push" });
  const view = OBSERVATION_VIEWS.find((known) => known === url.view) ?? "all";
  const callerId = writtenCallerId(url.callerId);
  const isFirst = view === page.view && callerId === page.callerId;
  const list = useObservations({ view, callerId }, isFirst ? page.first : null);
  const shown = list.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="Labels and complaints"
        note="What phones showed for your numbers, and what the public says about them. None of this comes from your call records."
        actions={page.mayWrite ? <SightingButton callerId={callerId} /> : undefined}
      />
      <RedressNav />
      <div className="flex flex-wrap items-center gap-3">
        <div className="scroll-x max-w-full">
          <SegmentedControl
            label="Which observations"
            choices={VIEWS}
            value={view}
            onValueChange={(wish) => void setUrl({ view: wish === "all" ? null : wish })}
          />
        </div>
        <OnlyCallerButton callerId={callerId} onClear={() => void setUrl({ callerId: null })} />
      </div>
      <PagedCard
        list={list}
        count={shown.length}
        words={WORDS}
        empty={
          <EmptyState icon={Eye} title="Nothing was noted yet">
            That does not mean that phones show no label: perhaps nobody has looked. Call a phone on each large carrier,
            and note what it shows.
          </EmptyState>
        }
      >
        <ObservationList observations={shown} timeZone={page.timeZone} asOf={page.asOf} mayWrite={page.mayWrite} />
        <CsvButton name="Labels and complaints" table={() => observationTable(shown, page.timeZone, page.asOf)} />
      </PagedCard>
      {page.mayWrite ? (
        <Suspense>
          <ComplaintUpload />
        </Suspense>
      ) : null}
    </div>
  );
}
