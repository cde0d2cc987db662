import { z } from "zod";
import { DisplayName, Email, Password, TimeZone } from "@/lib/account/account.schema";
import { pageOf } from "@/lib/present/page.schema";
import { Time } from "@/lib/present/time.schema";

/** The password that somebody signed in with, asked for once more before their account is changed. */
const CurrentPassword = z.string().min(1).max(256).optional();
const Secret = z.string().min(1).max(200);

/** Asks for a letter to an address. */
export const MailRequest = z.object({ email: Email });

/** A new password, with the secret of the link that lets one set it. */
export const PasswordReset = z.object({ secret: Secret, password: Password });

/** The secret of a link that confirms an address; `isNew` when the account is to have another address from now on. */
export const EmailConfirmation = z.object({ secret: Secret, isNew: z.boolean().default(false) });

/** What a person may change of themselves; what is left out stays, and no zone is that of the organisation. */
export const PersonChange = z
  .object({ name: DisplayName, timeZone: TimeZone.nullable() })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), "Say what is to be changed");

/** Another password. */
export const PasswordChange = z.object({ currentPassword: CurrentPassword, password: Password });

/** Another address; a letter to it confirms the change. */
export const EmailChange = z.object({ currentPassword: CurrentPassword, email: Email });

/** Proof that it is really oneself. */
export const Proof = z.object({ currentPassword: CurrentPassword });

/** A code of an authenticator app. */
export const CodeRequest = z.object({ code: z.string().min(1).max(100) });

/** A sign-in that holds. */
export const SessionItem = z
  .object({
    id: z.uuid(),
    createdAt: Time,
    lastUsedAt: Time.nullable(),
    userAgent: z.string().nullable(),
    address: z.string().nullable(),
    /** Whether it is the one that asks. */
    isCurrent: z.boolean(),
  })
  .meta({ id: "Session" });
export type SessionItem = z.output<typeof SessionItem>;

/** All sign-ins that hold, the one used last first. */
export const SessionList = pageOf(SessionItem);

/** An issuer of OpenID Connect at which one can sign in. */
const IssuerItem = z.object({ id: z.uuid(), name: z.string() }).meta({ id: "Issuer" });
export type IssuerItem = z.output<typeof IssuerItem>;

/** All of them. */
export const IssuerList = pageOf(IssuerItem);

/** Whether a second factor is asked for, and how many recovery codes are left. */
export const SecondFactorItem = z.object({ isOn: z.boolean(), codesLeft: z.int() }).meta({ id: "SecondFactor" });

/** A second factor to be set up: for typing, and as a picture that an app reads. */
export const SecondFactorSetup = z.object({ secret: z.string(), url: z.string(), picture: z.string() });

/** Recovery codes, shown this once. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
