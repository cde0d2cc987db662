import { acceptedPassword } from "@/lib/account/accepted-password.gateway";
import type { SignUpRequest } from "@/lib/account/account.schema";
import { type Founded, type FoundingPolicy, foundOrganization, isNobodyHere } from "@/lib/account/member.store";
import { hashPassword } from "@/lib/account/password.gateway";
import { env } from "@/lib/platform/env";

/**
 * Makes an account for somebody new and the organisation that they own, as far as sign-up is open here.
 * @throws AppError `forbidden` when it is closed; `conflict` when the address has an account; `unprocessable` for a
 *   password that is tried first
 */
export async function signUp(request: SignUpRequest): Promise<Founded> {
  const policy = env().SIGN_UP === "open" ? "new-person" : "first-person";
  return found(request, policy, await acceptedPassword(request.password, request.email));
}

/**
 * Makes an organisation on behalf of an administrator, whatever sign-up allows. An owner who has an account keeps its
 * password.
 */
export async function foundByAdministrator(request: SignUpRequest): Promise<Founded> {
  return found(request, "any-person", await hashPassword(request.password));
}

/** Whether somebody new could sign up now. */
export async function isSignUpOpen(): Promise<boolean> {
  return env().SIGN_UP === "open" || isNobodyHere();
}

async function found(request: SignUpRequest, policy: FoundingPolicy, passwordHash: string): Promise<Founded> {
  const { email, name, organizationName, timeZone, country } = request;
  return foundOrganization({ email, organizationName, timeZone, country, name: name ?? null, passwordHash }, policy);
}
