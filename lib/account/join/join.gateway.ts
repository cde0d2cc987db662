import { acceptedPassword } from "@/lib/account/credential/accepted-password.gateway";
import { type AnswerMoment, acceptInvitation, findInvitation } from "@/lib/account/join/accept-invitation.store";
import type { OpenInvitation } from "@/lib/account/join/invitation.store";
import { findCredential } from "@/lib/account/member/member.store";
import type { Person } from "@/lib/account/person/person";
import { isGuest } from "@/lib/account/sign-in/guest";
import { AppError } from "@/lib/base/app-error";
import { canSendMail } from "@/lib/platform/mailer";

/** What somebody answers an invitation with. */
export interface JoinRequest {
  readonly secret: string;
  /** Chosen by somebody new. */
  readonly password?: string | undefined;
  readonly name?: string | undefined;
}

/** Who joined what. */
export interface Joined {
  readonly userId: string;
  readonly organization: OpenInvitation["organization"];
  readonly isNewAccount: boolean;
}

/**
 * Lets somebody join by an invitation. It is for its address alone: whoever is signed in under another one, or has an
 * account but is not signed in, is told so.
 * @param person who is signed in, if anybody
 * @throws AppError `not_found`; `forbidden` for somebody else; `conflict` when there is an account to sign in to;
 *   `unprocessable` without a usable password
 */
export async function joinByInvitation(
  request: JoinRequest,
  person: Person | null,
  moment: AnswerMoment,
): Promise<Joined> {
  const invitation = await findInvitation(request.secret, moment.now);
  if (invitation === null)
    throw new AppError("not_found", "This invitation was already answered, withdrawn, or has expired.");
  const { email, organization } = invitation;
  if (person !== null && !isGuest(person)) {
    if (person.email !== email)
      throw new AppError("forbidden", `This invitation is for ${email}. You are signed in as ${person.email}.`);
    const userId = await acceptInvitation(invitation, { kind: "person", userId: person.userId }, moment);
    return { userId, organization, isNewAccount: false };
  }
  if ((await findCredential(email)) !== null)
    throw new AppError("conflict", "There is an account for this address. Sign in, then open the invitation again.");
  const userId = await acceptInvitation(invitation, await somebodyNew(request, invitation), moment);
  return { userId, organization, isNewAccount: true };
}

async function somebodyNew({ password, name }: JoinRequest, { email, organization }: OpenInvitation) {
  if (password === undefined)
    throw new AppError("unprocessable", "Choose a password.", {
      problems: [{ path: "password", message: "Choose a password" }],
    });
  const passwordHash = await acceptedPassword(password, email, [name, organization.name]);
  // The secret came to the address only where it was mailed; elsewhere somebody handed the link over.
  return { kind: "new" as const, passwordHash, name: name ?? null, isEmailProven: canSendMail() };
}
