"use client";

import { useState } from "react";
import { type AlertDeed, useAlertChange } from "@/components/alert/alerts.query";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { useToast } from "@/components/ui/toast";
import { DAY_MS } from "@/lib/base/time-units";
import type { Alert } from "@/lib/present/alert/alert.schema";
import type { AlertDetail } from "@/lib/present/alert/alert-detail";
import { standingOf } from "@/lib/present/alert/alert-row";

const SNOOZES = [
  { days: 1, label: "Snooze for a day", done: "Snoozed for a day" },
  { days: 7, label: "Snooze for a week", done: "Snoozed for a week" },
] as const;
const NOBODY = { value: "", label: "Nobody yet" };

interface AlertDeedsProps {
  readonly alert: Alert;
  readonly members: AlertDetail["members"];
}

/** What can be done about an alert: give it to somebody, put it off, or end it. */
export function AlertDeeds({ alert, members }: AlertDeedsProps) {
  const change = useAlertChange();
  const toast = useToast();
  const [label, setLabel] = useState("");
  const perform = (deed: Omit<AlertDeed, "shown">, done: string) => {
    if (change.isPending) return;
    setLabel(done);
    change.mutate(
      { id: alert.id, ...deed, shown: standingOf(alert) },
      {
        onSuccess: () => toast(done),
        onError: (error) => toast("Could not change the alert", error.message),
      },
    );
  };
  const deed = (name: string, done: string, what: () => Omit<AlertDeed, "shown">) => (
    <Button
      key={name}
      isPending={change.isPending && label === done}
      disabled={change.isPending && label !== done}
      onClick={() => perform(what(), done)}
    >
      {name}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-end gap-3">
      {members.length === 0 ? null : (
        <NativeSelect
          label="Who deals with it"
          className="w-60 max-w-full"
          value={alert.assignee?.userId ?? NOBODY.value}
          choices={[NOBODY, ...members.map(({ userId, name }) => ({ value: userId, label: name }))]}
          onChange={({ target: { value } }) =>
            value === NOBODY.value
              ? perform({ assigneeId: null }, "Nobody deals with it now")
              : perform({ assigneeId: value }, "Handed over")
          }
        />
      )}
      {alert.status === "open" ? deed("Acknowledge", "Acknowledged", () => ({ status: "acknowledged" })) : null}
      {alert.status === "resolved"
        ? null
        : [
            ...SNOOZES.map(({ days, label: name, done }) =>
              deed(name, done, () => ({
                status: "snoozed",
                snoozedUntil: new Date(Date.now() + days * DAY_MS).toISOString(),
              })),
            ),
            deed("Fixed", "Resolved as fixed", () => ({ status: "resolved", resolution: "fixed" })),
            deed("False alarm", "Resolved as a false alarm", () => ({ status: "resolved", resolution: "false_alarm" })),
          ]}
      {alert.status === "open" ? null : deed("Reopen", "Open again", () => ({ status: "open" }))}
    </div>
  );
}
