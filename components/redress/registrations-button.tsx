"use client";

import { useState } from "react";
import { useRegistrationsChange } from "@/components/redress/redress.query";
import { Button } from "@/components/ui/button";
import { DialogForm } from "@/components/ui/dialog-form";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { formatCallerId } from "@/lib/present/format";
import { REGISTRIES, REGISTRY_WORDS } from "@/lib/redress/registry";

interface RegistrationsButtonProps {
  readonly callerIds: readonly string[];
  readonly onDone?: () => void;
  /** Whether the number stands above already, so that the button need not name it. */
  readonly isNamed?: boolean;
}

/** Writes the same registration down for the chosen numbers, or takes it away. */
export function RegistrationsButton({ callerIds, onDone, isNamed = false }: RegistrationsButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const change = useRegistrationsChange();
  const toast = useToast();
  const [first] = callerIds;
  const whose = callerIds.length === 1 && first !== undefined ? formatCallerId(first) : `${callerIds.length} numbers`;
  const save = (form: FormData) =>
    change.mutate(
      {
        callerIds,
        registry: text(form, "registry"),
        registeredOn: text(form, "registeredOn") || null,
        reference: text(form, "reference"),
      },
      {
        onSuccess: () => {
          setOpen(false);
          onDone?.();
          toast("Written down", whose);
        },
      },
    );
  return (
    <>
      <Button size={isNamed ? "sm" : "md"} disabled={callerIds.length === 0} onClick={() => setOpen(true)}>
        {buttonText(isNamed, callerIds.length, whose)}
      </Button>
      <DialogForm
        title={`Where ${whose} ${callerIds.length === 1 ? "is" : "are"} registered`}
        description="Write down what you registered yourself. Leave the day empty to take the registration away."
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSubmit={save}
        change={change}
        submitLabel="Save"
        otherButton={<Button onClick={() => setOpen(false)}>Cancel</Button>}
      >
        <NativeSelect
          label="Registry"
          name="registry"
          choices={REGISTRIES.map((registry) => ({ value: registry, label: REGISTRY_WORDS[registry].label }))}
        />
        <TextField label="Registered on" name="registeredOn" type="date" />
        <TextField
          label="Reference"
          name="reference"
          maxLength={200}
          description="Account, ticket or display name there."
        />
        <ul className="flex flex-col gap-1 text-sm text-ink-faint">
          {REGISTRIES.map((registry) => (
            <li key={registry}>
              <strong className="font-medium text-ink-soft">{REGISTRY_WORDS[registry].label}:</strong>{" "}
              {REGISTRY_WORDS[registry].meaning}
            </li>
          ))}
        </ul>
      </DialogForm>
    </>
  );
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function buttonText(isNamed: boolean, count: number, whose: string): string {
  if (isNamed) return "Note a registration";
  return count === 0 ? "Choose numbers to note a registration" : `Note a registration for ${whose}`;
}
