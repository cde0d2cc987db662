import { Secret, TOTP } from "otpauth";

const ISSUER = "Ringworthy";
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Steps before and after the present one whose codes are taken: clocks differ (RFC 6238 section 5.2). */
const WINDOW = 1;

/** Makes the secret that an authenticator app and the server share: 160 bits (RFC 4226 section 4), in base 32. */
export function makeTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an authenticator app reads from a picture. */
export function totpUrl(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/**
 * The time step whose code this is, counted since the Unix epoch; null when it is none of those that count at `now`.
 * @param code six digits, with or without spaces
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret, "").validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / PERIOD_SECONDS) + delta;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label: label || ISSUER, secret, period: PERIOD_SECONDS });
}
