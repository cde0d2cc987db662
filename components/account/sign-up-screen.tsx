import { ExploreDemo } from "@/components/account/explore-demo";
import { PublicFrame } from "@/components/account/public-frame";
import { SignUpForm } from "@/components/account/sign-up-form";
import type { Choice } from "@/components/ui/native-select";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

interface SignUpScreenProps {
  readonly isOpen: boolean;
  readonly countries: readonly Choice[];
  readonly timeZones: readonly Choice[];
}

/** The page to begin on. */
export function SignUpScreen({ isOpen, countries, timeZones }: SignUpScreenProps) {
  return (
    <PublicFrame
      title="Create an account"
      note="You become the owner of a new organisation. Next, drop a file of call records."
      footer={
        <>
          Have an account? <TextLink href="/sign-in">Sign in</TextLink>
        </>
      }
    >
      {isOpen ? (
        <SignUpForm countries={countries} timeZones={timeZones} />
      ) : (
        <Notice title="Sign-up is closed here.">Ask the owner of your organisation to let you in.</Notice>
      )}
      <ExploreDemo />
    </PublicFrame>
  );
}
