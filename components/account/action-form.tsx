"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { RefusalNotice } from "@/components/account/refusal-notice";
import { ApiError } from "@/components/api/request-json";
import { SubmitButton } from "@/components/ui/submit-button";

interface ActionFormProps {
  readonly submitLabel: string;
  /** Does what the form is for. @throws ApiError with what to tell the person */
  readonly onSubmit: (text: (name: string) => string) => Promise<void>;
  /** Fields; `problemOf` tells what is wrong with one. */
  readonly children: (problemOf: (name: string) => string | null) => ReactNode;
  readonly variant?: "primary" | "secondary" | "danger";
  readonly className?: string;
  /** Whether what was entered stays when it is done, because it is only asked about. */
  readonly keepsEntries?: boolean;
}

/** A form that asks the API for one thing, and says what came of it. */
export function ActionForm(props: ActionFormProps) {
  const { submitLabel, onSubmit, children, variant = "primary", className, keepsEntries = false } = props;
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [isPending, setPending] = useState(false);
  const problems = refusal?.problem?.errors ?? [];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    setPending(true);
    setRefusal(null);
    try {
      await onSubmit((name) => String(fields.get(name) ?? ""));
      if (!keepsEntries) form.reset();
    } catch (error) {
      setRefusal(error instanceof ApiError ? error : new ApiError(0, null));
    }
    setPending(false);
  };
  return (
    <form onSubmit={submit} className={className ?? "flex max-w-120 flex-col gap-4"}>
      {refusal !== null && problems.length === 0 ? <RefusalNotice refusal={refusal} /> : null}
      {children((name) => problems.find(({ path }) => path === name)?.message ?? null)}
      <SubmitButton variant={variant} className="self-start" isPending={isPending}>
        {submitLabel}
      </SubmitButton>
    </form>
  );
}
