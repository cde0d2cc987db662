"use client";

import type { ReactNode } from "react";
import { AlertDeeds } from "@/components/alert/alert-deeds";
import { AlertItem } from "@/components/alert/alert-item";
import { AlertNotes } from "@/components/alert/alert-notes";
import { useAlert } from "@/components/alert/alerts.query";
import { Card } from "@/components/ui/card";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";

interface AlertLiveProps extends Omit<AlertDetail, "guide"> {
  /** Stands below what the alert says; the server has drawn it. */
  readonly children: ReactNode;
}

/** What of an alert's page follows what people do: the alert as it stands, what can be done with it, and what was. */
export function AlertLive({ children, ...detail }: AlertLiveProps) {
  const { timeZone, members, mayChange } = detail;
  const alert = useAlert(detail.alert);
  return (
    <>
      <Card isFlush>
        <AlertItem alert={alert} timeZone={timeZone} mayChange={false} isAlone />
      </Card>
      {children}
      {mayChange && alert.withdrawnAt === null ? (
        <Card title="Assign, snooze or resolve" className="print:hidden">
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
    </>
  );
}
