import { jsonIn, problemIn } from "@/components/api/request-json";

const WRONG = "Address or password is wrong.";
const BROKEN = "The server cannot be reached. Try again.";

/** Loaded with the first form that is sent. */
const answers = () => import("@/components/account/sign-in-answer");

/**
 * Signs in with address and password, as next-auth's own forms do.
 * @returns null when it worked, otherwise what to tell the person
 */
export async function signIn(email: string, password: string): Promise<string | null> {
  try {
    const response = await postForm("/api/auth/callback/credentials", { email, password });
    const text = await response.text();
    const answer = (await answers()).SignInAnswer.safeParse(jsonIn(text));
    if (!answer.success) return (await problemIn(text))?.detail ?? BROKEN;
    const error = new URL(answer.data.url, location.origin).searchParams.get("error");
    if (response.ok && error === null) return null;
    return error === null || error === "CredentialsSignin" ? WRONG : error;
  } catch {
    return BROKEN;
  }
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await postForm("/api/auth/signout", {});
}

async function postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const [{ CsrfAnswer }, response] = await Promise.all([answers(), fetch("/api/auth/csrf")]);
  const { csrfToken } = CsrfAnswer.parse(await response.json());
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: location.origin, json: "true" });
  return fetch(path, { method: "POST", body });
}
