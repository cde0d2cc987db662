import { makeOneTimeSecret } from "@/lib/account/credential/one-time-secret.gateway";
import { INVITATION_DAYS, noteRefusedInvitation, renewInvitationSecret } from "@/lib/account/join/invitation.store";
import { invitationMail } from "@/lib/account/mail/account-mail";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { postMail } from "@/lib/pipeline/tell/post-mail";
import { env } from "@/lib/platform/env";

/**
 * Mails an invitation that still waits. Its secret is made here, so that no table ever holds it. Where the mail server
 * refuses it for good, the invitation says so.
 * @throws Error when the mail server does not take it now; the job is tried again then, with another secret
 */
export async function sendInvitation(scope: OrganizationScope, invitationId: string, now: Date): Promise<void> {
  const secret = makeOneTimeSecret();
  const invitation = await renewInvitationSecret(scope, invitationId, secret, now);
  if (invitation === null) return;
  const mail = invitationMail({ ...invitation, days: INVITATION_DAYS }, secret, env().appUrl);
  // Loaded when there is a mail to write: the mail library is larger than all else that a worker holds.
  const { renderAccountMail } = await import("@/lib/account/mail/account.mail");
  const body = await renderAccountMail(mail);
  const error = await postMail({ to: invitation.email, subject: mail.subject, ...body }, secret);
  if (error !== null) await noteRefusedInvitation(scope, invitationId, error);
}
