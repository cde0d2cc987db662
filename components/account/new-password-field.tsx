"use client";

import { TextField } from "@/components/ui/text-field";

/** Asks for a new password. @param error what is wrong with it */
export function NewPasswordField({ error }: { readonly error: string | null }) {
  return (
    <TextField
      label="New password"
      name="password"
      type="password"
      autoComplete="new-password"
      description="At least 8 characters. Long beats complicated."
      minLength={8}
      maxLength={256}
      required
      error={error}
    />
  );
}
