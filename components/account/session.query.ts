import { jsonIn, problemIn } from "@/components/api/request-json";

const WRONG = "Address or password is wrong.";
const BROKEN = "The server cannot be reached. Try again.";

/** What the sign-in page is told in one word, in words for people. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CredentialsSignin: WRONG,
    CodeWanted: "Enter the code of your authenticator app.",
    CodeWrong: "The code is wrong or was already used. Wait for the next one, or use a recovery code.",
    OidcClaims: "The provider did not say who you are.",
    OidcIssuer:
      "The provider goes by another name than the one that is set up here. Tell whoever runs this installation.",
    OidcEmail: "The provider does not vouch for your address, so it cannot be connected to an account.",
    OidcUnverified:
      "There is an account for your address that was never confirmed. Sign in with its password, confirm the address in your settings, then try again.",
    OidcClosed: "There is no account for your address, and sign-up is closed here. Ask for an invitation.",
    OAuthCallback: "The sign-in at the provider did not succeed. Try again.",
    OAuthSignin: "The provider cannot be reached. Try again.",
    AccessDenied: "You may not sign in here.",
  }),
);

/** How an attempt to sign in ended. */
export interface SignInOutcome {
  /** What to tell the person; null when they are signed in. */
  readonly refusal: string | null;
  /** Whether a code of the second factor is asked for. */
  readonly wantsCode: boolean;
}

/** What the sign-in page says of an error that it was opened with; null when there is none. */
export function signInWords(error: string | null | undefined): string | null {
  return error === null || error === undefined ? null : (WORDS.get(error) ?? "The sign-in did not succeed. Try again.");
}

/** Loaded with the first form that is sent. */
const answers = () => import("@/components/account/sign-in-answer");

/** Signs in with address and password, as next-auth's own forms do. */
export function signIn(email: string, password: string, code = ""): Promise<SignInOutcome> {
  return attempt("credentials", { email, password, code }, WRONG);
}

/** Signs in with the secret of a mail. */
export function signInByLink(secret: string, code: string): Promise<SignInOutcome> {
  return attempt("link", { secret, code }, "This link was already used or has expired. Ask for another.");
}

/**
 * Leaves for the provider that is configured.
 * @param landing path to come back to
 * @returns what to tell the person when that fails
 */
export async function signInAtProvider(landing: string): Promise<string> {
  try {
    const response = await postForm("/api/auth/signin/oidc", { callbackUrl: new URL(landing, location.origin).href });
    const answer = (await answers()).SignInAnswer.safeParse(jsonIn(await response.text()));
    if (answer.success) location.assign(answer.data.url);
    return answer.success ? "" : BROKEN;
  } catch {
    return BROKEN;
  }
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await postForm("/api/auth/signout", {});
}

async function attempt(
  provider: string,
  fields: Readonly<Record<string, string>>,
  wrong: string,
): Promise<SignInOutcome> {
  const told = (refusal: string | null) => ({ refusal, wantsCode: false });
  try {
    const response = await postForm(`/api/auth/callback/${provider}`, fields);
    const text = await response.text();
    const answer = (await answers()).SignInAnswer.safeParse(jsonIn(text));
    if (!answer.success) return told((await problemIn(text))?.detail ?? BROKEN);
    const error = new URL(answer.data.url, location.origin).searchParams.get("error");
    if (response.ok && error === null) return told(null);
    if (error === null || error === "CredentialsSignin") return told(wrong);
    return { refusal: WORDS.get(error) ?? error, wantsCode: error.startsWith("Code") };
  } catch {
    return told(BROKEN);
  }
}

async function postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const [{ CsrfAnswer }, response] = await Promise.all([answers(), fetch("/api/auth/csrf")]);
  const { csrfToken } = CsrfAnswer.parse(await response.json());
  const body = new URLSearchParams({ callbackUrl: location.origin, ...fields, csrfToken, json: "true" });
  return fetch(path, { method: "POST", body });
}
