import { ExploreDemo } from "@/components/account/explore-demo";
import { landingPath } from "@/components/account/landing-path";
import { ProviderButton } from "@/components/account/provider-button";
import { PublicFrame } from "@/components/account/public-frame";
import { signInWords } from "@/components/account/session.query";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

interface SignInScreenProps {
  /** Page that was asked for before signing in. */
  readonly callbackUrl: string | undefined;
  /** Why an attempt at a provider failed, in one word. */
  readonly error: string | undefined;
  /** Whether they come from deleting their account. */
  readonly hasDeletedAccount: boolean;
  readonly isSignUpOpen: boolean;
  /** Name of the provider that one may sign in with; null when there is none. */
  readonly providerName: string | null;
}

/** The page to sign in on. */
export function SignInScreen(props: SignInScreenProps) {
  const { callbackUrl, error, hasDeletedAccount, isSignUpOpen, providerName } = props;
  const landing = landingPath(callbackUrl);
  return (
    <PublicFrame
      title="Sign in"
      note="Are your outbound numbers still trusted? Your own call records show it."
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
      {hasDeletedAccount ? (
        <Notice tone="good" isLive>
          Your account is deleted.
        </Notice>
      ) : null}
      <SignInForm landing={landing} refusal={signInWords(error)} />
      {providerName === null ? null : <ProviderButton name={providerName} landing={landing} />}
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm">
        <TextLink href="/reset-password">Forgot your password?</TextLink>
        <TextLink href="/sign-in-link">Sign in by mail instead</TextLink>
      </p>
      <ExploreDemo />
    </PublicFrame>
  );
}
