"use client";

import { ActionForm } from "@/components/account/action-form";
import { DeleteAccount } from "@/components/account/delete-account";
import { ExploreDemo } from "@/components/account/explore-demo";
import { beginOrganization } from "@/components/account/organization.query";
import { PlaceFields } from "@/components/account/place-fields";
import { PublicFrame } from "@/components/account/public-frame";
import { SignOutButton } from "@/components/account/sign-out-button";
import { TextField } from "@/components/ui/text-field";
import type { PlaceChoices } from "@/lib/present/shell/places";

interface WelcomeScreenProps extends PlaceChoices {
  /** Who has signed in. */
  readonly email: string;
  /** Whether they may begin an organisation. */
  readonly mayBegin: boolean;
  /** Whether they have a password. */
  readonly hasPassword: boolean;
}

/** For somebody who has signed in and belongs to no organisation: what they can do, and the way out. */
export function WelcomeScreen({ email, mayBegin, hasPassword, ...places }: WelcomeScreenProps) {
  const begin = async (text: (name: string) => string) => {
    await beginOrganization({ name: text("name"), timeZone: text("timeZone"), country: text("country") });
    location.assign("/imports");
  };
  return (
    <PublicFrame
      title="You belong to no organisation"
      note={
        <>
          You are signed in as <span className="break-all">{email}</span>. If you were invited, open the link of the
          invitation: it lets you in.
        </>
      }
    >
      {mayBegin ? (
        <ActionForm submitLabel="Start an organisation" onSubmit={begin}>
          {(problemOf) => (
            <>
              <TextField
                label="Organisation"
                name="name"
                autoComplete="organization"
                maxLength={100}
                required
                error={problemOf("name")}
              />
              <PlaceFields {...places} />
            </>
          )}
        </ActionForm>
      ) : (
        <p className="text-base text-ink-soft">
          You cannot start an organisation here yourself. Ask the owner of yours to invite you.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <SignOutButton onDone={() => location.assign("/sign-in")} />
        <DeleteAccount hasPassword={hasPassword} />
      </div>
      <ExploreDemo />
    </PublicFrame>
  );
}
