"use client";

import { TextField } from "@/components/ui/text-field";

/** Asks once more for the password, before an account is changed. @param error what is wrong with it */
export function CurrentPasswordField({ error }: { readonly error: string | null }) {
  return (
    <TextField
      label="Your password now"
      name="currentPassword"
      type="password"
      autoComplete="current-password"
      required
      error={error}
    />
  );
}
