"use client";

import { focusAtFirst } from "@/components/ui/focus-at-first";
import { TextField } from "@/components/ui/text-field";

/** Asks for a code of the second factor; comes into a form that was sent, and is what one goes on with. */
export function CodeField() {
  return (
    <TextField
      ref={focusAtFirst}
      label="Code"
      name="code"
      autoComplete="one-time-code"
      description="Six digits of your app, or one of your recovery codes."
      maxLength={40}
      required
    />
  );
}
