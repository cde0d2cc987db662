import { z } from "zod";
import { isCountry } from "@/lib/base/countries";

/** An address as it is kept and compared: trimmed and in lower case (RFC 5321 allows 254 characters). */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Long enough to resist guessing; no rules of composition, which make passwords worse (NIST SP 800-63B section 3.1.1). */
export const Password = z.string().min(8, "A password has at least 8 characters").max(256);

/** Name of a person, an organisation or a key. */
export const DisplayName = z.string().trim().min(1).max(100);

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().refine(isTimeZone, "This is not an IANA time zone such as America/Chicago");

/** ISO 3166-1 alpha-2, in upper case, of a country whose numbers can be read. */
export const Country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, { message: "A country has two letters, such as US", abort: true })
  .refine(isCountry, "This is not a known country; write it like US or GB");

/** What somebody fills in to begin: themselves and the organisation that they will own. */
export const SignUpRequest = z.object({
  email: Email,
  password: Password,
  name: DisplayName.optional(),
  organizationName: DisplayName,
  timeZone: TimeZone.default("UTC"),
  country: Country.default("US"),
});
export type SignUpRequest = z.output<typeof SignUpRequest>;

/** The same as it is sent: with an address, or with the secret of the letter that came to it. */
export const SignUpBody = SignUpRequest.extend({
  email: Email.optional(),
  secret: z.string().min(1).max(2_000).optional(),
}).refine(({ email, secret }) => email !== undefined || secret !== undefined, {
  path: ["email"],
  message: "Say by which address you sign in",
});
export type SignUpBody = z.output<typeof SignUpBody>;

/** What a sign-in form sends. Older passwords may be shorter than new ones must be. */
export const SignInRequest = z.object({ email: Email, password: z.string().min(1).max(256) });

/** Offsets such as `+05:30` are none: JavaScript and PostgreSQL read their sign in opposite ways. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
