import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { SignInRequest } from "@/lib/account/account.schema";
import { oidcProvider } from "@/lib/account/sign-in/oidc.gateway";
import {
  type SignInAttempt,
  type SignInResult,
  signInByLink,
  signInByPassword,
} from "@/lib/account/sign-in/sign-in.gateway";
import { visitorAddress } from "@/lib/account/sign-in/visitor-address.gateway";
import { now } from "@/lib/platform/clock";

const Code = z.object({ code: z.string().max(100).default("") });
const LinkRequest = Code.extend({ secret: z.string().min(1).max(200) });
const PasswordRequest = SignInRequest.extend(Code.shape);

/** The ways to sign in that are open here. */
export function signInProviders(): NextAuthOptions["providers"] {
  const oidc = oidcProvider();
  return [passwordProvider(), linkProvider(), ...(oidc === null ? [] : [oidc])];
}

/** What next-auth says of a request's headers, as far as it is of use. */
interface Headers {
  readonly headers?: Record<string, unknown> | undefined;
}

function passwordProvider() {
  return Credentials({
    name: "Password",
    credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
    authorize: async (given, request) => {
      const asked = PasswordRequest.safeParse(given);
      if (!asked.success) return null;
      const { email, password, code } = asked.data;
      return signedIn(await signInByPassword(email, password, attempt(code, request), now()));
    },
  });
}

function linkProvider() {
  return Credentials({
    id: "link",
    name: "Link",
    credentials: { secret: { type: "text" }, code: { type: "text" } },
    authorize: async (given, request) => {
      const asked = LinkRequest.safeParse(given);
      if (!asked.success) return null;
      const { secret, code } = asked.data;
      return signedIn(await signInByLink(secret, attempt(code, request), now()));
    },
  });
}

/** What next-auth takes for a person. @throws Error that the page reads from the address it is sent to */
function signedIn(result: SignInResult) {
  if (result.kind === "wrong") return null;
  if (result.kind === "code-wanted") throw new Error("CodeWanted");
  if (result.kind === "code-wrong") throw new Error("CodeWrong");
  return { id: result.person.userId, email: result.person.email };
}

function attempt(code: string, { headers }: Headers): SignInAttempt {
  const forwarded = headers?.["x-forwarded-for"];
  return { code, address: visitorAddress(typeof forwarded === "string" ? forwarded : null) };
}
