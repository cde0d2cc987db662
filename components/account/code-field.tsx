"use client";

import { TextField } from "@/components/ui/text-field";

/** Asks for a code of the second factor. */
export function CodeField() {
  return (
    <TextField
      label="Code"
      name="code"
      autoComplete="one-time-code"
      description="Six digits of your app, or one of your recovery codes."
      maxLength={40}
      required
    />
  );
}
