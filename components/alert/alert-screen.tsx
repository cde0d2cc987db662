"use client";

import { AlertDeeds } from "@/components/alert/alert-deeds";
import { AlertItem } from "@/components/alert/alert-item";
import { AlertNotes } from "@/components/alert/alert-notes";
import { useAlert } from "@/components/alert/alerts.query";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";
import { formatZone } from "@/lib/present/format";

/** One alert: what it says, what can be done about it, and what was. */
export function AlertScreen(detail: AlertDetail) {
  const { timeZone, members, mayChange } = detail;
  const alert = useAlert(detail.alert);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <TextLink href="/alerts" className="print:hidden">
          Alerts
        </TextLink>
        <PageHeader title="Alert" note={`Days and times of ${formatZone(timeZone)}.`} />
      </div>
      <Card isFlush>
        <AlertItem alert={alert} timeZone={timeZone} mayChange={false} isAlone />
      </Card>
      {mayChange && alert.withdrawnAt === null ? (
        <Card
          title="What to do about it"
          className="print:hidden"
          actions={
            <TextLink href={`/redress/new?${new URLSearchParams({ callerId: alert.callerId })}`} className="text-sm">
              Open a redress case
            </TextLink>
          }
        >
          <AlertDeeds alert={alert} members={members} />
        </Card>
      ) : null}
      <Card
        title="What was done"
        note={
          mayChange
            ? undefined
            : "Analysts and administrators of an organisation act on its alerts and comment on them."
        }
      >
        <AlertNotes {...detail} alert={alert} />
      </Card>
    </div>
  );
}
