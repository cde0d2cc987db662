"use client";

import { useState } from "react";
import { useCalendarChange } from "@/components/advice/advice.query";
import { StateDialog } from "@/components/advice/state-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import { useQuestion } from "@/components/ui/use-question";
import type { AdviceCalendar } from "@/lib/present/advice/advice.schema";
import { hoursText } from "@/lib/present/advice/hours-text";

interface StateCalendarProps {
  readonly calendar: AdviceCalendar;
  readonly mayChange: boolean;
}

/** Calling hours by state, with the day from which each is known to hold. */
export function StateCalendar({ calendar, mayChange }: StateCalendarProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const change = useCalendarChange();
  const toast = useToast();
  const { ask, dialog } = useQuestion();
  const goBack = async () => {
    if (!(await ask())) return;
    change.mutate(
      { states: null, shown: calendar.states },
      {
        onSuccess: () => toast("The calendar that came with it holds again"),
        onError: (error) => toast("Could not change the calendar", error.message),
      },
    );
  };
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2.5">
          Calling hours by state
          {calendar.isOwn ? <Badge tone="accent">your own calendar</Badge> : null}
        </span>
      }
      note={calendar.note}
      actions={
        mayChange && calendar.isOwn ? (
          <Button size="sm" isPending={change.isPending} onClick={() => void goBack()}>
            Back to the calendar that came with it
          </Button>
        ) : undefined
      }
      isFlush
    >
      <ul className="divide-y divide-line/70">
        {calendar.states.map((state) => (
          <li key={state.state} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <span className="w-8 font-medium text-ink">{state.state}</span>
            <span className="min-w-0 flex-1 basis-56 text-ink">{hoursText(state)}</span>
            <span className="text-sm text-ink-faint">as of {state.asOf}</span>
            {mayChange ? (
              <Button
                size="sm"
                aria-label={`Change the hours of ${state.state}`}
                onClick={() => setEdited(state.state)}
              >
                Change
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        {...dialog}
        title="Back to the calendar that came with it?"
        description="The hours that you entered, of all states, are lost. This cannot be undone."
        confirmLabel="Drop our hours"
        cancelLabel="Keep our hours"
      />
      {calendar.states.map((state) => (
        <StateDialog
          key={state.state}
          state={state}
          all={calendar.states}
          isOpen={edited === state.state}
          onClose={() => setEdited(null)}
        />
      ))}
    </Card>
  );
}
