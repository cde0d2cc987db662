"use client";

import { useSighting } from "@/components/redress/redress.query";
import { Button } from "@/components/ui/button";
import { DialogForm } from "@/components/ui/dialog-form";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { SEVERITY_WORDS } from "@/lib/present/redress/redress-words";
import { LABEL_SEVERITIES } from "@/lib/redress/label-sighting";

interface SightingDialogProps {
  /** The number that it is about; null asks for it. */
  readonly callerId: string | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks what label was seen, and writes it down. */
export function SightingDialog({ callerId, isOpen, onClose }: SightingDialogProps) {
  const sighting = useSighting();
  const toast = useToast();
  const save = (form: FormData) =>
    sighting.mutate(filled(form), {
      onSuccess: () => {
        onClose();
        toast("Written down", "A case can be opened for it.");
      },
    });
  return (
    <DialogForm
      title="A label that was seen"
      description="What a phone showed when this number called it. It counts for 30 days; labels change by the call."
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={save}
      change={sighting}
      submitLabel="Write it down"
      otherButton={<Button onClick={onClose}>Cancel</Button>}
    >
      {callerId === null ? (
        <TextField label="Caller ID" name="callerId" type="tel" required maxLength={64} placeholder="+13125550100" />
      ) : (
        <input type="hidden" name="callerId" value={callerId} />
      )}
      <TextField label="What the phone showed" name="label" required maxLength={120} placeholder="Spam Likely" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Carrier" name="carrier" maxLength={100} placeholder="T-Mobile" />
        <TextField label="Phone or app" name="device" maxLength={100} placeholder="iPhone 17, or Truecaller" />
        <TextField label="Seen on" name="observedAt" type="date" description="Leave it empty for now." />
        <NativeSelect
          label="How bad"
          name="severity"
          choices={[
            { value: "", label: "By its words" },
            ...LABEL_SEVERITIES.map((one) => ({ value: one, label: SEVERITY_WORDS[one].label })),
          ]}
        />
      </div>
      <TextField label="Note" name="note" maxLength={1_000} description="Where the picture is kept, who saw it." />
    </DialogForm>
  );
}

/** The fields that were filled in. */
function filled(form: FormData): Readonly<Record<string, string>> {
  const fields: [string, string][] = [];
  for (const [name, value] of form.entries())
    if (typeof value === "string" && value.trim() !== "") fields.push([name, value.trim()]);
  const { callerId = "", ...rest } = Object.fromEntries(fields);
  return { ...rest, callerId: callerId.replace(/[\s().-]/g, "") };
}
