import { signUpWay } from "@/lib/account/join/sign-up.gateway";
import { isNobodyHere } from "@/lib/account/member/member.store";
import { oidcName } from "@/lib/account/sign-in/oidc.gateway";

/** What the sign-in page needs. */
export interface SignInPage {
  readonly isSignUpOpen: boolean;
  /** Name of the provider that one may sign in with; null when there is none. */
  readonly providerName: string | null;
  /** Whether nobody can sign in yet, because the first person of the installation has to make an account. */
  readonly isFirstAwaited: boolean;
}

/** Loads what ways in there are. */
export async function loadSignInPage(): Promise<SignInPage> {
  const [way, isFirst] = await Promise.all([signUpWay(), isNobodyHere()]);
  const providerName = oidcName();
  return { isSignUpOpen: way !== "closed", providerName, isFirstAwaited: isFirst && providerName === null };
}
