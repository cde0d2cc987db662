"use client";

import { useState } from "react";
import { useCallees, useDropCallees } from "@/components/redress/redress.query";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useToast } from "@/components/ui/toast";
import { useQuestion } from "@/components/ui/use-question";

interface CalleesButtonProps {
  readonly caseId: string;
  readonly hasCallees: boolean;
}

/** Hands dialled numbers in for a case, or takes them away. */
export function CalleesButton({ caseId, hasCallees }: CalleesButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const callees = useCallees(caseId);
  const drop = useDropCallees(caseId);
  const toast = useToast();
  const { ask, dialog } = useQuestion();
  const takeAway = async () => {
    if (!(await ask())) return;
    drop.mutate(undefined, {
      onSuccess: () => toast("Taken away", "The dialled numbers are gone."),
      onError: (error) => toast("Could not be taken away", error.message),
    });
  };
  const save = (form: FormData) => {
    const text = form.get("numbers");
    callees.mutate(numbersIn(typeof text === "string" ? text : ""), {
      onSuccess: ({ calls }) => {
        setOpen(false);
        toast(
          "Kept sealed",
          `${calls} ${calls === 1 ? "call" : "calls"} now ${calls === 1 ? "has its" : "have their"} number in the evidence file.`,
        );
      },
    });
  };
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Add dialled numbers
      </Button>
      {hasCallees ? (
        <Button size="sm" isPending={drop.isPending} onClick={() => void takeAway()}>
          Take numbers away
        </Button>
      ) : null}
      <ConfirmDialog
        {...dialog}
        title="Take the dialled numbers away?"
        description="They leave the evidence file and are erased here. This cannot be undone; you can add them again from your own records."
        confirmLabel="Take them away"
      />
      <DialogForm
        title="Dialled numbers for this case"
        description="Only numbers that a call of this case leads to are kept, sealed under a key outside the database. They stand in the evidence file, nowhere else, and go when the case is closed."
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSubmit={save}
        change={callees}
        submitLabel="Seal them"
        otherButton={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <TextAreaField
          label="Numbers"
          name="numbers"
          required
          maxLength={40_000}
          autoComplete="off"
          spellCheck={false}
          description="One a line, as they stand in your own records; at most 1,000."
        />
      </DialogForm>
    </>
  );
}

function numbersIn(text: string): readonly string[] {
  return text
    .split(/[\n,;]+/)
    .map((number) => number.trim())
    .filter((number) => number !== "");
}
