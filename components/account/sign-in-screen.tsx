import { ExploreDemo } from "@/components/account/explore-demo";
import { landingPath } from "@/components/account/landing-path";
import { PublicFrame } from "@/components/account/public-frame";
import { SignInForm } from "@/components/account/sign-in-form";
import { TextLink } from "@/components/ui/text-link";

interface SignInScreenProps {
  /** Page that was asked for before signing in. */
  readonly callbackUrl: string | undefined;
  readonly isSignUpOpen: boolean;
}

/** The page to sign in on. */
export function SignInScreen({ callbackUrl, isSignUpOpen }: SignInScreenProps) {
  return (
    <PublicFrame
      title="Sign in"
      note="Are your caller IDs still trusted? Your own call records tell."
      footer={
        isSignUpOpen ? (
          <>
            New here? <TextLink href="/sign-up">Create an account</TextLink>
          </>
        ) : (
          "Sign-up is closed here. Ask the owner of your organisation to let you in."
        )
      }
    >
      <SignInForm landing={landingPath(callbackUrl)} />
      <ExploreDemo />
    </PublicFrame>
  );
}
