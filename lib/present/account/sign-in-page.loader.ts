import { signUpWay } from "@/lib/account/join/sign-up.gateway";
import { oidcName } from "@/lib/account/sign-in/oidc.gateway";

/** What the sign-in page needs. */
export interface SignInPage {
  readonly isSignUpOpen: boolean;
  /** Name of the provider that one may sign in with; null when there is none. */
  readonly providerName: string | null;
}

/** Loads what ways in there are. */
export async function loadSignInPage(): Promise<SignInPage> {
  return { isSignUpOpen: (await signUpWay()) !== "closed", providerName: oidcName() };
}
