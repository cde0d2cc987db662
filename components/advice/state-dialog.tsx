"use client";

import { useCalendarChange } from "@/components/advice/advice.query";
import { useRefusedLate } from "@/components/advice/use-refused-late";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import type { AdviceCalendar } from "@/lib/present/advice/advice.schema";
import { clockText, openHours, WEEKDAYS } from "@/lib/present/advice/hours-text";

type State = AdviceCalendar["states"][number];

interface StateDialogProps {
  readonly state: State;
  readonly all: readonly State[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Changes the calling hours of one state. */
export function StateDialog({ state, all, isOpen, onClose }: StateDialogProps) {
  const change = useCalendarChange();
  const onError = useRefusedLate(() => {
    onClose();
    change.reset();
  });
  const save = (form: FormData) => {
    const changed = entered(state, form);
    change.mutate(
      { states: all.map((one) => (one.state === state.state ? changed : one)), shown: all },
      { onSuccess: onClose, onError },
    );
  };
  return (
    <DialogForm
      title={`Calling hours of ${state.state}`}
      description="By the callee's clock. Leave both times of a day empty where no call may be placed. Verify with counsel."
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={save}
      change={change}
      submitLabel="Save"
      otherButton={<Button onClick={onClose}>Cancel</Button>}
    >
      {WEEKDAYS.map((weekday, day) => (
        <div key={weekday} className="grid grid-cols-2 gap-3">
          <TextField
            label={`${weekday} from`}
            name={`opens-${day}`}
            type="time"
            defaultValue={clockText(state.days[day]?.[0] ?? null)}
          />
          <TextField
            label={`${weekday} until`}
            name={`closes-${day}`}
            type="time"
            defaultValue={clockText(state.days[day]?.[1] ?? null)}
          />
        </div>
      ))}
      <CheckboxField name="holidays" label="No calls on federal holidays" defaultChecked={state.isClosedOnHolidays} />
      <TextField label="Known to hold as of" name="asOf" type="date" required defaultValue={state.asOf} />
    </DialogForm>
  );
}

function entered({ state, asOf }: State, form: FormData): State {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    state,
    days: WEEKDAYS.map((_, day) => openHours(text(`opens-${day}`), text(`closes-${day}`))),
    isClosedOnHolidays: form.has("holidays"),
    asOf: text("asOf") || asOf,
  };
}
