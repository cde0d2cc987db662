"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError } from "@/components/api/request-json";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface ActionFormProps {
  readonly submitLabel: string;
  /** Does what the form is for. @throws ApiError with what to tell the person */
  readonly onSubmit: (text: (name: string) => string) => Promise<void>;
  /** Fields; `problemOf` tells what is wrong with one. */
  readonly children: (problemOf: (name: string) => string | null) => ReactNode;
  readonly variant?: "primary" | "secondary" | "danger";
  readonly className?: string;
}

/** A form that asks the API for one thing, and says what came of it. */
export function ActionForm({ submitLabel, onSubmit, children, variant = "primary", className }: ActionFormProps) {
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
      form.reset();
    } catch (error) {
      setRefusal(error instanceof ApiError ? error : new ApiError(0, null));
    }
    setPending(false);
  };
  return (
    <form onSubmit={submit} className={className ?? "flex max-w-120 flex-col gap-4"}>
      {refusal !== null && problems.length === 0 ? (
        <Notice tone="bad" isLive>
          {refusal.message}
        </Notice>
      ) : null}
      {children((name) => problems.find(({ path }) => path === name)?.message ?? null)}
      <SubmitButton variant={variant} className="self-start" isPending={isPending}>
        {submitLabel}
      </SubmitButton>
    </form>
  );
}
