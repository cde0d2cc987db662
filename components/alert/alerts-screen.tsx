"use client";

import { BellOff } from "lucide-react";
import { parseAsString, useQueryStates } from "nuqs";
import { lazy, Suspense, useMemo } from "react";
import { AlertItem } from "@/components/alert/alert-item";
import { useAlerts } from "@/components/alert/alerts.query";
import { OnlyCallerButton } from "@/components/caller-id/only-caller-button";
import { UnreachedChannels } from "@/components/channel/unreached-channels";
import { CsvButton } from "@/components/figure/csv-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PagedCard } from "@/components/ui/paged-card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextLink } from "@/components/ui/text-link";
import { WaitingRows } from "@/components/ui/waiting-rows";
import { type AlertFilter, readAlertFilter } from "@/lib/present/alert/alert-filter";
import { alertTable } from "@/lib/present/alert/alert-table";
import type { AlertsPage } from "@/lib/present/alert/alerts-page";
import { formatZone } from "@/lib/present/format";

/** They come while calls are being judged. */
const BeingJudged = lazy(() =>
  import("@/components/overview/being-judged").then((module) => ({ default: module.BeingJudged })),
);
const StillJudged = lazy(() =>
  import("@/components/overview/still-judged").then((module) => ({ default: module.StillJudged })),
);

const VIEWS: readonly { readonly value: AlertFilter["status"]; readonly label: string; readonly empty: string }[] = [
  { value: "open", label: "Open", empty: "No alert is open" },
  { value: "acknowledged", label: "Acknowledged", empty: "No alert is acknowledged" },
  { value: "snoozed", label: "Snoozed", empty: "No alert is snoozed" },
  { value: "resolved", label: "Resolved", empty: "No alert is resolved" },
  { value: "all", label: "All", empty: "No alerts" },
];
const WORDS = { one: "alert", many: "alerts" };
const PARAMETERS = { status: parseAsString, callerId: parseAsString };

/** The alerts, and what people do about them. */
export function AlertsScreen({ page }: { readonly page: AlertsPage }) {
  const [url, setUrl] = useQueryStates(PARAMETERS, { history: "push" });
  const filter = useMemo(() => readAlertFilter(url), [url]);
  const isFirst = filter.status === page.filter.status && filter.callerId === page.filter.callerId;
  const alerts = useAlerts(filter, isFirst ? page.first : null);
  const shown = alerts.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title="Alerts" note={`Latest first; days and times in ${formatZone(page.timeZone)}.`} />
      <UnreachedChannels names={page.unreachedChannels}>
        {page.mayManageChannels ? (
          <TextLink href="/settings/channels">Look at the channels</TextLink>
        ) : (
          "Administrators can mend that in the settings."
        )}
      </UnreachedChannels>
      <UnreachedPeople addresses={page.bouncedAddresses} />
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <div className="scroll-x max-w-full">
          <SegmentedControl
            label="Which alerts"
            choices={VIEWS}
            value={filter.status}
            onValueChange={(status) => void setUrl({ status: status === "open" ? null : status })}
          />
        </div>
        <TextLink href="/alerts/rules">Alert rules</TextLink>
        <OnlyCallerButton callerId={filter.callerId} onClear={() => void setUrl({ callerId: null })} />
      </div>
      {page.isJudging && shown.length > 0 ? (
        <Suspense fallback={<div className="h-17" />}>
          <StillJudged />
        </Suspense>
      ) : null}
      <PagedCard
        list={alerts}
        count={shown.length}
        words={WORDS}
        empty={<NoAlerts filter={filter} isJudging={page.isJudging} isReading={alerts.isFetching} />}
      >
        <ul className="divide-y divide-line/70">
          {shown.map((alert) => (
            <li key={alert.id}>
              <AlertItem alert={alert} timeZone={page.timeZone} mayChange={page.mayChange} />
            </li>
          ))}
        </ul>
        <CsvButton name="Alerts" table={() => alertTable(shown, page.timeZone)} />
      </PagedCard>
    </div>
  );
}

function UnreachedPeople({ addresses }: { readonly addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <Notice tone="bad" title={`Mails do not arrive at ${addresses.join(", ")}`}>
      The mail server refuses them for good. Correct the address, or tell somebody else.
    </Notice>
  );
}

interface NoAlertsProps {
  readonly filter: AlertFilter;
  readonly isJudging: boolean;
  /** The list is being read once more: what came of the calls may be on its way. */
  readonly isReading: boolean;
}

function NoAlerts({ filter, isJudging, isReading }: NoAlertsProps) {
  const waiting = <WaitingRows label="Reading alerts" />;
  if (isJudging)
    return (
      <Suspense fallback={waiting}>
        <BeingJudged />
      </Suspense>
    );
  if (isReading) return waiting;
  const title = VIEWS.find(({ value }) => value === filter.status)?.empty ?? "No alerts";
  return (
    <EmptyState icon={BellOff} title={filter.callerId === null ? title : `${title} for this caller ID`}>
      An alert is raised when blocks, refusals or unanswered calls of a caller ID rise further than chance explains. A
      caller ID with few calls can be harmed without one.
    </EmptyState>
  );
}
