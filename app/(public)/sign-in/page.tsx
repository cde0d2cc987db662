import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInScreen } from "@/components/account/sign-in-screen";
import { loadSignUpPage } from "@/lib/present/sign-up-page.loader";
import { isSomebodySignedIn } from "@/lib/web/session-gate";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ callbackUrl?: string | string[] }>;
}) {
  if (await isSomebodySignedIn()) redirect("/");
  const [{ callbackUrl }, { isOpen }] = await Promise.all([searchParams, loadSignUpPage()]);
  return <SignInScreen callbackUrl={typeof callbackUrl === "string" ? callbackUrl : undefined} isSignUpOpen={isOpen} />;
}
