"use client";

import { useState } from "react";
import { useCaseStep } from "@/components/redress/redress.query";
import { Button } from "@/components/ui/button";
import { DialogForm } from "@/components/ui/dialog-form";
import { NativeSelect } from "@/components/ui/native-select";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { formatZone } from "@/lib/present/format";
import type { CasePageModel } from "@/lib/present/redress/case-page";
import { clockReading } from "@/lib/present/redress/clock-reading";
import { OUTCOME_WORDS, WAY_WORDS } from "@/lib/present/redress/redress-words";
import { SENDING_WAYS } from "@/lib/redress/case-step";
import { REDRESS_OUTCOMES } from "@/lib/redress/redress-case";

/** What somebody may say that they did about a case. */
export type CaseDeed = "sent" | "answered" | "note" | "follow_up" | "assigned" | "closed" | "reopened";

const WORDS: Readonly<
  Record<CaseDeed, { readonly title: string; readonly description: string; readonly verb: string }>
> = {
  sent: {
    title: "Mark as sent",
    description: "You send it yourself, in the way that the header names. The clock runs from the time you sent it.",
    verb: "Mark as sent",
  },
  answered: {
    title: "They answered",
    description: "A status update counts: it stops the 24-hour clock.",
    verb: "Note the answer",
  },
  note: { title: "Note", description: "Kept in the log for whoever looks next.", verb: "Add" },
  follow_up: { title: "Set a follow-up day", description: "Until then the case is not overdue.", verb: "Set the day" },
  assigned: { title: "Who deals with it", description: "The log records who assigned it.", verb: "Assign" },
  closed: {
    title: "Close the case",
    description:
      "Dialled numbers that were added are erased for good. If you choose redressed, the next calls show whether it holds.",
    verb: "Close",
  },
  reopened: { title: "Reopen the case", description: "It is to be sent again.", verb: "Reopen" },
};

interface CaseDialogProps {
  readonly deed: CaseDeed;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly page: CasePageModel;
}

/** Asks what is to be written down about a deed, and writes it down. */
export function CaseDialog({ deed, isOpen, onClose, page }: CaseDialogProps) {
  const step = useCaseStep(page.one.id);
  const toast = useToast();
  const words = WORDS[deed];
  const save = (form: FormData) =>
    step.mutate(
      { kind: deed, ...filled(form) },
      {
        onSuccess: () => {
          onClose();
          toast("Written down", words.title);
        },
      },
    );
  return (
    <DialogForm
      title={words.title}
      description={words.description}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={save}
      change={step}
      submitLabel={words.verb}
      otherButton={<Button onClick={onClose}>Cancel</Button>}
    >
      <Fields deed={deed} page={page} />
    </DialogForm>
  );
}

function Fields({ deed, page }: Pick<CaseDialogProps, "deed" | "page">) {
  if (deed === "follow_up") return <TextField label="Day" name="at" type="date" required defaultValue={page.dueDay} />;
  if (deed === "assigned")
    return (
      <NativeSelect
        label="Member"
        name="assigneeId"
        defaultValue={page.one.assigneeId ?? ""}
        choices={[
          { value: "", label: "Nobody" },
          ...page.members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
    );
  return (
    <>
      {deed === "sent" ? <Sending timeZone={page.timeZone} /> : null}
      {deed === "answered" ? <Answering page={page} /> : null}
      {deed === "closed" ? (
        <NativeSelect
          label="How it ended"
          name="outcome"
          choices={REDRESS_OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome].label }))}
        />
      ) : null}
      {deed === "sent" || deed === "answered" ? (
        <TextField
          label="Their reference"
          name="reference"
          maxLength={200}
          description="Ticket or confirmation number."
        />
      ) : null}
      <TextAreaField
        label={deed === "note" ? "Note" : "What was said"}
        name="text"
        required={deed === "note"}
        maxLength={4_000}
        description="No numbers of people who were called: notes are not sealed."
      />
    </>
  );
}

function Sending({ timeZone }: { readonly timeZone: string }) {
  const [present] = useState(() => clockReading(new Date(), timeZone));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NativeSelect
        label="How"
        name="way"
        choices={SENDING_WAYS.map((way) => ({ value: way, label: WAY_WORDS[way].replace(/^by /, "") }))}
      />
      <TextField
        label="When"
        name="sentAt"
        type="datetime-local"
        required
        defaultValue={present}
        max={present}
        description={`By the clock of ${formatZone(timeZone)}.`}
      />
    </div>
  );
}

function Answering({ page: { one, timeZone } }: Pick<CaseDialogProps, "page">) {
  const [present] = useState(() => clockReading(new Date(), timeZone));
  return (
    <TextField
      label="When"
      name="answeredAt"
      type="datetime-local"
      required
      defaultValue={present}
      min={one.sentAt === null ? undefined : clockReading(new Date(one.sentAt), timeZone)}
      max={present}
      description={`When it came, by the clock of ${formatZone(timeZone)}.`}
    />
  );
}

/** The fields that were filled in; who is chosen as nobody is null. */
function filled(form: FormData): Readonly<Record<string, string | null>> {
  const fields: [string, string | null][] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") continue;
    if (name === "assigneeId") fields.push([name, value === "" ? null : value]);
    else if (value.trim() !== "") fields.push([name, value.trim()]);
  }
  return Object.fromEntries(fields);
}
