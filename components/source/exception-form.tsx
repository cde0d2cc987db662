"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { CONFIDENCES, OUTCOMES } from "@/lib/outcome/outcome";
import { OUTCOME_LABELS } from "@/lib/outcome/outcome-labels";
import type { SourceDetail } from "@/lib/present/source/source.schema";

type Exception = SourceDetail["overrides"][number];

interface ExceptionFormProps {
  readonly rules: readonly { readonly value: string; readonly label: string }[];
  readonly isPending: boolean;
  /** @param onDone to be called once it is kept */
  readonly onAdd: (added: Exception, onDone: () => void) => void;
}

const OUTCOME_CHOICES = OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_LABELS[outcome] }));
const CONFIDENCE_CHOICES = CONFIDENCES.map((confidence) => ({ value: confidence, label: confidence }));

/** Adds an exception to a rule: when it applies, and what such calls are instead. */
export function ExceptionForm({ rules, isPending, onAdd }: ExceptionFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    onAdd(exceptionOf(new FormData(form)), () => form.reset());
  };
  return (
    <form onSubmit={submit} className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      <TextField
        label="Name"
        name="id"
        required
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        maxLength={40}
        placeholder="own-limit"
        description="Lower-case letters, digits and hyphens."
      />
      <NativeSelect
        label="Rule"
        name="ruleId"
        choices={rules}
        defaultValue="server-failure"
        className="lg:col-span-2"
      />
      <TextField label="SIP code" name="sip" type="number" min={100} max={699} description="Empty: any." />
      <TextField label="Q.850 cause" name="q850" type="number" min={1} max={999} description="Empty: any." />
      <TextField label="Phrase holds" name="phraseHolds" maxLength={80} description="Empty: any phrase." />
      <TextField label="Status word" name="disposition" maxLength={80} description="Empty: any word." />
      <NativeSelect label="Such a call is" name="outcome" choices={OUTCOME_CHOICES} defaultValue="originator_error" />
      <NativeSelect label="Confidence" name="confidence" choices={CONFIDENCE_CHOICES} defaultValue="probable" />
      <Button type="submit" variant="primary" className="self-end justify-self-start" isPending={isPending}>
        Add exception
      </Button>
    </form>
  );
}

function exceptionOf(fields: FormData): Exception {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const orNull = (name: string) => (text(name) === "" ? null : text(name));
  const number = (name: string) => (text(name) === "" ? null : Number(text(name)));
  return {
    id: text("id"),
    ruleId: text("ruleId"),
    sip: number("sip"),
    q850: number("q850"),
    phraseHolds: orNull("phraseHolds"),
    disposition: orNull("disposition"),
    outcome: OUTCOMES.find((outcome) => outcome === text("outcome")) ?? "originator_error",
    confidence: CONFIDENCES.find((confidence) => confidence === text("confidence")) ?? "probable",
  };
}
