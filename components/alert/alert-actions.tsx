"use client";

import { useRouter } from "next/navigation";
import { useAlertChange } from "@/components/alert/alerts.query";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { AlertAction, AlertStanding } from "@/lib/present/alert/alert-row";

interface AlertActionsProps {
  readonly id: string;
  /** What the alert is about, for screen readers. */
  readonly subject: string;
  readonly actions: readonly AlertAction[];
  readonly shown: AlertStanding;
}

/** What somebody may do about an alert: the only part of it that runs in the browser. */
export function AlertActions({ id, subject, actions, shown }: AlertActionsProps) {
  const change = useAlertChange();
  const toast = useToast();
  const router = useRouter();
  const perform = ({ status, done }: AlertAction) =>
    change.mutate(
      { id, status, shown },
      {
        onSuccess: () => {
          toast(done, subject);
          // Where the server drew the alert, it draws it again.
          router.refresh();
        },
        onError: (error) => toast("Could not change the alert", error.message),
      },
    );
  return actions.map((action) => (
    <Button
      key={action.status}
      size="sm"
      isPending={change.isPending && change.variables.status === action.status}
      disabled={change.isPending}
      aria-label={`${action.label}: ${subject}`}
      onClick={() => perform(action)}
    >
      {action.label}
    </Button>
  ));
}
