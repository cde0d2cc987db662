"use client";

import { useQuery } from "@tanstack/react-query";
import { ActionForm } from "@/components/account/action-form";
import { acceptInvitation, lookAtInvitation } from "@/components/account/invitation.query";
import { useLinkSecret } from "@/components/account/link-secret";
import { NewPasswordField } from "@/components/account/new-password-field";
import { PublicFrame } from "@/components/account/public-frame";
import { signIn } from "@/components/account/session.query";
import { SignOutButton } from "@/components/account/sign-out-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { asRole } from "@/lib/account/member/role";

/** The page that an invitation leads to. @param email who is signed in; null when nobody is */
export function InvitationScreen({ email }: { readonly email: string | null }) {
  const link = useLinkSecret();
  const secret = link?.secret ?? "";
  const invitation = useQuery({
    queryKey: ["/invitations/lookup", secret],
    queryFn: () => lookAtInvitation(secret),
    enabled: secret !== "",
    retry: false,
  });
  const found = invitation.data;
  return (
    <PublicFrame
      title={found === undefined ? "Invitation" : `Join ${found.organizationName}`}
      note={found === undefined ? undefined : `You are invited as ${asRole(found.role)}, under ${found.email}.`}
    >
      {link === null ? (
        <>
          <Notice tone="bad">Open this page with the link in the invitation.</Notice>
          <TextLink href="/sign-in">Go to sign-in</TextLink>
        </>
      ) : null}
      {invitation.error === null ? null : (
        <>
          <Notice tone="bad" isLive>
            {invitation.error.message}
          </Notice>
          <TextLink href="/">Go to Ringworthy</TextLink>
        </>
      )}
      {found === undefined ? null : <Answer secret={secret} invited={found.email} signedIn={email} />}
    </PublicFrame>
  );
}

interface AnswerProps {
  readonly secret: string;
  readonly invited: string;
  readonly signedIn: string | null;
}

function Answer({ secret, invited, signedIn }: AnswerProps) {
  if (signedIn !== null && signedIn !== invited)
    return (
      <>
        <Notice tone="watch">
          You are signed in as {signedIn}. Sign out to join as {invited}.
        </Notice>
        {/* The link, and with it the secret, stays in the address. */}
        <SignOutButton onDone={() => location.reload()} />
      </>
    );
  const join = async (text: (name: string) => string) => {
    const [password, name] = [text("password"), text("name")];
    const isNew = signedIn === null;
    await acceptInvitation({ secret, ...(isNew ? { password } : {}), ...(name === "" ? {} : { name }) });
    const refused = isNew ? (await signIn(invited, password)).refusal : null;
    location.assign(refused === null ? "/" : "/sign-in");
  };
  return (
    <>
      <ActionForm submitLabel="Join" onSubmit={join}>
        {(problemOf) =>
          signedIn === null ? (
            <>
              <TextField label="Your name" name="name" autoComplete="name" maxLength={100} error={problemOf("name")} />
              <NewPasswordField error={problemOf("password")} />
            </>
          ) : (
            <p className="text-base text-ink-soft">You are signed in as {signedIn}.</p>
          )
        }
      </ActionForm>
      {signedIn === null ? (
        <p className="text-sm text-ink-soft">
          You have an account already? <TextLink href="/sign-in">Sign in</TextLink>, then open the link once more.
        </p>
      ) : null}
    </>
  );
}
