import { isCommonPassword } from "@/lib/account/credential/breached-password.gateway";
import { isExpectedPassword } from "@/lib/account/credential/expected-password";
import { hashPassword } from "@/lib/account/credential/password.gateway";
import { AppError } from "@/lib/base/app-error";

/**
 * Hashes a password that somebody chose, if attackers do not try it first.
 * @param names what they and their organisations are called, which is tried first too
 * @throws AppError `unprocessable`
 */
export async function acceptedPassword(
  password: string,
  email: string,
  names: readonly (string | null | undefined)[],
): Promise<string> {
  const given = names.flatMap((name) => name ?? []);
  if (await isCommonPassword(password))
    throw new AppError("unprocessable", "This password is among the first that attackers try. Choose another.", {
      problems: [{ path: "password", message: "This password is among the first that attackers try. Choose another." }],
    });
  if (isExpectedPassword(password, email, given))
    throw new AppError("unprocessable", "This password is a name that attackers try first. Choose another.", {
      problems: [{ path: "password", message: "is no more than a name that one would try first" }],
    });
  return hashPassword(password);
}
