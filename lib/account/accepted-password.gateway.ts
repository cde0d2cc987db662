import { isCommonPassword } from "@/lib/account/breached-password.gateway";
import { hashPassword } from "@/lib/account/password.gateway";
import { AppError } from "@/lib/base/app-error";

/**
 * Hashes a password that somebody chose, if attackers do not try it first.
 * @throws AppError `unprocessable`
 */
export async function acceptedPassword(password: string, email: string): Promise<string> {
  if (await isCommonPassword(password, email))
    throw new AppError("unprocessable", "This password is on the list of those that are tried first. Choose another.", {
      problems: [{ path: "password", message: "is on the list of those that are tried first" }],
    });
  return hashPassword(password);
}
