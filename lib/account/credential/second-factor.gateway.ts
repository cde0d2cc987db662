import { makeRecoveryCodes, recoveryCodeHash } from "@/lib/account/credential/recovery-code.gateway";
import {
  beginSecondFactor,
  enableSecondFactor,
  readSecondFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeTotpStep,
} from "@/lib/account/credential/second-factor.store";
import { makeTotpSecret, totpStep, totpUrl } from "@/lib/account/credential/totp.gateway";
import type { PersonScope } from "@/lib/account/person-scope";
import { authSecret } from "@/lib/account/sign-in/session.gateway";
import { AppError } from "@/lib/base/app-error";
import { openSealed, sealText } from "@/lib/platform/seal";

/** What somebody proved with a code: none is asked for, one is missing, it is wrong, or how it was right. */
export type SecondFactorAnswer = "not-asked" | "wanted" | "wrong" | "code" | "recovery-code";

const PURPOSE = "totp";

/** Begins to set a second factor up. @returns its secret in base 32 and as an app reads it @throws AppError `conflict` when one is in use */
export async function startSecondFactor(
  scope: PersonScope,
  email: string,
): Promise<{ readonly secret: string; readonly url: string }> {
  const secret = makeTotpSecret();
  if (!(await beginSecondFactor(scope, sealText(authSecret(), PURPOSE, secret))))
    throw new AppError("conflict", "A second factor is in use. Remove it before setting up another.");
  return { secret, url: totpUrl(secret, email) };
}

/**
 * Takes a second factor into use when a first code shows that the app is set up.
 * @returns recovery codes, shown this once; null when the code is wrong, or nothing was begun
 */
export async function confirmSecondFactor(
  scope: PersonScope,
  code: string,
  now: Date,
): Promise<readonly string[] | null> {
  const factor = await readSecondFactor(scope);
  if (factor === null || factor.sealedSecret === null || factor.since !== null) return null;
  if (!(await isCodeRight(scope, factor.sealedSecret, code, now))) return null;
  const codes = makeRecoveryCodes();
  const { sealedSecret } = factor;
  const isDone = await enableSecondFactor(scope, { sealedSecret, hashes: codes.map(recoveryCodeHash) }, now);
  return isDone ? codes : null;
}

/** Gives a person other recovery codes. @returns them, shown this once */
export async function renewRecoveryCodes(scope: PersonScope): Promise<readonly string[]> {
  const codes = makeRecoveryCodes();
  await replaceRecoveryCodes(scope, codes.map(recoveryCodeHash));
  return codes;
}

/** Checks the second factor of somebody whose first was right. A code works once. @param code of the app, or a recovery code */
export async function checkSecondFactor(scope: PersonScope, code: string, now: Date): Promise<SecondFactorAnswer> {
  const factor = await readSecondFactor(scope);
  if (factor === null || factor.sealedSecret === null || factor.since === null) return "not-asked";
  if (code.trim() === "") return "wanted";
  if (await isCodeRight(scope, factor.sealedSecret, code, now)) return "code";
  return (await takeRecoveryCode(scope, recoveryCodeHash(code), now)) ? "recovery-code" : "wrong";
}

async function isCodeRight(scope: PersonScope, sealedSecret: string, code: string, now: Date): Promise<boolean> {
  const secret = openedSecret(sealedSecret);
  const step = secret === null ? null : totpStep(secret, code, now);
  return step !== null && takeTotpStep(scope, step);
}

function openedSecret(sealed: string): string | null {
  try {
    return openSealed(authSecret(), PURPOSE, sealed);
  } catch {
    // Sealed under an earlier AUTH_SECRET: no code of the app is right any more, but recovery codes are.
    return null;
  }
}
