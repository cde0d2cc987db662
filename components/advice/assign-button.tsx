"use client";

import { useState } from "react";
import { useAssign } from "@/components/advice/advice.query";
import { useRefusedLate } from "@/components/advice/use-refused-late";
import { Button } from "@/components/ui/button";
import { DialogForm } from "@/components/ui/dialog-form";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AdviceCard } from "@/lib/present/advice/advice-card";
import type { AdvicePageModel } from "@/lib/present/advice/advice-page";

interface AssignButtonProps {
  readonly card: AdviceCard;
  readonly members: AdvicePageModel["members"];
}

const NOBODY = { value: "", label: "Nobody yet" };

/** Gives advice to somebody, with a day until which it is to be done. */
export function AssignButton({ card: { ruleId, title, assignee, dueOn, role }, members }: AssignButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const assign = useAssign();
  const toast = useToast();
  const close = () => setIsOpen(false);
  const onError = useRefusedLate(() => {
    close();
    assign.reset();
  });
  const save = (form: FormData) => {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" && value !== "" ? value : null;
    };
    assign.mutate(
      {
        ruleId,
        assigneeId: text("assigneeId"),
        dueOn: text("dueOn"),
        shown: { assigneeId: assignee?.userId ?? null, dueOn },
      },
      {
        onError,
        onSuccess: () => {
          close();
          toast("Saved who does it", title);
        },
      },
    );
  };
  return (
    <>
      <Button size="sm" aria-label={`Assign: ${title}`} onClick={() => setIsOpen(true)}>
        Assign
      </Button>
      <DialogForm
        title={title}
        description={`Work for the ${role}: say who that is, and until when.`}
        isOpen={isOpen}
        onClose={close}
        onSubmit={save}
        change={assign}
        submitLabel="Save"
        otherButton={<Button onClick={close}>Cancel</Button>}
      >
        <NativeSelect
          label="Who does it"
          name="assigneeId"
          defaultValue={assignee?.userId ?? NOBODY.value}
          choices={[NOBODY, ...members.map(({ userId, name }) => ({ value: userId, label: name }))]}
        />
        <TextField
          label="Until"
          name="dueOn"
          type="date"
          defaultValue={dueOn ?? ""}
          description="Left empty, the day follows from how bad it is."
        />
      </DialogForm>
    </>
  );
}
