import type { SignUpBody, SignUpRequest } from "@/lib/account/account.schema";
import { acceptedPassword } from "@/lib/account/credential/accepted-password.gateway";
import { hashPassword } from "@/lib/account/credential/password.gateway";
import { readSignUpLink } from "@/lib/account/join/sign-up-link.gateway";
import {
  type Founded,
  type Founding,
  type FoundingOutcome,
  foundOrganization,
  foundOwnOrganization,
  isNobodyHere,
} from "@/lib/account/member/member.store";
import { AppError } from "@/lib/base/app-error";
import { env } from "@/lib/platform/env";
import { canSendMail } from "@/lib/platform/mailer";

/** How somebody new gets an account: not at all, by the link of a mail, or at once. */
export type SignUpWay = "closed" | "by-mail" | "at-once";

/**
 * How somebody new gets an account now. Where anybody may, a mail has to come first: an account that is made at once
 * tells whether its address had one before. The first person of an installation can be told nothing of others, and where
 * no mails can be sent there is no other way.
 */
export async function signUpWay(): Promise<SignUpWay> {
  if (await isNobodyHere()) return "at-once";
  if (env().SIGN_UP !== "open") return "closed";
  return canSendMail() ? "by-mail" : "at-once";
}

/**
 * Makes an account for somebody new and the organisation that they own, as far as sign-up is open here.
 * @throws AppError `forbidden` when it is closed, or asks for a mail first; `not_found` for a link that does not work;
 *   `conflict` when the address has an account; `unprocessable` for a password that is tried first
 */
export async function signUp({ email, secret, ...request }: SignUpBody, now: Date): Promise<Founded> {
  const proven = secret === undefined ? null : readSignUpLink(secret, now);
  if (secret !== undefined && proven === null)
    throw new AppError("not_found", "This link is unknown or has expired. Ask for another.");
  const address = proven ?? email ?? "";
  if (proven === null && (await signUpWay()) === "by-mail")
    throw new AppError("forbidden", "Ask for an e-mail first: its link takes you on from there.");
  const policy = env().SIGN_UP === "open" ? "new-person" : "first-person";
  const passwordHash = await acceptedPassword(request.password, address, [request.name, request.organizationName]);
  const sent = { ...request, email: address };
  return foundOwnOrganization(foundingOf(sent, passwordHash, proven === null ? null : now), policy);
}

/**
 * Makes an organisation on behalf of an administrator, whatever sign-up allows. An owner who has an account keeps its
 * password.
 */
export async function foundByAdministrator(request: SignUpRequest): Promise<FoundingOutcome> {
  return foundOrganization(foundingOf(request, await hashPassword(request.password), null), "any-person");
}

function foundingOf(request: SignUpRequest, passwordHash: string, emailVerified: Date | null): Founding {
  const { name = null, email, organizationName, timeZone, country } = request;
  return { email, name, organizationName, timeZone, country, passwordHash, emailVerified };
}
