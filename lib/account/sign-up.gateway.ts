import type { SignUpRequest } from "@/lib/account/account.schema";
import { type Founded, type FoundingPolicy, foundOrganization, isNobodyHere } from "@/lib/account/member.store";
import { hashPassword } from "@/lib/account/password.gateway";
import { env } from "@/lib/platform/env";

/**
 * Makes an account for somebody new and the organisation that they own, as far as sign-up is open here.
 * @throws AppError `forbidden` when it is closed; `conflict` when the address has an account
 */
export async function signUp(request: SignUpRequest): Promise<Founded> {
  return found(request, env().SIGN_UP === "open" ? "new-person" : "first-person");
}

/**
 * Makes an organisation on behalf of an administrator, whatever sign-up allows. An owner who has an account keeps its
 * password.
 */
export async function foundByAdministrator(request: SignUpRequest): Promise<Founded> {
  return found(request, "any-person");
}

/** Whether somebody new could sign up now. */
export async function isSignUpOpen(): Promise<boolean> {
  return env().SIGN_UP === "open" || isNobodyHere();
}

async function found(request: SignUpRequest, policy: FoundingPolicy): Promise<Founded> {
  const { password, name, ...rest } = request;
  return foundOrganization({ ...rest, name: name ?? null, passwordHash: await hashPassword(password) }, policy);
}
