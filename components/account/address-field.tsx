import { TextField } from "@/components/ui/text-field";

/** Asks for the address of one's own account. @param error what is wrong with it; null for nothing known */
export function AddressField({ error = null }: { readonly error?: string | null }) {
  return <TextField label="E-mail address" name="email" type="email" autoComplete="username" required error={error} />;
}
