"use client";

import { type FollowedAdvice, useFollow } from "@/components/advice/advice.query";
import { useRefusedLate } from "@/components/advice/use-refused-late";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DialogForm } from "@/components/ui/dialog-form";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AdviceCardNumber } from "@/lib/present/advice/advice-card";

interface FollowDialogProps {
  readonly kind: FollowedAdvice["kind"];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly ruleId: string;
  readonly title: string;
  readonly numbers: readonly AdviceCardNumber[];
  readonly shown: readonly string[];
}

const WORDS = {
  done: {
    verb: "Mark as done",
    told: "Marked as done",
    description: "From then on its calls are compared with the 28 days before, and with numbers that nobody touched.",
  },
  ignored: { verb: "Ignore", told: "Ignored", description: "It stays out of the list until you undo this." },
} as const;

/** Asks for which numbers it was done and when, or why it is ignored. */
export function FollowDialog({ kind, isOpen, onClose, ruleId, title, numbers, shown }: FollowDialogProps) {
  const follow = useFollow();
  const toast = useToast();
  const words = WORDS[kind];
  const onError = useRefusedLate(() => {
    onClose();
    follow.reset();
  });
  const save = (form: FormData) =>
    follow.mutate(followed(form, { kind, ruleId, shown }), {
      onError,
      onSuccess: () => {
        onClose();
        toast(words.told, title);
      },
    });
  return (
    <DialogForm
      title={title}
      description={words.description}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={save}
      change={follow}
      submitLabel={words.verb}
      otherButton={<Button onClick={onClose}>Cancel</Button>}
    >
      {numbers.length === 1 ? <input type="hidden" name="callerId" value={numbers[0]?.callerId} /> : null}
      {numbers.length < 2 ? null : <NumberChoice numbers={numbers} />}
      {kind === "done" ? (
        <TextField label="Done on" name="at" type="date" description="Leave it empty for now." />
      ) : (
        <TextField label="Why" name="reason" required maxLength={500} placeholder="Agreed with the people called" />
      )}
    </DialogForm>
  );
}

function NumberChoice({ numbers }: { readonly numbers: readonly AdviceCardNumber[] }) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium text-ink">For these numbers</legend>
      <div className="flex max-h-48 flex-col gap-1.5 overflow-y-auto">
        {numbers.map(({ callerId, callerIdText }) => (
          <CheckboxField key={callerId} name="callerId" value={callerId} defaultChecked label={callerIdText} />
        ))}
      </div>
    </fieldset>
  );
}

function followed(form: FormData, about: Pick<FollowedAdvice, "kind" | "ruleId" | "shown">): FollowedAdvice {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const callerIds = form.getAll("callerId").filter((value) => typeof value === "string");
  const [at, reason] = [text("at"), text("reason")];
  return {
    ...about,
    ...(callerIds.length === 0 ? {} : { callerIds }),
    ...(at === null ? {} : { at }),
    ...(reason === null ? {} : { reason }),
  };
}
