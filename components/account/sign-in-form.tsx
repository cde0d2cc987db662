"use client";

import { AddressField } from "@/components/account/address-field";
import { signIn } from "@/components/account/session.query";
import { SessionForm } from "@/components/account/session-form";
import { TextField } from "@/components/ui/text-field";

interface SignInFormProps {
  /** Where to go afterwards. */
  readonly landing: string;
  /** What to say at first: why an attempt at a provider failed. */
  readonly refusal: string | null;
}

/** Asks for address and password, and for a code where the account has a second factor. */
export function SignInForm({ landing, refusal }: SignInFormProps) {
  return (
    <SessionForm
      landing={landing}
      refusal={refusal}
      onSubmit={(text) => signIn(text("email"), text("password"), text("code"))}
    >
      <AddressField />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
    </SessionForm>
  );
}
