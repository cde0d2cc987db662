"use client";

import { ExploreDemo } from "@/components/account/explore-demo";
import { LetterRequestForm } from "@/components/account/letter-request-form";
import { useLinkSecret } from "@/components/account/link-secret";
import { PublicFrame } from "@/components/account/public-frame";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { PlaceChoices } from "@/lib/present/shell/places";

interface SignUpScreenProps extends PlaceChoices {
  readonly way: "closed" | "by-letter" | "at-once";
}

/** The page to begin on: asks for a letter first where one has to come, and goes on when it is opened by its link. */
export function SignUpScreen({ way, ...places }: SignUpScreenProps) {
  const link = useLinkSecret();
  const secret = link?.secret ?? null;
  const isLetterAsked = way === "by-letter" && secret === null;
  return (
    <PublicFrame
      title="Create an account"
      note={
        isLetterAsked
          ? "We send a link to your address. It shows that the address is yours, and goes on from here."
          : "You become the owner of a new organisation. Next, drop a file of call records."
      }
      footer={
        <>
          Have an account? <TextLink href="/sign-in">Sign in</TextLink>
        </>
      }
    >
      {way === "closed" ? (
        <Notice title="Sign-up is closed here.">Ask the owner of your organisation to let you in.</Notice>
      ) : isLetterAsked ? (
        <LetterRequestForm path="/sign-up-letters" submitLabel="Send the link" />
      ) : (
        <SignUpForm secret={secret} {...places} />
      )}
      <ExploreDemo />
    </PublicFrame>
  );
}
