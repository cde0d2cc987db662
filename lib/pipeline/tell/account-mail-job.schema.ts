import { z } from "zod";

/**
 * A mail about an account: `account` is the address that the account goes by, or would or did, `to` where the mail goes if
 * elsewhere.
 */
export const AccountMailJob = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["reset-password", "verify-email", "sign-in", "sign-up"]), account: z.email() }),
  z.object({ kind: z.literal("account-deleted"), account: z.email() }),
  z.object({ kind: z.literal("change-email"), account: z.email(), to: z.email() }),
  z.object({
    kind: z.enum([
      "password-changed",
      "email-changed",
      "second-factor-removed",
      "issuer-connected",
      "issuer-disconnected",
    ]),
    account: z.email(),
    to: z.email().optional(),
  }),
]);
export type AccountMailJob = z.output<typeof AccountMailJob>;
