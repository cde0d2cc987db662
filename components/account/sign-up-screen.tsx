"use client";

import { ExploreDemo } from "@/components/account/explore-demo";
import { useLinkSecret } from "@/components/account/link-secret";
import { MailRequestForm } from "@/components/account/mail-request-form";
import { PublicFrame } from "@/components/account/public-frame";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { PlaceChoices } from "@/lib/present/shell/places";

interface SignUpScreenProps extends PlaceChoices {
  readonly way: "closed" | "by-mail" | "at-once";
}

/** The page to begin on: asks for a mail first where one has to come, and goes on when it is opened by its link. */
export function SignUpScreen({ way, ...places }: SignUpScreenProps) {
  const link = useLinkSecret();
  const secret = link?.secret ?? null;
  const isMailAsked = way === "by-mail" && secret === null;
  return (
    <PublicFrame
      title="Create an account"
      note={
        isMailAsked
          ? "See whether networks block your outbound numbers, from your own call records. First we send a link to your address to confirm that it is yours."
          : "See whether networks block your outbound numbers. You will own a new organisation; next, upload a file of call records."
      }
      footer={
        <>
          Have an account? <TextLink href="/sign-in">Sign in</TextLink>
        </>
      }
    >
      {way === "closed" ? (
        <Notice title="Sign-up is closed here.">Ask the owner of your organisation to let you in.</Notice>
      ) : isMailAsked ? (
        <MailRequestForm path="/sign-up-links" submitLabel="Send the link" />
      ) : (
        <SignUpForm secret={secret} {...places} />
      )}
      <ExploreDemo />
    </PublicFrame>
  );
}
